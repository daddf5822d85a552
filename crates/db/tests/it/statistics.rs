//! Statistics reach every connection, and the plans with them.

use db::{Db, sql};

use super::support::Fresh;

/// A thousand rows, each with a number of its own and all of one kind.
async fn fill(db: &Db) {
    for text in [
        "CREATE TABLE things (number BIGINT NOT NULL, kind BIGINT NOT NULL, word TEXT NOT NULL)",
        "CREATE INDEX things_by_number ON things (number)",
        "CREATE INDEX things_by_kind ON things (kind, word)",
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

async fn plan(db: &Db) -> String {
    let plan: (i64, i64, i64, String) = sql(
        "EXPLAIN QUERY PLAN SELECT number FROM things WHERE kind = $1 AND word = 'word' AND number > 7 AND number < 9",
    )
    .bind(1_i64)
    .one(db)
    .await
    .unwrap();
    plan.3
}

#[tokio::test]
async fn readers_that_are_open_choose_by_new_statistics() {
    let fresh = Fresh::sqlite().await;
    fill(&fresh.db).await;
    assert!(plan(&fresh.db).await.contains("things_by_kind"));
    fresh.db.keep_statistics().await.unwrap();
    // Each of the readers gets some of these.
    for _ in 0..20 {
        assert!(plan(&fresh.db).await.contains("things_by_number"));
    }
    fresh.done().await;
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
