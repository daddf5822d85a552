//! The items of checklists, and what was seen to.
use db::{Db, Executor, FromRow, Query, Result, Row, Tx, Written, sql};

use super::{Item, Tick};

/// Stories in one statement, which has as many parameters: one text for both databases.
pub const BATCH: usize = 20;

impl FromRow for Item {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            section: row.get("section_id")?,
            text: row.get("text")?,
            is_listed: row.get("is_listed")?,
        })
    }
}

impl FromRow for Tick {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            item: row.get("item_id")?,
            staff: row.get("staff_id")?,
            at: row.get("at")?,
        })
    }
}

pub async fn items(on: impl Executor) -> Result<Vec<Item>> {
    sql("SELECT id, section_id, text, is_listed FROM checklist_items
         ORDER BY section_id, place, id LIMIT 5000")
    .all(on)
    .await
}

pub async fn insert(tx: &mut Tx, item: &Item, place: i64) -> Result<()> {
    sql(
        "INSERT INTO checklist_items (id, section_id, place, text, is_listed)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(item.id)
    .bind(item.section)
    .bind(place)
    .bind(&item.text)
    .bind(item.is_listed)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn place(tx: &mut Tx, id: i64, place: i64, is_listed: bool) -> Result<()> {
    sql("UPDATE checklist_items SET place = $2, is_listed = $3 WHERE id = $1")
        .bind(id)
        .bind(place)
        .bind(is_listed)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn ticks(db: &Db, draft: i64) -> Result<Vec<Tick>> {
    sql("SELECT item_id, staff_id, at FROM draft_ticks WHERE draft_id = $1 ORDER BY item_id LIMIT 1000")
        .bind(draft)
        .all(db)
        .await
}

pub async fn ticked(db: &Db, drafts: &[i64]) -> Result<Vec<(i64, i64)>> {
    let query = sql("SELECT draft_id, item_id FROM draft_ticks WHERE draft_id IN
             ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         ORDER BY draft_id, item_id LIMIT 10000");
    let nothing = std::iter::repeat(i64::MIN);
    let ids = drafts.iter().copied().chain(nothing).take(BATCH);
    ids.fold(query, Query::bind).all(db).await
}

pub async fn tick(tx: &mut Tx, draft: i64, tick: Tick) -> Result<Written> {
    sql(
        "INSERT INTO draft_ticks (draft_id, item_id, staff_id, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (draft_id, item_id) DO NOTHING",
    )
    .bind(draft)
    .bind(tick.item)
    .bind(tick.staff)
    .bind(tick.at)
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn untick(tx: &mut Tx, draft: i64, item: i64) -> Result<Written> {
    sql("DELETE FROM draft_ticks WHERE draft_id = $1 AND item_id = $2")
        .bind(draft)
        .bind(item)
        .execute(tx)
        .await
        .map(Written::of)
}
