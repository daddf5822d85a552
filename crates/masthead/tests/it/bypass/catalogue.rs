//! The catalogue and the tests name the same ids.
use std::collections::BTreeSet;
use std::path::Path;

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Ids of the rows whose last cell does or does not name a test.
fn rows(tested: bool) -> BTreeSet<String> {
    let text = read("docs/bypass-catalogue.md");
    let rows = text.lines().filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [id, _, proof] = cells[..] else {
            return None;
        };
        let is_id = id.len() == 3 && id[1..].bytes().all(|byte| byte.is_ascii_digit());
        (is_id && proof.starts_with('`') == tested).then(|| id.to_owned())
    });
    rows.collect()
}

/// Ids that tests are named by.
fn tests() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for file in [
        "bypass/a_concealment",
        "bypass/b_representations",
        "bypass/c_accounts",
        "bypass/c_identity",
        "bypass/d_metadata",
        "bypass/e_caches",
        "bypass/f_races",
        "bypass/g_offers",
        "bypass/g_accounts",
        "bypass/g_gifts",
        "bypass/g_money",
        "bypass/g_comments",
        "bypass/h_third_parties",
        "exactness/kill",
    ] {
        let text = read(&format!("crates/masthead/tests/it/{file}.rs"));
        for name in text
            .lines()
            .filter_map(|line| line.strip_prefix("async fn "))
        {
            let id = name.split('_').next().unwrap_or_default();
            if id.len() == 3 && id[1..].bytes().all(|byte| byte.is_ascii_digit()) {
                ids.insert(id.to_uppercase());
            }
        }
    }
    ids
}

#[test]
fn each_tested_row_of_the_catalogue_has_its_test_and_the_other_way_round() {
    assert_eq!(rows(true), tests());
    assert!(tests().len() > 70, "{}", tests().len());
}

#[test]
fn what_is_not_tested_says_why() {
    let text = read("docs/bypass-catalogue.md");
    let untested = rows(false);
    assert!(untested.is_disjoint(&tests()));
    for id in untested {
        let line = text
            .lines()
            .find(|line| line.starts_with(&format!("| {id} ")));
        let reason = line.and_then(|line| line.trim_matches('|').rsplit('|').next());
        assert!(
            reason.is_some_and(|reason| reason.trim().len() > 20),
            "{id}"
        );
    }
}
