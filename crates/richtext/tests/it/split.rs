//! Where the lead-in ends.

use richtext::{BlockKind, Document, Opening, from_html};

use crate::parse;

fn outline(document: &Document) -> String {
    let texts: Vec<String> = document
        .blocks
        .iter()
        .map(|b| b.kind.plain_text())
        .collect();
    texts.join("/")
}

/// Bounded by paragraphs alone.
const fn opening(paragraphs: usize) -> Opening {
    Opening {
        paragraphs,
        percent: 100,
    }
}

fn check(text: &str, paragraphs: usize, lead_in: &str, rest: &str) {
    check_opening(text, opening(paragraphs), lead_in, rest);
}

fn check_share(text: &str, percent: usize, lead_in: &str, rest: &str) {
    let paragraphs = 9;
    check_opening(
        text,
        Opening {
            paragraphs,
            percent,
        },
        lead_in,
        rest,
    );
}

fn check_opening(text: &str, opening: Opening, lead_in: &str, rest: &str) {
    let split = parse(text).split(opening);
    let found = (outline(&split.lead_in()), outline(&split.rest));
    assert_eq!(found, (lead_in.to_owned(), rest.to_owned()), "for {text:?}");
}

#[test]
fn the_gate_decides() {
    check("a\n\nb\n\n<!-- gate -->\n\nc", 1, "a/b", "c");
    check("<!-- gate -->\n\na", 3, "", "a");
    check("a\n\n## b\n\n<!-- gate -->", 0, "a/b", "");
    check(
        "a\n\n<!-- gate -->\n\nb\n\n<!-- gate -->\n\nc",
        3,
        "a",
        "b/c",
    );
    check("a\n\n## b\n\n### c\n\n<!-- gate -->\n\nd", 3, "a", "b/c/d");
}

#[test]
fn paragraphs_are_counted_without_a_gate() {
    check("a\n\nb\n\nc", 2, "a/b", "c");
    check("## h\n\na\n\n- l\n\nb\n\n- m\n\nc", 2, "h/a/l/b", "m/c");
    check("a\n\nb", 0, "", "a/b");
    check("a\n\n## h\n\nb", 1, "a", "h/b");
}

#[test]
fn the_lead_in_is_never_everything() {
    check("a\n\nb\n\nc", 3, "a/b", "c");
    check("a\n\nb\n\nc", 99, "a/b", "c");
    check("a\n\nb\n\n## h\n\n---", 2, "a", "b/h/");
    check("a\n\nb\n\n- l", 99, "a/b", "l");
    check("a\n\nb\n\n![x](a.jpg \"c\")", 2, "a", "b/c");
    check("- l", 3, "", "l");
    check("- l\n\n> q", 3, "l", "q");
    check("![x](a.jpg \"c\")", 3, "", "c");
    check("## h", 3, "", "h");
    check("", 3, "", "");
}

#[test]
fn a_share_bounds_what_paragraphs_do_not() {
    check_share("aaa\n\nbbb\n\nccc\n\nddd", 50, "aaa/bbb", "ccc/ddd");
    check_share("aaa\n\nbbb\n\nccc\n\nddd", 49, "aaa", "bbb/ccc/ddd");
    check_share(
        "One two. Three four five six seven eight.\n\nNine.",
        40,
        "One two.",
        "One two. Three four five six seven eight./Nine.",
    );
    check_share(
        "aaa\n\nbbb\n\n- a list longer than all\n\nccc",
        50,
        "aaa/bbb",
        "a list longer than all/ccc",
    );
    check_share(
        "- a list longer than all\n\naaa\n\nbbb",
        50,
        "",
        "a list longer than all/aaa/bbb",
    );
    check_share("aaa bbb\n\nccc", 0, "", "aaa bbb/ccc");
    check_share("aaa\n\n<!-- gate -->\n\nb", 10, "aaa", "b");
}

#[test]
fn a_lead_in_has_the_beginning_of_a_lone_paragraph() {
    let check = |text: &str, lead_in: &str| check(text, 1, lead_in, text);
    check("One two. Three four five six seven eight.", "One two.");
    check("One two three four five six seven eight", "One two three");
    check("一二，三四，五六七八九十", "一二，");
    check("a", "");
    self::check(
        "Before all. After the others come.\n\n- l",
        1,
        "Before all.",
        "Before all. After the others come./l",
    );
}

#[test]
fn a_cut_is_never_inside_a_word() {
    for text in [
        "word",
        "half-life",
        "don’t.stop/now",
        "https://example.org/a/b",
        "一二三四五六七八九十",
        "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
        "👨‍👩‍👧👨‍👩‍👧",
    ] {
        check(text, 1, "", text);
    }
    check("It is half-life.", 1, "It is", "It is half-life.");
}

#[test]
fn whoever_gets_the_rest_gets_a_paragraph_in_one_piece() {
    let whole = parse("one **two three four** [five six seven](/x \"all\")");
    let split = whole.split(opening(1));
    assert_eq!(
        crate::html(&split.lead_in()),
        "<p>one <strong>two three</strong></p>"
    );
    assert_eq!(split.lead_in().blocks[0].id, whole.blocks[0].id);
    assert_eq!((split.open.blocks.len(), &split.rest), (0, &whole));
    let heading = parse("## h\n\none two three four five six");
    let split = heading.split(opening(1));
    assert_eq!(outline(&split.lead_in()), "h/one two");
    let parts = [split.open.blocks, split.rest.blocks].concat();
    assert_eq!(parts, heading.blocks);
}

#[test]
fn nothing_of_the_rest_is_in_the_lead_in() {
    let text = "a\n\n<!-- gate -->\n\nsecret\n\n![secret](secret.jpg \"secret\")\n\n:::embed\nprovider: secret\nurl: https://secret.org\n\nsecret\n:::";
    let split = parse(text).split(opening(1));
    let stored = serde_json::to_string(&split.lead_in()).unwrap();
    assert!(!stored.contains("secret"), "{stored}");
    assert_eq!(split.rest.blocks.len(), 3);
}

#[test]
fn gates_in_html_count_too() {
    let document = from_html("<p>a</p><!-- gate --><p>b</p>");
    assert!(matches!(document.blocks[1].kind, BlockKind::Gate));
    let split = document.split(opening(9));
    assert_eq!(
        (outline(&split.lead_in()), outline(&split.rest)),
        ("a".to_owned(), "b".to_owned())
    );
}

#[test]
fn footnotes_are_no_text_that_follows_and_add_no_length() {
    let words = |count| "word ".repeat(count).trim().to_owned();
    let (long, notes) = (words(80), words(600));
    for (paragraphs, kept_back) in [(2, 1), (3, 2)] {
        let text: Vec<String> = (0..paragraphs)
            .map(|number| format!("{number} {long}[^{number}]"))
            .chain((0..paragraphs).map(|number| format!("[^{number}]: {notes}")))
            .collect();
        let split = parse(&text.join("\n\n")).split(Opening {
            paragraphs: 3,
            percent: 50,
        });
        let is_paragraph = |kind: &BlockKind| matches!(kind, BlockKind::Paragraph { .. });
        let rest = split.rest.blocks.iter();
        let hidden = rest.filter(|block| is_paragraph(&block.kind)).count();
        assert_eq!(hidden, kept_back, "of {paragraphs}");
    }
    let list = format!("- {long}[^a]\n\n[^a]: {notes}");
    assert!(parse(&list).split(opening(3)).open.blocks.is_empty());
}
