//! The strict allow-list for HTML that was written elsewhere.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use ammonia::Builder;

use crate::href::{safe_file, safe_href};
use crate::steps;

/// Deeper markup is shown as text: parsing time grows with depth times length.
const MAX_DEPTH: usize = 100;

/// So is text with more entities: the parser moves the run of text for each of them.
const MAX_MOVED_BYTES: usize = 200_000_000;

/// So is a tag with more attributes: the parser compares each with all before it.
const MAX_ATTRIBUTES: usize = 10_000;

/// An element that is left out may have kept apart what closes each other without it: a list
/// item in a link, say. Such markup is read again until it stands as browsers read it.
const MAX_PASSES: usize = 8;

const TAGS: [&str; 37] = [
    "a",
    "b",
    "blockquote",
    "br",
    "caption",
    "code",
    "del",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "strike",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "cite",
];

/// Containers whose borders are borders of paragraphs.
const LAYOUT: [&str; 15] = [
    "address", "article", "aside", "center", "dd", "details", "div", "dl", "dt", "footer",
    "header", "main", "nav", "section", "summary",
];

/// Elements that go with everything in them.
const DROPPED: [&str; 14] = [
    "applet", "canvas", "embed", "iframe", "math", "noscript", "object", "script", "select",
    "style", "svg", "template", "textarea", "title",
];

static TEXT_ONLY: LazyLock<Builder<'static>> = LazyLock::new(|| allow_list(&TAGS));
static WITH_LAYOUT: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let tags: Vec<&str> = TAGS.into_iter().chain(LAYOUT).collect();
    allow_list(&tags)
});

/// Elements that are left out of sanitised HTML, but that nobody writes without meaning it.
const ACTIVE: [&str; 9] = [
    "audio", "base", "button", "form", "frame", "frameset", "input", "link", "video",
];

/// Leaves only text markup: no scripts, styles, frames or forms, no attributes
/// but `href`, `title`, `src`, `alt` and `start`, no addresses but those of [`safe_href`].
/// Markup nested absurdly deep comes out as text.
pub fn sanitise_html(html: &str) -> String {
    clean(html, &TEXT_ONLY)
}

/// Like [`sanitise_html`], with the containers that separate paragraphs.
pub(crate) fn sanitise_with_layout(html: &str) -> String {
    clean(html, &WITH_LAYOUT)
}

fn clean(html: &str, allowed: &Builder) -> String {
    steps::took(html.len());
    let is_costly = depth(html) > MAX_DEPTH
        || moved_bytes(html) > MAX_MOVED_BYTES
        || attributes(html) > MAX_ATTRIBUTES;
    if is_costly {
        return ammonia::clean_text(html);
    }
    // The parser skips a byte order mark, but only at the beginning.
    let mut cleaned = allowed.clean(&html.replace('\u{FEFF}', "")).to_string();
    for _ in 1..MAX_PASSES {
        // The parser drops a line break at the beginning of preformatted text.
        let again = cleaned.replace("<pre>\n", "<pre>\n\n");
        let again = allowed.clean(&again).to_string();
        if again == cleaned {
            break;
        }
        cleaned = again;
    }
    cleaned
}

fn allow_list(tags: &[&'static str]) -> Builder<'static> {
    let attributes = HashMap::from([
        ("a", HashSet::from(["href", "title"])),
        ("img", HashSet::from(["src", "alt", "title"])),
        ("ol", HashSet::from(["start"])),
        ("details", HashSet::from(["open"])),
    ]);
    let mut builder = Builder::empty();
    builder
        .tags(tags.iter().copied().collect())
        .tag_attributes(attributes)
        .clean_content_tags(DROPPED.into_iter().collect())
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .attribute_filter(filter_attribute)
        .link_rel(None);
    builder
}

fn filter_attribute<'v>(_: &str, attribute: &str, value: &'v str) -> Option<Cow<'v, str>> {
    match attribute {
        "href" => safe_href(value).map(Cow::Owned),
        "src" => {
            // The end of a line within an address is no part of it (WHATWG URL).
            let file = value.replace(['\n', '\r', '\t'], "");
            safe_file(&file).then_some(Cow::Owned(file))
        }
        "start" => value.parse::<u32>().ok().map(|n| Cow::Owned(n.to_string())),
        _ => Some(Cow::Borrowed(value)),
    }
}

/// About how deep the elements nest, without parsing. Elements that the parser
/// closes by itself do not count.
fn depth(html: &str) -> usize {
    let mut open: HashMap<String, usize> = HashMap::new();
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in html.split('<').skip(1) {
        let closes = tag.starts_with('/');
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .take(20)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        if name.is_empty() || closes_itself(&name) {
            continue;
        }
        let count = open.entry(name).or_default();
        match (closes, *count) {
            (true, 0) => {}
            (true, _) => (*count, depth) = (*count - 1, depth - 1),
            (false, _) => (*count, depth) = (*count + 1, depth + 1),
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// About the most attributes that a tag has, without parsing. What looks like a tag within a
/// comment counts as one.
fn attributes(html: &str) -> usize {
    let (mut most, mut count, mut place) = (0, 0, Place::Text);
    let (mut before, mut ink) = (b' ', b' ');
    for byte in html.bytes() {
        place = match place {
            Place::Text if before == b'<' && byte.is_ascii_alphabetic() => {
                count = 0;
                Place::Tag
            }
            Place::Text => Place::Text,
            Place::Tag if byte == b'>' => Place::Text,
            Place::Tag if matches!(byte, b'"' | b'\'') && ink == b'=' => Place::Quoted(byte),
            Place::Tag => {
                let begins = matches!(before, b'/' | b'"' | b'\'') || before.is_ascii_whitespace();
                count += usize::from(begins && !byte.is_ascii_whitespace());
                Place::Tag
            }
            Place::Quoted(quote) if byte == quote => Place::Tag,
            quoted @ Place::Quoted(_) => quoted,
        };
        most = most.max(count);
        before = byte;
        if !byte.is_ascii_whitespace() {
            ink = byte;
        }
    }
    most
}

/// Where a byte of HTML stands.
#[derive(Clone, Copy)]
enum Place {
    Text,
    Tag,
    /// In a value within these marks.
    Quoted(u8),
}

/// Entities times length, over the runs of text between common elements.
fn moved_bytes(html: &str) -> usize {
    let (mut total, mut length) = (0_usize, 0);
    for piece in html.split('<') {
        let end = piece.find(|c: char| !c.is_ascii_alphanumeric());
        // Other tags may be ignored by the parser, and then the run goes on.
        if matches!(
            &piece[..end.unwrap_or(0)],
            "a" | "b" | "br" | "div" | "em" | "i" | "li" | "p" | "strong"
        ) {
            length = 0;
        }
        length += piece.len();
        total = total.saturating_add(piece.matches('&').count() * length);
    }
    total
}

/// An element in raw HTML that carries something other than text and pictures.
pub(crate) struct Forbidden {
    /// Where it stands, with all that goes with it.
    pub(crate) range: Range<usize>,
    pub(crate) name: &'static str,
}

/// The elements that carry something other than text and pictures, in order. What stands within one
/// that takes its content along is no other.
pub(crate) fn forbidden_elements(html: &str) -> Vec<Forbidden> {
    let lower = without_comments(html).to_ascii_lowercase();
    let mut found = Vec::new();
    let mut endless: HashSet<&str> = HashSet::new();
    let mut at = 0;
    while let Some(start) = lower[at..].find('<').map(|length| at + length) {
        at = start + 1;
        let end = lower[at..].find(|c: char| !c.is_ascii_alphanumeric());
        let end = end.map_or(lower.len(), |length| at + length);
        let Some(name) = forbidden(&lower[at..end]) else {
            continue;
        };
        if DROPPED.contains(&name) && !endless.contains(name) {
            let close = lower[end..].find(&format!("</{name}"));
            steps::took(close.unwrap_or(lower.len() - end));
            match close {
                Some(length) => at = end + length + 1,
                None => _ = endless.insert(name),
            }
        }
        let range = start..at.max(end);
        found.push(Forbidden { range, name });
    }
    found
}

/// Whether an element carries something other than text and pictures.
pub(crate) fn is_forbidden(name: &str) -> bool {
    forbidden(&name.to_ascii_lowercase()).is_some()
}

fn forbidden(name: &str) -> Option<&'static str> {
    let mut names = DROPPED.iter().chain(&ACTIVE);
    names.find(|forbidden| name == **forbidden).copied()
}

/// The HTML with spaces and line ends for its comments, so that all else keeps its place. One that
/// nothing ends goes on to the end.
fn without_comments(html: &str) -> Cow<'_, str> {
    if !html.contains("<!--") {
        return Cow::Borrowed(html);
    }
    let blank = |text: &str| {
        text.bytes()
            .map(|b| if b == b'\n' { '\n' } else { ' ' })
            .collect::<String>()
    };
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        let end = rest[start..]
            .find("-->")
            .map_or(rest.len(), |length| start + length + 3);
        out.push_str(&rest[..start]);
        out.push_str(&blank(&rest[start..end]));
        rest = &rest[end..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn closes_itself(name: &str) -> bool {
    const NAMES: [&str; 18] = [
        "area", "br", "col", "dd", "dt", "hr", "img", "input", "li", "link", "meta", "option", "p",
        "source", "td", "th", "tr", "wbr",
    ];
    NAMES.contains(&name)
}
