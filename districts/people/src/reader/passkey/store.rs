//! The table of passkeys.
use db::{Db, Result, Tx, sql};

use super::{Kept, Listed};
use ground::clock::Millis;
use ground::written::Written;

fn kept((reader, handle, data): (i64, String, String)) -> Kept {
    Kept {
        reader,
        handle,
        data,
    }
}

/// The passkeys of an account.
pub async fn of_reader(db: &Db, reader: i64) -> Result<Vec<Kept>> {
    let rows = sql(
        "SELECT reader_id, handle, data FROM passkeys WHERE reader_id = $1
         ORDER BY created_at LIMIT 100",
    )
    .bind(reader)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(kept).collect())
}

/// The passkey with this id.
pub async fn by_credential(db: &Db, id: &str) -> Result<Option<Kept>> {
    let row = sql("SELECT reader_id, handle, data FROM passkeys WHERE credential = $1")
        .bind(id)
        .optional(db)
        .await?;
    Ok(row.map(kept))
}

/// The passkeys of an account, as it sees them.
pub async fn list(db: &Db, reader: i64) -> Result<Vec<Listed>> {
    let rows: Vec<(String, String, Millis, Option<Millis>)> = sql(
        "SELECT credential, name, created_at, used_at FROM passkeys WHERE reader_id = $1
         ORDER BY created_at LIMIT 100",
    )
    .bind(reader)
    .all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(id, name, created_at, used_at)| Listed {
            id,
            name,
            created_at,
            used_at,
        })
        .collect())
}

/// Keeps a passkey, unless it is there.
pub async fn insert(
    tx: &mut Tx,
    id: &str,
    reader: i64,
    handle: &str,
    name: &str,
    data: &str,
    now: Millis,
) -> Result<Written> {
    let changed = sql(
        "INSERT INTO passkeys (credential, reader_id, handle, name, data, created_at, used_at)
         VALUES ($1, $2, $3, $4, $5, $6, NULL) ON CONFLICT (credential) DO NOTHING",
    )
    .bind(id)
    .bind(reader)
    .bind(handle)
    .bind(name)
    .bind(data)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(changed))
}

/// Puts a used passkey's new counter in place of the old one, if that is still there.
pub async fn replace(db: &Db, id: &str, old: &str, new: &str, now: Millis) -> Result<Written> {
    let changed =
        sql("UPDATE passkeys SET data = $3, used_at = $4 WHERE credential = $1 AND data = $2")
            .bind(id)
            .bind(old)
            .bind(new)
            .bind(now)
            .execute(db)
            .await?;
    Ok(Written::of(changed))
}

/// Removes one passkey of an account.
pub async fn remove(tx: &mut Tx, reader: i64, id: &str) -> Result<Written> {
    let changed = sql("DELETE FROM passkeys WHERE credential = $1 AND reader_id = $2")
        .bind(id)
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(Written::of(changed))
}

/// Removes all passkeys of an account.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM passkeys WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
