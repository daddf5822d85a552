//! Migrations apply once, resume, and refuse a newer schema.

use crate::support::Fresh;
use db::{Error, Migration, sql};

const FIRST: Migration = Migration::shared(
    1,
    "notes",
    "CREATE TABLE notes (id BIGINT PRIMARY KEY, body {blob} NOT NULL);
     CREATE INDEX notes_by_body ON notes (body);",
);
const BROKEN: Migration = Migration::shared(
    2,
    "pages",
    "CREATE TABLE pages (id BIGINT PRIMARY KEY); CREATE TABLE notes (id BIGINT);",
);
const REPAIRED: Migration =
    Migration::shared(2, "pages", "CREATE TABLE pages (id BIGINT PRIMARY KEY);");
const THIRD: Migration = Migration {
    version: 3,
    name: "forked",
    sqlite: "ALTER TABLE pages ADD COLUMN dialect TEXT NOT NULL DEFAULT 'sqlite'",
    postgres: "ALTER TABLE pages ADD COLUMN dialect TEXT NOT NULL DEFAULT 'postgres'",
};

#[tokio::test]
async fn migrations_apply_in_order_and_only_once() {
    for fresh in Fresh::each().await {
        let all = [THIRD, FIRST, REPAIRED];
        assert_eq!(fresh.db.migrate(&all, 1_000).await.unwrap(), 3);
        assert_eq!(fresh.db.migrate(&all, 2_000).await.unwrap(), 0);
        let recorded: Vec<(i64, String, i64)> =
            sql("SELECT version, name, applied_at FROM schema_migrations ORDER BY version")
                .all(&fresh.db)
                .await
                .unwrap();
        assert_eq!(recorded[0], (1, "notes".to_owned(), 1_000));
        assert_eq!(recorded.len(), 3);
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_key_that_is_a_number_is_the_row_itself_on_sqlite() {
    let fresh = Fresh::sqlite().await;
    fresh.db.migrate(&[FIRST], 1).await.unwrap();
    let write = sql("INSERT INTO notes (id, body) VALUES (41, 'one') RETURNING rowid");
    let written: (i64,) = write.one(&fresh.db).await.unwrap();
    let trees = sql("SELECT name FROM sqlite_schema WHERE tbl_name = 'notes' AND type = 'index'");
    let trees: Vec<(String,)> = trees.all(&fresh.db).await.unwrap();
    assert_eq!((written.0, trees.len()), (41, 1), "{trees:?}");
    fresh.done().await;
}

#[tokio::test]
async fn a_failed_migration_leaves_nothing_and_the_next_run_resumes() {
    for fresh in Fresh::each().await {
        let error = fresh
            .db
            .migrate(&[FIRST, BROKEN, THIRD], 1)
            .await
            .unwrap_err();
        assert!(
            matches!(
                error,
                Error::Migration {
                    version: 2,
                    name: "pages",
                    ..
                }
            ),
            "{error}"
        );
        assert!(error.to_string().contains("notes"), "{error}");
        fresh.db.check("SELECT id FROM notes").await.unwrap();
        fresh.db.check("SELECT id FROM pages").await.unwrap_err();
        assert_eq!(
            fresh
                .db
                .migrate(&[FIRST, REPAIRED, THIRD], 2)
                .await
                .unwrap(),
            2
        );
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_newer_schema_is_refused_and_left_alone() {
    for fresh in Fresh::each().await {
        fresh.db.migrate(&[FIRST, REPAIRED], 1).await.unwrap();
        let error = fresh.db.migrate(&[FIRST], 2).await.unwrap_err();
        assert!(
            matches!(error, Error::NewerSchema { found: 2, known: 1 }),
            "{error}"
        );
        fresh.done().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_migrate_at_once_do_it_once() {
    for fresh in Fresh::each().await {
        let all = [FIRST, REPAIRED, THIRD];
        let (one, other) = tokio::join!(fresh.db.migrate(&all, 1), fresh.db.migrate(&all, 2));
        assert_eq!(one.unwrap() + other.unwrap(), 3);
        fresh.done().await;
    }
}
