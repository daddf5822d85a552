//! The table of institutions.
use db::{Executor, Tx, sql};

use super::Institution;
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Written;

type Columns = (i64, String, String, Option<Millis>, Option<Millis>, String);

/// All, by name.
pub async fn all(db: impl Executor) -> Result<Vec<Institution>> {
    let rows: Vec<Columns> = sql("SELECT id, name, networks, starts_at, ends_at, note
         FROM institutions ORDER BY name, id LIMIT 1000")
    .all(db)
    .await?;
    let institution = |(id, name, networks, starts_at, ends_at, note): Columns| {
        Ok(Institution {
            id,
            name,
            networks: serde_json::from_str(&networks)?,
            starts_at,
            ends_at,
            note,
        })
    };
    rows.into_iter().map(institution).collect()
}

/// Keeps one.
pub async fn save(tx: &mut Tx, institution: &Institution) -> Result<()> {
    sql(
        "INSERT INTO institutions (id, name, networks, starts_at, ends_at, note)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, networks = excluded.networks,
         starts_at = excluded.starts_at, ends_at = excluded.ends_at, note = excluded.note",
    )
    .bind(institution.id)
    .bind(&institution.name)
    .bind(serde_json::to_string(&institution.networks)?)
    .bind(institution.starts_at)
    .bind(institution.ends_at)
    .bind(&institution.note)
    .execute(tx)
    .await?;
    Ok(())
}

/// Ends one now.
pub async fn end(tx: &mut Tx, id: i64, now: Millis) -> db::Result<Written> {
    let rows = sql(
        "UPDATE institutions SET ends_at = $2 WHERE id = $1 AND (ends_at IS NULL OR ends_at > $2)",
    )
    .bind(id)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(Written::of(rows))
}
