//! Where consent is needed, code of others waits for it.
use http::Method;
use masthead::talk::advert::Ask;

use super::{book, campaign, framed, house, tag};
use crate::harness::{Person, TestApp};

async fn asking() -> TestApp {
    let app = TestApp::new().await;
    app.article().create().await;
    app.terms(|terms: &mut masthead::talk::advert::Settings| terms.consent = Ask::Ask)
        .await;
    app
}

async fn answer(person: &mut Person, body: &str) -> crate::harness::Page {
    person
        .clone()
        .with("content-type", "application/x-www-form-urlencoded")
        .send(Method::POST, "/adverts/consent", body)
        .await
}

async fn agreed(app: &TestApp, word: &str) -> Person {
    let mut person = app
        .visitor()
        .with("content-type", "application/x-www-form-urlencoded");
    let body = format!("answer={word}&next=%2Fnews");
    let page = person.send(Method::POST, "/adverts/consent", &body).await;
    assert_eq!(page.header("location"), "/news");
    person
}

#[tokio::test]
async fn without_consent_a_frame_shows_a_house_advert_or_nothing() {
    let app = asking().await;
    book(&app, &campaign(&app, 1), &[tag(1)]).await;
    let mut refused = agreed(&app, "no").await.with("sec-fetch-dest", "iframe");
    for person in [&mut framed(&app), &mut refused] {
        let page = person.get("/adverts/front").await.expect(200);
        assert!(!page.html().contains("TAG-1"));
    }
    book(&app, &campaign(&app, 1), &[house(2)]).await;
    for _ in 0..20 {
        let page = framed(&app).get("/adverts/front").await.expect(200);
        assert!(page.html().contains("HOUSE-2"));
    }
    let mut person = agreed(&app, "yes").await.with("sec-fetch-dest", "iframe");
    let mut found = false;
    for _ in 0..100 {
        found |= person.get("/adverts/front").await.html().contains("TAG-1");
    }
    assert!(found, "with consent the tag comes too");
}

#[tokio::test]
async fn a_place_that_only_a_tag_fills_is_on_the_pages_of_those_who_agreed() {
    let app = asking().await;
    book(&app, &campaign(&app, 1), &[tag(1)]).await;
    let common = app.visitor().get("/news").await.expect(200);
    assert!(!common.has("aside.advert"));
    assert!(common.header("cache-control").starts_with("public"));
    let mut person = agreed(&app, "yes").await;
    let own = person.get("/news").await.expect(200);
    assert!(own.has("aside.advert"));
    assert_eq!(own.header("cache-control"), "private, no-store");
    let mut refused = agreed(&app, "no").await;
    assert_eq!(refused.get("/news").await.bytes(), common.bytes());
}

#[tokio::test]
async fn readers_are_asked_only_where_a_tag_waits() {
    let app = asking().await;
    book(&app, &campaign(&app, 1), &[house(1)]).await;
    assert!(!app.visitor().get("/").await.has("[data-advert-consent]"));
    book(&app, &campaign(&app, 1), &[tag(2)]).await;
    let page = app.visitor().get("/").await;
    assert!(page.has("[data-advert-consent][hidden]"));
    assert_eq!(page.attr("[data-advert-consent] input", "value"), "/");
    assert!(page.has("footer a[href='/adverts/consent?next=/']"));
    app.terms(|terms: &mut masthead::talk::advert::Settings| terms.consent = Ask::None)
        .await;
    assert!(!app.visitor().get("/").await.has("[data-advert-consent]"));
    app.visitor().get("/adverts/consent").await.expect(404);
}

#[tokio::test]
async fn the_answer_can_be_changed_and_leads_nowhere_else() {
    let app = asking().await;
    let mut person = app.visitor();
    let page = person
        .get("/adverts/consent?next=%2Fnews")
        .await
        .expect(200);
    assert_eq!(page.attr("input[name=next]", "value"), "/news");
    assert_eq!(page.header("cache-control"), "private, no-store");
    let page = answer(&mut person, "answer=yes&next=https%3A%2F%2Fevil.example").await;
    assert_eq!(page.header("location"), "/");
    let cookie = page.header("set-cookie");
    assert!(cookie.starts_with("__Host-adverts=yes; Path=/; Max-Age=15552000"));
    assert!(cookie.contains("Secure") && cookie.contains("SameSite=Lax"));
    answer(&mut person, "answer=perhaps").await.expect(400);
    answer(&mut person, "").await.expect(400);
}
