//! What a handler returns: status, body and the cache policy, which cannot be forgotten.
use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::{CONTENT_TYPE, LOCATION, RETRY_AFTER};
use http::{HeaderName, HeaderValue, StatusCode};

use super::{CachePolicy, Rendered};

/// An answer with its cache policy.
#[derive(Debug)]
pub struct Answer {
    status: StatusCode,
    policy: CachePolicy,
    headers: Vec<(HeaderName, HeaderValue)>,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Nothing,
    Refusal,
    Rendered(Arc<Rendered>),
    Bytes(&'static str, Bytes),
    Stream(&'static str, Body),
}

/// A page before the shell has chosen its encoding and written its head.
#[derive(Clone, Debug)]
pub struct Negotiable {
    /// The body in all its forms.
    pub rendered: Arc<Rendered>,
    /// Who may keep it.
    pub policy: CachePolicy,
}

/// Marks a 503 that is said on purpose: the log and the metrics do not take it for a failure.
#[derive(Clone, Copy, Debug)]
pub struct Refused;

impl Answer {
    /// A rendered page, feed or file; the shell compresses and validates it.
    pub fn rendered(policy: CachePolicy, rendered: Arc<Rendered>) -> Self {
        Self {
            status: StatusCode::OK,
            policy,
            headers: Vec::new(),
            content: Content::Rendered(rendered),
        }
    }

    /// Bytes that are compressed already, such as a picture.
    pub fn bytes(policy: CachePolicy, content_type: &'static str, bytes: impl Into<Bytes>) -> Self {
        let content = Content::Bytes(content_type, bytes.into());
        Self {
            status: StatusCode::OK,
            policy,
            headers: Vec::new(),
            content,
        }
    }

    /// A body that comes bit by bit, for as long as somebody listens.
    pub fn stream(policy: CachePolicy, content_type: &'static str, body: Body) -> Self {
        Self {
            status: StatusCode::OK,
            policy,
            headers: Vec::new(),
            content: Content::Stream(content_type, body),
        }
    }

    /// A redirect. `to` is a path on this site or an address from the settings.
    pub fn redirect(policy: CachePolicy, status: StatusCode, to: &str) -> Self {
        let location = HeaderValue::try_from(to).unwrap_or(HeaderValue::from_static("/"));
        Self {
            status,
            policy,
            headers: vec![(LOCATION, location)],
            content: Content::Nothing,
        }
    }

    /// For ever at another address. `to` is as in [`Answer::redirect`].
    pub fn moved(to: &str) -> Self {
        Self::redirect(CachePolicy::Public, StatusCode::MOVED_PERMANENTLY, to)
    }

    /// On to another page after a form or a deed; nobody may keep that. `to` is as in
    /// [`Answer::redirect`].
    pub fn see_other(to: &str) -> Self {
        Self::redirect(CachePolicy::Private, StatusCode::SEE_OTHER, to)
    }

    /// A status without a body.
    pub fn empty(policy: CachePolicy, status: StatusCode) -> Self {
        Self {
            status,
            policy,
            headers: Vec::new(),
            content: Content::Nothing,
        }
    }

    /// Refuses a prefetch: 503 with no body, and leave to retry after one second. A browser would
    /// show a body to the reader.
    pub fn refusal() -> Self {
        Self {
            status: StatusCode::SERVICE_UNAVAILABLE,
            policy: CachePolicy::NoStore,
            headers: vec![(RETRY_AFTER, HeaderValue::from_static("1"))],
            content: Content::Refusal,
        }
    }

    /// The same with another status.
    #[must_use]
    pub fn status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    /// The same as a refusal of what was tried too often, with the seconds to wait.
    #[must_use]
    pub fn too_many(self, seconds: u32) -> Self {
        self.status(StatusCode::TOO_MANY_REQUESTS)
            .header(RETRY_AFTER, seconds.into())
    }

    /// The same, kept by no cache, whatever it was before.
    #[must_use]
    pub fn private(self) -> Self {
        match self.policy {
            CachePolicy::NoStore => self,
            _ => Self {
                policy: CachePolicy::Private,
                ..self
            },
        }
    }

    /// The same with one header more.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }
}

impl Answer {
    /// The response as far as it is known here, and the page that the shell puts into it,
    /// with the head that goes with its policy.
    pub fn into_parts(self) -> (Response, Option<Negotiable>) {
        let policy = self.policy;
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status;
        if let Content::Rendered(rendered) = self.content {
            response.headers_mut().extend(self.headers);
            return (response, Some(Negotiable { rendered, policy }));
        }
        policy.apply(response.headers_mut());
        response.headers_mut().extend(self.headers);
        match self.content {
            Content::Nothing | Content::Rendered(_) => {}
            Content::Refusal => {
                response.extensions_mut().insert(Refused);
            }
            Content::Bytes(content_type, bytes) => {
                let content_type = HeaderValue::from_static(content_type);
                response.headers_mut().insert(CONTENT_TYPE, content_type);
                *response.body_mut() = Body::from(bytes);
            }
            Content::Stream(content_type, body) => {
                let content_type = HeaderValue::from_static(content_type);
                response.headers_mut().insert(CONTENT_TYPE, content_type);
                *response.body_mut() = body;
            }
        }
        (response, None)
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let (mut response, page) = self.into_parts();
        if let Some(page) = page {
            response.extensions_mut().insert(page);
        }
        response
    }
}
