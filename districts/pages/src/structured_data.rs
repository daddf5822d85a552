//! Structured data as pages and files carry it: without what is not known, and as JSON-LD in a form that
//! cannot end its script.
use serde_json::{Value, json};

/// A graph of things as the text of a script, without what is not known.
pub fn graph(mut things: Value) -> String {
    without_gaps(&mut things);
    script_json(&json!({ "@context": "https://schema.org", "@graph": things }))
}

/// Leaves out what is not known: `null`, and empty texts and lists.
pub fn without_gaps(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(without_gaps);
            fields.retain(|_, value| !is_gap(value));
        }
        Value::Array(items) => items.iter_mut().for_each(without_gaps),
        _ => {}
    }
}

fn is_gap(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// JSON that cannot end the `<script>` it stands in.
pub fn script_json(value: &Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace("\u{2028}", "\\u2028")
        .replace("\u{2029}", "\\u2029")
}
