//! What holds for every document.

use std::collections::HashSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use richtext::{Document, Opening, from_html, markdown, sanitise_html};

use crate::html_with_ids;

/// Pieces that mean something to one of the parsers.
fn pieces() -> impl Strategy<Value = String> {
    let syntax = vec![
        "\n",
        "\n\n",
        " ",
        "> ",
        "- ",
        "1. ",
        "# ",
        "## ",
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "![",
        "\"",
        "|",
        "|-|-|\n",
        "---\n",
        "<!-- gate -->",
        ":::pull\n",
        ":::embed\nprovider: x\nurl: https://x.org\n\n",
        ":::\n",
        "\n— ",
        "<b>",
        "</b>",
        "<p>",
        "<a href=\"",
        "\">",
        "<img src=x onerror=alert(1)>",
        "<script>",
        "</script>",
        "<table><tr><td>",
        "<figure>",
        "<figcaption>",
        "</figure>",
        "<blockquote>",
        "javascript:",
        "https://x.org/",
        "&lt;",
        "&#x6a;",
        "\\",
        "    ",
        "\u{0}",
        "\u{301}",
        "👩‍👧",
        "一",
        "word",
        "Two words. ",
        "onclick=",
        "<svg onload=x>",
        "<pre>",
        "<ul><li>",
        "</li>",
        "</ul>",
        "</blockquote>",
        "<details>",
        "<summary>",
        "</details>",
        "[^a]",
        "[^a]: ",
        "\n\n  - ",
        "    - ",
    ];
    let piece = prop_oneof![4 => select(syntax).prop_map(str::to_owned), 1 => ".{0,6}"];
    vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Documents that a parser made.
fn documents() -> impl Strategy<Value = Document> {
    pieces().prop_map(|text| markdown::parse(&text).unwrap_or_else(|_| from_html(&text)))
}

fn words(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn ids(document: &Document) -> HashSet<&str> {
    document
        .blocks
        .iter()
        .map(|block| block.id.as_str())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_global_rejects: 100_000, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn parsing_never_panics(text in any::<String>(), mixed in pieces()) {
        for text in [text, mixed] {
            let _ = markdown::parse(&text);
            markdown::parse_inline(&text);
            from_html(&text);
        }
    }

    #[test]
    fn mistakes_name_a_line_of_the_text(text in pieces()) {
        let lines = text.replace("\r\n", "\n").replace('\r', "\n").split('\n').count();
        for error in markdown::parse(&text).err().unwrap_or_default() {
            prop_assert!((1..=lines).contains(&error.line), "{error}");
        }
    }

    #[test]
    fn rendered_html_is_harmless(document in documents()) {
        let html = html_with_ids(&document);
        let lower = html.to_lowercase();
        prop_assert!(!lower.contains("<script") && !lower.contains("<svg"), "{html}");
        prop_assert!(!lower.contains("href=\"javascript"), "{html}");
        // Every tag is one of ours, with attributes of ours.
        for tag in html.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap_or_default();
            let outside: String = tag.split('"').step_by(2).collect();
            prop_assert!(!outside.contains(" on"), "{tag} in {html}");
        }
    }

    #[test]
    fn rendered_inline_html_passes_the_sanitiser_unchanged(text in pieces()) {
        let html = richtext::inline_html(&markdown::parse_inline(&text));
        let bare = html.replace("&quot;", "\"").replace("&#39;", "'");
        prop_assume!(!html.contains("<a ") && !html.contains('\u{a0}'));
        prop_assert_eq!(sanitise_html(&html), bare);
    }

    #[test]
    fn sanitising_twice_changes_nothing(text in pieces()) {
        let once = sanitise_html(&text);
        // HTML drops a line break there, every time it is read.
        prop_assume!(!once.contains("<pre>\n"));
        prop_assert_eq!(sanitise_html(&once), once);
    }

    #[test]
    fn a_split_loses_repeats_and_tears_nothing(document in documents(), paragraphs in 0usize..5, percent in 0usize..=100) {
        let split = document.split(Opening { paragraphs, percent });
        let is_gate = |block: &&richtext::Block| !matches!(block.kind, richtext::BlockKind::Gate);
        let whole: Vec<_> = document.blocks.iter().filter(is_gate).cloned().collect();
        prop_assert_eq!([split.open.blocks.as_slice(), &split.rest.blocks].concat(), whole);
        if let Some(block) = &split.beginning {
            let (beginning, whole) = (block.kind.plain_text(), split.rest.blocks[0].kind.plain_text());
            prop_assert_eq!(&block.id, &split.rest.blocks[0].id);
            // White space before the first word is no loss.
            prop_assert!(whole.trim_start().starts_with(beginning.trim_start()) && beginning.len() < whole.len());
        }
    }

    #[test]
    fn without_a_gate_something_is_always_kept_back(document in documents(), paragraphs in 0usize..5, percent in 0usize..=100) {
        prop_assume!(!document.has_gate() && document.word_count() > 0);
        let rest = document.split(Opening { paragraphs, percent }).rest;
        prop_assert!(!words(&rest.plain_text()).is_empty() || rest.pictures().next().is_some());
    }

    #[test]
    fn a_lead_in_without_a_gate_stays_within_its_share(document in documents(), percent in 0usize..=100) {
        let length = |document: &Document| -> usize {
            document.blocks.iter().map(|block| block.kind.plain_text().chars().count()).sum()
        };
        prop_assume!(!document.has_gate());
        let lead_in = document.split(Opening { paragraphs: 9, percent }).lead_in();
        prop_assert!(length(&lead_in) * 100 <= length(&document) * percent);
    }

    #[test]
    fn ids_are_unique_and_stable(document in documents(), other in documents()) {
        prop_assert_eq!(ids(&document).len(), document.blocks.len());
        let mut again = document.clone();
        again.adopt_ids(&document);
        prop_assert_eq!(&again, &document);
        again.adopt_ids(&other);
        prop_assert_eq!(ids(&again).len(), again.blocks.len());
        again.adopt_ids(&document);
        prop_assert_eq!(again, document);
    }

    #[test]
    fn blocks_that_are_equal_in_both_versions_keep_their_ids(
        kept in vec("[a-f]{1,3}", 0..8), old in vec("[a-f]{1,3}", 0..8), new in vec("[a-f]{1,3}", 0..8),
    ) {
        let text = |extra: &[String]| [kept.as_slice(), extra].concat().join("\n\n");
        let first = markdown::parse(&text(&old)).unwrap();
        let mut second = markdown::parse(&text(&new)).unwrap();
        second.adopt_ids(&first);
        prop_assert_eq!(ids(&second).len(), second.blocks.len());
        for (before, after) in first.blocks.iter().zip(&second.blocks).take(kept.len()) {
            prop_assert_eq!(before, after);
        }
    }

    #[test]
    fn json_gives_the_document_back(document in documents()) {
        let stored = serde_json::to_string(&document).unwrap();
        prop_assert_eq!(serde_json::from_str::<Document>(&stored).unwrap(), document);
    }

    #[test]
    fn excerpts_fit(document in documents(), chars in 0usize..60) {
        prop_assert!(document.excerpt(chars).chars().count() <= chars);
    }
}
