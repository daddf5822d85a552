//! Counts the letters that parsers of strangers' text look at, so that tests can tell whether
//! the work grows with the text alone. Time would depend on the machine.
//!
//! Each parser has its test beside it; `grep -r 'assert_.*linear' districts` lists them. They were
//! found by walking over everything that a stranger sends, and the functions that it reaches:
//!
//! - the path: `web::canonical`, `web::mask`, `web::next::local`; the query: `web::extract`,
//!   `article::listing`; the head: `client` (`X-Forwarded-For`), `web::cookies`, `web::encoding`
//!   (`Accept-Encoding` and other lists), `web::reply` (`If-None-Match`), `web::robots` and
//!   `reader::session` (`User-Agent`), `payment::signature`. `Range` and `Accept-Language` are
//!   not read. `Host`, `Origin`, `Sec-Fetch-*` and lengths are compared or read once, whole;
//! - what forms hold: `comment::text` and `comment::rules`, `spelling` (names, words),
//!   `reader::email`, `subscription::order`. Amounts (`money`), codes, tokens, cursors of
//!   discussions and the visitor's cookie are split once and have a bounded length or a number;
//! - what others have written and test themselves: heads (`hyper`), forms (`serde_urlencoded`),
//!   JSON (`serde_json`), addresses (`url`), one pass each over what `limits.body_bytes` bounds.
//!
//! What the newsroom writes and imports (`richtext`, `import`, `advert`, `offer::institution`)
//! is no stranger's; `richtext` counts its own work, and has tests for texts made to hurt.
use std::cell::Cell;

thread_local! {
    static LETTERS: Cell<u64> = const { Cell::new(0) };
}

/// Notes that a parser has looked at so many bytes. A parser calls it for each pass it makes.
pub fn took(bytes: usize) {
    LETTERS.with(|letters| letters.set(letters.get().saturating_add(bytes as u64)));
}

/// Where in `text` the first letter is that `is_wanted`, and notes how far it had to look.
pub fn find(text: &str, is_wanted: impl FnMut(char) -> bool) -> Option<usize> {
    let found = text.find(is_wanted);
    took(found.unwrap_or(text.len()) + 1);
    found
}

/// How many bytes the parsers on this thread looked at during `work`.
pub fn of(work: impl FnOnce()) -> u64 {
    let before = LETTERS.with(Cell::get);
    work();
    LETTERS.with(Cell::get) - before
}

/// Asserts that twice the text is at most about twice the work.
///
/// # Panics
/// When the work grows faster than the text, or is not counted at all.
pub fn assert_linear(name: &str, make: impl Fn(usize) -> String, parse: impl Fn(&str)) {
    for size in [64, 512, 2_048] {
        let (once, twice) = (make(size), make(2 * size));
        let (less, more) = (of(|| parse(&once)), of(|| parse(&twice)));
        assert!(less as usize >= once.len() / 2, "{name}: not counted");
        let growth = twice.len() as f64 / once.len() as f64;
        let most = (less as f64 * growth * 1.1) as u64 + 64;
        assert!(
            more <= most,
            "{name}: {less} steps, then {more} for twice the text"
        );
    }
}

/// The same for a header; letters that none can hold become dots.
///
/// # Panics
/// When the work grows faster than the header.
pub fn assert_header_linear(
    name: http::HeaderName,
    make: impl Fn(usize) -> String,
    parse: impl Fn(&http::HeaderMap),
) {
    let visible = |size| {
        let text = make(size);
        let letter = |letter: char| match letter.is_ascii_graphic() || letter == ' ' {
            true => letter,
            false => '.',
        };
        text.chars().map(letter).collect::<String>()
    };
    let label = format!("{name} {:?}", make(1));
    assert_linear(&label, visible, |text| {
        let value = http::HeaderValue::from_str(text).expect("visible letters");
        parse(&http::HeaderMap::from_iter([(name.clone(), value)]));
    });
}

/// Texts that have made parsers slow: the piece that is repeated, and what follows it as often.
pub const FAMILIES: [(&str, &str); 26] = [
    ("http://", ")"),
    ("http://a.b/", ")"),
    ("http://a.b/(", ")."),
    ("http://a.b?", "]"),
    ("https://a.b ", ""),
    ("(http://a.b", ""),
    ("http://a.", "."),
    ("http://-", "-"),
    ("hhttp:", "/"),
    ("*", ""),
    ("*a", ""),
    ("* ", "*"),
    ("*a*", "b"),
    ("**", "a"),
    (">", ""),
    ("> \n", ">"),
    ("\n", "a"),
    ("\u{301}", "a"),
    ("\u{200d}", "\u{200c}"),
    ("a", "@"),
    ("a@", "."),
    (";", "="),
    ("a=b;", ","),
    (",", ";q="),
    ("ß", "İ"),
    ("[", "]"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_grows_faster_than_the_text_is_found() {
        let planted = || {
            let slow = |text: &str| {
                for at in 0..text.len() {
                    let _ = find(&text[at..], |letter| letter == 'b');
                }
            };
            assert_linear("planted", |size| "a".repeat(size), slow);
        };
        assert!(std::panic::catch_unwind(planted).is_err());
        let lazy = || assert_linear("lazy", |size| "a".repeat(size), |_| {});
        assert!(std::panic::catch_unwind(lazy).is_err());
    }
}
