//! What the strip's script asks for and sends.
use http::StatusCode;
use serde::Deserialize;

use super::decide::{Decision, Visit, apply};
use super::offer::{json, offer};
use crate::Desk;
use crate::story::writable;
use ground::error::{Error, Result};
use web::Answer;
use web::extract::Path;
use web::json::Octets;

/// Decisions that are sent at once.
const MOST: usize = 200;

/// What the script sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    decisions: Vec<Decision>,
    visit: Visit,
}

/// `GET /desk/stories/{id}/knowledge/suggestions`: what is suggested for the newest version.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Forbidden`] for whoever may not write in the story, and [`Error::Busy`].
pub async fn show(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    Answer::json(&json(&offer(&desk, &draft).await?)?)
}

/// `POST /desk/stories/{id}/knowledge/suggestions`: what was decided. Answers with what is suggested now;
/// with 409 where it was decided over something else.
///
/// # Errors
/// What [`show`] says, and [`Error::BadRequest`] for more than one strip can hold.
pub async fn decide(desk: Desk, Path(id): Path<i64>, posted: Octets) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let sent: Sent = posted.json()?;
    if sent.decisions.len() > MOST {
        return Err(Error::BadRequest(
            "these are more decisions than a strip has",
        ));
    }
    let before = offer(&desk, &draft).await?;
    let decided = (sent.decisions.as_slice(), Some(sent.visit));
    let written = apply(&desk, id, &before, decided).await?;
    let answer = Answer::json(&json(&offer(&desk, &draft).await?)?)?;
    Ok(match written.is_done() {
        true => answer,
        false => answer.status(StatusCode::CONFLICT),
    })
}
