//! The page for somebody of whom nothing is known: one and the same for all.
use masthead::ground::clock::{DAY, HOUR};
use masthead::paywall::Access;

use crate::harness::{Page, TestApp};

const LEAD_IN: &str = "public, max-age=0, s-maxage=60, must-revalidate";
const OPEN: &str = "public, max-age=0, s-maxage=60, must-revalidate";

fn no_cookie(page: &Page) {
    assert_eq!(page.header("set-cookie"), "");
}

#[tokio::test]
async fn everybody_without_a_cookie_gets_the_same_bytes_and_no_cookie() {
    let app = TestApp::new().await;
    let article = app.article().gated_picture().create().await;
    let first = app.curl().get(&article.path).await.expect(200);
    let mut others = vec![
        app.visitor().get(&article.path).await,
        app.visitor().at("2001:db8::1").get(&article.path).await,
        app.curl()
            .with("user-agent", "a browser")
            .get(&article.path)
            .await,
        app.visitor()
            .with_cookie("theme", "dark")
            .get(&article.path)
            .await,
        app.another_node().await.curl().get(&article.path).await,
    ];
    app.visitor().read(&article.path).await;
    app.clock.advance(HOUR);
    others.push(app.curl().get(&article.path).await);
    for other in others {
        assert_eq!(other.raw, first.raw);
        no_cookie(&other);
    }
}

#[tokio::test]
async fn the_lead_in_may_be_shared_and_says_what_it_depends_on() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let page = app.curl().get(&article.path).await.expect(200);
    assert_eq!(page.header("cache-control"), LEAD_IN);
    assert_eq!(page.header("vary"), "Accept-Encoding, Cookie");
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
}

#[tokio::test]
async fn the_validator_of_the_lead_in_works_until_the_article_changes() {
    let app = TestApp::new().await;
    let article = app.article().slug("changing").create().await;
    let etag = app
        .curl()
        .get(&article.path)
        .await
        .header("etag")
        .to_owned();
    let mut browser = app.curl().with("if-none-match", &etag);
    let page = browser.get(&article.path).await.expect(304);
    assert!(page.raw.is_empty());
    assert_eq!(page.header("etag"), etag);
    assert_eq!(page.header("cache-control"), LEAD_IN);
    browser.head(&article.path).await.expect(304);
    app.article()
        .slug("changing")
        .headline("Another headline")
        .create()
        .await;
    let page = browser.get(&article.path).await.expect(200);
    assert!(page.html().contains("Another headline"));
    assert_ne!(page.header("etag"), etag);
}

#[tokio::test]
async fn each_encoding_has_its_own_validator_and_the_same_text() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let plain = app.curl().get(&article.path).await;
    let mut etags = vec![plain.header("etag").to_owned()];
    for encoding in ["br", "gzip", "zstd"] {
        let page = app
            .curl()
            .with("accept-encoding", encoding)
            .get(&article.path)
            .await;
        assert_eq!(page.header("content-encoding"), encoding);
        assert_eq!(page.html(), plain.html());
        assert!(page.raw.len() < plain.raw.len());
        assert!(!etags.contains(&page.header("etag").to_owned()));
        etags.push(page.header("etag").to_owned());
    }
}

#[tokio::test]
async fn free_articles_are_whole_public_and_never_counted() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.limit = 1).await;
    app.free_section("service").await;
    let until = app.clock.now() + HOUR;
    for article in [
        app.article().access(Access::Free).create().await,
        app.article()
            .access(Access::Breaking { until })
            .create()
            .await,
        app.article().section("service").create().await,
        app.article()
            .section("service")
            .access(Access::Subscribers)
            .create()
            .await,
    ] {
        for mut person in [app.curl(), app.visitor()] {
            let page = person.get(&article.path).await.expect(200);
            assert!(page.has_canary());
            assert_eq!(page.header("cache-control"), OPEN);
            assert!(!page.has(".wall") && !page.has(".left-notice"));
            no_cookie(&page);
        }
        let page = app
            .visitor()
            .continue_reading(&article.path)
            .await
            .expect(200);
        assert!(
            page.has_canary(),
            "the step does no harm where it is not needed"
        );
        no_cookie(&page);
    }
    assert_eq!(app.ledger_rows().await, 0);
}

#[tokio::test]
async fn a_section_that_the_paywall_leaves_free_is_free() {
    let app = TestApp::new().await;
    let article = app.article().section("weather").create().await;
    assert!(!app.curl().get(&article.path).await.has_canary());
    app.settings(|settings| settings.paywall.always_free = vec!["weather".to_owned()])
        .await;
    assert!(app.curl().get(&article.path).await.has_canary());
}

#[tokio::test]
async fn breaking_news_stops_being_free_at_its_time() {
    let app = TestApp::new().await;
    let until = app.clock.now() + HOUR;
    let article = app
        .article()
        .access(Access::Breaking { until })
        .create()
        .await;
    assert!(app.curl().get(&article.path).await.has_canary());
    app.clock.set(until - 1);
    assert!(app.curl().get(&article.path).await.has_canary());
    app.clock.set(until);
    let page = app.curl().get(&article.path).await;
    assert!(!page.has_canary());
    assert_eq!(page.header("cache-control"), LEAD_IN);
}

#[tokio::test]
async fn pictures_behind_the_gate_of_breaking_news_have_addresses_that_end() {
    let app = TestApp::new().await;
    let until = app.clock.now() + HOUR;
    for (access, policy, later) in [
        (Access::Breaking { until }, "private, no-store", 404),
        (Access::Free, "public, max-age=30, s-maxage=60", 200),
    ] {
        let article = app.article().access(access).gated_picture().create().await;
        let page = app.curl().get(&article.path).await.expect(200);
        let address = page.attr(".gated img", "src");
        let picture = app.curl().get(&address).await.expect(200);
        assert_eq!(picture.header("cache-control"), policy, "{access:?}");
        app.clock.advance(4 * DAY);
        app.curl().get(&address).await.expect(later);
        app.clock.advance(-4 * DAY);
    }
}

#[tokio::test]
async fn an_article_for_subscribers_shows_the_wall_to_everybody_and_costs_nothing() {
    let app = TestApp::new().await;
    let article = app.article().access(Access::Subscribers).create().await;
    let known = app.article().create().await;
    let mut reader = app.visitor();
    assert!(reader.read(&known.path).await.has_canary());
    for mut person in [app.curl(), app.visitor(), reader] {
        let page = person.read(&article.path).await.expect(200);
        assert!(page.has(".wall-subscribers"));
        assert!(!page.has("form[data-continue]"));
        assert!(!page.has_canary());
        let page = person.continue_reading(&article.path).await.expect(200);
        assert!(page.has(".wall-subscribers") && !page.has_canary());
    }
    assert_eq!(app.ledger_rows().await, 1);
}
