//! The table of occasions that had their letter.
use db::{Db, Result, Tx, sql};

use ground::clock::Millis;
use ground::sweep;
use ground::written::Written;

/// Notes an occasion; overtaken when it was noted before.
pub async fn note(tx: &mut Tx, occasion: &str, now: Millis) -> Result<Written> {
    let noted = sql("INSERT INTO letter_occasions (occasion, at) VALUES ($1, $2)
         ON CONFLICT (occasion) DO NOTHING")
    .bind(occasion)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(noted))
}

/// Forgets occasions before a moment.
pub async fn forget(db: &Db, before: Millis) -> Result<u64> {
    sweep::in_batches(|most| {
        sql("DELETE FROM letter_occasions WHERE at < $1 AND occasion IN
             (SELECT occasion FROM letter_occasions WHERE at < $1 ORDER BY at LIMIT $2)")
        .bind(before)
        .bind(most)
        .execute(db)
    })
    .await
}
