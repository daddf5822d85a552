//! Full-text search in many languages over tantivy: plain types in, ids out.
//!
//! An [`Entry`] has open text, which anyone may find it by, and closed text, which only those
//! find it by whom a [`Reach`] lets. The two are in fields of their own, and no number that an
//! open question is answered with is computed from closed text. No text is stored: a [`Hit`] is
//! an id, and the caller reads what it stands for where its rights are checked.

mod analysis;
mod asked;
mod building;
mod entry;
mod error;
mod fields;
mod finder;
mod folder;
mod laid;
mod lexicon;
mod passage;
mod question;
mod search;
mod writer;

pub use asked::{Asked, Piece, parse};
pub use building::Building;
pub use entry::{Batch, Entry, Label};
pub use error::Error;
pub use finder::{Finder, Health};
pub use passage::{Passage, passage};
pub use question::{Filters, Found, Hit, Order, Question, Reach};
