//! Trees: their JSON, positions, text and checks.

use serde_json::{Value, json};
use steps::{DEEPEST, Node, Refusal};

use crate::{document, paragraph, schema};

fn read(json: &Value) -> Result<Node, Refusal> {
    Node::from_json(json, schema())
}

fn check(json: &Value) -> Result<(), Refusal> {
    read(json)?.check()
}

#[test]
fn defaults_are_written_and_equal_texts_become_one() {
    let read = read(&json!({"type": "paragraph", "content": [
        {"type": "text", "text": "a"}, {"type": "text", "text": "b", "marks": []},
        {"type": "text", "text": "c", "marks": [{"type": "strong"}, {"type": "emphasis"}]},
    ]}));
    let written = serde_json::to_string(&read.unwrap()).unwrap();
    let expected = r#"{"type":"paragraph","attrs":{"id":null},"content":[{"type":"text","text":"ab"},{"type":"text","marks":[{"type":"emphasis"},{"type":"strong"}],"text":"c"}]}"#;
    assert_eq!(written, expected);
}

#[test]
fn numbers_are_those_of_javascript() {
    let level = |level: &str| {
        let json = format!(r#"{{"type": "heading", "attrs": {{"level": {level}}}}}"#);
        let node = read(&serde_json::from_str(&json).unwrap()).unwrap();
        node.attr("level").unwrap().to_string()
    };
    assert_eq!(
        [level("2.0"), level("-0.0"), level("2.5")],
        ["2", "0", "2.5"]
    );
    assert_eq!(level("9007199254740993"), "9007199254740992");
}

#[test]
fn positions_count_utf_16_code_units() {
    let doc = document(schema(), json!([paragraph("a😀b"), {"type": "gate"}]));
    let paragraph = doc.child(2).unwrap();
    assert_eq!((paragraph.content_size(), paragraph.node_size()), (4, 6));
    assert_eq!(doc.content_size(), 2 + 2 + 6 + 1);
    assert_eq!(doc.text_between(5, 6, "", ""), "a");
    assert_eq!(doc.text_between(6, 8, "", ""), "😀");
    assert_eq!(doc.node_at(10).unwrap().name(), "gate");
    assert_eq!(doc.node_at(7).unwrap().as_text(), Some("a😀b"));
    assert_eq!(doc.slice(5, 7), Err(Refusal::InsideCharacter));
    assert_eq!(doc.slice(5, 99), Err(Refusal::Outside(99)));
}

#[test]
fn text_has_separators_between_blocks_and_signs_for_leaves() {
    let broken = json!({"type": "paragraph", "content": [
        {"type": "text", "text": "a"}, {"type": "hard_break"}, {"type": "text", "text": "b"},
    ]});
    let doc = document(
        schema(),
        json!([broken, {"type": "divider"}, paragraph("c")]),
    );
    let text = |leaf: &str| doc.text_between(4, doc.content_size(), "/", leaf);
    assert_eq!(text(""), "ab/c");
    assert_eq!(text("*"), "a*b/*/c");
    assert_eq!(doc.text_content(), "abc");
}

#[test]
fn unknown_names_are_errors() {
    let paragraph = |extra: Value| read(&json!({"type": "paragraph", "content": [extra]}));
    let unknown = paragraph(json!({"type": "future-block"}));
    assert_eq!(
        unknown,
        Err(Refusal::UnknownNode("future-block".to_owned()))
    );
    let mark = paragraph(json!({"type": "text", "text": "a", "marks": [{"type": "blink"}]}));
    assert_eq!(mark, Err(Refusal::UnknownMark("blink".to_owned())));
    let attribute = read(&json!({"type": "paragraph", "attrs": {"colour": "red"}}));
    let refusal = attribute.unwrap_err().to_string();
    assert_eq!(refusal, "paragraph has no attribute \"colour\"");
    for wrong in [
        json!({"type": "text", "text": ""}),
        json!({"type": "text"}),
        json!([]),
    ] {
        assert!(matches!(paragraph(wrong), Err(Refusal::Shape(_))));
    }
}

#[test]
fn a_check_finds_content_and_marks_that_the_schema_forbids() {
    let text = |marks: Value| json!([{"type": "text", "text": "a", "marks": marks}]);
    let (insertion, deletion) = (json!({"type": "insertion"}), json!({"type": "deletion"}));
    let good = json!({"type": "paragraph", "content": text(json!([insertion]))});
    assert_eq!(check(&good), Ok(()));
    let nested = json!({"type": "paragraph", "content": [{"type": "paragraph"}]});
    assert_eq!(
        check(&nested),
        Err(Refusal::Content("paragraph".to_owned()))
    );
    let both = json!({"type": "paragraph", "content": text(json!([insertion, deletion]))});
    assert_eq!(check(&both), Err(Refusal::Marks("text".to_owned())));
    let strong = json!({"type": "headline", "content": text(json!([{"type": "strong"}]))});
    assert_eq!(check(&strong), Err(Refusal::Content("headline".to_owned())));
    let inside = json!({"type": "quote", "content": [nested]});
    assert_eq!(
        check(&inside),
        Err(Refusal::Content("paragraph".to_owned()))
    );
}

#[test]
fn trees_that_are_too_deep_are_refused() {
    let nested = |quotes: usize| {
        let mut json = json!({"type": "paragraph"});
        for _ in 0..quotes {
            json = json!({"type": "quote", "content": [json]});
        }
        check(&json)
    };
    assert_eq!(nested(DEEPEST - 1), Ok(()));
    assert_eq!(nested(DEEPEST), Err(Refusal::Depth));
    assert_eq!(nested(100), Err(Refusal::Depth));
}
