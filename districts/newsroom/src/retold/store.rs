//! What was taken back and where it was seen to.
use db::{Db, Executor, FromRow, Result, Row, Tx, Written, sql};

use super::{Retraction, Settled};

impl FromRow for Retraction {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            record: row.get("record_id")?,
            reason: row.get("reason")?,
            instead: row.get("instead")?,
            staff: row.get("staff_id")?,
            at: row.get("at")?,
        })
    }
}

impl FromRow for Settled {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            place: row.get("place")?,
            note: row.get("note")?,
            at: row.get("at")?,
        })
    }
}

pub async fn retraction(on: impl Executor, record: i64) -> Result<Option<Retraction>> {
    sql("SELECT record_id, reason, instead, staff_id, at FROM retractions WHERE record_id = $1")
        .bind(record)
        .optional(on)
        .await
}

pub async fn retract(tx: &mut Tx, retraction: &Retraction) -> Result<()> {
    sql(
        "INSERT INTO retractions (record_id, reason, instead, staff_id, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (record_id) DO UPDATE SET reason = excluded.reason, instead = excluded.instead,
             staff_id = excluded.staff_id, at = excluded.at",
    )
    .bind(retraction.record)
    .bind(&retraction.reason)
    .bind(&retraction.instead)
    .bind(retraction.staff)
    .bind(retraction.at)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn settled(on: impl Executor, record: i64) -> Result<Vec<Settled>> {
    sql("SELECT place, note, at FROM retracted_places
         WHERE record_id = $1 ORDER BY place LIMIT 5000")
    .bind(record)
    .all(on)
    .await
}

pub async fn settle(tx: &mut Tx, record: i64, settled: &Settled) -> Result<Written> {
    sql(
        "INSERT INTO retracted_places (record_id, place, note, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (record_id, place) DO NOTHING",
    )
    .bind(record)
    .bind(&settled.place)
    .bind(&settled.note)
    .bind(settled.at)
    .execute(tx)
    .await
    .map(Written::of)
}

pub async fn open(tx: &mut Tx, record: i64, place: &str) -> Result<Written> {
    sql("DELETE FROM retracted_places WHERE record_id = $1 AND place = $2")
        .bind(record)
        .bind(place)
        .execute(tx)
        .await
        .map(Written::of)
}

pub async fn of_thing(db: &Db, thing: i64, limit: i64) -> Result<Vec<(i64, i64, String)>> {
    sql(
        "SELECT k.id, k.article_id, k.words FROM mentions m JOIN knowledge k ON k.id = m.id
         WHERE m.thing_id = $1 ORDER BY m.id DESC LIMIT $2",
    )
    .bind(thing)
    .bind(limit)
    .all(db)
    .await
}

/// Figures of the same value and measure in other stories.
pub async fn told_again(
    db: &Db,
    (value, measure): (&str, i64),
    record: i64,
) -> Result<Vec<(i64, i64, String)>> {
    sql(
        "SELECT k.id, k.article_id, k.words FROM figures f JOIN knowledge k ON k.id = f.id
         WHERE f.value = $1 AND f.measure_id = $2 AND f.id <> $3 AND f.withdrawn_at IS NULL
             AND f.corrected_by IS NULL AND k.state IN ('confirmed', 'stale')
         ORDER BY f.id DESC LIMIT 200",
    )
    .bind(value)
    .bind(measure)
    .bind(record)
    .all(db)
    .await
}

/// Other tellings of a moment.
pub async fn tellings(db: &Db, moment: i64) -> Result<Vec<(i64, i64, String)>> {
    sql(
        "SELECT k.id, k.article_id, k.words FROM moments m JOIN knowledge k ON k.id = m.id
         WHERE m.same_as = $1 AND k.state IN ('confirmed', 'stale') ORDER BY k.id DESC LIMIT 200",
    )
    .bind(moment)
    .all(db)
    .await
}

/// Storylines whose newest summary has these words, of the last five hundred that were changed.
pub async fn summaries(db: &Db) -> Result<Vec<(i64, String, String)>> {
    sql(
        "SELECT id, title, summary FROM storylines WHERE summary <> ''
         ORDER BY updated_at DESC, id DESC LIMIT 500",
    )
    .all(db)
    .await
}

/// How many records are stale, doubtful, or plans whose last day is before a day; two hundred of each at
/// most.
pub async fn waiting(db: &Db, today: i64) -> Result<i64> {
    let (count,): (i64,) = sql("SELECT (SELECT COUNT(*) FROM
             (SELECT id FROM knowledge WHERE state = 'stale' AND decided_at IS NOT NULL
              ORDER BY id DESC LIMIT 200) AS s)
         + (SELECT COUNT(*) FROM
             (SELECT id FROM knowledge WHERE is_doubtful = TRUE AND state = 'confirmed'
              ORDER BY id DESC LIMIT 200) AS d)
         + (SELECT COUNT(*) FROM
             (SELECT m.id FROM moments m WHERE m.is_plan = TRUE AND m.latest < $1
                 AND (SELECT state FROM knowledge WHERE id = m.id) = 'confirmed'
              ORDER BY m.latest DESC, m.id DESC LIMIT 200) AS p) AS waiting")
    .bind(today)
    .one(db)
    .await?;
    Ok(count)
}
