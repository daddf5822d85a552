//! Statistics reach every connection, and the plans with them.

use db::{Db, SqliteOptions, sql};

use super::support::Fresh;

/// A thousand rows, each with a number of its own and all of one kind.
async fn fill(db: &Db) {
    for text in [
        "CREATE TABLE things (number BIGINT NOT NULL, kind BIGINT NOT NULL, word TEXT NOT NULL)",
        "CREATE INDEX things_by_number ON things (number)",
        "CREATE INDEX things_by_kind ON things (kind)",
    ] {
        sql(text).execute(db).await.unwrap();
    }
    let mut tx = db.begin().await.unwrap();
    for number in 0..1_000_i64 {
        sql("INSERT INTO things (number, kind, word) VALUES ($1, 1, 'word')")
            .bind(number)
            .execute(&mut tx)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
}

/// The plan for a thing of this number. An explained statement is kept and does not look whether
/// the schema has changed, so each plan is asked for in a text of its own.
async fn plan(db: &Db, number: usize) -> String {
    let text =
        format!("EXPLAIN QUERY PLAN SELECT * FROM things WHERE kind = 1 AND number = {number}");
    let plan: (i64, i64, i64, String) = sql(text.leak()).one(db).await.unwrap();
    plan.3
}

#[tokio::test]
async fn readers_that_are_open_choose_by_new_statistics() {
    let folder = tempfile::tempdir().unwrap();
    let options = SqliteOptions {
        readers: 1,
        ..SqliteOptions::default()
    };
    let opened = Db::open_sqlite(&folder.path().join("test.db"), options).await;
    let db = opened.unwrap();
    fill(&db).await;
    assert!(plan(&db, 7).await.contains("things_by_kind"));
    db.keep_statistics().await.unwrap();
    // A read looks whether the schema has changed.
    let read = sql("SELECT count(*) FROM things WHERE kind = 1 AND number = 7");
    let (found,): (i64,) = read.one(&db).await.unwrap();
    assert_eq!(found, 1);
    assert!(plan(&db, 8).await.contains("things_by_number"));
}

#[tokio::test]
async fn statistics_are_made_on_each_database_and_leave_no_table_behind() {
    for fresh in Fresh::each().await {
        fill(&fresh.db).await;
        for _ in 0..2 {
            fresh.db.make_statistics().await.unwrap();
            fresh.db.keep_statistics().await.unwrap();
        }
        let left = fresh.db.check("SELECT 1 FROM statistics_are_new").await;
        assert!(left.is_err());
        fresh.done().await;
    }
}
