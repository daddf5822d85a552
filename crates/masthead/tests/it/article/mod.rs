//! `/{section}/{slug}` and its continue step.
mod address;
mod around;
mod counts;
mod public;
mod reader;
mod registered;
mod shown;
mod translation;
