//! The form of an answer: encoding, validator, and the head that every answer has.
use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use http::response::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

use super::answer::Negotiable;
use super::encoding::Encoding;
use super::refuse::is_safe;
use super::{Answer, Asked, CachePolicy, Rendered};
use ground::app::App;
use ground::error::Result;
use ground::failure::ErrorPage;
use ground::steps;

/// No inline script or style, nothing from elsewhere, no framing by others, no plug-ins.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
     connect-src 'self'; frame-src 'self'; form-action 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Room for the headers of an answer; a map that grows copies itself.
const HEADERS: usize = 24;

/// What a handler has answered, before it is dressed: a page apart, so that its head can be
/// a copy of one that was made before.
pub struct Reply {
    response: Response,
    page: Option<Negotiable>,
}

impl From<Response> for Reply {
    fn from(mut response: Response) -> Self {
        let page = response.extensions_mut().remove();
        Self { response, page }
    }
}

impl From<Result<Answer>> for Reply {
    fn from(answer: Result<Answer>) -> Self {
        match answer {
            Ok(answer) => {
                let (response, page) = answer.into_parts();
                Self { response, page }
            }
            Err(error) => error.into_response().into(),
        }
    }
}

impl Reply {
    /// What must be explained, where the handler has failed.
    pub fn error(&self) -> Option<ErrorPage> {
        self.response.extensions().get().cloned()
    }

    /// The page, and who may keep it.
    pub fn page(&self) -> Option<&Negotiable> {
        self.page.as_ref()
    }

    /// The same with other words on its page.
    pub fn with_words(mut self, rendered: Arc<Rendered>) -> Self {
        if let Some(page) = &mut self.page {
            page.rendered = rendered;
        }
        self
    }

    /// The same with a page that nobody keeps.
    pub fn with_page(self, rendered: Arc<Rendered>) -> Self {
        let policy = CachePolicy::NoStore;
        let page = Some(Negotiable { rendered, policy });
        Self { page, ..self }
    }

    /// The whole response, as the client gets it.
    pub fn dressed(self, app: &App, asked: &Asked) -> Response {
        let mut response = match self.page {
            Some(page) => negotiate(app, self.response, &page, asked),
            None => {
                let mut response = self.response;
                guard(app, response.headers_mut());
                unless_known(response, asked)
            }
        };
        response.headers_mut().insert(REQUEST_ID, asked.id.clone());
        response
    }
}

/// Chooses the encoding, writes the head, answers conditional requests.
fn negotiate(app: &App, response: Response, page: &Negotiable, asked: &Asked) -> Response {
    let (mut parts, _) = response.into_parts();
    // The router has written the length of the body that was still missing.
    parts.headers.remove(CONTENT_LENGTH);
    let encoding = page.rendered.fit(asked.encoding);
    let mut headers = page
        .rendered
        .head(encoding, page.policy, || head(app, page, encoding));
    headers.extend(parts.headers);
    parts.headers = headers;
    if parts.status != StatusCode::OK || !is_safe(&asked.method) {
        parts.headers.remove(ETAG);
    }
    if knows(asked, parts.headers.get(ETAG)) {
        return not_modified(parts);
    }
    let body = match asked.method {
        Method::HEAD => Body::empty(),
        _ => Body::from(page.rendered.body(encoding)),
    };
    Response::from_parts(parts, body)
}

/// The same, or word that the client has it already, where the answer brings a validator of its own.
fn unless_known(response: Response, asked: &Asked) -> Response {
    let is_whole = response.status() == StatusCode::OK && is_safe(&asked.method);
    if !is_whole || !knows(asked, response.headers().get(ETAG)) {
        return response;
    }
    not_modified(response.into_parts().0)
}

fn not_modified(mut parts: Parts) -> Response {
    for name in [CONTENT_TYPE, CONTENT_ENCODING, CONTENT_LENGTH] {
        parts.headers.remove(name);
    }
    parts.status = StatusCode::NOT_MODIFIED;
    Response::from_parts(parts, Body::empty())
}

/// The head of every answer that shows this page in this encoding.
fn head(app: &App, page: &Negotiable, encoding: Encoding) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(HEADERS);
    page.policy.apply(&mut headers);
    if page.policy.allows_validation() {
        headers.insert(ETAG, page.rendered.etag(encoding));
    }
    headers.insert(CONTENT_TYPE, page.rendered.content_type());
    if let Some(token) = encoding.token() {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(token));
    }
    let length = page.rendered.body(encoding).len();
    headers.insert(CONTENT_LENGTH, length.into());
    guard(app, &mut headers);
    // A place for each answer's own.
    headers.insert(REQUEST_ID, HeaderValue::from_static(""));
    headers
}

/// Whether the client has the page with this validator already.
fn knows(asked: &Asked, etag: Option<&HeaderValue>) -> bool {
    let Some(etag) = etag else { return false };
    let mut known = asked.if_none_match.iter();
    known.any(|known| matches_any(known.as_bytes(), etag.as_bytes()))
}

/// Weak comparison of a list of validators, which are octets (RFC 9110, 8.8.3 and 13.1.2).
fn matches_any(known: &[u8], etag: &[u8]) -> bool {
    steps::took(known.len());
    known
        .split(|byte| *byte == b',')
        .map(<[u8]>::trim_ascii)
        .any(|one| one == b"*" || one.strip_prefix(b"W/").unwrap_or(one) == etag)
}

/// Security headers on every answer. A document that is made for a frame brings a policy
/// of its own.
fn guard(app: &App, headers: &mut HeaderMap) {
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
        let policy = match app.config.hsts_subdomains {
            true => "max-age=31536000; includeSubDomains",
            false => "max-age=31536000",
        };
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(policy));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn validators_are_compared_weakly_in_work_that_grows_with_the_list_alone() {
        let etag = b"\"ab12\"";
        for (known, expected) in [
            (&b"\"ab12\""[..], true),
            (b"W/\"ab12\"", true),
            (b"\"x\" ,\xff, W/\"ab12\"", true),
            (b"*", true),
            (b"", false),
            (b"ab12", false),
            (b"W/W/\"ab12\"", false),
        ] {
            assert_eq!(matches_any(known, etag), expected);
        }
        for (piece, tail) in steps::FAMILIES
            .into_iter()
            .chain([("W/\"", ","), (",", " ")])
        {
            let make = |size| format!("{}{}", piece.repeat(size), tail.repeat(size));
            steps::assert_linear(&format!("{piece:?} {tail:?}"), make, |known| {
                matches_any(known.as_bytes(), etag);
            });
        }
    }
}
