//! The tables of pictures and their sizes.
use db::{Db, Executor, Result, Tx, sql};

use super::{Kept, Picture, Size, version};
use crate::ground::clock::Millis;
use crate::ground::json;
use crate::ground::written;

pub async fn by_id(db: &Db, id: i64) -> Result<Option<Picture>> {
    type Row = (i64, String, String, String, i64, i64, String);
    let row: Option<Row> =
        sql("SELECT id, name, sha256, format, width, height, rights FROM pictures WHERE id = $1")
            .bind(id)
            .optional(db)
            .await?;
    let Some((id, name, sha256, format, width, height, rights)) = row else {
        return Ok(None);
    };
    Ok(Some(Picture {
        id,
        name,
        version: version::of(&sha256, &rights),
        sha256,
        format,
        width,
        height,
        rights: json::decode("rights", &rights)?,
        sizes: sizes(db, id).await?,
    }))
}

async fn sizes(db: &Db, picture: i64) -> Result<Vec<Size>> {
    let rows: Vec<(String, i64, i64)> =
        sql("SELECT format, width, height FROM picture_sizes WHERE picture_id = $1 ORDER BY format, width LIMIT 100")
            .bind(picture)
            .all(db)
            .await?;
    Ok(rows
        .into_iter()
        .map(|(format, width, height)| Size {
            format,
            width,
            height,
        })
        .collect())
}

pub async fn before(db: &Db, id: i64, limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM pictures WHERE id < $1 ORDER BY id DESC LIMIT $2")
        .bind(id)
        .bind(limit)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn note_desk(tx: &mut Tx, id: i64, now: Millis) -> Result<()> {
    sql("UPDATE pictures SET desk_at = $2 WHERE id = $1")
        .bind(id)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn of_desk(tx: &mut Tx) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM pictures WHERE desk_at IS NOT NULL")
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn by_name(tx: impl Executor, name: &str) -> Result<Option<(i64, String)>> {
    sql("SELECT id, sha256 FROM pictures WHERE name = $1")
        .bind(name)
        .optional(tx)
        .await
}

pub async fn versions(db: &Db, after: &str) -> Result<Vec<(String, i64, String)>> {
    let rows: Vec<(String, i64, String, String)> = sql(
        "SELECT name, id, sha256, rights FROM pictures WHERE name > $1 ORDER BY name LIMIT 5000",
    )
    .bind(after)
    .all(db)
    .await?;
    let version = |(name, id, sha256, rights): (_, _, String, String)| {
        (name, id, version::of(&sha256, &rights))
    };
    Ok(rows.into_iter().map(version).collect())
}

pub fn version_of(picture: &Picture) -> Result<String> {
    let rights = json::encode("rights", &picture.rights)?;
    Ok(version::of(&picture.sha256, &rights))
}

/// The version now.
pub async fn version(on: impl Executor, id: i64) -> Result<Option<String>> {
    let row: Option<(String, String)> = sql("SELECT sha256, rights FROM pictures WHERE id = $1")
        .bind(id)
        .optional(on)
        .await?;
    Ok(row.map(|(sha256, rights)| version::of(&sha256, &rights)))
}

pub async fn save(tx: &mut Tx, picture: &Picture, now: Millis) -> Result<written::Kept> {
    let rows = sql("INSERT INTO pictures (id, name, sha256, format, width, height, rights, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, format = excluded.format, width = excluded.width,
             height = excluded.height, rights = excluded.rights,
             is_whole = pictures.is_whole AND pictures.sha256 = excluded.sha256
         WHERE pictures.sha256 <> excluded.sha256 OR pictures.rights <> excluded.rights")
    .bind(picture.id)
    .bind(&picture.name)
    .bind(&picture.sha256)
    .bind(&picture.format)
    .bind(picture.width)
    .bind(picture.height)
    .bind(json::encode("rights", &picture.rights)?)
    .bind(now)
    .execute(&mut *tx)
    .await?;
    if rows == 1 {
        forget_sizes(tx, picture.id).await?;
    }
    Ok(written::Kept::of(rows))
}

pub async fn whole(db: &Db, after: i64) -> Result<Vec<(i64, String)>> {
    sql("SELECT id, sha256 FROM pictures WHERE id > $1 AND is_whole = TRUE ORDER BY id LIMIT 5000")
        .bind(after)
        .all(db)
        .await
}

pub async fn note_whole(tx: &mut Tx, id: i64) -> Result<()> {
    sql("UPDATE pictures SET is_whole = TRUE WHERE id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

async fn forget_sizes(tx: &mut Tx, picture: i64) -> Result<()> {
    sql("DELETE FROM picture_sizes WHERE picture_id = $1")
        .bind(picture)
        .execute(tx)
        .await?;
    Ok(())
}

/// Notes a size of a picture, or what is another thing about it now.
pub async fn insert_size(
    tx: &mut Tx,
    picture: i64,
    size: &Size,
    bytes: i64,
) -> Result<written::Kept> {
    let rows = sql("INSERT INTO picture_sizes (picture_id, format, width, height, bytes) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (picture_id, format, width) DO UPDATE SET height = excluded.height, bytes = excluded.bytes
         WHERE picture_sizes.height <> excluded.height OR picture_sizes.bytes <> excluded.bytes")
    .bind(picture)
    .bind(&size.format)
    .bind(size.width)
    .bind(size.height)
    .bind(bytes)
    .execute(tx)
    .await?;
    Ok(written::Kept::of(rows))
}

pub async fn note_ready(tx: &mut Tx, picture: i64, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO ready_pictures (picture_id, ready_at) VALUES ($1, $2)
         ON CONFLICT (picture_id) DO NOTHING",
    )
    .bind(picture)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Since when a picture has been ready of which nobody was told.
pub async fn ready_since(db: &Db) -> Result<Option<Millis>> {
    let (since,): (Option<i64>,) = sql("SELECT min(ready_at) FROM ready_pictures")
        .one(db)
        .await?;
    Ok(since)
}

/// Takes the pictures of which nobody was told.
pub async fn take_ready(tx: &mut Tx) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("DELETE FROM ready_pictures RETURNING picture_id")
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|(picture,)| picture).collect())
}

pub async fn stock(db: &Db, after: i64) -> Result<Vec<Kept>> {
    let rows: Vec<(i64, String, String, String, i64)> =
        sql("SELECT p.id, p.name, p.sha256, p.rights,
             (SELECT count(*) FROM picture_sizes s WHERE s.picture_id = p.id)
         FROM pictures p WHERE p.id > $1 ORDER BY p.id LIMIT 1000")
        .bind(after)
        .all(db)
        .await?;
    let kept = |(id, name, sha256, rights, sizes): (_, _, String, String, _)| Kept {
        id,
        name,
        version: version::of(&sha256, &rights),
        sha256,
        sizes,
    };
    Ok(rows.into_iter().map(kept).collect())
}
