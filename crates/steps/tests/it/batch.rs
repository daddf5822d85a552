//! Steps that are sent together, and their limits.

use serde_json::{Value, json};
use steps::{Batch, Limits, Node, Refusal, Refused, changed_children};

use crate::{document, paragraph, schema, texts};

const SMALL: Limits = Limits {
    bytes: 300,
    steps: 3,
    weight: 2_000,
    work: 100,
};

fn insert(at: usize, text: &str) -> Value {
    json!({"stepType": "replace", "from": at, "to": at, "slice": {"content": [{"type": "text", "text": text}]}})
}

fn run(doc: &Node, steps: &Value, limits: &Limits) -> Result<Node, Refused> {
    Batch::from_json(&steps.to_string(), schema(), limits)?.apply(doc, limits)
}

fn two_paragraphs() -> Node {
    document(
        schema(),
        json!([paragraph("ab"), paragraph("cd"), {"type": "gate"}]),
    )
}

#[test]
fn a_batch_is_applied_in_order_or_not_at_all() {
    let doc = two_paragraphs();
    let after = run(&doc, &json!([insert(5, "x"), insert(6, "y")]), &SMALL).unwrap();
    assert_eq!(texts(&after), ["xyab", "cd", ""]);
    let refused = run(&doc, &json!([insert(5, "x"), insert(50, "y")]), &SMALL).unwrap_err();
    assert_eq!((refused.index, refused.why), (1, Refusal::Outside(50)));
    assert_eq!(texts(&doc), ["ab", "cd", ""]);
}

#[test]
fn what_is_too_much_is_refused() {
    let doc = two_paragraphs();
    let why = |steps: Value| run(&doc, &steps, &SMALL).unwrap_err().why;
    assert_eq!(
        why(json!([insert(5, &"x".repeat(300))])),
        Refusal::Bytes(300)
    );
    let attribute = json!({"stepType": "docAttr", "attr": "slug", "value": "a"});
    assert_eq!(why(json!(vec![attribute; 4])), Refusal::Steps(3));
    let mark = json!({"stepType": "addMark", "from": 0, "to": 9, "mark": {"type": "strong"}});
    let marks = json!([{"stepType": "markSet", "steps": vec![mark.clone(); 4]}]);
    let limits = Limits {
        bytes: 1_000,
        ..SMALL
    };
    assert_eq!(
        run(&doc, &marks, &limits).unwrap_err().why,
        Refusal::Steps(3)
    );
    let limits = Limits { work: 10, ..SMALL };
    assert_eq!(
        run(&doc, &json!([mark, mark]), &limits).unwrap_err().why,
        Refusal::Work
    );
    assert!(matches!(why(json!({})), Refusal::Shape(_)));
}

#[test]
fn a_tree_that_is_too_large_may_only_become_smaller() {
    let doc = document(schema(), json!([paragraph(&"x".repeat(3_000))]));
    let why = |steps: Value| run(&doc, &steps, &SMALL).map_err(|refused| refused.why);
    assert_eq!(why(json!([insert(5, "x")])), Err(Refusal::Large(2_000)));
    assert!(why(json!([{"stepType": "replace", "from": 5, "to": 90}])).is_ok());
    let long = json!([{"stepType": "docAttr", "attr": "slug", "value": "x".repeat(200)}]);
    assert_eq!(why(long), Err(Refusal::Large(2_000)));
}

#[test]
fn the_blocks_that_a_batch_changed_are_known_and_the_others_are_shared() {
    let doc = two_paragraphs();
    let names = |nodes: Vec<&Node>| nodes.iter().map(|it| it.text_content()).collect::<Vec<_>>();
    for (step, before, after) in [
        (insert(9, "x"), vec!["cd"], vec!["xcd"]),
        (
            json!({"stepType": "replace", "from": 7, "to": 9}),
            vec!["ab", "cd"],
            vec!["abcd"],
        ),
        (
            json!({"stepType": "replace", "from": 12, "to": 13}),
            vec![""],
            vec![],
        ),
        (
            json!({"stepType": "attr", "pos": 4, "attr": "id", "value": "abcd1234"}),
            vec!["ab"],
            vec!["ab"],
        ),
        (
            json!({"stepType": "docAttr", "attr": "slug", "value": "a"}),
            vec![],
            vec![],
        ),
        (
            json!({"stepType": "addMark", "from": 9, "to": 10, "mark": {"type": "strong"}}),
            vec!["cd"],
            vec!["cd"],
        ),
    ] {
        let changed = run(&doc, &json!([step]), &SMALL).unwrap();
        let (old, new) = changed_children(&doc, &changed);
        assert_eq!(
            (names(old), names(new)),
            (
                before.iter().map(|it| (*it).to_owned()).collect(),
                after.iter().map(|it| (*it).to_owned()).collect()
            ),
            "{step}"
        );
    }
}

#[test]
fn what_was_typed_in_a_day_without_a_network_is_within_the_limits() {
    let words = paragraph(&"word ".repeat(69));
    let doc = document(schema(), json!(vec![words; 145]));
    let middle = doc.content_size() / 2;
    let typed: Vec<Value> = (0..2_000).map(|at| insert(middle + at, "x")).collect();
    let after = run(&doc, &json!(typed), &Limits::default()).unwrap();
    assert_eq!(after.content_size(), doc.content_size() + 2_000);
    let (old, new) = changed_children(&doc, &after);
    assert_eq!((old.len(), new.len()), (1, 1));
}
