//! Documents in JSON, those of before among them.

use richtext::{BlockKind, Document};
use serde_json::json;

use crate::{html, parse};

/// A document as it was stored when lists and quotes held nothing but text.
const BEFORE: &str = r#"{"blocks":[
{"id":"aaaaaaaa","type":"paragraph","text":[{"text":"a"}]},
{"id":"bbbbbbbb","type":"list","ordered":true,"start":3,"items":[[{"text":"one\ntwo"}],[{"text":"three","strong":true}]]},
{"id":"cccccccc","type":"quote","paragraphs":[[{"text":"said"}],[{"text":"more"}]],"attribution":[{"text":"Who"}]},
{"id":"dddddddd","type":"quote","paragraphs":[[{"text":"bare"}]]},
{"id":"eeeeeeee","type":"picture","picture":{"file":"a.jpg","id":7}}]}"#;

#[test]
fn a_document_of_before_is_read_and_stored_as_it_was() {
    let document: Document = serde_json::from_str(BEFORE).expect("a document of before");
    assert_eq!(
        html(&document),
        "<p>a</p>\n<ol start=\"3\"><li>one<br>two</li><li><strong>three</strong></li></ol>\n\
         <figure class=\"quote\"><blockquote><p>said</p><p>more</p></blockquote><figcaption>Who</figcaption></figure>\n\
         <figure class=\"quote\"><blockquote><p>bare</p></blockquote></figure>\n\
         <figure class=\"picture\">[Block a.jpg - -]</figure>"
    );
    let again = serde_json::to_value(&document).unwrap();
    assert_eq!(
        again,
        serde_json::from_str::<serde_json::Value>(BEFORE).unwrap()
    );
}

#[test]
fn blocks_within_blocks_come_back() {
    let text = "- a\n  - b\n\n    ```\n    c\n    ```\n-\n- ## d\n\n> e\n> > f\n> — g\n\n1. h\n\n2. i\n\n   [![](j.jpg)](/k)";
    let document = parse(text);
    let stored = serde_json::to_string(&document).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&stored).unwrap(), document);
}

#[test]
fn an_item_that_is_code_is_not_taken_for_text() {
    let item = json!([{"type": "code", "text": "x"}]);
    let list = json!({"type": "list", "ordered": false, "items": [item]});
    let BlockKind::List { items, .. } = serde_json::from_value(list).unwrap() else {
        panic!("a list");
    };
    assert!(matches!(items[0][0], BlockKind::Code { .. }));
}

#[test]
fn ids_outlive_the_change_from_a_flat_list_to_a_nested_one() {
    let before = json!({"blocks": [
        {"id": "aaaaaaaa", "type": "paragraph", "text": [{"text": "Steps:"}]},
        {"id": "bbbbbbbb", "type": "list", "ordered": true, "items": [[{"text": "one"}], [{"text": "a"}], [{"text": "two"}]]},
        {"id": "cccccccc", "type": "quote", "paragraphs": [[{"text": "first"}], [{"text": "second"}]]}]});
    let before: Document = serde_json::from_value(before).unwrap();
    let mut after = parse("Steps:\n\n1. one\n   - a\n2. two\n\n> - first\n> - second");
    after.adopt_ids(&before);
    let ids: Vec<&str> = after.blocks.iter().map(|block| block.id.as_str()).collect();
    assert_eq!(ids, ["aaaaaaaa", "bbbbbbbb", "cccccccc"]);
}

#[test]
fn words_and_pictures_are_found_at_every_depth() {
    let mut document =
        parse("- one\n  > two\n  > - three ![](a.jpg \"four\")\n\n> ```\n> five\n> ```");
    assert_eq!(document.plain_text(), "one\ntwo\nthree\nfour\n\nfive");
    assert_eq!(document.word_count(), 5);
    document
        .pictures_mut()
        .for_each(|picture| picture.id = Some(7));
    assert_eq!(
        document
            .pictures()
            .filter_map(|picture| picture.id)
            .collect::<Vec<_>>(),
        [7]
    );
    let mut again =
        parse("- one\n  > two\n  > - three ![](a.jpg \"four\")\n\n> ```\n> five\n> ```");
    again.adopt_ids(&document);
    assert_eq!(again.blocks[0].id, document.blocks[0].id);
}
