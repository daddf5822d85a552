//! The table of about and policy pages.
use db::{Db, Result, Tx, sql};

use super::{AboutPage, Entry};
use crate::ground::json;
use crate::ground::written::Kept;

pub async fn all(db: &Db) -> Result<Vec<Entry>> {
    let rows: Vec<(String, String, String)> =
        sql("SELECT slug, kind, title FROM about_pages ORDER BY position, id LIMIT 10000")
            .all(db)
            .await?;
    Ok(rows
        .into_iter()
        .map(|(slug, kind, title)| Entry { slug, kind, title })
        .collect())
}

pub async fn by_slug(db: &Db, slug: &str) -> Result<Option<AboutPage>> {
    let row: Option<(i64, String, String, String, i64)> =
        sql("SELECT id, kind, title, document, updated_at FROM about_pages WHERE slug = $1")
            .bind(slug)
            .optional(db)
            .await?;
    let Some((id, kind, title, document, updated_at)) = row else {
        return Ok(None);
    };
    let document = json::decode("document", &document)?;
    Ok(Some(AboutPage {
        id,
        slug: slug.to_owned(),
        kind,
        title,
        document,
        updated_at,
    }))
}

pub async fn save(tx: &mut Tx, page: &AboutPage, position: i64) -> Result<Kept> {
    let rows = sql("INSERT INTO about_pages (id, slug, kind, title, document, position, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (slug) DO UPDATE SET kind = excluded.kind, title = excluded.title, document = excluded.document,
             position = excluded.position, updated_at = excluded.updated_at
         WHERE about_pages.kind <> excluded.kind OR about_pages.title <> excluded.title
             OR about_pages.document <> excluded.document OR about_pages.position <> excluded.position")
    .bind(page.id)
    .bind(&page.slug)
    .bind(&page.kind)
    .bind(&page.title)
    .bind(json::encode("document", &page.document)?)
    .bind(position)
    .bind(page.updated_at)
    .execute(tx)
    .await?;
    Ok(Kept::of(rows))
}
