//! Writes a document as HTML5. Everything is escaped here and nowhere else.

mod embed;
mod inline;
mod table;

use crate::document::{Block, BlockKind, Document, PictureRef};
use crate::inline::Inline;
use crate::text::escape;
use embed::embed;
use inline::render_inline;
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
/// class `picture`, `gallery`, `quote`, `pull-quote`, `embed` or `table`. Gates and
/// blocks with nothing to show leave no trace.
pub fn html(document: &Document, options: &HtmlOptions<'_>) -> String {
    let blocks = document.blocks.iter();
    blocks.map(|block| render_block(block, options)).collect()
}

/// Inline text as HTML, links to other hosts without a `rel`.
pub fn inline_html(inline: &Inline) -> String {
    render_inline(inline, "")
}

fn render_block(block: &Block, options: &HtmlOptions<'_>) -> String {
    let tag = OpenTag { block, options };
    let inline = |text: &Inline| render_inline(text, options.external_rel);
    match &block.kind {
        BlockKind::Paragraph { text } if text.is_empty() => String::new(),
        BlockKind::Paragraph { text } => tag.wrap("p", "", &inline(text)),
        BlockKind::Heading { text, .. } if text.is_empty() => String::new(),
        BlockKind::Heading { level, text } => {
            let level = level.saturating_add(options.heading_offset).clamp(1, 6);
            tag.wrap(&format!("h{level}"), "", &inline(text))
        }
        BlockKind::List { items, .. } if items.is_empty() => String::new(),
        BlockKind::List {
            ordered,
            start,
            items,
        } => list(&tag, *ordered, *start, items.iter().map(inline)),
        BlockKind::Quote {
            paragraphs,
            attribution,
        } => quote(&tag, "quote", paragraphs, attribution.as_ref()),
        BlockKind::PullQuote { text, attribution } => quote(
            &tag,
            "pull-quote",
            std::slice::from_ref(text),
            attribution.as_ref(),
        ),
        BlockKind::Picture { picture } => {
            let inside = (options.picture)(picture, PictureContext::Block);
            tag.filled("figure", "picture", &inside)
        }
        BlockKind::Gallery { pictures, caption } => gallery(&tag, pictures, caption.as_ref()),
        BlockKind::Embed { .. } => embed(&tag),
        BlockKind::Table { .. } => table(&tag),
        BlockKind::Code { language, text } => code(&tag, language.as_deref(), text),
        BlockKind::Divider => tag.open("hr", "", "") + "\n",
        BlockKind::Gate => String::new(),
    }
}

/// Opens the element of a block.
struct OpenTag<'a> {
    block: &'a Block,
    options: &'a HtmlOptions<'a>,
}

impl OpenTag<'_> {
    fn open(&self, name: &str, class: &str, attributes: &str) -> String {
        let extra = self.options.block_class.unwrap_or_default();
        let classes = format!("{class} {extra}");
        let class = match classes.trim() {
            "" => String::new(),
            classes => format!(" class=\"{}\"", escape(classes)),
        };
        format!("<{name} id=\"b-{}\"{class}{attributes}>", self.block.id)
    }

    fn wrap(&self, name: &str, class: &str, inside: &str) -> String {
        format!("{}{inside}</{name}>\n", self.open(name, class, ""))
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

    fn blockquote(&self, paragraphs: &[Inline]) -> String {
        let paragraphs = paragraphs.iter().filter(|text| !text.is_empty());
        let inside: String = paragraphs
            .map(|text| element("p", &self.inline(text)))
            .collect();
        match inside.is_empty() {
            true => inside,
            false => element("blockquote", &inside),
        }
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
    format!("{}{items}</{name}>\n", tag.open(name, "", &start))
}

fn quote(tag: &OpenTag<'_>, class: &str, paragraphs: &[Inline], who: Option<&Inline>) -> String {
    let inside = tag.blockquote(paragraphs);
    match inside.is_empty() {
        true => inside,
        false => tag.wrap("figure", class, &(inside + &tag.figcaption(who))),
    }
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
    format!("{open}<code{class}>{}</code></pre>\n", escape(text))
}
