//! Signing keys in the database.
use db::{Db, Result, sql};

use crate::clock::Millis;

/// Signing keys of one purpose, newest first.
pub async fn keys(db: &Db, purpose: &str) -> Result<Vec<(i64, Vec<u8>)>> {
    sql("SELECT number, secret FROM signing_keys WHERE purpose = $1 ORDER BY number DESC")
        .bind(purpose)
        .all(db)
        .await
}

/// Stores the first key of a purpose, unless another node was faster.
pub async fn insert_key(
    db: &Db,
    purpose: &str,
    number: i64,
    secret: &[u8],
    now: Millis,
) -> Result<()> {
    sql(
        "INSERT INTO signing_keys (purpose, number, secret, created_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT (purpose, number) DO NOTHING",
    )
    .bind(purpose)
    .bind(number)
    .bind(secret)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}
