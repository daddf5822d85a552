//! What the documents list is what the code has.
use std::collections::BTreeSet;
use std::path::Path;

use masthead::routes::TABLE;

/// The paths in the first column of the tables of `document`.
fn documented(document: &str) -> BTreeSet<String> {
    let rows = document
        .lines()
        .filter_map(|line| line.strip_prefix("| `/"));
    rows.filter_map(|row| Some(format!("/{}", row.split_once('`')?.0)))
        .collect()
}

/// What one of the two has and the other lacks.
fn differences(document: &str, routes: &BTreeSet<String>) -> Vec<String> {
    let documented = documented(document);
    let missing = routes.difference(&documented);
    let missing = missing.map(|path| format!("{path} is not documented"));
    let gone = documented.difference(routes);
    missing
        .chain(gone.map(|path| format!("{path} is no route")))
        .collect()
}

#[test]
fn every_route_is_documented_and_no_other() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/routes.md");
    let document = std::fs::read_to_string(path).unwrap();
    let routes = TABLE.iter().map(|route| route.path.to_owned()).collect();
    let found = differences(&document, &routes);
    assert!(found.is_empty(), "docs/routes.md\n{}", found.join("\n"));
}

#[test]
fn an_undocumented_and_a_vanished_route_are_found() {
    let document = "| path | answers |\n|---|---|\n| `/a` | x |\n| `/gone/{x}` | `/b` |\n";
    let routes = BTreeSet::from(["/a".to_owned(), "/b".to_owned()]);
    let found = differences(document, &routes);
    assert_eq!(found, ["/b is not documented", "/gone/{x} is no route"]);
}
