//! Answers questions: what words mean, which documents match, in which order they are.
//!
//! Queries are run by a loop of our own, not by the engine's boolean query. Sums are made in the
//! order of the words, and all statistics are counted over entries that are really there, so that
//! an answer depends on the entries alone: not on how they are spread over segments, nor on what
//! has been removed and not been merged away yet, which closed text has a say in.

pub(crate) mod alike;
mod census;
mod clause;
pub(crate) mod completes;
mod conditions;
pub(crate) mod find;
mod matches;
pub(crate) mod meant;
mod ranking;
mod union;

pub(crate) use clause::Clause;
use tantivy::Searcher;

use crate::fields::Fields;

/// The index as it is at one moment.
pub(crate) struct View {
    pub searcher: Searcher,
    pub fields: Fields,
}
