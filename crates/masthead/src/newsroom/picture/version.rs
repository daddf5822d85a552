//! Which bytes and which rights record an address means, so that one that is kept for a
//! year never means others.
use std::sync::Arc;

use quick_cache::sync::Cache;

use super::store;
use crate::ground::app::App;
use crate::ground::error::Result;
use crate::ground::ids::{hex, sha256};
use crate::newsroom::publication;

/// Versions remembered in memory; one is some sixty bytes.
const CACHED_VERSIONS: usize = 20_000;

/// The version of an original with this hash and this rights record, as they are stored.
pub fn of(content: &str, record: &str) -> String {
    hex(&sha256(format!("{content} {record}").as_bytes())[..8])
}

/// Versions by snapshot and picture, so that a size is served without the database.
#[derive(Debug)]
pub struct Versions(Cache<(u64, i64), Arc<str>>);

impl Default for Versions {
    fn default() -> Self {
        Self(Cache::new(CACHED_VERSIONS))
    }
}

/// The version of a picture now; `None` where there is no such picture.
pub async fn current(app: &App, id: i64) -> Result<Option<Arc<str>>> {
    let key = (publication::current(app).await?.epoch, id);
    if let Some(version) = app.part::<Versions>().0.get(&key) {
        return Ok(Some(version));
    }
    let version: Option<Arc<str>> = store::version(&app.db, id).await?.map(Into::into);
    if let Some(version) = &version {
        app.part::<Versions>().0.insert(key, version.clone());
    }
    Ok(version)
}
