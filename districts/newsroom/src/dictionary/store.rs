//! The newsroom's words, and those that are right in one story.
use db::{Db, Executor, FromRow, Result, Row, Tx, Written, sql};

use super::HouseWord;

impl FromRow for HouseWord {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            word: row.get("word")?,
            language: row.get("language")?,
            staff: row.get("staff_id")?,
            at: row.get("at")?,
        })
    }
}

/// All, in the order of the alphabet.
pub async fn all(on: impl Executor, limit: i64) -> Result<Vec<HouseWord>> {
    sql("SELECT id, word, language, staff_id, at FROM house_words ORDER BY word, language LIMIT $1")
        .bind(limit)
        .all(on)
        .await
}

pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<HouseWord>> {
    sql("SELECT id, word, language, staff_id, at FROM house_words WHERE id = $1")
        .bind(id)
        .optional(on)
        .await
}

pub async fn is_there(on: impl Executor, (word, language): (&str, &str)) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT id FROM house_words WHERE word = $1 AND language = $2")
        .bind(word)
        .bind(language)
        .optional(on)
        .await?;
    Ok(row.is_some())
}

pub async fn insert(tx: &mut Tx, word: &HouseWord, most: i64) -> Result<Written> {
    sql("INSERT INTO house_words (id, word, language, staff_id, at)
         SELECT $1, $2, $3, $4, $5 WHERE (SELECT COUNT(*) FROM house_words) < $6
         ON CONFLICT (word, language) DO NOTHING")
    .bind(word.id)
    .bind(&word.word)
    .bind(&word.language)
    .bind(word.staff)
    .bind(word.at)
    .bind(most)
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn delete(tx: &mut Tx, id: i64) -> Result<Written> {
    sql("DELETE FROM house_words WHERE id = $1")
        .bind(id)
        .execute(tx)
        .await
        .map(Written::of)
}

pub async fn passed(db: &Db, draft: i64, limit: i64) -> Result<Vec<(String,)>> {
    sql("SELECT word FROM draft_words WHERE draft_id = $1 ORDER BY word LIMIT $2")
        .bind(draft)
        .bind(limit)
        .all(db)
        .await
}

pub async fn pass(tx: &mut Tx, (draft, word): (i64, &str), most: i64) -> Result<Written> {
    sql("INSERT INTO draft_words (draft_id, word)
         SELECT $1, $2 WHERE (SELECT COUNT(*) FROM draft_words WHERE draft_id = $1) < $3
         ON CONFLICT (draft_id, word) DO NOTHING")
    .bind(draft)
    .bind(word)
    .bind(most)
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn unpass(tx: &mut Tx, (draft, word): (i64, &str)) -> Result<Written> {
    sql("DELETE FROM draft_words WHERE draft_id = $1 AND word = $2")
        .bind(draft)
        .bind(word)
        .execute(tx)
        .await
        .map(Written::of)
}
