//! Every SQL statement of the product, planned as for a large publication: none reads a large
//! table whole, or sorts one, that is not in the list of those that are meant to.
mod meant;
mod postgres;
mod schema;
mod sizes;
mod sqlite;

use std::collections::BTreeSet;

use tidy::statements::Statement;

use self::meant::MEANT;
use crate::harness::TestApp;
use crate::sql::all_statements;

/// Something in a plan whose cost grows with the publication.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    table: String,
    step: String,
}

impl Fault {
    fn new(table: &str, step: &str) -> Self {
        let (table, step) = (table.to_owned(), step.to_owned());
        Self { table, step }
    }
}

/// A text for as long as the process lives, as the statements of the product are.
fn leaked(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

/// How many values a statement takes.
fn placeholders(text: &str) -> usize {
    let numbers = text.split('$').skip(1).filter_map(|rest| {
        let end = rest.find(|sign: char| !sign.is_ascii_digit());
        rest[..end.unwrap_or(rest.len())].parse::<usize>().ok()
    });
    numbers.max().unwrap_or_default()
}

/// A statement on one line.
fn in_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Compares how a text begins, in a way that no index serves.
fn compares_beginnings(text: &str) -> bool {
    text.contains("length($") && text.contains("substr(") && text.contains(") = $")
}

/// What is wrong with these statements: where, and in which plan.
async fn faults(
    app: &TestApp,
    statements: &[Statement],
) -> BTreeSet<(String, usize, String, Fault)> {
    let mut found = BTreeSet::new();
    let mut add = |statement: &Statement, text: &str, faults: Vec<Fault>| {
        for fault in faults {
            found.insert((statement.path.clone(), statement.line, in_line(text), fault));
        }
    };
    if app.is_postgres() {
        let mut planner = postgres::Planner::new(app).await;
        for statement in statements {
            let text = &statement.postgres;
            add(statement, text, planner.faults(text).await);
        }
        planner.done().await;
        return found;
    }
    for has_statistics in [true, false] {
        let planner = sqlite::Planner::new(app, has_statistics).await;
        for statement in statements {
            let text = &statement.sqlite;
            add(statement, text, planner.faults(text).await);
            if compares_beginnings(text) {
                add(
                    statement,
                    text,
                    vec![Fault::new("", "compares beginnings; ask for a range")],
                );
            }
        }
    }
    found
}

#[tokio::test]
async fn no_statement_reads_a_large_table_whole_but_those_that_are_meant_to() {
    let app = TestApp::new().await;
    let found = faults(&app, &all_statements()).await;
    let is_meant = |path: &str, text: &str| MEANT.iter().any(|meant| meant.is(path, text));
    let wrong: Vec<String> = found
        .iter()
        .filter(|(path, _, text, _)| !is_meant(path, text))
        .map(|(path, line, text, fault)| {
            format!("{path}:{line}: {}: {}\n    {text}", fault.table, fault.step)
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    if app.is_postgres() {
        return;
    }
    for meant in MEANT {
        let is_found = found.iter().any(|(path, _, text, _)| meant.is(path, text));
        assert!(is_found, "nothing is wrong with {}: {}", meant.0, meant.1);
        assert!(!meant.2.is_empty());
    }
}

#[tokio::test]
async fn a_planted_scan_is_found_and_so_is_a_sort_and_a_choice_of_two_indexes() {
    let app = TestApp::new().await;
    let planted = |text: &str| Statement {
        path: "a/store.rs".to_owned(),
        line: 1,
        sqlite: text.to_owned(),
        postgres: text.to_owned(),
    };
    let found = async |text: &str| !faults(&app, &[planted(text)]).await.is_empty();
    for scan in [
        "SELECT id FROM readers WHERE name = $1",
        "SELECT r.id FROM articles a JOIN readers r ON r.name = a.slug WHERE a.id = $1",
        "SELECT * FROM article_heads WHERE headline = $1",
        "DELETE FROM comment_likes WHERE liked_at < $1",
    ] {
        assert!(found(scan).await, "{scan}");
    }
    assert!(!found("SELECT id FROM readers WHERE email_key = $1").await);
    assert!(!found("SELECT name FROM sections WHERE name = $1").await);
    if app.is_postgres() {
        return;
    }
    for costly in [
        "SELECT id FROM articles WHERE state = 'live' ORDER BY slug LIMIT 20",
        "SELECT id FROM comments WHERE state = 'shown' OR reader_id = $1",
        "SELECT id FROM staff_log WHERE id < $2 AND substr(action, 1, length($1)) = $1 LIMIT 5",
        "SELECT count(*) FROM subscriptions WHERE processor = $1",
    ] {
        assert!(found(costly).await, "{costly}");
    }
}

#[tokio::test]
async fn every_table_says_how_large_it_grows() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    let planner = sqlite::Planner::new(&app, true).await;
    let schema = planner.schema();
    let large = sizes::LARGE.iter().map(|(table, _)| *table);
    let sized: BTreeSet<&str> = large.chain(sizes::SMALL.iter().copied()).collect();
    let tables: BTreeSet<&str> = schema.tables.iter().map(String::as_str).collect();
    assert_eq!(sized, tables);
    for (index, _) in sizes::PARTIAL {
        assert!(schema.indexes.contains_key(*index), "{index} is no index");
    }
    for (column, _) in sizes::VALUES {
        let (table, column) = column.split_once('.').unwrap();
        let text = leaked(format!("SELECT {column} FROM {table} LIMIT 0"));
        app.db.check(text).await.unwrap();
    }
}
