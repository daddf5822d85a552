//! What each piece of Markdown becomes, seen through the renderer.

use crate::{html, parse};

fn check(text: &str, expected: &str) {
    assert_eq!(html(&parse(text)), expected, "for {text:?}");
}

#[test]
fn paragraphs_keep_their_marks() {
    check(
        "One *two* **three** `four`.",
        "<p>One <em>two</em> <strong>three</strong> <code>four</code>.</p>",
    );
    check("***both***", "<p><strong><em>both</em></strong></p>");
    check("a\nb  \nc\\\nd", "<p>a b<br>c<br>d</p>");
    check(
        "\"quotes\" -- stay... ~~so~~",
        "<p>&quot;quotes&quot; -- stay... <del>so</del></p>",
    );
    check(
        "a &amp; &lt;b&gt; & <",
        "<p>a &amp; &lt;b&gt; &amp; &lt;</p>",
    );
    check("", "");
    check(" \n\n&nbsp;\n", "");
    check(
        "\u{FEFF}one\r\n\r\ntwo\rthree",
        "<p>one</p>\n<p>two three</p>",
    );
}

#[test]
fn headings_begin_at_the_second_level() {
    check(
        "# a\n## b\n### c\n#### d\n###### e",
        "<h2>a</h2>\n<h2>b</h2>\n<h3>c</h3>\n<h4>d</h4>\n<h4>e</h4>",
    );
    check("a\n===\nb\n---", "<h2>a</h2>\n<h2>b</h2>");
}

#[test]
fn links_keep_only_safe_addresses() {
    check(
        "[a](https://x.org/ \"t\")",
        "<p><a href=\"https://x.org/\" title=\"t\" rel=\"noopener\">a</a></p>",
    );
    check(
        "[a *b*](/c?d=1&e)",
        "<p><a href=\"/c?d=1&amp;e\">a </a><em>b</em></p>"
            .replace(" </a><em>b</em>", " <em>b</em></a>")
            .as_str(),
    );
    check(
        "<https://x.org> <a@x.org>",
        "<p><a href=\"https://x.org\" rel=\"noopener\">https://x.org</a> <a href=\"mailto:a@x.org\">a@x.org</a></p>",
    );
    check("[a](javascript:alert(1)) b", "<p>a b</p>");
    check(
        "[a][r]\n\n:::pull\nx\n:::\n\n[r]: /later",
        "<p><a href=\"/later\">a</a></p>\n<figure class=\"pull-quote\"><blockquote><p>x</p></blockquote></figure>",
    );
}

#[test]
fn quotes_know_their_speaker() {
    let quote = |inside: &str| format!("<figure class=\"quote\">{inside}</figure>");
    check("> Words.", &quote("<blockquote><p>Words.</p></blockquote>"));
    check(
        "> Words.\n> — A *B*, role",
        &quote("<blockquote><p>Words.</p></blockquote><figcaption>A <em>B</em>, role</figcaption>"),
    );
    check(
        "> One.\n>\n> Two.\n>\n> -- A",
        &quote("<blockquote><p>One.</p><p>Two.</p></blockquote><figcaption>A</figcaption>"),
    );
    check(
        "> One.\\\n> – A",
        &quote("<blockquote><p>One.</p></blockquote><figcaption>A</figcaption>"),
    );
    check(
        "> ` Ⱥ` a\n> — B",
        &quote("<blockquote><p><code> Ⱥ</code> a</p></blockquote><figcaption>B</figcaption>"),
    );
    check(
        "> — Yes, he said.",
        &quote("<blockquote><p>— Yes, he said.</p></blockquote>"),
    );
}

#[test]
fn a_dash_that_begins_what_is_spoken_is_no_attribution() {
    for spoken in [
        "> – Oui, dit-elle.\n> – Non, répondit-il.",
        "> — Who goes there\n> — A friend",
        "> « Qui est là ?\n> – Un ami. »",
        "> Who goes there?\n> – A friend, he said.",
        "> One.\n>\n> – Two.\n>\n> – Three",
    ] {
        assert!(!html(&parse(spoken)).contains("<figcaption>"), "{spoken}");
    }
    for signed in [
        "> Words.\n> — Jane Doe, editor",
        "> Words.\n> — John Doe Jr.",
        "> Words.\n>\n> — Jane Doe, of the *Daily*",
    ] {
        assert!(html(&parse(signed)).contains("<figcaption>J"), "{signed}");
    }
}

#[test]
fn pull_quotes_and_embeds_are_containers() {
    check(
        "a\n:::pull\nOne *two*\nthree\n— Who\n:::\nb",
        "<p>a</p>\n<figure class=\"pull-quote\"><blockquote><p>One <em>two</em> three</p></blockquote><figcaption>Who</figcaption></figure>\n<p>b</p>",
    );
    check(
        ":::embed\nprovider: X\nurl: https://x.org/1\nauthor: A <B>\ndate: 2024-02-29\npicture: p.jpg\n\nHello & *you*\n\nTwo\n:::",
        "<figure class=\"embed\"><blockquote><p>Hello &amp; <em>you</em></p><p>Two</p></blockquote><figure>[Embed p.jpg - -]</figure>\
         <figcaption>A &lt;B&gt; · <time datetime=\"2024-02-29\">2024-02-29</time> · <a href=\"https://x.org/1\" rel=\"noopener\">View on X</a></figcaption></figure>",
    );
    check(
        ":::embed\nprovider: X\nurl: https://x.org/1\ndate: 2023-02-29\n:::",
        "<figure class=\"embed\"><figcaption>2023-02-29 · <a href=\"https://x.org/1\" rel=\"noopener\">View on X</a></figcaption></figure>",
    );
    check(
        "```\n:::pull\n```",
        "<pre tabindex=\"0\"><code>:::pull</code></pre>",
    );
}

#[test]
fn pictures_stand_alone() {
    let figure = |inside: &str| format!("<figure class=\"picture\">{inside}</figure>");
    check(
        "![An alt](a.jpg \"A *caption*\")",
        &figure("[Block a.jpg An alt A <em>caption</em>]"),
    );
    check("![](a.jpg)", &figure("[Block a.jpg - -]"));
    check("[![x](a.jpg)](https://x.org)", &figure("[Block a.jpg x -]"));
    let linked = parse("[![x](a.jpg)](https://x.org/) and [![y](b.jpg)](javascript:x)");
    let leads: Vec<_> = linked.pictures().map(richtext::PictureRef::href).collect();
    assert_eq!(leads, [Some("https://x.org/".to_owned()), None]);
    check(
        "![a *b* `c`](<a b.jpg>)",
        &figure("[Block a b.jpg a b c -]"),
    );
    check(
        "![](a.jpg)\n![](b.jpg)",
        "<figure class=\"gallery\"><div><figure>[Gallery a.jpg - -]</figure><figure>[Gallery b.jpg - -]</figure></div></figure>",
    );
    check(
        "Text ![x](a.jpg) more.",
        &format!("<p>Text more.</p>\n{}", figure("[Block a.jpg x -]")),
    );
    check(
        "# H ![x](a.jpg)",
        &format!("<h2>H</h2>\n{}", figure("[Block a.jpg x -]")),
    );
}

#[test]
fn tables_keep_their_alignment() {
    check(
        "| a | b |\n|:--|--:|\n| *1* | 2 |\n| 3 |",
        "<figure class=\"table\"><div role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table>\
         <thead><tr><th scope=\"col\" class=\"left\">a</th><th scope=\"col\" class=\"right\">b</th></tr></thead>\
         <tbody><tr><td class=\"left\"><em>1</em></td><td class=\"right\">2</td></tr>\
         <tr><td class=\"left\">3</td><td class=\"right\"></td></tr></tbody></table></div></figure>",
    );
}

#[test]
fn code_and_dividers_are_blocks() {
    check(
        "```rust ignore\nlet a = \"<\";\n\n  b\n```",
        "<pre tabindex=\"0\"><code class=\"language-rust\">let a = &quot;&lt;&quot;;\n\n  b</code></pre>",
    );
    check(
        "    indented\n    twice",
        "<pre tabindex=\"0\"><code>indented\ntwice</code></pre>",
    );
    check("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>");
}

#[test]
fn raw_html_becomes_blocks() {
    check(
        "H<sub>2</sub>O <b>bold</b><br>x <span class=y>z</span>",
        "<p>H<sub>2</sub>O <strong>bold</strong><br>x z</p>",
    );
    check(
        "<a href=\"https://x.org/?a&amp;b\" onclick=\"x()\">y</a>",
        "<p><a href=\"https://x.org/?a&amp;b\" rel=\"noopener\">y</a></p>",
    );
    check(
        "<b>open\n\nnext",
        "<p><strong>open</strong></p>\n<p>next</p>",
    );
    check(
        "- <i>open\n- next",
        "<ul><li><em>open</em></li><li>next</li></ul>",
    );
    check("*a</i></i>* b", "<p><em>a</em> b</p>");
    check(
        "<div>\n<p>One</p><ul><li>two</li></ul>\n</div>",
        "<p>One</p>\n<ul><li>two</li></ul>",
    );
    check("a\n\n<!-- a comment -->\n\nb", "<p>a</p>\n<p>b</p>");
    check(
        "<img src=\"a.jpg\" alt=\"x\"> ",
        "<figure class=\"picture\">[Block a.jpg x -]</figure>",
    );
}

#[test]
fn the_gate_is_found_wherever_it_stands_alone() {
    let gate_at = |text: &str| {
        let split = parse(text).split(richtext::Opening {
            paragraphs: 99,
            percent: 100,
        });
        format!("{}|{}", split.open.plain_text(), split.rest.plain_text())
    };
    for text in [
        "a\n\n<!-- gate -->\n\nb",
        "a\n<!--gate-->\nb",
        "a\r\n<!--  GATE  -->\r\nb",
        "<p>a</p>\n<!-- gate -->\n<p>b</p>",
        "<p>a</p>\n<p>x<!-- y --></p>\n<!-- gate -->\nb",
    ] {
        let found = gate_at(text).replace("\n\nx", "");
        assert_eq!(found, "a|b", "for {text:?}");
    }
    assert!(!parse("```\n<!-- gate -->\n```\n\na").has_gate());
}
