//! The table of secrets of one-time codes. They are kept as they are, because each code
//! must be computed from them.
use db::{Executor, Result, Tx, sql};

use crate::clock::Millis;

/// Keeps a new secret; one that is not enrolled is replaced.
pub async fn insert(tx: &mut Tx, reader: i64, secret: &str) -> Result<()> {
    sql(
        "INSERT INTO one_time_codes (reader_id, secret, enrolled_at, last_step)
         VALUES ($1, $2, NULL, 0)
         ON CONFLICT (reader_id) DO UPDATE SET secret = excluded.secret, last_step = 0
         WHERE one_time_codes.enrolled_at IS NULL",
    )
    .bind(reader)
    .bind(secret)
    .execute(tx)
    .await?;
    Ok(())
}

/// The secret of an account, and since when it counts.
pub async fn find(db: impl Executor, reader: i64) -> Result<Option<(String, Option<Millis>)>> {
    sql("SELECT secret, enrolled_at FROM one_time_codes WHERE reader_id = $1")
        .bind(reader)
        .optional(db)
        .await
}

/// Uses the code of a step up, unless it or a later one was used; enrols the secret.
pub async fn use_step(tx: &mut Tx, reader: i64, step: i64, now: Millis) -> Result<bool> {
    let changed = sql("UPDATE one_time_codes SET last_step = $2,
         enrolled_at = CASE WHEN enrolled_at IS NULL THEN $3 ELSE enrolled_at END
         WHERE reader_id = $1 AND last_step < $2")
    .bind(reader)
    .bind(step)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(changed == 1)
}

/// Removes the secret of an account.
pub async fn remove(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM one_time_codes WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
