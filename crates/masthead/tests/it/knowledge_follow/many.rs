//! Letters to many followers: rows and one job, once each over restarts and on several nodes.
use std::collections::BTreeSet;

use db::sql;
use masthead::ground::clock::{DAY, HOUR};
use masthead::ground::jobs;
use masthead::newsroom::knowledge::storyline::Storyline;

use super::{A_WHILE, gather, letters, line, pass, publish};
use crate::harness::TestApp;
use crate::lanes::postbox::Postbox;

async fn rows(app: &TestApp, text: &'static str) -> i64 {
    let (rows,): (i64,) = sql(text).one(&app.db).await.unwrap();
    rows
}

/// A storyline that so many readers follow, and a new story.
async fn crowd(count: i64) -> (TestApp, Storyline) {
    const READERS: &str =
        "INSERT INTO readers (id, email, email_key, name, verified_at, created_at)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
         SELECT i, 'f' || i || '@followers.example', 'f' || i || '@followers.example', '', 0, 0
         FROM n";
    const FOLLOWS: &str = "INSERT INTO storyline_follows (reader_id, storyline_id, since)
         SELECT id, $2, 0 FROM readers WHERE id <= $1";
    let app = TestApp::new().await;
    let line = line(&app, "Trade talks").await;
    // What was there before is in no letter.
    sql("DELETE FROM storyline_items")
        .execute(&app.db)
        .await
        .unwrap();
    sql(READERS).bind(count).execute(&app.db).await.unwrap();
    let filled = sql(FOLLOWS).bind(count).bind(line.id).execute(&app.db);
    filled.await.unwrap();
    publish(&app, &line, "fresh").await;
    (app, line)
}

/// Whether each of so many has one letter.
async fn assert_each_has_one(app: &TestApp, count: usize) {
    let letters = letters(app).await;
    let to: BTreeSet<&str> = letters.iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!((letters.len(), to.len()), (count, count));
}

#[tokio::test]
async fn thousands_of_followers_are_rows_and_one_job() {
    let (app, _) = crowd(1_000).await;
    gather(&app).await;
    assert_eq!(
        rows(&app, "SELECT count(*) FROM mailing_recipients").await,
        1_000
    );
    let waiting =
        "SELECT count(*) FROM jobs WHERE kind LIKE 'letter.%' OR kind LIKE 'following.g%'";
    assert_eq!(rows(&app, waiting).await, 1);
    assert_each_has_one(&app, 1_000).await;
    pass(&app, DAY).await;
    assert_each_has_one(&app, 1_000).await;
    for table in [
        "SELECT count(*) FROM mailing_recipients",
        "SELECT count(*) FROM mailings",
    ] {
        assert_eq!(rows(&app, table).await, 0);
    }
}

#[tokio::test]
async fn a_gathering_that_was_broken_off_goes_on_and_tells_each_once() {
    let (app, _) = crowd(500).await;
    jobs::schedule(&app).await.unwrap();
    app.clock.advance(A_WHILE);
    jobs::schedule(&app).await.unwrap();
    let look = Some(&["following.look"][..]);
    let work = |job| jobs::handle(&app, job);
    ::jobs::drain(&app.db, app.clock.now(), look, work)
        .await
        .unwrap();
    // Two workers have the same job, because one of them was taken for dead.
    let kinds = Some(&["following.gather"][..]);
    let job = ::jobs::claim(&app.db, app.clock.now(), 60_000, kinds)
        .await
        .unwrap()
        .unwrap();
    let other = app.another_node().await;
    let (one, two) = tokio::join!(
        jobs::handle(&app, job.clone()),
        jobs::handle(&other, job.clone())
    );
    assert!(one.is_ok() || two.is_ok());
    assert!(
        jobs::handle(&app, job).await.is_ok(),
        "nothing is left to do"
    );
    assert_each_has_one(&app, 500).await;
}

#[tokio::test]
async fn a_batch_that_was_broken_off_goes_on_where_it_was() {
    let (app, _) = crowd(300).await;
    gather(&app).await;
    // Whoever has claimed the batch dies; the lease runs out.
    let kinds = Some(&["letter.batch"][..]);
    let claimed = ::jobs::claim(&app.db, app.clock.now(), 60_000, kinds)
        .await
        .unwrap();
    let first = claimed.unwrap();
    assert!(
        jobs::handle(&app, first).await.is_err(),
        "there is more to do"
    );
    app.clock.advance(60_000);
    assert_each_has_one(&app, 300).await;
}

#[tokio::test]
async fn several_nodes_send_one_letter() {
    let (app, _) = crowd(50).await;
    let other = app.another_node().await;
    jobs::schedule(&app).await.unwrap();
    app.clock.advance(A_WHILE);
    jobs::schedule(&app).await.unwrap();
    // Each has a look to do, as if one of them had been taken for dead.
    for _ in 0..2 {
        let now = app.clock.now();
        let mut tx = app.db.begin().await.unwrap();
        let look = ::jobs::New::job("following.look", serde_json::Value::Null);
        ::jobs::enqueue(&mut tx, now, app.ids.next(now), look)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }
    let (one, two) = tokio::join!(jobs::run_due(&app), jobs::run_due(&other));
    one.unwrap();
    two.unwrap();
    let mine = letters(&app).await;
    let theirs = other.mails().await;
    let theirs = theirs
        .iter()
        .filter(|mail| mail.subject.starts_with("New in "));
    let mut to: Vec<&str> = mine
        .iter()
        .chain(theirs)
        .map(|mail| mail.to.as_str())
        .collect();
    to.sort_unstable();
    let all = to.len();
    to.dedup();
    assert_eq!((all, to.len()), (50, 50));
    assert_eq!(
        rows(&app, "SELECT count(*) FROM storyline_letters").await,
        1
    );
}

#[tokio::test]
async fn an_address_that_is_refused_is_let_be_and_the_others_have_their_letter() {
    let (app, _) = crowd(20).await;
    gather(&app).await;
    let server = Postbox::start(|to| match to {
        "f7@followers.example" => "550 5.1.1 nobody",
        _ => "250 yes",
    })
    .await;
    let site = server.site(&app).await;
    for _ in 0..3 {
        jobs::run_due(&site).await.unwrap();
        site.clock.advance(HOUR);
    }
    assert_eq!(server.taken().len(), 19);
    assert_eq!(::jobs::counts(&site.db).await.unwrap().dead, 0);
}

#[tokio::test]
async fn readers_who_have_not_proved_their_address_or_are_gone_get_nothing() {
    let (app, _) = crowd(10).await;
    gather(&app).await;
    sql("UPDATE readers SET verified_at = NULL WHERE id = 3")
        .execute(&app.db)
        .await
        .unwrap();
    sql("DELETE FROM storyline_follows WHERE reader_id = 4")
        .execute(&app.db)
        .await
        .unwrap();
    assert_each_has_one(&app, 8).await;
}

#[tokio::test]
async fn who_was_told_what_is_forgotten_in_time_and_who_follows_is_not() {
    let (app, line) = crowd(700).await;
    pass(&app, A_WHILE).await;
    assert_each_has_one(&app, 700).await;
    pass(&app, 13 * DAY).await;
    assert_eq!(rows(&app, "SELECT count(*) FROM storyline_told").await, 700);
    pass(&app, 2 * DAY).await;
    pass(&app, 2 * DAY).await;
    for table in [
        "SELECT count(*) FROM storyline_told",
        "SELECT count(*) FROM storyline_letters",
        "SELECT count(*) FROM storyline_letter_stories",
    ] {
        assert_eq!(rows(&app, table).await, 0, "{table}");
    }
    assert_eq!(
        rows(&app, "SELECT count(*) FROM storyline_follows").await,
        700
    );
    publish(&app, &line, "next").await;
    pass(&app, A_WHILE).await;
    assert_eq!(letters(&app).await.len(), 1_400);
}
