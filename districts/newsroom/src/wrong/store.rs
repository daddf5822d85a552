//! The tables of wrong words.
use db::{Db, FromRow, Result, Row, Tx, Written, sql};

use super::{Settled, Wrong};

impl FromRow for Wrong {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            article: row.get("article_id")?,
            words: row.get("words")?,
            made_at: row.get("made_at")?,
        })
    }
}

impl FromRow for Settled {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            place: row.get("place")?,
            note: row.get("note")?,
            at: row.get("settled_at")?,
        })
    }
}

pub async fn of_article(db: &Db, article: i64, limit: i64) -> Result<Vec<Wrong>> {
    sql("SELECT id, article_id, words, made_at FROM wrong_words
         WHERE article_id = $1 ORDER BY id DESC LIMIT $2")
    .bind(article)
    .bind(limit)
    .all(db)
    .await
}

pub async fn by_id(db: &Db, id: i64) -> Result<Option<Wrong>> {
    sql("SELECT id, article_id, words, made_at FROM wrong_words WHERE id = $1")
        .bind(id)
        .optional(db)
        .await
}

pub async fn insert(tx: &mut Tx, wrong: &Wrong) -> Result<()> {
    sql("INSERT INTO wrong_words (id, article_id, words, made_at) VALUES ($1, $2, $3, $4)")
        .bind(wrong.id)
        .bind(wrong.article)
        .bind(&wrong.words)
        .bind(wrong.made_at)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn settled(db: &Db, words: i64) -> Result<Vec<Settled>> {
    sql("SELECT place, note, settled_at FROM settled_places
         WHERE words_id = $1 ORDER BY place LIMIT 5000")
    .bind(words)
    .all(db)
    .await
}

pub async fn settle(tx: &mut Tx, words: i64, settled: &Settled) -> Result<Written> {
    sql(
        "INSERT INTO settled_places (words_id, place, note, settled_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (words_id, place) DO NOTHING",
    )
    .bind(words)
    .bind(&settled.place)
    .bind(&settled.note)
    .bind(settled.at)
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn open(tx: &mut Tx, words: i64, place: &str) -> Result<Written> {
    sql("DELETE FROM settled_places WHERE words_id = $1 AND place = $2")
        .bind(words)
        .bind(place)
        .execute(tx)
        .await
        .map(Written::of)
}
