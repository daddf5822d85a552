//! The tables of figures.
use db::{Db, Executor, FromRow, Query, Result, Row, Tx, sql};

use super::{Facts, Fate, Past};
use crate::knowledge::decimal::Decimal;

/// A decimal number in a column.
fn decimal(column: &str, text: &str) -> Result<Decimal> {
    Decimal::parse(text).ok_or_else(|| db::Error::Decode {
        column: column.to_owned(),
        reason: format!("{text:?} is no decimal number"),
    })
}

impl FromRow for Facts {
    fn from_row(row: &Row) -> Result<Self> {
        let high: Option<String> = row.get("value_high")?;
        let high = high.map(|high| decimal("value_high", &high)).transpose()?;
        Ok(Self {
            value: decimal("value", &row.get::<String>("value")?)?,
            value_high: high,
            unit: row.get("unit")?,
            currency: row.get("currency")?,
            qualifier: row.get("qualifier")?,
            measure: row.get("measure_id")?,
            period: row.get("period")?,
            as_of: row.get("as_of")?,
            source_text: row.get("source_text")?,
            source: row.get("source_id")?,
            source_url: row.get("source_url")?,
            things: Vec::new(),
        })
    }
}

impl FromRow for Fate {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            corrected_by: row.get("corrected_by")?,
            withdrawn_at: row.get("withdrawn_at")?,
            withdrawn_reason: row.get("withdrawn_reason")?,
        })
    }
}

impl FromRow for Past {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            article: row.get("article_id")?,
            facts: Facts::from_row(row)?,
            fate: Fate::from_row(row)?,
            is_stale: row.get::<String>("state")? == "stale",
            decided_at: row.get("decided_at")?,
        })
    }
}

/// Binds the columns behind the id, in their order.
fn bound(query: Query, facts: &Facts) -> Query {
    query
        .bind(facts.value.as_str())
        .bind(facts.value_high.as_ref().map(Decimal::as_str))
        .bind(&facts.unit)
        .bind(&facts.currency)
        .bind(&facts.qualifier)
        .bind(facts.measure)
        .bind(&facts.period)
        .bind(&facts.as_of)
        .bind(&facts.source_text)
        .bind(facts.source)
        .bind(&facts.source_url)
}

pub async fn insert(tx: &mut Tx, id: i64, facts: &Facts) -> Result<()> {
    let query = sql(
        "INSERT INTO figures (id, value, value_high, unit, currency, qualifier, measure_id, period,
             as_of, source_text, source_id, source_url, withdrawn_reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, '')",
    )
    .bind(id);
    bound(query, facts).execute(tx).await?;
    Ok(())
}

pub async fn update(tx: &mut Tx, id: i64, facts: &Facts) -> Result<()> {
    let query = sql(
        "UPDATE figures SET value = $2, value_high = $3, unit = $4, currency = $5, qualifier = $6,
             measure_id = $7, period = $8, as_of = $9, source_text = $10, source_id = $11,
             source_url = $12
         WHERE id = $1",
    )
    .bind(id);
    bound(query, facts).execute(tx).await?;
    Ok(())
}

pub async fn facts(on: impl Executor, id: i64) -> Result<Option<Facts>> {
    sql("SELECT * FROM figures WHERE id = $1")
        .bind(id)
        .optional(on)
        .await
}

pub async fn fate(on: impl Executor, id: i64) -> Result<Option<Fate>> {
    sql("SELECT corrected_by, withdrawn_at, withdrawn_reason FROM figures WHERE id = $1")
        .bind(id)
        .optional(on)
        .await
}

pub async fn set_fate(tx: &mut Tx, id: i64, fate: &Fate) -> Result<()> {
    sql(
        "UPDATE figures SET corrected_by = $2, withdrawn_at = $3, withdrawn_reason = $4
         WHERE id = $1",
    )
    .bind(id)
    .bind(fate.corrected_by)
    .bind(fate.withdrawn_at)
    .bind(&fate.withdrawn_reason)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn things(on: impl Executor, id: i64) -> Result<Vec<i64>> {
    let rows: Vec<(i64,)> = sql("SELECT thing_id FROM figure_things WHERE figure_id = $1
         ORDER BY thing_id LIMIT 200")
    .bind(id)
    .all(on)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub async fn link(tx: &mut Tx, id: i64, thing: i64) -> Result<()> {
    sql(
        "INSERT INTO figure_things (figure_id, thing_id) VALUES ($1, $2)
         ON CONFLICT (figure_id, thing_id) DO NOTHING",
    )
    .bind(id)
    .bind(thing)
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn unlink(tx: &mut Tx, id: i64) -> Result<()> {
    sql("DELETE FROM figure_things WHERE figure_id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

/// Confirmed figures of a measure and of what was merged into it, the newest first.
pub async fn of_measure(db: &Db, measure: i64) -> Result<Vec<Past>> {
    sql("SELECT f.*, k.article_id, k.state, k.decided_at
         FROM things t JOIN figures f ON f.measure_id = t.id JOIN knowledge k ON k.id = f.id
         WHERE t.root_id = $1 AND k.decided_at IS NOT NULL AND k.state IN ('confirmed', 'stale')
         ORDER BY f.id DESC LIMIT 200")
    .bind(measure)
    .all(db)
    .await
}
