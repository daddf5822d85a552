//! The house rules over the whole workspace. A failure names file and line.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::path::Path;

use tidy::rules::{self, Rule};
use tidy::{File, Finding, tree};

/// What may break a rule, and why: rule, path, reason. One that is no longer
/// needed fails too.
const EXCEPTIONS: [(&str, &str, &str); 4] = [
    (
        "leaves_know_no_news",
        "crates/imaging/",
        "the rights standards have a field of the name Headline",
    ),
    (
        "time_comes_from_the_clock",
        "crates/db/src/sqlite/writer.rs",
        "how long a batch may grow, never a date",
    ),
    (
        "time_comes_from_the_clock",
        "crates/mail/src/smtp.rs",
        "how long a connection was idle, never a date",
    ),
    (
        "time_comes_from_the_clock",
        "districts/web/src/asked.rs",
        "how long an answer took, never a date",
    ),
];

fn workspace() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    tree::files(&root).unwrap()
}

/// The rules that look at one file at a time.
const RULES: [(&str, Rule); 17] = [
    ("attributes_are_honest", rules::attributes_are_honest),
    (
        "dependencies_have_reasons",
        rules::dependencies_have_reasons,
    ),
    ("features_look_down", rules::features_look_down),
    ("files_are_short", rules::files_are_short),
    ("files_have_headers", rules::files_have_headers),
    ("leaves_know_no_news", rules::leaves_know_no_news),
    ("no_code_is_commented_out", rules::no_code_is_commented_out),
    ("no_registry_is_named", rules::no_registry_is_named),
    ("nothing_is_unfinished", rules::nothing_is_unfinished),
    (
        "pages_load_nothing_foreign",
        rules::pages_load_nothing_foreign,
    ),
    ("sql_is_in_stores", rules::sql_is_in_stores),
    ("stores_are_private", rules::stores_are_private),
    (
        "strings_keep_the_glossary",
        rules::strings_keep_the_glossary,
    ),
    ("styles_are_logical", rules::styles_are_logical),
    (
        "time_comes_from_the_clock",
        rules::time_comes_from_the_clock,
    ),
    ("writes_say_what_they_did", rules::writes_say_what_they_did),
    ("sweeps_are_in_batches", rules::sweeps_are_in_batches),
];

#[test]
fn the_tree_keeps_the_house_rules() {
    let files = workspace();
    let mut wrong = Vec::new();
    for (name, rule) in RULES {
        let mut found: Vec<Finding> = files.iter().flat_map(rule).collect();
        for (_, place, _) in EXCEPTIONS.iter().filter(|exception| exception.0 == name) {
            let before = found.len();
            found.retain(|finding| !finding.path.starts_with(place));
            if found.len() == before {
                wrong.push(format!("{name} needs no exception for {place} any more"));
            }
        }
        wrong.extend(found.iter().map(|finding| format!("{finding} ({name})")));
    }
    assert!(
        wrong.is_empty(),
        "{} found\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Asserts that a rule that looks at all files at once found nothing.
fn nothing(found: &[Finding]) {
    let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(
        found.is_empty(),
        "{} found\n{}",
        found.len(),
        lines.join("\n")
    );
}

#[test]
fn every_page_has_a_sample() {
    nothing(&rules::pages_have_samples(&workspace()));
}

#[test]
fn no_circle_of_features() {
    nothing(&rules::features_form_no_circle(&workspace()));
}

#[test]
fn every_public_item_is_named() {
    nothing(&rules::public_items_are_named(&workspace()));
}

#[test]
fn the_walk_sees_sources_manifests_templates_and_styles() {
    let files = workspace();
    for path in [
        "crates/tidy/src/lib.rs",
        "crates/jobs/Cargo.toml",
        "clippy.toml",
    ] {
        assert!(files.iter().any(|file| file.path == path), "{path}");
    }
    for kind in [".html", ".css"] {
        assert!(files.iter().any(|file| file.path.ends_with(kind)), "{kind}");
    }
    assert!(!files.iter().any(|file| file.path.contains("target/")));
}
