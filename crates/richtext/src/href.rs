//! Which addresses a link may have.

use crate::steps;

const MAX_LENGTH: usize = 2048;

/// The address, made valid for an attribute, if a link may carry it: `http`,
/// `https`, `mailto`, `tel`, a relative path or `#…`.
pub fn safe_href(href: &str) -> Option<String> {
    steps::took(href.len().min(MAX_LENGTH));
    let href = href.trim();
    // Browsers skip control characters inside a scheme, so none may hide there.
    if href.is_empty() || href.len() > MAX_LENGTH || href.chars().any(char::is_control) {
        return None;
    }
    if let Some(rest) = href.strip_prefix("//") {
        return web_address("https", rest);
    }
    let first_segment = href.split(['/', '?', '#']).next().unwrap_or_default();
    match first_segment.split_once(':') {
        None => plain_segment(first_segment).then(|| encode(href)),
        Some((scheme, _)) => with_scheme(&scheme.to_ascii_lowercase(), &href[scheme.len() + 1..]),
    }
}

/// Whether the address leaves for another host.
pub(crate) fn is_external(href: &str) -> bool {
    href.starts_with("http://") || href.starts_with("https://")
}

fn with_scheme(scheme: &str, rest: &str) -> Option<String> {
    match scheme {
        "http" | "https" => web_address(scheme, rest.strip_prefix("//")?),
        "mailto" | "tel" if !rest.is_empty() => Some(format!("{scheme}:{}", encode(rest))),
        _ => None,
    }
}

fn web_address(scheme: &str, rest: &str) -> Option<String> {
    let host = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let odd = |c: char| c.is_whitespace() || "\"<>`{}|^&%".contains(c);
    (!host.is_empty() && !host.contains(odd)).then(|| format!("{scheme}://{}", encode(rest)))
}

/// Whether a first path segment is no scheme in disguise.
fn plain_segment(segment: &str) -> bool {
    let disguise = |c: char| match c {
        '&' | '\\' | '\u{FF1A}' | '\u{AD}' | '\u{FEFF}' => true,
        // Characters that cannot be seen.
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' => true,
        _ => false,
    };
    !segment.contains(disguise) && !segment.to_ascii_lowercase().contains("%3a")
}

/// Whether a picture may be named so: a file, or an address on the web.
pub(crate) fn safe_file(name: &str) -> bool {
    let scheme = name.split(['/', '?', '#']).next().unwrap_or_default();
    let local = !scheme.contains([':', '&']) && !scheme.contains(char::is_control);
    local || (is_external(name) && safe_href(name).is_some())
}

/// Percent-encodes what a URL may not contain.
fn encode(href: &str) -> String {
    let mut out = String::with_capacity(href.len());
    for (at, c) in href.char_indices() {
        match c {
            '"' | '<' | '>' | '`' | '{' | '}' | '|' | '\\' | '^' => push_encoded(&mut out, c),
            '%' if !is_escape(&href.as_bytes()[at..]) => out.push_str("%25"),
            c if c.is_whitespace() => push_encoded(&mut out, c),
            c => out.push(c),
        }
    }
    out
}

fn push_encoded(out: &mut String, c: char) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        out.push_str(&format!("%{byte:02X}"));
    }
}

fn is_escape(bytes: &[u8]) -> bool {
    matches!(bytes, [b'%', a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit())
}
