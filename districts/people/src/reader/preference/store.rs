//! The table of what readers want to be sent.
use db::{Db, Result, Tx, sql};

use super::Said;
use ground::clock::Millis;

/// Notes what a reader says about a kind.
pub async fn set(tx: &mut Tx, reader: i64, kind: &str, wants: bool, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO letter_preferences (reader_id, kind, wants, changed_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (reader_id, kind) DO UPDATE SET wants = excluded.wants,
         changed_at = excluded.changed_at",
    )
    .bind(reader)
    .bind(kind)
    .bind(wants)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Everything a reader has said.
pub async fn said(db: &Db, reader: i64) -> Result<Vec<Said>> {
    let rows: Vec<(String, bool, Millis)> = sql(
        "SELECT kind, wants, changed_at FROM letter_preferences WHERE reader_id = $1
         ORDER BY kind LIMIT 100",
    )
    .bind(reader)
    .all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(kind, wants, changed_at)| Said {
            kind,
            wants,
            changed_at,
        })
        .collect())
}

/// Forgets what a reader has said.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM letter_preferences WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
