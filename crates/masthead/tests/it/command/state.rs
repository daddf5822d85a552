//! `masthead withdraw`, `block` and `restore`
use masthead::command::state::change;
use masthead::newsroom::article::State;

use crate::harness::TestApp;

#[tokio::test]
async fn what_is_withdrawn_or_blocked_says_so_and_comes_back_when_restored() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    for (state, status) in [
        (State::Withdrawn, 410),
        (State::Blocked, 451),
        (State::Live, 200),
    ] {
        let line = change(&app, &article.slug, state).await.unwrap();
        assert!(line.starts_with(&article.path), "{line}");
        let page = app.curl().get(&article.path).await.expect(status);
        assert_eq!(page.html().contains("TEASER-"), status == 200);
    }
}

#[tokio::test]
async fn a_draft_is_not_published_by_restoring_it() {
    let app = TestApp::new().await;
    let draft = app.article().state(State::Draft).create().await;
    for state in [State::Withdrawn, State::Blocked, State::Live] {
        let error = change(&app, &draft.slug, state).await.unwrap_err();
        assert!(error.to_string().contains("is a draft"), "{error}");
    }
    app.curl().get(&draft.path).await.expect(404);
}

#[tokio::test]
async fn an_article_is_found_by_an_old_slug_too() {
    let app = TestApp::new().await;
    let article = app.article().slug("new").old_slugs(&["old"]).create().await;
    change(&app, "old", State::Withdrawn).await.unwrap();
    app.curl().get(&article.path).await.expect(410);
    let error = change(&app, "other", State::Live).await.unwrap_err();
    assert_eq!(error.to_string(), "there is no article called other");
}
