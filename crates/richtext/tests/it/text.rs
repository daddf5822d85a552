//! Plain text, excerpts and counts.

use richtext::markdown::parse_inline;

use crate::parse;

#[test]
fn plain_text_has_every_word_a_person_sees() {
    let text = "## h\n\na *b*\n\n- c\n- d\n\n> e\n> — f\n\n![alt](g.jpg \"g\")\n\n| i | j |\n|-|-|\n| k | |\n\n```\nl\n```";
    assert_eq!(
        parse(text).plain_text(),
        "h\n\na b\n\nc\nd\n\ne\nf\n\ng\n\ni\tj\nk\n\nl"
    );
    assert_eq!(parse(text).word_count(), 12);
    assert_eq!(parse("").plain_text(), "");
}

#[test]
fn excerpts_end_between_words() {
    let check = |chars: usize, expected: &str| {
        let excerpt = parse("## no\n\nOne two, three *four*.\n\nFive").excerpt(chars);
        assert_eq!(excerpt, expected);
    };
    check(100, "One two, three four.");
    check(20, "One two, three four.");
    check(19, "One two, three…");
    check(9, "One two…");
    check(2, "O…");
    check(1, "…");
    check(0, "");
    assert_eq!(parse("- l").excerpt(9), "");
}

#[test]
fn pictures_are_found_wherever_they_are_used() {
    let mut document = parse(
        "![](a)\n\n![](b)![](c)\n\n:::embed\nprovider: x\nurl: https://x.org\npicture: d\n:::",
    );
    document
        .pictures_mut()
        .zip(1..)
        .for_each(|(picture, id)| picture.id = Some(id));
    let found: Vec<_> = document
        .pictures()
        .map(|p| (p.file.as_str(), p.id.unwrap()))
        .collect();
    assert_eq!(found, [("a", 1), ("b", 2), ("c", 3), ("d", 4)]);
}

#[test]
fn one_line_of_markdown_has_no_blocks() {
    let check = |text: &str, expected: &str| {
        assert_eq!(
            richtext::inline_html(&parse_inline(text)),
            expected,
            "for {text:?}"
        );
    };
    check("a *b* `c`", "a <em>b</em> <code>c</code>");
    check("1. a", "1. a");
    check("- a", "- a");
    check("# a", "# a");
    check("a #", "a #");
    check("C#", "C#");
    check("###", "###");
    check("> a\n:::pull", "&gt; a :::pull");
    check("| a |\n|---|", "| a | |---|");
    check("a ![b](c.jpg \"d\") <img src=x title=y>e", "a b e");
    check("<script>a</script>", "a");
    check("", "");
}
