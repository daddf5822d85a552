//! The table of limits.
use db::{Db, Executor, Result, sql};

use crate::clock::Millis;
use crate::sweep;
use crate::written::Written;

/// Adds one if there is room, in one statement: two requests cannot take the same place.
pub async fn take(
    db: impl Executor,
    key: &str,
    most: i64,
    resets_at: Millis,
    now: Millis,
) -> Result<Written> {
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
    Ok(Written::of(changed))
}

/// Takes one less, where something was taken.
pub async fn give_back(db: &Db, key: &str) -> Result<()> {
    sql("UPDATE limits SET taken = taken - 1 WHERE key = $1 AND taken > 0")
        .bind(key)
        .execute(db)
        .await?;
    Ok(())
}

/// When what was taken under a key is forgotten.
pub async fn resets_at(db: &Db, key: &str) -> Result<Option<Millis>> {
    let row: Option<(Millis,)> = sql("SELECT resets_at FROM limits WHERE key = $1")
        .bind(key)
        .optional(db)
        .await?;
    Ok(row.map(|(at,)| at))
}

/// Forgets what is over.
pub async fn sweep(db: &Db, now: Millis) -> Result<()> {
    sweep::in_batches(|most| {
        sql("DELETE FROM limits WHERE resets_at <= $1 AND key IN
             (SELECT key FROM limits WHERE resets_at <= $1 ORDER BY resets_at LIMIT $2)")
        .bind(now)
        .bind(most)
        .execute(db)
    })
    .await?;
    Ok(())
}
