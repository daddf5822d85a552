//! Transactions, and units that share a commit without sharing their fate.

use std::future::{Future, poll_fn};
use std::task::Poll;
use std::time::Duration;

use crate::support::{Fresh, insert, names};
use db::{Db, Error, SqliteOptions, sql};

#[tokio::test]
async fn only_a_committed_transaction_leaves_a_trace() {
    for fresh in Fresh::each_with_counters().await {
        let db = &fresh.db;
        let mut tx = db.begin().await.unwrap();
        insert(&mut tx, "committed", 1).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = db.begin().await.unwrap();
        insert(&mut tx, "rolled-back", 1).await.unwrap();
        tx.rollback().await.unwrap();

        let mut tx = db.begin().await.unwrap();
        insert(&mut tx, "dropped", 1).await.unwrap();
        drop(tx);

        assert_eq!(names(db).await, "committed");
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_transaction_reads_its_own_writes_and_nobody_else_does() {
    for fresh in Fresh::each_with_counters().await {
        let mut tx = fresh.db.begin().await.unwrap();
        insert(&mut tx, "a", 1).await.unwrap();
        let (inside,): (i64,) = sql("SELECT count(*) FROM counters")
            .one(&mut tx)
            .await
            .unwrap();
        assert_eq!((inside, names(&fresh.db).await.as_str()), (1, ""));
        tx.commit().await.unwrap();
        assert_eq!(names(&fresh.db).await, "a");
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_failed_statement_ends_its_transaction_on_both_databases() {
    for fresh in Fresh::each_with_counters().await {
        let mut tx = fresh.db.begin().await.unwrap();
        insert(&mut tx, "a", 1).await.unwrap();
        assert!(
            insert(&mut tx, "a", 1)
                .await
                .unwrap_err()
                .is_unique_violation()
        );
        let error = insert(&mut tx, "b", 1).await.unwrap_err();
        assert!(matches!(error, Error::Aborted), "{error}");
        assert!(matches!(tx.commit().await.unwrap_err(), Error::Aborted));
        insert(&fresh.db, "after", 1).await.unwrap();
        assert_eq!(names(&fresh.db).await, "after");
        fresh.done().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_in_a_batch_harms_none_of_the_others() {
    for fresh in Fresh::each_with_counters().await {
        insert(&fresh.db, "taken", 1).await.unwrap();
        let mut tasks = tokio::task::JoinSet::new();
        for n in 0..200 {
            let db = fresh.db.clone();
            tasks.spawn(async move {
                let name = if n % 3 == 0 {
                    "taken".to_owned()
                } else {
                    format!("{n:03}")
                };
                let done = if n % 2 == 0 {
                    insert(&db, &name, n).await.map(drop)
                } else {
                    in_tx(&db, &name).await
                };
                assert_eq!(done.is_err(), name == "taken", "{n}");
            });
        }
        while let Some(done) = tasks.join_next().await {
            done.unwrap();
        }
        let (count,): (i64,) = sql("SELECT count(*) FROM counters")
            .one(&fresh.db)
            .await
            .unwrap();
        assert_eq!(count, 1 + 200 - 67);
        fresh.done().await;
    }
}

async fn in_tx(db: &Db, name: &str) -> db::Result<()> {
    let mut tx = db.begin().await?;
    insert(&mut tx, &format!("{name} too"), 1).await?;
    sql("DELETE FROM counters WHERE name = $1")
        .bind(format!("{name} too"))
        .execute(&mut tx)
        .await?;
    insert(&mut tx, name, 1).await?;
    tx.commit().await
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_tasks_lose_no_increment() {
    for fresh in Fresh::each_with_counters().await {
        insert(&fresh.db, "n", 0).await.unwrap();
        let mut tasks = tokio::task::JoinSet::new();
        for task in 0..64 {
            let db = fresh.db.clone();
            tasks.spawn(async move {
                for _ in 0..10 {
                    if task % 2 == 0 {
                        add_one(&db).await
                    } else {
                        read_then_add(&db).await
                    }
                }
            });
        }
        while let Some(done) = tasks.join_next().await {
            done.unwrap();
        }
        let (n,): (i64,) = sql("SELECT n FROM counters").one(&fresh.db).await.unwrap();
        assert_eq!(n, 640);
        fresh.done().await;
    }
}

async fn add_one(db: &Db) {
    sql("UPDATE counters SET n = n + 1 WHERE name = 'n'")
        .execute(db)
        .await
        .unwrap();
}

async fn read_then_add(db: &Db) {
    let mut tx = db.begin().await.unwrap();
    let (n,): (i64,) = db::by_dialect(
        "SELECT n FROM counters",
        "SELECT n FROM counters FOR UPDATE",
    )
    .one(&mut tx)
    .await
    .unwrap();
    sql("UPDATE counters SET n = $1")
        .bind(n + 1)
        .execute(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_statement_given_up_half_way_spoils_its_transaction() {
    for fresh in Fresh::each_with_counters().await {
        let mut tx = fresh.db.begin().await.unwrap();
        // Slow enough to be still running after it was polled once, which sends it.
        let slow = sql(
            "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 300000) INSERT INTO counters SELECT 'a', max(n) FROM c",
        );
        let mut running = Box::pin(slow.execute(&mut tx));
        let pending = poll_fn(|cx| Poll::Ready(running.as_mut().poll(cx).is_pending())).await;
        assert!(pending);
        drop(running);
        assert!(matches!(tx.commit().await.unwrap_err(), Error::Aborted));
        assert_eq!(names(&fresh.db).await, "");
        fresh.done().await;
    }
}

#[tokio::test]
async fn an_idle_transaction_is_rolled_back_and_lets_others_write() {
    let folder = tempfile::tempdir().unwrap();
    let options = SqliteOptions {
        idle_limit: Duration::from_millis(50),
        ..SqliteOptions::default()
    };
    let db = Db::open_sqlite(&folder.path().join("idle.db"), options)
        .await
        .unwrap();
    sql("CREATE TABLE counters (name TEXT PRIMARY KEY, n BIGINT)")
        .execute(&db)
        .await
        .unwrap();

    let mut tx = db.begin().await.unwrap();
    insert(&mut tx, "idle", 1).await.unwrap();
    insert(&db, "waiting", 1).await.unwrap();
    let error = insert(&mut tx, "late", 1).await.unwrap_err();
    assert!(
        matches!(error, Error::Timeout) && error.is_unavailable(),
        "{error}"
    );
    assert_eq!(names(&db).await, "waiting");
}

#[tokio::test]
async fn foreign_keys_hold() {
    for fresh in Fresh::each_with_counters().await {
        sql("CREATE TABLE marks (counter TEXT NOT NULL REFERENCES counters (name))")
            .execute(&fresh.db)
            .await
            .unwrap();
        let error = sql("INSERT INTO marks VALUES ('nobody')")
            .execute(&fresh.db)
            .await
            .unwrap_err();
        assert!(!error.is_unique_violation(), "{error}");
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_statement_that_rolls_everything_back_is_not_answered_as_kept() {
    let fresh = Fresh::sqlite().await;
    sql("CREATE TABLE counters (name TEXT PRIMARY KEY, n BIGINT)")
        .execute(&fresh.db)
        .await
        .unwrap();
    insert(&fresh.db, "a", 1).await.unwrap();
    // OR ROLLBACK throws away the whole batch, so all who were in it must hear of it.
    let (before, fatal) = tokio::join!(
        insert(&fresh.db, "b", 1),
        sql("INSERT OR ROLLBACK INTO counters VALUES ('a', 1)").execute(&fresh.db),
    );
    assert!(fatal.unwrap_err().is_unique_violation());
    let expected = if before.is_ok() { "a b" } else { "a" };
    assert_eq!(names(&fresh.db).await, expected);
    insert(&fresh.db, "after", 1).await.unwrap();
}
