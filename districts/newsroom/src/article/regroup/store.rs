//! The tables that lists of articles use, changed for many articles at once.
use db::{Executor, Result, Tx, sql};

pub async fn of_section(tx: &mut Tx, section: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM articles WHERE section_id = $1")
        .bind(section)
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn to_section(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    sql("UPDATE articles SET section_id = $2 WHERE section_id = $1")
        .bind(from)
        .bind(to)
        .execute(tx)
        .await?;
    Ok(())
}

/// Has the related stories of a section's live articles found anew.
pub async fn make_due_of_section(tx: &mut Tx, section: i64) -> Result<()> {
    sql("INSERT INTO related_due (article_id, due_at)
         SELECT id, published_at FROM articles WHERE section_id = $1 AND state = 'live'
         ON CONFLICT (article_id) DO UPDATE SET due_at = excluded.due_at")
    .bind(section)
    .execute(tx)
    .await?;
    Ok(())
}

/// The same of a topic's.
pub async fn make_due_of_topic(tx: &mut Tx, topic: i64) -> Result<()> {
    sql("INSERT INTO related_due (article_id, due_at)
         SELECT a.id, a.published_at FROM article_topics t JOIN articles a ON a.id = t.article_id
         WHERE t.topic_id = $1 AND a.state = 'live'
         ON CONFLICT (article_id) DO UPDATE SET due_at = excluded.due_at")
    .bind(topic)
    .execute(tx)
    .await?;
    Ok(())
}

/// Articles that two authors sign together.
pub async fn signed_by_both(on: impl Executor, one: i64, other: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT a.article_id FROM bylines a JOIN bylines b
             ON b.author_id = $2 AND b.published_at = a.published_at AND b.article_id = a.article_id
         WHERE a.author_id = $1")
    .bind(one)
    .bind(other)
    .all(on)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn to_author(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    sql("UPDATE bylines SET author_id = $2 WHERE author_id = $1")
        .bind(from)
        .bind(to)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn to_topic(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    sql("DELETE FROM article_topics WHERE topic_id = $1 AND EXISTS
             (SELECT 1 FROM article_topics o WHERE o.topic_id = $2
              AND o.published_at = article_topics.published_at
              AND o.article_id = article_topics.article_id)")
    .bind(from)
    .bind(to)
    .execute(&mut *tx)
    .await?;
    sql("UPDATE article_topics SET topic_id = $2 WHERE topic_id = $1")
        .bind(from)
        .bind(to)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn without_topic(tx: &mut Tx, topic: i64) -> Result<()> {
    sql("DELETE FROM article_topics WHERE topic_id = $1")
        .bind(topic)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn count_of_topic(on: impl Executor, topic: i64) -> Result<i64> {
    let (count,): (i64,) = sql("SELECT count(*) FROM article_topics WHERE topic_id = $1")
        .bind(topic)
        .one(on)
        .await?;
    Ok(count)
}

pub async fn count_signed(on: impl Executor, author: i64) -> Result<i64> {
    let (count,): (i64,) = sql("SELECT count(*) FROM bylines WHERE author_id = $1")
        .bind(author)
        .one(on)
        .await?;
    Ok(count)
}
