//! Every SQL statement of the product, prepared on the database of the run.
//!
//! What is misspelt, or understood by one of the two databases only, is found without
//! running the line that says it. Continuous integration runs all tests on both.

use std::path::Path;

use tidy::statements::{Statement, statements};
use tidy::{File, tree};

use crate::harness::TestApp;

/// Where statements are written.
const SOURCES: [&str; 3] = ["crates/masthead/src/", "crates/jobs/src/", "districts/"];
/// A floor, so that a change in how statements are written does not empty the test.
const AT_LEAST: usize = 60;

fn sources() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = tree::files(&root).unwrap();
    files.retain(|file| {
        file.path.ends_with(".rs") && SOURCES.iter().any(|folder| file.path.starts_with(folder))
    });
    files
}

/// Every statement of the product that is a literal, as all are.
pub fn all_statements() -> Vec<Statement> {
    let of_files = sources().into_iter().map(|file| statements(&file).0);
    of_files.flatten().collect()
}

/// The statements that the database does not understand.
async fn refused(app: &TestApp, statements: &[Statement]) -> Vec<String> {
    let mut refused = Vec::new();
    for statement in statements {
        let text = if app.is_postgres() {
            &statement.postgres
        } else {
            &statement.sqlite
        };
        if let Err(error) = app.db.check(text).await {
            refused.push(format!("{}:{}: {error}", statement.path, statement.line));
        }
    }
    refused
}

#[tokio::test]
async fn every_sql_literal_prepares_on_both_databases() {
    let app = TestApp::new().await;
    let (mut found, mut wrong) = (Vec::new(), Vec::new());
    for file in sources() {
        let (statements, findings) = statements(&file);
        found.extend(statements);
        wrong.extend(findings.iter().map(ToString::to_string));
    }
    wrong.extend(refused(&app, &found).await);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(found.len() >= AT_LEAST, "only {} were found", found.len());
}

#[tokio::test]
async fn a_misspelt_column_is_found() {
    let app = TestApp::new().await;
    let planted =
        "\nsql(\"SELECT slug FROM articles WHERE id = $1\");\nsql(\"SELECT slugg FROM articles\");";
    let (found, _) = statements(&File::new("a/store.rs", planted));
    let refused = refused(&app, &found).await;
    assert_eq!(refused.len(), 1, "{refused:?}");
    assert!(refused[0].starts_with("a/store.rs:3: "), "{refused:?}");
}
