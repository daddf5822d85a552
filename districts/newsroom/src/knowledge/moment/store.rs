//! The tables of moments.
use db::{Db, Executor, FromRow, Query, Result, Row, Tx, sql};

use super::{Facts, Kind};
use crate::knowledge::edtf::{Bounds, Day};

impl FromRow for Facts {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            title: row.get("title")?,
            edtf: row.get("edtf")?,
            kind: Kind::parse(&row.get::<String>("kind")?).unwrap_or(Kind::Other),
            place: row.get("place_id")?,
            weight: row.get("weight")?,
            series: row.get("series_id")?,
            ordinal: row.get("ordinal")?,
            ordinal_said_by: row.get("ordinal_said_by")?,
            counter: row.get("counter_id")?,
            is_plan: row.get("is_plan")?,
            is_default: row.get("is_default")?,
            same_as: row.get("same_as")?,
            things: Vec::new(),
        })
    }
}

/// Binds the columns behind the id, in their order.
fn bound(query: Query, facts: &Facts, bounds: Bounds) -> Query {
    query
        .bind(&facts.title)
        .bind(&facts.edtf)
        .bind(bounds.earliest)
        .bind(bounds.latest)
        .bind(facts.kind.word())
        .bind(facts.place)
        .bind(facts.weight)
        .bind(facts.series)
        .bind(facts.ordinal)
        .bind(&facts.ordinal_said_by)
        .bind(facts.counter)
        .bind(facts.is_plan)
        .bind(facts.is_default)
        .bind(facts.same_as)
}

pub async fn insert(tx: &mut Tx, id: i64, facts: &Facts, bounds: Bounds) -> Result<()> {
    let query = sql(
        "INSERT INTO moments (id, title, edtf, earliest, latest, kind, place_id, weight, series_id,
             ordinal, ordinal_said_by, counter_id, is_plan, is_default, same_as)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    )
    .bind(id);
    bound(query, facts, bounds).execute(tx).await?;
    Ok(())
}

pub async fn update(tx: &mut Tx, id: i64, facts: &Facts, bounds: Bounds) -> Result<()> {
    let query = sql(
        "UPDATE moments SET title = $2, edtf = $3, earliest = $4, latest = $5, kind = $6,
             place_id = $7, weight = $8, series_id = $9, ordinal = $10, ordinal_said_by = $11,
             counter_id = $12, is_plan = $13, is_default = $14, same_as = $15
         WHERE id = $1",
    )
    .bind(id);
    bound(query, facts, bounds).execute(tx).await?;
    Ok(())
}

pub async fn facts(on: impl Executor, id: i64) -> Result<Option<Facts>> {
    sql("SELECT * FROM moments WHERE id = $1")
        .bind(id)
        .optional(on)
        .await
}

pub async fn things(on: impl Executor, id: i64) -> Result<Vec<(i64, String)>> {
    sql(
        "SELECT thing_id, role FROM moment_things WHERE moment_id = $1
         ORDER BY thing_id, role LIMIT 200",
    )
    .bind(id)
    .all(on)
    .await
}

pub async fn link(tx: &mut Tx, id: i64, thing: i64, role: &str) -> Result<()> {
    sql(
        "INSERT INTO moment_things (moment_id, thing_id, role) VALUES ($1, $2, $3)
         ON CONFLICT (moment_id, thing_id, role) DO NOTHING",
    )
    .bind(id)
    .bind(thing)
    .bind(role)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn unlink(tx: &mut Tx, id: i64) -> Result<()> {
    sql("DELETE FROM moment_things WHERE moment_id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn default_of(on: impl Executor, article: i64) -> Result<Option<i64>> {
    let row: Option<(i64,)> = sql("SELECT k.id FROM knowledge k JOIN moments m ON m.id = k.id
         WHERE k.article_id = $1 AND m.is_default = TRUE ORDER BY k.id LIMIT 1")
    .bind(article)
    .optional(on)
    .await?;
    Ok(row.map(|(id,)| id))
}

/// The last day of the plan that is over next, from a day on.
pub async fn next_plan(db: &Db, today: Day) -> Result<Option<Day>> {
    let row: Option<(i64,)> = sql("SELECT latest FROM moments
         WHERE is_plan = TRUE AND latest >= $1 ORDER BY latest LIMIT 1")
    .bind(today)
    .optional(db)
    .await?;
    Ok(row.map(|(day,)| day))
}

/// Plans whose last day is the first of these or a later one, and before the second.
pub async fn plans_over(db: &Db, (from, to): (Day, Day)) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT id FROM moments
         WHERE is_plan = TRUE AND latest >= $1 AND latest < $2 ORDER BY latest, id LIMIT 5000")
    .bind(from)
    .bind(to)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
