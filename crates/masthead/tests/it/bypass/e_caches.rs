//! E: HTTP, addresses and caches.
use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};

use masthead::pages::site::Site;
use masthead::web::server;
use tokio_util::sync::CancellationToken;

use super::{Over, assert_lead_in, assert_nothing_gated};
use crate::canary::decode::canaries;
use crate::harness::{Page, Person, TestApp};

#[tokio::test]
async fn e02_a_range_of_the_page_is_not_served() {
    let mut over = Over::new().await;
    let path = over.next.path.clone();
    for range in ["bytes=2000-", "bytes=-500", "bytes=0-0,2000-"] {
        let page = over.person.clone().with("range", range).get(&path).await;
        assert_lead_in(&page);
        assert_eq!(page.header("accept-ranges"), "");
        assert_eq!(page.header("content-range"), "");
    }
    over.person.cookies.clear();
    assert_lead_in(&over.person.with("range", "bytes=2000-").get(&path).await);
}

#[tokio::test]
async fn e03_no_validator_works_on_both_sides_of_the_gate() {
    let mut over = Over::new().await;
    let full = over.person.get(&over.read.path).await;
    assert_eq!(full.header("etag"), "", "a released page has none");
    assert_eq!(full.header("last-modified"), "");
    let public = over.app.curl().get(&over.read.path).await;
    let etag = public.header("etag").to_owned();
    assert_ne!(etag, "");
    let mut holder = over.person.clone().with("if-none-match", &etag);
    let again = holder.get(&over.read.path).await.expect(200);
    assert!(again.has_canary(), "a reader keeps getting the whole story");
    over.app
        .curl()
        .with("if-none-match", &etag)
        .get(&over.read.path)
        .await
        .expect(304);
    let guessed = hash_of(&full);
    let page = over
        .app
        .curl()
        .with("if-none-match", &guessed)
        .get(&over.read.path)
        .await;
    assert_lead_in(&page);
}

/// The validator the whole page would have, if released pages had one.
fn hash_of(page: &Page) -> String {
    use sha2::Digest;
    let digest = sha2::Sha256::digest(page.bytes());
    format!("\"{}\"", masthead::ground::ids::hex(&digest[..12]))
}

/// A cache that many people share (RFC 9111), which keeps all that it may keep.
struct SharedCache {
    site: Site,
    obeys_privacy: bool,
    honours_vary: bool,
    kept: HashMap<String, Page>,
}

impl SharedCache {
    fn new(app: &TestApp, obeys_privacy: bool, honours_vary: bool) -> Self {
        Self {
            site: app.site(),
            obeys_privacy,
            honours_vary,
            kept: HashMap::new(),
        }
    }

    fn person(&self) -> Person {
        Person::browser(self.site.clone())
    }

    /// `GET` through the cache.
    async fn get(&mut self, person: &mut Person, path: &str) -> Page {
        let key = self.key(person, path);
        if let Some(page) = self.kept.get(&key) {
            return page.clone();
        }
        let page = person.get(path).await;
        if self.may_keep(&page) {
            let hands_out = self.obeys_privacy && !page.header("set-cookie").is_empty();
            assert!(!hands_out, "{path} would hand one cookie to all");
            self.kept.insert(key, page.clone());
        }
        page
    }

    fn key(&self, person: &Person, path: &str) -> String {
        match self.honours_vary {
            true => format!("{path} {:?}", person.cookies),
            false => path.to_owned(),
        }
    }

    fn may_keep(&self, page: &Page) -> bool {
        let control = page.header("cache-control");
        let is_private = ["private", "no-store", "no-cache"]
            .iter()
            .any(|word| control.contains(word));
        !(self.obeys_privacy && is_private)
    }
}

/// A subscriber-like reader fills the cache; what does somebody without cookies find in it?
async fn leaks_through(obeys_privacy: bool, honours_vary: bool) -> bool {
    let app = TestApp::new().await;
    let articles = app.articles(3).await;
    let mut cache = SharedCache::new(&app, obeys_privacy, honours_vary);
    let mut reader = cache.person();
    reader.post(&format!("{}/continue", articles[0].path)).await;
    for article in &articles {
        for suffix in ["", "/continue"] {
            let page = cache
                .get(&mut reader, &format!("{}{suffix}", article.path))
                .await;
            assert!(page.has_canary());
        }
    }
    let mut found = false;
    for article in &articles {
        for suffix in ["", "/continue"] {
            let mut stranger = cache.person();
            let page = cache
                .get(&mut stranger, &format!("{}{suffix}", article.path))
                .await;
            found |= !canaries(&page.bytes()).is_empty();
        }
    }
    found
}

#[tokio::test]
async fn e04_a_shared_cache_that_keeps_all_it_may_never_holds_a_released_page() {
    assert!(!leaks_through(true, true).await);
    assert!(
        !leaks_through(true, false).await,
        "not even when it ignores Vary"
    );
}

#[tokio::test]
async fn e04_the_model_of_the_cache_finds_a_leak_where_there_is_one() {
    assert!(leaks_through(false, false).await);
}

#[tokio::test]
async fn e05_a_cached_lead_in_costs_a_reader_one_step_and_no_text() {
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut cache = SharedCache::new(&app, true, false);
    let mut stranger = cache.person();
    assert_lead_in(&cache.get(&mut stranger, &article.path).await);
    let mut reader = cache.person();
    reader.read(&article.path).await;
    let page = cache.get(&mut reader, &article.path).await;
    assert!(
        page.has("form[data-continue]"),
        "the wrong variant, from the cache"
    );
    let page = reader.continue_reading(&article.path).await;
    assert!(page.has_canary(), "the step is never cached");
}

#[tokio::test]
async fn e07_every_other_spelling_of_an_address_leads_to_the_one_and_debits_once() {
    let app = TestApp::new().await;
    let article = app
        .article()
        .section("news")
        .slug("summit")
        .old_slugs(&["old"])
        .create()
        .await;
    let mut person = app.visitor();
    person.read(&article.path).await;
    for alias in [
        "/News/Summit",
        "//news//summit",
        "/news/summit/",
        "/news/summit.",
        "/news/%73ummit",
        "/news/./summit",
        "/x/../news/summit",
        "/news/%2e%2e/news/summit",
        "/news/summit/index.html",
        "/news/old",
        "/elsewhere/summit",
        "/%6eews/OLD/",
    ] {
        person.get(alias).await.expect(301);
        let page = person.follow(alias).await;
        assert!(page.has_canary(), "{alias}");
        assert_nothing_gated(&app.curl().get(alias).await);
    }
    for query in ["?id=2", "?", "?a=b", "?page=/news/other"] {
        assert!(
            person
                .get(&format!("{}{query}", article.path))
                .await
                .expect(200)
                .has_canary()
        );
    }
    assert!(
        person
            .get(&article.path)
            .await
            .text(".left-notice")
            .contains('2')
    );
}

#[tokio::test]
async fn e09_another_host_name_is_refused() {
    let mut over = Over::new().await;
    let read = over.read.path.clone();
    for host in [
        "203.0.113.80",
        "localhost",
        "news.example.",
        "staging.news.example",
        "news.example:8080",
        "",
    ] {
        let mut person = over.person.clone().with("host", host);
        assert_nothing_gated(&person.get(&read).await.expect(421));
    }
    assert!(over.person.get(&read).await.has_canary());
}

/// Sends bytes to a real server and returns all it answers.
async fn answered(app: &TestApp, request: String) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let stop = CancellationToken::new();
    let limits = app.config.limits.clone();
    let server = tokio::spawn(server::serve(listener, app.site(), limits, stop.clone()));
    let exchange = tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        // A refused connection may be reset while we read; what came before it counts.
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    });
    let answer = exchange.await.unwrap();
    stop.cancel();
    server.await.unwrap();
    answer
}

#[tokio::test]
async fn e10_a_request_with_two_lengths_is_refused() {
    let over = Over::new().await;
    let path = &over.next.path;
    for heads in [
        "Content-Length: 4\r\nContent-Length: 5\r\n",
        "Content-Length: 4, 5\r\n",
        "Transfer-Encoding : chunked\r\n",
        "Transfer-Encoding: gibberish\r\n",
        "Content-Length: +4\r\n",
        "Content Length: 4\r\n",
    ] {
        let request =
            format!("POST {path}/continue HTTP/1.1\r\nHost: news.example\r\n{heads}\r\nabcd");
        let answer = answered(&over.app, request).await;
        assert!(answer.starts_with("HTTP/1.1 400"), "{heads:?}: {answer}");
        assert_eq!(
            answer.matches("HTTP/1.1 ").count(),
            1,
            "{heads:?}: {answer}"
        );
    }
}

#[tokio::test]
async fn e10_a_smuggled_request_carries_nobodys_cookie() {
    let over = Over::new().await;
    let (read, next) = (&over.read.path, &over.next.path);
    let cookie = &over.person.cookies["__Host-meter"];
    let inner = format!("GET {next} HTTP/1.1\r\nHost: news.example\r\n\r\n");
    let request = format!(
        "POST {read}/continue HTTP/1.1\r\nHost: news.example\r\nCookie: __Host-meter={cookie}\r\n\
         Content-Length: {}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{inner}",
        inner.len() + 5,
    );
    let answer = answered(&over.app, request).await;
    assert!(canaries(answer.as_bytes()).is_empty(), "{answer}");
}

#[tokio::test]
async fn e12_nothing_allows_a_cache_to_serve_a_released_page_later() {
    let mut over = Over::new().await;
    for path in [
        over.read.path.clone(),
        format!("{}/continue", over.read.path),
    ] {
        let page = over.person.get(&path).await;
        assert!(page.has_canary());
        assert_eq!(page.header("cache-control"), "private, no-store");
        assert_eq!(page.header("cdn-cache-control"), "private, no-store");
        for header in ["expires", "surrogate-control", "age"] {
            assert_eq!(page.header(header), "");
        }
    }
    let public = over.app.curl().get(&over.read.path).await;
    assert!(!public.header("cache-control").contains("stale"));
}

#[tokio::test]
async fn e13_what_was_read_stays_readable_for_the_period_any_number_of_times() {
    let mut over = Over::new().await;
    for _ in 0..20 {
        assert!(over.person.get(&over.read.path).await.has_canary());
        assert_lead_in(&over.person.get(&over.next.path).await);
    }
    let mut other_device = over
        .person
        .clone()
        .at("198.51.100.9")
        .with("user-agent", "another");
    assert!(other_device.get(&over.read.path).await.has_canary());
}

#[tokio::test]
async fn e14_a_reader_who_hangs_up_early_has_been_debited() {
    use axum::body::Body;
    use tower::ServiceExt;
    let app = TestApp::new().await;
    app.settings(|settings| settings.paywall.limit = 2).await;
    let articles = app.articles(4).await;
    let mut person = app.visitor();
    person.post(&format!("{}/continue", articles[0].path)).await;
    let cookie = format!("__Host-meter={}", person.cookies["__Host-meter"]);
    for article in &articles {
        let request = http::Request::get(&article.path)
            .header("host", crate::harness::HOST)
            .header("cookie", &cookie)
            .body(Body::empty())
            .unwrap();
        // The head has come; the body is dropped unread.
        drop(app.site().oneshot(request).await.unwrap());
    }
    let mut whole = 0;
    for article in &articles {
        whole += usize::from(person.get(&article.path).await.has_canary());
    }
    assert_eq!(whole, 2);
    assert!(
        person.get(&articles[0].path).await.has_canary(),
        "each was debited once"
    );
}

#[tokio::test]
async fn the_page_for_the_doctor_is_private_and_another_each_time() {
    let app = TestApp::new().await;
    let first = app.curl().get("/uncached").await.expect(200);
    let second = app.curl().get("/uncached").await.expect(200);
    assert_ne!(first.html(), second.html());
    assert_eq!(first.header("cache-control"), "private, no-store");
}
