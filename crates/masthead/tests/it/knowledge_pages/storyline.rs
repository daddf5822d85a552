//! `/story/{slug}`: what the page has, its feeds, and what has no page.
use masthead::newsroom::knowledge::moment;
use roxmltree::Document;

use super::paper::{Neighbours, Paper, meeting};

#[tokio::test]
async fn a_storyline_has_summary_moments_figures_people_plans_and_stories() {
    let world = Neighbours::new().await;
    let plan = moment::Facts {
        is_plan: true,
        ..meeting(
            "A fourth meeting",
            "2027-21",
            [&world.arland, &world.belmark],
        )
    };
    let words = "Arland and Belmark met";
    world.paper.moment(&world.stories[2], 0, words, plan).await;
    let line = world.line().await;
    assert_eq!(line.path(), "/story/trade-talks");
    let page = world
        .paper
        .app
        .visitor()
        .get(&line.path())
        .await
        .expect(200);
    assert_eq!(
        page.texts(".known-summary .bio p"),
        ["The first paragraph.", "And a second one."]
    );
    assert_eq!(page.texts(".known-main .moment-title").len(), 3);
    assert_eq!(page.texts(".key-figure-value").len(), 3);
    assert!(page.text(".moments-next").contains("A fourth meeting"));
    assert!(page.text(".moments-next").contains("spring 2027"));
    let people = page.texts(".who li");
    assert!(
        people.iter().any(|line| line == "Arland What Arland is"),
        "{people:?}"
    );
    assert_eq!(page.texts(".known-stories li").len(), 3);
    assert!(page.has("svg[role=img] circle"), "a dot for each moment");
    let feeds = page.attrs("link[rel=alternate]", "href");
    assert!(
        feeds
            .iter()
            .any(|url| url.ends_with("/story/trade-talks/atom.xml")),
        "{feeds:?}"
    );
    assert!(!page.html().contains("style="));
    let index = world.paper.app.visitor().get("/story").await.expect(200);
    assert_eq!(index.attrs(".ledger a", "href"), ["/story/trade-talks"]);
}

#[tokio::test]
async fn a_long_storyline_shows_five_moments_and_all_of_them_in_place() {
    let world = Neighbours::new().await;
    for month in 1..=6 {
        let edtf = format!("2024-0{month}");
        let facts = meeting(
            &format!("Round {month}"),
            &edtf,
            [&world.arland, &world.belmark],
        );
        let words = "Arland and Belmark met";
        world.paper.moment(&world.stories[0], 0, words, facts).await;
    }
    let line = world.line().await;
    let page = world
        .paper
        .app
        .visitor()
        .get(&line.path())
        .await
        .expect(200);
    assert_eq!(page.texts("section > .moments > .moment").len(), 5);
    assert_eq!(page.texts("details.known-all .moment").len(), 9);
    assert_eq!(page.text("details.known-all summary"), "All 9 moments");
    assert!(!page.has("details[open]"), "closed until it is asked for");
}

#[tokio::test]
async fn its_feeds_have_its_stories_the_newest_first() {
    let world = Neighbours::new().await;
    let line = world.line().await;
    let app = &world.paper.app;
    for (file, item) in [("rss.xml", "item"), ("atom.xml", "entry")] {
        let path = format!("{}/{file}", line.path());
        let text = app.visitor().get(&path).await.expect(200).html();
        let xml = Document::parse(&text).unwrap();
        let items = xml.descendants().filter(|node| node.has_tag_name(item));
        assert!(
            items.count() == 3 || text.matches(&format!("<{item}")).count() == 3,
            "{text}"
        );
    }
    let feed = app
        .visitor()
        .get("/story/trade-talks/feed.json")
        .await
        .expect(200)
        .json();
    assert_eq!(feed["items"].as_array().unwrap().len(), 3);
    assert_eq!(
        feed["home_page_url"],
        "https://news.example/story/trade-talks"
    );
}

#[tokio::test]
async fn a_storyline_with_nothing_to_show_has_no_page() {
    let paper = Paper::new().await;
    let line = paper.storyline("Empty", &[], &[]).await;
    for rest in ["", "/rss.xml", "/data.csv", "/data.json"] {
        let path = format!("{}{rest}", line.path());
        paper.app.visitor().get(&path).await.expect(404);
    }
    paper.app.visitor().get("/story/nothing").await.expect(404);
    let index = paper.app.visitor().get("/story").await.expect(200);
    assert!(index.attrs(".ledger a", "href").is_empty());
}

#[tokio::test]
async fn the_sitemap_has_storylines_and_who_is_in_them() {
    let world = Neighbours::new().await;
    let app = &world.paper.app;
    let before = app
        .curl()
        .get("/sitemaps/pages.xml")
        .await
        .expect(200)
        .html();
    assert!(!before.contains("/story"), "{before}");
    world.line().await;
    let after = app
        .curl()
        .get("/sitemaps/pages.xml")
        .await
        .expect(200)
        .html();
    for path in [
        "/story",
        "/story/trade-talks",
        "/things/arland",
        "/things/belmark",
    ] {
        let loc = format!("<loc>https://news.example{path}</loc>");
        assert!(after.contains(&loc), "{path}: {after}");
    }
}
