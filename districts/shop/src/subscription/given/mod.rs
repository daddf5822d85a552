//! What readers have been given, source by source.
mod store;

use db::{Db, Tx};

use super::Entitlement;
use ground::clock::Millis;
use ground::error::Result;
use people::rights::Rights;

/// What every source gives a reader at `now`.
pub async fn current(db: &Db, reader: i64, now: Millis) -> Result<Vec<Rights>> {
    Ok(store::current(db, reader, now).await?)
}

/// Sets what one source gives.
pub async fn set(tx: &mut Tx, reader: i64, given: &Entitlement) -> Result<()> {
    Ok(store::set(tx, reader, given).await?)
}

/// Sets what one source gives, and leaves since when where it gives something already.
pub async fn extend(tx: &mut Tx, reader: i64, given: &Entitlement) -> Result<()> {
    Ok(store::extend(tx, reader, given).await?)
}

/// Takes back what one source gave.
pub async fn remove(tx: &mut Tx, reader: i64, source: &str) -> Result<()> {
    Ok(store::remove(tx, reader, source).await?)
}

/// Takes back what every source gave.
pub async fn remove_all(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::remove_all(tx, reader).await?)
}

/// What a reader has been given by each source.
pub async fn all(db: &Db, reader: i64) -> Result<Vec<Entitlement>> {
    Ok(store::all(db, reader).await?)
}

/// Brings what one account was given to another.
pub async fn bring(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    Ok(store::bring(tx, from, to).await?)
}
