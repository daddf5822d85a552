//! Full-text search in many languages over tantivy: plain types in, ids out.
//!
//! An [`Entry`] has open text, which anyone may find it by, and closed text, which only those
//! find it by whom a [`Reach`] lets. The two are in fields of their own, and no number that an
//! open question is answered with is computed from closed text. No text is stored: a [`Hit`] is
//! an id, and the caller reads what it stands for where its rights are checked.

mod alike;
mod analysis;
mod asked;
mod entry;
mod error;
mod finder;
mod passage;
mod question;

pub use asked::{Asked, Piece, parse};
pub use entry::{Batch, Entry, Label};
pub use error::Error;
pub use finder::{Building, Finder, Health};
pub use passage::{Passage, passage};
pub use question::{Filters, Found, Hit, Order, Question, Reach};
