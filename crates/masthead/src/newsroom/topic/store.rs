//! The table of topics.
use db::{Db, Result, sql};

use crate::ground::clock::Millis;
use crate::newsroom::article::Topic;

pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<Topic>> {
    let row: Option<(i64, String, String)> =
        sql("SELECT id, slug, name FROM topics WHERE slug = $1")
            .bind(slug)
            .optional(db)
            .await?;
    Ok(row.map(|(id, slug, name)| Topic { id, slug, name }))
}

/// Topics behind one in the order of their names.
pub async fn named(db: &Db, last: Option<&Topic>) -> Result<Vec<Topic>> {
    let (name, id) = last.map_or(("", i64::MIN), |last| (last.name.as_str(), last.id));
    let rows: Vec<(i64, String, String)> = sql("SELECT id, slug, name FROM topics
             WHERE (name, id) > ($1, $2) ORDER BY name, id LIMIT 5000")
    .bind(name)
    .bind(id)
    .all(db)
    .await?;
    let topic = |(id, slug, name)| Topic { id, slug, name };
    Ok(rows.into_iter().map(topic).collect())
}

/// Topics behind one in the order of their names, with the number of their stories where a row
/// says it; those that a row says have none are left out.
pub async fn after(
    db: &Db,
    (name, id): (&str, i64),
    now: Millis,
    limit: i64,
) -> Result<Vec<(Topic, Option<i64>)>> {
    let rows: Vec<(i64, String, String, Option<i64>)> = sql("SELECT t.id, t.slug, t.name, c.articles FROM topics t
             LEFT JOIN topic_counts c ON c.topic_id = t.id AND (c.holds_until IS NULL OR c.holds_until > $3)
             WHERE (t.name, t.id) > ($1, $2) AND (c.articles IS NULL OR c.articles > 0)
             ORDER BY t.name, t.id LIMIT $4")
        .bind(name)
        .bind(id)
        .bind(now)
        .bind(limit)
        .all(db)
        .await?;
    let topic = |(id, slug, name, count)| (Topic { id, slug, name }, count);
    Ok(rows.into_iter().map(topic).collect())
}
