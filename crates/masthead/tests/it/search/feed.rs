//! A search for programs: feeds, the description for browsers, structured data.
use super::stories::{ask, newspaper};
use crate::harness::TestApp;

#[tokio::test]
async fn a_search_is_a_feed_in_three_forms_that_its_page_announces() {
    let app = newspaper().await;
    let page = ask(&app.visitor(), "q=boats&order=newest&page=1").await;
    let feeds = page.attrs("link[rel=alternate][href*='/search/']", "href");
    assert_eq!(
        feeds,
        ["rss.xml", "atom.xml", "feed.json"]
            .map(|file| format!("https://news.example/search/{file}?q=boats"))
    );
    assert_eq!(
        page.attr(".search-feed a", "href"),
        "/search/rss.xml?q=boats"
    );
    for file in ["rss.xml", "atom.xml", "feed.json"] {
        let path = format!("/search/{file}?q=boats");
        let feed = app.curl().get(&path).await.expect(200);
        let text = feed.html();
        assert_eq!(text.matches("The old harbour wall gives way").count(), 1);
        assert!(text.contains("An orchard in the city") && !text.contains("railway"));
        assert!(text.contains(&format!("https://news.example{path}")));
        assert!(text.contains("https://news.example/search?q=boats"));
        assert!(!text.contains("zanzibarine") && !text.contains("rel=\"hub\""));
        assert_eq!(feed.header("x-robots-tag"), "noindex");
        assert_eq!(
            feed.header("cache-control"),
            "public, max-age=30, s-maxage=60"
        );
    }
}

#[tokio::test]
async fn the_newest_come_first_in_a_feed_and_the_words_are_escaped() {
    let app = TestApp::new().await;
    for slug in ["one", "two", "three"] {
        app.article()
            .slug(slug)
            .headline("Harbour <dues>")
            .create()
            .await;
    }
    app.index().await;
    let feed = app
        .curl()
        .get("/search/feed.json?q=dues")
        .await
        .expect(200)
        .json();
    let items = feed["items"].as_array().unwrap();
    let dates: Vec<&str> = items
        .iter()
        .map(|it| it["date_published"].as_str().unwrap())
        .collect();
    assert_eq!(dates.len(), 3);
    assert!(dates.is_sorted_by(|a, b| a >= b), "{dates:?}");
    let odd = app
        .curl()
        .get("/search/rss.xml?q=%3Cscript%3E%26dues")
        .await
        .expect(200);
    assert!(!odd.html().contains("<script>"));
}

#[tokio::test]
async fn what_asks_for_nothing_or_too_much_is_no_feed() {
    let app = newspaper().await;
    let long = format!("/search/rss.xml?q={}", "a".repeat(300));
    for path in ["/search/rss.xml", "/search/atom.xml?q=+", &long] {
        app.curl().get(path).await.expect(404);
    }
}

#[tokio::test]
async fn browsers_and_search_engines_learn_how_to_search_here() {
    let app = newspaper().await;
    let page = app.curl().get("/search/opensearch.xml").await.expect(200);
    let kind = "application/opensearchdescription+xml; charset=utf-8";
    assert_eq!(page.header("content-type"), kind);
    let xml = page.html();
    assert!(xml.contains("template=\"https://news.example/search?q={searchTerms}\""));
    assert!(xml.contains("template=\"https://news.example/search/rss.xml?q={searchTerms}\""));
    let short = xml.split("<ShortName>").nth(1).unwrap();
    assert!(short.split('<').next().unwrap().chars().count() <= 16);
    let home = app.visitor().get("/").await.expect(200);
    let json: serde_json::Value =
        serde_json::from_str(&home.text("script[type='application/ld+json']")).unwrap();
    let site = &json["@graph"][0]["potentialAction"];
    assert_eq!(site["@type"], "SearchAction");
    let target = "https://news.example/search?q={search_term_string}";
    assert_eq!(site["target"]["urlTemplate"], target);
    let robots = app.curl().get("/robots.txt").await.expect(200).html();
    assert!(robots.contains("Disallow: /search?\n"));
}
