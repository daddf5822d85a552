//! A row that is confirmed, rejected, changed or no longer stands renews the pages that show it, in the
//! next answer, and no others.
use masthead::newsroom::knowledge::record::{self, State};
use masthead::newsroom::knowledge::thing::Kind;

use super::paper::{Neighbours, meeting};
use crate::harness::Page;

impl Neighbours {
    async fn look(&self, path: &str) -> (Page, bool) {
        let app = &self.paper.app;
        let renders = app.metrics.renders.get();
        let page = app.visitor().get(path).await;
        (page, app.metrics.renders.get() > renders)
    }

    async fn decide(&self, id: i64, state: State) {
        let app = &self.paper.app;
        let mut tx = app.db.begin().await.unwrap();
        let seen = record::by_id(&mut tx, id).await.unwrap().unwrap().version;
        let by = (1, app.clock.now());
        let written = record::decide(&mut tx, (id, seen), state, by)
            .await
            .unwrap();
        assert!(written.is_done());
        tx.commit().await.unwrap();
        app.refresh().await.unwrap();
    }
}

/// Pages that show the first meeting, and others.
const SHOWING: [&str; 4] = [
    "/story/trade-talks",
    "/things/arland",
    "/between/arland/belmark",
    "/news/third",
];

/// Pages that do not.
const OTHERS: [&str; 2] = ["/things/cedonia", "/authors"];

#[tokio::test]
async fn a_rejected_moment_is_off_every_page_that_showed_it_in_the_next_answer() {
    let world = Neighbours::new().await;
    world.line().await;
    let apart = world.paper.free("apart", &["Cedonia voted."]).await;
    let cedonia = world.paper.thing(Kind::State, "Cedonia").await;
    let vote = meeting("A vote", "2026-06-02", [&cedonia, &world.trade]);
    world.paper.moment(&apart, 0, "Cedonia voted", vote).await;
    for path in SHOWING.into_iter().chain(OTHERS) {
        world.look(path).await;
        assert!(!world.look(path).await.1, "{path} is kept");
    }
    for path in SHOWING {
        let (page, _) = world.look(path).await;
        assert!(page.html().contains("Meeting 0"), "{path}");
    }
    world.decide(world.moments[0], State::Rejected).await;
    for path in SHOWING {
        let (page, is_made) = world.look(path).await;
        assert!(is_made && !page.html().contains("Meeting 0"), "{path}");
    }
    for path in OTHERS {
        assert!(!world.look(path).await.1, "{path} is left as it was");
    }
}

#[tokio::test]
async fn a_confirmed_moment_comes_onto_the_pages_of_its_things() {
    let world = Neighbours::new().await;
    world.look("/things/belmark").await;
    let facts = meeting(
        "A late meeting",
        "2026-06-10",
        [&world.arland, &world.belmark],
    );
    let words = "met on the island";
    world.paper.moment(&world.stories[2], 0, words, facts).await;
    let (page, _) = world.look("/things/belmark").await;
    assert!(page.html().contains("A late meeting"));
}

#[tokio::test]
async fn a_row_whose_words_are_gone_from_its_story_is_off_every_page() {
    let world = Neighbours::new().await;
    world.line().await;
    let (before, _) = world.look("/between/arland/belmark").await;
    assert!(before.html().contains("Meeting 2"));
    let article = world.paper.app.article().slug("third");
    let article = article.access(masthead::paywall::Access::Free);
    let text = richtext::BlockKind::Paragraph {
        text: richtext::Inline::from_plain("All of it was another story."),
    };
    let document = richtext::Document::from_kinds(vec![text]);
    article.document(document).topic("Trade").create().await;
    for path in [
        "/between/arland/belmark",
        "/things/arland",
        "/story/trade-talks",
    ] {
        let (page, _) = world.look(path).await;
        assert!(!page.html().contains("Meeting 2"), "{path}");
        assert!(!page.html().contains("Now we want numbers"), "{path}");
    }
}

#[tokio::test]
async fn a_withdrawn_story_takes_its_rows_with_it() {
    let world = Neighbours::new().await;
    world.line().await;
    world.look("/things/arland").await;
    let state = masthead::newsroom::article::State::Withdrawn;
    masthead::command::state::change(&world.paper.app, "first", state)
        .await
        .unwrap();
    world.paper.app.refresh().await.unwrap();
    for path in [
        "/things/arland",
        "/things/arland/data.json",
        "/story/trade-talks",
    ] {
        let (page, _) = world.look(path).await;
        assert!(!page.html().contains("Meeting 0"), "{path}");
    }
}
