//! What each format asks for, whatever the newsroom wrote.
use feed_rs::model::FeedType;
use masthead::ground::clock::HOUR;
use masthead::newsroom::article::{Correction, CorrectionKind, Role};
use masthead::newsroom::picture::Rights;
use roxmltree::{Document, Node};

use super::{FILES, fetch, read, titles};
use crate::harness::{NOON, TestApp};

const NASTY: &str = "Gas < oil & \"coal\" ]]> 'wood' \u{0}\u{8}\u{1B}\u{FFFE}<script>";
const TAMED: &str = "Gas < oil & \"coal\" ]]> 'wood' <script>";

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    let found = node
        .children()
        .find(|child| child.tag_name().name() == name);
    found.unwrap_or_else(|| panic!("no {name} in {node:?}"))
}

fn texts<'a>(node: Node<'a, 'a>, name: &str) -> Vec<&'a str> {
    let named = node
        .descendants()
        .filter(|child| child.tag_name().name() == name);
    named.filter_map(|child| child.text()).collect()
}

#[tokio::test]
async fn each_format_says_what_it_is() {
    let app = TestApp::new().await;
    app.article().create().await;
    for (file, media_type, kind) in [
        ("rss.xml", "application/rss+xml", FeedType::RSS2),
        ("atom.xml", "application/atom+xml", FeedType::Atom),
        ("feed.json", "application/feed+json", FeedType::JSON),
    ] {
        let path = format!("/{file}");
        let page = fetch(&app, &path).await;
        assert_eq!(
            page.header("content-type"),
            format!("{media_type}; charset=utf-8")
        );
        assert_eq!(read(&app, &path).await.feed_type, kind);
    }
}

#[tokio::test]
async fn signs_of_markup_and_control_characters_in_a_headline_break_nothing() {
    let app = TestApp::new().await;
    // PostgreSQL keeps no NUL, whoever writes it.
    let nasty = NASTY.replace('\u{0}', "");
    app.article()
        .headline(&nasty)
        .standfirst(&nasty)
        .topic("R&D")
        .create()
        .await;
    for file in ["rss.xml", "atom.xml"] {
        let page = fetch(&app, &format!("/{file}")).await.html();
        let xml = Document::parse(&page).unwrap_or_else(|error| panic!("{file}: {error}\n{page}"));
        assert!(
            texts(xml.root_element(), "title").contains(&TAMED),
            "{page}"
        );
        let feed = read(&app, &format!("/{file}")).await;
        let terms: Vec<&str> = feed.entries[0]
            .categories
            .iter()
            .map(|it| it.term.as_str())
            .collect();
        assert_eq!(terms, ["News", "R&D"], "{file}");
    }
    let json = fetch(&app, "/feed.json").await.json();
    assert_eq!(json["items"][0]["title"], nasty);
}

#[tokio::test]
async fn rss_has_dates_a_permanent_id_and_one_creator_per_writer() {
    let app =
        TestApp::with(|config| config.websub.hubs = vec!["https://hub.example/".to_owned()]).await;
    let (ann, bo) = (
        app.person_author("Ann Ames").await,
        app.person_author("Bo & Co").await,
    );
    let eye = app.person_author("Eye").await;
    let article = app
        .article()
        .by(ann)
        .by(bo)
        .credit(eye, Role::PhotographsBy)
        .updated_at(NOON)
        .create()
        .await;
    let page = fetch(&app, "/rss.xml").await.html();
    let xml = Document::parse(&page).unwrap();
    let channel = child(xml.root_element(), "channel");
    let links = channel
        .children()
        .filter(|node| node.tag_name().namespace() == Some("http://www.w3.org/2005/Atom"));
    let links: Vec<_> = links
        .map(|link| {
            (
                link.attribute("rel").unwrap(),
                link.attribute("href").unwrap(),
            )
        })
        .collect();
    assert_eq!(
        links,
        [
            ("self", "https://news.example/rss.xml"),
            ("hub", "https://hub.example/")
        ]
    );
    assert_eq!(child(channel, "language").text(), Some("en"));
    assert_eq!(
        child(channel, "lastBuildDate").text(),
        Some("Mon, 15 Jun 2026 12:00:00 +0000")
    );
    let item = child(channel, "item");
    assert_eq!(texts(item, "creator"), ["Ann Ames", "Bo & Co"]);
    assert_eq!(texts(item, "contributor"), ["Eye"]);
    assert_eq!(
        child(item, "link").text(),
        Some(format!("https://news.example{}", article.path).as_str())
    );
    assert_eq!(
        child(item, "guid").text(),
        Some(format!("tag:news.example,2026:article/{}", article.id).as_str())
    );
    assert_eq!(child(item, "guid").attribute("isPermaLink"), Some("false"));
    assert_eq!(
        child(item, "pubDate").text(),
        Some("Mon, 15 Jun 2026 10:59:59 +0000")
    );
    assert_eq!(
        child(item, "updated").text(),
        Some("2026-06-15T12:00:00+00:00")
    );
}

#[tokio::test]
async fn atom_tells_publication_from_update() {
    let app = TestApp::new().await;
    let team = app.team_author("The Team", &[]).await;
    app.article().by(team).updated_at(NOON).create().await;
    let feed = read(&app, "/atom.xml").await;
    let entry = &feed.entries[0];
    assert_eq!(entry.updated.unwrap().timestamp_millis(), NOON);
    assert_eq!(
        entry.published.unwrap().timestamp_millis(),
        NOON - HOUR - 1_000
    );
    assert_eq!(entry.authors[0].name.as_deref(), Some("The Team"));
    assert_eq!(
        entry.authors[0].uri.as_deref(),
        Some("https://news.example/authors/the-team")
    );
    assert_eq!(
        feed.authors[0].name.as_deref(),
        Some("Untitled publication")
    );
}

#[tokio::test]
async fn json_feed_has_every_required_field_and_no_null() {
    let app =
        TestApp::with(|config| config.websub.hubs = vec!["https://hub.example/".to_owned()]).await;
    let correction = Correction {
        kind: CorrectionKind::Correction,
        text: "It was <ten>.".to_owned(),
        at: NOON,
        block: None,
    };
    app.article().correction(correction).create().await;
    let page = fetch(&app, "/feed.json").await;
    assert!(!page.html().contains(":null"), "{}", page.html());
    let json = page.json();
    assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(json["feed_url"], "https://news.example/feed.json");
    assert_eq!(json["home_page_url"], "https://news.example/");
    assert_eq!(json["hubs"][0]["type"], "WebSub");
    let item = &json["items"][0];
    for field in [
        "id",
        "url",
        "title",
        "content_html",
        "date_published",
        "language",
    ] {
        assert!(
            item[field].as_str().is_some_and(|text| !text.is_empty()),
            "{field}"
        );
    }
    assert_eq!(item["date_modified"], "2026-06-15T12:00:00+00:00");
    assert_eq!(item["_masthead"]["corrections"][0]["text"], "It was <ten>.");
    assert_eq!(item["_masthead"]["access"], "metered");
    let html = item["content_html"].as_str().unwrap();
    assert!(
        html.contains("<strong>Correction</strong>") && html.contains("It was &lt;ten&gt;."),
        "{html}"
    );
}

#[tokio::test]
async fn the_lead_picture_carries_credit_caption_and_description() {
    let app = TestApp::new().await;
    let rights = Rights {
        caption: Some("Ships at *dawn*".into()),
        alt: Some("Two ships & a gull".to_owned()),
        creators: vec!["A. Lens".to_owned()],
        via: Some("Reuters".to_owned()),
        ..Rights::default()
    };
    let picture = app.picture().rights(rights).create().await;
    app.article().lead_picture(&picture).create().await;
    for file in ["rss.xml", "atom.xml"] {
        let page = fetch(&app, &format!("/{file}")).await.html();
        let xml = Document::parse(&page).unwrap();
        let media = xml.descendants().find(|node| {
            node.tag_name().name() == "content"
                && node.tag_name().namespace() == Some("http://search.yahoo.com/mrss/")
        });
        let media = media.unwrap();
        assert!(
            media
                .attribute("url")
                .unwrap()
                .starts_with("https://news.example/pictures/")
        );
        assert_eq!(media.attribute("type"), Some("image/png"));
        assert_eq!(child(media, "credit").text(), Some("A. Lens via Reuters"));
        assert_eq!(child(media, "description").text(), Some("Ships at dawn"));
        assert_eq!(child(media, "text").text(), Some("Two ships & a gull"));
        let url = media
            .attribute("url")
            .unwrap()
            .trim_start_matches("https://news.example");
        app.curl().get(url).await.expect(200);
    }
    let json = fetch(&app, "/feed.json").await.json();
    assert!(
        json["items"][0]["image"]
            .as_str()
            .unwrap()
            .starts_with("https://news.example/pictures/")
    );
}

#[tokio::test]
async fn a_feed_without_stories_is_still_a_feed() {
    let app = TestApp::new().await;
    for file in FILES {
        let feed = read(&app, &format!("/{file}")).await;
        assert_eq!(titles(&feed), [""; 0], "{file}");
    }
    assert_eq!(
        fetch(&app, "/feed.json").await.json()["items"],
        serde_json::json!([])
    );
}
