//! A PostgreSQL that hangs, or one of whose tables is locked.
use std::time::{Duration, Instant};

use db::{Db, PostgresOptions, sql};
use http::StatusCode;
use url::Url;

use super::stall::Way;
use crate::harness::{Node, TestApp};

/// Within which a reader hears something.
const SOON: Duration = Duration::from_secs(2);

/// A server process of the test, with the patience of a real one, behind a way that can be held up.
async fn behind_a_way(app: &TestApp) -> Option<(Way, Node)> {
    let url = Url::parse(&app.database_url()?).unwrap();
    let way = Way::to(&url).await;
    let options = PostgresOptions {
        max_connections: 6,
        ..PostgresOptions::default()
    };
    let db = Db::connect_postgres(&way.url(&url), options).await.unwrap();
    let mut config = app.config.clone();
    config.limits.database_ms = 1_500;
    let node = Node::new(config, db, app.clock.clone()).await;
    Some((way, node))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_hangs_is_told_within_two_seconds_and_forgotten_when_it_answers() {
    let app = TestApp::new().await;
    let Some((way, node)) = behind_a_way(&app).await else {
        return;
    };
    let story = app.article().create().await;
    node.refresh().await.unwrap();
    assert_eq!(node.visitor().get(&story.path).await.status, StatusCode::OK);
    let mut subscriber = node.subscriber().await;
    assert!(subscriber.get(&story.path).await.has_canary());
    // What a node remembers of a session holds for a second.
    app.clock.set(app.clock.now() + 5_000);
    way.hold(true);
    for (path, expected) in [
        (story.path.as_str(), StatusCode::OK),
        ("/account", StatusCode::SERVICE_UNAVAILABLE),
        ("/readyz", StatusCode::SERVICE_UNAVAILABLE),
        (story.path.as_str(), StatusCode::OK),
    ] {
        let begun = Instant::now();
        let page = subscriber.get(path).await;
        assert_eq!(page.status, expected, "{path}");
        assert!(begun.elapsed() < SOON, "{path}: {:?}", begun.elapsed());
    }
    way.hold(false);
    let begun = Instant::now();
    while !subscriber.get(&story.path).await.has_canary() {
        assert!(begun.elapsed() < 3 * SOON, "it works again");
        tokio::task::yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_table_takes_only_those_who_need_it() {
    let app = TestApp::new().await;
    let Some((_way, node)) = behind_a_way(&app).await else {
        return;
    };
    let articles = app.articles(3).await;
    node.refresh().await.unwrap();
    let story = &articles[0];
    let mut subscriber = node.subscriber().await;
    assert!(subscriber.get(&story.path).await.has_canary());
    let mut lock = app.db.begin().await.unwrap();
    sql("LOCK TABLE ledger").execute(&mut lock).await.unwrap();
    let mut newcomers = tokio::task::JoinSet::new();
    for number in 0..40 {
        let (node, path) = (node.clone(), story.path.clone());
        newcomers.spawn(async move {
            let mut visitor = node.visitor().at(&format!("198.51.{number}.7"));
            let begun = Instant::now();
            visitor.post(&format!("{path}/continue")).await;
            let page = visitor.get(&format!("{path}/continue")).await;
            (page, begun.elapsed())
        });
    }
    tokio::task::yield_now().await;
    for (turn, article) in articles.iter().enumerate() {
        app.clock.set(app.clock.now() + 5_000);
        let begun = Instant::now();
        let page = subscriber.get(&article.path).await;
        let took = begun.elapsed();
        assert!(page.has_canary() && took < SOON, "turn {turn}: {took:?}");
        assert_eq!(node.curl().get("/log-in").await.status, StatusCode::OK);
    }
    while let Some(newcomer) = newcomers.join_next().await {
        let (page, took) = newcomer.unwrap();
        assert!(!page.has_canary(), "what is not counted is not given");
        assert!(took < SOON, "{took:?}");
    }
    lock.rollback().await.unwrap();
}
