//! The table of topics.
use db::{Db, Executor, Result, Tx, sql};

use crate::article::Topic;
use ground::clock::Millis;

pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<Topic>> {
    let row: Option<(i64, String, String)> =
        sql("SELECT id, slug, name FROM topics WHERE slug = $1")
            .bind(slug)
            .optional(db)
            .await?;
    Ok(row.map(|(id, slug, name)| Topic { id, slug, name }))
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

pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Topic>> {
    let row: Option<(i64, String, String)> = sql("SELECT id, slug, name FROM topics WHERE id = $1")
        .bind(id)
        .optional(on)
        .await?;
    Ok(row.map(|(id, slug, name)| Topic { id, slug, name }))
}

pub async fn has_slug(on: impl Executor, slug: &str) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT id FROM topics WHERE slug = $1")
        .bind(slug)
        .optional(on)
        .await?;
    Ok(row.is_some())
}

/// Topics behind one in the order of their names, as many as a page has.
pub async fn page(db: &Db, last: Option<&Topic>, limit: i64) -> Result<Vec<Topic>> {
    let (name, id) = last.map_or(("", i64::MIN), |last| (last.name.as_str(), last.id));
    let rows: Vec<(i64, String, String)> = sql("SELECT id, slug, name FROM topics
             WHERE (name, id) > ($1, $2) ORDER BY name, id LIMIT $3")
    .bind(name)
    .bind(id)
    .bind(limit)
    .all(db)
    .await?;
    let topic = |(id, slug, name)| Topic { id, slug, name };
    Ok(rows.into_iter().map(topic).collect())
}

pub async fn change(tx: &mut Tx, topic: &Topic) -> Result<()> {
    sql("UPDATE topics SET slug = $2, name = $3 WHERE id = $1")
        .bind(topic.id)
        .bind(&topic.slug)
        .bind(&topic.name)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, id: i64) -> Result<()> {
    sql("DELETE FROM topic_counts WHERE topic_id = $1")
        .bind(id)
        .execute(&mut *tx)
        .await?;
    sql("DELETE FROM topics WHERE id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}
