//! The table of changes, and the number that its versions come from.
use std::borrow::Cow;

use db::{Db, Executor, Tx, by_dialect, sql};

use super::Tag;
use crate::error::Result;

pub async fn record(tx: &mut Tx, tags: &[Tag]) -> Result<()> {
    let (version,): (i64,) =
        sql("UPDATE generation SET value = value + 1 WHERE id = 1 RETURNING value")
            .one(&mut *tx)
            .await?;
    let pairs: Vec<(&str, i64)> = tags.iter().map(|tag| (&*tag.what, tag.which)).collect();
    by_dialect(
        "INSERT INTO changes (what, which, version)
         SELECT value ->> 0, value ->> 1, $2 FROM json_each($1) WHERE TRUE
         ON CONFLICT (what, which) DO UPDATE SET version = excluded.version",
        "INSERT INTO changes (what, which, version)
         SELECT one ->> 0, (one ->> 1)::bigint, $2 FROM jsonb_array_elements($1::text::jsonb) AS one
         ON CONFLICT (what, which) DO UPDATE SET version = excluded.version",
    )
    .bind(serde_json::to_string(&pairs)?)
    .bind(version)
    .execute(tx)
    .await?;
    Ok(())
}

/// Changes after a version, oldest first: one more than `most`, where there are more.
pub async fn since(db: &Db, version: i64, most: usize) -> Result<Vec<(i64, Tag)>> {
    let rows: Vec<(String, i64, i64)> = sql(
        "SELECT what, which, version FROM changes WHERE version > $1 ORDER BY version LIMIT $2",
    )
    .bind(version)
    .bind(i64::try_from(most).unwrap_or(i64::MAX - 1) + 1)
    .all(db)
    .await?;
    let tag = |(what, which, version)| {
        let what = Cow::Owned(what);
        (version, Tag { what, which })
    };
    Ok(rows.into_iter().map(tag).collect())
}

pub async fn version(on: impl Executor) -> Result<i64> {
    let (value,): (i64,) = sql("SELECT value FROM generation WHERE id = 1")
        .one(on)
        .await?;
    Ok(value)
}

/// Locks the row that every change raises.
pub async fn hold(tx: &mut Tx) -> Result<()> {
    sql("UPDATE generation SET value = value WHERE id = 1")
        .execute(tx)
        .await?;
    Ok(())
}
