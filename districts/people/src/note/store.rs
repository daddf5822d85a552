//! The table of notes about readers.
use db::{Db, Result, Tx, sql};

use super::Note;
use ground::clock::Millis;

/// Keeps a note.
pub async fn insert(
    tx: &mut Tx,
    id: i64,
    reader: i64,
    at: Millis,
    (author, name): (i64, &str),
    text: &str,
) -> Result<()> {
    sql(
        "INSERT INTO reader_notes (id, reader_id, at, author_id, author, text)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(reader)
    .bind(at)
    .bind(author)
    .bind(name)
    .bind(text)
    .execute(tx)
    .await?;
    Ok(())
}

/// The notes about a reader, newest first.
pub async fn about(db: &Db, reader: i64) -> Result<Vec<Note>> {
    let rows: Vec<(Millis, String, String)> = sql("SELECT at, author, text FROM reader_notes
         WHERE reader_id = $1 ORDER BY id DESC LIMIT 500")
    .bind(reader)
    .all(db)
    .await?;
    let note = |(at, author, text)| Note { at, author, text };
    Ok(rows.into_iter().map(note).collect())
}

/// Removes the notes about a reader.
pub async fn erase(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM reader_notes WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
