//! Writing: revisions, the article row, and the tables that lists use.
use db::{Executor, Query, Result, Tx, sql};
use richtext::Document;

use super::Wanted;
use crate::article::{Correction, State};
use ground::clock::Millis;
use ground::json;

/// An article as the writer of the next revision needs it.
pub struct Known {
    pub id: i64,
    pub slug: String,
    pub revision: i64,
    pub state: State,
    pub section: i64,
    pub published_at: Millis,
}

impl db::FromRow for Known {
    fn from_row(row: &db::Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            slug: row.get("slug")?,
            revision: row.get("revision_id")?,
            state: State::from_word(&row.get::<String>("state")?),
            section: row.get("section_id")?,
            published_at: row.get("published_at")?,
        })
    }
}

/// The article that came from `source`; else one with the slug that came from nowhere else.
pub async fn known(tx: &mut Tx, source: Option<&str>, slug: &str) -> Result<Option<Known>> {
    sql("SELECT id, slug, revision_id, state, section_id, published_at FROM articles
         WHERE source = $1 OR (slug = $2 AND (source IS NULL OR $1 IS NULL)) ORDER BY source IS NULL LIMIT 1")
    .bind(source.map(str::to_owned))
    .bind(slug)
    .optional(tx)
    .await
}

pub async fn known_by_id(tx: &mut Tx, id: i64) -> Result<Option<Known>> {
    sql("SELECT id, slug, revision_id, state, section_id, published_at FROM articles WHERE id = $1")
        .bind(id)
        .optional(tx)
        .await
}

/// The newest revision of an article.
pub struct Newest {
    pub revision: i64,
    pub section: i64,
    pub state: State,
    pub source: Option<String>,
    pub source_hash: Option<String>,
    pub snapshot: String,
}

impl db::FromRow for Newest {
    fn from_row(row: &db::Row) -> Result<Self> {
        Ok(Self {
            revision: row.get("revision_id")?,
            section: row.get("section_id")?,
            state: State::from_word(&row.get::<String>("state")?),
            source: row.get("source")?,
            source_hash: row.get("source_hash")?,
            snapshot: row.get("snapshot")?,
        })
    }
}

pub async fn newest(on: impl Executor, id: i64) -> Result<Option<Newest>> {
    sql(
        "SELECT a.revision_id, a.section_id, a.state, a.source, a.source_hash, r.snapshot
         FROM articles a JOIN revisions r ON r.id = a.revision_id WHERE a.id = $1",
    )
    .bind(id)
    .optional(on)
    .await
}

/// The topics of an article by slug and name, in the writer's order.
pub async fn topics_of(on: impl Executor, id: i64) -> Result<Vec<(String, String)>> {
    sql(
        "SELECT t.slug, t.name FROM article_topics a JOIN topics t ON t.id = a.topic_id
         WHERE a.article_id = $1 ORDER BY a.position LIMIT 100",
    )
    .bind(id)
    .all(on)
    .await
}

pub async fn document_in(tx: &mut Tx, revision: i64) -> Result<Document> {
    let (text,): (String,) = sql("SELECT document FROM revisions WHERE id = $1")
        .bind(revision)
        .one(tx)
        .await?;
    json::decode("document", &text)
}

pub async fn snapshot(tx: &mut Tx, revision: i64) -> Result<String> {
    let (text,): (String,) = sql("SELECT snapshot FROM revisions WHERE id = $1")
        .bind(revision)
        .one(tx)
        .await?;
    Ok(text)
}

pub async fn set_source(
    tx: &mut Tx,
    id: i64,
    source: Option<&str>,
    hash: Option<&str>,
) -> Result<()> {
    sql("UPDATE articles SET source = $2, source_hash = $3 WHERE id = $1 AND source_hash IS DISTINCT FROM $3")
        .bind(id)
        .bind(source.map(str::to_owned))
        .bind(hash.map(str::to_owned))
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn insert_revision(
    tx: &mut Tx,
    id: i64,
    article: i64,
    wanted: &Wanted,
    origin: &str,
    snapshot: &str,
    now: Millis,
) -> Result<()> {
    let content = &wanted.content;
    sql("INSERT INTO revisions (id, article_id, number, created_at, origin, headline, standfirst, dateline, byline,
             picture, document, words, snapshot)
         VALUES ($1, $2, (SELECT coalesce(max(number), 0) + 1 FROM revisions WHERE article_id = $2),
             $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
    .bind(id)
    .bind(article)
    .bind(now)
    .bind(origin)
    .bind(&content.wording.headline)
    .bind(&content.wording.standfirst)
    .bind(content.wording.dateline.clone())
    .bind(json::encode("byline", &content.byline)?)
    .bind(content.picture.as_ref().map(|picture| json::encode("picture", picture)).transpose()?)
    .bind(json::encode("document", &content.document)?)
    .bind(i64::try_from(content.document.word_count()).unwrap_or(i64::MAX))
    .bind(snapshot)
    .execute(tx)
    .await?;
    Ok(())
}

/// Binds the columns behind the id, in their order.
fn bound(query: Query, (id, revision): (i64, i64), wanted: &Wanted) -> Query {
    query
        .bind(wanted.story.unwrap_or(id))
        .bind(&wanted.slug)
        .bind(wanted.section)
        .bind(wanted.state.word())
        .bind(wanted.content.access.word())
        .bind(wanted.content.access.until())
        .bind(revision)
        .bind(wanted.content.language.clone())
        .bind(wanted.published_at)
        .bind(wanted.content.updated_at)
        .bind(wanted.source.clone())
        .bind(wanted.source_hash.clone())
        .bind(wanted.expires_at)
}

pub async fn insert(tx: &mut Tx, id: i64, revision: i64, wanted: &Wanted) -> Result<()> {
    let query = sql("INSERT INTO articles (id, story_id, slug, section_id, state, access, breaking_until, revision_id, language,
             published_at, updated_at, source, source_hash, expires_at, has_uses)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, TRUE)")
    .bind(id);
    bound(query, (id, revision), wanted).execute(tx).await?;
    Ok(())
}

pub async fn update(tx: &mut Tx, id: i64, revision: i64, wanted: &Wanted) -> Result<()> {
    let query = sql("UPDATE articles SET story_id = $2, slug = $3, section_id = $4, state = $5, access = $6, breaking_until = $7,
             revision_id = $8, language = $9, published_at = $10, updated_at = $11, source = $12, source_hash = $13,
             expires_at = $14, has_uses = TRUE
         WHERE id = $1")
    .bind(id);
    bound(query, (id, revision), wanted).execute(tx).await?;
    Ok(())
}

pub async fn clear_index(tx: &mut Tx, article: i64) -> Result<()> {
    sql("DELETE FROM bylines WHERE article_id = $1")
        .bind(article)
        .execute(&mut *tx)
        .await?;
    sql("DELETE FROM article_topics WHERE article_id = $1")
        .bind(article)
        .execute(&mut *tx)
        .await?;
    sql("DELETE FROM corrections WHERE article_id = $1")
        .bind(article)
        .execute(&mut *tx)
        .await?;
    Ok(())
}

pub async fn insert_byline(
    tx: &mut Tx,
    article: i64,
    author: i64,
    published_at: Millis,
) -> Result<()> {
    sql(
        "INSERT INTO bylines (article_id, author_id, published_at) VALUES ($1, $2, $3)
         ON CONFLICT (author_id, published_at, article_id) DO NOTHING",
    )
    .bind(article)
    .bind(author)
    .bind(published_at)
    .execute(tx)
    .await?;
    Ok(())
}

/// The topic with this slug.
pub async fn topic(tx: &mut Tx, slug: &str) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT id FROM topics WHERE slug = $1")
        .bind(slug)
        .optional(tx)
        .await?;
    Ok(row.map(|(id,)| id))
}

pub async fn insert_topic_name(tx: &mut Tx, id: i64, slug: &str, name: &str) -> Result<()> {
    sql("INSERT INTO topics (id, slug, name) VALUES ($1, $2, $3) ON CONFLICT (slug) DO NOTHING")
        .bind(id)
        .bind(slug)
        .bind(name)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn insert_topic(
    tx: &mut Tx,
    article: i64,
    topic: i64,
    position: i64,
    published_at: Millis,
) -> Result<()> {
    sql("INSERT INTO article_topics (article_id, topic_id, position, published_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (topic_id, published_at, article_id) DO NOTHING")
    .bind(article)
    .bind(topic)
    .bind(position)
    .bind(published_at)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn insert_correction(
    tx: &mut Tx,
    id: i64,
    article: i64,
    correction: &Correction,
) -> Result<()> {
    let block = correction.block.as_ref();
    sql("INSERT INTO corrections (id, article_id, kind, text, corrected_at, block) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(article)
        .bind(correction.kind.word())
        .bind(&correction.text)
        .bind(correction.at)
    .bind(block.map(|block| block.as_str().to_owned()))
        .execute(tx)
        .await?;
    Ok(())
}
