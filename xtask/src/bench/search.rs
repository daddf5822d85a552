//! `cargo xtask bench --search [--quick] [--write]`: the index of texts beside SQLite's FTS5.

use std::fs;
use std::process::{Command, Stdio};

use super::{PROFILE, Programs, filled, large};
use crate::{Result, place, process};

/// What the figures stand under in `docs/bench.md`, before the section of the large publication.
const HEADING: &str = "\n## Search\n";

/// How many entries there are, and how many for a first look.
const ENTRIES: usize = 100_000;
const QUICK: usize = 5_000;

/// Builds the example, runs it and prints its tables; with `--write` also into `docs/bench.md`.
///
/// # Errors
/// When something cannot be built or fails.
pub(super) fn run(options: &[String]) -> Result<bool> {
    let (mut entries, mut writes) = (ENTRIES, false);
    for option in options {
        match option.as_str() {
            "--quick" => entries = QUICK,
            "--write" => writes = true,
            other => {
                return Err(format!(
                    "bench --search does not know {other}; it knows --quick and --write"
                ));
            }
        }
    }
    let example = [
        "build",
        "--profile",
        PROFILE,
        "--package",
        "finder",
        "--example",
        "figures",
    ];
    process::run(&mut process::cargo(&example))?;
    let program = place::target()?.join(PROFILE).join("examples/figures");
    let output = Command::new(&program)
        .arg(entries.to_string())
        .stderr(Stdio::inherit())
        .output();
    let output = output.map_err(|error| format!("cannot run {}: {error}", program.display()))?;
    if !output.status.success() {
        return Err("the figures failed".to_owned());
    }
    let pages = pages(entries)?;
    let text = head() + &String::from_utf8_lossy(&output.stdout) + &pages;
    println!("{text}");
    if writes {
        let file = place::root().join("docs/bench.md");
        let page = fs::read_to_string(&file).unwrap_or_default();
        fs::write(&file, with(&page, &text))
            .map_err(|error| format!("cannot write {}: {error}", file.display()))?;
    }
    Ok(true)
}

/// What the search page costs beside its question, as Markdown.
fn pages(entries: usize) -> Result<String> {
    let programs = Programs::build()?;
    // The demo's sections and authors.
    let (data, _) = filled(&programs, 0)?;
    let mut found = Command::new(&programs.found);
    let output = found.arg(&data).arg(entries.to_string()).output();
    let output = output.map_err(|error| format!("cannot measure the search page: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(format!("measuring the search page failed: {said}"));
    }
    Ok(format!(
        "\n### The search page\n\n\
        Masthead in one process, without a network: the question as the page asks it (20 stories, counts for each\n\
        filter, the stories read from the database), and the whole page. Aims: 20 ms for the question at 95 of 100,\n\
        and 1.25 times of that for the page.\n\n{}",
        String::from_utf8_lossy(&output.stdout)
    ))
}

fn head() -> String {
    format!(
        "{HEADING}
`cargo xtask bench --search --write` wrote this section; `--quick` takes a first look at {QUICK} entries.

- The texts are made by the program: 60,000 words whose frequencies fall as in a language, and words of 3,000
  subjects. Both engines have the same texts in the same run, each in a process of its own, stem English, and
  store no text. FTS5 is the one in `rusqlite`, with the stemmer `porter`; it is built in one transaction and
  then optimised.
- Open: the caller may find by 150 of the 600 words. Whole: by all of them.
- A question of the finder has 20 hits, the number of all, and how many there are by section, author and year; by
  relevance and age. One of FTS5 has 20 rows by its rank and their number, or with section and year all rows.
- FTS5 has nothing that corrects words or completes titles. Alike is there a search for 25 rare words.

"
    )
}

/// The page with the section in the place of the one before.
fn with(page: &str, text: &str) -> String {
    let (page, large) = large::apart(page);
    let (page, _) = page.split_at(page.find(HEADING).unwrap_or(page.len()));
    format!("{page}{text}{large}")
}

/// The section of a page, with its heading; empty where there is none.
pub(super) fn section(page: &str) -> &str {
    let (page, _) = large::apart(page);
    page.split_at(page.find(HEADING).unwrap_or(page.len())).1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_section_is_replaced_where_it_is() {
        let large = "\n## A large publication beside a small one\nfigures\n";
        let old = format!("# Page\n{HEADING}old\n{large}");
        let new = format!("# Page\n{HEADING}new\n{large}");
        assert_eq!(with(&old, &format!("{HEADING}new\n")), new);
        assert_eq!(
            with(&format!("# Page\n{large}"), &format!("{HEADING}new\n")),
            new
        );
        assert_eq!(section(&old), format!("{HEADING}old\n"));
        assert_eq!(section("# Page\n"), "");
    }
}
