//! Notices to whoever runs the server.
use jobs::Job;
use mail::Message;
use masthead::command::retry;
use masthead::ground::clock::{DAY, HOUR};
use masthead::ground::jobs as work;
use masthead::people::notice;

use crate::harness::TestApp;

/// The kind of the job that panics.
const CLUMSY: &str = "clumsy";

/// Puts a job that nobody does into the queue and runs all that is due.
async fn fail_a_job(app: &TestApp, kind: &str) {
    let now = app.clock.now();
    let job = jobs::New::job(kind, serde_json::Value::Null);
    jobs::enqueue(&app.db, now, app.ids.next(now), job)
        .await
        .unwrap();
    run_due(app).await;
}

async fn run_due(app: &TestApp) {
    let handler = |job: Job| async move {
        let is_clumsy = job.kind == CLUMSY;
        let done = work::handle(app, job.clone());
        let work = async {
            assert!(!is_clumsy, "a job of this kind panics");
            done.await
        };
        notice::watched(app, &job, work).await
    };
    jobs::drain(&app.db, app.clock.now(), None, handler)
        .await
        .unwrap();
}

async fn mails(app: &TestApp) -> Vec<Message> {
    app.mails().await
}

#[tokio::test]
async fn a_job_that_is_given_up_is_told_to_the_operator_once() {
    let app = TestApp::with(|config| config.operator_email = Some("ops@x.example".to_owned()));
    let app = app.await;
    fail_a_job(&app, "what.is.this").await;
    run_due(&app).await;
    let mails = mails(&app).await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert_eq!(mails[0].to, "ops@x.example");
    let words = format!("{}\n{}", mails[0].subject, mails[0].text);
    assert!(
        words.contains("a background job failed and won’t be retried"),
        "{words}"
    );
    assert!(words.contains("what.is.this"), "{words}");
}

#[tokio::test]
async fn a_job_that_panics_is_told_to_the_operator_when_it_is_given_up() {
    let app = TestApp::with(|config| config.operator_email = Some("ops@x.example".to_owned()));
    let app = app.await;
    let now = app.clock.now();
    let job = jobs::New {
        max_attempts: 2,
        ..jobs::New::job(CLUMSY, serde_json::Value::Null)
    };
    jobs::enqueue(&app.db, now, app.ids.next(now), job)
        .await
        .unwrap();
    run_due(&app).await;
    assert!(app.mails().await.is_empty(), "it is tried once more");
    app.clock.advance(DAY);
    run_due(&app).await;
    let mails = mails(&app).await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(mails[0].text.contains(CLUMSY), "{mails:?}");
    assert!(mails[0].text.contains("the handler panicked"), "{mails:?}");
}

#[tokio::test]
async fn failures_of_one_kind_are_one_mail_an_hour_with_their_number() {
    let app = TestApp::with(|config| config.operator_email = Some("ops@x.example".to_owned()));
    let app = app.await;
    for _ in 0..12 {
        fail_a_job(&app, "what.is.this").await;
    }
    assert_eq!(mails(&app).await.len(), 1);
    fail_a_job(&app, "what.is.that").await;
    assert_eq!(mails(&app).await.len(), 2, "another kind is another matter");
    app.clock.advance(HOUR);
    run_due(&app).await;
    let told = mails(&app).await;
    assert_eq!(told.len(), 3);
    assert!(told[2].text.contains("this kind: 11"), "{}", told[2].text);
    app.clock.advance(DAY);
    run_due(&app).await;
    assert_eq!(mails(&app).await.len(), 3, "nothing new");
    fail_a_job(&app, "what.is.this").await;
    let told = mails(&app).await;
    assert_eq!(told.len(), 4);
    assert!(!told[3].text.contains("this kind:"), "{}", told[3].text);
}

#[tokio::test]
async fn what_comes_while_the_last_mail_is_being_settled_is_told_an_hour_later() {
    let app = TestApp::with(|config| config.operator_email = Some("ops@x.example".to_owned()));
    let app = app.await;
    let now = app.clock.now();
    let job = jobs::New::job("what.is.this", serde_json::Value::Null);
    jobs::enqueue(&app.db, now, app.ids.next(now), job)
        .await
        .unwrap();
    let site = &app;
    let handler = |job: Job| async move {
        let work = work::handle(site, job.clone());
        notice::watched(site, &job, work).await
    };
    let unknown = Some(&["what.is.this"][..]);
    jobs::drain(&app.db, now, unknown, handler).await.unwrap();
    let told = jobs::claim(&app.db, now, HOUR, Some(&[notice::KIND])).await;
    let told = told.unwrap().unwrap();
    assert!(work::handle(&app, told.clone()).await.is_ok());
    // The mail is sent, and the queue does not know it yet.
    fail_a_job(&app, "what.is.this").await;
    assert!(jobs::complete(&app.db, &told).await.unwrap().is_done());
    assert_eq!(mails(&app).await.len(), 1);
    app.clock.advance(HOUR);
    run_due(&app).await;
    assert_eq!(mails(&app).await.len(), 2);
}

#[tokio::test]
async fn without_an_operator_nobody_is_written_to() {
    let app = TestApp::new().await;
    fail_a_job(&app, "what.is.this").await;
    assert!(mails(&app).await.is_empty());
    assert_eq!(jobs::counts(&app.db).await.unwrap().dead, 1);
}

#[tokio::test]
async fn what_was_given_up_can_be_tried_again() {
    let app = TestApp::new().await;
    fail_a_job(&app, "what.is.this").await;
    assert_eq!(retry::revive(&app).await.unwrap(), 1);
    let counts = jobs::counts(&app.db).await.unwrap();
    assert_eq!((counts.waiting, counts.dead), (1, 0));
    assert_eq!(retry::revive(&app).await.unwrap(), 0);
    assert_eq!(work::run_due(&app).await.unwrap(), 1);
}
