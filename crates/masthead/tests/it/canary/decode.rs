//! Finds gated text however it is wrapped: entities, escapes, base64, percent-encoding, ROT13.
use std::collections::BTreeSet;

/// How many wrappings inside one another are undone.
const DEPTH: usize = 2;
/// Shorter runs of base64 cannot hold a mark.
const SHORTEST_RUN: usize = 12;

/// Numbers of the articles whose gated text is somewhere in `bytes`.
pub fn canaries(bytes: &[u8]) -> BTreeSet<u32> {
    marks(bytes, "canary-")
}

/// Numbers of the articles whose lead-in is somewhere in `bytes`.
pub fn teasers(bytes: &[u8]) -> BTreeSet<u32> {
    marks(bytes, "teaser-")
}

fn marks(bytes: &[u8], mark: &str) -> BTreeSet<u32> {
    let mut found = BTreeSet::new();
    let mut layer = vec![String::from_utf8_lossy(bytes).into_owned()];
    for depth in 0..=DEPTH {
        for text in &layer {
            find(text, mark, &mut found);
        }
        if depth < DEPTH {
            layer = layer.iter().flat_map(|text| unwrapped(text)).collect();
        }
    }
    found
}

fn find(text: &str, mark: &str, found: &mut BTreeSet<u32>) {
    let text = text.to_lowercase();
    for (at, _) in text.match_indices(mark) {
        let digits: String = text[at + mark.len()..]
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        found.extend(digits.parse::<u32>());
    }
}

/// The text with each kind of wrapping undone, where that changes it.
fn unwrapped(text: &str) -> Vec<String> {
    let decoders = [entities, json_escapes, percent, rot13, rot47, base64_runs];
    let decoded = decoders.iter().map(|decode| decode(text));
    decoded
        .filter(|plain| plain != text && !plain.is_empty())
        .collect()
}

fn entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest
            .char_indices()
            .take(12)
            .find(|(_, c)| *c == ';')
            .map(|(at, _)| at);
        match end.and_then(|end| Some((end, entity(&rest[1..end])?))) {
            Some((end, character)) => {
                plain.push(character);
                rest = &rest[end + 1..];
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain + rest
}

fn entity(name: &str) -> Option<char> {
    let code = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        },
        None => match name {
            "amp" => 38,
            "lt" => 60,
            "gt" => 62,
            "quot" => 34,
            "hyphen" | "dash" => 45,
            "nbsp" => 32,
            _ => return None,
        },
    };
    char::from_u32(code)
}

/// `\u0041`, `\x41`, and a backslash before any other character.
fn json_escapes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let digits = match rest.chars().next() {
            Some('u') => 4,
            Some('x') => 2,
            _ => continue,
        };
        let code = rest
            .get(1..=digits)
            .and_then(|hex| u32::from_str_radix(hex, 16).ok());
        if let Some(character) = code.and_then(char::from_u32) {
            plain.push(character);
            rest = &rest[digits + 1..];
        }
    }
    plain + rest
}

fn percent(text: &str) -> String {
    percent_encoding::percent_decode_str(text)
        .decode_utf8_lossy()
        .into_owned()
}

fn rot13(text: &str) -> String {
    let turn = |c: char| match c {
        'a'..='m' | 'A'..='M' => char::from(c as u8 + 13),
        'n'..='z' | 'N'..='Z' => char::from(c as u8 - 13),
        other => other,
    };
    text.chars().map(turn).collect()
}

fn rot47(text: &str) -> String {
    let turn = |c: char| match c {
        '!'..='~' => char::from((c as u8 - 33 + 47) % 94 + 33),
        other => other,
    };
    text.chars().map(turn).collect()
}

/// Every run of base64 or base64url, from each of the four places where it may begin.
fn base64_runs(text: &str) -> String {
    let mut plain = String::new();
    let is_base64 = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/-_".contains(byte);
    for run in text.as_bytes().split(|byte| !is_base64(byte)) {
        for skip in 0..4 {
            if run.len() >= SHORTEST_RUN + skip {
                plain.push_str(&String::from_utf8_lossy(&base64(&run[skip..])));
                plain.push('\n');
            }
        }
    }
    plain
}

fn base64(run: &[u8]) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => u32::from(byte - b'A'),
        b'a'..=b'z' => u32::from(byte - b'a') + 26,
        b'0'..=b'9' => u32::from(byte - b'0') + 52,
        b'+' | b'-' => 62,
        _ => 63,
    };
    let mut bytes = Vec::with_capacity(run.len());
    for group in run.chunks(4) {
        let bits = group.iter().fold(0, |bits, byte| bits << 6 | value(*byte));
        let bits = bits << (6 * (4 - group.len()));
        bytes.extend_from_slice(&bits.to_be_bytes()[1..group.len().max(1)]);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_found_in_every_wrapping() {
        for wrapped in [
            "x CANARY-7-1 y",
            "canary-7-1",
            "&#67;&#x41;NARY&#45;7-1",
            "&amp;#67;ANARY-7-1",
            r#"{"a":"\u0043ANARY-7-1"}"#,
            r"\x43ANARY\-7",
            "%43ANARY%2D7-1",
            "%2543ANARY-7-1",
            "PNANEL-7-1",
            "rp}p#*\\f\\`",
            "R2F0ZWQgd29yZHMgQ0FOQVJZLTctMSBlbmQu",
            "data:text/plain;base64,eENBTkFSWS03LTE=",
        ] {
            assert_eq!(
                canaries(wrapped.as_bytes()),
                BTreeSet::from([7]),
                "{wrapped}"
            );
        }
    }

    #[test]
    fn clean_text_holds_no_mark() {
        for clean in [
            "",
            "a canary sings",
            "TEASER-7",
            "100% & 5 \\ 6 — é",
            "&#xffffffff;",
        ] {
            assert_eq!(canaries(clean.as_bytes()), BTreeSet::new(), "{clean}");
        }
    }
}
