//! A recovered publication is quiet until somebody says that it is the one in use: a drill beside
//! the real one must not write to its readers, nor touch their money.
//!
//! Jobs that reach the outside wait, and the payment processor counts as away. Everything else
//! works.
use anyhow::Result;
use db::{Db, Migration, Written};

use crate::ground::clock::Millis;

mod store;

/// The steps of its table.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    27,
    "quiet",
    include_str!("0027_quiet.sql"),
)];

/// Keeps the publication quiet from now on.
///
/// # Errors
/// When the database does not answer.
pub async fn begin(db: &Db, now: Millis) -> Result<()> {
    Ok(store::begin(db, now).await?)
}

/// Since when the publication is quiet; `None` where it is not.
///
/// # Errors
/// When the database does not answer.
pub async fn since(db: &Db) -> Result<Option<Millis>> {
    Ok(store::since(db).await?)
}

/// Lets the publication reach the outside again from the next start on; overtaken where it
/// was not quiet.
///
/// # Errors
/// When the database does not answer.
pub async fn end(db: &Db) -> Result<Written> {
    Ok(store::end(db).await?)
}
