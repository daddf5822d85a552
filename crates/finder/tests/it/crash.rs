//! A process that is killed while it writes leaves an index that is what its position says.

use std::collections::BTreeMap;
use std::env;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use finder::{Batch, Entry, Finder, Question};

use crate::shelf::{Dice, asking, entry, times};

/// The folder that the child writes to.
const FOLDER: &str = "FINDER_TEST_FOLDER";

/// How many entries there are at most.
const IDS: i64 = 20;

fn batch(position: i64) -> Batch {
    let id = |number: i64| format!("e{}", number % IDS);
    let put = |id: String| Entry {
        closed: format!("closed{position}"),
        ..entry(
            &id,
            "en",
            &format!("word{position}"),
            "Some text that all have.",
        )
    };
    Batch {
        put: vec![put(id(position)), put(id(position * 3 + 1))],
        remove: if position % 3 == 0 {
            vec![id(position * 7 + 2)]
        } else {
            Vec::new()
        },
        position,
    }
}

/// Which entries there are at a position, and at which each was written last.
fn state(position: i64) -> BTreeMap<String, i64> {
    let mut state = BTreeMap::new();
    for position in 1..=position {
        let batch = batch(position);
        state.extend(batch.put.into_iter().map(|it| (it.id, position)));
        for id in batch.remove {
            state.remove(&id);
        }
    }
    state
}

fn check(folder: &Path, told: i64) {
    let finder = Finder::open(folder).unwrap();
    let position = finder.position().unwrap_or(0);
    assert!(
        position >= told,
        "{told} was on the disk, {position} is there"
    );
    let state = state(position);
    let find = |question: &Question| {
        let hits = finder.find(question).unwrap().hits;
        let mut ids: Vec<String> = hits.into_iter().map(|it| it.id).collect();
        ids.sort();
        ids
    };
    assert_eq!(
        find(&asking("", &[])),
        state.keys().cloned().collect::<Vec<_>>()
    );
    for written in 1..=position + 1 {
        let expected: Vec<String> = state
            .iter()
            .filter(|it| *it.1 == written)
            .map(|it| it.0.clone())
            .collect();
        assert_eq!(find(&asking(&format!("word{written}"), &["en"])), expected);
    }
}

fn start(folder: &Path) -> Child {
    Command::new(env::current_exe().unwrap())
        .args([
            "crash::a_child_writes_until_it_is_killed",
            "--exact",
            "--nocapture",
        ])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Reads what the child tells until it has told a position so many times.
fn last_told(child: &mut Child, lines: usize) -> i64 {
    let output = BufReader::new(child.stdout.take().unwrap());
    let told = output.lines().map_while(Result::ok);
    let positions = told.filter_map(|line| line.strip_prefix("at ")?.parse().ok());
    positions.take(lines).last().unwrap_or(0)
}

#[test]
fn a_child_writes_until_it_is_killed() {
    let Some(folder) = env::var_os(FOLDER) else {
        return;
    };
    let finder = Finder::open(Path::new(&folder)).unwrap();
    let mut output = std::io::stdout();
    for position in finder.position().unwrap_or(0) + 1.. {
        finder.write(&batch(position)).unwrap();
        // The parent may have closed its end, and kills in a moment.
        let _ = writeln!(output, "\nat {position}").and_then(|()| output.flush());
    }
}

#[test]
fn an_index_is_what_its_position_says_after_a_kill_during_a_commit() {
    let folder = tempfile::tempdir().unwrap();
    let mut dice = Dice(14);
    for _ in 0..times("FINDER_TEST_KILLS", 4) {
        let mut child = start(folder.path());
        let told = last_told(&mut child, 1 + dice.roll(3));
        // The next commit is under way; where in it the end comes is left to chance.
        for _ in 0..dice.roll(500_000) {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        check(folder.path(), told);
    }
}
