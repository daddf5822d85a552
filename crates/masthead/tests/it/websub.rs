//! Hubs hear of changes.
use http::StatusCode;
use masthead::command::state::change;
use masthead::ground::clock::{DAY, HOUR, MINUTE};
use masthead::newsroom::article::State as ArticleState;
use masthead::newsroom::websub;

use crate::harness::{Listener, NOON, TestApp};

/// What each request to a hub said: pairs of names and values.
fn told(hub: &Listener) -> Vec<Vec<(String, String)>> {
    let pairs = |body: &String| {
        url::form_urlencoded::parse(body.as_bytes())
            .into_owned()
            .collect()
    };
    hub.told().iter().map(pairs).collect()
}

async fn with_hubs(hubs: Vec<String>) -> TestApp {
    TestApp::with(|config| config.websub.hubs = hubs).await
}

/// Runs the pings that are due; how many ran.
async fn run(app: &TestApp) -> usize {
    let clone = (**app).clone();
    let handler = move |job: jobs::Job| {
        let app = clone.clone();
        async move { websub::jobs::ping(&app, &job).await }
    };
    jobs::drain(&app.db, app.clock.now(), None, handler)
        .await
        .unwrap()
}

async fn waiting(app: &TestApp) -> u64 {
    jobs::counts(&app.db).await.unwrap().waiting
}

#[tokio::test]
async fn a_hub_hears_of_the_sites_and_the_sections_feeds_and_again_when_caches_are_over() {
    let (hub, address) = Listener::start(StatusCode::ACCEPTED).await;
    let app = with_hubs(vec![address]).await;
    app.article().section("economy").create().await;
    assert_eq!(run(&app).await, 0, "changes are gathered for some seconds");
    app.clock.advance(MINUTE);
    assert_eq!(run(&app).await, 1);
    let told = told(&hub);
    assert_eq!(told[0][0], ("hub.mode".to_owned(), "publish".to_owned()));
    let feeds: Vec<&str> = told[0][1..].iter().map(|(_, feed)| feed.as_str()).collect();
    assert_eq!(
        feeds,
        [
            "https://news.example/rss.xml",
            "https://news.example/atom.xml",
            "https://news.example/feed.json",
            "https://news.example/economy/rss.xml",
            "https://news.example/economy/atom.xml",
            "https://news.example/economy/feed.json",
        ]
    );
    app.clock.advance(2 * MINUTE);
    assert_eq!(run(&app).await, 1);
    app.clock.advance(DAY);
    assert_eq!(run(&app).await, 0);
    assert_eq!(hub.told().len(), 2);
}

#[tokio::test]
async fn many_changes_at_once_are_one_job_for_each_section() {
    let app = with_hubs(Vec::new()).await;
    for _ in 0..10 {
        app.article().section("economy").create().await;
        app.article().section("defence").create().await;
    }
    assert_eq!(waiting(&app).await, 2);
    app.clock.advance(MINUTE);
    app.article().section("economy").create().await;
    assert_eq!(waiting(&app).await, 3);
}

#[tokio::test]
async fn without_hubs_nothing_is_sent_and_nothing_stays() {
    let app = with_hubs(Vec::new()).await;
    app.article().create().await;
    app.clock.advance(MINUTE);
    assert_eq!(run(&app).await, 1);
    assert_eq!(waiting(&app).await, 0);
}

#[tokio::test]
async fn a_draft_and_a_save_that_changes_nothing_are_not_announced() {
    let app = with_hubs(Vec::new()).await;
    app.article().state(ArticleState::Draft).create().await;
    assert_eq!(waiting(&app).await, 0);
    let live = async || {
        let article = app
            .article()
            .slug("same")
            .headline("Same")
            .standfirst("Same.");
        let text = richtext::markdown::parse("One.\n\nTwo.").unwrap();
        article
            .published_at(NOON - HOUR)
            .document(text)
            .create()
            .await
    };
    live().await;
    assert_eq!(waiting(&app).await, 1);
    app.clock.advance(MINUTE);
    run(&app).await;
    live().await;
    assert_eq!(waiting(&app).await, 0);
}

#[tokio::test]
async fn a_scheduled_story_is_announced_when_it_appears() {
    let (hub, address) = Listener::start(StatusCode::NO_CONTENT).await;
    let app = with_hubs(vec![address]).await;
    app.article().published_at(NOON + HOUR).create().await;
    app.clock.set(NOON + HOUR - 1);
    assert_eq!(run(&app).await, 0);
    app.clock.set(NOON + HOUR + MINUTE);
    assert_eq!(run(&app).await, 1);
    assert_eq!(hub.told().len(), 1);
}

#[tokio::test]
async fn a_story_that_is_withdrawn_blocked_or_restored_is_announced() {
    let app = with_hubs(Vec::new()).await;
    let article = app.article().create().await;
    for state in [
        ArticleState::Withdrawn,
        ArticleState::Live,
        ArticleState::Blocked,
        ArticleState::Live,
    ] {
        app.clock.advance(MINUTE);
        run(&app).await;
        assert_eq!(waiting(&app).await, 0);
        change(&app, &article.slug, state).await.unwrap();
        assert_eq!(waiting(&app).await, 1, "{state:?}");
    }
}

#[tokio::test]
async fn a_revision_that_takes_a_story_out_of_a_feed_is_announced() {
    let app = with_hubs(Vec::new()).await;
    let story = || app.article().slug("same").source("same.md");
    story().section("economy").create().await;
    for (section, state, jobs) in [
        ("defence", ArticleState::Live, 2),
        ("defence", ArticleState::Withdrawn, 1),
        ("defence", ArticleState::Blocked, 0),
    ] {
        app.clock.advance(MINUTE);
        run(&app).await;
        assert_eq!(waiting(&app).await, 0);
        story().section(section).state(state).create().await;
        assert_eq!(waiting(&app).await, jobs, "{section} {state:?}");
    }
}

#[tokio::test]
async fn a_hub_with_a_fault_is_told_again_and_others_are_told_meanwhile() {
    let (broken, address) = Listener::start(StatusCode::INTERNAL_SERVER_ERROR).await;
    let (good, other) = Listener::start(StatusCode::OK).await;
    let app = with_hubs(vec![address, other]).await;
    app.article().create().await;
    app.clock.advance(MINUTE);
    assert_eq!(run(&app).await, 1);
    assert_eq!((broken.told().len(), good.told().len()), (1, 1));
    assert_eq!(waiting(&app).await, 1);
    broken.answer(StatusCode::OK);
    app.clock.advance(DAY);
    assert_eq!(run(&app).await, 1);
    assert_eq!(broken.told().len(), 2);
}

#[tokio::test]
async fn a_hub_that_refuses_is_given_up_and_the_job_kept_for_the_operator() {
    let (hub, address) = Listener::start(StatusCode::FORBIDDEN).await;
    let app = with_hubs(vec![address]).await;
    app.article().create().await;
    app.clock.advance(MINUTE);
    assert_eq!(run(&app).await, 1);
    app.clock.advance(DAY);
    assert_eq!(run(&app).await, 0);
    assert_eq!(hub.told().len(), 1);
    assert_eq!(jobs::dead(&app.db, 10).await.unwrap().len(), 1);
}
