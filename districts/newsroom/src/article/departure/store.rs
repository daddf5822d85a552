//! The table of departures, and the state of articles.
use db::{Db, FromRow, Result, Row, Tx, sql};

use super::Departure;
use crate::article::State;
use ground::clock::Millis;

impl FromRow for Departure {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            at: row.get("at")?,
            reason: row.get("reason")?,
            demanded_by: row.get("demanded_by")?,
            leads_to: row.get("leads_to")?,
        })
    }
}

pub async fn of(db: &Db, article: i64) -> Result<Option<Departure>> {
    sql("SELECT at, reason, demanded_by, leads_to FROM departures WHERE article_id = $1")
        .bind(article)
        .optional(db)
        .await
}

pub async fn keep(tx: &mut Tx, article: i64, departure: &Departure) -> Result<()> {
    sql(
        "INSERT INTO departures (article_id, at, reason, demanded_by, leads_to)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (article_id) DO UPDATE SET at = excluded.at, reason = excluded.reason,
             demanded_by = excluded.demanded_by, leads_to = excluded.leads_to",
    )
    .bind(article)
    .bind(departure.at)
    .bind(&departure.reason)
    .bind(&departure.demanded_by)
    .bind(&departure.leads_to)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn forget(tx: &mut Tx, article: i64) -> Result<()> {
    sql("DELETE FROM departures WHERE article_id = $1")
        .bind(article)
        .execute(tx)
        .await?;
    Ok(())
}

/// Section and publication of the article, where its state was another one.
pub async fn set_state(tx: &mut Tx, article: i64, state: State) -> Result<Option<(i64, Millis)>> {
    sql(
        "UPDATE articles SET state = $2 WHERE id = $1 AND state <> $2
         RETURNING section_id, published_at",
    )
    .bind(article)
    .bind(state.word())
    .optional(tx)
    .await
}
