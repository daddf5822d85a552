//! The table of embargoes.
use db::{Executor, FromRow, Result, Row, Tx, sql};

use super::Embargo;

impl FromRow for Embargo {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            until: row.get("until_at")?,
            reason: row.get("reason")?,
        })
    }
}

pub async fn of(on: impl Executor, draft: i64) -> Result<Option<Embargo>> {
    sql("SELECT until_at, reason FROM embargoes WHERE draft_id = $1")
        .bind(draft)
        .optional(on)
        .await
}

pub async fn set(tx: &mut Tx, draft: i64, embargo: &Embargo) -> Result<()> {
    sql(
        "INSERT INTO embargoes (draft_id, until_at, reason) VALUES ($1, $2, $3)
         ON CONFLICT (draft_id) DO UPDATE SET until_at = excluded.until_at, reason = excluded.reason",
    )
    .bind(draft)
    .bind(embargo.until)
    .bind(&embargo.reason)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn lift(tx: &mut Tx, draft: i64) -> Result<()> {
    sql("DELETE FROM embargoes WHERE draft_id = $1")
        .bind(draft)
        .execute(tx)
        .await?;
    Ok(())
}
