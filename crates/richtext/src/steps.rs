//! Counts in tests the letters that the parsers look at, so that a test can tell whether the
//! work grows with the text alone. Time would depend on the machine. What the parsers of
//! CommonMark and HTML do themselves is theirs; where it is known to grow faster, the text is
//! not given to them (`sanitise`).

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static LETTERS: Cell<usize> = const { Cell::new(0) };
}

/// Notes that a parser has looked at so many bytes.
#[cfg(test)]
pub(crate) fn took(bytes: usize) {
    LETTERS.with(|letters| letters.set(letters.get() + bytes));
}

#[cfg(not(test))]
pub(crate) const fn took(_: usize) {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Opening, Typography, from_html, markdown, safe_href, sanitise_html};

    fn of(work: impl FnOnce()) -> usize {
        let before = LETTERS.with(Cell::get);
        work();
        LETTERS.with(Cell::get) - before
    }

    /// Twice the text is at most about twice the work. Both are too deep to be parsed where one
    /// of them is.
    fn check(name: &str, make: impl Fn(usize) -> String, parse: impl Fn(&str)) {
        for size in [256, 1_024] {
            let (once, twice) = (make(size), make(2 * size));
            let (less, more) = (of(|| parse(&once)), of(|| parse(&twice)));
            let growth = twice.len() as f64 / once.len() as f64;
            let most = (less as f64 * growth * 1.1) as usize + 1_024;
            assert!(
                more <= most,
                "{name}: {less} steps, then {more} for twice the text"
            );
        }
    }

    /// Texts that have made parsers slow: what is repeated, and what follows it as often.
    const FAMILIES: [(&str, &str); 63] = [
        ("1*", ""),
        ("1", "*:::"),
        ("1*1", "*"),
        ("- 1", "*"),
        ("1.", ")"),
        ("*:::", "*"),
        (":::pull\n", ""),
        (":::pull\na\n", ":::\n"),
        (":::\n", "a\n"),
        (":::x\n", ":::\n"),
        ("<!--", "-->"),
        ("-->", "<!--"),
        ("<!-- gate -->", "\n"),
        ("<!-- gate -->\n\n", "a"),
        ("<!-- a\n", "gate -->"),
        ("```\n", "~~~\n"),
        ("```", "`\n"),
        ("[^a]: ", "\n"),
        ("> ", "a\n"),
        ("- a\n", ""),
        ("|a|b|\n", "|-|-|\n"),
        ("![a](b \"c\")", "\n"),
        ("<b>", "</b>"),
        ("<a href=x>", "</a>"),
        ("<a ", "b=\"c\""),
        ("<img alt=\"", "\">"),
        ("<p>a&amp;", "</p>"),
        ("<td>", "<tr>"),
        ("<blockquote>a", "</blockquote>"),
        ("<", ">"),
        ("a b ", "\n"),
        ("**a ", "*b "),
        ("# a #", "\n"),
        ("http://a.b?%", "&\\"),
        ("\u{301}", "\u{200d}"),
        ("<blockquote>\n\n", "</blockquote>\n\n"),
        ("<blockquote>a", ""),
        ("</li><li>", "\n\n"),
        ("<ul><li>\n\na\n\n", "</ul>\n\n"),
        ("<details><summary>", "a</summary>"),
        ("a[^b] ", "\n\n[^b]: c"),
        ("[^a]: [^a] ", ""),
        ("- - - a\n", "\n"),
        ("> – a\n", "\n"),
        ("` `", " "),
        ("{{ ", "`}}` "),
        ("{% raw %}", "%} "),
        ("{{< a\n\n", ">}}"),
        ("{: .a", "}"),
        ("[[[", "]"),
        ("==a ", "$$ :a"),
        ("{:\n.a ", "} {:"),
        ("\\==a", "\\[b"),
        ("|a|\n", "|-|\n|b \\\n"),
        ("|^^|", "\\\n"),
        ("http://a", "\""),
        ("http://'", "'\"'"),
        ("\"a ", "'b "),
        ("'a", "\" "),
        ("(\"", "'"),
        ("5\"", " 6' "),
        ("\u{5d0}\"", "'"),
        ("a@b.c'", "--..."),
    ];

    #[test]
    fn the_work_of_every_parser_grows_with_the_text_alone() {
        type Parser = (&'static str, fn(&str));
        let parsers: [Parser; 8] = [
            ("another system's", |text| {
                let typography = Typography::of("en");
                let dialect = markdown::Dialect {
                    typography: Some(&typography),
                    ..markdown::Dialect::default()
                };
                drop(markdown::parse_foreign(text, dialect));
            }),
            ("typography", |text| drop(Typography::of("fr").text(text))),
            ("a paragraph's typography", |text| {
                drop(Typography::of("en").markdown(text));
            }),
            ("markdown", |text| {
                let document = markdown::parse(text).unwrap_or_default();
                document.split(Opening {
                    paragraphs: 2,
                    percent: 50,
                });
            }),
            ("one line", |text| drop(markdown::parse_inline(text))),
            ("html", |text| drop(from_html(text))),
            ("sanitiser", |text| drop(sanitise_html(text))),
            ("address", |text| drop(safe_href(text))),
        ];
        for (parser, parse) in parsers {
            for (piece, tail) in FAMILIES {
                let name = format!("{parser} {piece:?} {tail:?}");
                let make = |size| format!("{}{}", piece.repeat(size), tail.repeat(size));
                check(&name, make, parse);
                let mixed = |size| format!("{piece}{tail}").repeat(size);
                check(&name, mixed, parse);
            }
        }
    }

    #[test]
    fn work_that_grows_faster_is_found() {
        let slow = |text: &str| (0..text.len()).for_each(|at| took(text.len() - at));
        let planted = || check("planted", |size| "a".repeat(size), slow);
        assert!(std::panic::catch_unwind(planted).is_err());
    }
}
