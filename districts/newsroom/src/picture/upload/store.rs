//! Files on their way into the library.
use db::{Db, FromRow, Result, Row, Tx, sql};

use super::{Replaced, Replaces, Upload};
use crate::picture::{Picture, Rights};
use ground::clock::Millis;
use ground::json;

impl FromRow for Upload {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            staff: row.get("staff_id")?,
            name: row.get("name")?,
            size: row.get("size")?,
            replaces: replaces(row)?,
        })
    }
}

fn replaces(row: &Row) -> Result<Option<Replaces>> {
    let Some(picture) = row.get("replaces")? else {
        return Ok(None);
    };
    let version: Option<String> = row.get("seen_version")?;
    let rights: Option<String> = row.get("rights")?;
    Ok(Some(Replaces {
        picture,
        version: version.unwrap_or_default(),
        rights: json::decode("rights", rights.as_deref().unwrap_or("{}"))?,
    }))
}

pub async fn insert(tx: &mut Tx, upload: &Upload, now: Millis) -> Result<()> {
    let replaces = upload.replaces.as_ref();
    let rights = replaces.map(|one| json::encode("rights", &one.rights));
    sql(
        "INSERT INTO uploads (id, staff_id, name, size, at, replaces, seen_version, rights)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(upload.id)
    .bind(upload.staff)
    .bind(&upload.name)
    .bind(upload.size)
    .bind(now)
    .bind(replaces.map(|one| one.picture))
    .bind(replaces.map(|one| one.version.clone()))
    .bind(rights.transpose()?)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn by_id(db: &Db, id: i64) -> Result<Option<Upload>> {
    sql("SELECT id, staff_id, name, size, replaces, seen_version, rights FROM uploads WHERE id = $1")
        .bind(id)
        .optional(db)
        .await
}

/// Those that were begun before a time.
pub async fn older(db: &Db, at: Millis, limit: i64) -> Result<Vec<Upload>> {
    sql("SELECT id, staff_id, name, size, replaces, seen_version, rights FROM uploads WHERE at < $1 ORDER BY at, id LIMIT $2")
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

/// Keeps what a picture was, under an id, since a time and by somebody.
pub async fn keep_replaced(
    tx: &mut Tx,
    before: &Picture,
    (id, at, staff): (i64, Millis, i64),
) -> Result<()> {
    sql(
        "INSERT INTO replaced_pictures (id, picture_id, sha256, format, width, height, rights, at, staff_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id)
    .bind(before.id)
    .bind(&before.sha256)
    .bind(&before.format)
    .bind(before.width)
    .bind(before.height)
    .bind(json::encode("rights", &before.rights)?)
    .bind(at)
    .bind(staff)
    .execute(tx)
    .await?;
    Ok(())
}

/// What a picture was before, the latest first.
pub async fn replaced(db: &Db, picture: i64, limit: i64) -> Result<Vec<Replaced>> {
    sql(
        "SELECT sha256, width, height, rights, at FROM replaced_pictures
         WHERE picture_id = $1 ORDER BY id DESC LIMIT $2",
    )
    .bind(picture)
    .bind(limit)
    .all(db)
    .await
}

impl FromRow for Replaced {
    fn from_row(row: &Row) -> Result<Self> {
        let rights: Rights = json::column(row, "rights")?;
        Ok(Self {
            at: row.get("at")?,
            credit: rights.credit_line().unwrap_or_default(),
            width: row.get("width")?,
            height: row.get("height")?,
            sha256: row.get("sha256")?,
        })
    }
}
