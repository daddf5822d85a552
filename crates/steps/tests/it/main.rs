//! Tests of the public interface, one module for each area.

mod batch;
mod golden;
mod hostile;
mod mapping;
mod properties;
mod schema;
mod tree;

use std::sync::LazyLock;

use serde_json::{Value, json};
use steps::{Node, Refusal, Schema, Step};

/// The schema that the browser has too.
fn schema() -> &'static Schema {
    static SCHEMA: LazyLock<Schema> = LazyLock::new(|| {
        let json = include_str!("../../../../editor/schema.json");
        Schema::from_json(json).expect("the schema is right")
    });
    &SCHEMA
}

/// A document with these blocks.
fn document(schema: &Schema, blocks: Value) -> Node {
    let mut content = vec![json!({"type": "headline"}), json!({"type": "standfirst"})];
    content.extend(blocks.as_array().cloned().unwrap_or_default());
    let doc = json!({"type": "doc", "content": content});
    let doc = Node::from_json(&doc, schema).expect("the document is of the schema");
    doc.check().expect("the document is valid");
    doc
}

/// A paragraph of plain text.
fn paragraph(text: &str) -> Value {
    json!({"type": "paragraph", "content": [{"type": "text", "text": text}]})
}

/// The document after a step, or why there is none.
fn apply(schema: &Schema, doc: &Node, step: &Value) -> Result<Node, Refusal> {
    Step::from_json(step, schema)?.apply(doc)
}

/// The texts of the blocks.
fn texts(doc: &Node) -> Vec<String> {
    doc.children()
        .iter()
        .skip(2)
        .map(Node::text_content)
        .collect()
}
