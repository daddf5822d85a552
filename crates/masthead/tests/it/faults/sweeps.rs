//! What is old goes in batches, all of it, and nothing else.
use db::sql;
use masthead::ground::clock::{DAY, HOUR};
use masthead::ground::{jobs, limit};

use crate::harness::TestApp;

#[tokio::test]
async fn a_sweep_of_several_batches_leaves_what_is_not_old() {
    let app = TestApp::new().await;
    let now = app.clock.now();
    let mut tx = app.db.begin().await.unwrap();
    for number in 0..2_300 {
        for (kind, ends) in [("old", now - DAY), ("new", now + DAY)] {
            sql("INSERT INTO limits (key, taken, resets_at) VALUES ($1, 1, $2)")
                .bind(format!("{kind} {number}"))
                .bind(ends)
                .execute(&mut tx)
                .await
                .unwrap();
            sql(
                "INSERT INTO ledger (subject, pool, period, stories, version, updated_at)
                 VALUES ($1, 'all', 'x', '', 1, $2)",
            )
            .bind(format!("{kind} {number}"))
            .bind(ends - 400 * DAY)
            .execute(&mut tx)
            .await
            .unwrap();
        }
    }
    tx.commit().await.unwrap();
    limit::sweep(&app).await.unwrap();
    let (old,): (i64,) = sql("SELECT count(*) FROM limits WHERE key LIKE 'old %'")
        .one(&app.db)
        .await
        .unwrap();
    let (new,): (i64,) = sql("SELECT count(*) FROM limits WHERE key LIKE 'new %'")
        .one(&app.db)
        .await
        .unwrap();
    assert_eq!((old, new), (0, 2_300));
    app.clock.set(now + HOUR);
    jobs::schedule(&app).await.unwrap();
    jobs::run_due(&app).await.unwrap();
    app.clock.set(now + DAY);
    jobs::schedule(&app).await.unwrap();
    jobs::run_due(&app).await.unwrap();
    assert_eq!(app.ledger_rows().await, 0);
}
