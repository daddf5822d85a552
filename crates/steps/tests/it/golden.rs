//! What prosemirror-transform made of steps over the same schema.

use serde::Deserialize;
use serde_json::Value;
use steps::{Node, Step};

use crate::schema;

/// Written by the editor's own build, from the libraries that the browser runs.
const VECTORS: &str = include_str!("../../../../editor/golden/steps.json");

#[derive(Deserialize)]
struct Vectors {
    schema: u64,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    doc: Value,
    steps: Vec<Value>,
    /// After each step the document, or `"refused"`.
    docs: Vec<Value>,
}

#[test]
fn every_step_does_what_it_does_in_the_browser() {
    let schema = schema();
    let vectors: Vectors = serde_json::from_str(VECTORS).unwrap();
    assert_eq!(vectors.schema, schema.version());
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in &vectors.cases {
        let mut doc = Node::from_json(&case.doc, schema).unwrap();
        for (json, expected) in case.steps.iter().zip(&case.docs) {
            count += 1;
            let step = Step::from_json(json, schema);
            let after = step.and_then(|step| step.apply(&doc));
            let shown = match &after {
                Ok(after) => after.to_json(),
                Err(_) => Value::from("refused"),
            };
            if shown != *expected {
                wrong.push(format!("{}: {json}\n{after:?}\nnot {expected}", case.name));
            }
            doc = after.unwrap_or(doc);
        }
    }
    assert!(count > 500, "only {count} steps");
    assert!(
        wrong.is_empty(),
        "{} wrong: {}",
        wrong.len(),
        wrong.join("\n\n")
    );
}
