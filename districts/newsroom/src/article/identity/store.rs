//! The column of the articles' table that holds their ids in feeds.
use db::{Db, Result, Tx, sql};

pub async fn set(tx: &mut Tx, article: i64, id: &str) -> Result<u64> {
    sql("UPDATE articles SET feed_id = $2 WHERE id = $1 AND feed_id IS DISTINCT FROM $2")
        .bind(article)
        .bind(id)
        .execute(tx)
        .await
}

/// Whether an article has no id yet.
pub async fn any_without(db: &Db) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT id FROM articles WHERE feed_id IS NULL LIMIT 1")
        .optional(db)
        .await?;
    Ok(row.is_some())
}

/// Articles from `after` on that have no id yet, by number.
pub async fn without(tx: &mut Tx, after: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> =
        sql("SELECT id FROM articles WHERE id > $1 AND feed_id IS NULL ORDER BY id LIMIT 5000")
            .bind(after)
            .all(tx)
            .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
