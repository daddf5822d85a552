//! Blocks as nodes of the tree, in JSON.

use richtext::{BlockKind, Inline, PictureRef};
use serde_json::{Value, json};

use super::{line, table};

/// The node of a block, without its id.
pub(super) fn block(kind: &BlockKind) -> Value {
    match kind {
        BlockKind::Paragraph { text } => of_text("paragraph", text),
        BlockKind::Heading { level, text } => {
            node("heading", json!({"level": level}), line::nodes(text))
        }
        BlockKind::List {
            ordered,
            start,
            loose,
            items,
        } => {
            let attrs = json!({"ordered": ordered, "start": start, "loose": loose});
            let items = items.iter();
            let items = items.map(|item| json!({"type": "list_item", "content": blocks(item)}));
            node("list", attrs, items.collect())
        }
        BlockKind::Quote {
            blocks: inner,
            attribution,
        } => {
            let mut content = blocks(inner);
            content.extend(part("attribution", attribution.as_ref()));
            node("quote", json!({}), content)
        }
        BlockKind::PullQuote { text, attribution } => {
            let mut content = vec![of_text("paragraph", text)];
            content.extend(part("attribution", attribution.as_ref()));
            node("pull_quote", json!({}), content)
        }
        BlockKind::Code { language, text } => {
            let content = match text.as_str() {
                "" => Vec::new(),
                text => vec![json!({"type": "text", "text": text})],
            };
            node("code", json!({"language": language}), content)
        }
        BlockKind::Details {
            summary,
            open,
            blocks: inner,
        } => {
            let mut content = Vec::from_iter(part("summary", Some(summary)));
            content.extend(blocks(inner));
            node("details", json!({"open": open}), content)
        }
        BlockKind::Notes { notes } => {
            let notes = notes.iter().map(|note| {
                let attrs = json!({"number": note.number});
                json!({"type": "note", "attrs": attrs, "content": blocks(&note.blocks)})
            });
            node("notes", json!({}), notes.collect())
        }
        BlockKind::Divider => node("divider", json!({}), Vec::new()),
        BlockKind::Gate => node("gate", json!({}), Vec::new()),
        BlockKind::Picture { .. }
        | BlockKind::Gallery { .. }
        | BlockKind::Embed { .. }
        | BlockKind::Table { .. } => shown(kind),
    }
}

/// The node of a block that is more than running text.
fn shown(kind: &BlockKind) -> Value {
    match kind {
        BlockKind::Picture { picture } => self::picture(picture),
        BlockKind::Gallery { pictures, caption } => {
            let pictures = pictures.iter().map(picture);
            let caption = part("caption", caption.as_ref());
            node("gallery", json!({}), pictures.chain(caption).collect())
        }
        BlockKind::Embed {
            provider,
            url,
            author,
            date,
            picture,
            paragraphs,
        } => {
            let attrs = json!({"provider": provider, "url": url, "author": author, "date": date});
            let texts = paragraphs.iter().map(|text| of_text("paragraph", text));
            let picture = picture.iter().map(self::picture);
            node("embed", attrs, picture.chain(texts).collect())
        }
        BlockKind::Table {
            head,
            rows,
            caption,
            align,
        } => {
            let table = table::written(head, rows, align);
            let caption = part("caption", caption.as_ref());
            node(
                "grid",
                json!({}),
                std::iter::once(table).chain(caption).collect(),
            )
        }
        _ => Value::Null,
    }
}

fn picture(picture: &PictureRef) -> Value {
    let attrs = json!({
        "file": picture.file,
        "picture": picture.id.map(|id| id.to_string()),
        "alt": picture.alt,
        "href": picture.link.as_ref().map(|link| &link.href),
        "title": picture.link.as_ref().and_then(|link| link.title.as_ref()),
    });
    let caption = picture.caption.as_ref();
    node(
        "picture",
        attrs,
        caption.map(line::nodes).unwrap_or_default(),
    )
}

fn node(name: &str, attrs: Value, content: Vec<Value>) -> Value {
    json!({"type": name, "attrs": attrs, "content": content})
}

fn of_text(name: &str, text: &Inline) -> Value {
    node(name, json!({}), line::nodes(text))
}

/// A part of a block that has no attributes.
fn part(name: &str, text: Option<&Inline>) -> Option<Value> {
    Some(json!({"type": name, "content": line::nodes(text?)}))
}

fn blocks(blocks: &[BlockKind]) -> Vec<Value> {
    blocks.iter().map(block).collect()
}
