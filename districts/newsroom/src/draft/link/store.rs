//! The table of draft links.
use db::{Db, FromRow, Result, Row, Tx, sql};

use super::Link;
use ground::clock::Millis;
use ground::sweep;
use ground::written::Written;

impl FromRow for Link {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            draft: row.get("draft_id")?,
            version: row.get("version")?,
            revision: row.get("revision_id")?,
            name: row.get("name")?,
            made_by: row.get("made_by")?,
            made_at: row.get("made_at")?,
            ends_at: row.get("ends_at")?,
            opened: row.get("opened")?,
            first_opened_at: row.get("first_opened_at")?,
            last_opened_at: row.get("last_opened_at")?,
        })
    }
}

pub async fn insert(tx: &mut Tx, link: &Link, token_hash: &str) -> Result<()> {
    sql(
        "INSERT INTO draft_links (id, token_hash, draft_id, version, revision_id, name, made_by,
             made_at, ends_at, opened)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)",
    )
    .bind(link.id)
    .bind(token_hash)
    .bind(link.draft)
    .bind(link.version)
    .bind(link.revision)
    .bind(&link.name)
    .bind(link.made_by)
    .bind(link.made_at)
    .bind(link.ends_at)
    .execute(tx)
    .await?;
    Ok(())
}

/// Links of a story, the newest first.
pub async fn of_draft(db: &Db, draft: i64, limit: i64) -> Result<Vec<Link>> {
    sql(
        "SELECT id, draft_id, version, revision_id, name, made_by, made_at, ends_at, opened,
             first_opened_at, last_opened_at
         FROM draft_links WHERE draft_id = $1 ORDER BY id DESC LIMIT $2",
    )
    .bind(draft)
    .bind(limit)
    .all(db)
    .await
}

pub async fn by_id(db: &Db, id: i64) -> Result<Option<Link>> {
    sql(
        "SELECT id, draft_id, version, revision_id, name, made_by, made_at, ends_at, opened,
             first_opened_at, last_opened_at
         FROM draft_links WHERE id = $1",
    )
    .bind(id)
    .optional(db)
    .await
}

pub async fn by_token_hash(db: &Db, hash: &str) -> Result<Option<Link>> {
    sql(
        "SELECT id, draft_id, version, revision_id, name, made_by, made_at, ends_at, opened,
             first_opened_at, last_opened_at
         FROM draft_links WHERE token_hash = $1",
    )
    .bind(hash)
    .optional(db)
    .await
}

/// Counts one more look.
pub async fn opened(db: &Db, id: i64, now: Millis) -> Result<()> {
    sql(
        "UPDATE draft_links SET opened = opened + 1, last_opened_at = $2,
             first_opened_at = COALESCE(first_opened_at, $2)
         WHERE id = $1",
    )
    .bind(id)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

pub async fn end(tx: &mut Tx, id: i64, now: Millis) -> Result<Written> {
    sql("UPDATE draft_links SET ends_at = $2 WHERE id = $1 AND ends_at > $2")
        .bind(id)
        .bind(now)
        .execute(tx)
        .await
        .map(Written::of)
}

/// Removes links that ended before `before`.
pub async fn forget(db: &Db, before: Millis) -> Result<()> {
    sweep::in_batches(|most| {
        sql("DELETE FROM draft_links WHERE ends_at < $1 AND id IN
             (SELECT id FROM draft_links WHERE ends_at < $1 ORDER BY ends_at LIMIT $2)")
        .bind(before)
        .bind(most)
        .execute(db)
    })
    .await?;
    Ok(())
}
