//! An HTML block ends at an empty line, and what it opens goes on behind it: finds the tags of
//! containers whose other half stands in another block.

use std::ops::Range;

use crate::from_html::tag_name;
use crate::steps;

/// The containers that may hold Markdown.
const CONTAINERS: [&str; 8] = [
    "blockquote",
    "ul",
    "ol",
    "li",
    "figure",
    "figcaption",
    "details",
    "summary",
];

/// A part of an HTML block.
#[derive(Debug, PartialEq)]
pub(super) enum Piece<'a> {
    /// Markup in which every container that begins also ends.
    Balanced(&'a str),
    /// A tag whose other half stands in another block.
    Tag(&'a str),
}

/// Whether the tag is one of a container.
pub(super) fn is_container(tag: &str) -> bool {
    container(tag).is_some()
}

/// The parts in order.
pub(super) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for tag in lone_tags(html) {
        pieces.push(Piece::Balanced(&html[from..tag.start]));
        from = tag.end;
        pieces.push(Piece::Tag(&html[tag]));
    }
    pieces.push(Piece::Balanced(&html[from..]));
    pieces
}

/// Where the tags are that have no other half.
fn lone_tags(html: &str) -> Vec<Range<usize>> {
    let mut open: Vec<(usize, Range<usize>)> = Vec::new();
    let mut counts = [0_usize; CONTAINERS.len()];
    let mut lone = Vec::new();
    for tag in tags(html) {
        let Some(kind) = container(&html[tag.clone()]) else {
            continue;
        };
        if !html[tag.clone()].starts_with("</") {
            counts[kind] += 1;
            open.push((kind, tag));
        } else if counts[kind] == 0 {
            lone.push(tag);
        } else {
            // The end of a container is the end of all in it.
            while let Some((inner, _)) = open.pop() {
                counts[inner] -= 1;
                if inner == kind {
                    break;
                }
            }
        }
    }
    lone.extend(open.into_iter().map(|(_, tag)| tag));
    lone.sort_by_key(|tag| tag.start);
    lone
}

fn container(tag: &str) -> Option<usize> {
    let name = tag_name(tag);
    CONTAINERS.iter().position(|container| *container == name)
}

/// Where the tags are, outside of comments.
pub(super) fn tags(html: &str) -> Vec<Range<usize>> {
    let mut tags = Vec::new();
    let mut from = 0;
    while let Some(start) = html[from..].find('<').map(|at| from + at) {
        let rest = &html[start..];
        let end = match rest.starts_with("<!--") {
            true => rest.find("-->").map(|at| at + 3),
            false => tag_length(rest),
        };
        // What is never closed is no tag, and nothing behind it is.
        let Some(end) = end.map(|length| start + length) else {
            break;
        };
        steps::took(end - from);
        if !rest.starts_with("<!") && end > start + 1 {
            tags.push(start..end);
        }
        from = end;
    }
    tags
}

/// The length of the tag that begins here, or of its `<` where none does.
fn tag_length(html: &str) -> Option<usize> {
    let name = html.trim_start_matches(['<', '/']);
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic());
    if !is_tag {
        return Some(1);
    }
    let mut quote = None;
    let mut ink = b'<';
    let is_end = |byte: u8| {
        match quote {
            Some(mark) if byte == mark => quote = None,
            Some(_) => {}
            None if ink == b'=' && matches!(byte, b'"' | b'\'') => quote = Some(byte),
            None if byte == b'>' => return true,
            None => {}
        }
        if !byte.is_ascii_whitespace() {
            ink = byte;
        }
        false
    };
    html.bytes().position(is_end).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_without_its_other_half_is_found() {
        let found = |html: &str| -> Vec<String> {
            let lone = lone_tags(html).into_iter();
            lone.map(|tag| html[tag].to_owned()).collect()
        };
        assert_eq!(found("<blockquote>\n"), ["<blockquote>"]);
        assert_eq!(found("a</BLOCKQUOTE >"), ["</BLOCKQUOTE >"]);
        assert_eq!(
            found("<ol start=3><li>a</li><li title='>'>b"),
            ["<ol start=3>", "<li title='>'>"]
        );
        assert_eq!(found("</li><li>"), ["</li>", "<li>"]);
        for whole in [
            "<ul><li>a</ul>",
            "<!-- <ul> -->",
            "< ul>",
            "<b title=\"<ul>\">",
            "<ul",
        ] {
            assert_eq!(found(whole), [""; 0], "{whole}");
        }
    }
}
