//! The table of sections.
use db::{Db, Executor, FromRow, Result, Row, Tx, sql};

use super::Section;
use ground::clock::Millis;
use ground::written::Kept;

impl FromRow for Section {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            slug: row.get("slug")?,
            name: row.get("name")?,
            description: row.get("description")?,
            is_free: row.get("always_free")?,
            is_opinion: row.get("opinion")?,
            former: Vec::new(),
        })
    }
}

pub async fn all(db: &Db) -> Result<Vec<Section>> {
    sql("SELECT id, slug, name, description, always_free, opinion FROM sections ORDER BY position, id LIMIT 10000").all(db).await
}

pub async fn save(tx: &mut Tx, section: &Section, position: i64) -> Result<Kept> {
    let rows = sql("INSERT INTO sections (id, slug, name, description, always_free, position, opinion)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (slug) DO UPDATE SET name = excluded.name, description = excluded.description,
             always_free = excluded.always_free, position = excluded.position,
             opinion = excluded.opinion
         WHERE sections.desk_at IS NULL AND
             (sections.name <> excluded.name OR sections.description <> excluded.description
             OR sections.always_free <> excluded.always_free OR sections.position <> excluded.position
             OR sections.opinion <> excluded.opinion)")
    .bind(section.id)
    .bind(&section.slug)
    .bind(&section.name)
    .bind(&section.description)
    .bind(section.is_free)
    .bind(position)
    .bind(section.is_opinion)
    .execute(tx)
    .await?;
    Ok(Kept::of(rows))
}

pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Section>> {
    sql("SELECT id, slug, name, description, always_free, opinion FROM sections WHERE id = $1")
        .bind(id)
        .optional(on)
        .await
}

pub async fn order(on: impl Executor) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM sections ORDER BY position, id LIMIT 10000")
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn has_slug(on: impl Executor, slug: &str) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT id FROM sections WHERE slug = $1")
        .bind(slug)
        .optional(on)
        .await?;
    Ok(row.is_some())
}

pub async fn of_desk(tx: &mut Tx) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM sections WHERE desk_at IS NOT NULL")
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn count(on: impl Executor, id: i64) -> Result<i64> {
    let (count,): (i64,) = sql("SELECT count(*) FROM articles WHERE section_id = $1")
        .bind(id)
        .one(on)
        .await?;
    Ok(count)
}

pub async fn add(tx: &mut Tx, section: &Section, now: Millis) -> Result<()> {
    sql("INSERT INTO sections (id, slug, name, description, always_free, position, opinion, desk_at)
         VALUES ($1, $2, $3, $4, $5, (SELECT coalesce(max(position), -1) + 1 FROM sections), $6, $7)")
    .bind(section.id)
    .bind(&section.slug)
    .bind(&section.name)
    .bind(&section.description)
    .bind(section.is_free)
    .bind(section.is_opinion)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn change(tx: &mut Tx, section: &Section, now: Millis) -> Result<()> {
    sql("UPDATE sections SET slug = $2, name = $3, description = $4, always_free = $5, opinion = $6,
             desk_at = $7 WHERE id = $1")
    .bind(section.id)
    .bind(&section.slug)
    .bind(&section.name)
    .bind(&section.description)
    .bind(section.is_free)
    .bind(section.is_opinion)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn place(tx: &mut Tx, id: i64, position: i64, now: Millis) -> Result<()> {
    sql("UPDATE sections SET position = $2, desk_at = $3 WHERE id = $1 AND position <> $2")
        .bind(id)
        .bind(position)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, id: i64) -> Result<()> {
    sql("DELETE FROM sections WHERE id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}
