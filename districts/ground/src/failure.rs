//! The answer to an error: its status, and what the shell needs to put a page around it.
use axum::response::{IntoResponse, Response};
use http::header::{ALLOW, LOCATION, RETRY_AFTER};
use http::{HeaderName, HeaderValue, StatusCode};

use crate::cache_policy::CachePolicy;
use crate::error::{Error, Said};

/// What the shell needs to put the themed error page around the status.
#[derive(Clone, Debug)]
pub struct ErrorPage {
    /// The status to explain.
    pub status: StatusCode,
    /// The words to do it with, where those of the status do not fit: the middle of the
    /// interface strings' names.
    pub words: Option<&'static str>,
    /// What the newsroom says, in place of the text that explains the status.
    pub said: Said,
    /// Whether it is somebody with an account who is told: only they can lack a permission.
    pub is_reader: bool,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        if let Self::Internal(error) = &self {
            tracing::error!(error = format!("{error:#}"), "a request failed");
        }
        let status = self.status();
        let mut response = status.into_response();
        CachePolicy::NoStore.apply(response.headers_mut());
        if let Some((name, value)) = self.header() {
            response.headers_mut().insert(name, value);
        }
        if !matches!(self, Self::Elsewhere(_)) {
            response.extensions_mut().insert(ErrorPage {
                status,
                words: self.words(),
                said: self.said(),
                is_reader: matches!(self, Self::Forbidden),
            });
        }
        response
    }
}

impl Error {
    /// The header that belongs to the status.
    fn header(&self) -> Option<(HeaderName, HeaderValue)> {
        match self {
            Self::Elsewhere(path) => {
                let to = HeaderValue::try_from(path);
                Some((LOCATION, to.unwrap_or(HeaderValue::from_static("/"))))
            }
            Self::MethodNotAllowed(allow) => Some((ALLOW, HeaderValue::from_static(allow))),
            Self::TooMany(seconds) | Self::Busy(seconds) => Some((RETRY_AFTER, (*seconds).into())),
            Self::Unavailable => Some((RETRY_AFTER, HeaderValue::from_static("5"))),
            _ => None,
        }
    }
}
