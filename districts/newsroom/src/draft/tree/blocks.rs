//! Nodes of the tree as blocks. What is empty is none.

use richtext::{BlockKind, Inline, Link, Note, PictureRef};
use serde_json::Value;
use steps::Node;

use super::parts::Reading;
use super::{Trouble, line, table};

/// The block of a node.
pub(super) fn block(node: &Node, reading: &mut Reading) -> Option<BlockKind> {
    match node.name() {
        "paragraph" => Some(BlockKind::Paragraph {
            text: filled(node, reading)?,
        }),
        "heading" => {
            let level = number(node, "level").unwrap_or(2).clamp(2, 4);
            Some(BlockKind::Heading {
                level: u8::try_from(level).unwrap_or(2),
                text: filled(node, reading)?,
            })
        }
        "list" => list(node, reading),
        "quote" => quote(node, reading),
        "pull_quote" => pull_quote(node, reading),
        "picture" => Some(BlockKind::Picture {
            picture: picture(node, reading)?,
        }),
        "gallery" => gallery(node, reading),
        "embed" => embed(node, reading),
        "grid" => grid(node, reading),
        "code" => Some(BlockKind::Code {
            language: text(node, "language"),
            text: node.text_content(),
        }),
        "details" => details(node, reading),
        "notes" => notes(node, reading),
        "divider" => Some(BlockKind::Divider),
        "gate" => Some(BlockKind::Gate),
        _ => None,
    }
}

/// The text of a node, where there is some.
fn filled(node: &Node, reading: &mut Reading) -> Option<Inline> {
    let mut text = line::filled(node)?;
    reading.notice_notes(&mut text);
    Some(text)
}

/// Appends the text of a node to one that may be there already.
fn add(place: &mut Option<Inline>, node: &Node, reading: &mut Reading, twice: Trouble) {
    let Some(text) = filled(node, reading) else {
        return;
    };
    if place.is_some() {
        reading.complain(twice);
    }
    line::push_line(place.get_or_insert_default(), text);
}

fn blocks<'a>(nodes: impl Iterator<Item = &'a Node>, reading: &mut Reading) -> Vec<BlockKind> {
    nodes.filter_map(|node| block(node, reading)).collect()
}

/// An item that has nothing in it is one that was made so; what is left empty in one that has is
/// no item.
fn list(node: &Node, reading: &mut Reading) -> Option<BlockKind> {
    let mut items = Vec::new();
    for item in node.children() {
        let inner = blocks(item.children().iter(), reading);
        if !inner.is_empty() || item.children().is_empty() {
            items.push(inner);
        }
    }
    let ordered = flag(node, "ordered");
    (!items.is_empty()).then(|| BlockKind::List {
        ordered,
        start: number(node, "start").filter(|first| ordered && *first != 1),
        loose: flag(node, "loose"),
        items,
    })
}

fn quote(node: &Node, reading: &mut Reading) -> Option<BlockKind> {
    let mut inner = Vec::new();
    let mut attribution = None;
    for child in node.children() {
        match child.name() {
            "attribution" => add(&mut attribution, child, reading, Trouble::Attributions),
            _ => inner.extend(block(child, reading)),
        }
    }
    // A name alone is still what somebody wrote.
    if inner.is_empty() {
        let text = attribution.take()?;
        inner.push(BlockKind::Paragraph { text });
    }
    Some(BlockKind::Quote {
        blocks: inner,
        attribution,
    })
}

fn pull_quote(node: &Node, reading: &mut Reading) -> Option<BlockKind> {
    let (mut text, mut attribution) = (Inline::default(), None);
    for child in node.children() {
        match child.name() {
            "attribution" => add(&mut attribution, child, reading, Trouble::Attributions),
            _ => line::push_line(&mut text, filled(child, reading).unwrap_or_default()),
        }
    }
    if text.0.is_empty() {
        text = attribution.take()?;
    }
    Some(BlockKind::PullQuote { text, attribution })
}

/// The id of a picture in the text. It is a text, because JavaScript has no numbers of that length;
/// documents of before have numbers.
pub(in crate::draft) fn picture_id(node: &Node) -> Option<i64> {
    match node.attr("picture")? {
        Value::String(text) => text.parse().ok(),
        other => other.as_i64(),
    }
}

fn picture(node: &Node, reading: &mut Reading) -> Option<PictureRef> {
    let file = text(node, "file").unwrap_or_default();
    let id = picture_id(node);
    let (alt, caption) = (text(node, "alt"), filled(node, reading));
    if file.is_empty() && id.is_none() && alt.is_none() && caption.is_none() {
        return None;
    }
    Some(PictureRef {
        file,
        id,
        alt,
        caption,
        link: text(node, "href").map(|href| Link {
            href,
            title: text(node, "title"),
        }),
    })
}

fn gallery(node: &Node, reading: &mut Reading) -> Option<BlockKind> {
    let (mut pictures, mut caption) = (Vec::new(), None);
    for child in node.children() {
        match child.name() {
            "picture" => pictures.extend(picture(child, reading)),
            _ => add(&mut caption, child, reading, Trouble::Captions),
        }
    }
    match (pictures.is_empty(), caption) {
        (true, caption) => Some(BlockKind::Paragraph { text: caption? }),
        (false, caption) => Some(BlockKind::Gallery { pictures, caption }),
    }
}

fn embed(node: &Node, reading: &mut Reading) -> Option<BlockKind> {
    let (mut shown, mut paragraphs) = (None, Vec::new());
    for child in node.children() {
        match child.name() {
            "picture" => shown = shown.or(picture(child, reading)),
            _ => paragraphs.extend(filled(child, reading)),
        }
    }
    let url = text(node, "url").unwrap_or_default();
    (!url.is_empty() || !paragraphs.is_empty() || shown.is_some()).then(|| BlockKind::Embed {
        provider: text(node, "provider").unwrap_or_default(),
        url,
        author: text(node, "author"),
        date: text(node, "date"),
        picture: shown,
        paragraphs,
    })
}

/// A block has one table; a second one, which a merge may have brought, goes on below the first.
fn grid(node: &Node, reading: &mut Reading) -> Option<BlockKind> {
    let (mut whole, mut caption) = (None, None);
    for child in node.children() {
        match child.name() {
            "table" => match (&mut whole, table::table(child, reading)) {
                (None, table) => whole = table,
                (Some(whole), Some(next)) => whole.append(next),
                (Some(_), None) => {}
            },
            _ => add(&mut caption, child, reading, Trouble::Captions),
        }
    }
    match whole {
        Some(table) => Some(BlockKind::Table {
            head: table.head,
            rows: table.rows,
            caption,
            align: table.align,
        }),
        None => Some(BlockKind::Paragraph { text: caption? }),
    }
}

fn details(node: &Node, reading: &mut Reading) -> Option<BlockKind> {
    let mut summary = Inline::default();
    let mut inner = Vec::new();
    for child in node.children() {
        match child.name() {
            "summary" => summary = filled(child, reading).unwrap_or_default(),
            _ => inner.extend(block(child, reading)),
        }
    }
    let was_left_empty = node.children().len() > 1 && inner.is_empty() && summary.0.is_empty();
    (!was_left_empty).then(|| BlockKind::Details {
        summary,
        open: flag(node, "open"),
        blocks: inner,
    })
}

fn notes(node: &Node, reading: &mut Reading) -> Option<BlockKind> {
    let mut notes = Vec::new();
    for note in node.children() {
        let number = number(note, "number").and_then(|number| u32::try_from(number).ok());
        notes.push(Note {
            number: number.unwrap_or_default(),
            blocks: blocks(note.children().iter(), reading),
        });
    }
    (!notes.is_empty()).then_some(BlockKind::Notes { notes })
}

fn text(node: &Node, name: &str) -> Option<String> {
    node.attr(name).and_then(Value::as_str).map(str::to_owned)
}

fn number(node: &Node, name: &str) -> Option<u64> {
    node.attr(name).and_then(Value::as_u64)
}

fn flag(node: &Node, name: &str) -> bool {
    node.attr(name).and_then(Value::as_bool).unwrap_or_default()
}
