//! The table of the one row that says since when it is quiet.
use db::{Db, Result, Written, sql};

use crate::ground::clock::Millis;

pub async fn begin(db: &Db, now: Millis) -> Result<()> {
    sql("INSERT INTO quiet (id, since) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET since = excluded.since")
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}

pub async fn since(db: &Db) -> Result<Option<Millis>> {
    let row: Option<(Millis,)> = sql("SELECT since FROM quiet WHERE id = 1")
        .optional(db)
        .await?;
    Ok(row.map(|(since,)| since))
}

pub async fn end(db: &Db) -> Result<Written> {
    let rows = sql("DELETE FROM quiet WHERE id = 1").execute(db).await?;
    Ok(Written::of(rows))
}
