//! The page that somebody comes back to after a step between, such as the log-in.
use std::borrow::Cow;

use super::canonical::canonical;
use ground::steps;

/// The address of a step, with the path to come back to after it.
pub fn with_next(step: &str, next: &str) -> String {
    let next = percent_encoding::utf8_percent_encode(next, percent_encoding::NON_ALPHANUMERIC);
    format!("{step}?next={next}")
}

/// The path on this site that somebody wants to come back to, in its one spelling; the front
/// for anything else, so that no link of ours leads elsewhere.
pub fn local(next: &str) -> Cow<'_, str> {
    steps::took(next.len());
    let is_path = next.starts_with('/')
        && !next.starts_with("//")
        && !next.contains('\\')
        && !next.contains(char::is_control);
    let (path, rest) = next.split_at(next.find(['?', '#']).unwrap_or(next.len()));
    match canonical(path).filter(|_| is_path) {
        Some(Cow::Borrowed(_)) => Cow::Borrowed(next),
        Some(Cow::Owned(path)) => Cow::Owned(path + rest),
        None => Cow::Borrowed("/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_is_found_in_work_that_grows_with_it_alone() {
        let ways = [
            ("/..", "?"),
            ("?", "#"),
            ("/a", "/index.html"),
            ("/E\u{301}", "?next=/"),
        ];
        for (piece, tail) in steps::FAMILIES.into_iter().chain(ways) {
            let make = |size| format!("/{}{}", piece.repeat(size), tail.repeat(size));
            steps::assert_linear(&format!("{piece:?} {tail:?}"), make, |next| {
                drop(local(next))
            });
        }
    }

    #[test]
    fn nobody_is_led_to_another_site() {
        for wrong in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "javascript:alert(1)",
            "",
            "evil",
            "/\t/evil.example",
            "/\n/evil.example",
            "/%00",
            "/%0d%0a",
            "/\u{85}",
            "?",
        ] {
            assert_eq!(local(wrong), "/", "{wrong:?}");
        }
        for (next, expected) in [
            ("/account?tab=1", "/account?tab=1"),
            ("/news/summit?c=7#c-7", "/news/summit?c=7#c-7"),
            ("/.../evil.example/log-in", "/evil.example/log-in"),
            ("/.//evil.example?a=//b", "/evil.example?a=//b"),
            ("/%2f/evil.example", "/evil.example"),
            ("/..//evil.example", "/evil.example"),
            ("/News/summit/?a#b", "/news/summit?a#b"),
        ] {
            assert_eq!(local(next), expected, "{next:?}");
            assert_eq!(local(expected), expected, "{next:?}");
        }
    }
}
