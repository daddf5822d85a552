//! Writes a document as HTML5. Everything is escaped here and nowhere else.

mod embed;
mod inline;
mod notes;
mod table;

use crate::block::{BlockKind, PictureRef};
use crate::document::{Block, BlockId, Document};
use crate::inline::Inline;
use crate::text::escape;
use embed::embed;
use inline::render_inline;
pub(crate) use notes::{note_id, note_ref_id};
use table::table;

/// What the caller decides about the markup.
pub struct HtmlOptions<'a> {
    /// What stands inside the `figure` of a picture: `img`, `figcaption` with
    /// the credit. Trusted HTML; a picture for which it is empty is left out.
    pub picture: &'a dyn Fn(&PictureRef, PictureContext) -> String,
    /// The text of the link to an embed's source, given its provider.
    pub embed_label: &'a dyn Fn(&str) -> String,
    /// What a screen reader calls a table without a caption.
    pub table_label: &'a str,
    /// Added to the level of every heading.
    pub heading_offset: u8,
    /// A class for every top-level block.
    pub block_class: Option<&'a str>,
    /// The `rel` of links to other hosts; empty for none.
    pub external_rel: &'a str,
}

/// Where a picture stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureContext {
    /// As a block of its own.
    Block,
    /// In a gallery.
    Gallery,
    /// In something that was published elsewhere.
    Embed,
}

impl<'a> HtmlOptions<'a> {
    /// English labels, headings as they are, no classes, `rel="noopener"`.
    pub fn new(picture: &'a dyn Fn(&PictureRef, PictureContext) -> String) -> HtmlOptions<'a> {
        HtmlOptions {
            picture,
            embed_label: &|provider| format!("View on {provider}"),
            table_label: "Table",
            heading_offset: 0,
            block_class: None,
            external_rel: "noopener",
        }
    }
}

/// The document as HTML. Each block's element has the id `b-<id>`; figures have the
/// class `picture`, `gallery`, `quote`, `pull-quote`, `embed` or `table`, footnotes `notes`.
/// What stands inside of another block has no id. Gates and
/// blocks with nothing to show leave no trace.
pub fn html(document: &Document, options: &HtmlOptions<'_>) -> String {
    let block = |block: &Block| {
        render_block(&OpenTag {
            id: Some(&block.id),
            kind: &block.kind,
            options,
        })
    };
    document.blocks.iter().map(block).collect()
}

/// Inline text as HTML, links to other hosts without a `rel`.
pub fn inline_html(inline: &Inline) -> String {
    render_inline(inline, "")
}

fn render_block(tag: &OpenTag<'_>) -> String {
    let options = tag.options;
    match tag.kind {
        BlockKind::Paragraph { text } if text.is_empty() => String::new(),
        BlockKind::Paragraph { text } => tag.wrap("p", "", &tag.inline(text)),
        BlockKind::Heading { text, .. } if text.is_empty() => String::new(),
        BlockKind::Heading { level, text } => {
            let level = level.saturating_add(options.heading_offset).clamp(1, 6);
            tag.wrap(&format!("h{level}"), "", &tag.inline(text))
        }
        BlockKind::List { items, .. } if items.is_empty() => String::new(),
        BlockKind::List {
            ordered,
            start,
            loose,
            items,
        } => {
            let items = items.iter().map(|item| list_item(tag, item, *loose));
            list(tag, *ordered, *start, items)
        }
        BlockKind::Quote {
            blocks,
            attribution,
        } => quote(tag, "quote", &tag.inner(blocks), attribution.as_ref()),
        BlockKind::PullQuote { text, attribution } => {
            let inside = tag.paragraphs(std::slice::from_ref(text));
            quote(tag, "pull-quote", &inside, attribution.as_ref())
        }
        BlockKind::Picture { picture } => {
            let inside = (options.picture)(picture, PictureContext::Block);
            tag.filled("figure", "picture", &inside)
        }
        BlockKind::Gallery { pictures, caption } => gallery(tag, pictures, caption.as_ref()),
        BlockKind::Embed { .. } => embed(tag),
        BlockKind::Table { .. } => table(tag),
        BlockKind::Code { language, text } => code(tag, language.as_deref(), text),
        BlockKind::Details {
            summary,
            open,
            blocks,
        } => details(tag, summary, *open, blocks),
        BlockKind::Notes { notes } => notes::notes(tag, notes),
        BlockKind::Divider => tag.open("hr", "", "") + tag.end(),
        BlockKind::Gate => String::new(),
    }
}

/// Opens the element of a block.
struct OpenTag<'a> {
    /// None within another block.
    id: Option<&'a BlockId>,
    kind: &'a BlockKind,
    options: &'a HtmlOptions<'a>,
}

impl OpenTag<'_> {
    fn open(&self, name: &str, class: &str, attributes: &str) -> String {
        let extra = self.options.block_class.filter(|_| self.id.is_some());
        let classes = format!("{class} {}", extra.unwrap_or_default());
        let class = match classes.trim() {
            "" => String::new(),
            classes => format!(" class=\"{}\"", escape(classes)),
        };
        let id = self.id.map(|id| format!(" id=\"b-{id}\""));
        format!("<{name}{}{class}{attributes}>", id.unwrap_or_default())
    }

    fn wrap(&self, name: &str, class: &str, inside: &str) -> String {
        let open = self.open(name, class, "");
        format!("{open}{inside}</{name}>{}", self.end())
    }

    /// Blocks of the document end their line.
    fn end(&self) -> &'static str {
        if self.id.is_some() { "\n" } else { "" }
    }

    /// The blocks that stand in this one.
    fn inner(&self, blocks: &[BlockKind]) -> String {
        let tag = |kind| OpenTag {
            id: None,
            kind,
            options: self.options,
        };
        blocks.iter().map(|kind| render_block(&tag(kind))).collect()
    }

    fn filled(&self, name: &str, class: &str, inside: &str) -> String {
        match inside.is_empty() {
            true => String::new(),
            false => self.wrap(name, class, inside),
        }
    }

    fn inline(&self, text: &Inline) -> String {
        render_inline(text, self.options.external_rel)
    }

    fn figcaption(&self, text: Option<&Inline>) -> String {
        let filled = text.filter(|text| !text.is_empty());
        filled.map_or(String::new(), |text| {
            element("figcaption", &self.inline(text))
        })
    }

    fn paragraphs(&self, texts: &[Inline]) -> String {
        let filled = texts.iter().filter(|text| !text.is_empty());
        filled
            .map(|text| element("p", &self.inline(text)))
            .collect()
    }
}

fn element(name: &str, inside: &str) -> String {
    format!("<{name}>{inside}</{name}>")
}

fn list(
    tag: &OpenTag<'_>,
    ordered: bool,
    start: Option<u64>,
    items: impl Iterator<Item = String>,
) -> String {
    let name = if ordered { "ol" } else { "ul" };
    // HTML numbers are signed and of 32 bits.
    let start = start.filter(|first| ordered && *first <= i32::MAX as u64);
    let start = start.map_or(String::new(), |first| format!(" start=\"{first}\""));
    let items: String = items.map(|item| element("li", &item)).collect();
    let open = tag.open(name, "", &start);
    format!("{open}{items}</{name}>{}", tag.end())
}

/// What stands in an item; the text of a tight list is no paragraph.
fn list_item(tag: &OpenTag<'_>, blocks: &[BlockKind], is_loose: bool) -> String {
    let block = |kind: &BlockKind| match kind {
        BlockKind::Paragraph { text } if !is_loose => tag.inline(text),
        kind => tag.inner(std::slice::from_ref(kind)),
    };
    blocks.iter().map(block).collect()
}

fn quote(tag: &OpenTag<'_>, class: &str, inside: &str, who: Option<&Inline>) -> String {
    match inside.is_empty() {
        true => String::new(),
        false => {
            let inside = element("blockquote", inside) + &tag.figcaption(who);
            tag.wrap("figure", class, &inside)
        }
    }
}

fn details(tag: &OpenTag<'_>, summary: &Inline, open: bool, blocks: &[BlockKind]) -> String {
    let summary = match summary.is_empty() {
        true => String::new(),
        false => element("summary", &tag.inline(summary)),
    };
    let inside = summary + &tag.inner(blocks);
    if inside.is_empty() {
        return inside;
    }
    let open = tag.open("details", "", if open { " open" } else { "" });
    format!("{open}{inside}</details>{}", tag.end())
}

fn gallery(tag: &OpenTag<'_>, pictures: &[PictureRef], caption: Option<&Inline>) -> String {
    let figures: String = pictures
        .iter()
        .map(|picture| (tag.options.picture)(picture, PictureContext::Gallery))
        .filter(|inside| !inside.is_empty())
        .map(|inside| element("figure", &inside))
        .collect();
    if figures.is_empty() {
        return figures;
    }
    let inside = format!("<div>{figures}</div>{}", tag.figcaption(caption));
    tag.wrap("figure", "gallery", &inside)
}

fn code(tag: &OpenTag<'_>, language: Option<&str>, text: &str) -> String {
    let class = language.map_or(String::new(), |language| {
        format!(" class=\"language-{}\"", escape(language))
    });
    // A long line scrolls, so the keyboard must be able to reach it.
    let open = tag.open("pre", "", " tabindex=\"0\"");
    let (text, end) = (escape(text), tag.end());
    format!("{open}<code{class}>{text}</code></pre>{end}")
}
