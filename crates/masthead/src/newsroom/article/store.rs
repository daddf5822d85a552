//! The tables of articles, revisions, bylines, topics, slugs and corrections.
use db::{Db, Executor, FromRow, Query, Result, Row, Tx, sql};
use richtext::Document;

use super::{Correction, CorrectionKind, Cursor, Day, Head, Scope, State, Topic, translation};
use crate::ground::changes::Tag;
use crate::ground::clock::{DAY, HOUR, Millis};
use crate::ground::json;
use crate::newsroom::article::{Switch, Tally, Wording};
use crate::paywall::Access;

impl FromRow for Head {
    fn from_row(row: &Row) -> Result<Self> {
        let access: String = row.get("access")?;
        let until: Option<i64> = row.get("breaking_until")?;
        Ok(Self {
            id: row.get("id")?,
            story: row.get("story_id")?,
            slug: row.get("slug")?,
            section: row.get("section_id")?,
            state: State::from_word(&row.get::<String>("state")?),
            access: match (access.as_str(), until) {
                ("free", _) => Access::Free,
                ("subscribers", _) => Access::Subscribers,
                ("breaking", Some(until)) => Access::Breaking { until },
                _ => Access::Metered,
            },
            revision: row.get("revision_id")?,
            language: row.get("language")?,
            published_at: row.get("published_at")?,
            updated_at: row.get("updated_at")?,
            wording: Wording::from_row(row)?,
            byline: json::column(row, "byline")?,
            picture: row
                .get::<Option<String>>("picture")?
                .map(|text| json::decode("picture", &text))
                .transpose()?,
            words: row.get("words")?,
            comments: Tally {
                shown: row.get("comments")?,
                switch: Switch::parse(&row.get::<String>("discussion")?).unwrap_or_default(),
            },
            pool: row.get("pool_id")?,
            second_from: row.get("second_from")?,
            feed_id: row.get("feed_id")?,
        })
    }
}

pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<Head>> {
    sql("SELECT * FROM article_heads WHERE slug = $1")
        .bind(slug)
        .optional(db)
        .await
}

pub async fn by_id(db: &Db, id: i64) -> Result<Option<Head>> {
    sql("SELECT * FROM article_heads WHERE id = $1")
        .bind(id)
        .optional(db)
        .await
}

pub async fn of_story(db: &Db, story: i64, now: Millis) -> Result<Vec<Head>> {
    sql(
        "SELECT * FROM article_heads WHERE story_id = $1 AND state = 'live' AND published_at <= $2
         ORDER BY CASE WHEN id = story_id THEN 0 ELSE 1 END, id LIMIT 100",
    )
    .bind(story)
    .bind(now)
    .all(db)
    .await
}

pub async fn translated_between(
    db: &Db,
    from: Millis,
    to: Millis,
    now: Millis,
) -> Result<Vec<Head>> {
    sql("SELECT * FROM article_heads WHERE state = 'live' AND published_at <= $3 AND story_id IN
             (SELECT a.story_id FROM articles a JOIN articles t ON t.story_id = a.story_id AND t.id <> a.id
              WHERE a.state = 'live' AND t.state = 'live' AND a.published_at >= $1 AND a.published_at < $2)
         ORDER BY CASE WHEN id = story_id THEN 0 ELSE 1 END, id LIMIT 100000")
    .bind(from)
    .bind(to)
    .bind(now)
    .all(db)
    .await
}

pub async fn document(db: &Db, revision: i64) -> Result<Document> {
    let (text,): (String,) = sql("SELECT document FROM revisions WHERE id = $1")
        .bind(revision)
        .one(db)
        .await?;
    json::decode("document", &text)
}

pub async fn latest(
    db: &Db,
    scope: Scope,
    cursor: Cursor,
    now: Millis,
    limit: i64,
) -> Result<Vec<Head>> {
    let query = match scope {
        Scope::Everything => sql("SELECT * FROM article_heads
             WHERE state = 'live' AND (published_at, id) < ($1, $2) AND (second_from IS NULL OR second_from > $4)
             ORDER BY published_at DESC, id DESC LIMIT $3"),
        Scope::Section(_) => sql("SELECT h.* FROM article_heads h
             WHERE h.state = 'live' AND (h.published_at, h.id) < ($1, $2) AND h.section_id = $5
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p
                     WHERE p.article_id = h.id AND p.published_at <= $4 AND p.section_id = $5)
             ORDER BY h.published_at DESC, h.id DESC LIMIT $3"),
        Scope::Author(_) => sql("SELECT h.* FROM bylines b JOIN article_heads h ON h.id = b.article_id
             WHERE h.state = 'live' AND (b.published_at, b.article_id) < ($1, $2) AND b.author_id = $5
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p
                     WHERE p.article_id = h.id AND p.published_at <= $4
                         AND $5 IN (SELECT x.author_id FROM bylines x WHERE x.article_id = p.preferred_id))
             ORDER BY b.published_at DESC, b.article_id DESC LIMIT $3"),
        Scope::Topic(_) => sql("SELECT h.* FROM article_topics t JOIN article_heads h ON h.id = t.article_id
             WHERE h.state = 'live' AND (t.published_at, t.article_id) < ($1, $2) AND t.topic_id = $5
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p
                     WHERE p.article_id = h.id AND p.published_at <= $4
                         AND $5 IN (SELECT x.topic_id FROM article_topics x WHERE x.article_id = p.preferred_id))
             ORDER BY t.published_at DESC, t.article_id DESC LIMIT $3"),
    };
    let query = query.bind(cursor.at).bind(cursor.id).bind(limit).bind(now);
    scoped(query, scope).all(db).await
}

pub async fn newer(
    db: &Db,
    scope: Scope,
    cursor: Cursor,
    now: Millis,
    limit: i64,
) -> Result<Vec<Head>> {
    let query = match scope {
        Scope::Everything => sql("SELECT * FROM article_heads
             WHERE state = 'live' AND (published_at, id) > ($1, $2) AND published_at <= $4
                 AND (second_from IS NULL OR second_from > $4)
             ORDER BY published_at, id LIMIT $3"),
        Scope::Section(_) => sql("SELECT h.* FROM article_heads h
             WHERE h.state = 'live' AND (h.published_at, h.id) > ($1, $2) AND h.published_at <= $4 AND h.section_id = $5
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p
                     WHERE p.article_id = h.id AND p.published_at <= $4 AND p.section_id = $5)
             ORDER BY h.published_at, h.id LIMIT $3"),
        Scope::Author(_) => sql("SELECT h.* FROM bylines b JOIN article_heads h ON h.id = b.article_id
             WHERE h.state = 'live' AND (b.published_at, b.article_id) > ($1, $2) AND b.published_at <= $4
                 AND b.author_id = $5
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p
                     WHERE p.article_id = h.id AND p.published_at <= $4
                         AND $5 IN (SELECT x.author_id FROM bylines x WHERE x.article_id = p.preferred_id))
             ORDER BY b.published_at, b.article_id LIMIT $3"),
        Scope::Topic(_) => sql("SELECT h.* FROM article_topics t JOIN article_heads h ON h.id = t.article_id
             WHERE h.state = 'live' AND (t.published_at, t.article_id) > ($1, $2) AND t.published_at <= $4
                 AND t.topic_id = $5
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p
                     WHERE p.article_id = h.id AND p.published_at <= $4
                         AND $5 IN (SELECT x.topic_id FROM article_topics x WHERE x.article_id = p.preferred_id))
             ORDER BY t.published_at, t.article_id LIMIT $3"),
    };
    scoped(
        query.bind(cursor.at).bind(cursor.id).bind(limit).bind(now),
        scope,
    )
    .all(db)
    .await
}

/// Binds what the scope is about, as the last value.
fn scoped(query: Query, scope: Scope) -> Query {
    match scope {
        Scope::Everything => query,
        Scope::Section(id) | Scope::Author(id) | Scope::Topic(id) => query.bind(id),
    }
}

pub async fn between(
    db: &Db,
    (from, to): (Millis, Millis),
    cursor: Cursor,
    now: Millis,
    limit: i64,
) -> Result<Vec<Head>> {
    sql("SELECT * FROM article_heads
         WHERE state = 'live' AND published_at >= $1 AND published_at < $2 AND (published_at, id) < ($3, $4)
             AND (second_from IS NULL OR second_from > $6)
         ORDER BY published_at DESC, id DESC LIMIT $5")
    .bind(from)
    .bind(to)
    .bind(cursor.at)
    .bind(cursor.id)
    .bind(limit)
    .bind(now)
    .all(db)
    .await
}

pub async fn all_between(
    db: &Db,
    (from, to): (Millis, Millis),
    cursor: Cursor,
    limit: i64,
) -> Result<Vec<Head>> {
    sql("SELECT * FROM article_heads
         WHERE state = 'live' AND published_at >= $1 AND published_at < $2 AND (published_at, id) < ($3, $4)
         ORDER BY published_at DESC, id DESC LIMIT $5")
    .bind(from)
    .bind(to)
    .bind(cursor.at)
    .bind(cursor.id)
    .bind(limit)
    .all(db)
    .await
}

pub async fn counts_by_hour(db: &Db, now: Millis) -> Result<Vec<(Millis, i64)>> {
    let rows: Vec<(i64, i64)> = sql("SELECT published_at / 3600000 AS hour, count(*) FROM articles a
         WHERE state = 'live' AND published_at <= $1 AND (language IS NULL AND id = story_id OR NOT EXISTS
             (SELECT 1 FROM preferred_translations p WHERE p.article_id = a.id AND p.published_at <= $1))
         GROUP BY published_at / 3600000 ORDER BY 1 DESC LIMIT 1000000")
    .bind(now)
    .all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(hour, count)| (hour * HOUR, count))
        .collect())
}

/// The days are counted down from now on, because both databases round towards zero and
/// old archives are older than 1970.
pub async fn days(db: &Db, now: Millis) -> Result<Vec<Day>> {
    let tomorrow = (now.div_euclid(DAY) + 1) * DAY;
    let rows: Vec<(i64, i64, i64)> = sql("SELECT ($2 - published_at) / 86400000 AS age, count(*),
             max(coalesce(updated_at, published_at)) FROM articles
         WHERE state = 'live' AND published_at <= $1
         GROUP BY ($2 - published_at) / 86400000 ORDER BY 1 LIMIT 100000")
    .bind(now)
    .bind(tomorrow - 1)
    .all(db)
    .await?;
    let day = |(age, articles, changed)| Day {
        start: tomorrow - (age + 1) * DAY,
        articles,
        changed,
    };
    Ok(rows.into_iter().map(day).collect())
}

pub async fn topics(db: &Db, article: i64) -> Result<Vec<Topic>> {
    let rows: Vec<(i64, String, String)> = sql("SELECT t.id, t.slug, t.name FROM article_topics a
         JOIN topics t ON t.id = a.topic_id WHERE a.article_id = $1 ORDER BY a.position LIMIT 100")
    .bind(article)
    .all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(id, slug, name)| Topic { id, slug, name })
        .collect())
}

pub async fn corrections(db: &Db, article: i64) -> Result<Vec<Correction>> {
    let rows: Vec<(String, String, i64)> = sql("SELECT kind, text, corrected_at FROM corrections
         WHERE article_id = $1 ORDER BY corrected_at DESC, id DESC LIMIT 100")
    .bind(article)
    .all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(kind, text, at)| correction(&kind, text, at))
        .collect())
}

pub async fn all_corrections(
    db: &Db,
    cursor: Cursor,
    now: Millis,
    limit: i64,
) -> Result<Vec<(i64, i64, Correction)>> {
    let rows: Vec<(i64, i64, String, String, i64)> =
        sql("SELECT c.id, c.article_id, c.kind, c.text, c.corrected_at
             FROM corrections c JOIN articles a ON a.id = c.article_id
             WHERE (c.corrected_at, c.id) < ($1, $2) AND a.state = 'live' AND a.published_at <= $4
             ORDER BY c.corrected_at DESC, c.id DESC LIMIT $3")
        .bind(cursor.at)
        .bind(cursor.id)
        .bind(limit)
        .bind(now)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, article, kind, text, at)| (id, article, correction(&kind, text, at)))
        .collect())
}

pub async fn correction_from(db: &Db, cursor: Cursor, now: Millis) -> Result<Option<Cursor>> {
    let found: Option<(i64, i64)> = sql("SELECT c.corrected_at, c.id
             FROM corrections c JOIN articles a ON a.id = c.article_id
             WHERE (c.corrected_at, c.id) >= ($1, $2) AND a.state = 'live' AND a.published_at <= $3
             ORDER BY c.corrected_at, c.id LIMIT 1")
    .bind(cursor.at)
    .bind(cursor.id)
    .bind(now)
    .optional(db)
    .await?;
    Ok(found.map(|(at, id)| Cursor { at, id }))
}

fn correction(kind: &str, text: String, at: Millis) -> Correction {
    Correction {
        kind: CorrectionKind::from_word(kind),
        text,
        at,
    }
}

/// The next moment after `now` at which a scheduled story appears or breaking news stops being free.
pub async fn next_change(db: &Db, now: Millis) -> Result<Option<Millis>> {
    let (scheduled,): (Option<i64>,) =
        sql("SELECT min(published_at) FROM articles WHERE state = 'live' AND published_at > $1")
            .bind(now)
            .one(db)
            .await?;
    let (breaking,): (Option<i64>,) =
        sql("SELECT min(breaking_until) FROM articles WHERE breaking_until IS NOT NULL AND breaking_until > $1")
            .bind(now)
            .one(db)
            .await?;
    Ok(scheduled.into_iter().chain(breaking).min())
}

/// Articles that appear, or stop being breaking news, after `from` and up to `to`.
pub async fn changed_by_time(db: &Db, from: Millis, to: Millis) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM articles
         WHERE state = 'live' AND published_at > $1 AND published_at <= $2
         UNION SELECT id FROM articles WHERE breaking_until > $1 AND breaking_until <= $2")
    .bind(from)
    .bind(to)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The story that a live article tells, and the lists, besides that of everything, in which
/// readers find an article of it: a translation enters and leaves them with its original.
pub async fn lists(on: impl Executor, article: i64) -> Result<Vec<Tag>> {
    let rows: Vec<(String, i64)> = sql(
        "WITH live AS (SELECT o.id, o.section_id, o.story_id FROM articles a JOIN articles o ON o.story_id = a.story_id
             WHERE a.id = $1 AND a.state = 'live' AND o.state = 'live')
         SELECT 'story', story_id FROM live
         UNION SELECT 'section', section_id FROM live
         UNION SELECT 'author', b.author_id FROM bylines b JOIN live ON live.id = b.article_id
         UNION SELECT 'topic', t.topic_id FROM article_topics t JOIN live ON live.id = t.article_id",
    )
    .bind(article)
    .all(on)
    .await?;
    let tag = |(kind, id): (String, i64)| match kind.as_str() {
        "story" => translation::tag(id),
        "section" => Scope::Section(id).tag(),
        "author" => Scope::Author(id).tag(),
        _ => Scope::Topic(id).tag(),
    };
    Ok(rows.into_iter().map(tag).collect())
}

pub async fn id_of(on: impl Executor, slug: &str) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT id FROM articles WHERE slug = $1")
        .bind(slug)
        .optional(on)
        .await?;
    Ok(row.map(|(id,)| id))
}

pub async fn count_live(db: &Db, now: Millis) -> Result<i64> {
    let (count,): (i64,) =
        sql("SELECT count(*) FROM articles WHERE state = 'live' AND published_at <= $1")
            .bind(now)
            .one(db)
            .await?;
    Ok(count)
}

/// How many live articles have their time from `from` up to, not including, `to`.
pub async fn count_between(db: &Db, from: Millis, to: Millis) -> Result<i64> {
    let (count,): (i64,) = sql("SELECT count(*) FROM articles
         WHERE state = 'live' AND published_at >= $1 AND published_at < $2")
    .bind(from)
    .bind(to)
    .one(db)
    .await?;
    Ok(count)
}

/// How many corrections were made from `from` up to, not including, `to`.
pub async fn count_corrections(db: &Db, from: Millis, to: Millis) -> Result<i64> {
    let (count,): (i64,) =
        sql("SELECT count(*) FROM corrections WHERE corrected_at >= $1 AND corrected_at < $2")
            .bind(from)
            .bind(to)
            .one(db)
            .await?;
    Ok(count)
}

/// Articles whose time has not come, the next one first.
pub async fn scheduled(db: &Db, now: Millis, limit: i64) -> Result<Vec<Head>> {
    sql("SELECT * FROM article_heads
         WHERE state = 'live' AND published_at > $1 ORDER BY published_at, id LIMIT $2")
    .bind(now)
    .bind(limit)
    .all(db)
    .await
}

pub async fn newest_revision(db: &Db) -> Result<Option<Millis>> {
    let (at,): (Option<i64>,) = sql("SELECT max(created_at) FROM revisions").one(db).await?;
    Ok(at)
}

/// Section and publication of the article, where its state was another one.
pub async fn set_state(tx: &mut Tx, slug: &str, state: State) -> Result<Option<(i64, Millis)>> {
    sql(
        "UPDATE articles SET state = $2 WHERE slug = $1 AND state <> $2
         RETURNING section_id, published_at",
    )
    .bind(slug)
    .bind(state.word())
    .optional(tx)
    .await
}
