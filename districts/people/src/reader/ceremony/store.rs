//! The table of ceremonies.
use db::{Db, Result, Tx, sql};

use ground::clock::Millis;
use ground::sweep;

/// Keeps what a ceremony must remember.
pub async fn insert(
    db: &Db,
    hash: &str,
    kind: &str,
    reader: Option<i64>,
    state: &str,
    expires_at: Millis,
) -> Result<()> {
    sql(
        "INSERT INTO ceremonies (token_hash, kind, reader_id, state, expires_at)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(hash)
    .bind(kind)
    .bind(reader)
    .bind(state)
    .bind(expires_at)
    .execute(db)
    .await?;
    Ok(())
}

/// Whose a ceremony is and what it remembers; the row goes.
pub async fn take(
    db: &Db,
    hash: &str,
    kind: &str,
    now: Millis,
) -> Result<Option<(Option<i64>, String)>> {
    sql(
        "DELETE FROM ceremonies WHERE token_hash = $1 AND kind = $2 AND expires_at > $3
         RETURNING reader_id, state",
    )
    .bind(hash)
    .bind(kind)
    .bind(now)
    .optional(db)
    .await
}

/// Forgets ceremonies that nobody ended.
pub async fn sweep(db: &Db, now: Millis) -> Result<()> {
    sweep::in_batches(|most| {
        sql("DELETE FROM ceremonies WHERE expires_at <= $1 AND token_hash IN
             (SELECT token_hash FROM ceremonies WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2)")
        .bind(now)
        .bind(most)
        .execute(db)
    })
    .await?;
    Ok(())
}

/// Forgets the ceremonies of a reader.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM ceremonies WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
