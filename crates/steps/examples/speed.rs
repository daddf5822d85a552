//! How long a step takes in a document of 10,000 words: `cargo run --release -p steps --example speed`.

use std::hint::black_box;
use std::time::Instant;

use serde_json::{Value, json};
use steps::{Node, Schema, Step};

const BLOCKS: usize = 145;
const WORDS: usize = 69;
const ROUNDS: u32 = 20_000;

fn main() {
    let schema = include_str!("../../../editor/schema.json");
    let schema = Schema::from_json(schema).expect("the schema is right");
    let paragraph = |number: usize| {
        let words = vec!["wörter"; WORDS].join(" ");
        json!({"type": "paragraph", "attrs": {"id": format!("{number:08}")}, "content": [
            {"type": "text", "text": words}, {"type": "text", "text": "end", "marks": [{"type": "strong"}]},
        ]})
    };
    let mut content = vec![json!({"type": "headline"}), json!({"type": "standfirst"})];
    content.extend((0..BLOCKS).map(paragraph));
    let doc = json!({"type": "doc", "content": content});
    let doc = Node::from_json(&doc, &schema).expect("the document is of the schema");
    doc.check().expect("the document is valid");
    let block = doc.child(2).map_or(0, Node::node_size);
    let middle = 4 + block * (BLOCKS / 2);
    let mark = json!({"type": "emphasis"});
    for (name, step) in [
        (
            "type a character",
            replace(
                middle + 200,
                middle + 200,
                &json!([{"type": "text", "text": "x"}]),
            ),
        ),
        (
            "delete a word",
            replace(middle + 200, middle + 207, &json!([])),
        ),
        (
            "join two blocks",
            replace(middle - 1, middle + 1, &json!([])),
        ),
        (
            "new block",
            replace(middle, middle, &json!([paragraph(999)])),
        ),
        (
            "mark a sentence",
            json!({"stepType": "addMark", "from": middle + 10, "to": middle + 90, "mark": mark}),
        ),
        (
            "mark all",
            json!({"stepType": "addMark", "from": 4, "to": doc.content_size(), "mark": mark}),
        ),
        (
            "attribute",
            json!({"stepType": "attr", "pos": middle, "attr": "id", "value": "abcd1234"}),
        ),
        (
            "field",
            json!({"stepType": "docAttr", "attr": "slug", "value": "a"}),
        ),
    ] {
        let rounds = if name == "mark all" {
            ROUNDS / 50
        } else {
            ROUNDS
        };
        let step = Step::from_json(&step, &schema).expect("the step can be read");
        let start = Instant::now();
        for _ in 0..rounds {
            black_box(step.apply(black_box(&doc)).expect("the step fits"));
        }
        println!(
            "{name:18} {:6.2} µs",
            start.elapsed().as_secs_f64() * 1e6 / f64::from(rounds)
        );
    }
}

fn replace(from: usize, to: usize, content: &Value) -> Value {
    json!({"stepType": "replace", "from": from, "to": to, "slice": {"content": content}})
}
