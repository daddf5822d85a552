//! Footnotes, and text that shows when it is asked for.

use richtext::{BlockKind, Document, Opening};

use crate::{html, parse};

const ABC: &str = "One[^a], two[^B] and one again[^a].\n\n[^b]: Second *note*.\n[^a]: First.\n\n    - more\n\nEnd.";

fn reference(number: u32, id: &str) -> String {
    format!("<sup{id}><a href=\"#note-{number}\" role=\"doc-noteref\">{number}</a></sup>")
}

fn note(number: u32, text: &str) -> String {
    format!(
        "<dt id=\"note-{number}\"><a href=\"#note-ref-{number}\" role=\"doc-backlink\">{number}</a></dt><dd>{text}</dd>"
    )
}

#[test]
fn footnotes_are_numbered_as_they_are_met_and_stand_at_the_end() {
    let (one, two) = (" id=\"note-ref-1\"", " id=\"note-ref-2\"");
    let expected = format!(
        "<p>One{}, two{} and one again{}.</p>\n<p>End.</p>\n<dl class=\"notes\">{}{}</dl>",
        reference(1, one),
        reference(2, two),
        reference(1, ""),
        note(1, "<p>First.</p><ul><li>more</li></ul>"),
        note(2, "<p>Second <em>note</em>.</p>"),
    );
    assert_eq!(html(&parse(ABC)), expected);
}

#[test]
fn a_number_is_no_word_and_a_note_is_text() {
    let document = parse(ABC);
    assert_eq!(
        document.plain_text(),
        "One, two and one again.\n\nEnd.\n\nFirst.\nmore\nSecond note."
    );
    assert_eq!(document.excerpt(100), "One, two and one again.");
    let stored = serde_json::to_string(&document).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&stored).unwrap(), document);
}

#[test]
fn what_refers_to_nothing_stays_as_it_is_written() {
    assert_eq!(html(&parse("a[^1] [^2]")), "<p>a[^1] [^2]</p>");
    assert_eq!(
        html(&parse("`[^1]`\n\n```\n[^1]: a\n```"))
            .matches("[^1]")
            .count(),
        2
    );
}

#[test]
fn a_lead_in_refers_to_no_note_of_the_rest() {
    let text = "a[^1]\n\n- b[^1]\n\n<!-- gate -->\n\nc[^1]\n\n[^1]: secret";
    let split = parse(text).split(Opening {
        paragraphs: 1,
        percent: 100,
    });
    assert_eq!(html(&split.lead_in()), "<p>a</p>\n<ul><li>b</li></ul>");
    assert!(html(&split.open).contains("#note-1"));
    assert!(matches!(
        split.rest.blocks.last().map(|block| &block.kind),
        Some(BlockKind::Notes { .. })
    ));
}

#[test]
fn details_hold_blocks_behind_their_summary() {
    for text in [
        "<details>\n<summary>More <b>of it</b></summary>\n\nA *b*\n\n- c\n\n</details>\n\nd",
        "<details><summary>More <b>of it</b></summary><p>A <i>b</i></p><ul><li>c</ul></details>\n\nd",
        "<details>\n\n<summary>\n\nMore **of it**\n\n</summary>\n\nA *b*\n\n- c\n\n</details>\n\nd",
    ] {
        assert_eq!(
            html(&parse(text)),
            "<details><summary>More <strong>of it</strong></summary><p>A <em>b</em></p>\
             <ul><li>c</li></ul></details>\n<p>d</p>",
            "for {text:?}"
        );
    }
    let open = parse("<details open onclick=x>\n\na\n\n</details>");
    assert_eq!(html(&open), "<details open><p>a</p></details>");
    assert_eq!(
        parse("<details><summary>a</summary>b</details>").plain_text(),
        "a\nb"
    );
    let stored = serde_json::to_string(&open).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&stored).unwrap(), open);
}
