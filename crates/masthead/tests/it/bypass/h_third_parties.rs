//! H: somebody else fetches the page.
use masthead::ground::clock::DAY;
use masthead::paywall::Access;

use super::{Over, assert_lead_in, assert_nothing_gated};
use crate::harness::{TestApp, TestArticle};

/// A publication whose subscribers may open two articles a day, and four articles for them.
async fn archive() -> (TestApp, Vec<TestArticle>) {
    let app = TestApp::with(|config| {
        config.paywall.subscriber_ceiling = 2;
        config.operator_email = Some("ops@x.example".to_owned());
    })
    .await;
    let mut articles = Vec::new();
    for number in 0..4 {
        let slug = format!("story-{number}");
        let article = app.article().slug(&slug).access(Access::Subscribers);
        articles.push(article.create().await);
    }
    (app, articles)
}

#[tokio::test]
async fn h01_an_archiver_without_cookies_keeps_the_lead_in_and_is_asked_not_to() {
    let over = Over::new().await;
    for agent in [
        "archive.org_bot",
        "Mozilla/5.0 (compatible; special_archiver/3.1.1)",
    ] {
        let mut archiver = over.app.curl().with("user-agent", agent);
        let page = archiver.get(&over.next.path).await;
        assert_lead_in(&page);
        assert!(
            page.attr("meta[name='robots']", "content")
                .contains("noarchive")
        );
        assert_lead_in(&archiver.get(&format!("{}/continue", over.next.path)).await);
    }
}

#[tokio::test]
async fn h02_a_proxy_that_poses_as_a_crawler_gets_the_lead_in() {
    let over = Over::new().await;
    let mut proxy = over
        .app
        .curl()
        .with("user-agent", "Mozilla/5.0 (compatible; Googlebot/2.1)")
        .with("x-forwarded-for", "66.249.66.1")
        .with("referer", "https://www.google.com/");
    assert_lead_in(&proxy.get(&over.next.path).await);
    assert_nothing_gated(&proxy.post(&format!("{}/continue", over.next.path)).await);
}

#[tokio::test]
async fn h03_browsers_with_fresh_profiles_read_no_more_than_their_networks_may_bring() {
    let app = TestApp::with(|config| config.paywall.network_budget = 2).await;
    let article = app.article().create().await;
    let mut released = 0;
    for proxy in 0..3 {
        for profile in 1..5 {
            let address = format!("203.0.{proxy}.{profile}");
            let mut browser = app.visitor().at(&address);
            released += usize::from(browser.read(&article.path).await.has_canary());
        }
    }
    assert_eq!(released, 3 * 2, "two of each network");
}

#[tokio::test]
async fn h03_an_ipv6_network_is_as_wide_as_the_server_says_and_a_translator_is_seen_through() {
    let app = TestApp::with(|config| {
        config.paywall.network_budget = 1;
        config.paywall.network_ipv6_prefix = 56;
    })
    .await;
    let article = app.article().create().await;
    for (address, is_new) in [
        ("2001:db8:0:1::1", true),
        ("2001:db8:0:ff::1", false),
        ("2001:db8:0:100::1", true),
        ("64:ff9b::203.0.113.1", true),
        ("64:ff9b::198.51.100.1", true),
        ("203.0.113.2", false),
        ("64:ff9b::198.51.100.2", false),
    ] {
        let mut browser = app.visitor().at(address);
        let page = browser.read(&article.path).await;
        assert_eq!(page.has_canary(), is_new, "{address}");
    }
}

#[tokio::test]
async fn h05_an_agent_in_a_subscribers_session_opens_no_more_than_a_person_reads() {
    let (app, articles) = archive().await;
    let mut subscriber = app.subscriber().await;
    let mut agent = (*subscriber).clone().with("user-agent", "agent/1.0");
    assert!(agent.get(&articles[0].path).await.has_canary());
    assert!(subscriber.get(&articles[1].path).await.has_canary());
    let prefetch = agent.clone().with("sec-purpose", "prefetch");
    for mut person in [(*subscriber).clone(), agent, prefetch] {
        let page = person.get(&articles[2].path).await;
        assert_lead_in(&page);
        assert!(page.has(".wall-excess a[href='/account/sessions']"));
        assert!(!page.has(".wall a[href^='/subscribe']") && !page.has(".invitation"));
        assert_lead_in(&person.get(&format!("{}/continue", articles[2].path)).await);
    }
    assert!(
        subscriber.get(&articles[0].path).await.has_canary(),
        "what is open stays open"
    );
    let mut other = app.subscriber().await;
    assert!(other.get(&articles[2].path).await.has_canary());
    app.clock.advance(DAY);
    assert!(subscriber.get(&articles[2].path).await.has_canary());
}

#[tokio::test]
async fn h08_the_operator_is_told_once_of_an_account_that_copies_the_archive() {
    let (app, articles) = archive().await;
    let mut subscriber = app.subscriber().await;
    for article in articles.iter().chain(&articles) {
        subscriber.head(&article.path).await;
    }
    let told = || async {
        let mails = app.mails().await;
        let ours = mails.into_iter().filter(|mail| mail.to == "ops@x.example");
        ours.collect::<Vec<_>>()
    };
    assert!(
        told().await.is_empty(),
        "what releases nothing counts nothing"
    );
    for article in articles.iter().chain(&articles) {
        subscriber.get(&article.path).await;
    }
    let mails = told().await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    let account = format!("https://news.example/desk/readers/{}", subscriber.id);
    assert!(mails[0].text.contains(&account), "{}", mails[0].text);
    app.clock.advance(DAY);
    for article in &articles {
        subscriber.get(&article.path).await;
    }
    assert_eq!(told().await.len(), 2, "once a day");
}

#[tokio::test]
async fn h09_a_translation_proxy_returns_no_cookie_and_gets_the_lead_in() {
    let over = Over::new().await;
    let mut proxy = over.app.curl().with("via", "1.1 translate.google.com");
    assert_lead_in(
        &proxy
            .get(&format!("{}?_x_tr_sl=auto&_x_tr_tl=de", over.next.path))
            .await,
    );
    proxy
        .post(&format!("{}/continue", over.next.path))
        .await
        .expect(303);
    assert_lead_in(&proxy.get(&format!("{}/continue", over.next.path)).await);
    let mut foreign = proxy.with("host", "news-example.translate.goog");
    assert_nothing_gated(&foreign.get(&over.next.path).await.expect(421));
}
