//! The table of quotations.
use db::{Executor, FromRow, Query, Result, Row, Tx, sql};

use super::{Facts, Kind};

impl FromRow for Facts {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Self {
            speaker: row.get("speaker_id")?,
            speaker_text: row.get("speaker_text")?,
            occasion: row.get("occasion")?,
            moment: row.get("moment_id")?,
            kind: Kind::parse(&row.get::<String>("kind")?).unwrap_or(Kind::Partial),
            language: row.get("language")?,
        })
    }
}

/// Binds the columns behind the id, in their order.
fn bound(query: Query, facts: &Facts) -> Query {
    query
        .bind(facts.speaker)
        .bind(&facts.speaker_text)
        .bind(&facts.occasion)
        .bind(facts.moment)
        .bind(facts.kind.word())
        .bind(&facts.language)
}

pub async fn insert(tx: &mut Tx, id: i64, facts: &Facts) -> Result<()> {
    let query = sql(
        "INSERT INTO quotes (id, speaker_id, speaker_text, occasion, moment_id, kind, language)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id);
    bound(query, facts).execute(tx).await?;
    Ok(())
}

pub async fn update(tx: &mut Tx, id: i64, facts: &Facts) -> Result<()> {
    let query = sql(
        "UPDATE quotes SET speaker_id = $2, speaker_text = $3, occasion = $4, moment_id = $5,
             kind = $6, language = $7
         WHERE id = $1",
    )
    .bind(id);
    bound(query, facts).execute(tx).await?;
    Ok(())
}

pub async fn facts(on: impl Executor, id: i64) -> Result<Option<Facts>> {
    sql("SELECT * FROM quotes WHERE id = $1")
        .bind(id)
        .optional(on)
        .await
}
