//! People: readers with their accounts, staff with their roles and deeds, the letters that go to
//! them, notes about them.
pub mod deed;
pub mod delivery;
pub mod following;
pub mod letter;
pub mod mailing;
pub mod note;
pub mod notice;
pub mod reader;
pub mod reading;
pub mod rights;
pub mod role;
pub mod set_up;
pub mod staff;
