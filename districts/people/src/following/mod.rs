//! Following a storyline by e-mail: who follows which, and the letters about new stories. It stands with
//! readers and mailings, which it needs, above the newsroom, whose storylines it reads; its form on the page of
//! a storyline is in `pages/knowledge`.
pub mod jobs;
pub mod pages;
pub mod stop;
mod store;
mod words;

use db::{Db, Executor, Migration, Tx};
use serde_json::{Value, json};

use crate::reader::Holds;
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Written;

/// The step of its tables.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    76,
    "following",
    include_str!("0076_following.sql"),
)];

/// What is held about a reader: what they follow, and of which stories they were told lately.
pub const HOLDS: &[Holds] = &[Holds::new(
    "storylines_followed",
    |app, reader| Box::pin(export(&app.db, reader.id)),
    |tx, reader| Box::pin(async { Ok(store::forget(tx, reader.id).await?) }),
)];

/// Storylines that a reader can follow: so many fit on one page, and are read at once.
pub const MOST: i64 = 200;

/// Has a reader follow a storyline; overtaken when they follow [`MOST`] already.
pub async fn follow(tx: &mut Tx, reader: i64, storyline: i64, now: Millis) -> Result<Written> {
    let written = store::follow(&mut *tx, (reader, storyline), MOST, now).await?;
    let is_followed = written.is_done() || follows(tx, reader, storyline).await?;
    Ok(Written::of(u64::from(is_followed)))
}

/// Ends that a reader follows a storyline; overtaken when they did not.
pub async fn stop(tx: &mut Tx, reader: i64, storyline: i64) -> Result<Written> {
    Ok(store::stop(tx, reader, storyline).await?)
}

/// Whether a reader follows a storyline.
pub async fn follows(on: impl Executor, reader: i64, storyline: i64) -> Result<bool> {
    Ok(store::since(on, reader, storyline).await?.is_some())
}

/// What is kept of a reader, for the file with everything that is held about them.
async fn export(db: &Db, reader: i64) -> Result<Value> {
    let followed = store::of_reader(db, reader, MOST).await?.into_iter();
    let told = store::told_of(db, reader).await?.into_iter();
    let one = |(storyline, since)| json!({ "storyline": storyline, "since": since });
    let story = |(story, at)| json!({ "story": story, "at": at });
    Ok(json!({
        "followed": followed.map(one).collect::<Vec<_>>(),
        "told": told.map(story).collect::<Vec<_>>(),
    }))
}
