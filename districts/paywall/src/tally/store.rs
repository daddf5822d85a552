//! The table of the numbers for the desk.
use db::{Db, Result, Tx, sql};

use super::Numbers;
use ground::clock::Millis;
use ground::sweep;

/// Adds to the numbers of the span that begins then; nodes add to one row.
pub async fn count(tx: &mut Tx, begins_at: Millis, more: Numbers) -> Result<()> {
    sql(
        "INSERT INTO paywall_counts (begins_at, opened, walls) VALUES ($1, $2, $3)
         ON CONFLICT (begins_at) DO UPDATE SET
             opened = paywall_counts.opened + excluded.opened,
             walls = paywall_counts.walls + excluded.walls",
    )
    .bind(begins_at)
    .bind(more.opened)
    .bind(more.walls)
    .execute(tx)
    .await?;
    Ok(())
}

/// The sum of the spans that begin from `from` up to, not including, `to`.
pub async fn counted(db: &Db, from: Millis, to: Millis) -> Result<Numbers> {
    let (opened, walls): (i64, i64) = sql(
        "SELECT CAST(coalesce(sum(opened), 0) AS BIGINT), CAST(coalesce(sum(walls), 0) AS BIGINT)
         FROM paywall_counts WHERE begins_at >= $1 AND begins_at < $2",
    )
    .bind(from)
    .bind(to)
    .one(db)
    .await?;
    Ok(Numbers { opened, walls })
}

/// Forgets the numbers of spans that began before `before`.
pub async fn forget_counts(db: &Db, before: Millis) -> Result<()> {
    sweep::in_batches(|most| {
        sql(
            "DELETE FROM paywall_counts WHERE begins_at < $1 AND begins_at IN
             (SELECT begins_at FROM paywall_counts WHERE begins_at < $1 LIMIT $2)",
        )
        .bind(before)
        .bind(most)
        .execute(db)
    })
    .await?;
    Ok(())
}
