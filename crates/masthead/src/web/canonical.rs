//! The one spelling of each path.

/// Beginnings of paths that hold names of files, tokens or order numbers, whose case counts.
const AS_WRITTEN: [&str; 8] = [
    "/account/invoices/",
    "/account/subscription/",
    "/assets/",
    "/desk/subscriptions/",
    "/dev/mail/",
    "/pictures/",
    "/preview/",
    "/subscribe/return/",
];

/// The one spelling of a path, where `path` is another: no empty, dot or encoded
/// plain segments, no slash at the end, lower case outside of files.
pub fn canonical(path: &str) -> Option<String> {
    if is_plainly_canonical(path) {
        return None;
    }
    let decoded = percent_encoding::percent_decode_str(path)
        .decode_utf8()
        .ok()?;
    let is_file = AS_WRITTEN.iter().any(|prefix| decoded.starts_with(prefix));
    let mut segments: Vec<&str> = Vec::new();
    for segment in decoded.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()),
            other => segments.push(other.trim_end_matches('.')),
        }
    }
    if let Some(last) = segments.last_mut()
        && matches!(*last, "index.html" | "index.htm" | "index.php")
    {
        segments.pop();
    }
    let joined = format!("/{}", segments.join("/"));
    let lowered = if is_file {
        joined
    } else {
        joined.to_lowercase()
    };
    let encoded = encode_path(&lowered);
    (encoded != path).then_some(encoded)
}

/// What nearly every request looks like, told without making a copy: lower-case words
/// with hyphens between single slashes, perhaps one extension.
fn is_plainly_canonical(path: &str) -> bool {
    let mut before = b'\0';
    path.bytes().all(|byte| {
        let fits = match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => true,
            b'/' => before != b'/' && before != b'.',
            b'.' => before != b'/' && before != b'.',
            _ => false,
        };
        before = byte;
        fits
    }) && (path == "/" || !matches!(before, b'/' | b'.'))
        && !path.contains("/index.")
}

/// A path as it stands in an address: everything but plain characters percent-encoded.
pub fn encode_path(path: &str) -> String {
    const KEPT: percent_encoding::AsciiSet = percent_encoding::NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~')
        .remove(b'/')
        .remove(b'@');
    percent_encoding::utf8_percent_encode(path, &KEPT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_path_leads_to_one() {
        for (path, expected) in [
            ("/diplomacy/summit/", "/diplomacy/summit"),
            ("//diplomacy//summit", "/diplomacy/summit"),
            ("/Diplomacy/SUMMIT", "/diplomacy/summit"),
            ("/diplomacy/summit.", "/diplomacy/summit"),
            ("/diplomacy/./x/../summit", "/diplomacy/summit"),
            ("/diplomacy/%73ummit", "/diplomacy/summit"),
            ("/diplomacy/summit/index.html", "/diplomacy/summit"),
            ("/%2e%2e/summit", "/summit"),
        ] {
            assert_eq!(canonical(path).as_deref(), Some(expected), "{path}");
        }
    }

    #[test]
    fn a_canonical_path_is_left_alone() {
        for path in [
            "/",
            "/diplomacy/summit",
            "/assets/ab12/Main.css",
            "/feed.json",
            "/topics/%C3%A9lan",
        ] {
            assert_eq!(canonical(path), None, "{path}");
        }
    }
}
