//! Where positions and steps go.

use serde_json::json;
use steps::{Mapping, Step, StepMap};

use crate::schema;

fn position(map: &StepMap, position: usize, forward: bool) -> (usize, bool) {
    let result = map.map(position, forward);
    (result.position, result.is_deleted())
}

#[test]
fn positions_move_over_insertions_and_deletions() {
    let insertion = StepMap::new(vec![[2, 0, 4]]);
    assert_eq!(position(&insertion, 1, true), (1, false));
    assert_eq!(position(&insertion, 2, false), (2, false));
    assert_eq!(position(&insertion, 2, true), (6, false));
    assert_eq!(position(&insertion, 3, true), (7, false));
    let deletion = StepMap::new(vec![[2, 4, 0]]);
    assert_eq!(position(&deletion, 2, true), (2, true));
    assert_eq!(position(&deletion, 2, false), (2, false));
    assert_eq!(position(&deletion, 4, true), (2, true));
    assert_eq!(position(&deletion, 7, true), (3, false));
    assert!(deletion.map(4, true).is_deleted_across());
}

#[test]
fn an_inverted_map_leads_back() {
    let map = StepMap::new(vec![[2, 1, 3], [6, 2, 0]]);
    for position in [0, 1, 2, 4, 5, 9, 12] {
        let there = map.map(position, true).position;
        assert_eq!(map.invert().map(there, false).position, position);
    }
    assert_eq!(map.ranges(), [[2, 3, 2, 5], [6, 8, 8, 8]]);
    assert_eq!(map.invert().ranges(), [[2, 5, 2, 3], [8, 8, 6, 8]]);
}

#[test]
fn what_a_mirror_brings_back_is_not_deleted() {
    let deletion = StepMap::new(vec![[2, 4, 0]]);
    let mut plain = Mapping::from(deletion.clone());
    plain.push(deletion.invert(), None);
    assert_eq!(plain.map(4, true).position, 6);
    let mut mirrored = Mapping::from(deletion.clone());
    mirrored.push(deletion.invert(), Some(0));
    let result = mirrored.map(4, true);
    assert_eq!((result.position, result.is_deleted()), (4, false));
}

#[test]
fn a_step_whose_place_was_deleted_is_gone() {
    let schema = schema();
    let deleted = Mapping::from(StepMap::new(vec![[2, 10, 0]]));
    let moved = Mapping::from(StepMap::new(vec![[0, 0, 3]]));
    let mark = json!({"type": "strong"});
    for step in [
        json!({"stepType": "replace", "from": 4, "to": 6}),
        json!({"stepType": "addMark", "from": 4, "to": 6, "mark": mark}),
        json!({"stepType": "removeNodeMark", "pos": 4, "mark": mark}),
        json!({"stepType": "attr", "pos": 4, "attr": "id", "value": null}),
        json!({"stepType": "markSet", "steps": [{"stepType": "addMark", "from": 4, "to": 6, "mark": mark}]}),
        json!({"stepType": "replaceAround", "from": 4, "to": 8, "gapFrom": 5, "gapTo": 7, "insert": 0}),
    ] {
        let step = Step::from_json(&step, schema).unwrap();
        assert_eq!(step.map(&deleted), None, "{step:?}");
        let changed = step.map(&moved).unwrap().changed();
        assert_eq!(changed[0].before.0, 7, "{step:?}");
    }
    let slug = json!({"stepType": "docAttr", "attr": "slug", "value": "a"});
    let slug = Step::from_json(&slug, schema).unwrap();
    assert_eq!(slug.map(&deleted), Some(slug));
}
