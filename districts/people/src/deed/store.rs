//! The table of what staff did.
use db::{Db, Result, Tx, sql};

use super::{By, Deed, Filter, Line, kind};
use ground::clock::Millis;

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
        "INSERT INTO staff_log (id, at, actor_id, actor, action, subject, detail, kind)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(at)
    .bind(actor)
    .bind(name)
    .bind(deed.action)
    .bind(&deed.subject)
    .bind(deed.detail)
    .bind(kind(deed.action))
    .execute(tx)
    .await?;
    Ok(())
}

/// Lines of the log with ids from `from` up to, not including, `before`, newest first. The most
/// selective filter is looked up in its index (`staff_log_by_subject`, `staff_log_by_actor`,
/// `staff_log_by_kind`, else the ids themselves), the others are checked on what is found.
pub async fn lines(
    db: &Db,
    filter: &Filter,
    (from, before): (i64, i64),
    limit: i64,
) -> Result<Vec<Line>> {
    let (is_any, reader) = match filter.by {
        By::Anybody => (true, None),
        By::Reader(id) => (false, Some(id)),
        By::Command => (false, None),
    };
    let action = filter.action.as_str();
    let kind = kind_of(action);
    let statement = match (filter.subject.is_empty(), reader, action.is_empty()) {
        (false, ..) => sql("SELECT id, at, actor_id, actor, action, subject, detail FROM staff_log
             WHERE id >= $1 AND id < $2 AND subject = $3 AND ($4 = '' OR kind = $4) AND ($5 = '' OR action = $5)
             AND ($6 OR coalesce(actor_id, 0) = $7) ORDER BY id DESC LIMIT $8"),
        (true, Some(_), _) => sql("SELECT id, at, actor_id, actor, action, subject, detail FROM staff_log
             WHERE id >= $1 AND id < $2 AND $3 = '' AND ($4 = '' OR kind = $4) AND ($5 = '' OR action = $5)
             AND ($6 OR TRUE) AND actor_id = $7 ORDER BY id DESC LIMIT $8"),
        (true, None, false) => sql("SELECT id, at, actor_id, actor, action, subject, detail FROM staff_log
             WHERE id >= $1 AND id < $2 AND $3 = '' AND kind = $4 AND ($5 = '' OR action = $5)
             AND ($6 OR coalesce(actor_id, 0) = $7) ORDER BY id DESC LIMIT $8"),
        (true, None, true) => sql("SELECT id, at, actor_id, actor, action, subject, detail FROM staff_log
             WHERE id >= $1 AND id < $2 AND $3 = '' AND $4 = '' AND $5 = ''
             AND ($6 OR coalesce(actor_id, 0) = $7) ORDER BY id DESC LIMIT $8"),
    };
    let rows: Vec<Columns> = statement
        .bind(from)
        .bind(before)
        .bind(&filter.subject)
        .bind(kind)
        .bind(if kind == action { "" } else { action })
        .bind(is_any)
        .bind(reader.unwrap_or_default())
        .bind(limit)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(line).collect())
}

/// The sort that a filter asks for: that of an action, or the sort itself.
fn kind_of(action: &str) -> &str {
    match kind(action) {
        "" => action,
        kind => kind,
    }
}

type Columns = (i64, Millis, Option<i64>, String, String, String, String);

fn line((id, at, actor_id, actor, action, subject, detail): Columns) -> Line {
    Line {
        id,
        at,
        actor_id,
        actor,
        action,
        subject,
        detail,
    }
}
