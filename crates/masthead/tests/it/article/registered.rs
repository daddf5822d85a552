//! Registered readers at the gate: their own limit, and what the wall says to whom.
use masthead::paywall::Access;

use crate::harness::{TestApp, TestArticle};

async fn world(limit: u32, registered: Option<u32>) -> (TestApp, Vec<TestArticle>) {
    let app = TestApp::new().await;
    app.settings(|settings| {
        settings.paywall.limit = limit;
        settings.paywall.registered_limit = registered;
    })
    .await;
    let mut articles = Vec::new();
    for _ in 0..4 {
        articles.push(app.article().create().await);
    }
    (app, articles)
}

#[tokio::test]
async fn a_registered_reader_reads_at_once_and_is_told_what_is_left() {
    let (app, articles) = world(1, Some(3)).await;
    let mut reader = app.reader().await;
    for (article, left) in articles.iter().zip(["2", "1", "That was your last"]) {
        let page = reader.get(&article.path).await.expect(200);
        assert!(page.has_canary());
        assert!(page.text(".left-notice").contains(left), "{}", page.html());
        assert_eq!(page.header("cache-control"), "private, no-store");
    }
    let page = reader.get(&articles[3].path).await.expect(200);
    assert!(!page.has_canary());
    assert_eq!(
        page.text("#wall-heading"),
        "You’ve reached your daily free article limit."
    );
    assert!(!page.has(".wall-register"), "{}", page.html());
}

#[tokio::test]
async fn a_visitor_over_the_limit_is_offered_an_account_where_it_helps() {
    for (registered, offered) in [(Some(2), true), (Some(1), false), (None, false)] {
        let (app, articles) = world(1, registered).await;
        let mut visitor = app.visitor();
        assert!(visitor.read(&articles[0].path).await.has_canary());
        let page = visitor.read(&articles[1].path).await;
        assert!(page.has(".wall-wall"));
        assert_eq!(page.has(".wall-register"), offered, "{registered:?}");
        if offered {
            let text = page.text(".wall-register");
            assert!(text.contains("2 articles a day"), "{text}");
            let to = page.attr(".wall-register a", "href");
            assert!(to.starts_with("/log-in?next=%2Fnews%2F"), "{to}");
        }
    }
}

#[tokio::test]
async fn where_visitors_get_nothing_the_wall_asks_for_an_account() {
    let (app, articles) = world(0, Some(1)).await;
    let page = app.visitor().get(&articles[0].path).await.expect(200);
    assert!(page.has(".wall-register"), "{}", page.html());
    assert_eq!(
        page.text("#wall-heading"),
        "Log in to read this story free."
    );
    assert!(page.header("cache-control").starts_with("public"));
    let mut reader = app.reader().await;
    assert!(reader.get(&articles[0].path).await.has_canary());
    assert!(reader.get(&articles[1].path).await.has(".wall-wall"));
    let closed = app.article().access(Access::Subscribers).create().await;
    let page = app.visitor().get(&closed.path).await;
    assert!(page.has(".wall-subscribers"), "an account does not open it");
}

#[tokio::test]
async fn above_the_budget_of_the_network_only_accounts_that_have_read_before_go_on() {
    let app = TestApp::with(|config| config.paywall.network_budget = 1).await;
    let articles = [app.article().create().await, app.article().create().await];
    let mut reader = app.reader().await;
    assert!(reader.get(&articles[0].path).await.has_canary());
    let page = app.visitor().read(&articles[0].path).await;
    assert!(page.has(".wall-network"));
    assert!(!page.has(".wall-register"), "a new account would not help");
    let page = app.reader().await.get(&articles[0].path).await;
    assert!(page.has(".wall-network") && !page.has_canary());
    assert!(
        page.text("#wall-heading").contains("tomorrow"),
        "{}",
        page.html()
    );
    assert!(reader.get(&articles[1].path).await.has_canary());
}

#[tokio::test]
async fn a_subscriber_gets_no_cookie_of_the_meter_and_no_row() {
    let (app, articles) = world(1, Some(3)).await;
    let mut subscriber = app.subscriber().await;
    for article in &articles {
        let page = subscriber.get(&article.path).await.expect(200);
        assert!(page.has_canary());
        assert!(!page.headers.contains_key("set-cookie"));
    }
    assert_eq!(app.ledger_rows().await, 0);
}

#[tokio::test]
async fn the_step_leads_a_reader_without_a_cookie_to_the_story() {
    let (app, articles) = world(1, Some(3)).await;
    let mut reader = app.reader().await;
    let page = reader.get(&format!("{}/continue", articles[0].path)).await;
    assert!(page.has_canary());
}

#[tokio::test]
async fn looking_without_reading_costs_a_reader_nothing() {
    let (app, articles) = world(1, Some(1)).await;
    let mut reader = app.reader().await;
    for article in &articles {
        reader.head(&article.path).await.expect(200);
        let mut ahead = reader.clone().into_person().with("sec-purpose", "prefetch");
        assert_eq!(ahead.get(&article.path).await.status, 503);
    }
    assert_eq!(app.ledger_rows().await, 0);
    assert!(reader.get(&articles[0].path).await.has_canary());
    let mut ahead = reader.clone().into_person().with("sec-purpose", "prefetch");
    assert!(
        ahead.get(&articles[0].path).await.has_canary(),
        "read already"
    );
}
