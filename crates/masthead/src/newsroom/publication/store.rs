//! The publication's own tables.
use db::{Db, Executor, Tx, sql};

use super::Settings;
use crate::ground::error::Result;

pub async fn generation(db: &Db) -> db::Result<i64> {
    let (value,) = sql("SELECT value FROM generation WHERE id = 1")
        .one::<(i64,)>(db)
        .await?;
    Ok(value)
}

pub async fn next_node(db: &Db) -> db::Result<i64> {
    let (number,) = sql("UPDATE nodes SET last = last + 1 WHERE id = 1 RETURNING last")
        .one::<(i64,)>(db)
        .await?;
    Ok(number)
}

pub async fn raise_generation(tx: &mut Tx) -> db::Result<()> {
    sql("UPDATE generation SET value = value + 1 WHERE id = 1")
        .execute(tx)
        .await?;
    Ok(())
}

/// Locks the row that every change raises.
pub async fn hold(tx: &mut Tx) -> db::Result<()> {
    sql("UPDATE generation SET value = value WHERE id = 1")
        .execute(tx)
        .await?;
    Ok(())
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

pub async fn save_settings(tx: &mut Tx, document: &str) -> db::Result<bool> {
    let rows = sql("INSERT INTO settings (id, document) VALUES (1, $1)
         ON CONFLICT (id) DO UPDATE SET document = excluded.document WHERE settings.document <> excluded.document")
    .bind(document)
    .execute(tx)
    .await?;
    Ok(rows == 1)
}
