//! What the shell answers itself: requests to other hosts, from other sites, for other
//! spellings of a path.
use std::borrow::Cow;

use axum::extract::Request;
use http::header::{CONTENT_LENGTH, HOST};
use http::uri::Authority;
use http::{HeaderMap, HeaderValue, Method, Version};

use super::Answer;
use super::canonical::canonical;
use ground::app::App;
use ground::error::{Error, Result};

/// The answer to a request that no handler should see.
pub fn refuse(app: &App, request: &Request) -> Option<Result<Answer>> {
    let (path, is_safe) = (request.uri().path(), is_safe(request.method()));
    if !names_its_host(request) {
        return Some(Err(Error::BadRequest(
            "the request names no host, or several",
        )));
    }
    if !is_probe(path) && !is_our_host(app, request) {
        return Some(Err(Error::Misdirected));
    }
    if is_test_page(path) && !app.config.is_demo && is_forwarded(request.headers()) {
        return Some(Err(Error::NotFound));
    }
    if is_too_large(app, path, request.headers()) {
        return Some(Err(Error::TooLarge));
    }
    let may_post = is_safe || request.method() == Method::OPTIONS || is_provider_reply(path);
    if !may_post && is_cross_site(app, request.headers()) {
        return Some(Err(Error::CrossSite));
    }
    match canonical(path) {
        Some(Cow::Borrowed(_)) => None,
        Some(Cow::Owned(path)) if is_safe => Some(Ok(respelled(&path, request.uri().query()))),
        _ => Some(Err(Error::NotFound)),
    }
}

/// On to the one spelling of the path, with all that the address asks for.
fn respelled(path: &str, query: Option<&str>) -> Answer {
    let to = match query {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    Answer::moved(&to)
}

/// Whether the method changes nothing (RFC 9110, 9.2.1), as far as handlers take it.
pub fn is_safe(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// How many bytes a body may have that is sent to this path.
pub fn most_body(app: &App, path: &str) -> usize {
    match path.starts_with("/desk/") {
        true => app.config.limits.desk_body_bytes,
        false => app.config.limits.body_bytes,
    }
}

/// Whether the body that is announced is too large. A length that is no number is none that
/// the server would read; the body's own limit is there for it.
fn is_too_large(app: &App, path: &str, headers: &HeaderMap) -> bool {
    let most = most_body(app, path) as u64;
    let length = |value: &HeaderValue| std::str::from_utf8(value.as_bytes()).ok()?.parse().ok();
    let mut lengths = headers.get_all(CONTENT_LENGTH).iter().filter_map(length);
    lengths.any(|length: u64| length > most)
}

/// The pages of tests: the till and the mails of the demo.
fn is_test_page(path: &str) -> bool {
    let first = path.trim_start_matches('/').split('/').next();
    matches!(first, Some("till" | "dev"))
}

/// Whether a proxy has sent this on, so that it may be a stranger's in spite of the address it
/// comes from (RFC 7239; RFC 9110, 7.6.3; and what came before them).
fn is_forwarded(headers: &HeaderMap) -> bool {
    let names = [
        "forwarded",
        "via",
        "x-forwarded-for",
        "x-forwarded-host",
        "x-real-ip",
    ];
    names.iter().any(|name| headers.contains_key(*name))
}

/// Probes come to the machine's own address and learn nothing but whether it lives.
fn is_probe(path: &str) -> bool {
    matches!(path, "/healthz" | "/readyz")
}

/// Whether the request names its host as it must (RFC 9112, 3.2): one field, readable, and no
/// other name than the target has. HTTP/1.0 knows no hosts, which some probes still speak; since
/// HTTP/2 the target names it.
fn names_its_host(request: &Request) -> bool {
    let target = request.uri().authority();
    let mut fields = request.headers().get_all(HOST).iter();
    let Some(field) = fields.next() else {
        return match request.version() {
            Version::HTTP_11 => false,
            old if old < Version::HTTP_11 => is_probe(request.uri().path()),
            _ => target.is_some(),
        };
    };
    let is_readable = field.is_empty() || Authority::try_from(field.as_bytes()).is_ok();
    let has_user = field.as_bytes().contains(&b'@');
    let agrees = |target: &Authority| {
        let target = target.as_str().as_bytes();
        target.eq_ignore_ascii_case(field.as_bytes())
    };
    fields.next().is_none() && is_readable && !has_user && target.is_none_or(agrees)
}

fn is_our_host(app: &App, request: &Request) -> bool {
    let header = request.headers().get(HOST).map(HeaderValue::as_bytes);
    let target = request.uri().authority();
    let Some(host) = target.map(|host| host.as_str().as_bytes()).or(header) else {
        return false;
    };
    app.hosts
        .iter()
        .any(|known| known.as_bytes().eq_ignore_ascii_case(host))
}

/// A log-in provider may answer by a form that the browser posts from the provider's site;
/// the handler only turns it into a `GET`, which brings the cookies.
fn is_provider_reply(path: &str) -> bool {
    path.starts_with("/log-in/with/") && path.ends_with("/callback")
}

/// Fetch Metadata first, `Origin` for browsers without it; a client that sends
/// neither is no browser and carries nobody's cookies by accident.
fn is_cross_site(app: &App, headers: &HeaderMap) -> bool {
    let mut sites = headers.get_all("sec-fetch-site").iter().peekable();
    if sites.peek().is_some() {
        return !sites.all(|site| matches!(site.as_bytes(), b"same-origin" | b"none"));
    }
    let mut origins = headers.get_all("origin").iter();
    !origins.all(|origin| is_our_origin(app, origin.as_bytes()))
}

fn is_our_origin(app: &App, origin: &[u8]) -> bool {
    let host = origin
        .strip_prefix(b"https://")
        .or_else(|| origin.strip_prefix(b"http://"));
    host.is_some_and(|host| {
        app.hosts
            .iter()
            .any(|known| known.as_bytes().eq_ignore_ascii_case(host))
    })
}
