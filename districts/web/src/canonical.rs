//! The one spelling of each path.
use ground::app::App;
use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use ground::steps;

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

/// The one spelling of a path, borrowed where `path` is it already: no empty or dot segments,
/// no slash or `index.html` at the end, lower case outside of files, letters composed (NFC, as
/// keyboards write them; a Mac's files have them apart), encoded where it must be.
/// `None` for what can be no address of ours: control characters, octets that are no text.
///
/// Redirects, the way back after a log-in, aliases and links all ask here, so that what one of
/// them takes for a path of this site is one for the others and for browsers: it is a fixed
/// point, and begins with a single slash.
pub fn canonical(path: &str) -> Option<Cow<'_, str>> {
    if is_plainly_canonical(path) {
        return Some(Cow::Borrowed(path));
    }
    steps::took(path.len());
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8();
    let encoded = encode_path(&plain(&decoded.ok()?)?);
    Some(match encoded == path {
        true => Cow::Borrowed(path),
        false => Cow::Owned(encoded),
    })
}

/// The one spelling of a path that is not encoded; `None` where it can be none of ours.
pub fn plain(path: &str) -> Option<String> {
    // After the letters are small: only then is what they compose to small as well.
    Some(lowered(&tidied(path)?).nfc().collect())
}

/// A path as somebody wrote it once, and in its one spelling, both decoded. Octets that are no
/// text, as sites before UTF-8 had them, stay encoded; control characters are in no path.
pub fn as_written(path: &str) -> Option<(String, String)> {
    steps::took(path.len());
    let octets: Vec<u8> = percent_encoding::percent_decode_str(path).collect();
    let mut decoded = String::with_capacity(octets.len());
    for chunk in octets.utf8_chunks() {
        decoded.push_str(chunk.valid());
        let encoded = chunk.invalid().iter().copied();
        decoded.extend(encoded.map(percent_encoding::percent_encode_byte));
    }
    let path = tidied(&decoded)?;
    Some((path.nfc().collect(), lowered(&path).nfc().collect()))
}

/// A path without empty and dot segments, and without what servers of files show for a folder.
fn tidied(path: &str) -> Option<String> {
    steps::took(path.len());
    if path.contains(char::is_control) {
        return None;
    }
    let mut segments: Vec<&str> = Vec::new();
    // Browsers take a backslash for a slash (WHATWG URL, special schemes).
    for segment in path.split(['/', '\\']) {
        match segment {
            ".." => drop(segments.pop()),
            other => match other.trim_end_matches('.') {
                "" => {}
                plain => segments.push(plain),
            },
        }
    }
    while segments.last().is_some_and(|last| is_index(last)) {
        segments.pop();
    }
    Some(format!("/{}", segments.join("/")))
}

/// What servers of files show for a folder.
fn is_index(segment: &str) -> bool {
    steps::took(segment.len());
    ["index.html", "index.htm", "index.php"].contains(&&*segment.to_lowercase())
}

/// The path in lower case, but for what stands behind the beginning of [`AS_WRITTEN`].
fn lowered(path: &str) -> String {
    let begins = |prefix: &&&str| {
        let start = path.get(..prefix.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    match AS_WRITTEN.iter().find(begins) {
        Some(prefix) => format!("{prefix}{}", &path[prefix.len()..]),
        None => path.to_lowercase(),
    }
}

/// What nearly every request looks like, told without making a copy: lower-case words
/// with hyphens between single slashes, perhaps one extension.
fn is_plainly_canonical(path: &str) -> bool {
    let mut before = b'\0';
    steps::took(path.len());
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

/// The address of a path of this site, for documents that stand alone.
pub fn address(app: &App, path: &str) -> String {
    format!("{}{}", app.config.public_url(), encode_path(path))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(path: &str, expected: Option<&str>) {
        assert_eq!(canonical(path).as_deref(), expected, "{path}");
    }

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
            ("/diplomacy/INDEX.html./index.php", "/diplomacy"),
            ("/index.html", "/"),
            ("/%2e%2e/summit", "/summit"),
            ("/diplomacy%2fsummit", "/diplomacy/summit"),
            ("/topics/\u{e9}lan", "/topics/%C3%A9lan"),
            ("/topics/%c3%a9lan", "/topics/%C3%A9lan"),
            ("/topics/e\u{301}lan", "/topics/%C3%A9lan"),
            ("/topics/E%CC%81LAN", "/topics/%C3%A9lan"),
            ("/topics/%E1%84%92%E1%85%A1%E1%86%AB", "/topics/%ED%95%9C"),
            ("/Preview/E\u{301}", "/preview/%C3%89"),
            ("//Assets/ab12/Main.css", "/assets/ab12/Main.css"),
            ("/x/../Pictures/A.jpg", "/pictures/A.jpg"),
        ] {
            check(path, Some(expected));
        }
    }

    #[test]
    fn no_spelling_leads_to_another_site() {
        for path in [
            "//evil.example/log-in",
            "///evil.example/log-in",
            "/.../evil.example/log-in",
            "/./.../..../evil.example/log-in",
            "/%2e%2e%2e/evil.example/log-in",
            "/..%2f/evil.example/log-in",
            "/%2f%2fevil.example/log-in",
            "/\\evil.example/log-in",
            "/%5cevil.example/log-in",
            "/.%5c/evil.example/log-in",
        ] {
            check(path, Some("/evil.example/log-in"));
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
            "/topics/%252e%252e",
        ] {
            assert!(matches!(canonical(path), Some(Cow::Borrowed(_))), "{path}");
        }
    }

    #[test]
    fn what_is_no_text_is_no_path() {
        for path in [
            "/%ff",
            "/a/%00",
            "/%0d%0aset-cookie:",
            "/a%09b",
            "/%c2%85",
            "/%c3/a",
        ] {
            check(path, None);
        }
    }

    #[test]
    fn the_work_grows_with_the_path_alone() {
        let paths = [
            ("/", "."),
            ("/.", "/"),
            ("/a", "/.."),
            ("/..", "/a"),
            ("%2e%2e/", "%5c"),
            ("/index.html", "/INDEX.PHP."),
            ("e\u{301}", "/"),
            ("%CC%81", "%CC%A3"),
        ];
        for (piece, tail) in steps::FAMILIES.into_iter().chain(paths) {
            let make = |size| format!("/{}{}", piece.repeat(size), tail.repeat(size));
            steps::assert_linear(&format!("{piece:?} {tail:?}"), make, |path| {
                let _ = (canonical(path), as_written(path));
            });
        }
    }

    #[test]
    fn what_was_written_once_keeps_its_case_and_what_is_no_text() {
        for (path, written, spelling) in [
            (
                "/2014/Timeline.html",
                "/2014/Timeline.html",
                "/2014/timeline.html",
            ),
            ("/E%CC%81t%C3%A9/", "/\u{c9}t\u{e9}", "/\u{e9}t\u{e9}"),
            ("/2020/INDEX.html", "/2020", "/2020"),
            ("/caf%E9", "/caf%E9", "/caf%e9"),
            ("/a%2Fb//c+d,e'f", "/a/b/c+d,e'f", "/a/b/c+d,e'f"),
        ] {
            let expected = Some((written.to_owned(), spelling.to_owned()));
            assert_eq!(as_written(path), expected, "{path}");
        }
        assert_eq!(as_written("/a%00b"), None);
    }

    /// Paths in which everything is likely that has ever had a meaning.
    fn spellings() -> impl Strategy<Value = String> {
        let part = prop::sample::select(vec![
            "/",
            "//",
            "\\",
            ".",
            "..",
            "...",
            "%2e",
            "%2E",
            "%2f",
            "%5c",
            "%252e",
            "%252f",
            "%255c",
            "%00",
            "%09",
            "%0a",
            "%0d",
            "%7f",
            "%ff",
            "%c3%a9",
            "%C4%B0",
            "e\u{301}",
            "E%CC%81",
            "\u{301}",
            "\u{323}",
            "\u{345}",
            "\u{345}\u{3b1}",
            "\u{212b}",
            "\u{37e}",
            "\u{958}",
            "\u{1100}\u{1161}",
            "\u{338}",
            "\u{130}",
            "\u{212a}",
            "\u{3a3}",
            "\u{e9}",
            "%",
            "%2",
            "a",
            "B",
            "index.html",
            "INDEX.PHP",
            "~",
            "@",
            ":",
            ";",
            "?",
            "#",
            " ",
            "assets",
            "Assets",
            "preview",
            "evil.example",
        ]);
        let parts = prop::collection::vec(part, 0..8);
        parts.prop_map(|parts| format!("/{}", parts.concat()))
    }

    proptest! {
        #[test]
        fn the_one_spelling_is_a_fixed_point_on_this_site(path in spellings()) {
            if let Some(found) = canonical(&path) {
                let again = canonical(&found);
                prop_assert_eq!(again.as_deref(), Some(&*found));
                let letters = percent_encoding::percent_decode_str(&found).decode_utf8_lossy();
                prop_assert!(unicode_normalization::is_nfc(&letters));
                prop_assert!(found.starts_with('/'));
                prop_assert!(!found.starts_with("//") && !found.contains('\\'));
                prop_assert!(found.bytes().all(|byte| byte.is_ascii_graphic()));
                prop_assert!(found.split('/').all(|part| part != "." && part != ".."));
                let base = url::Url::parse("https://news.example/here").expect("an address");
                let there = base.join(&found).expect("an address");
                prop_assert_eq!(there.host_str(), Some("news.example"));
                prop_assert_eq!(there.path(), &*found);
            }
        }

        #[test]
        fn the_one_spelling_is_the_same_before_and_after_a_redirect(path in spellings()) {
            if let Some(found) = canonical(&path) {
                let (before, after) = (as_written(&path), as_written(&found));
                prop_assert_eq!(before.map(|(_, plain)| plain), after.map(|(_, plain)| plain));
            }
        }

        #[test]
        fn both_normal_forms_of_a_path_are_one(letters in "/\\PC{0,12}") {
            // What is encoded is octets and has no letters to compose yet.
            prop_assume!(!letters.contains('%'));
            let composed: String = letters.nfc().collect();
            let apart: String = letters.nfd().collect();
            prop_assert_eq!(canonical(&composed), canonical(&apart));
            if let Some(found) = canonical(&apart) {
                let again = canonical(&found);
                prop_assert_eq!(again.as_deref(), Some(&*found));
            }
        }

        #[test]
        fn what_is_told_at_a_glance_is_what_a_closer_look_tells(path in "/[a-z./_-]{0,12}") {
            if is_plainly_canonical(&path) {
                prop_assert_eq!(plain(&path), Some(path));
            }
        }
    }
}
