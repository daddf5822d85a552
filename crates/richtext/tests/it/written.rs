//! A document that is written as Markdown and read again says the same.

use richtext::markdown::{parse, write};

/// Reads a text, writes it, and reads that; the texts of both documents without ids.
fn again(text: &str) -> (String, String, String) {
    let document = crate::parse(text);
    let written = write(&document);
    let read = parse(&written).unwrap_or_else(|errors| panic!("{errors:?} in {written}"));
    let kinds = |document: &richtext::Document| {
        let kinds = document
            .blocks
            .iter()
            .map(|block| format!("{:?}", block.kind));
        kinds.collect::<Vec<_>>().join("\n")
    };
    (kinds(&document), kinds(&read), written)
}

#[track_caller]
fn check(text: &str) {
    let (before, after, written) = again(text);
    assert_eq!(after, before, "written as:\n{written}\n\nfrom:\n{text}");
}

#[test]
fn every_block_comes_back() {
    for text in [
        "One *two* **three** `four` ~~five~~.\n\nSix\\\nseven.",
        "# a\n\n### b\n\n##### c",
        "- a\n- b\n  - c\n  - d\n\n1. e\n2. f\n\n7. g\n8. h",
        "- a\n\n  b\n\n- c\n\n  ```\n  code\n  ```",
        "> Quoted *words*\n>\n> - and a list\n>\n> — Somebody, editor",
        "> Alone",
        ":::pull\nA line\n— Somebody\n:::",
        ":::embed\nprovider: Example\nurl: https://social.example/1\nauthor: Ann\n\nSome *words*\n:::",
        "![alt](a.jpg \"A *caption*\")",
        "[![alt](a.jpg)](https://a.example/)",
        "![a](a.jpg)\n![b](b.jpg)",
        "| a | b |\n|:--|--:|\n| c *d* | e \\| f |\n| `g` | h |",
        "```rust\nlet a = 1;\n\n```\n\n    indented",
        "<details>\n<summary>More</summary>\n\nHidden *words*.\n\n- a\n\n</details>",
        "One[^a] two[^b].\n\n[^a]: First.\n\n[^b]: Second.\n\n    With more.",
        "a\n\n---\n\nb\n\n<!-- gate -->\n\nc",
    ] {
        check(text);
    }
}

#[test]
fn characters_that_would_be_markup_are_none() {
    for text in [
        "1\\. not a list",
        "\\# no heading, \\> no quote, \\- no list",
        "\\- no list\n\\+ none\n\\> none",
        "\\*no\\* emphasis \\_none\\_ \\`none\\` \\[none\\](x) \\<b\\>",
        "AT\\&T &amp;amp; R\\&D 3 < 4",
        "snake_case and 2 \\* 3",
        "`` a ` b `` and ``` `` ```",
        "\\:::pull",
        "a\\\\b \\~\\~c\\~\\~",
        "Term\n\\: no definition",
    ] {
        check(text);
    }
}

#[test]
fn marks_that_touch_words_or_each_other_come_back() {
    for text in [
        "un*frigging*believable",
        "**a*b*c** d",
        "*a***b**",
        "**“quoted”**word",
        "a *b* **c** *d*",
        "[*a* **b** `c`](https://a.example/ \"A \\\"title\\\"\") d",
        "[a](</x y(z)>) m<sup>2</sup> CO<sub>2</sub>",
        "*[a](https://a.example/)b*",
        "*a\\\nb*",
    ] {
        check(text);
    }
}

#[test]
fn what_is_written_is_plain_where_it_can_be() {
    let written = |text: &str| write(&crate::parse(text));
    assert_eq!(
        written("We *check*.\n\n## Always\n\n- a\n- **b**\n"),
        "We *check*.\n\n## Always\n\n- a\n- **b**"
    );
    assert_eq!(written("See [us](/about)."), "See [us](/about).");
}
