//! The table of the code.
use db::{Db, Result, Tx, Written, sql};

use ground::clock::Millis;

pub async fn replace(db: &Db, hash: &str, expires_at: Millis) -> Result<()> {
    sql(
        "INSERT INTO set_up (id, code_hash, expires_at) VALUES (1, $1, $2)
         ON CONFLICT (id) DO UPDATE SET code_hash = excluded.code_hash,
             expires_at = excluded.expires_at",
    )
    .bind(hash)
    .bind(expires_at)
    .execute(db)
    .await?;
    Ok(())
}

pub async fn is_good(db: &Db, hash: &str, now: Millis) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT id FROM set_up WHERE code_hash = $1 AND expires_at > $2")
        .bind(hash)
        .bind(now)
        .optional(db)
        .await?;
    Ok(row.is_some())
}

pub async fn use_up(tx: &mut Tx, hash: &str, now: Millis) -> Result<Written> {
    let rows = sql("DELETE FROM set_up WHERE code_hash = $1 AND expires_at > $2")
        .bind(hash)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(Written::of(rows))
}
