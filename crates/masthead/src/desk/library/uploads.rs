//! Pictures that come through the browser, in parts.
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use super::Card;
use crate::desk::Desk;
use crate::ground::error::{Error, Result};
use crate::newsroom::picture::upload::{self, LARGEST, Progress, Upload};
use crate::web::Answer;
use crate::web::extract::{Path, Query};
use crate::web::json::Octets;

/// A file that is to come.
#[derive(Debug, Deserialize)]
pub struct Coming {
    name: String,
    size: i64,
}

/// `POST /desk/pictures/uploads`: begins to take a file.
///
/// # Errors
/// [`Error::TooLarge`], and [`Error::BadRequest`] for a file without a byte.
pub async fn create(desk: Desk, posted: Octets) -> Result<Answer> {
    let coming: Coming = posted.json()?;
    if coming.size > LARGEST {
        return Err(Error::TooLarge);
    }
    if coming.size < 1 {
        return Err(Error::BadRequest("the file is empty"));
    }
    let me = desk.viewer.reader.id;
    let upload = upload::begin(&desk.app, me, (&coming.name, coming.size)).await?;
    Answer::json(&json!({"id": upload.id.to_string(), "at": 0}))
}

async fn found(desk: &Desk, id: i64) -> Result<Upload> {
    let upload = upload::find(&desk.app.db, desk.viewer.reader.id, id).await?;
    upload.ok_or(Error::NotFound)
}

/// `GET /desk/pictures/uploads/{id}`: how much of it is there, for somebody who goes on after a break.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's, and for one that is done.
pub async fn show(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let upload = found(&desk, id).await?;
    Answer::json(&json!({"at": upload::received(&desk.app, &upload)}))
}

/// Where a part begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Begins {
    at: i64,
}

/// `POST /desk/pictures/uploads/{id}`: takes a part; after the last one, the picture.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's, and for one that is done.
pub async fn take(
    desk: Desk,
    Path(id): Path<i64>,
    Query(begins): Query<Begins>,
    Octets(part): Octets,
) -> Result<Answer> {
    let upload = found(&desk, id).await?;
    match upload::take(&desk.app, &upload, begins.at, part).await? {
        Progress::More(at) => Answer::json(&json!({"at": at})),
        Progress::Done(picture) => Answer::json(&json!({"picture": Card::of(&desk, &picture)})),
        Progress::Refused(problem) => {
            let answer = Answer::json(&json!({"problem": problem}))?;
            Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}
