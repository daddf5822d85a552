//! The column of the articles' table that says whose pictures are noted.
use db::{Db, Result, Tx, sql};

use ground::clock::Millis;

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

/// A story that is public at `now` and shows this picture, with the moment at which it expires.
pub async fn live_with(
    db: &Db,
    picture: i64,
    now: Millis,
) -> Result<Option<(i64, Option<Millis>)>> {
    sql(
        "SELECT a.id, a.expires_at FROM picture_uses u JOIN articles a ON a.id = u.article_id
         WHERE u.picture_id = $1 AND u.is_draft = FALSE AND a.state = 'live' AND a.published_at <= $2
             AND (a.expires_at IS NULL OR a.expires_at > $2)
         LIMIT 1",
    )
    .bind(picture)
    .bind(now)
    .optional(db)
    .await
}

/// A story whose pictures are not noted.
pub async fn live_without_notes(db: &Db) -> Result<Option<(i64, Option<Millis>)>> {
    sql("SELECT id, expires_at FROM articles WHERE has_uses = FALSE ORDER BY id LIMIT 1")
        .optional(db)
        .await
}
