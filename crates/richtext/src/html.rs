//! Writes a document as HTML5. Everything is escaped here and nowhere else.

use crate::document::{Align, Block, BlockKind, Document, PictureRef};
use crate::href::{is_external, safe_href};
use crate::inline::{Inline, Link, Marks, Script, Span};
use crate::text::escape;

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
        BlockKind::Divider => tag.open("hr", "", ""),
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

fn embed(tag: &OpenTag<'_>) -> String {
    let BlockKind::Embed {
        provider,
        url,
        author,
        date,
        picture,
        paragraphs,
    } = &tag.block.kind
    else {
        return String::new();
    };
    let mut inside = tag.blockquote(paragraphs);
    let shown = picture
        .as_ref()
        .map(|p| (tag.options.picture)(p, PictureContext::Embed));
    inside.extend(
        shown
            .filter(|s| !s.is_empty())
            .map(|s| element("figure", &s)),
    );
    let author = author.as_deref().map(escape);
    let source = [
        author,
        date.as_deref().map(time),
        source(tag, provider, url),
    ];
    let source: Vec<String> = source.into_iter().flatten().collect();
    inside += &element("figcaption", &source.join(" · "));
    tag.wrap("figure", "embed", &inside)
}

fn source(tag: &OpenTag<'_>, provider: &str, url: &str) -> Option<String> {
    let label = (tag.options.embed_label)(provider);
    let link = Link::new(url, "");
    let text = match link.is_some() {
        true => label,
        false => provider.to_owned(),
    };
    let marks = Marks {
        link,
        ..Marks::default()
    };
    Some(tag.inline(&Inline(vec![Span { text, marks }]))).filter(|html| !html.is_empty())
}

/// A day that a machine can read is marked as one.
fn time(date: &str) -> String {
    match is_day(date) {
        true => format!("<time datetime=\"{date}\">{date}</time>"),
        false => escape(date),
    }
}

fn is_day(date: &str) -> bool {
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let digits = |text: &str, length| {
        let all = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        all.then(|| text.parse::<u32>().ok()).flatten()
    };
    match (digits(year, 4), digits(month, 2), digits(day, 2)) {
        (Some(year), Some(month), Some(day)) => {
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let length = match month {
                2 => 28 + u32::from(leap),
                4 | 6 | 9 | 11 => 30,
                1..=12 => 31,
                _ => 0,
            };
            year > 0 && (1..=length).contains(&day)
        }
        _ => false,
    }
}

fn table(tag: &OpenTag<'_>) -> String {
    let BlockKind::Table {
        head,
        rows,
        caption,
        align,
    } = &tag.block.kind
    else {
        return String::new();
    };
    // Stored documents may have ragged rows; HTML wants them all as wide as the widest.
    let widths = rows.iter().map(Vec::len);
    let columns = widths.chain([head.len()]).max().unwrap_or(0);
    if columns == 0 {
        return String::new();
    }
    let row = |name: &str, cells: &[Inline]| {
        let blank = Inline::default();
        let cells = (0..columns).map(|at| {
            let text = tag.inline(cells.get(at).unwrap_or(&blank));
            let class = align_class(align.get(at).copied().unwrap_or_default());
            let scope = if name == "th" { " scope=\"col\"" } else { "" };
            format!("<{name}{scope}{class}>{text}</{name}>")
        });
        element("tr", &cells.collect::<String>())
    };
    let mut inside = String::new();
    if head.iter().any(|cell| !cell.is_empty()) {
        inside += &element("thead", &row("th", head));
    }
    let body: String = rows.iter().map(|cells| row("td", cells)).collect();
    inside += &element("tbody", &body);
    let label = caption
        .as_ref()
        .map(Inline::plain)
        .filter(|text| !text.trim().is_empty());
    let label = escape(label.as_deref().unwrap_or(tag.options.table_label));
    let scroll = format!(
        "<div role=\"region\" tabindex=\"0\" aria-label=\"{label}\"><table>{inside}</table></div>"
    );
    tag.wrap(
        "figure",
        "table",
        &(scroll + &tag.figcaption(caption.as_ref())),
    )
}

fn align_class(align: Align) -> &'static str {
    match align {
        Align::Auto => "",
        Align::Left => " class=\"left\"",
        Align::Center => " class=\"center\"",
        Align::Right => " class=\"right\"",
    }
}

fn code(tag: &OpenTag<'_>, language: Option<&str>, text: &str) -> String {
    let class = language.map_or(String::new(), |language| {
        format!(" class=\"language-{}\"", escape(language))
    });
    // A long line scrolls, so the keyboard must be able to reach it.
    let open = tag.open("pre", "", " tabindex=\"0\"");
    format!("{open}<code{class}>{}</code></pre>\n", escape(text))
}

/// Marks as elements, outermost first.
#[derive(Clone, PartialEq)]
enum Element<'a> {
    Link(&'a Link),
    Plain(&'static str),
}

fn elements(marks: &Marks) -> Vec<Element<'_>> {
    let link = marks
        .link
        .as_ref()
        .filter(|link| safe_href(&link.href).is_some());
    let script = marks.script.map(|script| match script {
        Script::Super => "sup",
        Script::Sub => "sub",
    });
    let plain = [
        marks.strong.then_some("strong"),
        marks.emphasis.then_some("em"),
        script,
        marks.code.then_some("code"),
    ];
    let plain = plain.into_iter().flatten().map(Element::Plain);
    link.map(Element::Link).into_iter().chain(plain).collect()
}

fn render_inline(inline: &Inline, rel: &str) -> String {
    let mut out = String::new();
    let mut open: Vec<Element<'_>> = Vec::new();
    for span in inline.0.iter().filter(|span| !span.text.is_empty()) {
        let wanted = elements(&span.marks);
        let shared = open.iter().zip(&wanted).take_while(|(a, b)| a == b).count();
        close_elements(&mut out, &mut open, shared);
        for element in &wanted[shared..] {
            open_element(&mut out, element, rel);
        }
        open = wanted;
        out += &escape(&span.text).replace('\n', "<br>");
    }
    close_elements(&mut out, &mut open, 0);
    out
}

fn open_element(out: &mut String, element: &Element<'_>, rel: &str) {
    let link = match element {
        Element::Plain(name) => return out.extend(["<", name, ">"]),
        Element::Link(link) => link,
    };
    let href = safe_href(&link.href).unwrap_or_default();
    out.extend(["<a href=\"", &escape(&href), "\""]);
    if let Some(title) = &link.title {
        out.extend([" title=\"", &escape(title), "\""]);
    }
    if is_external(&href) && !rel.is_empty() {
        out.extend([" rel=\"", &escape(rel), "\""]);
    }
    out.push('>');
}

fn close_elements(out: &mut String, open: &mut Vec<Element<'_>>, keep: usize) {
    for element in open.drain(keep..).rev() {
        let name = match element {
            Element::Link(_) => "a",
            Element::Plain(name) => name,
        };
        out.extend(["</", name, ">"]);
    }
}
