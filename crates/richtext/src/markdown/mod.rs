//! Reads Markdown: CommonMark with tables and footnotes, and the extras `<!-- gate -->`,
//! `:::pull` and `:::embed`. Every mistake is reported with its line.

mod containers;
mod events;
mod image;
mod pieces;
mod raw_html;

use crate::block::BlockKind;
use crate::document::Document;
use crate::inline::Inline;
use crate::typography::Typography;

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
pub fn parse(text: &str) -> Result<Document, Vec<MarkdownError>> {
    parse_set(text, None)
}

/// The same with straight quotes and dashes as `typography` sets them, where there is any. The ids
/// of its blocks are those of the text as it was typed.
pub fn parse_set(
    text: &str,
    typography: Option<&Typography>,
) -> Result<Document, Vec<MarkdownError>> {
    if text.len() > MAX_BYTES {
        let message = format!("the text is longer than {MAX_BYTES} bytes");
        return Err(vec![MarkdownError::new(1, message)]);
    }
    let mut errors = Vec::new();
    let kinds = parse_blocks(&unix_lines(text), 1, &mut errors);
    if errors.is_empty() {
        return Ok(finished(kinds, typography));
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
    let kinds = events::Reader::inline(&heading).read(&heading, &mut Vec::new());
    match kinds.into_iter().next() {
        Some(BlockKind::Heading { mut text, .. }) => {
            text.forget_literals();
            text
        }
        _ => Inline::default(),
    }
}

/// The blocks of a text whose first line has the number `first_line`.
fn parse_blocks(text: &str, first_line: usize, errors: &mut Vec<MarkdownError>) -> Vec<BlockKind> {
    let (masked, containers) = containers::mask(text, first_line, errors);
    events::Reader::blocks(&masked, first_line, containers).read(&masked, errors)
}

fn unix_lines(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}
