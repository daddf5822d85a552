//! `kill -9` at random points under load, and three processes on one Postgres.
use std::sync::mpsc::{Sender, channel};
use std::thread;

use db::{Db, sql};
use masthead::ground::clock::Clock;
use masthead::ground::config::Config;
use masthead::paywall::{Period, Visitor};

use super::raw::{Received, new_cookie, receives_text};
use crate::harness::{Node, Server, TestApp, TestData};

const LIMIT: usize = 5;
const ROUNDS: usize = 15;
const VISITORS: usize = 4;

/// A data folder with articles; the meter never turns to a new period while the test runs.
async fn prepared() -> (TestData, Vec<String>) {
    let app = TestApp::new().await;
    app.settings(|settings| {
        settings.paywall.limit = LIMIT as u32;
        settings.paywall.period = Period::Rolling;
    })
    .await;
    let paths = app
        .articles(20)
        .await
        .into_iter()
        .map(|article| article.path)
        .collect();
    (app.into_data(), paths)
}

/// A new visitor who reads on and on until the server is gone.
fn reader(
    addresses: Vec<String>,
    paths: Vec<String>,
    seed: usize,
    events: Sender<()>,
) -> (String, Vec<usize>) {
    let Some(cookie) = new_cookie(&addresses[0], &paths[0]) else {
        return (String::new(), Vec::new());
    };
    let mut received = Vec::new();
    for step in 0..paths.len() {
        let index = (seed * 7 + step * 3) % paths.len();
        let address = &addresses[step % addresses.len()];
        if receives_text(address, &paths[index], &cookie) && !received.contains(&index) {
            received.push(index);
        }
        // The test listens until it kills the server; after that nobody needs to know.
        let _ = events.send(());
    }
    (cookie, received)
}

/// Load by new visitors; `until` gets an event per answer and returns when it has had enough.
fn load(addresses: &[String], paths: &[String], until: impl FnOnce(&dyn Fn() -> bool)) -> Received {
    let (events, answers) = channel();
    let readers: Vec<_> = (0..VISITORS)
        .map(|seed| {
            let (addresses, paths, events) = (addresses.to_vec(), paths.to_vec(), events.clone());
            thread::spawn(move || reader(addresses, paths, seed, events))
        })
        .collect();
    drop(events);
    until(&|| answers.recv().is_ok());
    let received = readers.into_iter().map(|reader| reader.join().unwrap());
    received.filter(|(cookie, _)| !cookie.is_empty()).collect()
}

/// No visitor got more than the limit, and whatever came had been debited.
async fn assert_exact(db: Db, received: &Received) {
    let config = Config::default();
    let node = Node::new(config, db, Clock::System).await;
    for (cookie, stories) in received {
        let (_, value) = cookie.split_once('=').unwrap();
        let visitor = Visitor::read(&node.keys, value, node.clock.now());
        let visitor = visitor.expect("a cookie of this site");
        let row: Option<(String,)> = sql("SELECT stories FROM ledger WHERE subject = $1")
            .bind(visitor.subject(&node.keys))
            .optional(&node.db)
            .await
            .unwrap();
        let debits = row.map_or(0, |(stories,)| stories.split(',').count());
        assert!(stories.len() <= LIMIT, "{stories:?}");
        assert!(debits <= LIMIT, "{debits} debits");
        assert!(debits >= stories.len(), "{debits} debits for {stories:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn f04_whatever_came_before_a_kill_had_been_debited() {
    if std::env::var("MASTHEAD_TEST_DATABASE").as_deref() == Ok("postgres") {
        // The processes of this test share nothing but an SQLite file.
        return;
    }
    let (data, paths) = prepared().await;
    let mut bodies = 0;
    for _ in 0..ROUNDS {
        let mut server = Server::start(data.folder(), None);
        let answers = usize::from(masthead::ground::ids::random_bytes::<1>()[0]) % (VISITORS * 12);
        let received = load(&[server.address()], &paths, |answer| {
            for _ in 0..answers {
                if !answer() {
                    break;
                }
            }
            server.kill();
        });
        bodies += received.values().map(Vec::len).sum::<usize>();
        assert_exact(data.open().await, &received).await;
    }
    assert!(bodies > 0, "the load never got anything");
}

#[tokio::test(flavor = "multi_thread")]
async fn f03_three_processes_on_one_postgres_release_exactly_the_limit() {
    let app = TestApp::new().await;
    let Some(url) = app.database_url() else {
        return;
    };
    app.settings(|settings| {
        settings.paywall.limit = LIMIT as u32;
        settings.paywall.period = Period::Rolling;
    })
    .await;
    let paths: Vec<String> = app
        .articles(20)
        .await
        .into_iter()
        .map(|article| article.path)
        .collect();
    let servers: Vec<Server> = (0..3)
        .map(|_| Server::start(app.data(), Some(&url)))
        .collect();
    let addresses: Vec<String> = servers.iter().map(Server::address).collect();
    let received = load(&addresses, &paths, |answer| while answer() {});
    assert_eq!(received.len(), VISITORS);
    for stories in received.values() {
        assert_eq!(stories.len(), LIMIT);
    }
    assert_exact(app.db.clone(), &received).await;
}
