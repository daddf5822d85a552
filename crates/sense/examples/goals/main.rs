//! Scores what is read against what a careful editor expects: `goals FILE…`, each a JSON file in the
//! form of the cases, or a folder of them. Prints a table by goal, the misses with `--misses`, and
//! how long a text of 2,000 words takes with 30,000 names known.

#![expect(
    clippy::unwrap_used,
    reason = "a case that cannot be read ends the run"
)]

mod score;
mod speed;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use score::Tally;

fn main() -> ExitCode {
    let (options, files): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|it| it.starts_with("--"));
    let cases: Vec<serde_json::Value> = files
        .iter()
        .flat_map(|it| cases(Path::new(it)))
        .map(|path| load(&path))
        .collect();
    if cases.is_empty() {
        eprintln!("name files or a folder of cases: NN.json with what is expected");
        return ExitCode::FAILURE;
    }
    let mut tally = Tally::default();
    for case in &cases {
        score::score(case, &cases, &mut tally);
    }
    println!("{} texts\n", cases.len());
    let is_reached = tally.print();
    let is_quick = speed::print(&cases);
    if options.iter().any(|it| it == "--misses") {
        println!();
        for miss in &tally.misses {
            println!("{miss}");
        }
    }
    if is_reached && is_quick {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The cases that a path names: a folder has several; beside `NN.md` is `NN.json`.
fn cases(path: &Path) -> Vec<PathBuf> {
    if !path.is_dir() {
        return vec![path.with_extension("json")];
    }
    let entries = std::fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let is_case = |path: &PathBuf| path.extension().is_some_and(|it| it == "json");
    let mut found: Vec<PathBuf> = entries.filter(is_case).collect();
    found.sort();
    found
}

fn load(path: &Path) -> serde_json::Value {
    let text =
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
