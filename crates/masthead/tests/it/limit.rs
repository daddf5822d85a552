//! Durable limits: exact under concurrency, on all nodes, across a restart.
use db::Executor;
use masthead::ground::clock::{HOUR, MINUTE, Millis};
use masthead::ground::{jobs, limit};

use super::harness::{NOON, TestApp};

/// Whether a try was left.
async fn takes(db: impl Executor, key: &str, most: i64, window: Millis, now: Millis) -> bool {
    let taken = limit::take(db, key, most, window, now).await.unwrap();
    taken.is_done()
}

#[tokio::test]
async fn a_limit_gives_what_it_says_on_all_nodes_together_and_opens_again() {
    let app = TestApp::new().await;
    let other = app.another_node().await;
    let mut given = 0;
    for number in 0..10 {
        let db = if number % 2 == 0 { &app.db } else { &other.db };
        given += i64::from(takes(db, "a", 3, MINUTE, NOON).await);
    }
    assert_eq!(given, 3);
    assert!(takes(&app.db, "b", 3, MINUTE, NOON).await);
    let last = NOON + MINUTE - 1;
    assert!(!takes(&app.db, "a", 3, MINUTE, last).await);
    let later = NOON + MINUTE;
    assert!(takes(&app.db, "a", 3, MINUTE, later).await);
    assert!(!takes(&app.db, "c", 0, MINUTE, NOON).await);
}

#[tokio::test]
async fn many_at_once_get_no_more_than_the_limit() {
    let app = TestApp::new().await;
    let tries = (0..40).map(|_| {
        let db = app.db.clone();
        tokio::spawn(async move { takes(&db, "a", 7, MINUTE, NOON).await })
    });
    let mut given = 0;
    for one in tries.collect::<Vec<_>>() {
        given += usize::from(one.await.unwrap());
    }
    assert_eq!(given, 7);
}

#[tokio::test]
async fn what_is_taken_in_a_transaction_goes_back_with_it() {
    let app = TestApp::new().await;
    let mut tx = app.db.begin().await.unwrap();
    assert!(takes(&mut tx, "a", 1, MINUTE, NOON).await);
    tx.rollback().await.unwrap();
    assert!(takes(&app.db, "a", 1, MINUTE, NOON).await);
}

#[tokio::test]
async fn the_sweep_forgets_what_is_over_and_keeps_what_is_not() {
    let app = TestApp::new().await;
    assert!(takes(&app.db, "short", 1, MINUTE, NOON).await);
    assert!(takes(&app.db, "long", 1, 5 * HOUR, NOON).await);
    jobs::schedule(&app).await.unwrap();
    app.clock.advance(2 * HOUR);
    jobs::schedule(&app).await.unwrap();
    jobs::run_due(&app).await.unwrap();
    let (rows,): (i64,) = db::sql("SELECT count(*) FROM limits")
        .one(&app.db)
        .await
        .unwrap();
    assert_eq!(rows, 1);
    let now = app.clock.now();
    assert!(!takes(&app.db, "long", 1, HOUR, now).await);
}
