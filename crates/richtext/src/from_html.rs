//! Turns HTML that was written elsewhere into blocks.

use crate::block::{BlockKind, PictureRef};
use crate::builder::{Builder, Element, Origin};
use crate::document::Document;
use crate::inline::{Link, Script};
use crate::markdown::parse_inline;
use crate::sanitise::sanitise_with_layout;
use crate::steps;
use crate::tokens::{Token, tokens};

/// The blocks of an HTML fragment. What is not text, a picture or a table is left
/// out; a `<!-- gate -->` comment is a gate.
pub fn from_html(html: &str) -> Document {
    let mut builder = Builder::default();
    for (number, part) in split_at_gates(html).into_iter().enumerate() {
        if number > 0 {
            builder.stand_alone(BlockKind::Gate);
        }
        feed_html(&mut builder, part);
        builder.writing.reset_marks();
    }
    let (kinds, ..) = builder.finish();
    Document::from_kinds(kinds)
}

/// Adds the blocks of a fragment to those being built.
pub(crate) fn feed_html(builder: &mut Builder, html: &str) {
    if html.trim().is_empty() {
        return;
    }
    let mut preformatted: Option<String> = None;
    for token in tokens(&sanitise_with_layout(html)) {
        match (&mut preformatted, token) {
            (open @ None, Token::Open(name, _)) if name == "pre" => *open = Some(String::new()),
            (Some(text), Token::Text(more)) => text.push_str(&more),
            (Some(text), Token::Open(name, _)) if name == "br" => text.push('\n'),
            (Some(text), Token::Close(name)) if name == "pre" => {
                builder.preformatted(None, text.strip_prefix('\n').unwrap_or(text));
                preformatted = None;
            }
            (Some(_), _) => {}
            (None, Token::Text(text)) => builder.writing.push_collapsed(&text),
            (None, Token::Open(name, attributes)) => open(builder, &name, &attributes),
            (None, Token::Close(name)) => close(builder, &name),
        }
    }
    builder.flush();
}

/// Adds one tag that stands inside Markdown text; only inline elements count there.
pub(crate) fn feed_inline_tag(builder: &mut Builder, tag: &str) {
    let name = tag_name(tag);
    if tag.starts_with("</") {
        close_inline(builder, &name);
    } else if matches!(name.as_str(), "a" | "img") {
        open_tag(builder, &format!("{tag}."));
    } else if name == "br" {
        builder.writing.line_break();
    } else {
        open_inline(builder, &name, &[]);
    }
}

/// Opens or closes a container with a tag whose other half stands elsewhere.
pub(crate) fn feed_container_tag(builder: &mut Builder, tag: &str) {
    match tag.starts_with("</") {
        true => close(builder, &tag_name(tag)),
        false => open_tag(builder, tag),
    }
}

/// The name of a tag, in lower case.
pub(crate) fn tag_name(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    name[..end.unwrap_or(name.len())].to_ascii_lowercase()
}

/// The sanitiser decodes the attributes and judges the addresses.
fn open_tag(builder: &mut Builder, tag: &str) {
    let whole = sanitise_with_layout(tag);
    if let Some(Token::Open(name, attributes)) = tokens(&whole).into_iter().next() {
        open(builder, &name, &attributes);
    }
}

/// The parts between gate comments. A gate counts even where a comment before it
/// was never closed: better one gate too many than one overlooked.
pub(crate) fn split_at_gates(html: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut after) = (0, 0);
    for (close, mark) in html.match_indices("-->") {
        let end = close + mark.len();
        steps::took(end - after);
        let open = html[after..close].rfind("<!--").map(|at| after + at);
        if let Some(open) = open.filter(|open| is_gate(&html[*open..end])) {
            parts.push(&html[from..open]);
            from = end;
        }
        after = end;
    }
    parts.push(&html[from..]);
    parts
}

/// Whether this is the comment that marks the gate, here or in other systems.
pub(crate) fn is_gate(comment: &str) -> bool {
    is_more(comment) || word_of(comment).is_some_and(|word| word.eq_ignore_ascii_case("gate"))
}

/// Whether this is the comment with which Hugo, Zola and WordPress end a summary.
pub(crate) fn is_more(comment: &str) -> bool {
    word_of(comment).is_some_and(|word| word.eq_ignore_ascii_case("more"))
}

fn word_of(comment: &str) -> Option<&str> {
    let rest = comment.strip_prefix("<!--")?;
    rest.strip_suffix("-->").map(str::trim)
}

fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> &'a str {
    attributes
        .iter()
        .find(|(key, _)| key == name)
        .map_or("", |(_, value)| value)
}

fn open(builder: &mut Builder, name: &str, attributes: &[(String, String)]) {
    let html = Origin::Html;
    match name {
        "blockquote" => builder.open_quote(html),
        "ul" => builder.open_list(html, false, None),
        "ol" => builder.open_list(html, true, attribute(attributes, "start").parse().ok()),
        "li" => builder.open_item(html),
        "table" => {
            // A table is its own figure, so that its caption has a place.
            builder.open_figure(html);
            builder.open_table(html, Vec::new());
        }
        "tr" => builder.open_row(),
        "p" => builder.open_paragraph(),
        "figure" => builder.open_figure(html),
        "figcaption" | "caption" => builder.caption(true),
        "details" => {
            let is_open = attributes.iter().any(|(key, _)| key == "open");
            builder.open_details(html, is_open);
        }
        "summary" => builder.summary(true),
        "hr" => builder.stand_alone(BlockKind::Divider),
        "br" => builder.writing.line_break(),
        "img" => open_picture(builder, attributes),
        "td" | "th" | "thead" | "tbody" | "tfoot" => {}
        _ if is_inline(name) => open_inline(builder, name, attributes),
        _ => builder.flush(),
    }
}

fn close(builder: &mut Builder, name: &str) {
    let html = Origin::Html;
    match name {
        "blockquote" => builder.leave(Element::Quote, html),
        "ul" | "ol" => builder.leave(Element::List, html),
        "li" => builder.leave(Element::Item, html),
        "table" => {
            builder.leave(Element::Table, html);
            builder.leave(Element::Figure, html);
        }
        "tr" => builder.close_row(),
        "td" | "th" => builder.close_cell(name == "th"),
        "figure" => builder.leave(Element::Figure, html),
        "figcaption" | "caption" => builder.caption(false),
        "details" => builder.leave(Element::Details, html),
        "summary" => builder.summary(false),
        "h1" | "h2" => builder.flush_heading(2),
        "h3" => builder.flush_heading(3),
        "h4" | "h5" | "h6" => builder.flush_heading(4),
        "thead" | "tbody" | "tfoot" => {}
        _ if is_inline(name) => close_inline(builder, name),
        _ => builder.flush(),
    }
}

fn open_picture(builder: &mut Builder, attributes: &[(String, String)]) {
    let file = attribute(attributes, "src");
    if file.is_empty() {
        return;
    }
    let filled = |name| Some(attribute(attributes, name).trim()).filter(|text| !text.is_empty());
    builder.picture(PictureRef {
        file: file.to_owned(),
        id: None,
        alt: filled("alt").map(str::to_owned),
        caption: filled("title").map(parse_inline),
        link: None,
    });
}

fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "b"
            | "strong"
            | "i"
            | "em"
            | "cite"
            | "code"
            | "sub"
            | "sup"
            | "del"
            | "s"
            | "strike"
    )
}

fn open_inline(builder: &mut Builder, name: &str, attributes: &[(String, String)]) {
    let writing = &mut builder.writing;
    match name {
        "b" | "strong" => writing.strong += 1,
        "i" | "em" | "cite" => writing.emphasis += 1,
        "code" => writing.code += 1,
        "del" | "s" | "strike" => writing.struck += 1,
        "sub" => writing.scripts.push(Script::Sub),
        "sup" => writing.scripts.push(Script::Super),
        "a" => {
            let (href, title) = (
                attribute(attributes, "href"),
                attribute(attributes, "title"),
            );
            writing.open_link(Link::new(href, title));
        }
        _ => {}
    }
}

fn close_inline(builder: &mut Builder, name: &str) {
    let writing = &mut builder.writing;
    match name {
        "b" | "strong" => writing.strong = writing.strong.saturating_sub(1),
        "i" | "em" | "cite" => writing.emphasis = writing.emphasis.saturating_sub(1),
        "code" => writing.code = writing.code.saturating_sub(1),
        "del" | "s" | "strike" => writing.struck = writing.struck.saturating_sub(1),
        "sub" | "sup" => drop(writing.scripts.pop()),
        "a" => writing.close_link(),
        _ => {}
    }
}
