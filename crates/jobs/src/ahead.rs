//! Jobs that a wrong clock has put further ahead than any right one can.

use db::{Db, Result, sql};

/// How many jobs lie further ahead than they can: those that have not been tried, by how far
/// ahead each kind may be enqueued; those that failed, by the longest wait after so many attempts;
/// those that run, by the lease.
///
/// # Errors
/// The database's.
pub async fn ahead(db: &Db, now_ms: i64, lease_ms: i64, bounds: &[(&str, i64)]) -> Result<u64> {
    let mut count = 0;
    for (kind, longest) in bounds {
        let (found,): (i64,) = sql("SELECT COUNT(*) FROM jobs
             WHERE kind = $1 AND state <> 'dead' AND COALESCE(lease_until, run_at) > $2
               AND COALESCE(lease_until, run_at) > $2 + CASE
                   WHEN state = 'running' THEN $3 WHEN attempts = 0 THEN $4 WHEN attempts > 12 THEN 3600000
                   ELSE 1000 * (1 << CAST(attempts - 1 AS INTEGER)) END")
        .bind(*kind)
        .bind(now_ms)
        .bind(lease_ms)
        .bind(*longest)
        .one(db)
        .await?;
        count += u64::try_from(found).unwrap_or_default();
    }
    Ok(count)
}

/// Brings those jobs back to where they can be at the latest, and says how many they were. A job
/// of a kind without bounds stays where it is.
///
/// # Errors
/// The database's.
pub async fn bring_back(
    db: &Db,
    now_ms: i64,
    lease_ms: i64,
    bounds: &[(&str, i64)],
) -> Result<u64> {
    // Nearly always there is none, and reading keeps nobody from writing.
    if ahead(db, now_ms, lease_ms, bounds).await? == 0 {
        return Ok(0);
    }
    let mut moved = 0;
    for (kind, longest) in bounds {
        moved += sql("UPDATE jobs
             SET run_at = CASE WHEN jobs.state = 'running' THEN jobs.run_at ELSE late.latest END,
                 lease_until = CASE WHEN jobs.state = 'running' THEN late.latest END
             FROM (SELECT id, $2 + CASE
                       WHEN state = 'running' THEN $3 WHEN attempts = 0 THEN $4 WHEN attempts > 12 THEN 3600000
                       ELSE 1000 * (1 << CAST(attempts - 1 AS INTEGER)) END AS latest
                   FROM jobs WHERE kind = $1 AND state <> 'dead' AND COALESCE(lease_until, run_at) > $2) AS late
             WHERE jobs.id = late.id AND COALESCE(jobs.lease_until, jobs.run_at) > late.latest")
        .bind(*kind)
        .bind(now_ms)
        .bind(lease_ms)
        .bind(*longest)
        .execute(db)
        .await?;
    }
    Ok(moved)
}
