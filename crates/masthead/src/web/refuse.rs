//! What the shell answers itself: requests to other hosts, from other sites, for other
//! spellings of a path.
use axum::extract::Request;
use http::header::{CONTENT_LENGTH, HOST};
use http::{HeaderMap, Method, StatusCode, Uri};

use super::canonical::canonical;
use super::{Answer, CachePolicy};
use crate::app::App;
use crate::error::{Error, Result};

/// The answer to a request that no handler should see.
pub fn refuse(app: &App, request: &Request) -> Option<Result<Answer>> {
    let (path, is_safe) = (request.uri().path(), is_safe(request.method()));
    if !is_probe(path) && !is_our_host(app, request) {
        return Some(Err(Error::Misdirected));
    }
    if is_test_page(path) && !app.config.is_demo && is_forwarded(request.headers()) {
        return Some(Err(Error::NotFound));
    }
    if is_too_large(app, request.headers()) {
        return Some(Err(Error::TooLarge));
    }
    let may_post = is_safe || request.method() == Method::OPTIONS || is_provider_reply(path);
    if !may_post && is_cross_site(app, request.headers()) {
        return Some(Err(Error::CrossSite));
    }
    if holds_nul(request.uri()) {
        return Some(Err(Error::NotFound));
    }
    let canonical = canonical(path)?;
    let moved = StatusCode::MOVED_PERMANENTLY;
    Some(match is_safe {
        true => Ok(Answer::redirect(CachePolicy::Public, moved, &canonical)),
        false => Err(Error::NotFound),
    })
}

/// Whether the method changes nothing (RFC 9110, 9.2.1), as far as handlers take it.
pub fn is_safe(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// Whether the body that is announced is too large.
fn is_too_large(app: &App, headers: &HeaderMap) -> bool {
    let length = headers
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok());
    let length: Option<u64> = length.and_then(|length| length.parse().ok());
    length.is_some_and(|length| length > app.config.limits.body_bytes as u64)
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

/// No address of ours holds the character NUL, which PostgreSQL refuses in texts.
fn holds_nul(uri: &Uri) -> bool {
    let whole = uri.path_and_query().map_or("", |whole| whole.as_str());
    whole.contains("%00")
}

/// Probes come to the machine's own address and learn nothing but whether it lives.
fn is_probe(path: &str) -> bool {
    matches!(path, "/healthz" | "/readyz")
}

fn is_our_host(app: &App, request: &Request) -> bool {
    let header = request
        .headers()
        .get(HOST)
        .and_then(|host| host.to_str().ok());
    let Some(host) = request
        .uri()
        .authority()
        .map(http::uri::Authority::as_str)
        .or(header)
    else {
        return false;
    };
    app.hosts
        .iter()
        .any(|known| known.eq_ignore_ascii_case(host))
}

/// A log-in provider may answer by a form that the browser posts from the provider's site;
/// the handler only turns it into a `GET`, which brings the cookies.
fn is_provider_reply(path: &str) -> bool {
    path.starts_with("/log-in/with/") && path.ends_with("/callback")
}

/// Fetch Metadata first, `Origin` for browsers without it; a client that sends
/// neither is no browser and carries nobody's cookies by accident.
fn is_cross_site(app: &App, headers: &HeaderMap) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return !matches!(site.as_bytes(), b"same-origin" | b"none");
    }
    let Some(origin) = headers
        .get("origin")
        .map(|origin| origin.to_str().unwrap_or("null"))
    else {
        return false;
    };
    let host = origin
        .strip_prefix("https://")
        .or_else(|| origin.strip_prefix("http://"));
    !host.is_some_and(|host| {
        app.hosts
            .iter()
            .any(|known| known.eq_ignore_ascii_case(host))
    })
}
