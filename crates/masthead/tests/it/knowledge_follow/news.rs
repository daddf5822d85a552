//! Which stories are news: what becomes public after somebody follows, and is public still.
use masthead::ground::clock::{DAY, HOUR, MINUTE};
use masthead::newsroom::article::State;

use super::{A_WHILE, followed, letters, line, pass, press, publish, put, subjects, withdraw};
use crate::harness::TestApp;

#[tokio::test]
async fn a_scheduled_story_is_told_when_its_time_has_come_and_not_before() {
    let app = TestApp::new().await;
    let line = followed(&app, "Trade talks").await;
    let at = app.clock.now() + 3 * HOUR;
    let article = app.article().slug("soon").headline("Soon");
    let article = article.published_at(at).create().await;
    put(&app, &line, article.id).await;
    for _ in 0..5 {
        pass(&app, 30 * MINUTE).await;
        assert!(letters(&app).await.is_empty());
    }
    app.clock.set(at);
    pass(&app, A_WHILE).await;
    assert_eq!(subjects(&app).await, ["New in “Trade talks”: Soon"]);
}

#[tokio::test]
async fn what_is_not_public_is_not_told() {
    let app = TestApp::new().await;
    let line = followed(&app, "Trade talks").await;
    app.clock.advance(1);
    let now = app.clock.now();
    for (slug, state) in [("blocked", State::Blocked), ("withdrawn", State::Withdrawn)] {
        let article = app.article().slug(slug).state(state).published_at(now);
        let article = article.create().await;
        put(&app, &line, article.id).await;
    }
    let short = app.article().slug("short").published_at(now);
    let short = short.expires_at(now + 5 * MINUTE).create().await;
    put(&app, &line, short.id).await;
    publish(&app, &line, "mistake").await;
    app.clock.advance(3 * MINUTE);
    withdraw(&app, "mistake").await;
    for _ in 0..3 {
        pass(&app, A_WHILE).await;
    }
    assert!(letters(&app).await.is_empty());
}

#[tokio::test]
async fn what_was_there_before_somebody_followed_is_no_news_to_them() {
    let app = TestApp::new().await;
    let line = line(&app, "Trade talks").await;
    let mut early = app.reader().await;
    press(&mut early, &line, "on").await.expect(303);
    app.clock.advance(1);
    publish(&app, &line, "fresh").await;
    let mut late = app.reader().await;
    press(&mut late, &line, "on").await.expect(303);
    pass(&app, A_WHILE).await;
    let letters = letters(&app).await;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to, early.email);
}

#[tokio::test]
async fn a_story_that_is_put_in_after_it_was_published_is_news_for_two_days() {
    let app = TestApp::new().await;
    let line = followed(&app, "Trade talks").await;
    app.clock.advance(1);
    let now = app.clock.now();
    for (slug, age) in [("archive", 3 * DAY), ("yesterday", DAY)] {
        let article = app.article().slug(slug).headline(slug);
        let article = article.published_at(now - age).create().await;
        put(&app, &line, article.id).await;
    }
    pass(&app, A_WHILE).await;
    assert_eq!(subjects(&app).await, ["New in “Trade talks”: yesterday"]);
}

#[tokio::test]
async fn a_letter_does_not_leave_before_a_story_has_been_public_for_ten_minutes() {
    let app = TestApp::new().await;
    let line = followed(&app, "Trade talks").await;
    app.clock.advance(1);
    publish(&app, &line, "fresh").await;
    pass(&app, 6 * MINUTE).await;
    assert!(letters(&app).await.is_empty());
    pass(&app, 6 * MINUTE).await;
    assert_eq!(letters(&app).await.len(), 1);
}
