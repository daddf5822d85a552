//! Which bytes and which rights record an address means, so that one that is kept for a
//! year never means others.
use std::sync::Arc;

use super::{KIND, store};
use crate::publication;
use ground::app::App;
use ground::changes::Tag;
use ground::clock::Millis;
use ground::error::Result;
use ground::ids::{hex, sha256};
use web::Weight;
use web::kept::Kept;

/// Bytes of all versions remembered in memory; one is about a hundred.
const BYTES: u64 = 2 << 20;

/// The version of an original with this hash and this rights record, as they are stored.
pub fn of(content: &str, record: &str) -> String {
    hex(&sha256(format!("{content} {record}").as_bytes())[..8])
}

/// A version that is remembered.
#[derive(Clone, Debug)]
pub struct Version {
    /// The version.
    pub name: Arc<str>,
    /// The first moment at which readers may not see the picture any more.
    pub until: Option<Millis>,
}

impl Weight for Version {
    fn weight(&self) -> u64 {
        100
    }
}

/// Versions by picture, so that a size is served without the database.
#[derive(Debug)]
pub struct Versions(Kept<Version>);

impl Default for Versions {
    fn default() -> Self {
        Self(Kept::new(BYTES))
    }
}

/// The version of a picture now; `None` where there is no such picture.
pub async fn current(app: &App, id: i64) -> Result<Option<Version>> {
    let publication = publication::current(app).await?;
    let slot = publication.slot("", id.unsigned_abs());
    let versions = &app.part::<Versions>().0;
    if let Some(version) = versions.get(&app.changes, slot) {
        return Ok(Some(version));
    }
    let standing = store::standing(&app.db, id).await?;
    let version = standing.map(|(version, until)| Version {
        name: version.into(),
        until,
    });
    if let Some(version) = &version {
        versions.insert(slot, vec![Tag::one(KIND, id)], version.clone());
    }
    Ok(version)
}
