//! The account: its first page, and everything that is held about a reader.
pub mod email_change;
pub mod pages;
