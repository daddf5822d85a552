//! What the texts of real sites taught: each is of a kind that Hugo, Zola, Jekyll or Eleventy shows.

use richtext::markdown::{Dialect, parse_foreign};
use richtext::{Anchors, Place};

use crate::foreign::{mistakes, shown, shown_with};

fn lines(text: &str) -> Vec<usize> {
    mistakes(text).iter().map(|(line, _)| *line).collect()
}

fn anchors(text: &str) -> Anchors {
    let (_, anchors) = parse_foreign(text, Dialect::default()).expect(text);
    anchors
}

#[test]
fn a_name_behind_a_heading_needs_no_space_before_it() {
    let text = "## Accessors{ #chains }\n\nx\n\n## Sets of {a}{b}\n\n## A hash#{x}";
    let html = shown(text);
    assert!(html.contains("<h2>Accessors</h2>"), "{html}");
    assert!(html.contains("<h2>Sets of {a}{b}</h2>"), "{html}");
    assert!(html.contains("<h2>A hash#{x}</h2>"), "{html}");
    let found = anchors(text).find("chains", str::to_owned).is_some();
    assert!(found);
}

#[test]
fn a_heading_is_found_by_the_name_that_keeps_its_marks() {
    let anchors = anchors("## Building C / C++ to target SIMD\n\nx\n\n## Why?\n\ny");
    let whole = |name: &str| name.to_owned();
    for name in ["building-c-/-c++-to-target-simd", "why?"] {
        let place = anchors.find(name, whole);
        assert!(matches!(place, Some(Place::Block(_))), "{name}");
    }
    assert!(anchors.find("why-not?", whole).is_none());
}

#[test]
fn marks_of_code_in_cells_do_not_hide_the_rows_that_go_on() {
    // Without an empty line before it the table stands in a paragraph, until the container is read.
    let text = ":::wide\n| C++ | x64 |\n|---|---|\n| ```cpp | ```asm \\\n| f();   | mov    \\\n| }      | ```    \\\n| ```    |        |\n:::";
    let ignored = ["wide".to_owned()];
    let dialect = Dialect {
        ignored: &ignored,
        ..Dialect::default()
    };
    let html = shown_with(text, dialect);
    let row = "<td><code>f();</code><br><code>}</code></td><td><code>mov</code></td>";
    assert!(html.contains(row), "{html}");
}

#[test]
fn the_number_of_a_ticket_in_brackets_is_no_link_of_a_wiki() {
    assert_eq!(shown("[[Bug#20470]] x"), "<p>[[Bug#20470]] x</p>\n");
    assert_eq!(lines("[[Bug#report]]"), [1]);
}

#[test]
fn a_style_sheet_in_a_text_is_passed_over() {
    let text = "A\n\n<style>\n.x { color: red }\n\n.y > p { top: 0 }\n</style>\n\n`<style>` [[x]]";
    assert_eq!(lines(text), [9], "lines keep their numbers behind it");
    let html = shown(text.trim_end_matches(" [[x]]"));
    assert_eq!(html, "<p>A</p>\n<p><code>&lt;style&gt;</code></p>\n");
    for other in ["<style>x", "<styled>x</styled>"] {
        assert_eq!(lines(other), [1], "{other}");
    }
}

#[test]
fn an_element_that_cannot_be_kept_is_named_once_in_its_line() {
    let text = "<div>\n<iframe src=\"x\"></iframe>\n</div>\n\n<svg>\n<g><path d=\"M0\"/></g>\n<title>x</title></svg>";
    assert_eq!(lines(text), [2, 5]);
    let ignored = ["svg".to_owned(), "iframe".to_owned()];
    let dialect = Dialect {
        ignored: &ignored,
        ..Dialect::default()
    };
    assert_eq!(shown_with(&format!("{text}\n\nA"), dialect), "<p>A</p>\n");
}

#[test]
fn a_link_that_would_be_lost_is_a_mistake_with_its_line() {
    let long = format!("[x](https://example.org/#{})", "x".repeat(4000));
    for link in [
        long.as_str(),
        "[x](ftp://example.org/a.zip)",
        "[x](irc://irc.example.org/room)",
        "[x](mail-to:a@example.org)",
        "[x][y]\n\n[y]: chrome://flags/",
        "<a href=\"ftp://example.org/?a&amp;b\">x</a>",
    ] {
        let text = format!("A\n\n{link}");
        assert_eq!(lines(&text), [3], "{link}");
    }
    for kept in [
        "[x]()",
        "<a@example.org>",
        "<ruby-core:3694> and <URL:https://example.org/>",
        "<a href=\"/b?c&amp;d\">x</a> <a name=\"z\"></a>",
        "<a href=\"&#109;ailto:a&#64;example.org\">x</a>",
        "`[x](ftp://example.org)`",
    ] {
        shown(kept);
    }
}

#[test]
fn a_tag_that_has_a_value_shows_it_in_code_too() {
    let values = [
        ("site.repository", "https://example.org/r"),
        ("param version.core", "1.2"),
        ("include note.html  a=\"b\"", "**Note**"),
    ];
    let values = values.map(|(tag, value)| (tag.to_owned(), value.to_owned()));
    let dialect = Dialect {
        values: &values,
        ..Dialect::default()
    };
    for (text, expected) in [
        (
            "[a]({{ site.repository }}/b) {% include note.html a=\"b\" %}",
            "<p><a href=\"https://example.org/r/b\" rel=\"noopener\">a</a> <strong>Note</strong></p>\n",
        ),
        (
            "- A word ([a]({{ site.repository\n}}/b)).",
            "<ul><li>A word (<a href=\"https://example.org/r/b\" rel=\"noopener\">a</a>).</li></ul>\n",
        ),
        (
            "```sh\nget v{{< param version.core >}} {{ other }}\n```",
            "<pre tabindex=\"0\"><code class=\"language-sh\">get v1.2 {{ other }}</code></pre>\n",
        ),
        (
            "{% raw %}`{{ site.repository }}`{% endraw %} `{{-site.repository-}}`",
            "<p><code>{{ site.repository }}</code> <code>https://example.org/r</code></p>\n",
        ),
    ] {
        assert_eq!(shown_with(text, dialect), expected, "{text}");
    }
    assert!(parse_foreign("{{< param other >}}", dialect).is_err());
}
