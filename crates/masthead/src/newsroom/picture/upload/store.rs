//! Files on their way into the library.
use db::{Db, FromRow, Result, Row, Tx, sql};

use super::Upload;
use crate::ground::clock::Millis;

impl FromRow for Upload {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            staff: row.get("staff_id")?,
            name: row.get("name")?,
            size: row.get("size")?,
        })
    }
}

pub async fn insert(tx: &mut Tx, upload: &Upload, now: Millis) -> Result<()> {
    sql("INSERT INTO uploads (id, staff_id, name, size, at) VALUES ($1, $2, $3, $4, $5)")
        .bind(upload.id)
        .bind(upload.staff)
        .bind(&upload.name)
        .bind(upload.size)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn by_id(db: &Db, id: i64) -> Result<Option<Upload>> {
    sql("SELECT id, staff_id, name, size FROM uploads WHERE id = $1")
        .bind(id)
        .optional(db)
        .await
}

/// Those that were begun before a time.
pub async fn older(db: &Db, at: Millis, limit: i64) -> Result<Vec<Upload>> {
    sql("SELECT id, staff_id, name, size FROM uploads WHERE at < $1 ORDER BY at, id LIMIT $2")
        .bind(at)
        .bind(limit)
        .all(db)
        .await
}

pub async fn delete(tx: &mut Tx, id: i64) -> Result<()> {
    sql("DELETE FROM uploads WHERE id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

/// The picture with these bytes, if the library has it.
pub async fn by_hash(db: &Db, sha256: &str) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT id FROM pictures WHERE sha256 = $1 ORDER BY id LIMIT 1")
        .bind(sha256)
        .optional(db)
        .await?;
    Ok(row.map(|(id,)| id))
}
