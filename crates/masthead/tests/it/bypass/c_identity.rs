//! C: becoming somebody new, or somebody else.
use std::collections::BTreeSet;

use masthead::ground::clock::{DAY, HOUR};
use masthead::paywall::{Access, Period, Pools};

use super::{Over, assert_lead_in};
use crate::canary::decode::canaries;
use crate::harness::{Person, TestApp, TestArticle};

const COOKIE: &str = "__Host-meter";

async fn articles(app: &TestApp, count: usize) -> Vec<TestArticle> {
    let mut articles = Vec::new();
    for _ in 0..count {
        articles.push(app.article().create().await);
    }
    articles
}

/// How many of these articles the person gets whole.
async fn released(person: &mut Person, articles: &[TestArticle]) -> usize {
    let mut released = BTreeSet::new();
    for article in articles {
        released.extend(canaries(&person.read(&article.path).await.bytes()));
    }
    released.len()
}

async fn app_with(limit: u32, network_budget: u32) -> TestApp {
    let app = TestApp::with(|config| config.paywall.network_budget = network_budget).await;
    app.settings(|settings| settings.paywall.limit = limit)
        .await;
    app
}

#[tokio::test]
async fn c01_clearing_cookies_is_bounded_by_the_budget_of_the_network() {
    let app = app_with(1, 2).await;
    let articles = articles(&app, 4).await;
    let mut person = app.visitor();
    let mut total = 0;
    for article in &articles {
        person.cookies.clear();
        total += usize::from(person.read(&article.path).await.has_canary());
    }
    assert_eq!(total, 2);
}

#[tokio::test]
async fn c02_private_windows_are_bounded_by_the_budget_and_not_detected() {
    let app = app_with(3, 2).await;
    let article = app.article().create().await;
    for _ in 0..2 {
        assert!(app.visitor().read(&article.path).await.has_canary());
    }
    let wall = app.visitor().read(&article.path).await;
    assert_lead_in(&wall);
    assert!(wall.has(".wall-network"), "{}", wall.html());
    let mut neighbour = app.visitor().at("203.0.113.200");
    assert!(neighbour.read(&article.path).await.has(".wall-network"));
    assert!(
        app.visitor()
            .at("198.51.100.1")
            .read(&article.path)
            .await
            .has_canary()
    );
    app.clock.advance(DAY);
    assert!(
        app.visitor().read(&article.path).await.has_canary(),
        "tomorrow is another day"
    );
}

#[tokio::test]
async fn c02_the_budget_does_not_touch_somebody_who_has_read_here_before() {
    let app = app_with(5, 1).await;
    let articles = articles(&app, 3).await;
    let mut known = app.visitor();
    assert!(known.read(&articles[0].path).await.has_canary());
    assert!(
        app.visitor()
            .read(&articles[0].path)
            .await
            .has(".wall-network")
    );
    assert_eq!(released(&mut known, &articles).await, 3);
    app.clock.advance(DAY);
    assert!(known.read(&articles[1].path).await.has_canary());
}

#[tokio::test]
async fn c02_windows_opened_at_once_cost_the_network_one_identity() {
    let app = app_with(5, 6).await;
    let articles = articles(&app, 5).await;
    let mut first = app.visitor();
    first.post(&format!("{}/continue", articles[0].path)).await;
    let windows = articles.iter().map(|article| {
        let (mut window, path) = (first.clone(), article.path.clone());
        tokio::spawn(async move { window.get(&path).await.has_canary() })
    });
    for window in windows.collect::<Vec<_>>() {
        assert!(window.await.unwrap());
    }
    for _ in 0..5 {
        assert!(app.visitor().read(&articles[0].path).await.has_canary());
    }
    assert!(
        app.visitor()
            .read(&articles[0].path)
            .await
            .has(".wall-network")
    );
}

#[tokio::test]
async fn c06_an_invented_id_is_no_id_and_leaves_no_row() {
    let app = app_with(3, 200).await;
    let article = app.article().create().await;
    for forged in [
        "v1.1.k.1781524800000.00112233445566778899aabbccddeeff.00112233445566778899aabbccddeeff",
        "1",
        "",
    ] {
        let mut person = app.visitor().with_cookie(COOKIE, forged);
        assert_lead_in(&person.get(&article.path).await);
        assert_lead_in(&person.get(&format!("{}/continue", article.path)).await);
    }
    assert_eq!(app.ledger_rows().await, 0);
}

#[tokio::test]
async fn c07_the_cookie_holds_no_count_that_one_could_edit() {
    let mut over = Over::new().await;
    let cookie = over.person.cookies[COOKIE].clone();
    assert_eq!(
        cookie.split('.').count(),
        6,
        "version, key, standing, time, id, signature"
    );
    for (from, to) in [
        (".k.", ".n."),
        ("v1.", "v2."),
        (".1", ".2"),
        ("a", "b"),
        ("0", "1"),
    ] {
        let edited = cookie.replacen(from, to, 1);
        over.person
            .cookies
            .insert(COOKIE.to_owned(), edited.clone());
        let page = over.person.get(&over.next.path).await;
        assert_lead_in(&page);
    }
}

#[tokio::test]
async fn c08_an_older_copy_of_the_cookie_has_the_same_ledger() {
    let app = app_with(2, 200).await;
    let articles = articles(&app, 4).await;
    let mut person = app.visitor();
    person.post(&format!("{}/continue", articles[0].path)).await;
    let old = person.cookies.clone();
    assert_eq!(released(&mut person, &articles[..2]).await, 2);
    person.cookies = old;
    assert_eq!(released(&mut person, &articles[2..]).await, 0);
    assert_eq!(app.ledger_rows().await, 1);
}

#[tokio::test]
async fn c09_a_hundred_clients_with_one_cookie_share_one_allowance() {
    let app = app_with(3, 200).await;
    let articles = articles(&app, 10).await;
    let mut first = app.visitor();
    first.post(&format!("{}/continue", articles[0].path)).await;
    let mut all = BTreeSet::new();
    for client in 0..100_usize {
        let address = format!("198.51.{}.{client}", client % 7);
        let mut shared = first.clone().at(&address);
        let page = shared.get(&articles[client % 10].path).await;
        all.extend(canaries(&page.bytes()));
    }
    assert_eq!(all.len(), 3);
}

#[tokio::test]
async fn c10_farmed_ids_release_no_more_than_the_budget_and_die_unused() {
    let app = app_with(1, 4).await;
    let article = app.article().create().await;
    let step = format!("{}/continue", article.path);
    let mut farm = Vec::new();
    for _ in 0..30 {
        let mut person = app.visitor();
        person.post(&step).await;
        farm.push(person);
    }
    assert_eq!(app.ledger_rows().await, 0, "an id alone is worth nothing");
    let mut total = 0;
    for person in &mut farm[..20] {
        total += usize::from(person.get(&article.path).await.has_canary());
    }
    assert_eq!(total, 4);
    app.clock.advance(DAY + 1);
    for person in &mut farm[20..] {
        assert_lead_in(&person.get(&article.path).await);
    }
}

#[tokio::test]
async fn c12_the_clock_of_the_device_changes_nothing() {
    let over = Over::new().await;
    for (name, value) in [
        ("date", "Tue, 16 Jun 2026 12:00:00 GMT"),
        ("x-timezone", "Pacific/Kiritimati"),
        ("x-client-time", "1999999999999"),
    ] {
        let page = over
            .person
            .clone()
            .with(name, value)
            .get(&over.next.path)
            .await;
        assert_lead_in(&page);
    }
}

#[tokio::test]
async fn c17_the_cookie_outlives_the_period_and_a_restart_of_the_browser() {
    for (period, rolling_days) in [
        (Period::Day, 30),
        (Period::Week, 30),
        (Period::Month, 30),
        (Period::Rolling, 7),
        (Period::Rolling, 365),
    ] {
        let app = app_with(1, 200).await;
        app.settings(|settings| {
            settings.paywall.period = period;
            settings.paywall.rolling_days = rolling_days;
        })
        .await;
        let article = app.article().create().await;
        let page = app
            .visitor()
            .post(&format!("{}/continue", article.path))
            .await;
        let cookie = page.header("set-cookie").to_owned();
        let max_age = cookie
            .split("Max-Age=")
            .nth(1)
            .unwrap()
            .split(';')
            .next()
            .unwrap();
        let days = max_age.parse::<u32>().unwrap() / 86_400;
        let publication = app.publication().await.unwrap();
        assert!(
            days > publication.settings.paywall.period_days(),
            "{period:?}: {days} days"
        );
    }
}

#[tokio::test]
async fn c17_a_rolling_allowance_of_a_season_survives_as_long_as_it_lasts() {
    let app = app_with(1, 200).await;
    app.settings(|settings| {
        settings.paywall.period = Period::Rolling;
        settings.paywall.rolling_days = 90;
    })
    .await;
    let articles = articles(&app, 2).await;
    let mut person = app.visitor();
    assert_eq!(released(&mut person, &articles[..1]).await, 1);
    app.clock.advance(60 * DAY);
    assert_lead_in(&person.get(&articles[1].path).await);
    assert!(person.get(&articles[1].path).await.has(".wall-wall"));
    app.clock.advance(30 * DAY + HOUR);
    assert!(person.read(&articles[1].path).await.has_canary());
}

#[tokio::test]
async fn c18_other_names_of_the_site_share_its_meter() {
    let app = TestApp::with(|config| config.hosts = vec!["www.news.example".to_owned()]).await;
    app.settings(|settings| settings.paywall.limit = 1).await;
    let articles = articles(&app, 2).await;
    let mut person = app.visitor();
    assert!(person.read(&articles[0].path).await.has_canary());
    let mut elsewhere = person.with("host", "www.news.example");
    assert_lead_in(&elsewhere.get(&articles[1].path).await);
    assert!(elsewhere.get(&articles[0].path).await.has_canary());
}

#[tokio::test]
async fn c19_hopping_between_sections_does_not_refill_the_shared_allowance() {
    let app = app_with(2, 200).await;
    let sections = ["news", "economy", "culture", "sport"];
    let mut articles = Vec::new();
    for section in sections {
        articles.push(app.article().section(section).create().await);
    }
    assert_eq!(released(&mut app.visitor(), &articles).await, 2);
    app.settings(|settings| settings.paywall.pools = Pools::Section)
        .await;
    assert_eq!(
        released(&mut app.visitor(), &articles).await,
        4,
        "when the newsroom wants it so"
    );
}

#[tokio::test]
async fn c15_accounts_en_masse_need_as_many_mailboxes_and_networks() {
    let app = TestApp::new().await;
    let mut asked = 0;
    for number in 0..150 {
        let mut person = app.visitor().at(&format!("203.0.113.{number}"));
        let email = format!("reader{number}@farm.example");
        let page = person.submit("/log-in", &[("email", &email)]).await;
        asked += usize::from(page.status == 303);
    }
    assert_eq!(asked, 100, "mails of one network in an hour");
    // Without reading the mails there is no account at all.
    let (accounts,): (i64,) = db::sql("SELECT count(*) FROM readers")
        .one(&app.db)
        .await
        .unwrap();
    assert_eq!(accounts, 0);
}

#[tokio::test]
async fn c16_an_account_that_is_not_verified_gets_nothing() {
    let app = TestApp::new().await;
    let article = app.article().access(Access::Subscribers).create().await;
    // Asking for the mail gives no session and no account.
    let mut person = app.visitor();
    person
        .submit("/log-in", &[("email", "anna@readers.example")])
        .await
        .expect(303);
    assert_eq!(person.get("/account").await.status, 303);
    assert!(!person.read(&article.path).await.has_canary());
    // An account whose proof was withdrawn has no rights, whatever it was given.
    let mut subscriber = app.subscriber().await;
    assert!(subscriber.get(&article.path).await.has_canary());
    db::sql("UPDATE readers SET verified_at = NULL WHERE id = $1")
        .bind(subscriber.id)
        .execute(&app.db)
        .await
        .unwrap();
    app.sessions().clear();
    assert!(!subscriber.get(&article.path).await.has_canary());
}
