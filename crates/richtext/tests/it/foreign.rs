//! What other systems read in Markdown is understood or a mistake, and never in code or in prose.

use richtext::markdown::{Dialect, parse_foreign};
use richtext::{HtmlOptions, PictureContext, PictureRef, Place};

fn picture(picture: &PictureRef, _: PictureContext) -> String {
    let (alt, caption) = (
        picture.alt.as_deref().unwrap_or_default(),
        picture.caption.as_ref(),
    );
    let caption = caption.map(|text| text.plain()).unwrap_or_default();
    format!("<img src=\"{}\" alt=\"{alt}\">{caption}", picture.file)
}

/// The text as HTML without ids.
pub fn shown_with(text: &str, dialect: Dialect<'_>) -> String {
    let (document, _) = parse_foreign(text, dialect).unwrap_or_else(|e| panic!("{text:?}: {e:?}"));
    let html = richtext::html(&document, &HtmlOptions::new(&picture));
    let mut parts = html.split(" id=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.filter_map(|part| part.split_once('"'));
    first + &rest.map(|(_, rest)| rest).collect::<String>()
}

pub fn shown(text: &str) -> String {
    shown_with(text, Dialect::default())
}

/// The lines and messages of the mistakes.
pub fn mistakes(text: &str) -> Vec<(usize, String)> {
    let errors = parse_foreign(text, Dialect::default()).expect_err(text);
    errors.into_iter().map(|e| (e.line, e.message)).collect()
}

#[test]
fn every_foreign_mark_is_a_mistake_with_its_line() {
    for mark in [
        "{{< gallery >}}",
        "{{<gallery>}}",
        "{{% notice warning %}}",
        "{{% /notice %}}",
        "{{< youtube id=\"a_b_c\"\n  autoplay=true >}}",
        "Some {{< param x >}} words",
        "{% include figure.html src=\"a_b.png\" %}",
        "{%- assign x = 1 -%}",
        "{% link_to x %}",
        "{{ page.title }}",
        "{{page.title}}",
        "{{ youtube(id=\"x\") }}",
        "{{ \"x\" | upcase }}",
        "[x]({{ page.url }})",
        "![x]({{ page.url }}/a.jpg)",
        "<img src=\"{{ page.url }}/a.jpg\">",
        "[gallery ids=\"1,2,3\"]",
        "[gallery]",
        "[caption id=\"attachment_6\" width=\"300\"]<em>a</em> b[/caption]",
        "[su_note note_color=\"#fff\"]x",
        "{: title=\"x\"}",
        "* TOC\n{:toc}",
        "{::nomarkdown}",
        "{:/}",
        "[toc]",
        "[[_TOC_]]",
        "See [[another page]].",
        "![[picture.png]]",
        "Some ==marked== words",
        "a == b, and then ==marked==",
        "Words^[a note] here",
        "$$\\frac{a}{b}$$",
        "$$\nx^2\n$$",
        "> [!NOTE]\n> words",
        "A cat :octocat: now",
        "import Chart from '../chart.js'",
        "export const meta = {}",
        "<Chart data=\"x\" />",
        "A Vec<String> here",
        "<my-thing>x</my-thing>",
        ":::note\nx\n:::",
        "<img src=\"data:image/png;base64,AA\" alt=\"x\">",
        "<p><img data-src=\"a.jpg\" alt=\"x\"></p>",
        "A <img alt=\"x\"> here",
        "\\* a ==marked== word",
        "\\# see [[another page]]",
    ] {
        let found = mistakes(&format!("One.\n\nTwo.\n\n{mark}\n\nEnd."));
        let line = if mark.contains("{:toc}") { 6 } else { 5 };
        let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
        assert!(
            lines.contains(&line) && lines.len() <= 2,
            "{mark}: {found:?}"
        );
    }
}

#[test]
fn in_code_and_in_prose_nothing_is_foreign() {
    let code = [
        "{{< gallery >}}",
        "{% include x %}",
        "{{ page.title }}",
        "{: .x}",
        "{:toc}",
        "[[x]]",
        "[toc]",
        "==x==",
        "^[x]",
        "$$x^2$$",
        ":tada:",
        "<Chart />",
        "{# x #}",
        "{% raw %}{{ x }}{% endraw %}",
        "- [ ] x",
        "~~x~~",
        "[gallery ids=\"1\"]",
        "{#a}",
    ];
    for mark in code {
        for text in [
            format!("It is `{mark}` here."),
            format!("```\n{mark}\n```"),
            format!("    {mark}"),
            format!("<!-- {mark} -->\n\nEnd."),
            format!("- a\n\n  ~~~\n  {mark}\n  ~~~"),
        ] {
            let html = shown(&text);
            let words = mark
                .replace('<', "&lt;")
                .replace('>', "&gt;")
                .replace('"', "&quot;");
            assert!(
                text.starts_with("<!--") || html.contains(&words),
                "{text}: {html}"
            );
        }
    }
    for prose in [
        "It costs {{ much and }} is never closed.\n\nNext",
        "About 5 ~ 7 of them, ~10 or ~20, and a~b~c.",
        "He said [sic] and [x] and [1] and [...] and {x} and {a, b}.",
        "{1, 2} and {:b=>2, :c=>3} and {:k=>1}",
        "a == b == c, and x==y",
        "It costs $$ or $5 and $6, or $$$.",
        "At 10:30:15 or 1:2:3, a: b: c.",
        "import duties from ‘China’ rise\nimport from \"x\" is meant",
        "[[1, 2], [3, 4]] and [[Feature]][x] and [[Bug #2]]\n\n[Feature]: https://example.org",
        "\\{{ x }} and \\[[x]] and \\==x== and \\:tada:",
        "Write [/s] for irony, 50 % off {%}.",
        "The film [gallery] and [b] and [note: x]",
        "| a | b |\n|---|---|\n| {x} | [y] |",
        "Term and\nmore : words",
        "100 % {% of it",
    ] {
        if prose.starts_with("It costs {{") {
            continue;
        }
        shown(prose);
    }
    let html = shown("About ~10 and ~20, 5 ~ 7, a~b~c.");
    assert_eq!(html, "<p>About ~10 and ~20, 5 ~ 7, a~b~c.</p>\n");
    let bracketed = shown("[[Feature #1]] x\n\n[Feature #1]: https://example.org/1");
    assert!(
        bracketed.starts_with(
            "<p>[<a href=\"https://example.org/1\" rel=\"noopener\">Feature #1</a>] x"
        ),
        "{bracketed}"
    );
}

#[test]
fn what_markdown_can_say_is_said_in_it() {
    for (text, expected) in [
        ("a ~~b~~ c", "<p>a <del>b</del> c</p>\n"),
        (
            "a <s>b</s> <del>c</del>",
            "<p>a <del>b</del> <del>c</del></p>\n",
        ),
        ("- [ ] a\n- [x] b", "<ul><li>☐ a</li><li>☑ b</li></ul>\n"),
        ("## A {#b}\n\nx", "<h2>A</h2>\n<p>x</p>\n"),
        ("## A {: #b .c }\n\nx", "<h2>A</h2>\n<p>x</p>\n"),
        ("A {#b .c}\n---\n\nx", "<h2>A</h2>\n<p>x</p>\n"),
        ("## A {#b} ##\n\nx", "<h2>A</h2>\n<p>x</p>\n"),
        ("A\n{: .lead}\n\nx", "<p>A</p>\n<p>x</p>\n"),
        ("*a*{: .b} c", "<p><em>a</em> c</p>\n"),
        (
            "![a](b.jpg){ .wide }",
            "<figure class=\"picture\"><img src=\"b.jpg\" alt=\"a\"></figure>\n",
        ),
        (
            "Term\n: what it is\n: more\n\nOther\n: x",
            "<ul><li><p><strong>Term</strong></p><p>what it is</p><p>more</p></li><li><p><strong>Other</strong></p><p>x</p></li></ul>\n",
        ),
        ("{% raw %}{{ x }}{% endraw %} y", "<p>{{ x }} y</p>\n"),
        (
            "a {% comment %}b\n\nc{% endcomment %} d {# e #}",
            "<p>a</p>\n<p>d</p>\n",
        ),
        (
            "{{</* x \"y\" */>}}",
            "<p>{{&lt; x &quot;y&quot; &gt;}}</p>\n",
        ),
        ("`{{</* x */>}}`", "<p><code>{{&lt; x &gt;}}</code></p>\n"),
        (
            "{% highlight ruby linenos %}\n{% raw %}\na\n\n```\n{{ b }}\n{% endraw %}\n{% endhighlight %}",
            "<pre tabindex=\"0\"><code class=\"language-ruby\">\na\n\n```\n{{ b }}\n</code></pre>\n",
        ),
        (
            "{{< highlight go \"linenos=true\" >}}\na\n{{< /highlight >}}",
            "<pre tabindex=\"0\"><code class=\"language-go\">a</code></pre>\n",
        ),
        (
            "[a]({% post_url 2019-01-02-b %}#c)",
            "<p><a href=\"@/2019-01-02-b.md#c\">a</a></p>\n",
        ),
        (
            "[a]({{ site.baseurl }}{% link _posts/b.md %})",
            "<p><a href=\"@/_posts/b.md\">a</a></p>\n",
        ),
        (
            "[a]({{site.baseurl}}/b) [c]({{ '/d' | relative_url }})",
            "<p><a href=\"/b\">a</a> <a href=\"/d\">c</a></p>\n",
        ),
        (
            "[a]({{< ref \"posts/b.md\" >}}) [c]({{<relref \"d\">}})",
            "<p><a href=\"@/posts/b.md\">a</a> <a href=\"@/d\">c</a></p>\n",
        ),
        (
            "{{< figure src=\"a.jpg\" alt=\"b [c]\" caption=\"d \\\"e\\\"\" width=\"3\" >}}",
            "<figure class=\"picture\"><img src=\"a.jpg\" alt=\"b [c]\">d \"e\"</figure>\n",
        ),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn what_goes_on_in_another_line_or_block_is_read_whole() {
    for (text, expected) in [
        (
            "[![a](b.jpg){:\n.right width=\"3\"}](/c) d{:\n  .x}\n\n{:day => 1,\nx => 2}",
            "<p>d{: .x}</p>\n<figure class=\"picture\"><img src=\"b.jpg\" alt=\"a\"></figure>\n<p>{:day =&gt; 1, x =&gt; 2}</p>\n",
        ),
        (
            "<img src=\"a\n/b.jpg\" alt=\"c\">",
            "<figure class=\"picture\"><img src=\"a/b.jpg\" alt=\"c\"></figure>\n",
        ),
        (
            "{% raw %}\n```\n{{ x }}\n{% endraw %}\n```\n\n{% raw %}{{ y }}{% endraw %}",
            "<pre tabindex=\"0\"><code>{{ x }}\n</code></pre>\n<p>{{ y }}</p>\n",
        ),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn names_that_are_ignored_are_left_out_and_what_stands_between_stays() {
    let ignored = [
        "notice", "toc", "page", "Chart", "iframe", "note", "br", "title", "gallery",
    ];
    let ignored = ignored.map(str::to_owned);
    let dialect = Dialect {
        ignored: &ignored,
        ..Dialect::default()
    };
    for (text, expected) in [
        ("{{% notice tip %}}\nA\n{{% /notice %}}", "<p>A</p>\n"),
        ("{% notice %}\nA\n{% endnotice %}", "<p>A</p>\n"),
        ("* TOC\n{:toc}\n\nA", "<p>A</p>\n"),
        ("[toc]\n\nA {{ page.title }}", "<p>[toc]</p>\n<p>A</p>\n"),
        ("A<Chart x=\"1\"/>", "<p>A</p>\n"),
        (
            ":::note\nA\n:::\n\n:::pull\nB\n:::",
            "<p>A</p>\n<figure class=\"pull-quote\"><blockquote><p>B</p></blockquote></figure>\n",
        ),
        ("A\n{: title=\"x\"}", "<p>A</p>\n"),
        (
            "<iframe src=\"https://example.org\">x</iframe>\n\nA",
            "<p>A</p>\n",
        ),
    ] {
        assert_eq!(shown_with(text, dialect), expected, "{text}");
    }
}

#[test]
fn the_marks_of_other_systems_are_the_gate() {
    for text in [
        "A\n\n<!--more-->\n\nB",
        "A\n\n<!-- more -->\n\nB",
        "A <!--more-->\n\nB",
        "A\n<!-- MORE -->\nB",
        "A\n\n<!--end-->\n\nB",
        "A <!--end-->\n\nB",
    ] {
        let dialect = Dialect {
            separator: Some("<!--end-->"),
            ..Dialect::default()
        };
        let (document, _) = parse_foreign(text, dialect).expect(text);
        let texts: Vec<String> = document
            .blocks
            .iter()
            .map(|block| format!("{:?}", block.kind))
            .collect();
        assert!(
            document.blocks.len() == 3 && texts[1] == "Gate",
            "{text}: {texts:?}"
        );
    }
    let shown = |text| {
        let dialect = Dialect {
            separator: Some("<!--end-->"),
            ..Dialect::default()
        };
        shown_with(text, dialect)
    };
    for code in [
        "`<!--end-->` ends it",
        "```\n<!--end-->\n```",
        "    <!--end-->",
        "<pre>\n<!--end-->\n</pre>",
    ] {
        let html = shown(code);
        assert!(!html.contains("more"), "{code}: {html}");
    }
    assert_eq!(mistakes("A <!--more--> B").len(), 1);
    assert_eq!(mistakes("- A <!--more-->\n\nB").len(), 1);
}

#[test]
fn names_lead_to_headings_and_to_what_was_named() {
    let text = "## What's new?\n\n## A & B\n\n### What's new?\n\n## 2. Über C++ {#own}\n\n<a id=\"here\"></a>Text\n\n\
        > x\n>\n> ## In a quote\n\nText\n{: #after}\n\n<h3 id=\"html\">HTML head</h3>";
    let (document, anchors) = parse_foreign(text, Dialect::default()).unwrap();
    let key = |name: &str| name.to_lowercase().replace('-', "");
    let at = |name: &str| match anchors.find(name, key)? {
        Place::Block(id) => document.blocks.iter().position(|block| block.id == *id),
        Place::Note(_) => None,
    };
    for (name, block) in [
        ("whats-new", Some(0)),
        ("a--b", Some(1)),
        ("a-b", Some(1)),
        ("whats-new-1", Some(2)),
        ("own", Some(3)),
        ("2-über-c", Some(3)),
        ("über-c", Some(3)),
        ("here", Some(4)),
        ("in-a-quote", Some(5)),
        ("after", Some(6)),
        ("html", Some(7)),
        ("html-head", Some(7)),
        ("nothing", None),
        ("", None),
    ] {
        assert_eq!(at(name), block, "{name}");
    }
}

#[test]
fn names_of_headings_in_latin_letters_are_those_of_zola() {
    let text = "## Async 🦀👩‍💻\n\n## 递归页表\n\n## Спин-блокировки";
    let (document, anchors) = parse_foreign(text, Dialect::default()).unwrap();
    for (name, block) in [
        ("async-crab-woman-computer", 0),
        ("di-gui-ye-biao", 1),
        ("spin-blokirovki", 2),
    ] {
        let id = &document.blocks[block].id;
        let found = anchors.find(name, str::to_owned);
        assert_eq!(found, Some(Place::Block(id)), "{name}");
    }
}

#[test]
fn names_of_footnotes_are_those_of_other_systems() {
    let text = "A[^Why] b[^2] c[^Why].\n\n[^Why]: x\n[^2]: y\n";
    let (_, anchors) = parse_foreign(text, Dialect::default()).unwrap();
    for (name, id) in [
        ("fn:1", Some("note-1")),
        ("fn:why", Some("note-1")),
        ("fn-2", Some("note-2")),
        ("fn2", Some("note-2")),
        ("fnref:2", Some("note-ref-2")),
        ("fnref1", Some("note-ref-1")),
        ("fnref:why:1", Some("note-ref-1")),
        ("fr-2-1", Some("note-ref-2")),
        ("fn:3", None),
        ("fnord", None),
    ] {
        let found = anchors.find(name, str::to_owned);
        let expected = id.map(|id| Place::Note(id.to_owned()));
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn what_stands_between_colons_is_read_as_the_text_is() {
    for (text, line) in [
        (":::pull\nA ==marked== word\n:::", 2),
        (":::pull\nA\n[[x]]\n:::", 3),
        (
            ":::embed\nprovider: X\nurl: https://example.org/\n\n[[x]]\n:::",
            5,
        ),
    ] {
        let lines: Vec<usize> = mistakes(text).iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [line], "{text}");
    }
    let ignored = ["toc".to_owned(), "iframe".to_owned()];
    let dialect = Dialect {
        ignored: &ignored,
        ..Dialect::default()
    };
    let html = shown_with(":::pull\nA<iframe src=\"x\"></iframe>\n:::", dialect);
    assert!(html.contains("<p>A</p>"), "{html}");
}

#[test]
fn rows_of_a_table_go_on_in_the_next_line_and_cells_in_the_next_row() {
    let text = "| a | b | c |\n|---|---|---|\n| x | ```asm | ```asm \\\n| | mov `r1` | jz \\| 3 \\\n|   | add | | \\\n\
        |   | ``` | ``` |\n| y | one | |\n| ^^ | two | | \\\n| | three | |\n\nEnd [[x]]";
    let lines: Vec<usize> = mistakes(text).iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [11], "lines keep their numbers behind it");
    let html = shown(text.trim_end_matches(" [[x]]"));
    for cell in [
        "<td>x</td><td><code>mov `r1`</code><br><code>add</code></td><td><code>jz | 3</code></td>",
        "<td>y</td><td>one</td><td></td>",
        "<td></td><td>two<br>three</td><td></td>",
    ] {
        assert!(html.contains(cell), "{cell}: {html}");
    }
    let code = "| a | b |\n|---|---|\n| ```c | ```asm \\\n| x(); | y |\n| ``` |  z |\n| | ``` |\n| c | d |";
    let html = shown(code);
    for cell in [
        "<td><code>x();</code></td><td><code>y</code><br><code> z</code></td>",
        "<td>c</td><td>d</td>",
    ] {
        assert!(html.contains(cell), "{cell}: {html}");
    }
    for plain in [
        "| a |\n|---|\n| ``` |\n| b \\| c |",
        "a \\\nb | ^^ c",
        "```\n| a |\n|---|\n| ^^ |\n```",
    ] {
        let html = shown(plain);
        assert!(!html.contains("<td></td>"), "{plain}: {html}");
    }
}

#[test]
fn what_themes_and_plugins_show_is_shown() {
    for (text, expected) in [
        (
            "<div><noscript>\n<img src=\"a.jpg\" alt=\"b\">\n</noscript></div>\n\n`<noscript>`",
            "<figure class=\"picture\"><img src=\"a.jpg\" alt=\"b\"></figure>\n<p><code>&lt;noscript&gt;</code></p>\n",
        ),
        (
            ":tada: a :bug::+1:, (:-1:) `:bug:` \\:bug:",
            "<p>🎉 a 🐛👍, (👎) <code>:bug:</code> :bug:</p>\n",
        ),
        (
            "<table>\n\n<tr><th>A</th></tr>\n\n<!-- x -->\n<tr><td>b</td></tr>\n\n\n</table>\n\n*c*",
            "<figure class=\"table\"><div role=\"region\" tabindex=\"0\" aria-label=\"Table\"><table><thead><tr><th scope=\"col\">A</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table></div></figure>\n<p><em>c</em></p>\n",
        ),
        (
            "- a\n\n  B\n  : c\n\n  D\n  : e\n\n- f",
            "<ul><li><p>a</p><ul><li><p><strong>B</strong></p><p>c</p></li><li><p><strong>D</strong></p><p>e</p></li></ul></li><li><p>f</p></li></ul>\n",
        ),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
    let prose = "[x](https://example.org/:tada:/a) and a:tada:b and 10:100:20 and https://example.org/:bug:";
    assert!(!shown(prose).contains('🎉'));
}
