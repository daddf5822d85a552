//! Octets that are no text in what strangers send: they hide nothing and open nothing.
use masthead::ground::clock::DAY;
use masthead::paywall::Access;
use masthead::routes::TABLE;
use masthead::shop::offer::institution::{self, Institution, parse_networks};

use crate::canary::examples::examples;
use crate::canary::world::World;
use crate::harness::{Page, Person, TestApp};

const PROXY: &str = "10.0.0.1";

/// A site behind a proxy, whose network an institution and the exempt networks hold too.
async fn behind_a_proxy(budget: u32) -> TestApp {
    let app = TestApp::with(|config| {
        config.trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()];
        config.paywall.network_budget = budget;
        config.paywall.network_exempt = vec!["10.0.0.0/8".parse().unwrap()];
    })
    .await;
    let institution = Institution {
        id: app.ids.next(app.clock.now()),
        name: "Library".to_owned(),
        networks: parse_networks("10.0.0.0/16 192.0.2.0/24 2001:db8:7::/48").unwrap(),
        starts_at: None,
        ends_at: Some(app.clock.now() + DAY),
        note: String::new(),
    };
    let mut tx = app.db.begin().await.unwrap();
    institution::save(&mut tx, &institution).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    app
}

/// What the documented proxy makes of a header that somebody at `address` sends.
fn appended(forged: &[u8], address: &str) -> Vec<u8> {
    [forged, b", ", address.as_bytes()].concat()
}

#[tokio::test]
async fn a_foreign_byte_in_a_forwarded_address_does_not_make_a_stranger_the_proxy() {
    let app = behind_a_proxy(10).await;
    let article = app.article().access(Access::Subscribers).create().await;
    for forged in [
        &b"\xff"[..],
        b"192.0.2.77",
        b"192.0.2.77, \xff",
        b"10.0.0.9, \xfe",
        b"",
    ] {
        let line = appended(forged, "203.0.113.9");
        let mut stranger = app.visitor().at(PROXY).with_line("x-forwarded-for", &line);
        let page = stranger.get(&article.path).await.expect(200);
        assert!(!page.has_canary(), "{forged:?}");
        assert!(
            page.header("cache-control").starts_with("public"),
            "{forged:?}"
        );
        let line = appended(forged, "192.0.2.77");
        let mut guest = app.visitor().at(PROXY).with_line("x-forwarded-for", &line);
        assert!(guest.get(&article.path).await.has_canary(), "{forged:?}");
    }
}

#[tokio::test]
async fn the_address_of_a_proxy_of_ours_has_no_rights_of_its_own() {
    let app = behind_a_proxy(1).await;
    let paid = app.article().access(Access::Subscribers).create().await;
    let metered = app.article().create().await;
    let unknown = |line: Option<&[u8]>| {
        let person = app.visitor().at(PROXY);
        match line {
            Some(line) => person.with_line("x-forwarded-for", line),
            None => person,
        }
    };
    let lines = [
        None,
        Some(&b"\xff"[..]),
        Some(b"192.0.2.77, rubbish"),
        Some(b"10.0.0.2"),
    ];
    for line in lines {
        let page = unknown(line).get(&paid.path).await.expect(200);
        assert!(!page.has_canary(), "an institution's: {line:?}");
    }
    assert!(unknown(None).read(&metered.path).await.has_canary());
    for line in lines {
        let page = unknown(line).read(&metered.path).await;
        assert!(!page.has_canary(), "exempt from the budget: {line:?}");
    }
}

#[tokio::test]
async fn an_address_with_a_port_or_in_another_form_has_one_budget() {
    let app = behind_a_proxy(1).await;
    let article = app.article().create().await;
    for (line, gets_it) in [
        ("203.0.113.9:5123", true),
        ("203.0.113.9", false),
        ("203.0.113.10:1", false),
        ("::ffff:203.0.113.9", false),
        ("[::ffff:203.0.113.9]:443", false),
        ("[2001:db8:8::1]:5123", true),
        ("2001:db8:8::2", false),
    ] {
        let mut person = app.visitor().at(PROXY).with("x-forwarded-for", line);
        let page = person.read(&article.path).await;
        assert_eq!(page.has_canary(), gets_it, "{line}");
    }
    let mut guest = app
        .visitor()
        .at(PROXY)
        .with("x-forwarded-for", "[2001:db8:7::1]:5123");
    let paid = app.article().access(Access::Subscribers).create().await;
    assert!(guest.get(&paid.path).await.has_canary());
}

/// The cookies of a person on one line with a foreign one, before, after and beside them.
fn beside_foreign_cookies(person: &Person) -> Vec<Person> {
    let own = person.cookie_header().unwrap();
    let own = own.as_bytes();
    let person = person.clone();
    vec![
        person
            .clone()
            .with_line("cookie", &[own, b"; city=S\xe3o"].concat()),
        person
            .clone()
            .with_line("cookie", &[b"city=S\xe3o; ", own].concat()),
        person
            .clone()
            .with_line("cookie", b"city=S\xe3o")
            .with_line("cookie", own),
        person.with_line("cookie", own).with_line("cookie", b"\xff"),
    ]
}

#[tokio::test]
async fn a_foreign_cookie_logs_nobody_out_and_hides_no_visitor() {
    let app = TestApp::new().await;
    let paid = app.article().access(Access::Subscribers).create().await;
    let subscriber = app.subscriber().await.into_person();
    for mut person in beside_foreign_cookies(&subscriber) {
        assert!(person.get(&paid.path).await.has_canary());
        person.get("/account").await.expect(200);
    }
    let article = app.article().create().await;
    let mut visitor = app.visitor();
    visitor.continue_reading(&article.path).await.expect(200);
    for mut person in beside_foreign_cookies(&visitor) {
        let page = person.get(&format!("{}/continue", article.path)).await;
        assert!(page.has_canary(), "{}", page.text("main"));
    }
    assert_eq!(app.ledger_rows().await, 1);
}

#[tokio::test]
async fn a_foreign_byte_in_what_announces_a_prefetch_spends_nothing() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut visitor = app.visitor();
    visitor.post(&format!("{}/continue", article.path)).await;
    for line in [&b"prefetch;\xff"[..], b"\xffprerender"] {
        for name in ["sec-purpose", "purpose", "x-purpose", "x-moz"] {
            let person = visitor.clone().with_line(name, line);
            for path in [article.path.clone(), format!("{}/continue", article.path)] {
                let page = person.clone().get(&path).await;
                assert_eq!(page.status, 503, "{name} {path}");
            }
        }
    }
    assert_eq!(app.ledger_rows().await, 0);
}

#[tokio::test]
async fn validators_and_encodings_are_found_beside_foreign_octets() {
    let app = TestApp::new().await;
    let etag = app.curl().get("/").await.header("etag").to_owned();
    let etag = etag.as_bytes();
    let twice = app.curl().with_line("if-none-match", b"\"\xff\"");
    for mut person in [
        twice.clone().with_line("if-none-match", etag),
        app.curl()
            .with_line("if-none-match", &[b"\"\xff\", ", etag].concat()),
    ] {
        person.get("/").await.expect(304);
    }
    twice.clone().get("/").await.expect(200);
    let mut person = app.curl().with_line("accept-encoding", b"\xff, gzip");
    assert_eq!(person.get("/").await.header("content-encoding"), "gzip");
}

#[tokio::test]
async fn a_post_with_a_foreign_or_a_second_origin_is_refused() {
    let app = TestApp::new().await;
    let ours = b"https://news.example";
    for (name, lines) in [
        ("origin", &[&b"https://news.example\xff"[..]][..]),
        ("origin", &[ours, b"https://evil.example"]),
        ("origin", &[b"https://evil.example", ours]),
        ("sec-fetch-site", &[b"same-origin\xff"]),
        ("sec-fetch-site", &[b"same-origin", b"cross-site"]),
    ] {
        let mut person = app.curl();
        for line in lines {
            person = person.with_line(name, line);
        }
        let page = person.post("/log-out").await;
        assert_eq!(page.status, 403, "{name} {lines:?}");
    }
    let mut person = app.curl().with_line("origin", ours);
    person.post("/log-out").await.expect(303);
}

/// What common programs and browsers send, and what stands behind it.
const COMMON: [&str; 30] = [
    "accept",
    "accept-charset",
    "accept-encoding",
    "accept-language",
    "authorization",
    "cache-control",
    "cf-connecting-ip",
    "content-length",
    "content-type",
    "cookie",
    "dnt",
    "expect",
    "forwarded",
    "from",
    "if-match",
    "if-modified-since",
    "if-none-match",
    "if-range",
    "origin",
    "range",
    "referer",
    "sec-fetch-dest",
    "sec-fetch-mode",
    "sec-fetch-site",
    "sec-purpose",
    "upgrade",
    "user-agent",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
];

/// How much a page holds that not everybody may see.
fn marks(page: &Page) -> usize {
    crate::canary::decode::canaries(&page.bytes()).len()
}

#[tokio::test]
async fn no_header_of_foreign_octets_breaks_a_page_or_shows_more_of_it() {
    let world = World::with_subscriptions().await;
    let stranger = world.app.visitor();
    for route in TABLE {
        let Some(path) = examples(route.path, &world).into_iter().next() else {
            continue;
        };
        let plain = stranger.clone().get(&path).await;
        for name in COMMON {
            let octets = b"\xff; \xc3\x28; a=\xfe, \x80";
            let mut person = stranger.clone().with_line(name, octets);
            let page = person.get(&path).await;
            let failed = page.status.is_server_error() && page.status != plain.status;
            assert!(!failed, "{path} with {name}: {}", page.status);
            assert!(marks(&page) <= marks(&plain), "{path} with {name}");
        }
    }
}
