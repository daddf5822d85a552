//! Forms that a page posts back.
use axum::RequestExt;
use axum::extract::{FromRequest, Request};
use http::HeaderValue;
use http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use ground::app::App;
use ground::error::Error;

/// The fields of a posted form. The shell has already refused posts from other sites and
/// bodies that are too large. Give every field `#[serde(default)]` and say in words, on the
/// page, what is missing: only what no browser would send is refused here.
#[derive(Clone, Copy, Debug)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest<App> for Form<T> {
    type Rejection = Error;

    async fn from_request(mut request: Request, app: &App) -> Result<Self, Error> {
        // A program that posts nothing does not say what nothing is.
        let kind = request.headers_mut().entry(CONTENT_TYPE);
        kind.or_insert(HeaderValue::from_static(
            "application/x-www-form-urlencoded",
        ));
        let form = request.extract_with_state::<axum::Form<T>, _, _>(app).await;
        form.map(|axum::Form(fields)| Self(fields))
            .map_err(|_| Error::BadRequest("the form is not one of ours"))
    }
}
