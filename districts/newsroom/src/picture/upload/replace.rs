//! A file that takes the place of another: all uses show it from then on. The record begins anew with
//! what the new file says of itself and what was said when it was sent; what was replaced stays known.
use db::{Db, Tx};
use serde::Serialize;

use super::{Looked, Note, Progress, Upload, store};
use crate::picture::{self, Picture, Rights, jobs, note_desk, note_whole};
use ground::app::App;
use ground::changes;
use ground::clock::Millis;
use ground::error::{Error, Result};

/// Pictures that a picture was before, as far as they are listed.
const LISTED: i64 = 20;

/// What a file is to take the place of.
#[derive(Clone, Debug, PartialEq)]
pub struct Replaces {
    /// The picture.
    pub picture: i64,
    /// The version of it that was seen.
    pub version: String,
    /// What is said of the new file; it goes before what the file says of itself.
    pub rights: Rights,
}

/// A file that a picture had before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Replaced {
    /// When it was replaced.
    pub at: Millis,
    /// The credit it had.
    pub credit: String,
    /// Pixels.
    pub width: i64,
    /// Pixels.
    pub height: i64,
    /// The name of its file in the folder of originals.
    pub sha256: String,
}

/// The files that a picture had before, the latest first.
///
/// # Errors
/// When a record cannot be read.
pub async fn replaced(db: &Db, picture: i64) -> Result<Vec<Replaced>> {
    Ok(store::replaced(db, picture, LISTED).await?)
}

/// Puts a file in the place of another, if that is still the one that was seen.
pub(super) async fn put(
    app: &App,
    upload: &Upload,
    (replaces, looked): (&Replaces, Looked),
    note: Note<'_>,
) -> Result<Progress> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    changes::hold(&mut tx).await?;
    store::delete(&mut tx, upload.id).await?;
    let before = seen(app, &mut tx, replaces).await?;
    if let Some(before) = &before {
        let history = (app.ids.next(now), now, upload.staff);
        store::keep_replaced(&mut tx, before, history).await?;
        let after = after(before, replaces, looked);
        if picture::save(&mut tx, &after, now).await?.is_changed() {
            note_whole(&mut tx, before.id).await?;
            note_desk(&mut tx, before.id, now).await?;
            jobs::enqueue(&mut tx, &app.ids, before.id, now).await?;
            note(&mut tx, before.id).await?;
        }
    }
    tx.commit().await?;
    app.job_bell.ring();
    if before.is_none() {
        return Ok(Progress::Overtaken);
    }
    let picture = picture::by_id(&app.db, replaces.picture).await?;
    Ok(Progress::Done(Box::new(picture.ok_or(Error::NotFound)?)))
}

/// The picture, if it has the version that was seen.
async fn seen(app: &App, tx: &mut Tx, replaces: &Replaces) -> Result<Option<Picture>> {
    let version = picture::version_in(tx, replaces.picture).await?;
    if version.as_ref() != Some(&replaces.version) {
        return Ok(None);
    }
    picture::by_id(&app.db, replaces.picture).await
}

/// The picture with the new file. What it shows is kept where the new file says nothing of it; the
/// points of its cuts are kept where it has the same shape.
fn after(before: &Picture, replaces: &Replaces, looked: Looked) -> Picture {
    let (width, height) = (i64::from(looked.size.0), i64::from(looked.size.1));
    let is_same_shape = {
        let (one, other) = (before.width * height, before.height * width);
        (one - other).abs() * 100 <= one.max(other)
    };
    let old = &before.rights;
    let kept = Rights {
        caption: old.caption.clone(),
        persons: old.persons.clone(),
        event: old.event.clone(),
        place: old.place.clone(),
        focus: old.focus.filter(|_| is_same_shape),
        crops: match is_same_shape {
            true => old.crops.clone(),
            false => picture::Crops::new(),
        },
        ..Rights::default()
    };
    Picture {
        sha256: looked.sha256,
        format: looked.format.to_owned(),
        width,
        height,
        rights: replaces.rights.clone().or(looked.rights).or(kept),
        ..before.clone()
    }
}
