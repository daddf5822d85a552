//! Reads a message back from the bytes that this crate has written: for looking at the
//! folder, not for mail of strangers.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A message that was kept in a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// Its name in the folder, without the ending.
    pub name: String,
    /// Its headers in their order, unfolded and decoded.
    pub headers: Vec<(String, String)>,
    /// The body as plain text.
    pub text: String,
    /// The same body as HTML, where there is one.
    pub html: Option<String>,
}

impl Kept {
    /// The first header of this name; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        header(&self.headers, name)
    }
}

/// The message in these bytes.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Kept {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let (headers, body) = part(&text);
    let mut kept = Kept {
        name: name.to_owned(),
        headers,
        ..Kept::default()
    };
    let kind = kept.header("content-type").to_owned();
    match boundary(&kind) {
        Some(boundary) => {
            let mark = format!("\n--{boundary}");
            let body = format!("\n{body}");
            for piece in body.split(&mark).skip(1) {
                let (headers, body) = part(piece.trim_start_matches('\n'));
                kept.take(&headers, &body);
            }
        }
        None => {
            let headers = kept.headers.clone();
            kept.take(&headers, &body);
        }
    }
    kept
}

impl Kept {
    fn take(&mut self, headers: &[(String, String)], body: &str) {
        let body = decode_body(header(headers, "content-transfer-encoding"), body);
        let kind = header(headers, "content-type");
        if kind.starts_with("text/html") {
            self.html = Some(body);
        } else if kind.starts_with("text/plain") {
            self.text = body;
        }
    }
}

/// Headers, unfolded, and what follows the empty line.
fn part(text: &str) -> (Vec<(String, String)>, String) {
    let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in head.lines() {
        match (line.starts_with([' ', '\t']), headers.last_mut()) {
            (true, Some((_, value))) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            _ => {
                let (name, value) = line.split_once(':').unwrap_or((line, ""));
                headers.push((name.to_owned(), value.trim().to_owned()));
            }
        }
    }
    for (_, value) in &mut headers {
        *value = decode_words(value);
    }
    (headers, body.to_owned())
}

fn header<'a>(headers: &'a [(String, String)], name: &str) -> &'a str {
    let found = headers
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map_or("", |(_, value)| value)
}

fn boundary(kind: &str) -> Option<&str> {
    let (_, rest) = kind.split_once("boundary=")?;
    let rest = rest.trim_start_matches('"');
    rest.split(['"', ';']).next()
}

fn decode_body(encoding: &str, body: &str) -> String {
    let bytes = match encoding.to_ascii_lowercase().as_str() {
        "base64" => {
            let packed: String = body.split_whitespace().collect();
            STANDARD.decode(packed).ok()
        }
        "quoted-printable" => {
            quoted_printable::decode(body, quoted_printable::ParseMode::Robust).ok()
        }
        _ => None,
    };
    bytes.map_or_else(
        || body.to_owned(),
        |bytes| String::from_utf8_lossy(&bytes).replace("\r\n", "\n"),
    )
}

/// Encoded words (RFC 2047) of our own making: UTF-8 in base64. White space between two
/// of them belongs to neither.
fn decode_words(value: &str) -> String {
    let mut out = String::new();
    let mut rest = value;
    let mut after_word = false;
    while let Some((before, word)) = rest.split_once("=?utf-8?b?") {
        let Some((packed, following)) = word.split_once("?=") else {
            break;
        };
        if !(after_word && before.trim().is_empty()) {
            out.push_str(before);
        }
        let bytes = STANDARD.decode(packed).unwrap_or_default();
        out.push_str(&String::from_utf8_lossy(&bytes));
        after_word = true;
        rest = following;
    }
    out.push_str(rest);
    out
}
