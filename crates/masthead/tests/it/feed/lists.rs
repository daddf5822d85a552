//! Which stories are in which feed.
use super::{FILES, fetch, read, titles};
use crate::harness::TestApp;

#[tokio::test]
async fn a_section_an_author_a_team_and_a_topic_have_feeds_of_their_own() {
    let app = TestApp::new().await;
    let ann = app.person_author("Ann").await;
    let team = app.team_author("News Team", &[(ann, "Editor")]).await;
    let gas = app
        .article()
        .section("economy")
        .by(ann)
        .topic("Gas")
        .create()
        .await;
    let fleet = app
        .article()
        .section("defence")
        .by(team)
        .topic("Fleet")
        .create()
        .await;
    for (folder, expected, title) in [
        ("", vec![&gas, &fleet], "Untitled publication"),
        ("/economy", vec![&gas], "Untitled publication: Economy"),
        ("/defence", vec![&fleet], "Untitled publication: Defence"),
        ("/authors/ann", vec![&gas], "Untitled publication: Ann"),
        (
            "/authors/news-team",
            vec![&fleet],
            "Untitled publication: News Team",
        ),
        ("/topics/gas", vec![&gas], "Untitled publication: Gas"),
    ] {
        for file in FILES {
            let path = format!("{folder}/{file}");
            let feed = read(&app, &path).await;
            let expected: Vec<String> = expected
                .iter()
                .map(|article| article.headline.clone())
                .collect();
            assert_eq!(titles(&feed), expected, "{path}");
            assert_eq!(feed.title.unwrap().content, title, "{path}");
            assert!(
                fetch(&app, &path)
                    .await
                    .html()
                    .contains(&format!("https://news.example{path}")),
                "{path}"
            );
        }
    }
}

#[tokio::test]
async fn a_feed_of_something_that_is_not_there_is_not_found() {
    let app = TestApp::new().await;
    for folder in ["/nowhere", "/authors/nobody", "/topics/nothing"] {
        for file in FILES {
            app.curl()
                .get(&format!("{folder}/{file}"))
                .await
                .expect(404);
        }
    }
}

#[tokio::test]
async fn a_feed_ends_after_the_twenty_newest_stories() {
    let app = TestApp::new().await;
    for _ in 0..22 {
        app.article().create().await;
    }
    let feed = read(&app, "/atom.xml").await;
    assert_eq!(feed.entries.len(), 20);
    assert_eq!(titles(&feed)[0], "Headline 1");
}

#[tokio::test]
async fn a_feed_is_made_once_per_change_and_can_be_asked_for_conditionally() {
    let app = TestApp::new().await;
    app.article().create().await;
    let first = fetch(&app, "/rss.xml").await;
    let renders = app.metrics.renders.get();
    let known = first.header("etag").to_owned();
    assert!(!known.is_empty());
    app.curl()
        .with("if-none-match", &known)
        .get("/rss.xml")
        .await
        .expect(304);
    let head = app.curl().head("/rss.xml").await.expect(200);
    assert_eq!(head.header("etag"), known);
    assert_eq!(app.metrics.renders.get(), renders);
    app.article().create().await;
    app.curl()
        .with("if-none-match", &known)
        .get("/rss.xml")
        .await
        .expect(200);
}

#[tokio::test]
async fn every_spelling_of_a_feeds_address_leads_to_one() {
    let app = TestApp::new().await;
    for path in ["/RSS.xml", "/rss.xml/", "//rss.xml", "/x/../rss.xml"] {
        let page = app.curl().get(path).await.expect(301);
        assert_eq!(page.header("location"), "/rss.xml", "{path}");
    }
}

#[tokio::test]
async fn only_feeds_whose_changes_are_announced_name_a_hub() {
    let app =
        TestApp::with(|config| config.websub.hubs = vec!["https://hub.example/".to_owned()]).await;
    let ann = app.person_author("Ann").await;
    app.article()
        .section("economy")
        .by(ann)
        .topic("Gas")
        .create()
        .await;
    for (folder, has_hub) in [
        ("", true),
        ("/economy", true),
        ("/authors/ann", false),
        ("/topics/gas", false),
    ] {
        for file in FILES {
            let path = format!("{folder}/{file}");
            assert_eq!(
                fetch(&app, &path).await.html().contains("hub.example"),
                has_hub,
                "{path}"
            );
        }
    }
}
