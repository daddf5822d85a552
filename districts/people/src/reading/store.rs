//! The tables of what readers have seen of storylines.
use db::{Db, Result, Tx, sql};

use ground::clock::Millis;

/// Raises the moment; writes nothing for readers who do not want it.
pub async fn mark(tx: &mut Tx, reader: i64, storyline: i64, at: Millis) -> Result<()> {
    sql(
        "INSERT INTO reader_storylines (reader_id, storyline_id, read_at)
         SELECT $1, $2, $3 WHERE NOT EXISTS
             (SELECT 1 FROM reader_storylines_off o WHERE o.reader_id = $1)
         ON CONFLICT (reader_id, storyline_id) DO UPDATE SET read_at = excluded.read_at
             WHERE excluded.read_at > reader_storylines.read_at",
    )
    .bind(reader)
    .bind(storyline)
    .bind(at)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn marks(db: &Db, reader: i64) -> Result<Vec<(i64, Millis)>> {
    sql(
        "SELECT storyline_id, read_at FROM reader_storylines WHERE reader_id = $1
         ORDER BY storyline_id LIMIT 2000",
    )
    .bind(reader)
    .all(db)
    .await
}

pub async fn of(db: &Db, reader: i64, storyline: i64) -> Result<Option<Millis>> {
    let row: Option<(i64,)> =
        sql("SELECT read_at FROM reader_storylines WHERE reader_id = $1 AND storyline_id = $2")
            .bind(reader)
            .bind(storyline)
            .optional(db)
            .await?;
    Ok(row.map(|(at,)| at))
}

pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM reader_storylines WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn off_since(db: &Db, reader: i64) -> Result<Option<Millis>> {
    let row: Option<(i64,)> = sql("SELECT since FROM reader_storylines_off WHERE reader_id = $1")
        .bind(reader)
        .optional(db)
        .await?;
    Ok(row.map(|(since,)| since))
}

pub async fn set_off(tx: &mut Tx, reader: i64, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO reader_storylines_off (reader_id, since) VALUES ($1, $2)
         ON CONFLICT (reader_id) DO NOTHING",
    )
    .bind(reader)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn set_on(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM reader_storylines_off WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
