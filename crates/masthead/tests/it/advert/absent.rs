//! Whoever reads without adverts gets pages without any trace of them.
use masthead::paywall::Access;
use masthead::people::reader::session;
use masthead::people::rights::Rights;
use masthead::shop::offer::institution::{self, Institution};
use masthead::shop::subscription::{self, Entitlement};

use super::{book, campaign, house, tag};
use crate::harness::{Person, TestApp};

/// What betrays an advert, a place for one, or what belongs to them.
const TRACES: [&str; 6] = ["advert", "<iframe", "<aside", "HOUSE-", "TAG-", "sponsored"];

/// A publication full of adverts, with pages of every kind.
async fn booked() -> (TestApp, Vec<String>) {
    let app = TestApp::new().await;
    let anna = app.person_author("Anna Writer").await;
    let story = || app.article().topic("Trade").by(anna).gate_after(6);
    let mut paths = Vec::new();
    for access in [Access::Metered, Access::Subscribers, Access::Free] {
        let article = story().access(access).create().await;
        paths.push(format!("{}/continue", article.path));
        paths.push(article.path);
    }
    app.terms(|terms: &mut masthead::talk::advert::Settings| {
        terms.consent = masthead::talk::advert::Ask::Ask;
        terms.after_paragraphs = 1;
    })
    .await;
    book(&app, &campaign(&app, 1), &[house(1), tag(2)]).await;
    let others = [
        "/",
        "/news",
        "/authors",
        "/authors/anna-writer",
        "/topics",
        "/topics/trade",
        "/archive",
        "/archive/2026/06",
        "/corrections",
        "/feeds",
        "/account",
        "/nowhere/at-all",
    ];
    paths.extend(others.map(str::to_owned));
    (app, paths)
}

async fn check(member: &mut Person, paths: &[String], name: &str) {
    for path in paths {
        let page = member.get(path).await;
        let html = page.html();
        let found = TRACES.iter().find(|trace| html.contains(**trace));
        assert_eq!(found, None, "{path} for {name}");
        assert!(!html.contains("/adverts"), "{path} for {name}");
    }
}

#[tokio::test]
async fn no_page_of_a_subscriber_holds_an_advert_a_place_or_a_script_for_one() {
    let (app, paths) = booked().await;
    let mut subscriber = app.subscriber().await;
    check(&mut subscriber, &paths, "a subscriber").await;
}

#[tokio::test]
async fn nor_does_one_of_a_reader_in_the_trial_or_with_nothing_but_ad_free_pages() {
    let (app, paths) = booked().await;
    let mut trial = app.reader().await;
    let mut tx = app.db.begin().await.unwrap();
    let given = Entitlement {
        source: "trial".to_owned(),
        rights: Rights::ALL,
        starts_at: app.clock.now(),
        ends_at: Some(app.clock.now() + 14 * masthead::ground::clock::DAY),
    };
    subscription::entitle(&mut tx, trial.id, &given)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.sessions().clear();
    check(&mut trial, &paths, "a reader in the trial").await;
    let rights = Rights {
        ad_free: true,
        ..Rights::default()
    };
    let mut calm = app.reader().await.entitled(&app, rights).await;
    check(&mut calm, &paths, "a reader without adverts").await;
    app.clock.advance(15 * masthead::ground::clock::DAY);
    assert!(trial.get("/").await.has(".advert"), "the trial is over");
}

#[tokio::test]
async fn nor_does_one_that_is_read_in_the_network_of_an_institution() {
    let (app, paths) = booked().await;
    let library = Institution {
        id: 1,
        name: "Library".to_owned(),
        networks: vec!["198.51.100.0/24".parse().unwrap()],
        starts_at: None,
        ends_at: None,
        note: String::new(),
    };
    let mut tx = app.db.begin().await.unwrap();
    institution::save(&mut tx, &library).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    let mut guest = app.visitor().at("198.51.100.9");
    check(&mut guest, &paths, "a guest of a library").await;
    let mut guest = guest.with("sec-fetch-dest", "iframe");
    let frame = guest.get("/adverts/front").await.expect(200);
    assert!(!frame.html().contains("HOUSE-"));
}

#[tokio::test]
async fn an_old_page_of_somebody_who_subscribed_since_gets_empty_frames() {
    let (app, _) = booked().await;
    let member = app.subscriber().await;
    let mut frame = member.into_person().with("sec-fetch-dest", "iframe");
    let page = frame.get("/adverts/front").await.expect(200);
    assert!(!page.html().contains("HOUSE-"));
    masthead::talk::advert::flush(&app).await.unwrap();
    assert_eq!(
        masthead::talk::advert::numbers(&app.db, 1).await.unwrap(),
        []
    );
}

#[tokio::test]
async fn others_get_places_for_adverts_which_shows_that_the_search_finds_them() {
    let (app, paths) = booked().await;
    let mut reader = app.reader().await;
    for path in ["/", "/news", &paths[1], &paths[5]] {
        let page = reader.get(path).await.expect(200);
        assert!(page.has("aside.advert iframe"), "{path}");
        let stranger = app.visitor().get(path).await.expect(200);
        assert!(stranger.has("aside.advert iframe"), "{path}");
    }
    let mut tx = app.db.begin().await.unwrap();
    session::end_all(&mut tx, reader.id).await.unwrap();
    tx.commit().await.unwrap();
}
