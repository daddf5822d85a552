//! What waits, of the tables of records and storylines.
use db::{Db, Result, sql};

use crate::knowledge::edtf::Day;
use crate::knowledge::record::Record;
use crate::knowledge::storyline::Storyline;
use ground::clock::Millis;

/// Those that somebody had confirmed and whose words are gone, the newest first.
pub async fn stale(db: &Db, limit: i64) -> Result<Vec<Record>> {
    sql(
        "SELECT * FROM knowledge WHERE state = 'stale' AND decided_at IS NOT NULL
         ORDER BY id DESC LIMIT $1",
    )
    .bind(limit)
    .all(db)
    .await
}

pub async fn doubtful(db: &Db, limit: i64) -> Result<Vec<Record>> {
    sql(
        "SELECT * FROM knowledge WHERE is_doubtful = TRUE AND state = 'confirmed'
         ORDER BY id DESC LIMIT $1",
    )
    .bind(limit)
    .all(db)
    .await
}

/// Plans whose last day is before a day, those that ended last first.
pub async fn past(db: &Db, today: Day, limit: i64) -> Result<Vec<Record>> {
    sql("SELECT k.* FROM
             (SELECT m.id, m.latest FROM moments m WHERE m.is_plan = TRUE AND m.latest < $1
                 AND (SELECT state FROM knowledge WHERE id = m.id) = 'confirmed'
              ORDER BY m.latest DESC, m.id DESC LIMIT $2) p
         JOIN knowledge k ON k.id = p.id ORDER BY p.latest DESC, p.id DESC")
    .bind(today)
    .bind(limit)
    .all(db)
    .await
}

/// Stories with suggestions about which nobody has decided, the newest suggestions first.
pub async fn suggested(db: &Db, limit: i64) -> Result<Vec<(i64,)>> {
    sql("SELECT article_id FROM knowledge WHERE state = 'suggested' ORDER BY id DESC LIMIT $1")
        .bind(limit)
        .all(db)
        .await
}

pub async fn storylines(db: &Db, record: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT storyline_id FROM storyline_items
         WHERE kind = 'moment' AND item_id = $1
         UNION SELECT storyline_id FROM storyline_items WHERE kind = 'figure' AND item_id = $1
         UNION SELECT storyline_id FROM storyline_items WHERE kind = 'article'
             AND item_id = (SELECT article_id FROM knowledge WHERE id = $1)")
    .bind(record)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Storylines that are not closed, and that nobody owns or that were changed last before a moment.
pub async fn unkept(db: &Db, before: Millis, limit: i64) -> Result<Vec<Storyline>> {
    sql("SELECT * FROM storylines WHERE state <> 'closed' AND (owner_id IS NULL OR updated_at <= $1)
         ORDER BY updated_at, id LIMIT $2")
    .bind(before)
    .bind(limit)
    .all(db)
    .await
}
