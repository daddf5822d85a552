//! Topics: subjects that articles of several sections share.
mod store;

use db::Db;

use crate::ground::changes;
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::newsroom::article::{Scope, Topic};

/// The topic with this slug.
pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<Topic>> {
    Ok(store::by_slug(db, slug).await?)
}

/// Topics with live articles at `now`, by name, each with their number.
pub async fn all(db: &Db, now: Millis) -> Result<Vec<(Topic, i64)>> {
    changes::show(Scope::Everything.tag());
    Ok(store::all(db, now).await?)
}
