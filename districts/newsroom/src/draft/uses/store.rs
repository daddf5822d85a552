//! The column of the drafts' table that says whose pictures are noted.
use db::{Db, Result, Tx, Written, sql};

use super::Draft;

/// Drafts whose pictures are not noted.
pub async fn without(db: &Db, limit: i64) -> Result<Vec<Draft>> {
    sql(
        "SELECT id, format, version, headline, section, revision_id, published_version, created_by,
             changed_at, changed_by
         FROM drafts WHERE has_uses = FALSE ORDER BY id LIMIT $1",
    )
    .bind(limit)
    .all(db)
    .await
}

/// Says that the pictures of a draft are noted, if this is its version.
pub async fn set(tx: &mut Tx, id: i64, version: i64) -> Result<Written> {
    sql("UPDATE drafts SET has_uses = TRUE WHERE id = $1 AND version = $2")
        .bind(id)
        .bind(version)
        .execute(tx)
        .await
        .map(Written::of)
}
