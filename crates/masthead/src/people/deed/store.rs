//! The table of what staff did.
use db::{Db, Result, Tx, sql};

use super::{Deed, Filter, Line};
use crate::ground::clock::Millis;

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
