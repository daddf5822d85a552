//! What holds for every tree and every step.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use steps::{Batch, Limits, Mapping, Node, Schema, Slice, Step};

use crate::{document, schema};

/// Numbers that decide what is made; without any left, all are 0.
struct Dice(Vec<u32>);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0.pop().unwrap_or(0) as usize % sides.max(1)
    }

    fn pick(&mut self, values: &[Value]) -> Value {
        values[self.below(values.len())].clone()
    }

    /// Two positions in order.
    fn range(&mut self, size: usize) -> (usize, usize) {
        let (one, other) = (self.below(size + 1), self.below(size + 1));
        (one.min(other), one.max(other))
    }
}

fn text(dice: &mut Dice) -> Value {
    let words = ["x", "two words", "Zoë", "a😀b", "𝔥", "line\n"];
    let marks = [
        json!([]),
        json!([{"type": "strong"}]),
        json!([{"type": "emphasis"}, {"type": "comment", "attrs": {"id": "c1"}}]),
        json!([{"type": "link", "attrs": {"href": "/a"}}]),
        json!([{"type": "insertion", "attrs": {"id": "i"}}]),
    ];
    let words = words[dice.below(words.len())];
    json!({"type": "text", "text": words, "marks": dice.pick(&marks)})
}

fn line(dice: &mut Dice) -> Vec<Value> {
    let count = dice.below(4);
    let others = [
        json!({"type": "hard_break"}),
        json!({"type": "note_ref", "attrs": {"number": 2}}),
    ];
    let part = |dice: &mut Dice| match dice.below(4) {
        0 => dice.pick(&others),
        _ => text(dice),
    };
    (0..count).map(|_| part(dice)).collect()
}

fn block(dice: &mut Dice) -> Value {
    let paragraph = json!({"type": "paragraph", "content": line(dice)});
    let item = json!({"type": "list_item", "content": [paragraph]});
    let cell = json!({"type": "table_cell", "content": line(dice)});
    let row = json!({"type": "table_row", "content": [cell, cell]});
    let table = json!({"type": "table", "content": [row]});
    let kinds = [
        paragraph.clone(),
        json!({"type": "heading", "content": line(dice), "attrs": {"level": 3}}),
        json!({"type": "list", "content": [item, item], "attrs": {"ordered": true}}),
        json!({"type": "quote", "content": [paragraph, {"type": "attribution"}]}),
        json!({"type": "code", "content": [{"type": "text", "text": "let a;\n"}]}),
        json!({"type": "picture", "content": line(dice), "attrs": {"file": "a.jpg"}}),
        json!({"type": "grid", "content": [table, {"type": "caption"}]}),
        json!({"type": "details", "content": [{"type": "summary"}, paragraph]}),
        json!({"type": "divider"}),
        json!({"type": "gate"}),
    ];
    dice.pick(&kinds)
}

fn some_document(schema: &Schema, dice: &mut Dice) -> Node {
    let count = 1 + dice.below(4);
    let blocks: Vec<Value> = (0..count).map(|_| block(dice)).collect();
    document(schema, Value::from(blocks))
}

fn some_slice(doc: &Node, dice: &mut Dice) -> Value {
    let (from, to) = dice.range(doc.content_size());
    let own = doc.slice(from, to.min(from + 30));
    let own = serde_json::to_value(own.unwrap_or_default()).expect("a slice is JSON");
    let others = [
        Value::Null,
        json!({"content": [{"type": "text", "text": "new 😀"}]}),
        json!({"content": [{"type": "paragraph"}, {"type": "paragraph"}], "openStart": 1, "openEnd": 1}),
        json!({"content": [{"type": "quote"}]}),
        own.clone(),
        own,
    ];
    dice.pick(&others)
}

fn some_step(doc: &Node, dice: &mut Dice) -> Value {
    let (from, to) = dice.range(doc.content_size());
    let near = (from + dice.below(6)).min(doc.content_size());
    let marks = [
        json!({"type": "strong"}),
        json!({"type": "comment", "attrs": {"id": "c1"}}),
        json!({"type": "deletion", "attrs": {"id": "d"}}),
    ];
    let mark = dice.pick(&marks);
    let slice = some_slice(doc, dice);
    let kinds = [
        json!({"stepType": "replace", "from": from, "to": near, "slice": slice}),
        json!({"stepType": "replace", "from": from, "to": from, "slice": slice}),
        json!({"stepType": "replace", "from": from, "to": to, "structure": true}),
        json!({"stepType": "replaceAround", "from": from, "to": to, "gapFrom": from, "gapTo": to,
            "insert": 1, "slice": {"content": [{"type": "quote"}]}, "structure": true}),
        json!({"stepType": "addMark", "from": from, "to": to, "mark": mark}),
        json!({"stepType": "removeMark", "from": from, "to": to, "mark": mark}),
        json!({"stepType": "addNodeMark", "pos": from, "mark": mark}),
        json!({"stepType": "removeNodeMark", "pos": from, "mark": mark}),
        json!({"stepType": "attr", "pos": from, "attr": "id", "value": "abcd1234"}),
        json!({"stepType": "docAttr", "attr": "slug", "value": "a"}),
    ];
    dice.pick(&kinds)
}

/// Changes something anywhere in the JSON.
fn spoil(json: &mut Value, dice: &mut Dice) {
    let values = [
        Value::Null,
        json!(-1),
        json!(4_294_967_295_u64),
        json!(0.5),
        json!("text"),
        json!([]),
        json!({"type": "paragraph"}),
        json!([{"type": "text", "text": ""}]),
        json!(true),
    ];
    let inner: Vec<&mut Value> = match json {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    };
    let count = inner.len();
    let at = dice.below(count);
    match inner.into_iter().nth(at).filter(|_| dice.below(4) > 0) {
        Some(inner) => spoil(inner, dice),
        None => match json {
            Value::Number(number) if dice.below(2) == 0 => {
                *json = json!(number.as_u64().unwrap_or(0) + dice.below(4) as u64);
            }
            json => *json = dice.pick(&values),
        },
    }
}

fn dice() -> impl Strategy<Value = Dice> {
    vec(any::<u32>(), 60..120).prop_map(Dice)
}

impl std::fmt::Debug for Dice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn what_undoes_a_step_gives_the_tree_back(mut dice in dice()) {
        let schema = schema();
        let doc = some_document(schema, &mut dice);
        let step = Step::from_json(&some_step(&doc, &mut dice), schema).unwrap();
        if let Ok(after) = step.apply(&doc) {
            let undo = step.invert(&doc).unwrap();
            prop_assert_eq!(undo.apply(&after).unwrap(), doc);
        }
    }

    #[test]
    fn json_gives_trees_and_steps_back(mut dice in dice()) {
        let schema = schema();
        let doc = some_document(schema, &mut dice);
        prop_assert_eq!(&Node::from_json(&doc.to_json(), schema).unwrap(), &doc);
        let step = Step::from_json(&some_step(&doc, &mut dice), schema).unwrap();
        let again = Step::from_json(&step.to_json(), schema).unwrap();
        prop_assert_eq!(again.to_json(), step.to_json());
        prop_assert_eq!(again.apply(&doc).ok(), step.apply(&doc).ok());
    }

    #[test]
    fn no_spoiled_step_panics_or_breaks_the_schema(mut dice in dice(), times in 1usize..4) {
        let schema = schema();
        let doc = some_document(schema, &mut dice);
        let mut json = some_step(&doc, &mut dice);
        for _ in 0..times {
            spoil(&mut json, &mut dice);
        }
        let limits = Limits::default();
        let Ok(batch) = Batch::from_values(&[json], schema, &limits) else {
            return Ok(());
        };
        let mapping: Mapping = batch.steps().iter().map(Step::step_map).collect();
        for step in batch.steps() {
            let _ = (step.invert(&doc), step.map(&mapping), step.changed());
        }
        if let Ok(after) = batch.apply(&doc, &limits) {
            // A new tree from the JSON knows nothing of earlier checks.
            let anew = Node::from_json(&after.to_json(), schema).unwrap();
            prop_assert_eq!(anew.check(), Ok(()));
            prop_assert_eq!(anew.content_size(), after.content_size());
        }
    }

    #[test]
    fn a_step_is_mapped_over_one_that_came_before(mut dice in dice()) {
        let schema = schema();
        let doc = some_document(schema, &mut dice);
        let first = Step::from_json(&some_step(&doc, &mut dice), schema).unwrap();
        let second = Step::from_json(&some_step(&doc, &mut dice), schema).unwrap();
        if let Ok(after) = first.apply(&doc) {
            let mapping = Mapping::from(first.step_map());
            // The two parts of an empty gap are at one position, of which a map passes one.
            if !matches!(first, Step::ReplaceAround { .. }) {
                let end = mapping.map(doc.content_size(), true).position;
                prop_assert_eq!(end, after.content_size());
            }
            // It may be refused, but lies within the tree.
            if let Some(step) = second.map(&mapping) {
                for changed in step.changed() {
                    prop_assert!(changed.before.1 <= after.content_size() + 1);
                }
            }
        }
    }

    #[test]
    fn what_is_cut_out_fits_where_it_was(mut dice in dice()) {
        let schema = schema();
        let doc = some_document(schema, &mut dice);
        let (from, to) = dice.range(doc.content_size());
        // An empty slice says nothing of where it was cut out.
        if let Ok(slice) = doc.slice(from, to) && from < to {
            prop_assert_eq!(slice.size(), to - from);
            let json = serde_json::to_value(&slice).unwrap();
            prop_assert_eq!(&Slice::from_json(Some(&json), schema).unwrap().size(), &slice.size());
            let step = Step::Replace { from, to, slice, structure: false };
            prop_assert_eq!(step.apply(&doc).unwrap(), doc);
        }
    }
}
