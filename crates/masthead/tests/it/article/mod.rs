//! `/{section}/{slug}` and its continue step.
mod address;
pub mod around;
mod counts;
mod public;
mod reader;
mod registered;
mod shown;
mod translation;
