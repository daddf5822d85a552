//! `/letters/stop/story/{token}`: ends letters about one storyline, without a log-in, as
//! [`preference::stop`] ends those of a kind: the button does, and the mail program that posts there by itself
//! (RFC 8058); opening the address changes nothing.
use axum::extract::State;

use super::store;
use crate::reader::Caller;
use crate::reader::preference;
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use newsroom::knowledge::storyline::{self, Storyline};
use newsroom::publication;
use web::Answer;
use web::extract::Path;

/// Signs the tokens.
const PURPOSE: &str = "stop storyline";

/// The address at which a reader ends letters about a storyline. It does not expire, as a mail is kept for
/// years; it can do nothing else.
pub fn url(app: &App, reader: i64, storyline: i64) -> String {
    let named = format!("{storyline}.{reader}");
    let signature = app.keys.sign(PURPOSE, &named);
    let base = app.config.public_url();
    format!("{base}{}", path(&format!("{named}.{signature}")))
}

fn path(token: &str) -> String {
    format!("/letters/stop/story/{token}")
}

/// Whose letters about which storyline a token ends.
fn read(app: &App, token: &str) -> Option<(i64, i64)> {
    let (named, signature) = token.rsplit_once('.')?;
    let (storyline, reader) = named.split_once('.')?;
    let is_good = app.keys.is_signed(PURPOSE, named, signature);
    is_good
        .then(|| Some((reader.parse().ok()?, storyline.parse().ok()?)))
        .flatten()
}

async fn find(app: &App, token: &str) -> Result<(i64, Storyline)> {
    let (reader, storyline) = read(app, token).ok_or(Error::NotFound)?;
    let line = storyline::by_id(&app.db, storyline).await?;
    Ok((reader, line.ok_or(Error::NotFound)?))
}

/// `GET`: asks.
///
/// # Errors
/// [`Error::NotFound`] for a forged token.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(token): Path<String>,
) -> Result<Answer> {
    let (_, line) = find(&app, &token).await?;
    answer(&app, &caller, &token, &line, false).await
}

/// `POST`: ends them; once more changes nothing.
///
/// # Errors
/// [`Error::NotFound`] for a forged token.
pub async fn stop(
    State(app): State<App>,
    caller: Caller,
    Path(token): Path<String>,
) -> Result<Answer> {
    let (reader, line) = find(&app, &token).await?;
    let mut tx = app.db.begin().await?;
    let _ = store::stop(&mut tx, reader, line.id).await?;
    tx.commit().await?;
    answer(&app, &caller, &token, &line, true).await
}

async fn answer(
    app: &App,
    caller: &Caller,
    token: &str,
    line: &Storyline,
    done: bool,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let mut args = FluentArgs::new();
    args.set("storyline", line.title.clone());
    let kind = i18n::translate(&publication.settings.language, "follow-letters", &args);
    preference::stop::answer(app, caller, &path(token), kind, done).await
}
