//! Tags that Markdown can say: links to files, addresses within the site, pictures.

use std::collections::BTreeMap;

use super::tags::{Kind, Tag, escaped};

/// Filters that make an address of a path.
const ADDRESS_FILTERS: [&str; 6] = [
    "relative_url",
    "absolute_url",
    "relURL",
    "absURL",
    "url",
    "prepend",
];

/// What stands for the tag, if Markdown can say it; `next` is the text behind it.
pub(super) fn known(tag: &Tag<'_>, next: &str) -> Option<String> {
    match (tag.kind, tag.name) {
        _ if tag.closes => None,
        (Kind::Statement, "link") => Some(to_file(tag.rest)),
        (Kind::Statement, "post_url") => Some(to_file(&format!("{}.md", tag.rest))),
        (Kind::Shortcode, "ref" | "relref") => reference(tag.rest),
        (Kind::Shortcode, "figure") => figure(&Arguments::read(tag.rest)),
        (Kind::Output, "site.baseurl" | "site.url") if tag.rest.is_empty() => {
            next.starts_with(['/', '{']).then(String::new)
        }
        (Kind::Output, "") => address(tag.inside),
        _ => None,
    }
}

/// Zola's form of a link to a file.
fn to_file(path: &str) -> String {
    let parts = path.trim().split('/');
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    format!("@/{}", parts.join("/"))
}

fn reference(rest: &str) -> Option<String> {
    let arguments = Arguments::read(rest);
    let named = arguments.named.get("path");
    let path = named.or(arguments.others.first())?;
    match path.starts_with('#') {
        true => Some(path.clone()),
        false => Some(format!("@/{}", path.trim_matches('/'))),
    }
}

/// A path in quotes with filters that only put the site before it.
fn address(inside: &str) -> Option<String> {
    let mut parts = inside.split('|').map(str::trim);
    let path = unquoted(parts.next()?)?;
    let is_address = |filter: &str| {
        let name = filter.split([':', '(', ' ']).next().unwrap_or_default();
        ADDRESS_FILTERS.contains(&name)
    };
    let filters: Vec<&str> = parts.collect();
    let is_known = !filters.is_empty() && filters.iter().all(|filter| is_address(filter));
    (is_known && !path.contains(char::is_whitespace)).then(|| path.to_owned())
}

fn unquoted(text: &str) -> Option<&str> {
    let mark = text.chars().next().filter(|c| "\"'`".contains(*c))?;
    text[1..].strip_suffix(mark)
}

/// A picture with its caption, and the link around it.
fn figure(arguments: &Arguments) -> Option<String> {
    let of = |name: &str| arguments.named.get(name).map(String::as_str);
    let file = of("src").or(of("link"))?;
    let captions = ["title", "caption", "attr"].map(|name| of(name).unwrap_or_default().trim());
    let captions: Vec<&str> = captions
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let caption = captions
        .join(" · ")
        .replace('\\', "\\\\")
        .replace('"', "\\\"");
    let alt = escaped(of("alt").unwrap_or_default().trim());
    let title = match caption.is_empty() {
        true => String::new(),
        false => format!(" \"{caption}\""),
    };
    let picture = format!("![{alt}](<{file}>{title})");
    let link = of("link").filter(|link| *link != file);
    Some(link.map_or_else(|| picture.clone(), |link| format!("[{picture}](<{link}>)")))
}

/// What stands behind the name of a shortcode.
#[derive(Default)]
struct Arguments {
    named: BTreeMap<String, String>,
    others: Vec<String>,
}

impl Arguments {
    fn read(mut rest: &str) -> Arguments {
        let mut arguments = Arguments::default();
        loop {
            rest = rest.trim_start();
            if rest.is_empty() {
                return arguments;
            }
            let end = rest.find(|c: char| c == '=' || c.is_whitespace() || "\"'`".contains(c));
            let word = &rest[..end.unwrap_or(rest.len())];
            let behind = &rest[word.len()..];
            match behind.strip_prefix('=') {
                Some(value) => {
                    let (value, next) = value_of(value.trim_start());
                    arguments.named.insert(word.to_owned(), value);
                    rest = next;
                }
                None => {
                    let (value, next) = value_of(rest);
                    arguments.others.push(value);
                    rest = next;
                }
            }
        }
    }
}

/// A value, in quotes or up to the next space, and what follows it.
fn value_of(text: &str) -> (String, &str) {
    let mark = text.chars().next().filter(|c| "\"'`".contains(*c));
    let quoted = mark.and_then(|mark| {
        let mut before = ' ';
        let end = text[1..].find(|c: char| {
            let is_end = c == mark && (before != '\\' || mark == '`');
            before = c;
            is_end
        })?;
        let value = text[1..=end].replace("\\\"", "\"").replace("\\'", "'");
        Some((value, &text[end + 2..]))
    });
    quoted.unwrap_or_else(|| {
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        (text[..end].to_owned(), &text[end..])
    })
}
