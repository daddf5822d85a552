//! The table of sections.
use db::{Db, FromRow, Result, Row, Tx, sql};

use super::Section;
use crate::ground::written::Kept;

impl FromRow for Section {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            slug: row.get("slug")?,
            name: row.get("name")?,
            description: row.get("description")?,
            is_free: row.get("always_free")?,
            is_opinion: row.get("opinion")?,
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
         WHERE sections.name <> excluded.name OR sections.description <> excluded.description
             OR sections.always_free <> excluded.always_free OR sections.position <> excluded.position
             OR sections.opinion <> excluded.opinion")
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
