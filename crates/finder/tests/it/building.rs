//! A new index is built beside the old one, and takes its place in one step.

use std::fs;

use finder::{Batch, Error, Finder};

use crate::shelf::{Shelf, asking, entry};

fn batch(id: &str, title: &str, position: i64) -> Batch {
    Batch {
        put: vec![entry(id, "en", title, "")],
        remove: Vec::new(),
        position,
    }
}

fn total(finder: &Finder, text: &str) -> usize {
    finder.find(&asking(text, &["en"])).unwrap().total
}

#[test]
fn the_old_index_answers_until_the_new_one_takes_its_place() {
    let shelf = Shelf::with(vec![entry("a", "en", "Old", "")]);
    let old = shelf.finder.clone();
    let mut building = Finder::begin(shelf.folder.path()).unwrap();
    building.write(&batch("a", "New", 8)).unwrap();
    building.write(&batch("b", "New", 9)).unwrap();
    building.write(&batch("a", "Newer", 9)).unwrap();
    shelf.put(vec![entry("c", "en", "Old", "")], 2);
    assert_eq!((total(&old, "old"), total(&old, "new")), (2, 0));
    let new = building.finish().unwrap();
    assert_eq!(
        (total(&new, "old"), total(&new, "new"), total(&new, "newer")),
        (0, 1, 1)
    );
    assert_eq!(new.position(), Some(9));
    assert_eq!(
        total(&old, "old"),
        2,
        "who still holds the old one is answered from it"
    );
    new.write(&batch("d", "New", 10)).unwrap();
    drop((shelf.finder, old, new));
    let opened = Finder::open(shelf.folder.path()).unwrap();
    assert_eq!((total(&opened, "new"), opened.position()), (2, Some(10)));
}

#[test]
fn a_building_that_is_given_up_leaves_nothing() {
    let shelf = Shelf::with(vec![entry("a", "en", "Old", "")]);
    let count = || fs::read_dir(shelf.folder.path()).unwrap().count();
    let before = count();
    let mut building = Finder::begin(shelf.folder.path()).unwrap();
    building.write(&batch("a", "New", 8)).unwrap();
    assert!(count() > before);
    drop(building);
    assert_eq!(count(), before);
    assert_eq!(shelf.found("old", &["en"]), ["a"]);
}

#[test]
fn what_a_killed_building_left_is_removed_by_the_next() {
    let shelf = Shelf::with(vec![entry("a", "en", "Old", "")]);
    let folder = shelf.folder.path();
    std::mem::forget(Finder::begin(folder).unwrap());
    let new = Finder::begin(folder).unwrap().finish().unwrap();
    assert_eq!(new.health().entries, 0);
    assert_eq!(
        fs::read_dir(folder).unwrap().count(),
        2,
        "one index, and the file that names it"
    );
}

#[test]
fn an_index_is_open_once() {
    let shelf = Shelf::with(vec![entry("a", "en", "Old", "")]);
    assert!(matches!(
        Finder::open(shelf.folder.path()),
        Err(Error::Busy)
    ));
    drop(shelf.finder);
    let again = Finder::open(shelf.folder.path()).unwrap();
    assert_eq!((total(&again, "old"), again.position()), (1, Some(1)));
}

#[test]
fn a_position_without_changes_is_kept_too() {
    let shelf = Shelf::empty();
    shelf.put(Vec::new(), -5);
    assert_eq!(shelf.finder.position(), Some(-5));
    drop(shelf.finder);
    assert_eq!(
        Finder::open(shelf.folder.path()).unwrap().position(),
        Some(-5)
    );
}
