//! The tables of storylines.
use db::{Db, Executor, FromRow, Result, Row, Tx, Written, sql};

use super::{Item, ItemKind, Published, State, Storyline, Summary};
use ground::clock::Millis;

impl FromRow for Storyline {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            title: row.get("title")?,
            slug: row.get("slug")?,
            state: State::parse(&row.get::<String>("state")?).unwrap_or(State::Quiet),
            owner: row.get("owner_id")?,
            parent: row.get("parent_id")?,
            summary: row.get("summary")?,
            summary_at: row.get("summary_at")?,
            version: row.get("version")?,
            made_at: row.get("made_at")?,
            updated_at: row.get("updated_at")?,
        })
    }
}

impl FromRow for Item {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            kind: ItemKind::parse(&row.get::<String>("kind")?).unwrap_or(ItemKind::Article),
            id: row.get("item_id")?,
            position: row.get("position")?,
            is_pinned: row.get("is_pinned")?,
            label: row.get("label")?,
            added_at: row.get("added_at")?,
        })
    }
}

impl FromRow for Summary {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            version: row.get("version")?,
            text: row.get("text")?,
            staff: row.get("staff_id")?,
            at: row.get("at")?,
        })
    }
}

impl FromRow for Published {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            article: row.get("id")?,
            story: row.get("story_id")?,
            at: row.get("published_at")?,
        })
    }
}

pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Storyline>> {
    sql("SELECT * FROM storylines WHERE id = $1")
        .bind(id)
        .optional(on)
        .await
}

pub async fn by_slug(on: impl Executor, slug: &str) -> Result<Option<Storyline>> {
    sql("SELECT * FROM storylines WHERE slug = $1")
        .bind(slug)
        .optional(on)
        .await
}

pub async fn page(db: &Db, (at, id): (Millis, i64), limit: i64) -> Result<Vec<Storyline>> {
    sql("SELECT * FROM storylines WHERE (updated_at, id) < ($1, $2)
         ORDER BY updated_at DESC, id DESC LIMIT $3")
    .bind(at)
    .bind(id)
    .bind(limit)
    .all(db)
    .await
}

pub async fn of_item(on: impl Executor, kind: &str, item: i64) -> Result<Vec<Storyline>> {
    sql(
        "SELECT s.* FROM storyline_items i JOIN storylines s ON s.id = i.storyline_id
         WHERE i.kind = $1 AND i.item_id = $2 ORDER BY s.id LIMIT 50",
    )
    .bind(kind)
    .bind(item)
    .all(on)
    .await
}

pub async fn published(
    db: &Db,
    (at, id): (Millis, i64),
    now: Millis,
    limit: i64,
) -> Result<Vec<Published>> {
    sql("SELECT a.id, a.story_id, a.published_at FROM articles a
         WHERE a.state = 'live' AND (a.published_at, a.id) > ($1, $2) AND a.published_at <= $3
             AND (a.expires_at IS NULL OR a.expires_at > $3)
             AND EXISTS (SELECT 1 FROM storyline_items i
                         WHERE i.kind = 'article' AND i.item_id = a.id)
         ORDER BY a.published_at, a.id LIMIT $4")
    .bind(at)
    .bind(id)
    .bind(now)
    .bind(limit)
    .all(db)
    .await
}

pub async fn places(db: &Db, article: i64) -> Result<Vec<(i64, Millis)>> {
    sql("SELECT storyline_id, added_at FROM storyline_items
         WHERE kind = 'article' AND item_id = $1 LIMIT 50")
    .bind(article)
    .all(db)
    .await
}

pub async fn insert(tx: &mut Tx, storyline: &Storyline) -> Result<()> {
    sql(
        "INSERT INTO storylines (id, title, slug, state, owner_id, parent_id, summary, summary_at,
             version, made_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(storyline.id)
    .bind(&storyline.title)
    .bind(&storyline.slug)
    .bind(storyline.state.word())
    .bind(storyline.owner)
    .bind(storyline.parent)
    .bind(&storyline.summary)
    .bind(storyline.summary_at)
    .bind(storyline.version)
    .bind(storyline.made_at)
    .bind(storyline.updated_at)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn update(tx: &mut Tx, storyline: &Storyline, now: Millis) -> Result<Written> {
    sql(
        "UPDATE storylines SET title = $3, slug = $4, state = $5, owner_id = $6, parent_id = $7,
             summary_at = CASE WHEN summary = $8 THEN summary_at ELSE $9 END, summary = $8,
             updated_at = $9, version = version + 1
         WHERE id = $1 AND version = $2",
    )
    .bind(storyline.id)
    .bind(storyline.version)
    .bind(&storyline.title)
    .bind(&storyline.slug)
    .bind(storyline.state.word())
    .bind(storyline.owner)
    .bind(storyline.parent)
    .bind(&storyline.summary)
    .bind(now)
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn touch(tx: &mut Tx, id: i64, now: Millis) -> Result<()> {
    sql("UPDATE storylines SET updated_at = $2 WHERE id = $1 AND updated_at < $2")
        .bind(id)
        .bind(now)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn keep_summary(tx: &mut Tx, storyline: i64, summary: &Summary) -> Result<()> {
    sql(
        "INSERT INTO storyline_summaries (storyline_id, version, text, staff_id, at)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(storyline)
    .bind(summary.version)
    .bind(&summary.text)
    .bind(summary.staff)
    .bind(summary.at)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn summaries(db: &Db, storyline: i64) -> Result<Vec<Summary>> {
    sql(
        "SELECT version, text, staff_id, at FROM storyline_summaries WHERE storyline_id = $1
         ORDER BY version DESC LIMIT 200",
    )
    .bind(storyline)
    .all(db)
    .await
}

/// In their order; the sort is of one storyline's alone.
pub async fn items(on: impl Executor, storyline: i64) -> Result<Vec<Item>> {
    let mut items: Vec<Item> = sql(
        "SELECT kind, item_id, position, is_pinned, label, added_at FROM storyline_items
         WHERE storyline_id = $1 ORDER BY kind, item_id LIMIT 2000",
    )
    .bind(storyline)
    .all(on)
    .await?;
    items.sort_by_key(|item| (item.position, item.added_at, item.id));
    Ok(items)
}

pub async fn put(tx: &mut Tx, storyline: i64, item: &Item) -> Result<()> {
    sql(
        "INSERT INTO storyline_items (storyline_id, kind, item_id, position, is_pinned, label,
             added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (storyline_id, kind, item_id) DO UPDATE SET position = excluded.position,
             is_pinned = excluded.is_pinned, label = excluded.label",
    )
    .bind(storyline)
    .bind(item.kind.word())
    .bind(item.id)
    .bind(item.position)
    .bind(item.is_pinned)
    .bind(&item.label)
    .bind(item.added_at)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn take_out(tx: &mut Tx, storyline: i64, kind: &str, item: i64) -> Result<Written> {
    sql("DELETE FROM storyline_items WHERE storyline_id = $1 AND kind = $2 AND item_id = $3")
        .bind(storyline)
        .bind(kind)
        .bind(item)
        .execute(tx)
        .await
        .map(Written::of)
}

/// When the first storyline was changed after a moment.
pub async fn next_update(db: &Db, after: Millis) -> Result<Option<Millis>> {
    let row: Option<(i64,)> = sql("SELECT updated_at FROM storylines WHERE updated_at > $1
         ORDER BY updated_at LIMIT 1")
    .bind(after)
    .optional(db)
    .await?;
    Ok(row.map(|(at,)| at))
}

/// Storylines that were changed last after `from` and up to `to`.
pub async fn updated(db: &Db, from: Millis, to: Millis) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM storylines
         WHERE updated_at > $1 AND updated_at <= $2 ORDER BY updated_at, id LIMIT 5000")
    .bind(from)
    .bind(to)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
