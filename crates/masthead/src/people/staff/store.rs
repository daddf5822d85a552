//! Tables of staff and of what staff did.
use db::{Db, Executor, Result, Tx, sql};

use super::{Deed, Filter, Line, Roles};
use crate::ground::clock::Millis;

/// The roles of an account.
pub async fn roles(on: impl Executor, reader: i64) -> Result<Roles> {
    let row: Option<(String,)> = sql("SELECT roles FROM staff WHERE reader_id = $1")
        .bind(reader)
        .optional(on)
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

/// Everybody with a role, in the order of joining.
pub async fn members(db: &Db) -> Result<Vec<(i64, Roles, Millis)>> {
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

/// Lines of the log before `before`, newest first.
pub async fn lines(db: &Db, filter: &Filter, before: i64, limit: i64) -> Result<Vec<Line>> {
    type Columns = (i64, Millis, String, String, String, String);
    let rows: Vec<Columns> = sql(
        "SELECT id, at, actor, action, subject, detail FROM staff_log
         WHERE id < $1 AND substr(actor, 1, length($2)) = $2
         AND substr(action, 1, length($3)) = $3 AND substr(subject, 1, length($4)) = $4
         ORDER BY id DESC LIMIT $5",
    )
    .bind(before)
    .bind(&filter.actor)
    .bind(&filter.action)
    .bind(&filter.subject)
    .bind(limit)
    .all(db)
    .await?;
    let line = |(id, at, actor, action, subject, detail)| Line {
        id,
        at,
        actor,
        action,
        subject,
        detail,
    };
    Ok(rows.into_iter().map(line).collect())
}
