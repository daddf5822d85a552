//! Reads sanitised HTML. It is well-formed by construction, so a few lines suffice.

use crate::steps;

/// A piece of markup.
#[derive(Debug, PartialEq)]
pub(crate) enum Token {
    /// `<name …>`
    Open(String, Vec<(String, String)>),
    /// `</name>`
    Close(String),
    /// What stands between tags, entities decoded.
    Text(String),
}

/// The pieces of HTML as the sanitiser writes it.
pub(crate) fn tokens(html: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tag) = rest.split_once('<').unwrap_or((rest, ""));
        if !text.is_empty() {
            tokens.push(Token::Text(decode(text)));
        }
        let end = tag_end(tag);
        steps::took(text.len() + end + 1);
        tokens.extend(read_tag(&tag[..end]));
        rest = tag.get(end + 1..).unwrap_or_default();
    }
    tokens
}

/// Where the tag's `>` is, outside quotes.
fn tag_end(tag: &str) -> usize {
    let mut quoted = false;
    let closing = |c: char| {
        quoted ^= c == '"';
        c == '>' && !quoted
    };
    tag.find(closing).unwrap_or(tag.len())
}

fn read_tag(tag: &str) -> Option<Token> {
    if let Some(name) = tag.strip_prefix('/') {
        return Some(Token::Close(name.to_owned()));
    }
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((key, after)) = rest.split_once("=\"") {
        let (value, next) = after.split_once('"')?;
        attributes.push((key.trim().to_owned(), decode(value)));
        rest = next;
    }
    (!name.is_empty()).then(|| Token::Open(name.to_owned(), attributes))
}

fn decode(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", "\u{A0}")
        .replace("&amp;", "&")
}
