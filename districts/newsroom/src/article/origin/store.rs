//! The columns of the articles' table that say where they came from.
use db::{Db, FromRow, Result, Row, Tx, sql};

use super::Origin;
use crate::article::State;

impl FromRow for Origin {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            story: row.get("story_id")?,
            slug: row.get("slug")?,
            state: State::from_word(&row.get::<String>("state")?),
            language: row.get("language")?,
            source: row.get("source")?,
            hash: row.get("source_hash")?,
            revision: row.get("revision_id")?,
            feed_id: row.get("feed_id")?,
        })
    }
}

pub async fn after(db: &Db, id: i64) -> Result<Vec<Origin>> {
    sql(
        "SELECT id, story_id, slug, state, language, source, source_hash, revision_id, feed_id FROM articles
         WHERE id > $1 ORDER BY id LIMIT 5000",
    )
    .bind(id)
    .all(db)
    .await
}

pub async fn revision(tx: &mut Tx, article: i64) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT revision_id FROM articles WHERE id = $1")
        .bind(article)
        .optional(tx)
        .await?;
    Ok(row.map(|(revision,)| revision))
}

pub async fn set_source(tx: &mut Tx, article: i64, source: &str) -> Result<()> {
    sql("UPDATE articles SET source = $2 WHERE id = $1")
        .bind(article)
        .bind(source)
        .execute(tx)
        .await?;
    Ok(())
}
