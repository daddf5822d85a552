//! The table of recovery codes.
use db::{Db, Result, Tx, sql};

use ground::clock::Millis;
use ground::written::Written;

/// Keeps a code's hash.
pub async fn insert(tx: &mut Tx, reader: i64, hash: &str, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO recovery_codes (hash, reader_id, made_at, used_at)
         VALUES ($1, $2, $3, NULL)",
    )
    .bind(hash)
    .bind(reader)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Uses a code up, unless it was used.
pub async fn use_up(tx: &mut Tx, reader: i64, hash: &str, now: Millis) -> Result<Written> {
    let used = sql("UPDATE recovery_codes SET used_at = $3
         WHERE hash = $1 AND reader_id = $2 AND used_at IS NULL")
    .bind(hash)
    .bind(reader)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(used))
}

/// How many codes are not used.
pub async fn left(db: &Db, reader: i64) -> Result<i64> {
    let (left,): (i64,) = sql("SELECT COUNT(*) FROM recovery_codes
         WHERE reader_id = $1 AND used_at IS NULL")
    .bind(reader)
    .one(db)
    .await?;
    Ok(left)
}

/// Removes the codes of an account.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM recovery_codes WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
