//! Up to when a reader has seen each storyline, so that its page says what is new since then: one row for
//! each, raised and never lowered, given out with the account and erased with it.
mod store;

use db::{Db, Migration, Tx};
use serde_json::{Value, json};

use crate::reader::Holds;
use ground::clock::Millis;
use ground::error::Result;

/// The step of its tables.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    70,
    "reading",
    include_str!("0070_reading.sql"),
)];

/// What is held about a reader.
pub const HOLDS: &[Holds] = &[Holds::new(
    "storylines_read",
    |app, reader| Box::pin(export(&app.db, reader.id)),
    |tx, reader| Box::pin(forget(tx, reader.id)),
)];

/// Notes that a reader has seen a storyline as it was at a moment. An earlier moment changes nothing;
/// nor is anything noted of readers who do not want it.
pub async fn mark(tx: &mut Tx, reader: i64, storyline: i64, at: Millis) -> Result<()> {
    Ok(store::mark(tx, reader, storyline, at).await?)
}

/// The storylines that a reader has seen, each with when last; those seen last first, 2,000 at most.
pub async fn marks(db: &Db, reader: i64) -> Result<Vec<(i64, Millis)>> {
    let mut marks = store::marks(db, reader).await?;
    marks.sort_by_key(|(_, at)| std::cmp::Reverse(*at));
    Ok(marks)
}

/// When a reader has seen a storyline last.
pub async fn of(db: &Db, reader: i64, storyline: i64) -> Result<Option<Millis>> {
    Ok(store::of(db, reader, storyline).await?)
}

/// Whether nothing is noted of a reader.
pub async fn is_off(db: &Db, reader: i64) -> Result<bool> {
    Ok(store::off_since(db, reader).await?.is_some())
}

/// Notes nothing of a reader from now on and forgets what was noted, or notes it again.
pub async fn set_off(tx: &mut Tx, reader: i64, is_off: bool, now: Millis) -> Result<()> {
    if !is_off {
        return Ok(store::set_on(tx, reader).await?);
    }
    store::set_off(tx, reader, now).await?;
    Ok(store::forget(tx, reader).await?)
}

/// What is noted of a reader, for the file with everything that is held about them.
async fn export(db: &Db, reader: i64) -> Result<Value> {
    let marks = marks(db, reader).await?.into_iter();
    let read = |(storyline, at)| json!({ "storyline": storyline, "at": at });
    Ok(json!({
        "off_since": store::off_since(db, reader).await?,
        "read": marks.map(read).collect::<Vec<_>>(),
    }))
}

/// Forgets what was noted of an account that is erased.
async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    store::forget(tx, reader).await?;
    Ok(store::set_on(tx, reader).await?)
}
