//! Steps that no editor sends.

use serde_json::{Value, json};
use steps::{DEEPEST, Refusal};

use crate::{apply, document, paragraph, schema, texts};

fn refusal(step: &Value) -> Refusal {
    let schema = schema();
    let doc = document(schema, json!([paragraph("a😀b"), paragraph("cd")]));
    apply(schema, &doc, step).expect_err("the step is wrong")
}

#[test]
fn positions_out_of_order_are_refused() {
    let backwards = json!({"stepType": "replace", "from": 7, "to": 5});
    assert_eq!(refusal(&backwards), Refusal::Backwards);
    let gap = json!({"stepType": "replaceAround", "from": 4, "to": 9, "gapFrom": 3, "gapTo": 8, "insert": 0});
    assert_eq!(refusal(&gap), Refusal::Backwards);
    let insert = json!({"stepType": "replaceAround", "from": 4, "to": 9, "gapFrom": 5, "gapTo": 8, "insert": 1});
    assert_eq!(refusal(&insert), Refusal::Fit);
}

#[test]
fn positions_that_are_no_whole_numbers_or_outside_are_refused() {
    for wrong in [
        json!(-1),
        json!(1.5),
        json!("1"),
        json!(null),
        json!(1e300),
        json!(u64::MAX),
    ] {
        let step = json!({"stepType": "replace", "from": wrong, "to": 5});
        assert!(matches!(refusal(&step), Refusal::Shape(_)), "{wrong}");
    }
    let outside = json!({"stepType": "replace", "from": 5, "to": 500});
    assert_eq!(refusal(&outside), Refusal::Outside(500));
    let largest =
        json!({"stepType": "addMark", "from": 0, "to": u32::MAX, "mark": {"type": "strong"}});
    assert_eq!(refusal(&largest), Refusal::Outside(u32::MAX as usize));
}

#[test]
fn half_a_character_is_refused() {
    for (from, to) in [(6, 7), (7, 7), (7, 8)] {
        let step = json!({"stepType": "replace", "from": from, "to": to, "slice": {"content": [{"type": "text", "text": "x"}]}});
        assert_eq!(refusal(&step), Refusal::InsideCharacter);
    }
}

#[test]
fn slices_that_are_open_deeper_than_they_are_deep_are_refused() {
    for slice in [
        json!({"openStart": 1, "openEnd": 1}),
        json!({"content": [{"type": "text", "text": "x"}], "openStart": 1}),
        json!({"content": [{"type": "paragraph"}], "openStart": 2, "openEnd": 1}),
        json!({"content": [{"type": "gate"}], "openEnd": 1}),
    ] {
        let step = json!({"stepType": "replace", "from": 5, "to": 5, "slice": slice});
        assert_eq!(refusal(&step), Refusal::Open, "{slice}");
    }
}

#[test]
fn what_is_deep_inside_of_a_slice_is_checked_too() {
    let wrong =
        json!({"type": "quote", "content": [{"type": "quote", "content": [{"type": "gate"}]}]});
    let step = json!({"stepType": "replace", "from": 4, "to": 4, "slice": {"content": [wrong]}});
    assert_eq!(refusal(&step), Refusal::Content("quote".to_owned()));
}

#[test]
fn wrapping_again_and_again_ends_at_the_limit() {
    let schema = schema();
    let mut doc = document(schema, json!([paragraph("a")]));
    let mut wraps = 0;
    let refusal = loop {
        let end = doc.content_size();
        let step = json!({"stepType": "replaceAround", "from": 4, "to": end, "gapFrom": 4, "gapTo": end,
            "insert": 1, "slice": {"content": [{"type": "quote"}]}});
        match apply(schema, &doc, &step) {
            Ok(after) => doc = after,
            Err(refusal) => break refusal,
        }
        wraps += 1;
    };
    // The document, the paragraph and its text are three levels.
    assert_eq!((refusal, wraps), (Refusal::Depth, DEEPEST - 3));
}

#[test]
fn unknown_steps_attributes_and_texts_as_nodes_are_refused() {
    let unknown = json!({"stepType": "teleport"});
    assert_eq!(
        refusal(&unknown),
        Refusal::UnknownStep("teleport".to_owned())
    );
    let attribute = json!({"stepType": "docAttr", "attr": "__proto__", "value": {}});
    assert!(matches!(
        refusal(&attribute),
        Refusal::UnknownAttribute { .. }
    ));
    let on_text = json!({"stepType": "addNodeMark", "pos": 5, "mark": {"type": "strong"}});
    assert_eq!(refusal(&on_text), Refusal::NoNode(5));
    let none = json!({"stepType": "attr", "pos": 14, "attr": "id", "value": null});
    assert_eq!(refusal(&none), Refusal::NoNode(14));
    let nested = json!({"stepType": "markSet", "steps": [{"stepType": "markSet", "steps": []}]});
    assert!(matches!(refusal(&nested), Refusal::Shape(_)));
}

#[test]
fn a_step_of_structure_deletes_no_words() {
    let schema = schema();
    let doc = document(schema, json!([paragraph("ab"), paragraph("cd")]));
    let join = json!({"stepType": "replace", "from": 7, "to": 9, "structure": true});
    let joined = apply(schema, &doc, &join).unwrap();
    assert_eq!(texts(&joined), ["abcd"]);
    let after = apply(
        schema,
        &joined,
        &json!({"stepType": "replace", "from": 5, "to": 8, "structure": true}),
    );
    assert_eq!(after, Err(Refusal::Overwrites));
}
