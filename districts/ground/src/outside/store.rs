//! The tables of outages and of looks at the clock.
use db::{Db, Result, sql};

use super::Outage;
use super::leaps::Look;
use crate::clock::Millis;

/// Writes down which servers are left alone, and that those in `answer` are not any more. What
/// other processes have written down stays; from before `stale` it is another outage.
pub async fn write(
    db: &Db,
    outages: &[Outage],
    answer: &[String],
    (now, stale): (Millis, Millis),
) -> Result<()> {
    let mut tx = db.begin().await?;
    for server in answer {
        sql("DELETE FROM outages WHERE server = $1")
            .bind(server.as_str())
            .execute(&mut tx)
            .await?;
    }
    for outage in outages {
        sql(
            "INSERT INTO outages (server, since, next_call_at, last_error, seen_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (server) DO UPDATE SET
                 since = CASE WHEN outages.seen_at < $6 THEN excluded.since ELSE outages.since END,
                 next_call_at = excluded.next_call_at,
                 last_error = excluded.last_error, seen_at = excluded.seen_at",
        )
        .bind(&outage.server)
        .bind(outage.since)
        .bind(outage.next_call_at)
        .bind(&outage.last_error)
        .bind(now)
        .bind(stale)
        .execute(&mut tx)
        .await?;
    }
    tx.commit().await
}

/// What was written down since a moment.
pub async fn outages(db: &Db, since: Millis) -> Result<Vec<Outage>> {
    let rows: Vec<(String, Millis, Millis, String)> =
        sql("SELECT server, since, next_call_at, last_error FROM outages
             WHERE seen_at >= $1 ORDER BY server")
        .bind(since)
        .all(db)
        .await?;
    let outage = |(server, since, next_call_at, last_error)| Outage {
        server,
        since,
        next_call_at,
        last_error,
    };
    Ok(rows.into_iter().map(outage).collect())
}

/// What is kept of the looks at the clock.
pub async fn last_look(db: &Db) -> Result<Option<Look>> {
    let row: Option<(Millis, Option<Millis>, Option<Millis>)> =
        sql("SELECT seen_at, leapt_at, leap_ms FROM clock_looks WHERE id = 1")
            .optional(db)
            .await?;
    Ok(row.map(|(seen_at, leapt_at, leapt_by)| Look {
        seen_at,
        leapt_at,
        leapt_by,
    }))
}

/// Keeps a look, and the leap that it has shown.
pub async fn look(db: &Db, now: Millis, leapt_by: Option<Millis>) -> Result<()> {
    sql(
        "INSERT INTO clock_looks (id, seen_at, leapt_at, leap_ms) VALUES (1, $1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at,
             leapt_at = COALESCE(excluded.leapt_at, clock_looks.leapt_at),
             leap_ms = COALESCE(excluded.leap_ms, clock_looks.leap_ms)",
    )
    .bind(now)
    .bind(leapt_by.map(|_| now))
    .bind(leapt_by)
    .execute(db)
    .await?;
    Ok(())
}
