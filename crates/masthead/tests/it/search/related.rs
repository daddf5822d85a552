//! Related stories: found from public text, stored, and shown as far as they are live.
use masthead::command::state;
use masthead::ground::clock::{DAY, HOUR};
use masthead::newsroom::article::{State, related};
use masthead::newsroom::search::related::find_due;

use crate::article::around::under;
use crate::harness::{TestApp, TestArticle};

/// All stories under a story.
async fn shown(app: &TestApp, article: &TestArticle) -> Vec<String> {
    let page = app.curl().get(&article.path).await.expect(200);
    under(&page)
        .into_iter()
        .flat_map(|(_, links)| links)
        .collect()
}

/// Finds what is due, as the job does.
async fn find(app: &TestApp) {
    app.index().await;
    find_due(app).await.unwrap();
    app.refresh().await.unwrap();
}

#[tokio::test]
async fn what_is_about_the_same_stands_before_what_is_newer() {
    let app = TestApp::new().await;
    let now = app.clock.now();
    let like = app
        .article()
        .headline("Ferry strike halts the harbour")
        .topic("Ferries");
    let like = like.published_at(now - 40 * DAY).create().await;
    app.articles(6).await;
    let story = app
        .article()
        .headline("Ferry strike ends in the harbour")
        .topic("Ferries")
        .create()
        .await;
    find(&app).await;
    let shown = shown(&app, &story).await;
    assert_eq!(shown.first(), Some(&like.path));
    assert_eq!(shown.len(), related::SHOWN, "newer ones fill up: {shown:?}");
}

#[tokio::test]
async fn neither_the_story_nor_its_translation_stands_under_it_and_more_from_x_is_from_x() {
    let app = TestApp::new().await;
    let story = app
        .article()
        .headline("Ferry strike ends")
        .section("culture")
        .topic("Ferries")
        .create()
        .await;
    let translated = app
        .article()
        .headline("Ferry strike ends")
        .language("de")
        .topic("Ferries");
    let translated = translated.translates(story.id).create().await;
    let elsewhere = app
        .article()
        .headline("Ferry strike begins")
        .section("economy")
        .topic("Ferries")
        .create()
        .await;
    let here = app
        .article()
        .headline("Ferry strike day two")
        .section("culture")
        .topic("Ferries")
        .create()
        .await;
    find(&app).await;
    let page = app.curl().get(&story.path).await;
    for (heading, links) in under(&page) {
        assert!(!links.contains(&story.path) && !links.contains(&translated.path));
        match heading.contains("Culture") {
            true => assert_eq!(links, [here.path.as_str()]),
            false => assert_eq!(links, [elsewhere.path.as_str()], "{heading}"),
        }
    }
}

#[tokio::test]
async fn gated_words_relate_nothing() {
    let app = TestApp::new().await;
    // The texts behind the gate are the same words in all of these, and the topics differ.
    let story = app
        .article()
        .headline("Ferry strike ends")
        .section("one")
        .create()
        .await;
    let like = app
        .article()
        .headline("Ferry strike begins")
        .section("two")
        .create()
        .await;
    for number in 0..4 {
        app.article()
            .headline(&format!("Opera {number}"))
            .section(&format!("s{number}"))
            .create()
            .await;
    }
    find(&app).await;
    assert_eq!(shown(&app, &story).await.first(), Some(&like.path));
}

#[tokio::test]
async fn a_withdrawn_story_is_gone_from_under_others_at_once() {
    let app = TestApp::new().await;
    let story = app.article().headline("Ferry strike ends").create().await;
    let like = app.article().headline("Ferry strike begins").create().await;
    app.articles(3).await;
    find(&app).await;
    assert!(shown(&app, &story).await.contains(&like.path));
    state::change(&app, &like.slug, State::Withdrawn)
        .await
        .unwrap();
    assert!(!shown(&app, &story).await.contains(&like.path));
    state::change(&app, &like.slug, State::Live).await.unwrap();
    assert!(shown(&app, &story).await.contains(&like.path));
}

#[tokio::test]
async fn a_story_whose_time_comes_is_due_then_and_what_it_is_related_to_is_due_with_it() {
    let app = TestApp::new().await;
    let old = app
        .article()
        .headline("Ferry strike begins")
        .published_at(app.clock.now() - 9 * DAY)
        .create()
        .await;
    find(&app).await;
    let at = app.clock.now() + HOUR;
    let story = app
        .article()
        .headline("Ferry strike ends")
        .published_at(at)
        .create()
        .await;
    let due = async || related::due(&app.db, app.clock.now(), 10).await.unwrap();
    assert!(due().await.is_empty(), "it is nobody's affair before");
    app.clock.set(at);
    assert_eq!(due().await, [story.id]);
    app.index().await;
    find_due(&app).await.unwrap();
    assert!(due().await.is_empty());
    app.clock.advance(DAY);
    app.refresh().await.unwrap();
    assert_eq!(shown(&app, &old).await, [story.path.as_str()]);
    assert_eq!(shown(&app, &story).await, [old.path.as_str()]);
}

#[tokio::test]
async fn a_change_makes_its_article_due_and_a_draft_is_never() {
    let app = TestApp::new().await;
    let due = async || related::due(&app.db, app.clock.now(), 10).await.unwrap();
    let story = app.article().slug("story").create().await;
    app.article().state(State::Draft).create().await;
    assert_eq!(due().await, [story.id]);
    find(&app).await;
    assert!(due().await.is_empty());
    app.article()
        .slug("story")
        .headline("Another headline")
        .create()
        .await;
    assert_eq!(due().await, [story.id]);
}

#[tokio::test]
async fn without_an_index_a_page_shows_the_newest_of_its_section_and_the_job_waits() {
    let app = TestApp::new().await;
    let story = app.article().create().await;
    app.articles(2).await;
    find_due(&app).await.unwrap();
    assert_eq!(
        related::due(&app.db, app.clock.now(), 10)
            .await
            .unwrap()
            .len(),
        3
    );
    assert_eq!(shown(&app, &story).await.len(), 2);
}
