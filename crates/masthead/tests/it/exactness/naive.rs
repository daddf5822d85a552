//! The same load on a meter that reads and then writes: the harness sees it over-release.
use db::{Db, sql};
use tokio::task::JoinSet;

use crate::harness::TestApp;

/// Reads the count, then writes: what most paywalls do.
async fn naive(db: Db, subject: i64, story: i64) -> bool {
    let count = sql("SELECT count(*) FROM naive WHERE subject = $1").bind(subject);
    let (used,): (i64,) = count.one(&db).await.unwrap();
    if used >= 5 {
        return false;
    }
    let insert = sql("INSERT INTO naive (subject, story) VALUES ($1, $2)");
    insert.bind(subject).bind(story).execute(&db).await.unwrap();
    true
}

#[tokio::test(flavor = "multi_thread")]
async fn a_meter_that_reads_and_then_writes_gives_too_much_and_is_caught() {
    let app = TestApp::new().await;
    sql("CREATE TABLE naive (subject BIGINT NOT NULL, story BIGINT NOT NULL)")
        .execute(&app.db)
        .await
        .unwrap();
    let mut worst = 0;
    for subject in 0..5 {
        let mut requests = JoinSet::new();
        for story in 0..200 {
            requests.spawn(naive(app.db.clone(), subject, story));
        }
        let released = requests
            .join_all()
            .await
            .into_iter()
            .filter(|whole| *whole)
            .count();
        worst = worst.max(released);
    }
    assert!(
        worst > 5,
        "the load is too gentle to prove anything: {worst}"
    );
}
