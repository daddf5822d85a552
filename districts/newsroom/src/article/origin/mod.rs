//! Where articles came from, for whoever brings them in again.
mod store;

use db::{Db, Tx};

use super::State;
use ground::error::Result;

/// An article as an importer must know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Id.
    pub id: i64,
    /// The story that is metered; translations share it.
    pub story: i64,
    /// Last part of the URL.
    pub slug: String,
    /// Where it is in its life.
    pub state: State,
    /// BCP 47 tag, when it differs from the publication's.
    pub language: Option<String>,
    /// Where it came from, as in an imported file's path.
    pub source: Option<String>,
    /// Hash of what it was made from.
    pub hash: Option<String>,
    /// The revision shown.
    pub revision: i64,
    /// Its id in feeds, where one is settled.
    pub feed_id: Option<String>,
}

/// All articles.
pub async fn all(db: &Db) -> Result<Vec<Origin>> {
    let mut origins = Vec::new();
    let mut after = i64::MIN;
    loop {
        let page = store::after(db, after).await?;
        let Some(last) = page.last() else {
            return Ok(origins);
        };
        after = last.id;
        origins.extend(page);
    }
}

/// The revision that is shown of an article, as the transaction sees it.
pub async fn revision(tx: &mut Tx, article: i64) -> Result<Option<i64>> {
    Ok(store::revision(tx, article).await?)
}

/// Notes that an article now comes from elsewhere, as when its file was moved.
pub async fn set_source(tx: &mut Tx, article: i64, source: &str) -> Result<()> {
    Ok(store::set_source(tx, article, source).await?)
}
