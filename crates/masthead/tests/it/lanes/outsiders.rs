//! Servers of others that take a call and say nothing: they are left alone after a few calls, and
//! go on as soon as they answer.
use db::sql;
use masthead::command::doctor::{Verdict, examine};
use masthead::ground::app::App;
use masthead::ground::clock::{HOUR, MINUTE};
use masthead::ground::jobs;
use masthead::ground::outside;
use masthead::people::letter::{self, Letter};

use super::postbox::{Postbox, site};
use super::{Silent, operations};
use crate::harness::TestApp;

async fn enqueue(site: &App, name: &str, count: usize) {
    let mut tx = site.db.begin().await.unwrap();
    for number in 0..count {
        let letter = Letter::new("test", &format!("{name}-{number}@readers.example"));
        letter::send(site, &mut tx, &letter, None).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_mail_server_that_says_nothing_is_asked_by_three_letters_and_not_by_the_others() {
    let app = TestApp::new().await;
    let mute = Silent::start().await;
    let site = site(&app, mute.port()).await;
    enqueue(&site, "mute", 20).await;
    jobs::run_due(&site).await.unwrap();
    assert_eq!(mute.calls(), 3);
    assert_eq!(
        ::jobs::counts(&site.db).await.unwrap().waiting,
        20,
        "none is lost"
    );
    site.clock.advance(MINUTE);
    jobs::run_due(&site).await.unwrap();
    assert_eq!(
        mute.calls(),
        4,
        "one tries, the others wait for what comes of it"
    );
}

#[tokio::test]
async fn letters_go_on_by_themselves_once_the_server_answers() {
    let app = TestApp::new().await;
    let mute = Silent::start().await;
    let port = mute.port();
    let site = site(&app, port).await;
    enqueue(&site, "first", 5).await;
    jobs::run_due(&site).await.unwrap();
    let server = Postbox::start(|_| "250 yes").await;
    let mended = server.site(&app).await;
    for _ in 0..3 {
        site.clock.advance(HOUR);
        jobs::run_due(&mended).await.unwrap();
    }
    assert_eq!(server.taken().len(), 5);
}

#[tokio::test]
async fn a_silent_server_is_named_by_the_doctor_and_in_the_metrics() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        return;
    }
    let mute = Silent::start().await;
    let site = site(&app, mute.port()).await;
    let named = format!("127.0.0.1:{}", mute.port());
    enqueue(&site, "mute", 4).await;
    let before = examine(&app.config, &app.clock).await;
    jobs::run_due(&site).await.unwrap();
    outside::write_down(&site).await.unwrap();
    let after = examine(&app.config, &app.clock).await;
    let verdict = |checks: Vec<masthead::command::doctor::Check>| {
        let mut checks = checks.into_iter();
        checks
            .find(|check| check.subject == "servers of others")
            .unwrap()
    };
    assert_eq!(verdict(before).verdict, Verdict::Ok);
    let check = verdict(after);
    assert_eq!(check.verdict, Verdict::Warn);
    assert!(check.finding.contains(&named), "{check}");
    let line = format!("masthead_server_silent{{server=\"{named}\"}} 1");
    assert!(operations(&site).await.contains(&line));
    // A process that has ended says nothing any more.
    app.clock.advance(HOUR);
    assert_eq!(
        verdict(examine(&app.config, &app.clock).await).verdict,
        Verdict::Ok
    );
}

#[tokio::test]
async fn what_one_node_knows_of_silent_servers_does_not_replace_what_others_know() {
    let app = TestApp::new().await;
    let mutes = [Silent::start().await, Silent::start().await];
    let mut named = mutes
        .each_ref()
        .map(|mute| format!("127.0.0.1:{}", mute.port()));
    named.sort();
    for mute in &mutes {
        let node = site(&app, mute.port()).await;
        enqueue(&node, &format!("mute-{}", mute.port()), 4).await;
        jobs::run_due(&node).await.unwrap();
        outside::write_down(&node).await.unwrap();
    }
    outside::write_down(&app).await.unwrap();
    let written = outside::written_down(&app.db, app.clock.now())
        .await
        .unwrap();
    let written: Vec<String> = written.into_iter().map(|outage| outage.server).collect();
    assert_eq!(written, named);
}

#[tokio::test]
async fn a_refused_recipient_is_no_incident_however_many_there_are() {
    let app =
        TestApp::with(|config| config.operator_email = Some("ops@x.example".to_owned())).await;
    let server = Postbox::start(|to| match to.starts_with("nobody") {
        true => "550 5.1.1 there is no such mailbox",
        false => "250 yes",
    })
    .await;
    let site = server.site(&app).await;
    enqueue(&site, "nobody", 15).await;
    enqueue(&site, "somebody", 1).await;
    jobs::run_due(&site).await.unwrap();
    assert_eq!(server.taken(), ["somebody-0@readers.example"]);
    assert_eq!(::jobs::counts(&site.db).await.unwrap().dead, 0);
    let metrics = operations(&site).await;
    assert!(
        metrics.contains("masthead_mails_total{outcome=\"refused\"} 15"),
        "{metrics}"
    );
    assert!(metrics.contains("masthead_mail_down 0"));
    if !app.is_postgres() {
        let checks = examine(&app.config, &app.clock).await;
        let said: Vec<_> = checks
            .iter()
            .filter(|check| ["mail", "background jobs"].contains(&check.subject))
            .filter(|check| !check.finding.contains("only written to"))
            .collect();
        assert!(
            said.iter().all(|check| check.verdict == Verdict::Ok),
            "{said:?}"
        );
    }
}

#[tokio::test]
async fn a_relay_that_takes_mail_for_nobody_is_the_operators_affair() {
    let app = TestApp::new().await;
    let server = Postbox::start(|_| "554 5.7.1 relay access denied").await;
    let site = server.site(&app).await;
    enqueue(&site, "anybody", 12).await;
    jobs::run_due(&site).await.unwrap();
    assert_eq!(::jobs::counts(&site.db).await.unwrap().dead, 12);
    assert!(operations(&site).await.contains("masthead_mail_down 1"));
}

#[tokio::test]
async fn lanes_are_counted_apart() {
    let app = TestApp::new().await;
    let mute = Silent::start().await;
    let site = site(&app, mute.port()).await;
    enqueue(&site, "mute", 2).await;
    site.clock.advance(MINUTE);
    let metrics = operations(&site).await;
    for line in [
        "masthead_lane_waiting{lane=\"bulk\"} 2",
        "masthead_lane_waiting{lane=\"awaited\"} 0",
        "masthead_lane_running{lane=\"pictures\"} 0",
        "masthead_lane_oldest_seconds{lane=\"bulk\"} 60",
        "masthead_lane_oldest_seconds{lane=\"processor\"} 0",
        "masthead_lane_given_up_total{lane=\"rest\"} 0",
        "masthead_lane_dead{lane=\"bulk\"} 0",
    ] {
        assert!(metrics.contains(line), "{line} in {metrics}");
    }
}

#[tokio::test]
async fn what_was_given_up_is_forgotten_after_a_month() {
    let app = TestApp::new().await;
    let now = app.clock.now();
    let job = ::jobs::New::job("what.is.this", serde_json::Value::Null);
    ::jobs::enqueue(&app.db, now, app.ids.next(now), job)
        .await
        .unwrap();
    jobs::run_due(&app).await.unwrap();
    jobs::schedule(&app).await.unwrap();
    for (days, left) in [(29, 1), (3, 0)] {
        app.clock.advance(days * 24 * HOUR);
        jobs::schedule(&app).await.unwrap();
        jobs::run_due(&app).await.unwrap();
        assert_eq!(::jobs::counts(&app.db).await.unwrap().dead, left, "{days}");
    }
    let (rows,): (i64,) = sql("SELECT count(*) FROM jobs WHERE kind = 'what.is.this'")
        .one(&app.db)
        .await
        .unwrap();
    assert_eq!(rows, 0);
}
