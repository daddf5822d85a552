//! The tables of articles, revisions, bylines, topics, slugs and corrections.
use db::{Db, Executor, FromRow, Query, Result, Row, Tx, sql};
use richtext::{BlockId, Document};

use super::{Correction, CorrectionKind, Cursor, Day, Head, Scope, State, Topic, translation};
use crate::article::{Switch, Tally, Wording};
use ground::changes::Tag;
use ground::clock::{DAY, Millis};
use ground::json;
use paywall::Access;

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
            second_until: row.get("second_until")?,
            expires_at: row.get("expires_at")?,
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
             AND (expires_at IS NULL OR expires_at > $2)
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
    sql("SELECT * FROM article_heads WHERE state = 'live' AND published_at <= $3
             AND (expires_at IS NULL OR expires_at > $3) AND story_id IN
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
             WHERE state = 'live' AND (published_at, id) < ($1, $2) AND (expires_at IS NULL OR expires_at > $4)
                 AND (second_from IS NULL OR second_from > $4 OR second_until <= $4)
             ORDER BY published_at DESC, id DESC LIMIT $3"),
        Scope::Section(_) => sql("SELECT h.* FROM article_heads h
             WHERE h.state = 'live' AND (h.published_at, h.id) < ($1, $2) AND h.section_id = $5
                 AND (h.expires_at IS NULL OR h.expires_at > $4)
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p
                     WHERE p.article_id = h.id AND p.published_at <= $4
                         AND (p.expires_at IS NULL OR p.expires_at > $4) AND p.section_id = $5)
             ORDER BY h.published_at DESC, h.id DESC LIMIT $3"),
        Scope::Author(_) => sql("SELECT h.* FROM bylines b JOIN article_heads h ON h.id = b.article_id
             WHERE h.state = 'live' AND (b.published_at, b.article_id) < ($1, $2) AND b.author_id = $5
                 AND (h.expires_at IS NULL OR h.expires_at > $4)
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p
                     WHERE p.article_id = h.id AND p.published_at <= $4
                         AND (p.expires_at IS NULL OR p.expires_at > $4)
                         AND $5 IN (SELECT x.author_id FROM bylines x WHERE x.article_id = p.preferred_id))
             ORDER BY b.published_at DESC, b.article_id DESC LIMIT $3"),
        Scope::Topic(_) => sql("SELECT h.* FROM article_topics t JOIN article_heads h ON h.id = t.article_id
             WHERE h.state = 'live' AND (t.published_at, t.article_id) < ($1, $2) AND t.topic_id = $5
                 AND (h.expires_at IS NULL OR h.expires_at > $4)
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p
                     WHERE p.article_id = h.id AND p.published_at <= $4
                         AND (p.expires_at IS NULL OR p.expires_at > $4)
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
                 AND (expires_at IS NULL OR expires_at > $4)
                 AND (second_from IS NULL OR second_from > $4 OR second_until <= $4)
             ORDER BY published_at, id LIMIT $3"),
        Scope::Section(_) => sql("SELECT h.* FROM article_heads h
             WHERE h.state = 'live' AND (h.published_at, h.id) > ($1, $2) AND h.published_at <= $4 AND h.section_id = $5
                 AND (h.expires_at IS NULL OR h.expires_at > $4)
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p
                     WHERE p.article_id = h.id AND p.published_at <= $4
                         AND (p.expires_at IS NULL OR p.expires_at > $4) AND p.section_id = $5)
             ORDER BY h.published_at, h.id LIMIT $3"),
        Scope::Author(_) => sql("SELECT h.* FROM bylines b JOIN article_heads h ON h.id = b.article_id
             WHERE h.state = 'live' AND (b.published_at, b.article_id) > ($1, $2) AND b.published_at <= $4
                 AND b.author_id = $5
                 AND (h.expires_at IS NULL OR h.expires_at > $4)
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p
                     WHERE p.article_id = h.id AND p.published_at <= $4
                         AND (p.expires_at IS NULL OR p.expires_at > $4)
                         AND $5 IN (SELECT x.author_id FROM bylines x WHERE x.article_id = p.preferred_id))
             ORDER BY b.published_at, b.article_id LIMIT $3"),
        Scope::Topic(_) => sql("SELECT h.* FROM article_topics t JOIN article_heads h ON h.id = t.article_id
             WHERE h.state = 'live' AND (t.published_at, t.article_id) > ($1, $2) AND t.published_at <= $4
                 AND t.topic_id = $5
                 AND (h.expires_at IS NULL OR h.expires_at > $4)
                 AND NOT EXISTS (SELECT 1 FROM preferred_translations p
                     WHERE p.article_id = h.id AND p.published_at <= $4
                         AND (p.expires_at IS NULL OR p.expires_at > $4)
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
             AND (expires_at IS NULL OR expires_at > $6)
             AND (second_from IS NULL OR second_from > $6 OR second_until <= $6)
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
    now: Millis,
    limit: i64,
) -> Result<Vec<Head>> {
    sql("SELECT * FROM article_heads
         WHERE state = 'live' AND published_at >= $1 AND published_at < $2 AND (published_at, id) < ($3, $4)
             AND (expires_at IS NULL OR expires_at > $6)
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

/// The days are counted down from now on, because both databases round towards zero and
/// old archives are older than 1970.
pub async fn days(db: &Db, (from, to): (Millis, Millis), now: Millis) -> Result<Vec<Day>> {
    let tomorrow = (now.div_euclid(DAY) + 1) * DAY;
    let rows: Vec<(i64, i64, i64)> = sql("SELECT ($2 - published_at) / 86400000 AS age, count(*),
             max(coalesce(updated_at, published_at)) FROM articles
         WHERE state = 'live' AND published_at >= $3 AND published_at < $4 AND published_at <= $1
             AND (expires_at IS NULL OR expires_at > $1)
         GROUP BY ($2 - published_at) / 86400000 ORDER BY 1 LIMIT 100000")
    .bind(now)
    .bind(tomorrow - 1)
    .bind(from)
    .bind(to)
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
    sql("SELECT kind, text, corrected_at, block FROM corrections
         WHERE article_id = $1 ORDER BY corrected_at DESC, id DESC LIMIT 100")
    .bind(article)
    .all(db)
    .await
}

pub async fn all_corrections(
    db: &Db,
    cursor: Cursor,
    now: Millis,
    limit: i64,
) -> Result<Vec<Listed>> {
    sql("SELECT c.id, c.article_id, c.kind, c.text, c.corrected_at, c.block
         FROM corrections c CROSS JOIN articles a
         WHERE a.id = c.article_id AND (c.corrected_at, c.id) < ($1, $2) AND c.kind <> 'update'
             AND a.state = 'live' AND a.published_at <= $4 AND (a.expires_at IS NULL OR a.expires_at > $4)
         ORDER BY c.corrected_at DESC, c.id DESC LIMIT $3")
    .bind(cursor.at)
    .bind(cursor.id)
    .bind(limit)
    .bind(now)
    .all(db)
    .await
}

pub async fn correction_from(db: &Db, cursor: Cursor, now: Millis) -> Result<Option<Cursor>> {
    let found: Option<(i64, i64)> = sql("SELECT c.corrected_at, c.id
             FROM corrections c CROSS JOIN articles a
             WHERE a.id = c.article_id AND (c.corrected_at, c.id) >= ($1, $2) AND c.kind <> 'update'
                 AND a.state = 'live' AND a.published_at <= $3 AND (a.expires_at IS NULL OR a.expires_at > $3)
             ORDER BY c.corrected_at, c.id LIMIT 1")
    .bind(cursor.at)
    .bind(cursor.id)
    .bind(now)
    .optional(db)
    .await?;
    Ok(found.map(|(at, id)| Cursor { at, id }))
}

impl FromRow for Correction {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            kind: CorrectionKind::from_word(&row.get::<String>("kind")?),
            text: row.get("text")?,
            at: row.get("corrected_at")?,
            block: row
                .get::<Option<String>>("block")?
                .and_then(|id| BlockId::parse(&id)),
        })
    }
}

/// A correction with its id and that of its article.
pub struct Listed {
    pub id: i64,
    pub article: i64,
    pub correction: Correction,
}

impl FromRow for Listed {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            article: row.get("article_id")?,
            correction: Correction::from_row(row)?,
        })
    }
}

/// The next moment after `now` at which a scheduled story appears, one that is public for a time
/// leaves, or breaking news stops being free.
pub async fn next_change(db: &Db, now: Millis) -> Result<Option<Millis>> {
    let scheduled: Option<(i64,)> = sql("SELECT published_at FROM articles
         WHERE state = 'live' AND published_at > $1 ORDER BY published_at LIMIT 1")
    .bind(now)
    .optional(db)
    .await?;
    let scheduled = scheduled.map(|(at,)| at);
    let (breaking,): (Option<i64>,) =
        sql("SELECT min(breaking_until) FROM articles WHERE breaking_until IS NOT NULL AND breaking_until > $1")
            .bind(now)
            .one(db)
            .await?;
    let (expiring,): (Option<i64>,) = sql(
        "SELECT min(expires_at) FROM articles WHERE expires_at IS NOT NULL AND expires_at > $1",
    )
    .bind(now)
    .one(db)
    .await?;
    let moments = [scheduled, breaking, expiring];
    Ok(moments.into_iter().flatten().min())
}

/// Articles that appear, leave, or stop being breaking news, after `from` and up to `to`.
pub async fn changed_by_time(db: &Db, from: Millis, to: Millis) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM articles
         WHERE state = 'live' AND published_at > $1 AND published_at <= $2
         UNION SELECT id FROM articles WHERE breaking_until > $1 AND breaking_until <= $2
         UNION SELECT id FROM articles WHERE expires_at > $1 AND expires_at <= $2")
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
    let (count,): (i64,) = sql(
        "SELECT count(*) FROM articles WHERE state = 'live' AND published_at <= $1
             AND (expires_at IS NULL OR expires_at > $1)",
    )
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
    let (count,): (i64,) = sql("SELECT count(*) FROM corrections
         WHERE corrected_at >= $1 AND corrected_at < $2 AND kind <> 'update'")
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

/// Notes that the desk has changed an article behind whatever imports it.
pub async fn set_desk(tx: &mut Tx, article: i64, now: Millis) -> Result<()> {
    sql("UPDATE articles SET desk_at = $2 WHERE id = $1")
        .bind(article)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(())
}

/// Articles that the desk has changed so.
pub async fn changed_at_desk(on: impl Executor) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM articles WHERE desk_at IS NOT NULL")
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
