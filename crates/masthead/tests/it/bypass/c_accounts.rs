//! C: becoming somebody new by way of accounts.
use std::collections::BTreeSet;

use masthead::ground::clock::DAY;
use masthead::paywall::{Period, Pools};

use super::assert_lead_in;
use crate::canary::decode::canaries;
use crate::harness::{Person, TestApp, TestArticle};

const COOKIE: &str = "__Host-meter";

/// Two free articles for visitors, four for readers, and ten articles.
async fn world() -> (TestApp, Vec<TestArticle>) {
    let app = TestApp::new().await;
    app.settings(|settings| {
        settings.paywall.limit = 2;
        settings.paywall.registered_limit = Some(4);
    })
    .await;
    let mut articles = Vec::new();
    for _ in 0..10 {
        articles.push(app.article().create().await);
    }
    (app, articles)
}

/// Marks of the stories that the person gets whole.
async fn released(person: &mut Person, articles: &[TestArticle]) -> BTreeSet<u32> {
    let mut released = BTreeSet::new();
    for article in articles {
        released.extend(canaries(&person.read(&article.path).await.bytes()));
    }
    released
}

#[tokio::test]
async fn c08_an_older_copy_of_the_cookie_beside_an_account_has_the_same_ledger() {
    let (app, articles) = world().await;
    let mut visitor = app.visitor();
    visitor
        .post(&format!("{}/continue", articles[0].path))
        .await;
    let old = visitor.clone();
    assert_eq!(released(&mut visitor, &articles).await.len(), 2);
    let mut reader = app.reader().await.using(&app, visitor).await;
    let all = released(&mut reader, &articles).await;
    assert_eq!(all.len(), 4);
    assert_eq!(released(&mut old.clone(), &articles).await, all);
    let mut again = reader.using(&app, old).await;
    assert_eq!(released(&mut again, &articles).await, all);
}

#[tokio::test]
async fn c09_a_session_shared_by_a_hundred_browsers_has_one_allowance() {
    let (app, articles) = world().await;
    let reader = app.reader().await;
    let mut all = BTreeSet::new();
    let mut logged_out = Vec::new();
    for client in 0..100_usize {
        let mut browser = reader.clone();
        let page = browser.get(&articles[client % 10].path).await;
        all.extend(canaries(&page.bytes()));
        logged_out.push(browser.logged_out());
    }
    assert_eq!(all.len(), 4);
    for mut browser in logged_out {
        if browser.cookies.contains_key(COOKIE) {
            let page = browser.get(&articles[9].path).await;
            assert_lead_in(&page);
        }
    }
}

#[tokio::test]
async fn c13_logging_in_and_out_gives_no_more_than_the_larger_limit() {
    let (app, articles) = world().await;
    let mut visitor = app.visitor();
    let mut all = released(&mut visitor, &articles).await;
    assert_eq!(all.len(), 2);
    let mut reader = app.reader().await.using(&app, visitor).await;
    all.extend(released(&mut reader, &articles).await);
    assert_eq!(all.len(), 4);
    for _ in 0..3 {
        let mut out = reader.logged_out();
        all.extend(released(&mut out, &articles).await);
        reader = reader.using(&app, out).await;
        all.extend(released(&mut reader, &articles).await);
    }
    assert_eq!(all.len(), 4, "nothing refills");
    let mut out = reader.logged_out();
    assert_eq!(
        released(&mut out, &articles).await.len(),
        4,
        "but all of it stays open"
    );
    app.clock.advance(DAY);
    assert_eq!(
        released(&mut out, &articles).await.len(),
        2,
        "tomorrow is another day"
    );
}

#[tokio::test]
async fn c13_a_browser_that_was_never_here_is_remembered_after_logging_out_too() {
    let (app, articles) = world().await;
    let mut reader = app.reader().await;
    for article in &articles[..4] {
        assert!(reader.get(&article.path).await.has_canary());
    }
    let mut out = reader.logged_out();
    let page = out.read(&articles[5].path).await;
    assert_lead_in(&page);
    assert!(page.has(".wall-wall"), "{}", page.html());
}

#[tokio::test]
async fn c13_reads_of_two_devices_become_one_at_log_in() {
    let (app, articles) = world().await;
    let reader = app.reader().await;
    let mut visitor = app.visitor();
    released(&mut visitor, &articles[..2]).await;
    let mut phone = reader.clone();
    released(&mut phone, &articles[2..4]).await;
    let mut laptop = reader.using(&app, visitor).await;
    let open = released(&mut laptop, &articles).await;
    assert_eq!(open.len(), 4, "what was read is open, and nothing else");
    assert_eq!(released(&mut phone, &articles).await, open);
}

#[tokio::test]
async fn c13_more_reads_than_the_limit_are_kept_and_give_nothing_new() {
    let (app, articles) = world().await;
    let reader = app.reader().await;
    let mut phone = reader.clone();
    assert_eq!(released(&mut phone, &articles[..4]).await.len(), 4);
    let mut visitor = app.visitor();
    assert_eq!(released(&mut visitor, &articles[4..6]).await.len(), 2);
    let mut laptop = reader.using(&app, visitor).await;
    assert_eq!(released(&mut laptop, &articles).await.len(), 6);
    assert_eq!(released(&mut laptop.logged_out(), &articles).await.len(), 6);
}

#[tokio::test]
async fn c13_each_pool_is_joined_where_sections_have_their_own() {
    let (app, _) = world().await;
    app.settings(|settings| settings.paywall.pools = Pools::Section)
        .await;
    for section in ["news", "culture"] {
        let mut articles = Vec::new();
        for _ in 0..6 {
            articles.push(app.article().section(section).create().await);
        }
        let mut visitor = app.visitor();
        let mut all = released(&mut visitor, &articles[..2]).await;
        let mut reader = app.reader().await.using(&app, visitor).await;
        all.extend(released(&mut reader, &articles).await);
        all.extend(released(&mut reader.logged_out(), &articles).await);
        assert_eq!(all.len(), 4, "{section}");
    }
}

#[tokio::test]
async fn c13_a_rolling_allowance_is_joined_too() {
    let (app, articles) = world().await;
    app.settings(|settings| {
        settings.paywall.period = Period::Rolling;
        settings.paywall.rolling_days = 7;
    })
    .await;
    let mut visitor = app.visitor();
    let mut all = released(&mut visitor, &articles[..2]).await;
    app.clock.advance(2 * DAY);
    let mut reader = app.reader().await.using(&app, visitor).await;
    all.extend(released(&mut reader, &articles).await);
    app.clock.advance(2 * DAY);
    let mut out = reader.logged_out();
    all.extend(released(&mut out, &articles).await);
    assert_eq!(all.len(), 4);
    app.clock.advance(6 * DAY);
    all.extend(released(&mut out, &articles[6..]).await);
    assert_eq!(all.len(), 6, "the reads are forgotten one by one");
}

#[tokio::test]
async fn c13_an_account_does_not_help_its_cookies_past_the_budget_of_the_network() {
    let app = TestApp::with(|config| config.paywall.network_budget = 1).await;
    app.settings(|settings| {
        settings.paywall.limit = 1;
        settings.paywall.registered_limit = Some(50);
    })
    .await;
    let article = app.article().create().await;
    let account = app.reader().await;
    let mut farm = Vec::new();
    for _ in 0..5 {
        let other = app.article().create().await;
        let mut browser = account.clone();
        assert!(browser.get(&other.path).await.has_canary());
        let mut out = browser.logged_out();
        assert!(out.get(&other.path).await.has_canary(), "read already");
        farm.push(out);
    }
    app.clock.advance(DAY);
    let mut total = 0;
    for browser in &mut farm {
        total += usize::from(browser.read(&article.path).await.has_canary());
    }
    assert_eq!(total, 1);
}

#[tokio::test]
async fn c15_many_accounts_in_one_browser_have_one_allowance() {
    let (app, articles) = world().await;
    let mut browser = app.visitor();
    let mut all = BTreeSet::new();
    for _ in 0..5 {
        let mut reader = app.reader().await.using(&app, browser).await;
        all.extend(released(&mut reader, &articles).await);
        browser = reader.logged_out();
        all.extend(released(&mut browser, &articles).await);
    }
    assert_eq!(all.len(), 4);
}

#[tokio::test]
async fn c16_an_unverified_account_has_the_allowance_of_a_visitor() {
    let (app, articles) = world().await;
    let mut reader = app.reader().await.unverified(&app).await;
    assert_lead_in(&reader.get(&articles[0].path).await);
    let mut all = released(&mut reader, &articles).await;
    assert_eq!(all.len(), 2);
    all.extend(released(&mut reader.logged_out(), &articles).await);
    assert_eq!(all.len(), 2);
}

#[tokio::test]
async fn c16_logging_in_unverified_joins_nothing() {
    let (app, articles) = world().await;
    let mut visitor = app.visitor();
    released(&mut visitor, &articles[..1]).await;
    let unverified = app.reader().await.unverified(&app).await;
    let mut reader = unverified.using(&app, visitor).await;
    assert_eq!(released(&mut reader, &articles).await.len(), 2);
    let (joined,): (i64,) = db::sql("SELECT count(*) FROM ledger WHERE joined IS NOT NULL")
        .one(&app.db)
        .await
        .unwrap();
    assert_eq!(joined, 0);
}
