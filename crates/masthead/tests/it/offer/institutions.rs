//! Institutions: the address of each request decides, and nothing else.
use masthead::ground::client::Client;
use masthead::ground::clock::DAY;
use masthead::paywall::Access;
use masthead::shop::offer::institution::{self, Institution, parse_networks};

use crate::harness::{TestApp, TestArticle};

async fn library(app: &TestApp, networks: &str) {
    let institution = Institution {
        id: app.ids.next(app.clock.now()),
        name: "Library".to_owned(),
        networks: parse_networks(networks).unwrap(),
        starts_at: None,
        ends_at: Some(app.clock.now() + DAY),
        note: String::new(),
    };
    let mut tx = app.db.begin().await.unwrap();
    institution::save(&mut tx, &institution).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
}

async fn world() -> (TestApp, TestArticle) {
    let app = TestApp::with(|config| {
        config.trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()];
    })
    .await;
    let article = app.article().access(Access::Subscribers).create().await;
    library(&app, "192.0.2.0/24 2001:db8:7::/48").await;
    (app, article)
}

#[tokio::test]
async fn whoever_is_in_the_network_reads_everything_without_a_cookie() {
    let (app, article) = world().await;
    for address in ["192.0.2.77", "2001:db8:7::1", "::ffff:192.0.2.9"] {
        let page = app.curl().at(address).get(&article.path).await.expect(200);
        assert!(page.has_canary(), "{address}");
        assert_eq!(page.header("cache-control"), "private, no-store");
        assert!(page.headers.get("set-cookie").is_none());
    }
    assert_eq!(app.ledger_rows().await, 0);
}

#[tokio::test]
async fn nobody_elsewhere_gets_what_the_network_got() {
    let (app, article) = world().await;
    let mut inside = app.visitor().at("192.0.2.77");
    assert!(inside.get(&article.path).await.has_canary());
    for address in ["192.0.3.1", "2001:db8:8::1", "203.0.113.7"] {
        let page = app.visitor().at(address).get(&article.path).await;
        assert!(!page.has_canary(), "{address}");
        assert!(page.header("cache-control").starts_with("public"));
    }
}

#[tokio::test]
async fn strangers_cannot_claim_an_address_of_the_network() {
    let (app, article) = world().await;
    for header in [
        "x-forwarded-for",
        "x-real-ip",
        "forwarded",
        "true-client-ip",
    ] {
        let mut person = app.visitor().at("203.0.113.7").with(header, "192.0.2.77");
        assert!(!person.get(&article.path).await.has_canary(), "{header}");
    }
    let mut behind = app
        .visitor()
        .at("10.0.0.1")
        .with("x-forwarded-for", "192.0.2.77");
    assert!(
        behind.get(&article.path).await.has_canary(),
        "a trusted proxy says so"
    );
    let mut spoofed = app
        .visitor()
        .at("10.0.0.1")
        .with("x-forwarded-for", "192.0.2.77, 203.0.113.7");
    assert!(!spoofed.get(&article.path).await.has_canary());
}

#[tokio::test]
async fn it_ends_on_its_day_and_when_staff_ends_it() {
    let (app, article) = world().await;
    let mut inside = app.visitor().at("192.0.2.77");
    app.clock.advance(DAY);
    assert!(!inside.get(&article.path).await.has_canary());
    library(&app, "192.0.2.0/24").await;
    assert!(inside.get(&article.path).await.has_canary());
    for one in institution::all(&app.db).await.unwrap() {
        let mut tx = app.db.begin().await.unwrap();
        let runs = one.is_current(app.clock.now());
        let ended = institution::end(&app, &mut tx, one.id).await.unwrap();
        assert_eq!(ended.is_done(), runs);
        tx.commit().await.unwrap();
    }
    app.refresh().await.unwrap();
    assert!(!inside.get(&article.path).await.has_canary());
}

#[tokio::test]
async fn a_guest_of_the_network_can_still_log_in_and_sees_private_pages_only() {
    let (app, article) = world().await;
    let mut inside = app.visitor().at("192.0.2.77");
    for path in ["/", &article.path] {
        let page = inside.get(path).await.expect(200);
        assert_eq!(page.header("cache-control"), "private, no-store", "{path}");
        assert!(
            !page.has("a[href='/account']") && page.has("a[href^='/log-in']"),
            "{path}"
        );
    }
    // Comments need a person; a network is none.
    let rights = app.publication().await.unwrap();
    let client = Client::at("192.0.2.77".parse().unwrap());
    let given = masthead::shop::offer::shelf(&rights).network_rights(client, app.clock.now());
    assert!(given.articles && given.ad_free && !given.comments && !given.gifts);
}

#[tokio::test]
async fn while_a_network_has_rights_every_cache_asks_for_the_lead_in() {
    let (app, _) = world().await;
    let story = app.article().create().await;
    let page = app.curl().get(&story.path).await.expect(200);
    assert_eq!(page.header("cache-control"), "public, no-cache");
    assert_eq!(page.header("cdn-cache-control"), "public, no-cache");
    let known = page.header("etag");
    let mut again = app.curl().with("if-none-match", known);
    again.get(&story.path).await.expect(304);
    let mut inside = again.at("192.0.2.77");
    let whole = inside.get(&story.path).await.expect(200);
    assert!(whole.has_canary());
    assert_eq!(whole.header("cdn-cache-control"), "private, no-store");
    app.clock.advance(2 * DAY);
    let page = app.curl().get(&story.path).await.expect(200);
    let kept = "public, max-age=0, s-maxage=60, must-revalidate";
    assert_eq!(page.header("cache-control"), kept);
    assert_eq!(
        page.header("cdn-cache-control"),
        "public, max-age=60, must-revalidate"
    );
}
