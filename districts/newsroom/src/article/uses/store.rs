//! The column of the articles' table that says whose pictures are noted.
use db::{Result, Tx, sql};

/// Articles whose pictures are not noted.
pub async fn without(tx: &mut Tx, limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> =
        sql("SELECT id FROM articles WHERE has_uses = FALSE ORDER BY id LIMIT $1")
            .bind(limit)
            .all(tx)
            .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn set(tx: &mut Tx, article: i64) -> Result<()> {
    sql("UPDATE articles SET has_uses = TRUE WHERE id = $1")
        .bind(article)
        .execute(tx)
        .await?;
    Ok(())
}
