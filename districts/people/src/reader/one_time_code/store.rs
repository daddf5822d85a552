//! The table of secrets of one-time codes. Each code must be computed from them, so they are
//! encrypted and not hashed.
use db::{Db, Executor, Result, Tx, sql};

use ground::clock::Millis;
use ground::written::Written;

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

/// The secrets that do not begin with `mark`, which sealed ones have.
pub async fn open_ones(db: &Db, mark: &str) -> Result<Vec<(i64, String)>> {
    sql("SELECT reader_id, secret FROM one_time_codes
         WHERE substr(secret, 1, length($1)) <> $1 ORDER BY reader_id LIMIT 10000")
    .bind(mark)
    .all(db)
    .await
}

/// Puts a secret in the place of another one, unless that has changed meanwhile.
pub async fn replace(db: &Db, reader: i64, old: &str, new: &str) -> Result<()> {
    sql("UPDATE one_time_codes SET secret = $3 WHERE reader_id = $1 AND secret = $2")
        .bind(reader)
        .bind(old)
        .bind(new)
        .execute(db)
        .await?;
    Ok(())
}

/// How many secrets there are.
pub async fn count(db: &Db) -> Result<i64> {
    let (count,): (i64,) = sql("SELECT COUNT(*) FROM one_time_codes").one(db).await?;
    Ok(count)
}

/// Uses the code of a step up, unless it or a later one was used; enrols the secret.
pub async fn use_step(tx: &mut Tx, reader: i64, step: i64, now: Millis) -> Result<Written> {
    let changed = sql("UPDATE one_time_codes SET last_step = $2,
         enrolled_at = CASE WHEN enrolled_at IS NULL THEN $3 ELSE enrolled_at END
         WHERE reader_id = $1 AND last_step < $2")
    .bind(reader)
    .bind(step)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(changed))
}

/// Removes the secret of an account.
pub async fn remove(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM one_time_codes WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
