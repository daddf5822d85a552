//! The table of what readers have been given, source by source.
use db::{Db, Result, Tx, sql};

use crate::subscription::Entitlement;
use ground::clock::Millis;
use people::rights::Rights;

/// What every source gives a reader at `now`.
pub async fn current(db: &Db, reader: i64, now: Millis) -> Result<Vec<Rights>> {
    let rows: Vec<(String,)> = sql("SELECT rights FROM entitlements
         WHERE reader_id = $1 AND starts_at <= $2 AND (ends_at IS NULL OR ends_at > $2)")
    .bind(reader)
    .bind(now)
    .all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(words,)| Rights::parse(&words))
        .collect())
}

/// Sets what one source gives.
pub async fn set(tx: &mut Tx, reader: i64, given: &Entitlement) -> Result<()> {
    sql(
        "INSERT INTO entitlements (reader_id, source, rights, starts_at, ends_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (reader_id, source) DO UPDATE SET rights = excluded.rights,
         starts_at = excluded.starts_at, ends_at = excluded.ends_at",
    )
    .bind(reader)
    .bind(&given.source)
    .bind(given.rights.words())
    .bind(given.starts_at)
    .bind(given.ends_at)
    .execute(tx)
    .await?;
    Ok(())
}

/// Sets what one source gives, and leaves since when where it gives something already.
pub async fn extend(tx: &mut Tx, reader: i64, given: &Entitlement) -> Result<()> {
    sql(
        "INSERT INTO entitlements (reader_id, source, rights, starts_at, ends_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (reader_id, source) DO UPDATE SET rights = excluded.rights,
         ends_at = excluded.ends_at",
    )
    .bind(reader)
    .bind(&given.source)
    .bind(given.rights.words())
    .bind(given.starts_at)
    .bind(given.ends_at)
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes back what one source gave.
pub async fn remove(tx: &mut Tx, reader: i64, source: &str) -> Result<()> {
    sql("DELETE FROM entitlements WHERE reader_id = $1 AND source = $2")
        .bind(reader)
        .bind(source)
        .execute(tx)
        .await?;
    Ok(())
}

/// What a reader has been given by each source.
pub async fn all(db: &Db, reader: i64) -> Result<Vec<Entitlement>> {
    let rows: Vec<(String, String, Millis, Option<Millis>)> = sql(
        "SELECT source, rights, starts_at, ends_at FROM entitlements WHERE reader_id = $1
         ORDER BY source LIMIT 1000",
    )
    .bind(reader)
    .all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(source, rights, starts_at, ends_at)| Entitlement {
            source,
            rights: Rights::parse(&rights),
            starts_at,
            ends_at,
        })
        .collect())
}

/// Takes back what every source gave.
pub async fn remove_all(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM entitlements WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}

/// Brings what one account was given to another, source by source.
pub async fn bring(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    sql("UPDATE entitlements SET reader_id = $2 WHERE reader_id = $1")
        .bind(from)
        .bind(to)
        .execute(tx)
        .await?;
    Ok(())
}
