//! People: readers with their accounts, staff, the letters that go to them, notes about them.
pub mod letter;
pub mod note;
pub mod notice;
pub mod reader;
pub mod rights;
pub mod staff;
