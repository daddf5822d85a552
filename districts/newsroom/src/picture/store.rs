//! The tables of pictures and their sizes.
use db::{Db, Executor, FromRow, Query, Result, Row, Tx, sql};

use super::{Kept, Picture, Rights, Size, version};
use ground::clock::Millis;
use ground::json;
use ground::written;

/// Ids in one statement, which has as many parameters: one text for both databases.
const BATCH: usize = 20;

impl FromRow for Picture {
    fn from_row(row: &Row) -> Result<Self> {
        let (sha256, rights): (String, String) = (row.get("sha256")?, row.get("rights")?);
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            version: version::of(&sha256, &rights),
            sha256,
            format: row.get("format")?,
            width: row.get("width")?,
            height: row.get("height")?,
            rights: json::decode("rights", &rights)?,
            sizes: Vec::new(),
            until: row.get("shown_until")?,
        })
    }
}

/// Pictures with their sizes, in no order.
pub async fn by_ids(db: &Db, ids: &[i64]) -> Result<Vec<Picture>> {
    let mut all = Vec::with_capacity(ids.len());
    for batch in ids.chunks(BATCH) {
        let mut pictures: Vec<Picture> = bound(
            sql("SELECT id, name, sha256, format, width, height, rights, shown_until FROM pictures WHERE id IN
                 ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
             LIMIT 20"),
            batch,
        )
        .all(db)
        .await?;
        for (picture, size) in sizes(db, batch).await? {
            let mut shown = pictures.iter_mut();
            if let Some(shown) = shown.find(|one| one.id == picture) {
                shown.sizes.push(size);
            }
        }
        all.extend(pictures);
    }
    Ok(all)
}

/// Binds at most [`BATCH`] ids; what is left of the parameters is the id of nothing.
fn bound(query: Query, ids: &[i64]) -> Query {
    let nothing = std::iter::repeat(i64::MIN);
    let ids = ids.iter().copied().chain(nothing).take(BATCH);
    ids.fold(query, Query::bind)
}

/// The sizes of at most [`BATCH`] pictures, each with its picture's id.
async fn sizes(db: &Db, pictures: &[i64]) -> Result<Vec<(i64, Size)>> {
    let query = sql(
        "SELECT picture_id, format, width, height FROM picture_sizes WHERE picture_id IN
             ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         ORDER BY picture_id, format, width LIMIT 2000",
    );
    let rows: Vec<(i64, String, i64, i64)> = bound(query, pictures).all(db).await?;
    let size = |(picture, format, width, height)| {
        let size = Size {
            format,
            width,
            height,
        };
        (picture, size)
    };
    Ok(rows.into_iter().map(size).collect())
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

/// The name of the picture with this id.
pub async fn name(db: &Db, id: i64) -> Result<Option<String>> {
    let row: Option<(String,)> = sql("SELECT name FROM pictures WHERE id = $1")
        .bind(id)
        .optional(db)
        .await?;
    Ok(row.map(|(name,)| name))
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
    Ok(standing(on, id).await?.map(|(version, _)| version))
}

/// The version now, and until when readers may see the picture.
pub async fn standing(on: impl Executor, id: i64) -> Result<Option<(String, Option<Millis>)>> {
    let row: Option<(String, String, Option<i64>)> =
        sql("SELECT sha256, rights, shown_until FROM pictures WHERE id = $1")
            .bind(id)
            .optional(on)
            .await?;
    Ok(row.map(|(sha256, rights, until)| (version::of(&sha256, &rights), until)))
}

/// The record, the first publication, and until when readers may see the picture.
pub async fn terms(
    on: impl Executor,
    id: i64,
) -> Result<Option<(Rights, Option<Millis>, Option<Millis>)>> {
    let row: Option<(String, Option<i64>, Option<i64>)> =
        sql("SELECT rights, first_at, shown_until FROM pictures WHERE id = $1")
            .bind(id)
            .optional(on)
            .await?;
    row.map(|(rights, first_at, until)| Ok((json::decode("rights", &rights)?, first_at, until)))
        .transpose()
}

pub async fn set_end(tx: &mut Tx, id: i64, until: Option<Millis>) -> Result<()> {
    sql("UPDATE pictures SET shown_until = $2 WHERE id = $1")
        .bind(id)
        .bind(until)
        .execute(tx)
        .await?;
    Ok(())
}

/// Notes when the picture is first public: the earliest of its stories, unless that has been.
pub async fn set_first(tx: &mut Tx, id: i64, (at, now): (Millis, Millis)) -> Result<written::Kept> {
    let rows = sql(
        "UPDATE pictures SET first_at = (SELECT min(u.at) FROM picture_uses u WHERE u.picture_id = $1)
         WHERE id = $1 AND (first_at IS NULL OR first_at > $2 OR first_at > $3)",
    )
    .bind(id)
    .bind(at)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(written::Kept::of(rows))
}

/// The next moment after `now` at which a picture may not be shown any more.
pub async fn next_end(db: &Db, now: Millis) -> Result<Option<Millis>> {
    let row: Option<(i64,)> = sql("SELECT shown_until FROM pictures
         WHERE shown_until IS NOT NULL AND shown_until > $1 ORDER BY shown_until, id LIMIT 1")
    .bind(now)
    .optional(db)
    .await?;
    Ok(row.map(|(at,)| at))
}

pub async fn ended(db: &Db, from: Millis, to: Millis) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM pictures
         WHERE shown_until IS NOT NULL AND shown_until > $1 AND shown_until <= $2 ORDER BY shown_until, id LIMIT 100000")
    .bind(from)
    .bind(to)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Pictures that end before a moment, in the order in which they do, behind a place in it.
pub async fn ending(db: &Db, (at, id): (Millis, i64), to: Millis, limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM pictures
         WHERE shown_until IS NOT NULL AND (shown_until, id) > ($1, $2) AND shown_until < $3
         ORDER BY shown_until, id LIMIT $4")
    .bind(at)
    .bind(id)
    .bind(to)
    .bind(limit)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Pictures that have ended before a place in the order of ends, the latest first.
pub async fn over(db: &Db, (at, id): (Millis, i64), limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM pictures
         WHERE shown_until IS NOT NULL AND (shown_until, id) < ($1, $2)
         ORDER BY shown_until DESC, id DESC LIMIT $3")
    .bind(at)
    .bind(id)
    .bind(limit)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn count_ending(db: &Db, from: Millis, to: Millis) -> Result<i64> {
    let (count,): (i64,) = sql("SELECT count(*) FROM pictures
         WHERE shown_until IS NOT NULL AND shown_until >= $1 AND shown_until < $2")
    .bind(from)
    .bind(to)
    .one(db)
    .await?;
    Ok(count)
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
