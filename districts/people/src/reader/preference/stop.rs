//! `/letters/stop/{token}`: ends letters of one kind, without a log-in. Opening the address
//! changes nothing, because programs open the links of mails; the button does, and so does
//! the mail program that posts there by itself (RFC 8058).
use axum::extract::State;
use serde::Serialize;

use super::{kind, set};
use crate::letter::Letter;
use crate::reader::{self, Caller};
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n;
use newsroom::publication;
use web::Answer;
use web::extract::Path;
use web::page::{self, Meta};

/// Signs the tokens.
const PURPOSE: &str = "stop letters";

#[derive(Serialize)]
struct Stop {
    action: String,
    kind: String,
    done: bool,
}

/// The path at which a reader ends letters of a kind. It does not expire, as a mail is kept
/// for years; it can do nothing else.
pub fn path(app: &App, reader: i64, kind: &str) -> String {
    let signature = app.keys.sign(PURPOSE, &format!("{kind}.{reader}"));
    format!("/letters/stop/{kind}.{reader}.{signature}")
}

/// The letter as one that its reader may stop: `kind` is one of [`super::KINDS`].
#[must_use]
pub fn optional(app: &App, letter: Letter, reader: i64, kind: &str) -> Letter {
    let path = path(app, reader, kind);
    Letter {
        unsubscribe: Some(format!("{}{path}", app.config.public_url())),
        optional: Some((reader, kind.to_owned())),
        ..letter
    }
}

/// Whose letters of which kind a token ends.
fn read(app: &App, token: &str) -> Option<(i64, &'static str)> {
    let (named, signature) = token.rsplit_once('.')?;
    let (word, reader) = named.split_once('.')?;
    let kind = kind(word)?;
    let reader = reader.parse().ok()?;
    let is_good = app.keys.is_signed(PURPOSE, named, signature);
    is_good.then_some((reader, kind.word))
}

/// `GET /letters/stop/{token}`: asks.
///
/// # Errors
/// [`Error::NotFound`] for a forged token.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(token): Path<String>,
) -> Result<Answer> {
    let (_, kind) = read(&app, &token).ok_or(Error::NotFound)?;
    of_kind(&app, &caller, &token, kind, false).await
}

/// `POST /letters/stop/{token}`: does it.
///
/// # Errors
/// [`Error::NotFound`] for a forged token.
pub async fn stop(
    State(app): State<App>,
    caller: Caller,
    Path(token): Path<String>,
) -> Result<Answer> {
    let (reader, kind) = read(&app, &token).ok_or(Error::NotFound)?;
    // An account that was erased wants no letters either.
    if reader::by_id(&app.db, reader).await?.is_some() {
        let mut tx = app.db.begin().await?;
        set(&mut tx, reader, kind, false, app.clock.now()).await?;
        tx.commit().await?;
    }
    of_kind(&app, &caller, &token, kind, true).await
}

async fn of_kind(
    app: &App,
    caller: &Caller,
    token: &str,
    kind: &str,
    done: bool,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let language = publication.settings.language.as_str();
    let name = i18n::text(language, &format!("letter-kind-{kind}"));
    let path = format!("/letters/stop/{token}");
    answer(app, caller, &path, name, done).await
}

/// The page at a signed address that ends letters which have this name: with the button, or after it.
///
/// # Errors
/// When the template fails.
pub async fn answer(
    app: &App,
    caller: &Caller,
    path: &str,
    kind: String,
    done: bool,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let title = i18n::text(&publication.settings.language, "letter-stop");
    let mut meta = Meta::new(app, &publication, &title, path);
    // The address is a key and stands nowhere but in the mail.
    meta.canonical = None;
    let content = Stop {
        action: path.to_owned(),
        kind,
        done,
    };
    let template = "letter/stop.html";
    page::personal(app, &publication, caller, template, meta, path, &content)
}
