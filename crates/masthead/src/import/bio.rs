//! Biographies: texts that stand below stories.
use richtext::{BlockKind, Document};

use super::foreign::{self, Foreign};
use super::front_matter::File;
use super::mistakes::Mistakes;

/// Reads a biography. It has no footnotes: the story above it has some of the same numbers.
pub fn read(
    file: &str,
    parts: &File<'_>,
    foreign: &Foreign,
    mistakes: &mut Mistakes,
) -> Option<Document> {
    let body = (parts.body, parts.body_line);
    let (bio, _) = foreign::parse(file, body, foreign, mistakes)?;
    let is_notes = |kind: &BlockKind| matches!(kind, BlockKind::Notes { .. });
    if bio.blocks.iter().any(|block| is_notes(&block.kind)) {
        let line = parts.body.lines().position(|line| line.contains("[^"));
        let line = parts.body_line + line.unwrap_or_default();
        mistakes.add(file, line, "", "a biography has no footnotes");
    }
    Some(bio)
}
