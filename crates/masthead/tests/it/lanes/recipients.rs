//! Letters to many: each recipient is tried, given up and asked alone.
use db::sql;
use masthead::ground::clock::HOUR;
use masthead::ground::jobs;

use super::follow;
use super::postbox::Postbox;
use crate::comment::{answer, named, open_house, say, send};
use crate::harness::{Member, TestApp};

async fn rows(app: &TestApp, text: &'static str) -> i64 {
    let (rows,): (i64,) = sql(text).one(&app.db).await.unwrap();
    rows
}

/// Lets the recipients of all letters that are due be gathered, and none be sent.
async fn gather(app: &TestApp) {
    let kinds = Some(&["comment.notify"][..]);
    let work = |job| jobs::handle(app, job);
    ::jobs::drain(&app.db, app.clock.now(), kinds, work)
        .await
        .unwrap();
}

/// A thread of Anna's that so many follow beside her, and Bert's reply.
struct Thread {
    app: TestApp,
    anna: Member,
    root: i64,
    reply: i64,
}

impl Thread {
    async fn new(followers: i64) -> Self {
        let (app, article) = open_house().await;
        let (mut anna, mut bert) = (named(&app, "Anna").await, named(&app, "Bert").await);
        let root = say(&mut anna, &article, "First.").await;
        follow(&app, root, anna.id, followers).await;
        let reply = answer(&mut bert, &article, root, "To all of you.").await;
        Self {
            app,
            anna,
            root,
            reply,
        }
    }
}

#[tokio::test]
async fn thousands_of_recipients_are_rows_and_one_job() {
    let app = Thread::new(1_000).await.app;
    gather(&app).await;
    // Anna is answered and follows; Bert, who wrote, is asked about when the turn is his.
    assert!(rows(&app, "SELECT count(*) FROM mailing_recipients").await >= 1_001);
    let letters = "SELECT count(*) FROM jobs WHERE kind LIKE 'letter.%'";
    assert_eq!(rows(&app, letters).await, 1);
    let mails = app.mails().await;
    assert_eq!(mails.len(), 1_001);
    let mut addresses: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
    addresses.sort_unstable();
    addresses.dedup();
    assert_eq!(addresses.len(), 1_001, "one each");
    for table in [
        "SELECT count(*) FROM mailing_recipients",
        "SELECT count(*) FROM mailings",
    ] {
        assert_eq!(rows(&app, table).await, 0);
    }
}

#[tokio::test]
async fn who_ends_the_letters_before_theirs_is_due_gets_none() {
    let Thread {
        app,
        mut anna,
        root,
        ..
    } = Thread::new(20).await;
    gather(&app).await;
    let path = format!("/comments/{root}/follow");
    send(&mut anna, &path, &[("set", "off")]).await.expect(303);
    let mails = app.mails().await;
    assert_eq!(mails.len(), 20);
    assert!(!mails.iter().any(|mail| mail.to == anna.email));
}

#[tokio::test]
async fn the_letters_of_a_comment_that_is_removed_meanwhile_stay_unsent() {
    let Thread { app, reply, .. } = Thread::new(1).await;
    gather(&app).await;
    sql("UPDATE comments SET state = 'withdrawn' WHERE id = $1")
        .bind(reply)
        .execute(&app.db)
        .await
        .unwrap();
    assert!(app.mails().await.is_empty());
}

#[tokio::test]
async fn each_recipient_is_tried_again_and_given_up_alone() {
    let app = Thread::new(50).await.app;
    // One mailbox is full for ever, and from one our mail is not taken.
    let server = Postbox::start(|to| match to {
        "f7@followers.example" => "452 4.2.2 full",
        "f9@followers.example" => "550 5.7.1 not from you",
        "f11@followers.example" => "550 5.1.1 nobody",
        _ => "250 yes",
    })
    .await;
    let site = server.site(&app).await;
    jobs::run_due(&site).await.unwrap();
    assert_eq!(server.taken().len(), 48, "all but three, at once");
    assert_eq!(::jobs::counts(&site.db).await.unwrap().dead, 1);
    for _ in 0..40 {
        site.clock.advance(HOUR);
        jobs::run_due(&site).await.unwrap();
    }
    let dead = ::jobs::dead(&site.db, 10).await.unwrap();
    let mut given_up: Vec<&str> = dead
        .iter()
        .flat_map(|job| {
            ["f7@", "f9@", "f11@"]
                .into_iter()
                .filter(|to| job.payload.contains(to))
        })
        .collect();
    given_up.sort_unstable();
    assert_eq!(
        given_up,
        ["f7@", "f9@"],
        "a refused address is nobody's incident"
    );
    let named = |job: &::jobs::DeadJob| job.payload.contains(".mailing\"");
    assert!(dead.iter().all(named), "each try is the same message");
    assert_eq!(server.taken().len(), 48, "nobody gets a second copy");
    assert_eq!(::jobs::counts(&site.db).await.unwrap().waiting, 0);
}

#[tokio::test]
async fn a_batch_that_was_broken_off_goes_on_where_it_was() {
    let app = Thread::new(300).await.app;
    gather(&app).await;
    // Whoever has claimed the batch dies; the lease runs out.
    let claimed = ::jobs::claim(&app.db, app.clock.now(), 60_000, None)
        .await
        .unwrap();
    let first = claimed.unwrap();
    assert!(
        jobs::handle(&app, first).await.is_err(),
        "there is more to do"
    );
    assert_eq!(
        jobs::run_due(&app).await.unwrap(),
        0,
        "somebody else has it"
    );
    app.clock.advance(60_000);
    let mails = app.mails().await;
    let mut addresses: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
    addresses.sort_unstable();
    addresses.dedup();
    assert_eq!((mails.len(), addresses.len()), (301, 301));
}
