//! A clock that was wrong parks nothing, and has nothing forgotten.
use masthead::command::doctor::{Check, Verdict, examine};
use masthead::ground::clock::{DAY, HOUR, MINUTE};
use masthead::ground::jobs;

use crate::harness::TestApp;

const YEAR: i64 = 365 * DAY;
const ANNA: &str = "anna@readers.example";

async fn asks(app: &TestApp) {
    let form = [("email", ANNA)];
    app.visitor().submit("/log-in", &form).await.expect(303);
}

async fn check(app: &TestApp, subject: &str) -> Check {
    let mut checks = examine(&app.config, &app.clock).await.into_iter();
    checks.find(|check| check.subject == subject).unwrap()
}

#[tokio::test]
async fn what_a_clock_a_year_ahead_has_put_into_the_queue_goes_out_when_it_is_right() {
    let app = TestApp::new().await;
    jobs::schedule(&app).await.unwrap();
    app.clock.leap(YEAR);
    asks(&app).await;
    app.clock.leap(-YEAR);
    assert!(app.mails().await.is_empty(), "it is parked");
    if !app.is_postgres() {
        let found = check(&app, "background jobs").await;
        assert_eq!(found.verdict, Verdict::Warn, "{found}");
        assert!(found.finding.contains("1 lie further ahead"), "{found}");
    }
    jobs::schedule(&app).await.unwrap();
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn a_retry_waits_no_longer_than_its_attempts_allow_when_the_clock_steps_back() {
    let app = TestApp::new().await;
    let mute = super::Silent::start().await;
    let site = super::postbox::site(&app, mute.port()).await;
    asks(&app).await;
    jobs::run_due(&site).await.unwrap();
    app.clock.leap(-HOUR);
    jobs::schedule(&app).await.unwrap();
    app.clock.advance(2_000);
    assert_eq!(app.mails().await.len(), 1, "a second, not an hour");
}

#[tokio::test]
async fn a_dead_workers_lease_from_a_clock_ahead_runs_out_in_its_time() {
    let app = TestApp::new().await;
    asks(&app).await;
    app.clock.leap(YEAR);
    let claimed = ::jobs::claim(&app.db, app.clock.now(), 60_000, None).await;
    assert!(claimed.unwrap().is_some());
    app.clock.leap(-YEAR);
    jobs::schedule(&app).await.unwrap();
    app.clock.advance(MINUTE);
    assert_eq!(app.mails().await.len(), 1);
}

#[tokio::test]
async fn a_letter_with_a_day_stays_where_it_is() {
    let app = TestApp::new().await;
    let mut tx = app.db.begin().await.unwrap();
    let letter = masthead::people::letter::Letter::new("test", ANNA);
    let at = app.clock.now() + 30 * DAY;
    masthead::people::letter::send_at(&app, &mut tx, &letter, None, at)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    jobs::schedule(&app).await.unwrap();
    assert!(app.mails().await.is_empty());
    app.clock.advance(30 * DAY);
    assert_eq!(app.mails().await.len(), 1);
}

/// Whether somebody who logged in before is still logged in.
async fn is_known(person: &mut crate::harness::Member) -> bool {
    person.get("/account").await.status == 200
}

#[tokio::test]
async fn a_leap_ends_nobodys_session_and_time_that_passes_does() {
    let app = TestApp::new().await;
    let mut anna = app.reader().await;
    let look = async || {
        jobs::schedule(&app).await.unwrap();
        jobs::run_due(&app).await.unwrap();
    };
    look().await;
    app.clock.leap(YEAR);
    for _ in 0..5 {
        app.clock.advance(MINUTE);
        look().await;
    }
    app.clock.leap(-YEAR);
    look().await;
    app.sessions().clear();
    assert!(is_known(&mut anna).await, "nothing was swept");
    app.clock.advance(2 * YEAR);
    look().await;
    app.sessions().clear();
    assert!(!is_known(&mut anna).await);
}

#[tokio::test]
async fn after_an_hour_in_which_the_clocks_agree_what_is_old_is_forgotten() {
    let app = TestApp::new().await;
    asks(&app).await;
    let log_ins = async || -> i64 {
        jobs::schedule(&app).await.unwrap();
        jobs::run_due(&app).await.unwrap();
        let (rows,): (i64,) = db::sql("SELECT count(*) FROM log_ins")
            .one(&app.db)
            .await
            .unwrap();
        rows
    };
    assert_eq!(log_ins().await, 1);
    app.clock.leap(2 * DAY);
    assert_eq!(log_ins().await, 1);
    app.clock.advance(50 * MINUTE);
    assert_eq!(log_ins().await, 1);
    app.clock.advance(2 * HOUR);
    assert_eq!(log_ins().await, 0);
}

#[tokio::test]
async fn the_doctor_names_a_leap_and_a_clock_that_has_stepped_back() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    jobs::schedule(&app).await.unwrap();
    assert_eq!(check(&app, "clock").await.verdict, Verdict::Ok);
    app.clock.leap(2 * DAY);
    jobs::schedule(&app).await.unwrap();
    let found = check(&app, "clock").await;
    assert_eq!(found.verdict, Verdict::Warn);
    assert!(found.finding.contains("leapt by 48 hours"), "{found}");
    app.clock.leap(-2 * DAY);
    let found = check(&app, "clock").await;
    assert!(
        found.finding.contains("the server has last seen"),
        "{found}"
    );
}
