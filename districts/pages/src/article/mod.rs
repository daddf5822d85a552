//! The page of an article: who may see how much of it, and what stands around it.
mod contents;
pub mod continuation;
pub mod draft;
pub mod explain;
pub mod gate;
mod inserts;
pub mod json_ld;
pub mod languages;
pub mod meta;
mod more;
pub mod moved;
pub mod ninjs;
pub mod pages;
pub mod preview;
pub mod show;
pub mod visit;
