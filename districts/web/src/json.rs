//! What a script of ours posts and is answered, as JSON.
use axum::extract::{FromRequest, Request};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::refuse::most_body;
use super::{Answer, CachePolicy};
use ground::app::App;
use ground::error::{Error, Result};

/// The media type (RFC 8259, 11).
const JSON: &str = "application/json";

/// What a script of ours posts: bytes, as many as this path may get. The shell has already refused
/// posts from other sites.
#[derive(Clone, Debug)]
pub struct Octets(pub Vec<u8>);

impl FromRequest<App> for Octets {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        let most = most_body(app, request.uri().path());
        let body = axum::body::to_bytes(request.into_body(), most).await;
        body.map(|bytes| Self(bytes.into()))
            .map_err(|_| Error::TooLarge)
    }
}

impl Octets {
    /// The bytes as the JSON text of a value.
    ///
    /// # Errors
    /// [`Error::BadRequest`] for what only another program would send.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T> {
        let value = serde_json::from_slice(&self.0);
        value.map_err(|_| Error::BadRequest("the text is not one of ours"))
    }
}

impl Answer {
    /// A value for a script of ours, which nobody keeps.
    ///
    /// # Errors
    /// When the value has no JSON form.
    pub fn json(value: &impl Serialize) -> Result<Self> {
        Ok(Self::bytes(
            CachePolicy::Private,
            JSON,
            serde_json::to_vec(value)?,
        ))
    }
}
