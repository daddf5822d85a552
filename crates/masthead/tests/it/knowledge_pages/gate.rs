//! No grant, no words: what stands behind a gate is on no surface of knowledge, for anybody; and the same
//! words are on all of them where the story is free.
use masthead::newsroom::knowledge::figure;
use masthead::newsroom::knowledge::record;
use masthead::newsroom::knowledge::thing::{Kind, Thing};
use masthead::people::role::Role;

use super::paper::{Paper, Told, euros, meeting};
use crate::harness::Person;

/// What everybody may read of the story.
const OPEN: &str = "Arland and Belmark met here TEASER-7.";
/// What stands behind its gate.
const CLOSED: [&str; 3] = [
    "They signed the CANARY-7-1 pact.",
    "Trade was 8.4 CANARY-7-2 units.",
    "\u{201c}CANARY-7-3 comes next,\u{201d} Arland said of Belmark.",
];

/// A paper with three stories of which the words in question stand in one.
struct World {
    paper: Paper,
    told: Told,
    figure: i64,
    things: [Thing; 3],
}

impl World {
    async fn new(is_free: bool) -> Self {
        let paper = Paper::new().await;
        let arland = paper.thing(Kind::State, "Arland").await;
        let belmark = paper.thing(Kind::State, "Belmark").await;
        let secret = paper.thing(Kind::Work, "CANARY-7-1 pact").await;
        let paragraphs = [OPEN, CLOSED[0], CLOSED[1], CLOSED[2]];
        let told = match is_free {
            true => paper.free("deep", &paragraphs).await,
            false => paper.gated("deep", &paragraphs).await,
        };
        let both = [&arland, &belmark];
        for slug in ["a", "b"] {
            let other = paper.free(slug, &["Arland and Belmark met."]).await;
            let words = "Arland and Belmark";
            for edtf in ["2024-01", "2025-01"] {
                paper
                    .moment(&other, 0, words, meeting("They met", edtf, both))
                    .await;
            }
        }
        paper.mention(&told, 0, "Arland", &arland).await;
        paper.mention(&told, 1, "CANARY-7-1 pact", &secret).await;
        let signed = meeting("Signing of the CANARY-7-1 pact", "2026-06-01", both);
        paper
            .moment(&told, 1, "signed the CANARY-7-1 pact", signed)
            .await;
        let facts = figure::Facts {
            unit: "units".to_owned(),
            currency: String::new(),
            ..euros("8.4", "2025", "CANARY-7-2 source", both)
        };
        let figure = paper.figure(&told, 2, "8.4 CANARY-7-2 units", facts).await;
        paper
            .quote(&told, 3, "CANARY-7-3 comes next,", &arland)
            .await;
        paper.storyline("Deep", &[&told], &[figure]).await;
        let things = [arland, belmark, secret];
        Self {
            paper,
            told,
            figure,
            things,
        }
    }

    /// Every surface of knowledge, and what else could name it.
    fn surfaces(&self) -> Vec<String> {
        let mut paths: Vec<String> = vec!["/story".to_owned(), "/topics/trade".to_owned()];
        for base in [
            "/story/deep",
            "/between/arland/belmark",
            "/things/arland",
            "/things/belmark",
        ] {
            for rest in ["", "/data.csv", "/data.json"] {
                paths.push(format!("{base}{rest}"));
            }
        }
        let secret = format!("/things/{}", self.things[2].slug);
        for path in [
            "/story/deep/rss.xml",
            "/story/deep/atom.xml",
            "/story/deep/feed.json",
            "/story/deep/since",
            "/topics/trade/data.csv",
            "/topics/trade/data.json",
            "/news/deep/ninjs.json",
            "/sitemaps/pages.xml",
            "/news/a",
            "/news/b",
            &secret,
        ] {
            paths.push(path.to_owned());
        }
        paths
    }

    async fn everybody(&self) -> Vec<(&'static str, Person)> {
        let app = &self.paper.app;
        let mut over = app.visitor();
        over.read("/news/deep").await;
        vec![
            ("a program", app.curl()),
            ("a visitor", app.visitor()),
            ("a visitor who has read it", over),
            ("a reader", app.reader().await.into_person()),
            ("a subscriber", app.subscriber().await.into_person()),
            ("an editor", app.staff(Role::Editor).await.into_person()),
        ]
    }

    /// The surfaces that have the mark of the words, for somebody.
    async fn leaks(&self, person: &Person) -> Vec<String> {
        let mut found = Vec::new();
        for path in self.surfaces() {
            let page = person.clone().get(&path).await;
            assert!(page.status.as_u16() < 500, "{path}: {}", page.status);
            let headers = format!("{:?}", page.headers);
            if page.has_canary() || page.html().contains("CANARY") || headers.contains("CANARY") {
                found.push(path);
            }
        }
        found
    }
}

#[tokio::test]
async fn words_behind_a_gate_are_on_no_surface_for_anybody() {
    let world = World::new(false).await;
    for (name, person) in world.everybody().await {
        let found = world.leaks(&person).await;
        assert!(found.is_empty(), "{name} finds them at {found:?}");
    }
    // The page itself is for those who may read it.
    let mut subscriber = world.paper.app.subscriber().await;
    let page = subscriber.get("/news/deep").await.expect(200);
    assert!(page.has_canary() && page.has(".gated .figure-box"));
    let lead_in = world
        .paper
        .app
        .visitor()
        .get("/news/deep")
        .await
        .expect(200);
    assert!(!lead_in.html().contains("CANARY"), "nor in its markup");
}

#[tokio::test]
async fn the_same_words_of_a_free_story_are_found_on_every_kind_of_surface() {
    let world = World::new(true).await;
    let found = world.leaks(&world.paper.app.visitor()).await;
    for path in [
        "/story/deep",
        "/story/deep/data.csv",
        "/story/deep/data.json",
        "/story/deep/atom.xml",
        "/between/arland/belmark",
        "/between/arland/belmark/data.csv",
        "/things/arland",
        "/things/arland/data.json",
        "/news/deep/ninjs.json",
    ] {
        assert!(
            found.iter().any(|one| one == path),
            "{path} is not among {found:?}"
        );
    }
}

#[tokio::test]
async fn an_editor_lets_value_and_source_be_shown_and_nothing_more() {
    let world = World::new(false).await;
    let app = &world.paper.app;
    let mut tx = app.db.begin().await.unwrap();
    let seen = record::by_id(&mut tx, world.figure)
        .await
        .unwrap()
        .unwrap()
        .version;
    let written = record::show_openly(&mut tx, (world.figure, seen), true)
        .await
        .unwrap();
    assert!(written.is_done());
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    let page = app
        .visitor()
        .get("/between/arland/belmark")
        .await
        .expect(200);
    let row = page.text(".figures tbody tr");
    assert!(
        row.contains("8.4 units") && row.contains("CANARY-7-2 source"),
        "{row}"
    );
    assert!(!page.html().contains("CANARY-7-1") && !page.html().contains("CANARY-7-3"));
    let link = page.attr(".figures a.known-story", "href");
    assert_eq!(
        link, world.told.article.path,
        "the place of its sentence is not named"
    );
    let csv = app
        .visitor()
        .get("/between/arland/belmark/data.csv")
        .await
        .expect(200)
        .html();
    assert!(!csv.contains("8.4 CANARY-7-2 units"), "{csv}");
}

#[tokio::test]
async fn what_is_known_only_from_behind_a_gate_is_not_named_with_what_it_stands_for() {
    for is_free in [false, true] {
        let paper = Paper::new().await;
        let arland = paper.thing(Kind::State, "Arland").await;
        let now = paper.app.clock.now();
        let id = paper.app.ids.next(now);
        let mut office = Thing::new(id, Kind::Organisation, "CANARY-8-1 office", now);
        office.parent = Some(arland.id);
        let office = paper.add(office).await;
        let paragraphs = ["Arland spoke.", "The CANARY-8-1 office agreed."];
        let told = match is_free {
            true => paper.free("deep", &paragraphs).await,
            false => paper.gated("deep", &paragraphs).await,
        };
        paper.mention(&told, 0, "Arland", &arland).await;
        paper.mention(&told, 1, "CANARY-8-1 office", &office).await;
        let page = paper.app.visitor().get("/things/arland").await.expect(200);
        assert_eq!(page.has_canary(), is_free, "{}", page.html());
    }
}
