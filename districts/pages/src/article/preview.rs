//! Preview links: staff shows a draft, or a gated article whole, to whoever has the link,
//! until it expires. The link of a draft dies at publication.
use axum::extract::State;

use crate::article::pages;
use crate::article::visit::Visit;
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use newsroom::article::{self, State as ArticleState, entry};
use newsroom::publication;
use web::Answer;
use web::extract::Path;

/// The path of a preview of article `id` in `state`, good until `until`.
pub fn path(app: &App, id: i64, state: ArticleState, until: Millis) -> String {
    let message = format!("{id}.{until}");
    format!(
        "/preview/{message}.{}",
        app.keys.sign(purpose(state), &message)
    )
}

/// Links are signed for the state they were made in, so that publication ends those of
/// a draft, and withdrawal those of a live article.
fn purpose(state: ArticleState) -> &'static str {
    match state {
        ArticleState::Draft => "preview of a draft",
        ArticleState::Live => "preview of a published article",
        ArticleState::Withdrawn => "preview of a withdrawn article",
        ArticleState::Blocked => "preview of a blocked article",
    }
}

/// `GET /preview/{token}`
///
/// # Errors
/// [`Error::NotFound`] for a forged or expired link.
pub async fn show(
    State(app): State<App>,
    Path(token): Path<String>,
    mut visit: Visit,
) -> Result<Answer> {
    let (message, signature) = token.rsplit_once('.').ok_or(Error::NotFound)?;
    let (id, until) = message.split_once('.').ok_or(Error::NotFound)?;
    let (id, until): (i64, Millis) = (
        id.parse().map_err(|_| Error::NotFound)?,
        until.parse().map_err(|_| Error::NotFound)?,
    );
    let head = article::by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
    let is_good =
        app.keys.is_signed(purpose(head.state), message, signature) && app.clock.now() < until;
    if !is_good {
        return Err(Error::NotFound);
    }
    let publication = publication::current(&app).await?;
    let entry = entry::load(&app, &publication, head).await?;
    visit.asker.claims.staff = true;
    pages::staff(&app, &publication, &entry, &visit).await
}
