//! What is computed of a relation's evidence.
use super::*;
use crate::knowledge::thing::Kind;

#[test]
fn a_relation_has_one_address_whichever_thing_is_named_first() {
    let (china, russia) = (
        Thing::new(1, Kind::State, "China", 0),
        Thing::new(2, Kind::State, "Russia", 0),
    );
    assert_eq!(path(&russia, &china), "/between/china/russia");
    assert_eq!(path(&china, &russia), "/between/china/russia");
}

#[test]
fn years_without_a_moment_are_those_between_the_first_and_the_last() {
    assert!(silent_years(&[]).is_empty());
}
