//! The page that explains an error and offers a way on.
use std::sync::Arc;

use serde::Serialize;

use super::Rendered;
use super::page::{Meta, render};
use crate::app::App;
use crate::error::{ErrorPage, Result};
use crate::i18n;
use crate::publication::Publication;

#[derive(Serialize)]
struct ErrorContent {
    status: u16,
    heading: String,
    text: String,
    suggestions: Vec<crate::article::view::Card>,
    home_url: &'static str,
}

/// The page that explains an error and offers a way on.
///
/// # Errors
/// When the publication cannot be read at all.
pub async fn show(app: &App, path: &str, error: &ErrorPage) -> Result<Arc<Rendered>> {
    let publication = app.publication().await?;
    let status = error.status.as_u16();
    let code = known_code(status);
    let words = error.words.map_or_else(|| code.to_string(), str::to_owned);
    let locale = publication.settings.language.as_str();
    let offers = matches!(code, 404 | 410 | 451);
    let suggestions = if offers {
        newest(app, &publication).await.unwrap_or_default()
    } else {
        Vec::new()
    };
    let content = ErrorContent {
        status,
        heading: i18n::text(locale, &format!("error-{words}-heading")),
        text: i18n::text(locale, &format!("error-{words}-text")),
        suggestions,
        home_url: "/",
    };
    let mut meta = Meta::new(app, &publication, &content.heading, path);
    meta.canonical = None;
    meta.robots = Some("noindex");
    meta.face = error.face;
    render(app, &publication, "error.html", &meta, path, &content)
}

async fn newest(app: &App, publication: &Publication) -> Result<Vec<crate::article::view::Card>> {
    use crate::article::{Cursor, Scope, latest, view::cards};
    let heads = latest(
        &app.db,
        Scope::Everything,
        Cursor::start(app.clock.now()),
        3,
    )
    .await?;
    cards(app, publication, &heads).await
}

/// Statuses that have words of their own; others borrow the nearest one's.
fn known_code(status: u16) -> u16 {
    match status {
        400 | 401 | 403 | 404 | 405 | 410 | 413 | 421 | 429 | 451 | 503 => status,
        400..=499 => 400,
        _ => 500,
    }
}
