//! The shell around the router: host check, canonical paths, error pages, compression,
//! validators, security headers, request ids, counting and logging.
use std::sync::Arc;
use std::time::Instant;

use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HOST,
    IF_NONE_MATCH, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use http_body_util::Limited;
use tracing::Instrument;

use super::answer::{Negotiable, Refused};
use super::encoding::Encoding;
use super::metrics::Outcome;
use super::survive::survive;
use super::{Answer, CachePolicy, Rendered, error_page};
use crate::app::App;
use crate::error::{Error, ErrorPage};

/// No inline script or style, nothing from elsewhere, no framing by others, no plug-ins.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
     connect-src 'self'; frame-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Runs a request through everything that is the same for all routes.
pub async fn shell(State(app): State<App>, request: Request, next: Next) -> Response {
    let started = started();
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let id = app.request_ids.next();
    let asked = Asked::of(&request);
    let response = match refuse(&app, &request) {
        Some(response) => response,
        None => {
            let answer = next.run(bounded(&app, request));
            survive(answer.instrument(tracing::info_span!("request", id))).await
        }
    };
    let response = match response.extensions().get().cloned() {
        Some(error) => Box::pin(explain(&app, &path, &error, response)).await,
        None => response,
    };
    let mut response = negotiate(response, &asked);
    guard(&app, response.headers_mut(), &id);
    finish(&app, &method, &path, &id, started, response)
}

/// The request with a body that ends with an error where it is too large without saying so.
fn bounded(app: &App, request: Request) -> Request {
    if request.body().is_end_stream() {
        return request;
    }
    let limit = app.config.limits.body_bytes;
    request.map(|body| Body::new(Limited::new(body, limit)))
}

/// What of the request the answer's form depends on.
struct Asked {
    encoding: Encoding,
    if_none_match: Option<HeaderValue>,
    is_safe: bool,
}

impl Asked {
    fn of(request: &Request) -> Self {
        Self {
            encoding: Encoding::accepted(request.headers()),
            if_none_match: request.headers().get(IF_NONE_MATCH).cloned(),
            is_safe: matches!(*request.method(), Method::GET | Method::HEAD),
        }
    }
}

/// A stopwatch for the log and the metrics; no decision and no test depends on it.
fn started() -> Instant {
    Instant::now()
}

/// Requests that no handler should see.
fn refuse(app: &App, request: &Request) -> Option<Response> {
    if !is_probe(request.uri().path()) && !is_our_host(app, request) {
        return Some(Error::Misdirected.into_response());
    }
    if is_too_large(app, request.headers()) {
        return Some(Error::TooLarge.into_response());
    }
    if !matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    ) && !is_provider_reply(request.uri().path())
        && is_cross_site(app, request.headers())
    {
        return Some(Error::CrossSite.into_response());
    }
    if holds_nul(request.uri()) {
        return Some(Error::NotFound.into_response());
    }
    let canonical = canonical(request.uri().path())?;
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Some(Error::NotFound.into_response());
    }
    Some(
        Answer::redirect(
            CachePolicy::Public,
            StatusCode::MOVED_PERMANENTLY,
            &canonical,
        )
        .into_response(),
    )
}

/// Whether the body that is announced is too large.
fn is_too_large(app: &App, headers: &HeaderMap) -> bool {
    let length = headers
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok());
    let length: Option<u64> = length.and_then(|length| length.parse().ok());
    length.is_some_and(|length| length > app.config.limits.body_bytes as u64)
}

/// No address of ours holds the character NUL, which PostgreSQL refuses in texts.
fn holds_nul(uri: &http::Uri) -> bool {
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

/// Beginnings of paths that hold names of files, tokens or order numbers, whose case counts.
const AS_WRITTEN: [&str; 8] = [
    "/account/invoices/",
    "/account/subscription/",
    "/assets/",
    "/desk/subscriptions/",
    "/dev/mail/",
    "/pictures/",
    "/preview/",
    "/subscribe/return/",
];

/// The one spelling of a path, where `path` is another: no empty, dot or encoded
/// plain segments, no slash at the end, lower case outside of files.
fn canonical(path: &str) -> Option<String> {
    if is_plainly_canonical(path) {
        return None;
    }
    let decoded = percent_encoding::percent_decode_str(path)
        .decode_utf8()
        .ok()?;
    let is_file = AS_WRITTEN.iter().any(|prefix| decoded.starts_with(prefix));
    let mut segments: Vec<&str> = Vec::new();
    for segment in decoded.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()),
            other => segments.push(other.trim_end_matches('.')),
        }
    }
    if let Some(last) = segments.last_mut()
        && matches!(*last, "index.html" | "index.htm" | "index.php")
    {
        segments.pop();
    }
    let joined = format!("/{}", segments.join("/"));
    let lowered = if is_file {
        joined
    } else {
        joined.to_lowercase()
    };
    let encoded = encode_path(&lowered);
    (encoded != path).then_some(encoded)
}

/// What nearly every request looks like, told without making a copy: lower-case words
/// with hyphens between single slashes, perhaps one extension.
fn is_plainly_canonical(path: &str) -> bool {
    let mut before = b'\0';
    path.bytes().all(|byte| {
        let fits = match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => true,
            b'/' => before != b'/' && before != b'.',
            b'.' => before != b'/' && before != b'.',
            _ => false,
        };
        before = byte;
        fits
    }) && (path == "/" || !matches!(before, b'/' | b'.'))
        && !path.contains("/index.")
}

/// A path as it stands in an address: everything but plain characters percent-encoded.
pub fn encode_path(path: &str) -> String {
    const KEPT: percent_encoding::AsciiSet = percent_encoding::NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~')
        .remove(b'/')
        .remove(b'@');
    percent_encoding::utf8_percent_encode(path, &KEPT).to_string()
}

/// Puts the themed page around an error's status.
async fn explain(app: &App, path: &str, error: &ErrorPage, response: Response) -> Response {
    let Some(rendered) = error_page(app, path, error).await else {
        return response;
    };
    let (mut parts, _) = response.into_parts();
    parts.extensions.insert(Negotiable {
        rendered,
        policy: CachePolicy::NoStore,
    });
    Response::from_parts(parts, Body::empty())
}

async fn error_page(app: &App, path: &str, error: &ErrorPage) -> Option<Arc<Rendered>> {
    let page = error_page::show(app, path, error).await;
    page.inspect_err(|error| tracing::error!(%error, "the error page failed"))
        .ok()
}

/// Chooses the encoding, writes the validator, answers conditional requests.
fn negotiate(mut response: Response, asked: &Asked) -> Response {
    let Some(Negotiable { rendered, policy }) = response.extensions_mut().remove() else {
        return response;
    };
    let encoding = rendered.fit(asked.encoding);
    let validates =
        policy.allows_validation() && asked.is_safe && response.status() == StatusCode::OK;
    if validates {
        let etag = rendered.etag(encoding);
        let is_same = asked
            .if_none_match
            .as_ref()
            .is_some_and(|known| matches_any(known, &etag));
        response.headers_mut().insert(ETAG, etag);
        if is_same {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
    }
    response
        .headers_mut()
        .insert(CONTENT_TYPE, rendered.content_type());
    if let Some(token) = encoding.token() {
        response
            .headers_mut()
            .insert(CONTENT_ENCODING, HeaderValue::from_static(token));
    }
    *response.body_mut() = Body::from(rendered.body(encoding));
    response
}

/// Weak comparison of a list of validators (RFC 9110, 13.1.2).
fn matches_any(known: &HeaderValue, etag: &HeaderValue) -> bool {
    let (Ok(known), Ok(etag)) = (known.to_str(), etag.to_str()) else {
        return false;
    };
    known
        .split(',')
        .map(str::trim)
        .any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == etag)
}

/// Security headers on every answer. A document that is made for a frame brings a policy
/// of its own.
fn guard(app: &App, headers: &mut HeaderMap, id: &str) {
    headers
        .entry(CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(CSP));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // A page whose address is a secret says so itself, and more strictly.
    headers
        .entry(REFERRER_POLICY)
        .or_insert(HeaderValue::from_static("strict-origin-when-cross-origin"));
    headers.insert(OPENER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(
        PERMISSIONS_POLICY,
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), browsing-topics=()"),
    );
    if app.is_secure {
        headers.insert(
            STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000"),
        );
    }
    if let Ok(id) = HeaderValue::from_str(id) {
        headers.insert(REQUEST_ID, id);
    }
}

fn finish(
    app: &App,
    method: &Method,
    path: &str,
    id: &str,
    started: Instant,
    response: Response,
) -> Response {
    let took = started.elapsed();
    let status = response.status().as_u16();
    let outcome = match response.extensions().get::<Refused>() {
        Some(_) => Outcome::Refused,
        None => Outcome::Status(status),
    };
    app.metrics.answered(outcome, took);
    if matches!(outcome, Outcome::Status(500..)) {
        tracing::warn!(id, %method, path, status, took_ms = took.as_millis() as u64, "answered with a failure");
    } else if app.config.log.requests {
        tracing::info!(id, %method, path, status, took_ms = took.as_millis() as u64, "answered");
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_path_leads_to_one() {
        for (path, expected) in [
            ("/diplomacy/summit/", "/diplomacy/summit"),
            ("//diplomacy//summit", "/diplomacy/summit"),
            ("/Diplomacy/SUMMIT", "/diplomacy/summit"),
            ("/diplomacy/summit.", "/diplomacy/summit"),
            ("/diplomacy/./x/../summit", "/diplomacy/summit"),
            ("/diplomacy/%73ummit", "/diplomacy/summit"),
            ("/diplomacy/summit/index.html", "/diplomacy/summit"),
            ("/%2e%2e/summit", "/summit"),
        ] {
            assert_eq!(canonical(path).as_deref(), Some(expected), "{path}");
        }
    }

    #[test]
    fn a_canonical_path_is_left_alone() {
        for path in [
            "/",
            "/diplomacy/summit",
            "/assets/ab12/Main.css",
            "/feed.json",
            "/topics/%C3%A9lan",
        ] {
            assert_eq!(canonical(path), None, "{path}");
        }
    }
}
