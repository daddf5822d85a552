//! Pictures that come through the browser, in parts.
use db::Tx;
use http::StatusCode;
use serde::Deserialize;
use serde_json::json;

use super::{Card, RECORD, record};
use crate::Desk;
use ground::error::{Error, Result};
use newsroom::picture::Rights;
use newsroom::picture::upload::{self, LARGEST, Progress, Replaces, Upload};
use web::Answer;
use web::extract::{Path, Query};
use web::json::Octets;
use web::seen::Seen;

/// A file that is to come.
#[derive(Debug, Deserialize)]
pub struct Coming {
    name: String,
    size: i64,
    replaces: Option<Replacing>,
}

/// The picture whose place it is to take, as it was seen, and what is said of the new file.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Replacing {
    picture: String,
    seen: Seen,
    credit: String,
    terms: String,
    alt: String,
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
    let replaces = match &coming.replaces {
        None => None,
        Some(replacing) => match replaces(&desk, replacing).await? {
            Ok(replaces) => Some(replaces),
            Err(refused) => return Ok(refused),
        },
    };
    let upload = upload::begin(&desk.app, me, (&coming.name, coming.size), replaces).await?;
    Answer::json(&json!({"id": upload.id.to_string(), "at": 0}))
}

/// What is to be replaced; or the answer that says why it is not.
async fn replaces(desk: &Desk, replacing: &Replacing) -> Result<Result<Replaces, Answer>> {
    if !desk.viewer.roles.may(RECORD) {
        return Err(Error::Forbidden);
    }
    let id = replacing.picture.parse().map_err(|_| Error::NotFound)?;
    let picture = record::found(desk, id).await?;
    if replacing.seen != Seen::of(&picture.rights)? {
        return Ok(Err(problem(
            desk,
            "picture-overtaken",
            StatusCode::CONFLICT,
        )?));
    }
    let said = |typed: &str| Some(typed.trim().to_owned()).filter(|text| !text.is_empty());
    let rights = Rights {
        credit: said(&replacing.credit),
        usage_terms: said(&replacing.terms),
        alt: said(&replacing.alt),
        ..Rights::default()
    };
    let is_asked = if !rights.is_credited() {
        Some("picture-problem-credit")
    } else if !rights.has_terms() {
        Some("picture-problem-terms")
    } else {
        None
    };
    if let Some(key) = is_asked {
        return Ok(Err(problem(desk, key, StatusCode::UNPROCESSABLE_ENTITY)?));
    }
    Ok(Ok(Replaces {
        picture: picture.id,
        version: picture.version,
        rights,
    }))
}

fn problem(desk: &Desk, key: &str, status: StatusCode) -> Result<Answer> {
    let answer = Answer::json(&json!({"problem": desk.word(key)}))?;
    Ok(answer.status(status))
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
    let note: upload::Note<'_> = &|tx, picture| Box::pin(replaced(desk.clone(), tx, picture));
    match upload::take(&desk.app, &upload, (begins.at, part), note).await? {
        Progress::More(at) => Answer::json(&json!({"at": at})),
        Progress::Overtaken => problem(&desk, "picture-overtaken", StatusCode::CONFLICT),
        Progress::Done(picture) => Answer::json(&json!({"picture": Card::of(&desk, &picture)})),
        Progress::Refused(problem) => {
            let answer = Answer::json(&json!({"problem": problem}))?;
            Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// Writes into the log that a picture has another file.
async fn replaced(desk: Desk, tx: &mut Tx, picture: i64) -> Result<()> {
    let subject = format!("picture:{picture}");
    desk.log(tx, "picture.replace", subject, "").await
}
