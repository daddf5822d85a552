//! Reads Markdown: CommonMark with tables, footnotes, struck out words, tasks and definitions, and
//! the extras `<!-- gate -->`, `:::pull` and `:::embed`. Every mistake is reported with its line.

mod containers;
mod events;
mod foreign;
mod image;
mod pieces;
mod raw_html;
mod write;

use crate::anchors::{Anchor, Anchors};
use crate::block::BlockKind;
use crate::document::Document;
use crate::inline::Inline;
use crate::typography::Typography;
pub use foreign::Dialect;
pub use write::write;

const MAX_BYTES: usize = 2 * 1024 * 1024;
const MAX_ERRORS: usize = 100;

/// A mistake in a Markdown text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct MarkdownError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there, for the writer.
    pub message: String,
}

impl MarkdownError {
    fn new(line: usize, message: impl Into<String>) -> MarkdownError {
        let message = message.into();
        MarkdownError { line, message }
    }
}

/// The document that a Markdown text describes, or all its mistakes.
///
/// # Errors
/// Every mistake.
pub fn parse(text: &str) -> Result<Document, Vec<MarkdownError>> {
    parse_set(text, None)
}

/// The same with straight quotes and dashes as `typography` sets them, where there is any. The ids
/// of its blocks are those of the text as it was typed.
///
/// # Errors
/// Every mistake.
pub fn parse_set(
    text: &str,
    typography: Option<&Typography>,
) -> Result<Document, Vec<MarkdownError>> {
    let read = |text: &str, errors: &mut Vec<_>| parse_blocks((text, 1), None, errors);
    let (document, _) = whole(text, typography, read)?;
    Ok(document)
}

/// The same of a text that was written for another system, whose own syntax is understood or a
/// mistake; and the places in it that links can lead to.
///
/// # Errors
/// Every mistake.
pub fn parse_foreign(
    text: &str,
    dialect: Dialect<'_>,
) -> Result<(Document, Anchors), Vec<MarkdownError>> {
    let (document, anchors) = whole(text, dialect.typography, |text, errors| {
        let text = foreign::settle(text, dialect, errors);
        parse_blocks((&text, 1), Some(dialect), errors)
    })?;
    let anchors = Anchors::of(&document, anchors);
    Ok((document, anchors))
}

fn whole(
    text: &str,
    typography: Option<&Typography>,
    read: impl FnOnce(&str, &mut Vec<MarkdownError>) -> Blocks,
) -> Result<(Document, Vec<Anchor>), Vec<MarkdownError>> {
    if text.len() > MAX_BYTES {
        let message = format!("the text is longer than {MAX_BYTES} bytes");
        return Err(vec![MarkdownError::new(1, message)]);
    }
    let mut errors = Vec::new();
    let (kinds, anchors) = read(&unix_lines(text), &mut errors);
    if errors.is_empty() {
        return Ok((finished(kinds, typography), anchors));
    }
    errors.sort_by_key(|error| error.line);
    errors.truncate(MAX_ERRORS);
    Err(errors)
}

fn finished(kinds: Vec<BlockKind>, typography: Option<&Typography>) -> Document {
    let plain = |mut kind: BlockKind| {
        kind.each_text(&mut Inline::forget_literals);
        kind
    };
    let Some(typography) = typography else {
        return Document::from_kinds(kinds.into_iter().map(plain).collect());
    };
    let mut document = Document::from_kinds(kinds.iter().cloned().map(plain).collect());
    for (block, mut kind) in document.blocks.iter_mut().zip(kinds) {
        typography.block(&mut kind);
        block.kind = plain(kind);
    }
    document
}

/// One line of Markdown: emphasis, links and code, but no blocks. Nothing in it
/// is an error; a picture counts as its alternative text.
pub fn parse_inline(text: &str) -> Inline {
    // The content of a heading is the one place where Markdown expects no blocks.
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let body = line.trim_end_matches('#');
    let hashes = "\\#".repeat(line.len() - body.len());
    // A `#` after other characters is not a closing sequence and needs no escape.
    let heading = match body.is_empty() || body.ends_with(' ') {
        true => format!("# {body}{hashes}"),
        false => format!("# {line}"),
    };
    let (kinds, _) = events::Reader::inline(&heading).read(&heading, &mut Vec::new());
    match kinds.into_iter().next() {
        Some(BlockKind::Heading { mut text, .. }) => {
            text.forget_literals();
            text
        }
        _ => Inline::default(),
    }
}

/// Blocks, and the places among them that links can lead to.
type Blocks = (Vec<BlockKind>, Vec<Anchor>);

/// The blocks of a text whose first line has the number `first_line`.
fn parse_blocks(
    (text, first_line): (&str, usize),
    dialect: Option<Dialect<'_>>,
    errors: &mut Vec<MarkdownError>,
) -> Blocks {
    let (masked, containers) =
        containers::mask(text, first_line, dialect.unwrap_or_default(), errors);
    let reader = events::Reader::blocks(&masked, first_line, containers);
    reader.in_dialect(dialect).read(&masked, errors)
}

fn unix_lines(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}
