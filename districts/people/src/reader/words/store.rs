//! The table of the words by which the desk finds accounts.
use db::{Db, FromRow, Result, Row, Tx, sql};

use super::super::store::{Columns, reader};
use super::{MOST, end_of};
use crate::reader::Reader;

/// What an account is listed by.
pub struct Written {
    pub email: String,
    pub name: String,
}

impl FromRow for Written {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            email: row.get("email")?,
            name: row.get("name")?,
        })
    }
}

pub async fn written(tx: &mut Tx, reader: i64) -> Result<Option<Written>> {
    sql("SELECT email, name FROM readers WHERE id = $1")
        .bind(reader)
        .optional(tx)
        .await
}

pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM reader_words WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn insert(tx: &mut Tx, word: &str, reader: i64) -> Result<()> {
    sql("INSERT INTO reader_words (word, reader_id) VALUES ($1, $2)
         ON CONFLICT (word, reader_id) DO NOTHING")
    .bind(word)
    .bind(reader)
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that an account is listed as it is now.
pub async fn listed(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("UPDATE readers SET is_listed = TRUE WHERE id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}

/// Accounts that are not listed as they are.
pub async fn unlisted(tx: &mut Tx, limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM readers WHERE NOT is_listed ORDER BY id LIMIT $1")
        .bind(limit)
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Accounts that have, for each of these, a word that begins so, in the order of what the first
/// one finds, each once; behind the account `after`.
pub async fn begin(
    db: &Db,
    begin: &[String],
    after: Option<i64>,
    limit: i64,
) -> Result<Vec<Reader>> {
    let Some(first) = begin.first() else {
        return Ok(Vec::new());
    };
    let place = match after {
        Some(reader) => place(db, first, reader).await?,
        None => None,
    };
    let (word, at) = place.unwrap_or((first.clone(), i64::MIN));
    let mut query = sql("SELECT r.id, r.email, r.name, r.verified_at, r.created_at, r.admitted_at
         FROM reader_words w CROSS JOIN readers r
         WHERE r.id = w.reader_id AND (w.word, w.reader_id) > ($1, $2) AND w.word < $3
         AND NOT EXISTS (SELECT 1 FROM reader_words e
             WHERE e.reader_id = w.reader_id AND e.word >= $4 AND e.word < w.word)
         AND EXISTS (SELECT 1 FROM reader_words x WHERE x.reader_id = w.reader_id AND x.word >= $6 AND x.word < $7)
         AND EXISTS (SELECT 1 FROM reader_words y WHERE y.reader_id = w.reader_id AND y.word >= $8 AND y.word < $9)
         ORDER BY w.word, w.reader_id LIMIT $5")
    .bind(word)
    .bind(at)
    .bind(end_of(first))
    .bind(first)
    .bind(limit);
    // Where less is asked for, the rest asks for anything.
    for others in 1..MOST {
        let other = begin.get(others).map_or("", String::as_str);
        query = query.bind(other).bind(end_of(other));
    }
    let rows: Vec<Columns> = query.all(db).await?;
    Ok(rows.into_iter().map(reader).collect())
}

/// Where an account stands among those with a word that begins so.
async fn place(db: &Db, begins: &str, reader: i64) -> Result<Option<(String, i64)>> {
    let (word,): (Option<String>,) = sql("SELECT min(word) FROM reader_words
         WHERE reader_id = $1 AND word >= $2 AND word < $3")
    .bind(reader)
    .bind(begins)
    .bind(end_of(begins))
    .one(db)
    .await?;
    Ok(word.map(|word| (word, reader)))
}
