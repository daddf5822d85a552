//! Trees of a schema and the steps that change them, as ProseMirror has both.
//!
//! A [`Schema`] is read from JSON. A [`Node`] is a tree of it, a [`Step`] changes one into another,
//! and a [`Mapping`] says where a position went. Positions count UTF-16 code units, as in the
//! browser. The crate follows prosemirror-model 1.25 and prosemirror-transform 1.12: the same
//! JSON, the same results. It refuses more than they do. Unknown names, steps that end before they
//! begin and trees that break the schema are a [`Refusal`], and no input makes it panic.

#![cfg_attr(not(test), deny(clippy::indexing_slicing, clippy::string_slice))]

mod attrs;
mod batch;
mod map;
mod mark;
mod node;
mod refusal;
mod schema;
mod step;

pub use batch::{Batch, Limits, Refused, changed_children};
pub use map::{MapResult, Mapping, StepMap};
pub use mark::Mark;
pub use node::{DEEPEST, Fragment, Node, Slice};
pub use refusal::{Refusal, Result};
pub use schema::{MarkType, NodeType, Schema, SchemaError};
pub use step::{Changed, Step};
