//! Feeds and the gate: the lead-in of a gated story, the whole of an open one, nothing of a
//! story that is not live.
use masthead::ground::clock::{DAY, HOUR};
use masthead::newsroom::article::State;
use masthead::paywall::Access;

use super::{FILES, content, fetch, read, titles};
use crate::harness::TestApp;

#[tokio::test]
async fn a_gated_story_comes_with_its_lead_in_and_a_way_to_the_rest() {
    let app = TestApp::new().await;
    for access in [Access::Metered, Access::Subscribers] {
        let article = app
            .article()
            .slug("gated")
            .access(access)
            .gated_picture()
            .create()
            .await;
        for file in FILES {
            let path = format!("/{file}");
            assert!(!fetch(&app, &path).await.has_canary(), "{file}");
            let html = content(&read(&app, &path).await);
            assert!(
                html.contains(&format!("TEASER-{}", article.number)),
                "{html}"
            );
            let link = format!(
                "<a href=\"https://news.example{}\">Continue reading</a>",
                article.path
            );
            assert!(html.contains(&link), "{html}");
        }
    }
}

#[tokio::test]
async fn a_story_that_is_free_comes_whole_with_its_pictures() {
    let app = TestApp::new().await;
    app.article()
        .access(Access::Free)
        .gated_picture()
        .create()
        .await;
    for file in FILES {
        let html = content(&read(&app, &format!("/{file}")).await);
        assert!(
            html.contains("TEASER-1") && html.contains("CANARY-1-"),
            "{html}"
        );
        assert!(
            html.contains("<img src=\"https://news.example/pictures/"),
            "{html}"
        );
        assert!(!html.contains("Continue reading"), "{html}");
    }
}

#[tokio::test]
async fn a_story_of_a_free_section_comes_whole() {
    let app = TestApp::new().await;
    app.free_section("service").await;
    app.article().section("service").create().await;
    assert!(fetch(&app, "/service/feed.json").await.has_canary());
}

#[tokio::test]
async fn breaking_news_goes_behind_the_gate_at_its_time_and_leaves_no_picture_behind() {
    let app = TestApp::new().await;
    let until = app.clock.now() + HOUR;
    app.article()
        .access(Access::Breaking { until })
        .gated_picture()
        .create()
        .await;
    for file in FILES {
        let page = fetch(&app, &format!("/{file}")).await;
        assert!(page.has_canary(), "{file}");
        assert!(!page.html().contains("/pictures/"), "{file}");
    }
    app.clock.set(until);
    for file in FILES {
        assert!(
            !fetch(&app, &format!("/{file}")).await.has_canary(),
            "{file}"
        );
    }
}

#[tokio::test]
async fn only_live_stories_are_in_feeds() {
    let app = TestApp::new().await;
    let live = app.article().create().await;
    for state in [State::Draft, State::Withdrawn, State::Blocked] {
        app.article().state(state).create().await;
    }
    let later = app.clock.now() + DAY;
    let scheduled = app.article().published_at(later).create().await;
    for file in FILES {
        let feed = read(&app, &format!("/{file}")).await;
        assert_eq!(
            titles(&feed),
            std::slice::from_ref(&live.headline),
            "{file}"
        );
    }
    app.clock.set(later);
    for file in FILES {
        let feed = read(&app, &format!("/{file}")).await;
        assert_eq!(
            titles(&feed),
            [scheduled.headline.clone(), live.headline.clone()],
            "{file}"
        );
    }
}

#[tokio::test]
async fn a_subscriber_program_with_a_readers_cookie_gets_the_same_feed() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut reader = app.visitor();
    assert!(reader.read(&article.path).await.has_canary());
    for file in FILES {
        let page = reader.get(&format!("/{file}")).await.expect(200);
        assert!(!page.has_canary(), "{file}");
        assert!(page.header("cache-control").starts_with("public"), "{file}");
        assert_eq!(page.header("set-cookie"), "", "{file}");
    }
}
