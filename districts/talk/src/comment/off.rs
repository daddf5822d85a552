//! `/comments/off/{token}`: letters about comments end with one click, without a log-in
//! (RFC 8058). A mail scanner that only opens the link changes nothing.
use axum::extract::State;
use http::StatusCode;
use serde::Serialize;

use super::store;
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n;
use newsroom::publication;
use people::reader::Caller;
use web::Answer;
use web::extract::Path;
use web::page::{self, Meta};

const PURPOSE: &str = "comment-off";

/// Which letters end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// Those about replies to the reader.
    Replies,
    /// Those about one thread.
    Thread(i64),
}

impl Letters {
    fn word(self) -> String {
        match self {
            Self::Replies => "replies".to_owned(),
            Self::Thread(id) => format!("t{id}"),
        }
    }

    fn parse(word: &str) -> Option<Self> {
        if word == "replies" {
            return Some(Self::Replies);
        }
        word.strip_prefix('t')?.parse().ok().map(Self::Thread)
    }
}

/// The address that ends some letters to a reader.
pub fn url(app: &App, reader: i64, letters: Letters) -> String {
    let message = format!("{reader}.{}", letters.word());
    let signature = app.keys.sign(PURPOSE, &message);
    let base = app.config.public_url();
    format!("{base}/comments/off/{message}.{signature}")
}

fn read(app: &App, token: &str) -> Option<(i64, Letters)> {
    let (message, signature) = token.rsplit_once('.')?;
    if !app.keys.is_signed(PURPOSE, message, signature) {
        return None;
    }
    let (reader, letters) = message.split_once('.')?;
    Some((reader.parse().ok()?, Letters::parse(letters)?))
}

#[derive(Serialize)]
struct OffPage {
    action: String,
    is_done: bool,
    text: String,
}

/// `GET`: asks, with a button.
///
/// # Errors
/// [`Error::NotFound`] for a link that is not ours.
pub async fn show(
    State(app): State<App>,
    Path(token): Path<String>,
    caller: Caller,
) -> Result<Answer> {
    let (_, letters) = read(&app, &token).ok_or(Error::NotFound)?;
    answer(&app, &caller, &token, letters, false).await
}

/// `POST`: ends the letters.
///
/// # Errors
/// [`Error::NotFound`] for a link that is not ours.
pub async fn create(
    State(app): State<App>,
    Path(token): Path<String>,
    caller: Caller,
) -> Result<Answer> {
    let (reader, letters) = read(&app, &token).ok_or(Error::NotFound)?;
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    match letters {
        Letters::Replies => {
            let (_, follows) = store::letters(&mut tx, reader).await?;
            store::set_letters(&mut tx, reader, false, follows).await?;
        }
        Letters::Thread(thread) => store::follow(&mut tx, reader, thread, false, now).await?,
    }
    tx.commit().await?;
    let answer = answer(&app, &caller, &token, letters, true).await?;
    Ok(answer.status(StatusCode::OK))
}

async fn answer(
    app: &App,
    caller: &Caller,
    token: &str,
    letters: Letters,
    is_done: bool,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let locale = publication.settings.language.as_str();
    let kind = match letters {
        Letters::Replies => "replies",
        Letters::Thread(_) => "thread",
    };
    let step = if is_done { "done" } else { "ask" };
    let content = OffPage {
        action: format!("/comments/off/{token}"),
        is_done,
        text: i18n::text(locale, &format!("comment-off-{kind}-{step}")),
    };
    let title = i18n::text(locale, "comment-off-heading");
    let meta = Meta::new(app, &publication, &title, "/comments");
    page::personal(
        app,
        &publication,
        caller,
        "comment/off.html",
        meta,
        "/comments",
        &content,
    )
}
