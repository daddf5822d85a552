//! G: gift links, taken further than they were given.
use std::collections::BTreeSet;

use masthead::ground::clock::DAY;
use masthead::paywall::Access;
use masthead::shop::subscription;
use tokio::task::JoinSet;

use super::{assert_lead_in, assert_nothing_gated};
use crate::harness::{Member, TestApp, TestArticle, TestGift, give};

/// A subscriber, an article only subscribers read, and a gift of it.
async fn given() -> (TestApp, TestArticle, Member, TestGift) {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.limit = 1).await;
    let article = app.article().access(Access::Subscribers).create().await;
    let mut giver = app.subscriber().await;
    let gift = TestGift::new(&mut giver, &article).await;
    (app, article, giver, gift)
}

#[tokio::test]
async fn g01_a_link_made_public_opens_to_ten_readers_and_no_eleventh() {
    let (app, article, _, gift) = given().await;
    let mut readers = Vec::new();
    for _ in 0..10 {
        let mut reader = app.visitor();
        let page = gift.open(&mut reader).await.expect(303);
        assert_eq!(page.header("location"), article.path);
        assert!(reader.get(&article.path).await.has_canary());
        readers.push(reader);
    }
    let mut eleventh = app.visitor();
    let page = gift.open(&mut eleventh).await.expect(410);
    assert!(!page.headers.contains_key("set-cookie"));
    assert_nothing_gated(&page);
    eleventh.post(&gift.path).await.expect(410);
    assert_lead_in(&eleventh.get(&article.path).await);
    for reader in &mut readers {
        gift.open(reader).await;
        assert!(reader.get(&article.path).await.has_canary());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn g01_a_hundred_readers_at_once_are_ten() {
    let (app, _, _, gift) = given().await;
    let mut all = JoinSet::new();
    for _ in 0..100 {
        let (mut person, path) = (app.visitor(), gift.path.clone());
        all.spawn(async move { person.post(&path).await.status == 303 });
    }
    let opened = all.join_all().await;
    assert_eq!(opened.into_iter().filter(|opened| *opened).count(), 10);
}

#[tokio::test]
async fn g01_a_link_ends_after_fourteen_days_for_those_too_who_have_opened_it() {
    let (app, article, _, gift) = given().await;
    let mut reader = app.visitor();
    gift.open(&mut reader).await.expect(303);
    app.clock.advance(14 * DAY - 1);
    assert!(reader.get(&article.path).await.has_canary());
    app.clock.advance(1);
    assert_lead_in(&reader.get(&article.path).await);
    gift.open(&mut app.visitor()).await.expect(410);
}

#[tokio::test]
async fn g01_looking_at_the_link_uses_nothing_up() {
    let (app, _, _, gift) = given().await;
    for _ in 0..30 {
        let page = app.curl().get(&gift.path).await.expect(200);
        assert_nothing_gated(&page);
        assert!(!page.headers.contains_key("set-cookie"));
        app.curl().head(&gift.path).await.expect(200);
    }
    gift.open(&mut app.visitor()).await.expect(303);
}

#[tokio::test]
async fn g03_the_cookie_of_a_gift_opens_that_story_alone_and_touches_no_meter() {
    let (app, article, _, gift) = given().await;
    let other = app.article().access(Access::Subscribers).create().await;
    let metered = app.article().create().await;
    let mut reader = app.visitor();
    gift.open(&mut reader).await.expect(303);
    for _ in 0..3 {
        assert!(reader.get(&article.path).await.has_canary());
        assert_lead_in(&reader.get(&other.path).await);
        assert_lead_in(&reader.get(&metered.path).await);
    }
    assert_eq!(app.ledger_rows().await, 0);
    assert!(
        reader.read(&metered.path).await.has_canary(),
        "the allowance is whole"
    );
    let (name, value) = gift_cookie(&reader.cookies);
    for story in [other.id, metered.id, 1] {
        let name = name.replace(&article.id.to_string(), &story.to_string());
        let mut thief = app.visitor().with_cookie(&name, &value);
        assert_lead_in(&thief.get(&other.path).await);
        assert_lead_in(&thief.get(&metered.path).await);
    }
}

fn gift_cookie(jar: &std::collections::BTreeMap<String, String>) -> (String, String) {
    let found = jar
        .iter()
        .find(|(name, _)| name.starts_with("__Host-gift-"));
    let (name, value) = found.unwrap();
    (name.clone(), value.clone())
}

#[tokio::test]
async fn g03_a_metered_gift_costs_a_reader_over_the_limit_nothing_and_no_right_grows() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.limit = 1).await;
    let [read, gifted, next] = [
        app.article().create().await,
        app.article().create().await,
        app.article().create().await,
    ];
    let mut giver = app.subscriber().await;
    let gift = TestGift::new(&mut giver, &gifted).await;
    let mut reader = app.visitor();
    assert!(reader.read(&read.path).await.has_canary());
    gift.open(&mut reader).await.expect(303);
    let page = reader.get(&gifted.path).await;
    assert!(page.has_canary());
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert_eq!(
        page.text(".left-notice"),
        "A subscriber has given you this article."
    );
    assert!(!page.has(".article-gift"), "a gift cannot be given on");
    assert_lead_in(&reader.get(&next.path).await);
    assert!(reader.get(&read.path).await.has_canary());
    give(&mut app.reader().await, &gifted).await.expect(403);
}

#[tokio::test]
async fn g04_tokens_have_128_bits_of_chance_and_the_database_has_their_hashes() {
    let (app, article, mut giver, first) = given().await;
    let mut tokens = BTreeSet::from([first.token.clone()]);
    for _ in 0..5 {
        tokens.insert(TestGift::new(&mut giver, &article).await.token);
    }
    assert_eq!(tokens.len(), 6);
    let rows: Vec<(String,)> = db::sql("SELECT token_hash FROM gifts LIMIT 100")
        .all(&app.db)
        .await
        .unwrap();
    assert_eq!(rows.len(), 6);
    for (hash,) in rows {
        assert!(hash.len() == 64 && !tokens.contains(&hash));
        app.curl()
            .get(&format!("/gift/{}", &hash[..32]))
            .await
            .expect(404);
    }
}

#[tokio::test]
async fn g05_the_token_leaves_through_no_header_and_no_page() {
    let (app, article, _, gift) = given().await;
    let mut reader = app.visitor();
    let page = reader.get(&gift.path).await.expect(200);
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert!(!page.has("link[rel=canonical]"));
    assert!(
        page.attr("meta[name=robots]", "content")
            .contains("noindex")
    );
    let links = [page.attrs("a", "href"), page.attrs("link", "href")].concat();
    assert!(
        links.iter().all(|link| !link.contains(&gift.token)),
        "{links:?}"
    );
    let page = reader.post(&gift.path).await.expect(303);
    assert_eq!(page.header("location"), article.path);
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    let (name, value) = gift_cookie(&reader.cookies);
    assert!(!name.contains(&gift.token) && !value.contains(&gift.token));
    let page = reader.get(&article.path).await;
    assert!(!page.html().contains(&gift.token));
}

#[tokio::test(flavor = "multi_thread")]
async fn g06_gifts_made_at_once_are_no_more_than_the_quota() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.gifts_per_month = 4)
        .await;
    let article = app.article().create().await;
    let giver = app.subscriber().await;
    let mut all = JoinSet::new();
    for _ in 0..60 {
        let (mut giver, article) = (giver.clone(), article.clone());
        all.spawn(async move { give(&mut giver, &article).await.status.as_u16() });
    }
    let made = all.join_all().await;
    assert_eq!(made.iter().filter(|status| **status == 303).count(), 4);
    let mut giver = giver;
    let page = give(&mut giver, &article).await.expect(422);
    assert!(
        page.text(".problems")
            .contains("all your gift links for this month")
    );
    app.clock.advance(20 * DAY);
    give(&mut giver, &article).await.expect(303);
}

#[tokio::test]
async fn g06_ending_a_link_gives_no_other_one() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.gifts_per_month = 1)
        .await;
    let article = app.article().create().await;
    let mut giver = app.subscriber().await;
    TestGift::new(&mut giver, &article)
        .await
        .end(&mut giver)
        .await;
    give(&mut giver, &article).await.expect(422);
}

#[tokio::test]
async fn g09_changed_cut_and_foreign_tokens_and_cookies_open_nothing() {
    let (app, article, _, gift) = given().await;
    let flipped = match gift.token.starts_with('0') {
        true => format!("1{}", &gift.token[1..]),
        false => format!("0{}", &gift.token[1..]),
    };
    for token in [
        flipped.as_str(),
        &gift.token[1..],
        "0",
        "null",
        "00112233445566778899aabbccddeeff",
    ] {
        let path = format!("/gift/{token}");
        app.visitor().get(&path).await.expect(404);
        app.visitor().post(&path).await.expect(404);
    }
    let mut reader = app.visitor();
    gift.open(&mut reader).await.expect(303);
    let (name, value) = gift_cookie(&reader.cookies);
    let (id, signature) = value.split_once('.').unwrap();
    let visitor = reader
        .cookies
        .get("__Host-meter")
        .cloned()
        .unwrap_or_default();
    for forged in [
        format!("{id}."),
        format!("{id}.{}", "0".repeat(32)),
        format!("1{id}.{signature}"),
        signature.to_owned(),
        visitor,
        String::new(),
    ] {
        let mut thief = app.visitor().with_cookie(&name, &forged);
        assert_lead_in(&thief.get(&article.path).await);
    }
}

#[tokio::test]
async fn g12_a_gift_dies_with_its_givers_right_and_when_its_giver_ends_it() {
    let (app, article, mut giver, gift) = given().await;
    let mut reader = app.visitor();
    gift.open(&mut reader).await.expect(303);
    assert!(reader.get(&article.path).await.has_canary());
    let second = TestGift::new(&mut giver, &article).await;
    let mut other = app.visitor();
    second.open(&mut other).await.expect(303);
    second.end(&mut giver).await;
    assert_lead_in(&other.get(&article.path).await);
    second.open(&mut app.visitor()).await.expect(404);
    assert!(reader.get(&article.path).await.has_canary());
    let mut tx = app.db.begin().await.unwrap();
    subscription::revoke(&mut tx, giver.id, "test")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert_lead_in(&reader.get(&article.path).await);
    let page = gift.open(&mut app.visitor()).await.expect(410);
    assert_nothing_gated(&page);
}
