//! Durable limits: exact under concurrency, on all nodes, across a restart.
use masthead::ground::clock::{HOUR, MINUTE};
use masthead::ground::{jobs, limit};

use super::harness::{NOON, TestApp};

#[tokio::test]
async fn a_limit_gives_what_it_says_on_all_nodes_together_and_opens_again() {
    let app = TestApp::new().await;
    let other = app.another_node().await;
    let mut given = 0;
    for number in 0..10 {
        let db = if number % 2 == 0 { &app.db } else { &other.db };
        given += i64::from(limit::take(db, "a", 3, MINUTE, NOON).await.unwrap());
    }
    assert_eq!(given, 3);
    assert!(limit::take(&app.db, "b", 3, MINUTE, NOON).await.unwrap());
    let last = NOON + MINUTE - 1;
    assert!(!limit::take(&app.db, "a", 3, MINUTE, last).await.unwrap());
    let later = NOON + MINUTE;
    assert!(limit::take(&app.db, "a", 3, MINUTE, later).await.unwrap());
    assert!(!limit::take(&app.db, "c", 0, MINUTE, NOON).await.unwrap());
}

#[tokio::test]
async fn many_at_once_get_no_more_than_the_limit() {
    let app = TestApp::new().await;
    let tries = (0..40).map(|_| {
        let db = app.db.clone();
        tokio::spawn(async move { limit::take(&db, "a", 7, MINUTE, NOON).await.unwrap() })
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
    assert!(limit::take(&mut tx, "a", 1, MINUTE, NOON).await.unwrap());
    tx.rollback().await.unwrap();
    assert!(limit::take(&app.db, "a", 1, MINUTE, NOON).await.unwrap());
}

#[tokio::test]
async fn the_sweep_forgets_what_is_over_and_keeps_what_is_not() {
    let app = TestApp::new().await;
    limit::take(&app.db, "short", 1, MINUTE, NOON)
        .await
        .unwrap();
    limit::take(&app.db, "long", 1, 5 * HOUR, NOON)
        .await
        .unwrap();
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
    assert!(!limit::take(&app.db, "long", 1, HOUR, now).await.unwrap());
}
