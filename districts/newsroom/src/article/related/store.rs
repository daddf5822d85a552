//! The tables of related stories.
use db::{Db, Result, Tx, sql};

use super::Related;
use crate::article::Head;
use ground::clock::Millis;

/// What was stored for an article, whether it is live at `now` or not.
pub async fn of(db: &Db, head: &Head, now: Millis) -> Result<Vec<Related>> {
    let rows: Vec<(i64, i64, i64, bool)> = sql("SELECT a.id, a.story_id, a.section_id,
             (a.state = 'live' AND a.published_at <= $2 AND (a.expires_at IS NULL OR a.expires_at > $2)) AS is_live
         FROM related r JOIN articles a ON a.id = r.related_id
         WHERE r.article_id = $1 AND a.story_id <> $3 ORDER BY r.place LIMIT 64")
    .bind(head.id)
    .bind(now)
    .bind(head.story)
    .all(db)
    .await?;
    let related = |(id, story, section, is_live)| Related {
        id,
        story,
        section,
        is_live,
    };
    Ok(rows.into_iter().map(related).collect())
}

/// Whether something was kept for an article before.
pub async fn is_kept(tx: &mut Tx, article: i64) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT place FROM related WHERE article_id = $1 LIMIT 1")
        .bind(article)
        .optional(tx)
        .await?;
    Ok(row.is_some())
}

/// Replaces what stands under an article, which is due no more unless it has changed since.
pub async fn keep(tx: &mut Tx, head: &Head, others: &[i64]) -> Result<()> {
    sql("DELETE FROM related WHERE article_id = $1")
        .bind(head.id)
        .execute(&mut *tx)
        .await?;
    for (place, other) in (0_i64..).zip(others) {
        sql("INSERT INTO related (article_id, place, related_id) VALUES ($1, $2, $3)")
            .bind(head.id)
            .bind(place)
            .bind(*other)
            .execute(&mut *tx)
            .await?;
    }
    sql("DELETE FROM related_due WHERE article_id = $1
             AND EXISTS (SELECT 1 FROM articles WHERE id = $1 AND revision_id = $2)")
    .bind(head.id)
    .bind(head.revision)
    .execute(tx)
    .await?;
    Ok(())
}

/// Articles that are due at `now`, the newest first.
pub async fn due(db: &Db, now: Millis, limit: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT article_id FROM related_due WHERE due_at <= $1
         ORDER BY due_at DESC, article_id DESC LIMIT $2")
    .bind(now)
    .bind(limit)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Makes an article due from its time on, where it is live.
pub async fn make_due(tx: &mut Tx, article: i64) -> Result<()> {
    sql("INSERT INTO related_due (article_id, due_at)
         SELECT id, published_at FROM articles WHERE id = $1 AND state = 'live'
         ON CONFLICT (article_id) DO UPDATE SET due_at = excluded.due_at")
    .bind(article)
    .execute(tx)
    .await?;
    Ok(())
}
