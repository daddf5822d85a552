//! Forms that a page posts back.
use axum::RequestExt;
use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use crate::app::App;
use crate::error::Error;

/// The fields of a posted form. The shell has already refused posts from other sites and
/// bodies that are too large. Give every field `#[serde(default)]` and say in words, on the
/// page, what is missing: only what no browser would send is refused here.
#[derive(Clone, Copy, Debug)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest<App> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        let form = request.extract_with_state::<axum::Form<T>, _, _>(app).await;
        form.map(|axum::Form(fields)| Self(fields))
            .map_err(|_| Error::BadRequest("the form is not one of ours"))
    }
}
