//! What readers have paid for or been given.
mod rights;
mod store;

use db::{Db, Tx};
use serde::Serialize;

pub use rights::Rights;

use crate::clock::Millis;
use crate::error::Result;

/// A right with its time, from one source: a subscription, a gift, a seat, a day pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entitlement {
    /// Where it comes from, as in `subscription:17`; one row per reader and source.
    pub source: String,
    /// What it gives.
    pub rights: Rights,
    /// From when.
    pub starts_at: Millis,
    /// Until when, exclusive; `None` until it is changed.
    pub ends_at: Option<Millis>,
}

/// Everything a reader may have at `now`, from all sources together.
///
/// # Errors
/// When the database does not answer.
pub async fn rights(db: &Db, reader: i64, now: Millis) -> Result<Rights> {
    let given = store::current(db, reader, now).await?;
    Ok(given.into_iter().fold(Rights::default(), Rights::with))
}

/// Sets what a source gives a reader, in place of what it gave before. Call
/// [`crate::reader::session::Sessions::clear`] after the commit.
///
/// # Errors
/// When the database does not answer.
pub async fn entitle(tx: &mut Tx, reader: i64, entitlement: &Entitlement) -> Result<()> {
    Ok(store::set(tx, reader, entitlement).await?)
}

/// What a reader has been given by each source, for the reader's own eyes.
///
/// # Errors
/// When the database does not answer.
pub async fn given(db: &Db, reader: i64) -> Result<Vec<Entitlement>> {
    Ok(store::given(db, reader).await?)
}

/// Takes back what every source gave a reader.
///
/// # Errors
/// When the database does not answer.
pub async fn take_everything(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::remove_all(tx, reader).await?)
}

/// Takes back what a source gave a reader.
///
/// # Errors
/// When the database does not answer.
pub async fn revoke(tx: &mut Tx, reader: i64, source: &str) -> Result<()> {
    Ok(store::remove(tx, reader, source).await?)
}
