//! The publication's own tables.
use db::{Db, Executor, Tx, sql};

use super::Settings;
use ground::error::Result;
use ground::written::Kept;

pub async fn next_node(db: &Db) -> db::Result<i64> {
    let (number,) = sql("UPDATE nodes SET last = last + 1 WHERE id = 1 RETURNING last")
        .one::<(i64,)>(db)
        .await?;
    Ok(number)
}

pub async fn settings(db: impl Executor) -> Result<Settings> {
    let row: Option<(String,)> = sql("SELECT document FROM settings WHERE id = 1")
        .optional(db)
        .await?;
    Ok(match row {
        Some((document,)) => serde_json::from_str(&document)?,
        None => Settings::default(),
    })
}

pub async fn save_settings(tx: &mut Tx, document: &str) -> db::Result<Kept> {
    let rows = sql("INSERT INTO settings (id, document) VALUES (1, $1)
         ON CONFLICT (id) DO UPDATE SET document = excluded.document WHERE settings.document <> excluded.document")
    .bind(document)
    .execute(tx)
    .await?;
    Ok(Kept::of(rows))
}
