//! Letters through a real mail server that misbehaves: nothing is lost, and of no letter
//! arrive more copies than there were answers lost.
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::time::Duration;

use db::Db;
use masthead::ground::app::App;
use masthead::ground::clock::HOUR;
use masthead::people::letter::{self, Letter};

use super::server::MailServer;
use crate::harness::TestApp;

/// The program of a server that does with each message what its plan says.
const RECEIVER: &str = "receiver.py";

fn receiver(plan: &str) -> MailServer {
    let folder = tempfile::tempdir().unwrap();
    MailServer::start(RECEIVER, folder, &[OsStr::new(plan)])
}

/// How often each message arrived, by its `Message-ID`.
fn arrivals(server: &MailServer) -> BTreeMap<String, usize> {
    let mut arrivals = BTreeMap::new();
    for file in server.kept() {
        let text = std::fs::read_to_string(file).unwrap();
        let mut lines = text.lines();
        let id = lines.find(|line| line.starts_with("Message-ID:")).unwrap();
        *arrivals.entry(id.to_owned()).or_default() += 1;
    }
    arrivals
}

/// A site that sends through this port, waiting little.
async fn site(app: &TestApp, port: u16) -> App {
    app.through(port, Some(Duration::from_secs(2))).await
}

async fn enqueue(site: &App, count: usize) {
    let mut tx = site.db.begin().await.unwrap();
    for number in 0..count {
        let letter = Letter::new("test", &format!("reader-{number}@readers.example"));
        letter::send(site, &mut tx, &letter, None).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn waiting(db: &Db) -> u64 {
    jobs::counts(db).await.unwrap().waiting
}

/// Lets the time pass until nothing waits.
async fn deliver(site: &App) {
    for _ in 0..40 {
        masthead::ground::jobs::run_due(site).await.unwrap();
        if waiting(&site.db).await == 0 {
            return;
        }
        site.clock.advance(HOUR);
    }
    panic!("letters still wait");
}

#[tokio::test]
async fn every_letter_arrives_though_the_server_asks_for_patience_hangs_and_drops() {
    let app = TestApp::new().await;
    let plan = "451,drop,ok,hang,451,drop,ok,drop,hang,451";
    let server = receiver(plan);
    let site = site(&app, server.port).await;
    enqueue(&site, 12).await;
    deliver(&site).await;
    let arrivals = arrivals(&server);
    assert_eq!(arrivals.len(), 12, "each letter arrived");
    let copies: usize = arrivals.values().map(|count| count - 1).sum();
    assert_eq!(copies, 5, "one for each answer that was lost: {arrivals:?}");
    assert_eq!(jobs::counts(&site.db).await.unwrap().dead, 0);
}

#[tokio::test]
async fn a_letter_that_is_refused_is_kept_for_the_operator_and_not_sent_again() {
    let app = TestApp::new().await;
    let server = receiver("550,ok,550");
    let site = site(&app, server.port).await;
    enqueue(&site, 5).await;
    deliver(&site).await;
    assert_eq!(arrivals(&server).len(), 3);
    assert!(arrivals(&server).values().all(|count| *count == 1));
    let dead = jobs::dead(&site.db, 10).await.unwrap();
    assert_eq!(dead.len(), 2);
    assert!(
        dead.iter()
            .all(|job| job.last_error.as_deref().unwrap().contains("550")),
        "{dead:?}"
    );
}

#[tokio::test]
async fn when_the_server_is_killed_copies_are_no_more_than_the_connections_that_were_open() {
    const WORKERS: usize = 4;
    let app = TestApp::new().await;
    let mut server = receiver("");
    let first = site(&app, server.port).await;
    enqueue(&first, 60).await;
    let run = || masthead::ground::jobs::run_due(&first);
    let killing = async {
        while server.kept().len() < 10 {
            tokio::task::yield_now().await;
        }
        server.kill();
    };
    let (a, b, c, d, ()) = tokio::join!(run(), run(), run(), run(), killing);
    for ran in [a, b, c, d] {
        ran.unwrap();
    }
    assert!(waiting(&first.db).await > 0, "the server went too late");
    server.restart(RECEIVER, &[OsStr::new("")]);
    let second = site(&app, server.port).await;
    second.clock.advance(HOUR);
    deliver(&second).await;
    let arrivals = arrivals(&server);
    assert_eq!(arrivals.len(), 60);
    let copies: usize = arrivals.values().map(|count| count - 1).sum();
    assert!(copies <= WORKERS, "{copies} copies");
}

#[tokio::test]
async fn an_occasion_has_one_letter_even_long_after_it_was_sent() {
    let app = TestApp::new().await;
    for _ in 0..3 {
        let mut tx = app.db.begin().await.unwrap();
        let letter = Letter::new("test", "anna@readers.example");
        let occasion = Some("event 17".to_owned());
        letter::send(&app, &mut tx, &letter, occasion)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(app.mails().await.len(), 1);
        app.clock.advance(24 * HOUR);
    }
}
