//! Tables of staff and of what staff did.
use db::{Db, Result, Tx, sql};

use super::{Deed, Roles};
use crate::clock::Millis;

/// The roles of an account.
pub async fn roles(db: &Db, reader: i64) -> Result<Roles> {
    let row: Option<(String,)> = sql("SELECT roles FROM staff WHERE reader_id = $1")
        .bind(reader)
        .optional(db)
        .await?;
    Ok(row.map(|(words,)| Roles::parse(&words)).unwrap_or_default())
}

/// Sets the roles of an account.
pub async fn set_roles(tx: &mut Tx, reader: i64, roles: Roles, now: Millis) -> Result<()> {
    sql(
        "INSERT INTO staff (reader_id, roles, added_at) VALUES ($1, $2, $3)
         ON CONFLICT (reader_id) DO UPDATE SET roles = excluded.roles",
    )
    .bind(reader)
    .bind(roles.words())
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// Adds a line to the log.
pub async fn log(
    tx: &mut Tx,
    id: i64,
    at: Millis,
    actor: Option<i64>,
    name: &str,
    deed: &Deed<'_>,
) -> Result<()> {
    sql(
        "INSERT INTO staff_log (id, at, actor_id, actor, action, subject, detail)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(at)
    .bind(actor)
    .bind(name)
    .bind(deed.action)
    .bind(&deed.subject)
    .bind(deed.detail)
    .execute(tx)
    .await?;
    Ok(())
}
