//! The limits of the listener, on real connections, and what the shell does for every route.
mod connections;
mod host;
mod octets;

use axum::Router;
use axum::body::Bytes;
use axum::extract::Request;
use axum::response::Response;
use axum::routing::{get, post};
use http::{HeaderValue, StatusCode};
use masthead::ground::config::Limits;
use masthead::pages::site::{Mask, Site};
use masthead::web::door::Open;
use masthead::web::server::{Answers, Server};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;

use crate::harness::{HOST, Log, Page, TestApp};

/// A listener that serves the site of a test.
pub struct Listener {
    address: std::net::SocketAddr,
    open: Open,
    stop: CancellationToken,
    served: tokio::task::JoinHandle<()>,
}

impl Listener {
    pub async fn start(site: Site, limits: Limits) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (open, stop) = (Open::default(), CancellationToken::new());
        let server = Server {
            limits,
            open: open.clone(),
            ..Server::default()
        };
        let serving = server.serve(listener, site, stop.clone());
        Self {
            address,
            open,
            stop,
            served: tokio::spawn(serving),
        }
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Sends a head and reads until the server closes.
    async fn ask(&self, request: &str) -> String {
        let mut stream = self.connect().await;
        stream.write_all(request.as_bytes()).await.unwrap();
        read_all(&mut stream).await
    }
}

/// Whatever comes until the end; a reset after an answer is an end too.
async fn read_all(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    drop(stream.read_to_end(&mut bytes).await);
    String::from_utf8_lossy(&bytes).into_owned()
}

fn head(extra: &str) -> String {
    format!("GET /healthz HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n{extra}\r\n")
}

#[tokio::test]
async fn a_head_that_is_too_large_or_has_too_many_headers_gets_431() {
    let app = TestApp::new().await;
    let limits = Limits {
        head_bytes: 8_192,
        ..Limits::default()
    };
    let listener = Listener::start(app.site(), limits).await;
    assert!(listener.ask(&head("")).await.starts_with("HTTP/1.1 200 "));
    let large = format!("X-Large: {}\r\n", "x".repeat(10_000));
    let answer = listener.ask(&head(&large)).await;
    assert!(answer.starts_with("HTTP/1.1 431 "), "{answer}");
    let many = "X-Many: 1\r\n".repeat(101);
    let answer = listener.ask(&head(&many)).await;
    assert!(answer.starts_with("HTTP/1.1 431 "), "{answer}");
}

#[tokio::test]
async fn a_head_that_takes_too_long_is_not_waited_for() {
    let app = TestApp::new().await;
    let limits = Limits {
        head_seconds: 1,
        ..Limits::default()
    };
    let listener = Listener::start(app.site(), limits).await;
    let answer = listener.ask("GET /healthz HTTP/1.1\r\nHost: ").await;
    assert!(!answer.contains("200"), "{answer}");
}

#[tokio::test]
async fn a_stopping_server_finishes_what_is_open() {
    let app = TestApp::new().await;
    let listener = Listener::start(app.site(), Limits::default()).await;
    let mut open = listener.connect().await;
    let (start, end) = (head(""), 10);
    open.write_all(&start.as_bytes()[..end]).await.unwrap();
    assert!(listener.ask(&head("")).await.starts_with("HTTP/1.1 200 "));
    listener.stop.cancel();
    open.write_all(&start.as_bytes()[end..]).await.unwrap();
    assert!(read_all(&mut open).await.starts_with("HTTP/1.1 200 "));
    listener.served.await.unwrap();
    assert!(TcpStream::connect(listener.address).await.is_err());
}

#[tokio::test]
async fn a_body_that_is_announced_too_large_gets_413_on_every_route() {
    let app = TestApp::with(|config| config.limits.body_bytes = 1_024).await;
    let article = app.article().create().await;
    for path in ["/", "/nowhere", &format!("{}/continue", article.path)] {
        for (bytes, refused) in [(1_025, true), (1_024, false)] {
            let mut curl = app.curl().with("content-length", &bytes.to_string());
            let page = curl
                .send(http::Method::POST, path, &"x".repeat(bytes))
                .await;
            assert_eq!(page.status == 413, refused, "{path}: {}", page.status);
            let says = page.text("h1") == "That is too large.";
            assert_eq!(says, refused, "{path}: {}", page.text("h1"));
        }
    }
}

/// The shell around handlers that read a body and that panic.
fn odd_site(app: &TestApp) -> Site {
    let router = Router::new()
        .route("/echo", post(|body: Bytes| async move { body }))
        .route("/panic", get(panics));
    Site::new((***app).clone(), router, Mask::new(std::iter::empty()))
}

async fn panics() -> &'static str {
    panic!("a secret detail")
}

async fn send(site: impl Answers, request: http::request::Builder, body: axum::body::Body) -> Page {
    let request: Request = request.header("host", HOST).body(body).unwrap();
    let response: Response = site.oneshot(request).await.unwrap();
    Page::of(response).await
}

#[tokio::test]
async fn a_body_that_grows_too_large_without_saying_so_gets_413() {
    let app = TestApp::with(|config| config.limits.body_bytes = 1_024).await;
    for (bytes, status) in [
        (1_024, StatusCode::OK),
        (1_025, StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let request = http::Request::post("/echo");
        // A body that was collected elsewhere has a length; here none is announced.
        let page = send(odd_site(&app), request, "x".repeat(bytes).into()).await;
        assert_eq!(page.status, status);
    }
}

#[tokio::test]
async fn a_panic_of_a_handler_is_an_error_page_that_gives_nothing_away() {
    let app = TestApp::new().await;
    for _ in 0..2 {
        let request = http::Request::get("/panic");
        let page = send(odd_site(&app), request, axum::body::Body::empty()).await;
        assert_eq!(page.status, 500);
        assert!(page.has("main h1"), "{}", page.html());
        assert!(!page.html().contains("secret"), "{}", page.html());
        assert_eq!(page.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn a_host_that_is_not_ours_gets_421_and_probes_are_answered_under_any_name() {
    let app = TestApp::with(|config| config.hosts = vec!["other.example:8080".to_owned()]).await;
    let article = app.article().create().await;
    for (host, status) in [
        (HOST, 200),
        ("NEWS.EXAMPLE", 200),
        ("other.example:8080", 200),
        ("other.example", 421),
        ("news.example:81", 421),
        ("news.example.", 421),
        ("evil.example", 421),
        ("", 421),
    ] {
        let page = app.curl().with("host", host).get(&article.path).await;
        assert_eq!(page.status, status, "{host}");
        assert_eq!(page.html().contains("TEASER-"), status == 200, "{host}");
    }
    app.curl()
        .with("host", "10.0.0.7:8080")
        .get("/readyz")
        .await
        .expect(200);
}

#[tokio::test]
async fn a_server_that_is_about_to_stop_is_not_ready_and_still_alive() {
    let app = TestApp::new().await;
    app.curl().get("/readyz").await.expect(200);
    app.leaving
        .store(true, std::sync::atomic::Ordering::Relaxed);
    app.curl().get("/readyz").await.expect(503);
    app.curl().get("/healthz").await.expect(200);
}

#[tokio::test]
async fn metrics_stand_apart_from_the_site() {
    let app = TestApp::new().await;
    app.curl().get("/metrics").await.expect(404);
    app.curl().get("/nowhere").await.expect(404);
    let operations = masthead::routes::operations((**app).clone());
    let request = http::Request::get("/metrics");
    let page = send(operations, request, axum::body::Body::empty()).await;
    assert_eq!(page.status, 200);
    let text = page.html();
    assert!(
        text.contains("masthead_answers_total{status=\"4xx\"} 2"),
        "{text}"
    );
    assert!(text.ends_with("# EOF\n"), "{text}");
    assert_eq!(
        page.headers.get("content-type"),
        Some(&HeaderValue::from_static(
            "application/openmetrics-text; version=1.0.0; charset=utf-8"
        ))
    );
}

#[tokio::test]
async fn a_refused_prefetch_is_no_failure_and_a_broken_handler_is_one() {
    let (log, _guard) = Log::listen();
    let app = TestApp::new().await;
    let article = app.article().create().await;
    let mut browser = app.visitor().with("sec-purpose", "prefetch");
    browser.get(&article.path).await.expect(503);
    assert!(!log.text().contains("WARN"), "{}", log.text());
    let count = |status: &str, count: u32| {
        let line = format!("masthead_answers_total{{status=\"{status}\"}} {count}\n");
        assert!(app.metrics.text().contains(&line), "{line}");
    };
    count("5xx", 0);
    count("refused", 1);
    let request = http::Request::get("/panic");
    send(odd_site(&app), request, axum::body::Body::empty()).await;
    assert!(log.text().contains("WARN"), "{}", log.text());
    count("5xx", 1);
}

#[tokio::test]
async fn browsers_are_told_to_use_https_for_names_under_the_site_s_where_that_is_set() {
    for (subdomains, expected) in [
        (false, "max-age=31536000"),
        (true, "max-age=31536000; includeSubDomains"),
    ] {
        let app = TestApp::with(|config| config.hsts_subdomains = subdomains).await;
        for path in ["/", "/nowhere", "/healthz", "/assets/0000/main.css"] {
            let page = app.curl().get(path).await;
            assert_eq!(page.header("strict-transport-security"), expected, "{path}");
        }
    }
    let plain = TestApp::with(|config| {
        config.base_url = Some("http://news.example".to_owned());
        config.hsts_subdomains = true;
    });
    let page = plain.await.curl().get("/").await.expect(200);
    assert_eq!(page.header("strict-transport-security"), "");
}
