//! The table of imported files.
use db::{Db, FromRow, Result, Row, Tx, by_dialect, sql};

use super::{File, Fresh};

impl FromRow for File {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            reading: row.get("reading")?,
            stat: row.get("stat")?,
            outline: row.get("outline")?,
            blocks: row.get("blocks")?,
        })
    }
}

/// A file with its path.
pub struct Named {
    pub path: String,
    pub file: File,
}

impl FromRow for Named {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            path: row.get("path")?,
            file: File::from_row(row)?,
        })
    }
}

pub async fn after(db: &Db, path: &str) -> Result<Vec<Named>> {
    sql(
        "SELECT path, reading, stat, outline, blocks FROM import_files
         WHERE path > $1 ORDER BY path LIMIT 5000",
    )
    .bind(path)
    .all(db)
    .await
}

/// Locks the one row that is no file's.
pub async fn hold(tx: &mut Tx) -> Result<()> {
    sql("UPDATE import_files SET stat = NULL WHERE path = ''")
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn save(tx: &mut Tx, files: &[Fresh]) -> Result<()> {
    let rows = files.iter().map(|file| {
        let (path, seen) = (&file.path, &file.file);
        (path, seen.reading, seen.stat, &seen.outline, &seen.blocks)
    });
    let rows = serde_json::Value::from_iter(rows.map(|row| serde_json::json!(row)));
    by_dialect(
        "INSERT INTO import_files (path, reading, stat, outline, blocks)
         SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each($1) WHERE TRUE
         ON CONFLICT (path) DO UPDATE SET reading = excluded.reading, stat = excluded.stat,
             outline = excluded.outline, blocks = excluded.blocks",
        "INSERT INTO import_files (path, reading, stat, outline, blocks)
         SELECT one ->> 0, (one ->> 1)::bigint, (one ->> 2)::bigint, one ->> 3, one ->> 4
         FROM jsonb_array_elements($1::text::jsonb) AS one
         ON CONFLICT (path) DO UPDATE SET reading = excluded.reading, stat = excluded.stat,
             outline = excluded.outline, blocks = excluded.blocks",
    )
    .bind(rows.to_string())
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn forget(tx: &mut Tx, path: &str) -> Result<()> {
    sql("DELETE FROM import_files WHERE path = $1")
        .bind(path)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn set_blocks(tx: &mut Tx, path: &str, blocks: &str) -> Result<()> {
    sql("UPDATE import_files SET blocks = $2 WHERE path = $1")
        .bind(path)
        .bind(blocks)
        .execute(tx)
        .await?;
    Ok(())
}
