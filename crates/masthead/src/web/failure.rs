//! The answer to an error: its status, and what the shell needs to put a page around it.
use axum::response::{IntoResponse, Response};
use http::StatusCode;

use super::page::Face;
use super::{Answer, CachePolicy};
use crate::ground::error::{Error, Said};

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
    /// For whom, as far as the error tells: only who is logged in can lack a permission.
    pub face: Face,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = self.status();
        if let Self::Elsewhere(path) = &self {
            return Answer::redirect(CachePolicy::NoStore, status, path).into_response();
        }
        if let Self::Internal(error) = &self {
            tracing::error!(error = format!("{error:#}"), "a request failed");
        }
        let mut response = status.into_response();
        response.extensions_mut().insert(ErrorPage {
            status,
            words: self.words(),
            said: self.said(),
            face: match self {
                Self::Forbidden => Face::Reader,
                _ => Face::Public,
            },
        });
        CachePolicy::NoStore.apply(response.headers_mut());
        match self {
            Self::MethodNotAllowed(allow) => {
                response
                    .headers_mut()
                    .insert(http::header::ALLOW, http::HeaderValue::from_static(allow));
            }
            Self::TooMany(seconds) | Self::Busy(seconds) => {
                response
                    .headers_mut()
                    .insert(http::header::RETRY_AFTER, seconds.into());
            }
            Self::Unavailable => {
                response.headers_mut().insert(
                    http::header::RETRY_AFTER,
                    http::HeaderValue::from_static("5"),
                );
            }
            _ => {}
        }
        response
    }
}
