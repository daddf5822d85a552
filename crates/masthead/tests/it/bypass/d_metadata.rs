//! D: request metadata that claims a right.
use http::Method;
use masthead::ground::clock::HOUR;

use super::{Over, assert_lead_in, assert_nothing_gated};
use crate::harness::{Page, TestApp};

const BOTS: [&str; 10] = [
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "facebookbot",
    "Twitterbot/1.0",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (Applebot/0.1)",
    "LinkedInBot/1.0",
    "WhatsApp/2.0",
    "GPTBot/1.0",
];

/// The pages of somebody without cookies and of somebody over the limit, with these headers.
async fn asked_with(over: &Over, headers: &[(&str, &str)]) -> [Page; 2] {
    let mut curl = over.app.curl();
    let mut person = over.person.clone();
    for (name, value) in headers {
        curl = curl.with(name, value);
        person = person.with(name, value);
    }
    [
        curl.get(&over.next.path).await,
        person.get(&over.next.path).await,
    ]
}

async fn assert_no_effect(over: &Over, headers: &[(&str, &str)]) {
    for page in asked_with(over, headers).await {
        assert_lead_in(&page);
    }
    assert_eq!(over.app.ledger_rows().await, 1, "{headers:?}");
}

#[tokio::test]
async fn d01_calling_oneself_googlebot_opens_nothing() {
    assert_no_effect(&Over::new().await, &[("user-agent", BOTS[0])]).await;
}

#[tokio::test]
async fn d02_other_bots_and_unfurlers_get_the_lead_in() {
    let over = Over::new().await;
    for bot in BOTS {
        assert_no_effect(&over, &[("user-agent", bot)]).await;
    }
}

#[tokio::test]
async fn d03_a_forwarded_google_address_counts_for_nothing() {
    let over = Over::new().await;
    for header in [
        "x-forwarded-for",
        "x-real-ip",
        "cf-connecting-ip",
        "true-client-ip",
    ] {
        assert_no_effect(&over, &[("user-agent", BOTS[0]), (header, "66.249.66.1")]).await;
    }
    assert_no_effect(&over, &[("forwarded", "for=66.249.66.1;proto=https")]).await;
}

#[tokio::test]
async fn d03_strangers_cannot_choose_the_network_their_budget_is_counted_on() {
    let app = TestApp::with(|config| config.paywall.network_budget = 1).await;
    let article = app.article().create().await;
    assert!(app.visitor().read(&article.path).await.has_canary());
    let mut person = app.visitor().with("x-forwarded-for", "192.0.2.77");
    assert_lead_in(&person.read(&article.path).await);
}

#[tokio::test]
async fn d03_behind_a_configured_proxy_each_client_has_its_own_budget() {
    let app = TestApp::with(|config| {
        config.paywall.network_budget = 1;
        config.trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()];
    })
    .await;
    let article = app.article().create().await;
    for (forwarded, gets_it) in [
        ("192.0.2.1", true),
        ("66.249.66.1, 192.0.2.2", false),
        ("198.51.100.1", true),
    ] {
        let mut person = app
            .visitor()
            .at("10.0.0.1")
            .with("x-forwarded-for", forwarded);
        assert_eq!(
            person.read(&article.path).await.has_canary(),
            gets_it,
            "{forwarded}"
        );
    }
}

#[tokio::test]
async fn d06_a_crawlers_own_network_opens_nothing_and_no_name_is_looked_up() {
    let over = Over::new().await;
    let mut crawler = over
        .app
        .curl()
        .at("66.249.66.1")
        .with("user-agent", BOTS[0]);
    assert_lead_in(&crawler.get(&over.next.path).await);
}

#[tokio::test]
async fn d07_coming_from_a_search_engine_opens_nothing() {
    let over = Over::new().await;
    for referer in [
        "https://www.google.com/",
        "https://news.google.com/",
        "https://t.co/x",
        "https://www.facebook.com/",
        "https://news.example/",
    ] {
        assert_no_effect(&over, &[("referer", referer)]).await;
    }
}

#[tokio::test]
async fn d08_campaign_parameters_open_nothing() {
    let mut over = Over::new().await;
    for query in [
        "utm_medium=email",
        "ref=newsletter",
        "utm_source=newsletter&npnl=1",
        "gift=1",
        "token=x",
    ] {
        let path = format!("{}?{query}", over.next.path);
        assert_lead_in(&over.person.get(&path).await);
    }
}

#[tokio::test]
async fn d09_extended_access_parameters_open_nothing() {
    let mut over = Over::new().await;
    let path = format!(
        "{}?gaa_at=g&gaa_n=abc&gaa_ts=7fffffff&gaa_sig=abc",
        over.next.path
    );
    let mut person = over
        .person
        .clone()
        .with("referer", "https://news.google.com/");
    assert_lead_in(&person.get(&path).await);
    assert_lead_in(&over.person.get(&path).await);
}

#[tokio::test]
async fn d10_headers_of_an_inner_network_are_ignored() {
    let over = Over::new().await;
    for headers in [
        [("auth-level", "full"), ("x-subscriber", "1")],
        [("fastly-ff", "1"), ("fastly-client", "1")],
        [
            ("x-original-url", "/preview/1"),
            ("x-rewrite-url", "/preview/1"),
        ],
        [
            ("x-http-method-override", "POST"),
            ("x-method-override", "POST"),
        ],
        [
            ("x-forwarded-host", "localhost"),
            ("x-forwarded-proto", "http"),
        ],
        [
            ("x-role", "staff"),
            ("authorization", "Basic YWRtaW46YWRtaW4="),
        ],
    ] {
        assert_no_effect(&over, &headers).await;
    }
}

/// A visitor with an allowance who fetches ahead with this header, and then reads.
async fn prefetched(header: (&str, &str)) {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut person = app.visitor();
    person.post(&format!("{}/continue", article.path)).await;
    let mut ahead = person.clone().with(header.0, header.1);
    for path in [article.path.clone(), format!("{}/continue", article.path)] {
        let page = ahead.get(&path).await.expect(503);
        assert_nothing_gated(&page);
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(page.header("set-cookie"), "");
    }
    assert_eq!(app.ledger_rows().await, 0, "{header:?}");
    assert!(person.get(&article.path).await.has_canary());
    assert!(
        ahead.get(&article.path).await.expect(200).has_canary(),
        "granted already"
    );
}

#[tokio::test]
async fn d12_an_announced_prefetch_gets_nothing_and_costs_nothing() {
    prefetched(("sec-purpose", "prefetch")).await;
}

#[tokio::test]
async fn d12_announcing_every_request_as_a_prefetch_releases_nothing() {
    let app = TestApp::new().await;
    let mut person = app
        .visitor()
        .with("sec-purpose", "prefetch;anonymous-client-ip");
    for _ in 0..3 {
        let article = app.article().create().await;
        assert_nothing_gated(&person.get(&article.path).await.expect(503));
        assert_nothing_gated(&person.continue_reading(&article.path).await.expect(503));
    }
    assert_eq!(app.ledger_rows().await, 0);
}

#[tokio::test]
async fn d13_a_prerender_gets_nothing_and_costs_nothing() {
    prefetched(("sec-purpose", "prefetch;prerender")).await;
}

#[tokio::test]
async fn d14_older_words_for_prefetching_are_understood() {
    for header in [
        ("purpose", "prefetch"),
        ("x-moz", "prefetch"),
        ("x-purpose", "preview"),
        ("x-purpose", "Prefetch"),
    ] {
        prefetched(header).await;
    }
}

#[tokio::test]
async fn d15_a_prerendered_page_that_is_looked_at_counts_once() {
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.limit = 2).await;
    let article = app.article().create().await;
    let mut person = app.visitor();
    person
        .clone()
        .with("sec-purpose", "prefetch;prerender")
        .get(&article.path)
        .await
        .expect(503);
    let page = person.read(&article.path).await;
    assert!(
        page.text(".left-notice").contains('1'),
        "{}",
        page.text(".left-notice")
    );
    assert!(
        person
            .read(&article.path)
            .await
            .text(".left-notice")
            .contains('1')
    );
    app.clock.advance(HOUR);
    assert_eq!(app.ledger_rows().await, 1);
}

#[tokio::test]
async fn d16_phones_and_savers_of_data_get_the_same_page() {
    let over = Over::new().await;
    let plain = over.app.curl().get(&over.next.path).await;
    for (name, value) in [
        ("save-data", "on"),
        ("accept-language", "de"),
        (
            "user-agent",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)",
        ),
        ("sec-ch-ua-mobile", "?1"),
        ("dnt", "1"),
    ] {
        let page = over.app.curl().with(name, value).get(&over.next.path).await;
        assert_eq!(page.raw, plain.raw, "{name}");
    }
    let head = over
        .app
        .curl()
        .send(Method::HEAD, &over.next.path, "")
        .await;
    assert_nothing_gated(&head);
}
