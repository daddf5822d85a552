//! The tree as it is when every suggestion is rejected, without comments and what is put aside.

use serde_json::Value;
use steps::Node;

use super::SCHEMA;

/// What marks the end of a block where a suggestion joins or splits.
const ZERO_WIDTH_SPACE: char = '\u{200B}';

/// A tree without suggestions.
pub(super) struct Rejected {
    pub(super) tree: Node,
    pub(super) had_suggestions: bool,
}

/// Rejects all suggestions: what was to be inserted is left out, what was to be deleted stays, and
/// what was changed is as it was.
pub(super) fn rejected(tree: &Node) -> Rejected {
    let mut had_suggestions = false;
    let mut without = |restores: bool| {
        let mut json = tree.to_json();
        let mut cleaning = Cleaning {
            restores,
            had_suggestions: false,
        };
        cleaning.clean(&mut json);
        had_suggestions |= cleaning.had_suggestions;
        Node::from_json(&json, &SCHEMA)
    };
    // An old value may be of another schema. Then what is there now is better than nothing.
    let tree = without(true).or_else(|_| without(false));
    let tree = tree.unwrap_or_else(|_| nothing());
    Rejected {
        tree,
        had_suggestions,
    }
}

fn nothing() -> Node {
    let doc = serde_json::json!({"type": SCHEMA.top().name()});
    Node::from_json(&doc, &SCHEMA).expect("the schema has its top node")
}

struct Cleaning {
    /// Whether what was changed is put back.
    restores: bool,
    had_suggestions: bool,
}

impl Cleaning {
    fn clean(&mut self, node: &mut Value) {
        let modifications: Vec<Value> = marks(node, "modification").cloned().collect();
        let is_deleted = marks(node, "deletion").next().is_some();
        self.had_suggestions |= is_deleted || !modifications.is_empty();
        if let Some(text) = text_mut(node).filter(|_| is_deleted) {
            text.retain(|c| c != ZERO_WIDTH_SPACE);
        }
        for modification in modifications.iter().filter(|_| self.restores) {
            put_back(node, modification);
        }
        if let Some(Value::Array(marks)) = node.get_mut("marks") {
            let editorial = ["comment", "insertion", "deletion", "modification"];
            marks.retain(|mark| !editorial.iter().any(|name| is_kind(mark, name)));
        }
        if let Some(content) = content_mut(node) {
            self.clean_all(content);
        }
    }

    fn clean_all(&mut self, content: &mut Vec<Value>) {
        let all = content.len();
        content.retain(|child| !is_inserted(child));
        self.had_suggestions |= content.len() < all;
        content.retain(|child| !is_kind(child, "stash"));
        *content = self.join_suggested(std::mem::take(content));
        for child in content.iter_mut() {
            self.clean(child);
        }
        let had_suggestions = self.had_suggestions;
        content.retain(|child| match child.get("text").and_then(Value::as_str) {
            Some("") => false,
            // A mark of an end may have lost what says that it is one.
            Some("\u{200B}") => !had_suggestions,
            _ => true,
        });
    }

    /// Joins what a suggestion splits: a block that ends in inserted text, and the next, which
    /// begins with some.
    fn join_suggested(&mut self, nodes: Vec<Value>) -> Vec<Value> {
        let mut joined: Vec<Value> = Vec::new();
        for node in nodes {
            let last = joined.last_mut().filter(|last| is_split(last, &node));
            self.had_suggestions |= last.is_some();
            let rest = match last {
                Some(last) => join(last, node),
                None => Some(node),
            };
            joined.extend(rest);
        }
        joined
    }
}

fn is_split(last: &Value, next: &Value) -> bool {
    is_block(last)
        && is_block(next)
        && edge(last, false).is_some_and(is_inserted)
        && edge(next, true).is_some_and(is_inserted)
}

/// Joins a block to the one before it. Of another kind of block only the first text is joined; what
/// is left of it is given back.
fn join(last: &mut Value, mut next: Value) -> Option<Value> {
    let is_same = last.get("type") == next.get("type");
    let more = match is_same {
        true => content_mut(&mut next).map(std::mem::take),
        false => take_first_text(&mut next),
    };
    let place = match is_same {
        true => Some(last),
        false => last_text(last),
    };
    if let (Some(content), Some(more)) = (place.and_then(content_mut), more) {
        content.extend(more);
    }
    let is_empty = content_mut(&mut next).is_none_or(|content| content.is_empty());
    (!is_same && !is_empty).then_some(next)
}

/// The last block of text in a node.
fn last_text(node: &mut Value) -> Option<&mut Value> {
    let holds_blocks = |node: &Value| {
        let content = node.get("content").and_then(Value::as_array);
        content
            .and_then(|content| content.last())
            .is_some_and(is_block)
    };
    match holds_blocks(node) {
        true => last_text(content_mut(node)?.last_mut()?),
        false => Some(node),
    }
}

/// Takes the content out of the first block of text in a node, and out of the node what is empty
/// without it.
fn take_first_text(node: &mut Value) -> Option<Vec<Value>> {
    let content = content_mut(node)?;
    let first = content.first_mut().filter(|first| is_block(first));
    let Some(first) = first else {
        return Some(std::mem::take(content));
    };
    let taken = take_first_text(first);
    if content_mut(first).is_none_or(|content| content.is_empty()) {
        content.remove(0);
    }
    taken
}

fn content_mut(node: &mut Value) -> Option<&mut Vec<Value>> {
    match node.get_mut("content") {
        Some(Value::Array(content)) => Some(content),
        _ => None,
    }
}

/// The innermost node at the beginning or end of a node.
fn edge(node: &Value, first: bool) -> Option<&Value> {
    let mut node = node;
    while let Some(content) = node.get("content").and_then(Value::as_array) {
        node = match first {
            true => content.first()?,
            false => content.last()?,
        };
    }
    Some(node)
}

/// Undoes a change of a kind, of an attribute, or of a mark.
fn put_back(node: &mut Value, modification: &Value) {
    let value = |name: &str| modification.get("attrs")?.get(name);
    let Some(before) = value("previousValue") else {
        return;
    };
    match value("type").and_then(Value::as_str) {
        Some("attr") => {
            let name = value("attrName")
                .and_then(Value::as_str)
                .unwrap_or_default();
            if let Some(slot) = node.get_mut("attrs").and_then(|attrs| attrs.get_mut(name)) {
                *slot = before.clone();
            }
        }
        Some("nodeType") if before.is_string() => retype(node, before),
        Some("mark") => {
            let after = value("newValue").cloned().unwrap_or_default();
            if let Some(Value::Array(marks)) = node.get_mut("marks") {
                marks.retain(|mark| mark.get("type") != after.get("type"));
                marks.extend(Some(before.clone()).filter(Value::is_object));
            }
        }
        _ => {}
    }
}

/// Gives a node its former kind. It keeps its id; other attributes are those of another kind.
fn retype(node: &mut Value, kind: &Value) {
    let id = node.get("attrs").and_then(|attrs| attrs.get("id")).cloned();
    node["type"] = kind.clone();
    node["attrs"] = match id {
        Some(id) => serde_json::json!({"id": id}),
        None => Value::Null,
    };
}

fn marks<'a>(node: &'a Value, name: &'static str) -> impl Iterator<Item = &'a Value> {
    let marks = node.get("marks").and_then(Value::as_array);
    let marks = marks.into_iter().flatten();
    marks.filter(move |mark| is_kind(mark, name))
}

fn is_inserted(node: &Value) -> bool {
    marks(node, "insertion").next().is_some()
}

fn is_kind(json: &Value, name: &str) -> bool {
    json.get("type").and_then(Value::as_str) == Some(name)
}

fn is_block(node: &Value) -> bool {
    let inline = ["text", "hard_break", "note_ref"];
    !inline.iter().any(|name| is_kind(node, name))
}

fn text_mut(node: &mut Value) -> Option<&mut String> {
    match node.get_mut("text") {
        Some(Value::String(text)) => Some(text),
        _ => None,
    }
}
