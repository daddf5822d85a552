//! What stands in a story of what is known: the box at a figure, the story so far.
use super::paper::{Neighbours, Paper, euros};
use masthead::newsroom::knowledge::figure;
use masthead::newsroom::knowledge::thing::Kind;

#[tokio::test]
async fn a_closed_box_behind_its_paragraph_says_source_other_counts_and_other_years() {
    let world = Neighbours::new().await;
    let page = world
        .paper
        .app
        .visitor()
        .get("/news/second")
        .await
        .expect(200);
    let boxes = page.texts(".story details.figure-box");
    assert_eq!(boxes.len(), 2, "{boxes:?}");
    assert!(!page.has("details.figure-box[open]"));
    assert!(
        page.has(".story p + details.figure-box"),
        "it stands behind its paragraph"
    );
    assert_eq!(
        page.text("details.figure-box summary"),
        "8.4 billion euros · source and other counts"
    );
    let first = &boxes[0];
    assert!(
        first.contains("Trade of the two") && first.contains("Source: Statistics"),
        "{first}"
    );
    assert!(
        first.contains("Other counts for 2025") && first.contains("€8.1 billion"),
        "{first}"
    );
    assert!(
        first.contains("Other periods") && first.contains("€7.9 billion"),
        "{first}"
    );
    let links = page.attrs("details.figure-box a.known-story", "href");
    assert!(
        links.iter().any(|link| link.starts_with("/news/first#b-")),
        "{links:?}"
    );
}

#[tokio::test]
async fn a_story_without_figures_loads_nothing_for_them() {
    let paper = Paper::new().await;
    paper.free("plain", &["Nothing is counted here."]).await;
    let page = paper.app.visitor().get("/news/plain").await.expect(200);
    assert!(!page.html().contains("knowledge") && !page.has(".figure-box"));
}

#[tokio::test]
async fn a_figure_behind_the_gate_has_its_box_for_those_alone_who_read_it() {
    let paper = Paper::new().await;
    let one = paper.thing(Kind::State, "Arland").await;
    let other = paper.thing(Kind::State, "Belmark").await;
    let told = paper
        .gated(
            "closed",
            &["An opening for all.", "Trade was 8.4 billion euros."],
        )
        .await;
    let facts: figure::Facts = euros("8400000000", "2025", "Statistics", [&one, &other]);
    paper.figure(&told, 1, "8.4 billion euros", facts).await;
    let page = paper.app.visitor().get("/news/closed").await.expect(200);
    assert!(!page.has(".figure-box") && !page.html().contains("8.4"));
    let mut reader = paper.app.subscriber().await;
    let page = reader.get("/news/closed").await.expect(200);
    assert_eq!(page.texts(".gated details.figure-box").len(), 1);
    assert_eq!(page.header("cache-control"), "private, no-store");
}

#[tokio::test]
async fn the_story_so_far_tells_what_other_stories_told() {
    let world = Neighbours::new().await;
    let line = world.line().await;
    let page = world
        .paper
        .app
        .visitor()
        .get("/news/third")
        .await
        .expect(200);
    assert_eq!(
        page.texts(".so-far .moment-title"),
        ["Meeting 0", "Meeting 1"]
    );
    assert_eq!(page.texts(".so-far .bio p").len(), 2);
    assert!(page.attrs(".so-far a", "href").contains(&line.path()));
}

#[tokio::test]
async fn a_storys_markup_says_what_it_is_about_with_the_same_elsewhere() {
    let world = Neighbours::new().await;
    let told = world.paper.free("known", &["Ana Famous spoke."]).await;
    let now = world.paper.app.clock.now();
    let mut famous = masthead::newsroom::knowledge::thing::Thing::new(
        world.paper.app.ids.next(now),
        Kind::Person,
        "Ana Famous",
        now,
    );
    famous.qid = Some("Q42".to_owned());
    famous.same_as = vec!["https://famous.example/".to_owned()];
    let famous = world.paper.add(famous).await;
    world.paper.mention(&told, 0, "Ana Famous", &famous).await;
    let page = world
        .paper
        .app
        .visitor()
        .get("/news/known")
        .await
        .expect(200);
    let text = page.text("script[type='application/ld+json']");
    let markup: serde_json::Value = serde_json::from_str(&text).unwrap();
    let about = &markup["@graph"][0]["about"][0];
    assert_eq!(about["@type"], "Person");
    assert_eq!(about["@id"], "https://news.example/things/ana-famous");
    let same = about["sameAs"].as_array().unwrap();
    assert!(
        same.iter()
            .any(|url| url == "https://www.wikidata.org/wiki/Q42"),
        "{about}"
    );
    assert!(
        same.iter().any(|url| url == "https://famous.example/"),
        "{about}"
    );
}
