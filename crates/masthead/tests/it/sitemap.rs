//! `/sitemap.xml`, `/sitemaps/…` and `/sitemap-news.xml`.
use db::sql;
use masthead::ground::clock::{DAY, MINUTE};
use masthead::newsroom::article::State;
use masthead::paywall::Access;
use roxmltree::Document;

use crate::harness::{NOON, TestApp};

/// The texts of all elements with this name in a well-formed answer.
async fn all(app: &TestApp, path: &str, name: &str) -> Vec<String> {
    let page = app.curl().get(path).await.expect(200);
    assert_eq!(
        page.header("content-type"),
        "application/xml; charset=utf-8"
    );
    let text = page.html();
    let xml = Document::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}\n{text}"));
    let named = xml
        .descendants()
        .filter(|node| node.tag_name().name() == name);
    named
        .map(|node| node.text().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn a_story_is_listed_in_each_language_with_all_its_languages() {
    let app = TestApp::new().await;
    let original = app.article().slug("story").create().await;
    let made = app.article().slug("piece").language("fr");
    let made = made.translates(original.id);
    made.published_at(NOON - 40 * DAY).create().await;
    app.article().slug("other").create().await;
    for (file, expected) in [("2026-06", 2), ("2026-05", 1)] {
        let path = format!("/sitemaps/{file}.xml");
        assert_eq!(all(&app, &path, "loc").await.len(), expected);
        let text = app.curl().get(&path).await.html();
        for (tag, slug) in [("en", "story"), ("fr", "piece"), ("x-default", "story")] {
            let link = format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"https://news.example/news/{slug}\"/>"
            );
            assert_eq!(text.matches(&link).count(), 1, "{file}: {link}\n{text}");
        }
    }
    masthead::command::state::change(&app, "piece", State::Withdrawn)
        .await
        .unwrap();
    let text = app.curl().get("/sitemaps/2026-06.xml").await.html();
    assert!(!text.contains("<xhtml:link"), "{text}");
}

#[tokio::test]
async fn the_index_lists_each_month_with_live_articles_and_its_last_change() {
    let app = TestApp::new().await;
    app.article().create().await;
    app.article()
        .published_at(NOON - 40 * DAY)
        .updated_at(NOON - DAY)
        .create()
        .await;
    app.article()
        .published_at(NOON - 400 * DAY)
        .state(State::Withdrawn)
        .create()
        .await;
    app.article().published_at(NOON + 40 * DAY).create().await;
    // Before 1970, where both databases round the other way.
    app.article().published_at(-1).create().await;
    let expected = ["pages", "2026-06", "2026-05", "1969-12"]
        .map(|name| format!("https://news.example/sitemaps/{name}.xml"));
    assert_eq!(all(&app, "/sitemap.xml", "loc").await, expected);
    let changes = all(&app, "/sitemap.xml", "lastmod").await;
    assert_eq!(
        changes[1..],
        ["2026-06-14T12:00:00+00:00", "1969-12-31T23:59:59+00:00"]
    );
    for address in expected {
        all(
            &app,
            address.trim_start_matches("https://news.example"),
            "loc",
        )
        .await;
    }
}

#[tokio::test]
async fn a_months_file_has_its_live_articles_with_changes_and_pictures() {
    let app = TestApp::new().await;
    let picture = app.picture().create().await;
    let article = app
        .article()
        .lead_picture(&picture)
        .gated_picture()
        .updated_at(NOON)
        .create()
        .await;
    for state in [State::Draft, State::Withdrawn, State::Blocked] {
        app.article().state(state).create().await;
    }
    app.article().published_at(NOON + DAY).create().await;
    app.article().published_at(NOON - 30 * DAY).create().await;
    let locs = all(&app, "/sitemaps/2026-06.xml", "loc").await;
    assert_eq!(locs[0], format!("https://news.example{}", article.path));
    assert!(
        locs[1].starts_with(&format!("https://news.example/pictures/{}/", picture.id)),
        "{locs:?}"
    );
    assert_eq!(locs.len(), 2);
    assert_eq!(
        all(&app, "/sitemaps/2026-06.xml", "lastmod").await,
        ["2026-06-15T12:00:00+00:00"]
    );
    assert_eq!(all(&app, "/sitemaps/2026-06-15.xml", "loc").await, locs);
}

#[tokio::test]
async fn a_file_that_the_index_does_not_know_is_not_found() {
    let app = TestApp::new().await;
    app.article().create().await;
    for path in [
        "2026-07.xml",
        "2026-06",
        "2026-13.xml",
        "pages",
        "x.xml",
        "2026-6.xml",
        "0000-00.xml",
    ] {
        app.curl()
            .get(&format!("/sitemaps/{path}"))
            .await
            .expect(404);
    }
}

#[tokio::test]
async fn everything_the_pages_file_lists_answers() {
    let app = TestApp::new().await;
    let ann = app.person_author("Ann").await;
    app.article()
        .section("economy")
        .by(ann)
        .topic("Gas")
        .create()
        .await;
    let locs = all(&app, "/sitemaps/pages.xml", "loc").await;
    for path in [
        "/",
        "/economy",
        "/authors/ann",
        "/topics/gas",
        "/corrections",
    ] {
        assert!(
            locs.contains(&format!("https://news.example{path}")),
            "{path} is not in {locs:?}"
        );
    }
    for address in locs {
        app.curl()
            .get(address.trim_start_matches("https://news.example"))
            .await
            .expect(200);
    }
}

#[tokio::test]
async fn news_is_news_for_two_days() {
    let app = TestApp::new().await;
    let article = app
        .article()
        .published_at(NOON - 2 * DAY + 2 * MINUTE)
        .headline("A < B")
        .create()
        .await;
    app.article().published_at(NOON - 3 * DAY).create().await;
    app.article().published_at(NOON + DAY).create().await;
    app.article().state(State::Withdrawn).create().await;
    let titles = async || all(&app, "/sitemap-news.xml", "title").await;
    assert_eq!(titles().await, ["A < B"]);
    app.clock.advance(2 * MINUTE);
    assert_eq!(titles().await, ["A < B"]);
    app.clock.advance(MINUTE);
    assert!(titles().await.is_empty());
    app.article()
        .slug(&article.slug)
        .published_at(NOON)
        .create()
        .await;
    assert_eq!(titles().await.len(), 1);
    app.clock.set(NOON + DAY);
    assert_eq!(titles().await.len(), 2);
}

#[tokio::test]
async fn news_names_the_publication_the_language_and_the_date() {
    let app = TestApp::new().await;
    app.settings(|settings| {
        settings.name = "The A & B".to_owned();
        settings.time_zone = "Europe/Paris".to_owned();
    })
    .await;
    app.article()
        .published_at(NOON)
        .language("fr-CA")
        .access(Access::Subscribers)
        .create()
        .await;
    assert_eq!(all(&app, "/sitemap-news.xml", "name").await, ["The A & B"]);
    assert_eq!(all(&app, "/sitemap-news.xml", "language").await, ["fr"]);
    assert_eq!(
        all(&app, "/sitemap-news.xml", "publication_date").await,
        ["2026-06-15T14:00:00+02:00"]
    );
}

#[tokio::test]
async fn a_month_of_more_than_ten_thousand_stories_has_a_file_for_each_of_its_days() {
    let app = TestApp::new().await;
    app.article().slug("one").published_at(NOON).create().await;
    app.article().published_at(NOON - 40 * DAY).create().await;
    let many = |upto: i64| {
        sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
             INSERT INTO articles (id, story_id, slug, section_id, state, access, revision_id, published_at)
             SELECT a.id - n.i, a.id - n.i, 'many-' || n.i, a.section_id, a.state, a.access, a.revision_id,
                 a.published_at - (n.i % 2) * 86400000
             FROM articles a, n WHERE a.slug = 'one' AND n.i <= $1
             ON CONFLICT (slug) DO NOTHING")
        .bind(upto)
    };
    many(9_999).execute(&app.db).await.unwrap();
    let files = ["pages", "2026-06", "2026-05"];
    let address = |name: &str| format!("https://news.example/sitemaps/{name}.xml");
    let expected = files.map(address);
    assert_eq!(all(&app, "/sitemap.xml", "loc").await, expected);
    assert_eq!(
        all(&app, "/sitemaps/2026-06.xml", "loc").await.len(),
        10_000
    );

    many(10_000).execute(&app.db).await.unwrap();
    // A change, after which the index is made anew.
    app.article().published_at(NOON - 41 * DAY).create().await;
    let files = ["pages", "2026-06-15", "2026-06-14", "2026-05"];
    assert_eq!(all(&app, "/sitemap.xml", "loc").await, files.map(address));
    for (day, stories) in [("2026-06-15", 5_001), ("2026-06-14", 5_000)] {
        let path = format!("/sitemaps/{day}.xml");
        assert_eq!(all(&app, &path, "loc").await.len(), stories, "{day}");
    }
}
