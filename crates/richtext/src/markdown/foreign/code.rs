//! Where code and comments stand, in which nothing has a meaning.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::from_html::tag_name;
use crate::markdown::events::options;

/// Ranges in order that do not overlap.
pub(super) struct Code(Vec<Range<usize>>);

impl Code {
    /// Code spans and blocks of Markdown, and `<code>`, `<pre>` and comments of HTML.
    pub(super) fn of(text: &str) -> Code {
        Code::found(text, true)
    }

    /// The same without code within lines: where a line begins cannot be decided by marks in it.
    pub(super) fn blocks(text: &str) -> Code {
        Code::found(text, false)
    }

    fn found(text: &str, is_within_lines: bool) -> Code {
        let mut found = Vec::new();
        let mut html: Option<usize> = None;
        for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
            match event {
                // Its first white space is code too: what begins with a comment surrounds that.
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                    found.push(range.start.saturating_sub(1)..range.end);
                }
                Event::Start(Tag::CodeBlock(_)) => found.push(range),
                Event::Code(_) if is_within_lines => found.push(range),
                Event::Start(Tag::HtmlBlock) => within_html(text, range, &mut found),
                Event::InlineHtml(tag) if tag.starts_with("<!--") => found.push(range),
                Event::InlineHtml(tag) if is_within_lines && is_code(&tag) => {
                    match tag.starts_with("</") {
                        false => html = html.or(Some(range.start)),
                        true => found.extend(html.take().map(|start| start..range.end)),
                    }
                }
                Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => html = None,
                _ => {}
            }
        }
        found.sort_by_key(|range| range.start);
        let mut ranges: Vec<Range<usize>> = Vec::with_capacity(found.len());
        for range in found {
            match ranges.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => ranges.push(range),
            }
        }
        Code(ranges)
    }

    /// Whether this place is in code.
    pub(super) fn has(&self, place: usize) -> bool {
        self.end(place).is_some()
    }

    /// Whether there is code on both sides of this place: a comment is code that begins with itself.
    pub(super) fn surrounds(&self, place: usize) -> bool {
        let after = self.0.partition_point(|range| range.end <= place);
        self.0.get(after).is_some_and(|range| range.start < place)
    }

    /// Where the code ends that this place is in.
    pub(super) fn end(&self, place: usize) -> Option<usize> {
        let after = self.0.partition_point(|range| range.end <= place);
        let range = self.0.get(after).filter(|range| range.start <= place)?;
        Some(range.end)
    }
}

fn is_code(tag: &str) -> bool {
    matches!(tag_name(tag).as_str(), "code" | "pre" | "kbd" | "samp")
}

/// The code and the comments in a block of HTML.
fn within_html(text: &str, block: Range<usize>, found: &mut Vec<Range<usize>>) {
    let mut from = block.start;
    while let Some(start) = text[from..block.end].find('<').map(|at| from + at) {
        let rest = &text[start..block.end];
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<pre") => "</pre>",
            _ if rest.starts_with("<code") => "</code>",
            _ => {
                from = start + 1;
                continue;
            }
        };
        // What is never closed goes on to the end of the block.
        let length = rest.find(end).map_or(rest.len(), |at| at + end.len());
        found.push(start..start + length);
        from = start + length;
    }
}
