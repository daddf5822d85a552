//! Every URL, in one table.
use axum::Router;
use axum::extract::Request;
use axum::middleware::from_fn_with_state;
use axum::routing::get;

use crate::app::App;
use crate::error::Error;
use crate::web::{assets, shell};
use crate::{article, picture};

/// The site.
pub fn site(app: App) -> Router {
    Router::new()
        .route("/assets/{hash}/{*name}", get(assets::show))
        .route("/favicon.ico", get(assets::favicon))
        .route(
            "/pictures/{id}/{signature}/{file}",
            get(picture::pages::show),
        )
        .route("/preview/{token}", get(article::preview::show))
        .route("/{section}/{slug}", get(article::pages::index))
        .route(
            "/{section}/{slug}/continue",
            get(article::continuation::index).post(article::continuation::create),
        )
        .fallback(|| async { Error::NotFound })
        .method_not_allowed_fallback(|_: Request| async { Error::MethodNotAllowed("GET, HEAD") })
        .layer(from_fn_with_state(app.clone(), shell::shell))
        .with_state(app)
}
