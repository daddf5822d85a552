//! The page that explains an error and offers a way on.
use std::sync::Arc;

use serde::Serialize;

use ground::app::App;
use ground::changes;
use ground::error::Result;
use ground::failure::ErrorPage;
use ground::i18n;
use newsroom::publication::{self, Publication};
use web::Rendered;
use web::kept::PageCache;
use web::page::{Face, Meta, render};

/// Stories that an error page offers.
const SUGGESTIONS: i64 = 4;

#[derive(Serialize)]
struct ErrorContent {
    status: u16,
    heading: String,
    text: String,
    suggestions: Vec<newsroom::article::view::Card>,
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
    let path = section.map_or_else(String::new, newsroom::section::Section::path);
    let (status, words) = (error.status.as_u16(), words(error));
    // No path of ours has this sign.
    let said = error.said.as_deref().unwrap_or_default();
    let key = format!("{path}#error-{status}-{words}-{said}");
    let slot = publication.slot(&key, face(error) as u64);
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
    meta.face = face(error);
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
) -> Result<Vec<newsroom::article::view::Card>> {
    use newsroom::article::view::cards;
    use newsroom::article::{Cursor, Scope, latest};
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

/// For whom the page is rendered, as far as the error tells.
fn face(error: &ErrorPage) -> Face {
    match error.is_reader {
        true => Face::Reader,
        false => Face::Public,
    }
}
