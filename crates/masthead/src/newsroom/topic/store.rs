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

pub async fn all(db: &Db, now: Millis) -> Result<Vec<(Topic, i64)>> {
    let rows: Vec<(i64, String, String, i64)> =
        sql("SELECT t.id, t.slug, t.name, count(*) FROM topics t
             JOIN article_topics x ON x.topic_id = t.id JOIN articles a ON a.id = x.article_id
             WHERE a.state = 'live' AND a.published_at <= $1
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p WHERE p.article_id = a.id
                     AND p.published_at <= $1
                     AND t.id IN (SELECT y.topic_id FROM article_topics y WHERE y.article_id = p.preferred_id))
             GROUP BY t.id, t.slug, t.name ORDER BY t.name, t.id LIMIT 2000")
        .bind(now)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, slug, name, count)| (Topic { id, slug, name }, count))
        .collect())
}
