//! The table of about and policy pages.
use db::{Db, Executor, Result, Tx, sql};

use super::{AboutPage, Entry};
use ground::clock::Millis;
use ground::json;
use ground::written::Kept;

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

pub async fn by_slug(on: impl Executor, slug: &str) -> Result<Option<AboutPage>> {
    let row: Option<(i64, String, String, String, i64)> =
        sql("SELECT id, kind, title, document, updated_at FROM about_pages WHERE slug = $1")
            .bind(slug)
            .optional(on)
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

pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<(AboutPage, i64)>> {
    type Row = (String, String, String, String, i64, i64);
    let row: Option<Row> = sql("SELECT slug, kind, title, document, position, updated_at
         FROM about_pages WHERE id = $1")
    .bind(id)
    .optional(on)
    .await?;
    let Some((slug, kind, title, document, position, updated_at)) = row else {
        return Ok(None);
    };
    let page = AboutPage {
        id,
        slug,
        kind,
        title,
        document: json::decode("document", &document)?,
        updated_at,
    };
    Ok(Some((page, position)))
}

pub async fn listed(db: &Db) -> Result<Vec<(i64, Entry, i64)>> {
    let rows: Vec<(i64, String, String, String, i64)> = sql(
        "SELECT id, slug, kind, title, position FROM about_pages ORDER BY position, id LIMIT 10000",
    )
    .all(db)
    .await?;
    let entry = |(id, slug, kind, title, position)| (id, Entry { slug, kind, title }, position);
    Ok(rows.into_iter().map(entry).collect())
}

pub async fn has_slug(on: impl Executor, slug: &str) -> Result<bool> {
    let row: Option<(i64,)> = sql("SELECT id FROM about_pages WHERE slug = $1")
        .bind(slug)
        .optional(on)
        .await?;
    Ok(row.is_some())
}

pub async fn of_desk(tx: &mut Tx) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = sql("SELECT slug FROM about_pages WHERE desk_at IS NOT NULL")
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|(slug,)| slug).collect())
}

pub async fn change(tx: &mut Tx, page: &AboutPage, position: i64, now: Millis) -> Result<()> {
    sql(
        "UPDATE about_pages SET slug = $2, kind = $3, title = $4, document = $5, position = $6,
             updated_at = $7, desk_at = $8 WHERE id = $1",
    )
    .bind(page.id)
    .bind(&page.slug)
    .bind(&page.kind)
    .bind(&page.title)
    .bind(json::encode("document", &page.document)?)
    .bind(position)
    .bind(page.updated_at)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, id: i64) -> Result<()> {
    sql("DELETE FROM about_pages WHERE id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}
