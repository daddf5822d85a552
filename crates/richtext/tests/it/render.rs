//! HTML of documents that no parser makes, and the caller's options.

use richtext::{Document, HtmlOptions, html};
use serde_json::json;

use crate::{html_with_ids, parse, show_picture};

fn check(blocks: serde_json::Value, expected: &str) {
    let document: Document =
        serde_json::from_value(json!({ "blocks": [blocks] })).expect("a document");
    assert_eq!(html_with_ids(&document).trim_end(), expected);
}

#[test]
fn stored_blocks_are_escaped() {
    check(
        json!({"id": "a1b2c3d4", "type": "paragraph", "text": [{"text": "<b>\"'&\u{0}\u{8}\n", "strong": true}, {"text": "x", "strong": true, "link": {"href": "/\"><script>", "title": "\">"}}]}),
        "<p id=\"b-a1b2c3d4\"><strong>&lt;b&gt;&quot;&#39;&amp;<br></strong><a href=\"/%22%3E%3Cscript%3E\" title=\"&quot;&gt;\"><strong>x</strong></a></p>",
    );
    check(
        json!({"id": "a1b2c3d4", "type": "code", "language": "\"><script>", "text": "</code>"}),
        "<pre id=\"b-a1b2c3d4\" tabindex=\"0\"><code class=\"language-&quot;&gt;&lt;script&gt;\">&lt;/code&gt;</code></pre>",
    );
    check(
        json!({"id": "a1b2c3d4", "type": "embed", "provider": "<p>", "url": "javascript:x", "author": "<a>", "date": "\"<", "paragraphs": []}),
        "<figure id=\"b-a1b2c3d4\" class=\"embed\"><figcaption>&lt;a&gt; · &quot;&lt; · &lt;p&gt;</figcaption></figure>",
    );
}

#[test]
fn ragged_tables_come_out_square() {
    let cell = json!([{"text": "x"}]);
    check(
        json!({"id": "a1b2c3d4", "type": "table", "head": [], "rows": [[cell], [cell, cell]], "align": [], "caption": [{"text": "A \"b\""}]}),
        "<figure id=\"b-a1b2c3d4\" class=\"table\"><div role=\"region\" tabindex=\"0\" aria-label=\"A &quot;b&quot;\"><table>\
         <tbody><tr><td>x</td><td></td></tr><tr><td>x</td><td>x</td></tr></tbody></table></div><figcaption>A &quot;b&quot;</figcaption></figure>",
    );
    check(
        json!({"id": "a1b2c3d4", "type": "table", "head": [], "rows": [], "align": []}),
        "",
    );
}

#[test]
fn blocks_with_nothing_to_show_leave_no_trace() {
    check(
        json!({"id": "a1b2c3d4", "type": "paragraph", "text": []}),
        "",
    );
    check(
        json!({"id": "a1b2c3d4", "type": "heading", "level": 2, "text": [{"text": " "}]}),
        "",
    );
    check(
        json!({"id": "a1b2c3d4", "type": "list", "ordered": true, "items": []}),
        "",
    );
    check(
        json!({"id": "a1b2c3d4", "type": "quote", "paragraphs": [[]]}),
        "",
    );
    check(
        json!({"id": "a1b2c3d4", "type": "gallery", "pictures": []}),
        "",
    );
    check(json!({"id": "a1b2c3d4", "type": "gate"}), "");
}

#[test]
fn a_block_id_from_json_must_be_one() {
    for id in ["", "abc", "ABCDEFGH", "a1b2c3d\"", "a1b2c3d4e"] {
        let stored = json!({"blocks": [{"id": id, "type": "divider"}]});
        assert!(
            serde_json::from_value::<Document>(stored).is_err(),
            "for {id:?}"
        );
    }
}

#[test]
fn options_reach_every_block() {
    let document = parse(
        "## a\n\n[b](https://x.org)\n\n---\n\n> c\n\n| d |\n|---|\n\n- e\n\n```\nf\n```\n\n![](g)",
    );
    let options = HtmlOptions {
        table_label: "Tableau",
        heading_offset: 1,
        block_class: Some("more"),
        external_rel: "external",
        ..HtmlOptions::new(&show_picture)
    };
    let html = html(&document, &options);
    assert_eq!(
        html.matches("more\"").count(),
        document.blocks.len(),
        "{html}"
    );
    assert_eq!(
        html.matches("id=\"b-").count(),
        document.blocks.len(),
        "{html}"
    );
    for part in [
        "<h3 ",
        "rel=\"external\"",
        "aria-label=\"Tableau\"",
        "class=\"quote more\"",
        "<hr id=",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn a_picture_without_markup_is_left_out() {
    let document = parse("![](a)\n\n![](b)![](c)");
    assert_eq!(
        html(&document, &HtmlOptions::new(&|_, _| String::new())),
        ""
    );
}
