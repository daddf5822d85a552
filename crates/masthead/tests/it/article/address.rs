//! Where an article is, was, and is no more.
use masthead::ground::clock::HOUR;
use masthead::newsroom::article::State;

use crate::harness::TestApp;

#[tokio::test]
async fn an_old_slug_and_a_wrong_section_lead_to_the_article_for_good() {
    let app = TestApp::new().await;
    app.section("economy").await;
    let article = app.article().slug("new").old_slugs(&["old"]).create().await;
    for path in ["/news/old", "/economy/new", "/economy/old", "/nowhere/new"] {
        let page = app.curl().get(path).await.expect(301);
        assert_eq!(page.header("location"), article.path, "{path}");
    }
    let step = app.visitor().post("/news/old/continue").await.expect(303);
    assert_eq!(step.header("location"), "/news/new/continue");
}

#[tokio::test]
async fn an_article_that_moves_to_another_section_takes_its_readers_with_it() {
    let app = TestApp::new().await;
    let before = app.article().slug("moving").section("news").create().await;
    let after = app
        .article()
        .slug("moving")
        .section("economy")
        .create()
        .await;
    let page = app.curl().get(&before.path).await.expect(301);
    assert_eq!(page.header("location"), after.path);
}

#[tokio::test]
async fn a_withdrawn_article_is_gone_and_a_blocked_one_unavailable_for_legal_reasons() {
    let app = TestApp::new().await;
    for (state, status) in [(State::Withdrawn, 410), (State::Blocked, 451)] {
        let article = app
            .article()
            .old_slugs(&["was-here"])
            .state(state)
            .create()
            .await;
        for path in [
            article.path.clone(),
            format!("{}/continue", article.path),
            "/news/was-here".to_owned(),
        ] {
            let page = app.visitor().get(&path).await.expect(status);
            assert!(!page.has_canary() && !page.html().contains("TEASER"));
            assert_eq!(page.header("cache-control"), "no-store");
        }
    }
}

#[tokio::test]
async fn drafts_and_scheduled_articles_are_not_there_yet() {
    let app = TestApp::new().await;
    let draft = app.article().state(State::Draft).create().await;
    let at = app.clock.now() + HOUR;
    let scheduled = app.article().published_at(at).create().await;
    for article in [&draft, &scheduled] {
        let page = app.visitor().get(&article.path).await.expect(404);
        assert!(!page.html().contains("TEASER"));
    }
    app.clock.set(at);
    app.curl().get(&scheduled.path).await.expect(200);
    app.curl().get(&draft.path).await.expect(404);
}

#[tokio::test]
async fn nothing_else_is_there() {
    let app = TestApp::new().await;
    app.article().slug("story").create().await;
    for path in [
        "/news/no-such-story",
        "/news/story/more",
        "/news/%ff",
        "/news/story%00",
        "/news/%E2%80%AE",
    ] {
        let page = app.visitor().get(path).await;
        assert!(page.status.is_client_error(), "{path}: {}", page.status);
        assert!(!page.has_canary());
    }
    app.visitor().post("/news/story").await.expect(405);
}
