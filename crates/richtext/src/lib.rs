//! The document model of blocks, its sanitiser, and its HTML and plain-text rendering.
//!
//! Text comes in through [`markdown`] or [`from_html`], lives as a [`Document`],
//! and leaves through [`html`] or [`Document::plain_text`]. No raw HTML survives in between.

mod anchors;
mod block;
mod builder;
mod document;
mod from_html;
mod href;
mod html;
mod identity;
mod inline;
mod likeness;
pub mod markdown;
mod matching;
mod sanitise;
mod split;
mod steps;
mod stored;
mod text;
mod tokens;
mod typography;
mod words;

pub use anchors::{Anchors, Place};
pub use block::{Align, BlockKind, Note, PictureRef};
pub use document::{Block, BlockId, Document};
pub use from_html::from_html;
pub use href::safe_href;
pub use html::{HtmlOptions, PictureContext, html, inline_html};
pub use inline::{Inline, Link, Marks, NoteRef, Script, Span};
pub use sanitise::sanitise_html;
pub use split::{Opening, Split};
pub use typography::Typography;
