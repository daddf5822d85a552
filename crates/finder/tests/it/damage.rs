//! Files that were cut or changed are told, and never answered from.

use std::fs;
use std::path::{Path, PathBuf};

use finder::{Batch, Error, Filters, Finder, Found, Question, parse};

use crate::shelf::{Dice, Shelf, asking, entry, label};

/// Some segments with entries that were replaced, too few of them for a merge.
fn filled() -> Shelf {
    let shelf = Shelf::empty();
    for position in 0..3_i64 {
        let entries = (0..30_i64).map(|number| {
            let mut it = entry(
                &format!("e{}", position * 25 + number),
                "en",
                &format!("Title {number}"),
                &format!("Number{position} of many words, among them word{number}."),
            );
            it.at = number;
            it.labels = vec![label("n", &number.to_string())];
            it
        });
        shelf.put(entries.collect(), position);
    }
    shelf
}

fn answers(finder: &Finder) -> (Vec<Found>, Option<i64>) {
    let texts = [
        "word7",
        "many words",
        "\"of many\"",
        "title -word3",
        "",
        "number2",
    ];
    let found = texts.map(|text| {
        let question = Question {
            count: vec!["n".to_owned()],
            ..asking(text, &["en"])
        };
        finder.find(&question).unwrap()
    });
    assert_eq!(
        finder
            .meant(&parse("numbex2", &[]), &[], &Filters::default())
            .unwrap(),
        None
    );
    (found.into(), finder.position())
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(self::files(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// What may become of a file.
fn changed(bytes: &[u8], dice: &mut Dice) -> Vec<Vec<u8>> {
    if bytes.is_empty() {
        return vec![b"x".to_vec()];
    }
    let mut changed = vec![
        Vec::new(),
        bytes[..bytes.len() / 2].to_vec(),
        bytes[..bytes.len() - 1].to_vec(),
    ];
    for _ in 0..3 {
        let mut flipped = bytes.to_vec();
        flipped[dice.roll(bytes.len())] ^= 1 << dice.roll(8);
        changed.push(flipped);
    }
    changed
}

#[test]
fn a_damaged_file_is_told_or_changes_no_answer() {
    let shelf = filled();
    let expected = answers(&shelf.finder);
    let folder = shelf.folder;
    drop(shelf.finder);
    let mut dice = Dice(3);
    let mut told = 0;
    for file in files(folder.path()) {
        let bytes = fs::read(&file).unwrap();
        for changed in changed(&bytes, &mut dice) {
            fs::write(&file, &changed).unwrap();
            match Finder::open(folder.path()) {
                Ok(finder) => assert_eq!(answers(&finder), expected, "{}", file.display()),
                Err(Error::Damaged(_) | Error::OtherShape) => told += 1,
                Err(other) => panic!("{}: {other:?}", file.display()),
            }
            fs::write(&file, &bytes).unwrap();
        }
    }
    assert!(told > 50, "only {told} were told");
    assert_eq!(answers(&Finder::open(folder.path()).unwrap()), expected);
}

#[test]
fn a_missing_file_is_told() {
    let shelf = filled();
    let folder = shelf.folder;
    drop(shelf.finder);
    for file in files(folder.path()) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        if name == "current" || name.starts_with('.') {
            continue;
        }
        let bytes = fs::read(&file).unwrap();
        fs::remove_file(&file).unwrap();
        let opened = Finder::open(folder.path());
        assert!(
            matches!(opened, Err(Error::Damaged(_))),
            "{name}: {opened:?}"
        );
        fs::write(&file, &bytes).unwrap();
    }
}

#[test]
fn a_damaged_index_is_built_anew_in_its_place() {
    let shelf = filled();
    let folder = shelf.folder;
    drop(shelf.finder);
    for file in files(folder.path()) {
        fs::write(file, b"nonsense").unwrap();
    }
    assert!(matches!(
        Finder::open(folder.path()),
        Err(Error::Damaged(_))
    ));
    let mut building = Finder::begin(folder.path()).unwrap();
    let put = vec![entry("a", "en", "Whole", "")];
    building
        .write(&Batch {
            put,
            remove: Vec::new(),
            position: 7,
        })
        .unwrap();
    let finder = building.finish().unwrap();
    assert_eq!(finder.find(&asking("whole", &["en"])).unwrap().total, 1);
    assert_eq!(finder.position(), Some(7));
}
