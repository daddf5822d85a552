//! `/between/{a}/{b}`: counts beside each other, figures by source, and what is too little.
use masthead::newsroom::knowledge::thing::Kind;

use super::paper::{Neighbours, Paper, counted, meeting};

const PATH: &str = "/between/arland/belmark";

#[tokio::test]
async fn what_others_count_stands_beside_what_was_reported() {
    let world = Neighbours::new().await;
    let page = world.paper.app.visitor().get(PATH).await.expect(200);
    assert_eq!(page.text("h1"), "Arland and Belmark");
    let counts = page.texts(".counts li");
    assert_eq!(counts.len(), 2, "{counts:?}");
    assert!(
        counts[0].starts_with("38 as counted by the palace"),
        "{counts:?}"
    );
    assert_eq!(counts[1], "3 reported here");
    assert!(page.text(".last-next dd").contains("Meeting 2"));
    assert!(
        page.text(".last-next dd")
            .contains("No. 38 as counted by the palace")
    );
    assert!(
        page.text("main")
            .contains("Years without a report: 2022, 2024\u{2013}2025")
    );
}

#[tokio::test]
async fn two_who_count_differently_are_both_named() {
    let world = Neighbours::new().await;
    let other = meeting(
        "Meeting 2 again",
        "2026-06-01",
        [&world.arland, &world.belmark],
    );
    let other = counted(other, 40, "the ministry");
    let words = "met on the island";
    world.paper.moment(&world.stories[2], 0, words, other).await;
    let page = world.paper.app.visitor().get(PATH).await.expect(200);
    let numbers = page.texts(".counts b");
    assert!(
        numbers.contains(&"38".to_owned()) && numbers.contains(&"40".to_owned()),
        "{numbers:?}"
    );
}

#[tokio::test]
async fn sources_of_one_year_stand_side_by_side_and_a_chart_has_one_of_them() {
    let world = Neighbours::new().await;
    let page = world.paper.app.visitor().get(PATH).await.expect(200);
    let rows = page.texts(".figures tbody tr");
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert!(
        rows[0].contains("2025") && rows[0].contains("€8.4 billion"),
        "{rows:?}"
    );
    assert!(
        rows[1].contains("€8.1 billion") && rows[1].contains("The customs"),
        "{rows:?}"
    );
    assert!(!page.html().contains("8.25"), "nothing is averaged");
    // Only one source has two years.
    assert_eq!(page.texts(".chart figcaption").len(), 1);
    assert!(
        page.text(".chart figcaption")
            .contains("Source: Statistics")
    );
    assert_eq!(
        page.texts(".chart rect title"),
        ["2024: €7.9 billion", "2025: €8.4 billion"]
    );
    assert!(page.has(".chart svg[role=img] > title") && page.has(".chart svg > desc"));
    assert!(
        !page.html().contains("style="),
        "no style stands in the markup"
    );
}

#[tokio::test]
async fn the_other_order_leads_to_the_one_address() {
    let world = Neighbours::new().await;
    let page = world
        .paper
        .app
        .visitor()
        .get("/between/belmark/arland")
        .await
        .expect(301);
    assert_eq!(page.header("location"), PATH);
    world
        .paper
        .app
        .visitor()
        .get("/between/belmark/arland/data.csv")
        .await
        .expect(404);
}

#[tokio::test]
async fn that_stories_name_two_things_is_no_relation() {
    let paper = Paper::new().await;
    let one = paper.thing(Kind::State, "Arland").await;
    let other = paper.thing(Kind::State, "Belmark").await;
    let mut told = Vec::new();
    for slug in ["a", "b", "c", "d"] {
        told.push(
            paper
                .free(slug, &["Arland and Belmark are mentioned."])
                .await,
        );
    }
    for told in &told {
        paper.mention(told, 0, "Arland", &one).await;
        paper.mention(told, 0, "Belmark", &other).await;
    }
    paper.app.visitor().get(PATH).await.expect(404);
    // Two pieces of evidence are too few, three in two stories are enough.
    for (nth, status) in [(0, 404), (1, 404), (2, 200)] {
        let facts = meeting("They met", &format!("2026-0{}", nth + 1), [&one, &other]);
        paper
            .moment(&told[nth], 0, "Arland and Belmark", facts)
            .await;
        paper.app.visitor().get(PATH).await.expect(status);
    }
    for path in [
        "/between/arland/arland",
        "/between/arland/nobody",
        "/between/nobody/arland",
    ] {
        paper.app.visitor().get(path).await.expect(404);
    }
}
