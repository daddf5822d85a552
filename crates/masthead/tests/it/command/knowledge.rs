//! `masthead knowledge suggest`: what it writes, and what it says of files that it cannot read.
use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use super::{complaint, run};

const STORY: &str = "# Ferries carry more people

Published: 2026-03-06 · Language: en

Ferries to Tallinn carried 8.1 million passengers last year. “We did not expect that,” said Aino Rautala,
the port's director, on Thursday.

Trade grew by 4% in 2025.
";

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn suggestions(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn each_story_gets_a_file_of_suggestions_whose_words_are_in_its_blocks() {
    let folder = folder();
    fs::write(folder.path().join("01.md"), STORY).unwrap();
    let output = run(
        folder.path(),
        &["knowledge", "suggest", "--json", "out/deep", "01.md"],
    );
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.starts_with("01: ") && said.contains("2 figures, 1 quote"),
        "{said}"
    );
    let found = suggestions(&folder.path().join("out/deep/01.json"));
    assert_eq!(found["figures"][0]["words"], "8.1 million passengers");
    assert_eq!(found["figures"][0]["value"], 8.1e6);
    assert_eq!(found["figures"][0]["period"], "2025");
    assert_eq!(found["figures"][1]["block"], "b2");
    assert_eq!(found["quotes"][0]["speaker"], "Aino Rautala");
    assert_eq!(found["quotes"][0]["words"], "We did not expect that,");
    let names: Vec<&Value> = found["things"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["name"])
        .collect();
    assert!(names.contains(&&Value::from("Tallinn")), "{names:?}");
}

#[test]
fn all_mistakes_of_all_files_are_said_at_once_and_nothing_is_written() {
    let folder = folder();
    fs::write(folder.path().join("good.md"), STORY).unwrap();
    fs::write(folder.path().join("bare.md"), "Words").unwrap();
    fs::write(
        folder.path().join("undated.md"),
        "# A day\n\nLanguage: en\n\nWords",
    )
    .unwrap();
    let arguments = [
        "knowledge",
        "suggest",
        "--json",
        "out",
        "good.md",
        "bare.md",
        "undated.md",
        "gone.md",
    ];
    let complaint = complaint(&run(folder.path(), &arguments));
    for says in [
        "bare.md: begin the file",
        "undated.md: say the day",
        "gone.md: cannot be read",
    ] {
        assert!(complaint.contains(says), "{complaint}");
    }
    assert!(!folder.path().join("out").exists());
}

#[test]
fn two_files_of_one_name_are_refused_because_one_would_replace_the_other() {
    let folder = folder();
    fs::create_dir(folder.path().join("a")).unwrap();
    for path in ["01.md", "a/01.md"] {
        fs::write(folder.path().join(path), STORY).unwrap();
    }
    let output = run(
        folder.path(),
        &["knowledge", "suggest", "--json", "out", "01.md", "a/01.md"],
    );
    assert!(complaint(&output).contains("another file is called 01 too"));
}

#[test]
fn with_a_folder_of_data_topics_and_authors_are_known_and_without_one_nothing_is() {
    let folder = folder();
    let path = folder.path();
    assert!(run(path, &["new", "paper"]).status.success());
    assert!(
        run(path, &["import", "paper", "--data", "data"])
            .status
            .success()
    );
    let author = fs::read_dir(path.join("paper/authors"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap();
    let toml = fs::read_to_string(author.path()).unwrap();
    let name = toml
        .lines()
        .find_map(|line| {
            line.strip_prefix("name: ")
                .or_else(|| line.strip_prefix("name = "))
        })
        .unwrap();
    let name = name.trim_matches('"');
    let story = format!(
        "# A prize\n\nPublished: 2026-03-06 · Language: en\n\nThe prize went to {name} in Leeds.\n"
    );
    fs::write(path.join("prize.md"), story).unwrap();
    let certainty = |options: &[&str]| {
        let arguments = [
            &["knowledge", "suggest", "--json", "out", "prize.md"],
            options,
        ]
        .concat();
        let output = run(path, &arguments);
        assert!(output.status.success(), "{output:?}");
        let found = suggestions(&path.join("out/prize.json"));
        let things = found["things"].as_array().unwrap().clone();
        things
            .into_iter()
            .find(|it| it["name"] == name)
            .map(|it| it["certainty"].clone())
    };
    assert_eq!(certainty(&["--data", "data"]), Some(Value::from("known")));
    assert_ne!(certainty(&[]), Some(Value::from("known")));
}
