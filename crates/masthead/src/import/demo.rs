//! The demo publication, built into the program.
use include_dir::{Dir, include_dir};

use super::Source;

static DEMO: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../demo");

/// The demo's folder.
pub fn source() -> Source {
    Source::Embedded(&DEMO)
}
