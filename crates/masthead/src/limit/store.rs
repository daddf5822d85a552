//! The table of limits.
use db::{Db, Executor, Result, sql};

use crate::clock::Millis;

/// Adds one if there is room, in one statement: two requests cannot take the same place.
pub async fn take(
    db: impl Executor,
    key: &str,
    most: i64,
    resets_at: Millis,
    now: Millis,
) -> Result<bool> {
    let changed = sql(
        "INSERT INTO limits (key, taken, resets_at) VALUES ($1, 1, $2)
         ON CONFLICT (key) DO UPDATE SET
         taken = CASE WHEN limits.resets_at <= $3 THEN 1 ELSE limits.taken + 1 END,
         resets_at = CASE WHEN limits.resets_at <= $3 THEN $2 ELSE limits.resets_at END
         WHERE limits.resets_at <= $3 OR limits.taken < $4",
    )
    .bind(key)
    .bind(resets_at)
    .bind(now)
    .bind(most)
    .execute(db)
    .await?;
    Ok(changed == 1)
}

/// Forgets what is over.
pub async fn sweep(db: &Db, now: Millis) -> Result<()> {
    sql("DELETE FROM limits WHERE resets_at <= $1")
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}
