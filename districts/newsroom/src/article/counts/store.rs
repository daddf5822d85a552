//! The tables of counts, and the counting.
use std::collections::BTreeSet;

use db::{Db, Executor, Result, Tx, sql};

use super::Span;
use ground::clock::{DAY, Millis};

/// No month is longer.
const LONGEST: Millis = 32 * DAY;
/// More changes than this forget all counts at once.
const MANY: usize = 500;

/// When the article of an id appeared, and those that tell the same story.
pub async fn times(tx: &mut Tx, article: i64) -> Result<Vec<Millis>> {
    let rows: Vec<(i64,)> = sql("SELECT DISTINCT o.published_at
         FROM articles a JOIN articles o ON o.story_id = a.story_id WHERE a.id = $1")
    .bind(article)
    .all(tx)
    .await?;
    Ok(rows.into_iter().map(|(at,)| at).collect())
}

/// The topics of an article, and of those that tell the same story.
pub async fn topics(tx: &mut Tx, article: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT DISTINCT t.topic_id
         FROM articles a JOIN articles o ON o.story_id = a.story_id JOIN article_topics t ON t.article_id = o.id
         WHERE a.id = $1")
    .bind(article)
    .all(tx)
    .await?;
    Ok(rows.into_iter().map(|(topic,)| topic).collect())
}

/// Deletes the rows of the months in which these moments are; all rows, where there are many.
pub async fn forget_spans(tx: &mut Tx, times: &BTreeSet<Millis>) -> Result<()> {
    if times.len() > MANY {
        sql("DELETE FROM article_spans").execute(tx).await?;
        return Ok(());
    }
    for at in times {
        sql("DELETE FROM article_spans WHERE start_at > $1 AND start_at <= $2 AND end_at > $2")
            .bind(at - LONGEST)
            .bind(*at)
            .execute(&mut *tx)
            .await?;
    }
    Ok(())
}

/// Deletes the rows of these topics; all rows, where there are many.
pub async fn forget_topics(tx: &mut Tx, topics: &BTreeSet<i64>) -> Result<()> {
    if topics.len() > MANY {
        sql("DELETE FROM topic_counts").execute(tx).await?;
        return Ok(());
    }
    for topic in topics {
        sql("DELETE FROM topic_counts WHERE topic_id = $1")
            .bind(*topic)
            .execute(&mut *tx)
            .await?;
    }
    Ok(())
}

/// Deletes the row of one month.
pub async fn forget_span(db: &Db, (start, end): (Millis, Millis)) -> Result<()> {
    sql("DELETE FROM article_spans WHERE start_at = $1 AND end_at = $2")
        .bind(start)
        .bind(end)
        .execute(db)
        .await?;
    Ok(())
}

/// The rows that hold at `now`.
pub async fn spans(db: &Db, now: Millis) -> Result<Vec<Span>> {
    let rows: Vec<(i64, i64, i64, i64, i64)> = sql(
        "SELECT start_at, end_at, articles, stories, changed_at FROM article_spans
             WHERE holds_until IS NULL OR holds_until > $1 ORDER BY start_at LIMIT 100000",
    )
    .bind(now)
    .all(db)
    .await?;
    let span = |(start, end, articles, stories, changed)| Span {
        start,
        end,
        articles,
        stories,
        changed,
    };
    Ok(rows.into_iter().map(span).collect())
}

/// When the oldest and the newest live article appeared.
pub async fn ends(db: &Db, now: Millis) -> Result<Option<(Millis, Millis)>> {
    let (oldest, newest): (Option<i64>, Option<i64>) = sql(
        "SELECT (SELECT published_at FROM articles WHERE state = 'live' AND published_at <= $1
             AND (expires_at IS NULL OR expires_at > $1) ORDER BY published_at LIMIT 1),
         (SELECT published_at FROM articles WHERE state = 'live' AND published_at <= $1
             AND (expires_at IS NULL OR expires_at > $1)
             ORDER BY published_at DESC LIMIT 1)",
    )
    .bind(now)
    .one(db)
    .await?;
    Ok(oldest.zip(newest))
}

/// Counts what appeared in a span; and until when that holds, if nothing is changed.
pub async fn count(
    on: impl Executor,
    (start, end): (Millis, Millis),
    now: Millis,
) -> Result<(Span, Option<Millis>)> {
    type Counted = (i64, i64, Option<i64>, Option<i64>, Option<i64>);
    let (articles, stories, changed, appears_at, leaves_at): Counted = sql(
        "SELECT coalesce(sum(CASE WHEN published_at <= $3 THEN 1 ELSE 0 END), 0),
             coalesce(sum(CASE WHEN published_at <= $3
                 AND (second_from IS NULL OR second_from > $3 OR second_until <= $3) THEN 1 ELSE 0 END), 0),
             max(CASE WHEN published_at <= $3 THEN coalesce(updated_at, published_at) END),
             min(CASE WHEN published_at > $3 THEN published_at WHEN second_from > $3 THEN second_from END),
             min(CASE WHEN expires_at < second_until OR second_until IS NULL OR second_until <= $3
                 THEN expires_at ELSE second_until END)
         FROM (SELECT a.published_at, a.updated_at, a.expires_at,
                 CASE WHEN a.language IS NULL AND a.id = a.story_id THEN NULL
                 ELSE (SELECT min(p.published_at) FROM preferred_translations p WHERE p.article_id = a.id)
                 END AS second_from,
                 CASE WHEN a.language IS NULL AND a.id = a.story_id THEN NULL
                 ELSE (SELECT CASE WHEN count(*) = count(p.expires_at) THEN max(p.expires_at) END
                     FROM preferred_translations p WHERE p.article_id = a.id)
                 END AS second_until
             FROM articles a WHERE a.state = 'live' AND a.published_at >= $1 AND a.published_at < $2
                 AND (a.expires_at IS NULL OR a.expires_at > $3)) listed",
    )
    .bind(start)
    .bind(end)
    .bind(now)
    .one(on)
    .await?;
    let span = Span {
        start,
        end,
        articles,
        stories,
        changed: changed.unwrap_or(start),
    };
    Ok((span, appears_at.into_iter().chain(leaves_at).min()))
}

/// Writes a row.
pub async fn keep_span(tx: &mut Tx, span: Span, holds_until: Option<Millis>) -> Result<()> {
    sql(
        "INSERT INTO article_spans (start_at, end_at, articles, stories, changed_at, holds_until)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (start_at, end_at) DO UPDATE SET articles = excluded.articles,
         stories = excluded.stories, changed_at = excluded.changed_at,
         holds_until = excluded.holds_until",
    )
    .bind(span.start)
    .bind(span.end)
    .bind(span.articles)
    .bind(span.stories)
    .bind(span.changed)
    .bind(holds_until)
    .execute(tx)
    .await?;
    Ok(())
}

/// Topics without a row that holds at `now`.
pub async fn uncounted(db: &Db, now: Millis) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT t.id FROM topics t WHERE NOT EXISTS
             (SELECT 1 FROM topic_counts c WHERE c.topic_id = t.id
              AND (c.holds_until IS NULL OR c.holds_until > $1))
         ORDER BY t.id LIMIT 1000000")
    .bind(now)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(topic,)| topic).collect())
}

/// Counts the stories of a topic; and until when that holds, if nothing is changed.
pub async fn count_topic(
    on: impl Executor,
    topic: i64,
    now: Millis,
) -> Result<(i64, Option<Millis>)> {
    let (count, appears_at, leaves_at): (i64, Option<i64>, Option<i64>) = sql(
        "SELECT coalesce(sum(CASE WHEN published_at <= $2
                 AND (second_from IS NULL OR second_from > $2 OR second_until <= $2) THEN 1 ELSE 0 END), 0),
             min(CASE WHEN published_at > $2 THEN published_at WHEN second_from > $2 THEN second_from END),
             min(CASE WHEN expires_at < second_until OR second_until IS NULL OR second_until <= $2
                 THEN expires_at ELSE second_until END)
         FROM (SELECT a.published_at, a.expires_at,
                 CASE WHEN a.language IS NULL AND a.id = a.story_id THEN NULL
                 ELSE (SELECT min(p.published_at) FROM preferred_translations p
                     JOIN article_topics y ON y.article_id = p.preferred_id AND y.topic_id = $1
                     WHERE p.article_id = a.id) END AS second_from,
                 CASE WHEN a.language IS NULL AND a.id = a.story_id THEN NULL
                 ELSE (SELECT CASE WHEN count(*) = count(p.expires_at) THEN max(p.expires_at) END
                     FROM preferred_translations p
                     JOIN article_topics y ON y.article_id = p.preferred_id AND y.topic_id = $1
                     WHERE p.article_id = a.id) END AS second_until
             FROM article_topics x JOIN articles a ON a.id = x.article_id
             WHERE x.topic_id = $1 AND a.state = 'live' AND (a.expires_at IS NULL OR a.expires_at > $2)) listed",
    )
    .bind(topic)
    .bind(now)
    .one(on)
    .await?;
    Ok((count, appears_at.into_iter().chain(leaves_at).min()))
}

/// Writes the row of a topic.
pub async fn keep_topic(
    tx: &mut Tx,
    topic: i64,
    (articles, holds_until): (i64, Option<Millis>),
) -> Result<()> {
    sql(
        "INSERT INTO topic_counts (topic_id, articles, holds_until) VALUES ($1, $2, $3)
         ON CONFLICT (topic_id) DO UPDATE SET articles = excluded.articles,
         holds_until = excluded.holds_until",
    )
    .bind(topic)
    .bind(articles)
    .bind(holds_until)
    .execute(tx)
    .await?;
    Ok(())
}
