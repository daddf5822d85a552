//! The table of staff.
use db::{Db, Executor, Result, Tx, sql};

use super::Roles;
use crate::ground::clock::Millis;

/// The roles of an account.
pub async fn of(on: impl Executor, reader: i64) -> Result<Roles> {
    let row: Option<(String,)> = sql("SELECT roles FROM staff WHERE reader_id = $1")
        .bind(reader)
        .optional(on)
        .await?;
    Ok(row.map(|(words,)| Roles::parse(&words)).unwrap_or_default())
}

/// Sets the roles of an account.
pub async fn set(tx: &mut Tx, reader: i64, roles: Roles, now: Millis) -> Result<()> {
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

/// Everybody with a role, in the order of joining.
pub async fn holders(db: &Db) -> Result<Vec<(i64, Roles, Millis)>> {
    let rows: Vec<(i64, String, Millis)> = sql("SELECT reader_id, roles, added_at FROM staff
         WHERE roles <> '' ORDER BY added_at, reader_id LIMIT 1000")
    .all(db)
    .await?;
    let member =
        |(id, words, added_at): (i64, String, Millis)| (id, Roles::parse(&words), added_at);
    Ok(rows.into_iter().map(member).collect())
}

/// Whether this account is an owner and nobody else is.
pub async fn is_last_owner(tx: &mut Tx, reader: i64) -> Result<bool> {
    let (own, others): (i64, i64) = sql(
        "SELECT COALESCE(SUM(CASE WHEN reader_id = $1 THEN 1 ELSE 0 END), 0),
         COALESCE(SUM(CASE WHEN reader_id <> $1 THEN 1 ELSE 0 END), 0)
         FROM staff WHERE roles LIKE '%owner%'",
    )
    .bind(reader)
    .one(tx)
    .await?;
    Ok(own > 0 && others == 0)
}

/// Takes an account off the staff.
pub async fn remove(tx: &mut Tx, reader: i64) -> Result<()> {
    sql("DELETE FROM staff WHERE reader_id = $1")
        .bind(reader)
        .execute(tx)
        .await?;
    Ok(())
}
