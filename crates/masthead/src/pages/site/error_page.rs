//! The page that explains an error and offers a way on.
use std::sync::Arc;

use serde::Serialize;

use crate::ground::app::App;
use crate::ground::changes;
use crate::ground::error::Result;
use crate::ground::i18n;
use crate::newsroom::publication::{self, Publication};
use crate::web::Rendered;
use crate::web::failure::ErrorPage;
use crate::web::kept::PageCache;
use crate::web::page::{Meta, render};

/// Stories that an error page offers.
const SUGGESTIONS: i64 = 4;

#[derive(Serialize)]
struct ErrorContent {
    status: u16,
    heading: String,
    text: String,
    suggestions: Vec<crate::newsroom::article::view::Card>,
    home_url: &'static str,
}

/// The page that explains an error and offers a way on: one for each kind of error, kept like
/// every other page, because strangers can ask for as many wrong addresses as they like.
///
/// # Errors
/// When the publication cannot be read at all.
pub async fn show(app: &App, path: &str, error: &ErrorPage) -> Result<Arc<Rendered>> {
    let publication = publication::current(app).await?;
    let first = path.split('/').nth(1).unwrap_or_default();
    // The navigation marks the section in which somebody has gone astray.
    let section = publication.section_by_slug(first);
    let path = section.map_or_else(String::new, crate::newsroom::section::Section::path);
    let (status, words) = (error.status.as_u16(), words(error));
    // No path of ours has this sign.
    let said = error.said.as_deref().unwrap_or_default();
    let key = format!("{path}#error-{status}-{words}-{said}");
    let slot = publication.slot(&key, error.face as u64);
    let cache = app.part::<PageCache>();
    if let Some(page) = cache.get(&app.changes, slot) {
        return Ok(page);
    }
    let make = Box::pin(render_page(app, &publication, &path, error));
    let (made, tags) = changes::collect(make).await;
    let (page, is_whole) = made?;
    if is_whole {
        cache.insert(slot, tags, page.clone());
    }
    Ok(page)
}

/// The page, and whether it has all that it should have.
async fn render_page(
    app: &App,
    publication: &Publication,
    path: &str,
    error: &ErrorPage,
) -> Result<(Arc<Rendered>, bool)> {
    let (status, words) = (error.status.as_u16(), words(error));
    let suggestions = match known_code(status) {
        400 | 404 | 405 | 410 | 451 => newest(app, publication).await,
        _ => Ok(Vec::new()),
    };
    let is_whole = suggestions.is_ok();
    let locale = publication.settings.language.as_str();
    let content = ErrorContent {
        status,
        heading: i18n::text(locale, &format!("error-{words}-heading")),
        text: match &error.said {
            Some(said) => said.to_string(),
            None => i18n::text(locale, &format!("error-{words}-text")),
        },
        suggestions: suggestions.unwrap_or_default(),
        home_url: "/",
    };
    let mut meta = Meta::new(app, publication, &content.heading, path);
    meta.canonical = None;
    meta.robots = Some("noindex");
    meta.face = error.face;
    let page = render(app, publication, "error.html", &meta, path, &content)?;
    Ok((page, is_whole))
}

/// The middle of the names of the strings that explain an error.
fn words(error: &ErrorPage) -> String {
    let code = known_code(error.status.as_u16());
    error.words.map_or_else(|| code.to_string(), str::to_owned)
}

async fn newest(
    app: &App,
    publication: &Publication,
) -> Result<Vec<crate::newsroom::article::view::Card>> {
    use crate::newsroom::article::view::cards;
    use crate::newsroom::article::{Cursor, Scope, latest};
    let now = app.clock.now();
    let start = Cursor::start(now);
    let heads = latest(&app.db, Scope::Everything, start, now, SUGGESTIONS).await?;
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
