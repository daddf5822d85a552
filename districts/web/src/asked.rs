//! What is kept of a request while it is answered.
use std::time::Instant;

use axum::extract::Request;
use http::header::IF_NONE_MATCH;
use http::{HeaderMap, HeaderValue, Method, Uri};

use super::encoding::Encoding;
use ground::app::App;

/// What is kept of the request, for the answer's form and for the log.
#[derive(Debug)]
pub struct Asked {
    /// A stopwatch for the log and the metrics; no decision and no test depends on it.
    pub at: Instant,
    /// Its method.
    pub method: Method,
    /// Its target.
    pub uri: Uri,
    pub(super) id: HeaderValue,
    pub(super) encoding: Encoding,
    pub(super) if_none_match: Vec<HeaderValue>,
}

impl Asked {
    /// What is kept of `request`.
    pub fn of(app: &App, request: &Request) -> Self {
        Self {
            at: Instant::now(),
            id: app.request_ids.next(),
            method: request.method().clone(),
            uri: request.uri().clone(),
            encoding: Encoding::accepted(request.headers()),
            if_none_match: known(request.headers()),
        }
    }

    /// The name of the request, in the log and in the answer's head.
    pub fn id(&self) -> &str {
        // Ours, and so plain text.
        self.id.to_str().unwrap_or_default()
    }
}

/// The validators that the client has, a list on one line or on several.
fn known(headers: &HeaderMap) -> Vec<HeaderValue> {
    headers.get_all(IF_NONE_MATCH).iter().cloned().collect()
}
