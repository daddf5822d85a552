//! Texts made to hurt finish quickly.

use std::time::{Duration, Instant};

use richtext::{Opening, from_html, markdown::parse, markdown::parse_inline, sanitise_html};

/// Runs everything on the text; the limit is generous, because tests run
/// without optimisation on busy machines, and still far below what a quadratic step takes.
fn check(text: &str) {
    let start = Instant::now();
    let parsed = parse(text);
    if let Ok(document) = parsed {
        document.split(Opening {
            paragraphs: 2,
            percent: 50,
        });
        crate::html_with_ids(&document);
    }
    parse_inline(text);
    from_html(text);
    sanitise_html(text);
    let name: String = text.chars().take(20).collect();
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "{name:?} took {:?}",
        start.elapsed()
    );
}

#[test]
fn deep_nesting_is_cheap() {
    for piece in [
        ">",
        "> ",
        "[",
        "![",
        "*",
        "_",
        "- ",
        "1. ",
        "`",
        "<",
        "<b>",
        "<div>",
        "<a href=x>",
        "&",
        "(",
        "\\",
        ":::",
        "<!--",
        "-->",
        "***a",
        "**a *b ",
    ] {
        check(&piece.repeat(100_000));
    }
}

#[test]
fn many_lines_are_cheap() {
    for line in [
        ":::pull\n",
        ":::\n",
        "<!-- gate -->\n",
        "```\n",
        "|a|b|\n",
        "[a]: /b\n",
        "[^a]: b\n",
        "> a\n",
        "<p>\n\n",
        "a\n\n",
        "![a](b)\n",
        "- a\n",
    ] {
        check(&line.repeat(30_000));
    }
}

#[test]
fn a_wide_table_is_cheap() {
    check(&format!(
        "|{}\n|{}\n{}",
        "a|".repeat(50_000),
        "-|".repeat(50_000),
        "|\n".repeat(10_000)
    ));
    check(&format!(
        "<table><tr>{}{}",
        "<td>".repeat(1000),
        "<tr><td>".repeat(1000)
    ));
}

#[test]
fn a_tag_with_many_attributes_is_cheap_and_a_long_text_is_none() {
    let many: String = (0..200_000).map(|number| format!(" b{number}")).collect();
    for begin in ["<a", "<a title='>'", "<a title= \"<\"", "<p>a</p><b/"] {
        check(&format!("{begin}{many}>c</a>"));
    }
    let words = "word ".repeat(20_000);
    let html = format!("<p>1 &lt; 2, <a href=\"/x\" title='{words}'>a</a> <b>{words}</b></p>");
    let document = from_html(&html);
    assert_eq!(document.blocks.len(), 1);
    assert!(sanitise_html(&html).starts_with("<p>1 &lt; 2, <a href=\"/x\""));
}

#[test]
fn titles_within_titles_end() {
    let mut text = "x".to_owned();
    for _ in 0..12 {
        text = format!(
            "![a](b \"{}\")",
            text.replace('\\', "\\\\").replace('"', "\\\"")
        );
        if text.len() > 100_000 {
            break;
        }
    }
    check(&text);
}
