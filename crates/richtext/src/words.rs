//! The words of a block without their markup.

use crate::block::BlockKind;
use crate::inline::Inline;

impl BlockKind {
    /// The words of this block that a person sees.
    pub fn plain_text(&self) -> String {
        let inner = self.inner().into_iter();
        let mut parts: Vec<String> = inner.map(Self::plain_text).collect();
        let mut add = |text: &Inline| parts.push(text.plain());
        match self {
            BlockKind::Paragraph { text } | BlockKind::Heading { text, .. } => add(text),
            BlockKind::List { .. } | BlockKind::Notes { .. } => {}
            BlockKind::Details { summary, .. } => parts.insert(0, summary.plain()),
            BlockKind::Quote { attribution, .. } => attribution.iter().for_each(add),
            BlockKind::PullQuote { text, attribution } => {
                std::iter::once(text).chain(attribution).for_each(add);
            }
            BlockKind::Picture { picture } => picture.caption.iter().for_each(add),
            BlockKind::Gallery { pictures, caption } => pictures
                .iter()
                .filter_map(|picture| picture.caption.as_ref())
                .chain(caption)
                .for_each(add),
            BlockKind::Embed {
                author,
                picture,
                paragraphs,
                ..
            } => {
                let caption = picture.as_ref().and_then(|p| p.caption.as_ref());
                paragraphs.iter().chain(caption).for_each(add);
                parts.extend(author.clone());
            }
            BlockKind::Table {
                head,
                rows,
                caption,
                ..
            } => {
                caption.iter().for_each(add);
                let rows = std::iter::once(head).chain(rows);
                parts.extend(rows.map(|row| row_text(row)));
            }
            BlockKind::Code { text, .. } => parts.push(text.clone()),
            BlockKind::Divider | BlockKind::Gate => {}
        }
        join_filled(&parts, "\n")
    }
}

fn row_text(cells: &[Inline]) -> String {
    let cells: Vec<String> = cells.iter().map(Inline::plain).collect();
    join_filled(&cells, "\t")
}

pub(crate) fn join_filled(parts: &[String], separator: &str) -> String {
    let filled: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.trim().is_empty())
        .collect();
    filled.join(separator)
}
