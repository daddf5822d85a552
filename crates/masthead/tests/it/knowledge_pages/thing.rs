//! `/things/{slug}`, and the same on the page of a topic.
use masthead::newsroom::knowledge::deed::{self, Doer, Outcome};
use masthead::newsroom::knowledge::thing::{self, Kind, Privacy, Thing};

use super::paper::{Neighbours, Paper, meeting};

#[tokio::test]
async fn a_things_page_has_its_moments_figures_and_quotes_each_with_its_story() {
    let world = Neighbours::new().await;
    let page = world
        .paper
        .app
        .visitor()
        .get("/things/arland")
        .await
        .expect(200);
    assert_eq!(page.text("h1"), "Arland");
    assert_eq!(page.text(".page-head .kicker"), "State");
    assert_eq!(page.text(".page-intro"), "What Arland is");
    assert_eq!(
        page.texts(".moment-title"),
        ["Meeting 0", "Meeting 1", "Meeting 2"]
    );
    assert_eq!(
        page.texts(".moment-when time"),
        ["4 May 2021", "June 2023", "1 Jun 2026"]
    );
    assert!(page.text(".figures tbody").contains("€8.4 billion"));
    assert_eq!(page.text(".said blockquote"), "Now we want numbers,");
    let links = page.attrs(".known-story", "href");
    assert!(
        links.iter().all(|link| link.starts_with("/news/")),
        "{links:?}"
    );
    assert!(links.iter().any(|link| link.contains("#b-")), "{links:?}");
    assert!(
        page.attrs(".who a", "href")
            .contains(&"/between/arland/belmark".to_owned())
    );
    assert_eq!(
        page.attr("link[rel=canonical]", "href"),
        "https://news.example/things/arland"
    );
}

#[tokio::test]
async fn nothing_has_no_page() {
    let paper = Paper::new().await;
    paper.thing(Kind::Person, "Unheard Of").await;
    for path in [
        "/things/unheard-of",
        "/things/unheard-of/data.csv",
        "/things/nobody",
        "/things/nobody/data.json",
    ] {
        paper.app.visitor().get(path).await.expect(404);
    }
}

#[tokio::test]
async fn what_was_merged_leads_to_what_it_became() {
    let world = Neighbours::new().await;
    let app = &world.paper.app;
    let copy = world.paper.thing(Kind::State, "Republic of Arland").await;
    let now = app.clock.now();
    let doer = Doer {
        staff: 1,
        now,
        deed: app.ids.next(now),
    };
    let mut tx = app.db.begin().await.unwrap();
    let into = thing::by_id(&mut tx, world.arland.id)
        .await
        .unwrap()
        .unwrap();
    let pair = ((copy.id, copy.version), (into.id, into.version));
    let outcome = deed::merge(&mut tx, pair.0, pair.1, doer).await.unwrap();
    assert!(matches!(outcome, Outcome::Done(_)), "{outcome:?}");
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    let page = app
        .visitor()
        .get("/things/republic-of-arland")
        .await
        .expect(301);
    assert_eq!(page.header("location"), "/things/arland");
}

#[tokio::test]
async fn a_topic_and_its_thing_are_one_page() {
    let world = Neighbours::new().await;
    let app = &world.paper.app;
    let before = app.visitor().get("/topics/trade").await.expect(200);
    assert!(!before.has(".moment"), "nothing is known of the topic");
    let topic = masthead::newsroom::topic::by_slug(&app.db, "trade")
        .await
        .unwrap();
    let thing = thing::of_topic(&app.db, topic.unwrap().id)
        .await
        .unwrap()
        .unwrap();
    let moved = app.visitor().get("/things/trade").await.expect(301);
    assert_eq!(moved.header("location"), "/topics/trade");
    let facts = meeting("A round of talks", "2025-03", [&thing, &world.arland]);
    let words = "Arland and Belmark met";
    world.paper.moment(&world.stories[0], 0, words, facts).await;
    let page = app.visitor().get("/topics/trade").await.expect(200);
    assert_eq!(page.texts(".moment-title"), ["A round of talks"]);
    assert!(page.has(".card-row"), "the topic's stories are there too");
    app.visitor()
        .get("/topics/trade/data.csv")
        .await
        .expect(200);
}

#[tokio::test]
async fn a_private_person_is_nowhere() {
    let world = Neighbours::new().await;
    let app = &world.paper.app;
    let told = world
        .paper
        .free("court", &["Petra Hidden met Arland in court."])
        .await;
    let now = app.clock.now();
    let hidden = Thing {
        privacy: Privacy::Private,
        ..Thing::new(app.ids.next(now), Kind::Person, "Petra Hidden", now)
    };
    let hidden = world.paper.add(hidden).await;
    world.paper.mention(&told, 0, "Petra Hidden", &hidden).await;
    world.paper.mention(&told, 0, "Arland", &world.arland).await;
    let facts = meeting("Petra Hidden in court", "2026-01", [&hidden, &world.arland]);
    world.paper.moment(&told, 0, "in court", facts).await;
    let line = world.paper.storyline("Court", &[&told], &[]).await;
    app.visitor().get("/things/petra-hidden").await.expect(404);
    app.visitor()
        .get("/between/arland/petra-hidden")
        .await
        .expect(404);
    for path in [
        "/things/arland",
        "/things/arland/data.csv",
        "/things/arland/data.json",
        &line.path(),
        &format!("{}/data.json", line.path()),
        &format!("{}/atom.xml", line.path()),
        "/sitemaps/pages.xml",
        "/news/court/ninjs.json",
    ] {
        let text = app.visitor().get(path).await.expect(200).html();
        // The story's own words are in the feed and in ninjs: what names her there is the story.
        let own = path.ends_with("atom.xml") || path.ends_with("ninjs.json");
        let said = text.matches("Hidden").count();
        assert!(
            said == 0 || own && said == text.matches("Petra Hidden met Arland").count(),
            "{path}"
        );
    }
    let story = app.visitor().get("/news/court").await.expect(200);
    let markup = story.text("script[type='application/ld+json']");
    assert!(markup.contains("/things/arland"), "{markup}");
    assert!(!markup.contains("Hidden"), "{markup}");
}
