//! Blocks within lists and quotes, seen through the renderer.

use richtext::from_html;

use crate::{html, parse};

fn check(text: &str, expected: &str) {
    assert_eq!(html(&parse(text)), expected, "for {text:?}");
}

fn quote(inside: &str) -> String {
    format!("<figure class=\"quote\"><blockquote>{inside}</blockquote></figure>")
}

fn code(text: &str) -> String {
    format!("<pre tabindex=\"0\"><code>{text}</code></pre>")
}

#[test]
fn lists_nest() {
    check("- a\n- b", "<ul><li>a</li><li>b</li></ul>");
    check("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>");
    check(
        "- a\n  1. b\n  2. c\n- d",
        "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>",
    );
    check(
        "1. one\n   - a\n   - b\n2. two\n   1. x",
        "<ol><li>one<ul><li>a</li><li>b</li></ul></li><li>two<ol><li>x</li></ol></li></ol>",
    );
    check("- - a", "<ul><li><ul><li>a</li></ul></li></ul>");
    check("- a\n-\n- b", "<ul><li>a</li><li></li><li>b</li></ul>");
}

#[test]
fn space_between_items_makes_paragraphs() {
    check(
        "3. a\n\n   more\n\n4. b",
        "<ol start=\"3\"><li><p>a</p><p>more</p></li><li><p>b</p></li></ol>",
    );
    check(
        "- a\n\n  - b\n  - c",
        "<ul><li><p>a</p><ul><li>b</li><li>c</li></ul></li></ul>",
    );
}

#[test]
fn an_item_holds_every_kind_of_block() {
    check(
        "- > q\n- ## h\n- `c`\n\n      d",
        &format!(
            "<ul><li>{}</li><li><h2>h</h2></li><li><p><code>c</code></p>{}</li></ul>",
            quote("<p>q</p>"),
            code("d")
        ),
    );
    check(
        "1. Run\n\n   ```\n   line 1\n     line 2\n   ```\n2. Done",
        &format!(
            "<ol><li><p>Run</p>{}</li><li><p>Done</p></li></ol>",
            code("line 1\n  line 2")
        ),
    );
    check(
        "- ![x](a.jpg) b",
        "<ul><li>b<figure class=\"picture\">[Block a.jpg x -]</figure></li></ul>",
    );
    let table = html(&parse("- a\n\n  | b |\n  |---|\n  | c |"));
    assert!(
        table.contains("<li><p>a</p><figure class=\"table\">"),
        "{table}"
    );
}

#[test]
fn a_quote_holds_every_kind_of_block() {
    check(
        "> - one\n> - two",
        &quote("<ul><li>one</li><li>two</li></ul>"),
    );
    check(
        "> outer\n> > inner",
        &quote(&format!("<p>outer</p>{}", quote("<p>inner</p>"))),
    );
    check(
        "> ## Head\n>\n> ```\n> code\n> ```\n>\n> last",
        &quote(&format!("<h2>Head</h2>{}<p>last</p>", code("code"))),
    );
    check("> a\n>\n> ---\n>\n> b", &quote("<p>a</p><hr><p>b</p>"));
    check(
        "> - a\n>\n> — Who",
        "<figure class=\"quote\"><blockquote><ul><li>a</li></ul></blockquote>\
         <figcaption>Who</figcaption></figure>",
    );
}

#[test]
fn html_around_markdown_goes_on_where_it_is_closed() {
    let quoted = quote("<p>Quoted <strong>words</strong>.</p>") + "\n<p>Own.</p>";
    for text in [
        "<blockquote>\n\nQuoted **words**.\n\n</blockquote>\n\nOwn.",
        "<BLOCKQUOTE class=\"x\">\n\nQuoted **words**.\n</BLOCKQUOTE>\n\nOwn.",
        "<blockquote>Quoted <b>words</b>.\n\n</blockquote>\n\nOwn.",
        "<div><blockquote>\n\nQuoted **words**.\n\n</blockquote></div>\n\nOwn.",
    ] {
        check(text, &quoted);
    }
    check(
        "Own <blockquote>not **own**</blockquote> own",
        &format!(
            "<p>Own</p>\n{}\n<p>own</p>",
            quote("<p>not <strong>own</strong></p>")
        ),
    );
    check(
        "<ul>\n<li>\n\n*a*\n\n<li>\n\nb\n\n</ul>\n\nc",
        "<ul><li><p><em>a</em></p></li><li><p>b</p></li></ul>\n<p>c</p>",
    );
    check(
        "<figure>\n\n![x](a.jpg)\n\n<figcaption>\n\nA *caption*\n\n</figcaption>\n</figure>",
        "<figure class=\"picture\">[Block a.jpg x A <em>caption</em>]</figure>",
    );
    check(
        "- a\n\n  <blockquote>\n\n  b\n\n  </blockquote>\n- c",
        &format!(
            "<ul><li><p>a</p>{}</li><li><p>c</p></li></ul>",
            quote("<p>b</p>")
        ),
    );
    check("a</blockquote>\n\nb", "<p>a</p>\n<p>b</p>");
}

#[test]
fn html_nests_too() {
    let check = |text: &str, expected: &str| {
        assert_eq!(html(&from_html(text)), expected, "for {text:?}");
    };
    check(
        "<ul><li>a<ol start=2><li>b</ol><li><p>c<pre>d</pre></ul>",
        &format!(
            "<ul><li><p>a</p><ol start=\"2\"><li>b</li></ol></li><li><p>c</p>{}</li></ul>",
            code("d")
        ),
    );
    check(
        "<ul><li>a</li><ul><li>b</li></ul>c</ul>",
        "<ul><li>a<ul><li>b</li></ul>c</li></ul>",
    );
    check(
        "<blockquote>a<blockquote>b</blockquote><ul><li>c</ul></blockquote>",
        &quote(&format!("<p>a</p>{}<ul><li>c</li></ul>", quote("<p>b</p>"))),
    );
    check(
        "<table><tr><td><ul><li>a</li><li>b</li></ul><blockquote>c</blockquote></td></tr></table>",
        &html(&from_html("<table><tr><td>a<br>b<br>c</td></tr></table>")),
    );
    check(
        "<li>a</li><blockquote><ul><li><blockquote><li>b</li></blockquote>c</li></ul></blockquote>",
        &format!(
            "<p>a</p>\n{}",
            quote(&format!("<ul><li>{}c</li></ul>", quote("<p>b</p>")))
        ),
    );
}

#[test]
fn below_the_deepest_level_text_stays_and_its_containers_go() {
    let text = "<blockquote>".repeat(40) + "a<ul><li>b</li><li>c</li></ul>";
    let document = from_html(&text);
    let found = html(&document);
    assert_eq!(found.matches("<blockquote>").count(), 16);
    assert!(found.contains("<p>a</p><p>b</p><p>c</p>"), "{found}");
    let stored = serde_json::to_string(&document).unwrap();
    assert_eq!(
        serde_json::from_str::<richtext::Document>(&stored).unwrap(),
        document
    );
}

#[test]
fn spaces_in_code_stay() {
    check(
        "`a  b` `` ` `` ` c`\n\n```\n\ttab\n\n  two\n```",
        &format!(
            "<p><code>a  b</code> <code>`</code> <code> c</code></p>\n{}",
            code("\ttab\n\n  two")
        ),
    );
    check("` a `b", "<p><code>a</code>b</p>");
    check("`a ` b", "<p><code>a </code> b</p>");
}
