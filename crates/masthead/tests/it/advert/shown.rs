//! Places on pages: only where something fills them, with their space reserved.
use masthead::ground::clock::{HOUR, MINUTE};
use masthead::paywall::Access;
use masthead::talk::advert::{Campaign, Creative, Slot};

use super::{book, campaign, framed, house};
use crate::harness::TestApp;

fn only(slot: Slot, id: i64) -> Creative {
    Creative {
        slots: vec![slot],
        ..house(id)
    }
}

#[tokio::test]
async fn without_a_campaign_no_page_has_a_place() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    for path in ["/", "/news", &article.path] {
        let page = app.visitor().get(path).await.expect(200);
        assert!(!page.html().contains("advert"), "{path}");
    }
}

#[tokio::test]
async fn a_page_has_the_places_that_something_fills() {
    let app = TestApp::new().await;
    let article = app
        .article()
        .access(Access::Free)
        .gate_after(8)
        .create()
        .await;
    for (id, (slot, path)) in (1..).zip([
        (Slot::Header, "/"),
        (Slot::Front, "/"),
        (Slot::Section, "/news"),
        (Slot::Article, &article.path),
        (Slot::Sidebar, &article.path),
    ]) {
        let paused = Campaign {
            is_paused: true,
            ..campaign(&app, id - 1)
        };
        book(&app, &paused, &[]).await;
        let creative = Creative {
            campaign: id,
            ..only(slot, id)
        };
        book(&app, &campaign(&app, id), &[creative]).await;
        let page = app.visitor().get(path).await.expect(200);
        let places = page.attrs("aside.advert iframe", "src");
        assert_eq!(places.len(), 1, "{slot:?}: {places:?}");
        assert!(places[0].starts_with(&format!("/adverts/{}", slot.word())));
        let (width, height) = slot.size();
        assert_eq!(page.attr("aside iframe", "width"), width.to_string());
        assert_eq!(page.attr("aside iframe", "height"), height.to_string());
        assert!(!page.has(".advert-label"), "the frame brings it");
        assert_eq!(page.attr("aside", "aria-label"), "Advertisement");
        let sandbox = page.attr("aside iframe", "sandbox");
        assert!(!sandbox.contains("allow-same-origin") && !sandbox.contains("top"));
    }
}

#[tokio::test]
async fn pages_for_strangers_stay_public_and_the_same() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    for path in ["/", "/news", &article.path] {
        let first = app.visitor().get(path).await.expect(200);
        let second = app.curl().get(path).await.expect(200);
        assert_eq!(first.bytes(), second.bytes());
        assert!(
            first.header("cache-control").starts_with("public"),
            "{path}"
        );
        assert!(first.header("set-cookie").is_empty());
        assert!(
            first
                .header("content-security-policy")
                .contains("frame-src 'self'")
        );
    }
}

#[tokio::test]
async fn a_place_appears_and_goes_with_its_campaign() {
    let app = TestApp::new().await;
    app.article().create().await;
    let planned = Campaign {
        starts_at: app.clock.now() + HOUR,
        ends_at: Some(app.clock.now() + 2 * HOUR),
        ..campaign(&app, 1)
    };
    book(&app, &planned, &[house(1)]).await;
    let has = async || app.visitor().get("/").await.has(".advert");
    assert!(!has().await);
    app.clock.advance(HOUR);
    assert!(has().await);
    app.clock.advance(HOUR - MINUTE);
    assert!(has().await);
    app.clock.advance(MINUTE);
    assert!(!has().await);
}

#[tokio::test]
async fn a_campaign_for_a_section_stays_in_it() {
    let app = TestApp::new().await;
    let here = app.article().create().await;
    let elsewhere = app.article().section("culture").create().await;
    let local = Campaign {
        sections: vec!["news".to_owned()],
        ..campaign(&app, 1)
    };
    book(&app, &local, &[house(1)]).await;
    assert!(app.visitor().get(&here.path).await.has(".advert"));
    assert!(app.visitor().get("/news").await.has(".advert"));
    for path in ["/", "/culture", &elsewhere.path] {
        assert!(!app.visitor().get(path).await.has(".advert"), "{path}");
    }
    let frame = framed(&app).get("/adverts/article?section=culture").await;
    assert!(!frame.html().contains("HOUSE-1"));
    let frame = framed(&app).get("/adverts/article?section=news").await;
    assert!(frame.html().contains("HOUSE-1"));
}

#[tokio::test]
async fn inside_an_article_the_advert_follows_its_paragraphs_and_never_ends_a_lead_in() {
    let app = TestApp::new().await;
    app.terms(|terms: &mut masthead::talk::advert::Settings| terms.after_paragraphs = 3)
        .await;
    book(&app, &campaign(&app, 1), &[only(Slot::Article, 1)]).await;
    let short = app.article().gate_after(3).create().await;
    let long = app.article().gate_after(6).create().await;
    assert!(!app.visitor().get(&short.path).await.has(".story .advert"));
    let page = app.visitor().get(&long.path).await;
    assert!(page.has(".story > p + p + p + aside.advert + p + p"));
    let mut reader = app.visitor();
    let whole = reader.continue_reading(&short.path).await.expect(200);
    assert!(whole.has(".gated aside.advert"), "{}", whole.html());
    assert!(!whole.has(".story > aside.advert"));
}

#[tokio::test]
async fn staff_previews_and_feeds_have_no_adverts() {
    let app = TestApp::new().await;
    let article = app.article().gate_after(8).create().await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    assert!(!app.staff_preview(&article).await.has(".advert"));
    for path in ["/rss.xml", "/atom.xml", "/feed.json", "/oembed?url=x"] {
        assert!(!app.visitor().get(path).await.html().contains("advert"));
    }
}
