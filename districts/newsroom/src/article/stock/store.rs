//! Reading many articles by their ids.
use db::{Db, Query, Result, sql};

use crate::article::{Head, Topic};
use ground::clock::Millis;

/// Ids in one statement, which has as many parameters: one text for both databases.
pub const BATCH: usize = 20;

pub async fn after(db: &Db, id: i64, limit: i64) -> Result<Vec<Head>> {
    sql("SELECT * FROM article_heads WHERE id > $1 ORDER BY id LIMIT $2")
        .bind(id)
        .bind(limit)
        .all(db)
        .await
}

pub async fn of_ids(db: &Db, ids: &[i64]) -> Result<Vec<Head>> {
    let query = sql("SELECT * FROM article_heads WHERE id IN
             ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         LIMIT 20");
    bound(query, ids).all(db).await
}

pub async fn topics_of_ids(db: &Db, ids: &[i64]) -> Result<Vec<Topic>> {
    let query = sql("SELECT id, slug, name FROM topics WHERE id IN
             ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         LIMIT 20");
    let rows: Vec<(i64, String, String)> = bound(query, ids).all(db).await?;
    let topic = |(id, slug, name)| Topic { id, slug, name };
    Ok(rows.into_iter().map(topic).collect())
}

/// Binds at most [`BATCH`] ids; what is left of the parameters is the id of nothing.
fn bound(query: Query, ids: &[i64]) -> Query {
    let nothing = std::iter::repeat(i64::MIN);
    let ids = ids.iter().copied().chain(nothing).take(BATCH);
    ids.fold(query, Query::bind)
}

/// Articles with this author in the byline, in the order of their times, behind a place in it.
pub async fn signed(
    db: &Db,
    author: i64,
    (at, id): (Millis, i64),
    limit: i64,
) -> Result<Vec<(Millis, i64)>> {
    sql("SELECT published_at, article_id FROM bylines
         WHERE author_id = $1 AND (published_at, article_id) > ($2, $3)
         ORDER BY published_at, article_id LIMIT $4")
    .bind(author)
    .bind(at)
    .bind(id)
    .bind(limit)
    .all(db)
    .await
}
