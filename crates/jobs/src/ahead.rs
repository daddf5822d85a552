//! Jobs that a wrong clock has put further ahead than any right one can.

use db::{Db, Result, sql};

/// How many jobs lie further ahead than they can: those that have not been tried, by how far
/// ahead each kind may be enqueued; those that failed, by the longest wait after so many attempts;
/// those that run, by the lease.
///
/// # Errors
/// The database's.
pub async fn ahead(db: &Db, now_ms: i64, lease_ms: i64, bounds: &[(&str, i64)]) -> Result<u64> {
    let mut count = 0_u64;
    for (kind, longest) in bounds {
        let (found,): (i64,) = sql("SELECT COUNT(*) FROM jobs
             WHERE kind = $1 AND state <> 'dead' AND COALESCE(lease_until, run_at) > $2
               AND (state = 'running' AND lease_until > $3
                    OR state = 'waiting' AND attempts = 0 AND run_at > $4
                    OR state = 'waiting' AND attempts > 0 AND run_at > $2 + CASE
                        WHEN attempts > 12 THEN 3600000
                        ELSE 1000 * (1 << CAST(attempts - 1 AS INTEGER)) END)")
        .bind(*kind)
        .bind(now_ms)
        .bind(now_ms.saturating_add(lease_ms))
        .bind(now_ms.saturating_add(*longest))
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
    if ahead(db, now_ms, lease_ms, bounds).await? == 0 {
        return Ok(0);
    }
    let kinds: Vec<&str> = bounds.iter().map(|(kind, _)| *kind).collect();
    let mut moved = untried(db, now_ms, bounds).await?;
    for kind in kinds {
        moved += tried(db, now_ms, kind).await? + held(db, now_ms, lease_ms, kind).await?;
    }
    Ok(moved)
}

async fn untried(db: &Db, now_ms: i64, bounds: &[(&str, i64)]) -> Result<u64> {
    let mut moved = 0;
    for (kind, longest) in bounds {
        moved += sql("UPDATE jobs SET run_at = $2
             WHERE kind = $1 AND state <> 'dead' AND COALESCE(lease_until, run_at) > $2
               AND state = 'waiting' AND attempts = 0 AND run_at > $2")
        .bind(*kind)
        .bind(now_ms.saturating_add(*longest))
        .execute(db)
        .await?;
    }
    Ok(moved)
}

async fn tried(db: &Db, now_ms: i64, kind: &str) -> Result<u64> {
    sql("UPDATE jobs SET run_at = $2 + CASE
             WHEN attempts > 12 THEN 3600000
             ELSE 1000 * (1 << CAST(attempts - 1 AS INTEGER)) END
         WHERE kind = $1 AND state <> 'dead' AND COALESCE(lease_until, run_at) > $2
           AND state = 'waiting' AND attempts > 0 AND run_at > $2 + CASE
             WHEN attempts > 12 THEN 3600000
             ELSE 1000 * (1 << CAST(attempts - 1 AS INTEGER)) END")
    .bind(kind)
    .bind(now_ms)
    .execute(db)
    .await
}

async fn held(db: &Db, now_ms: i64, lease_ms: i64, kind: &str) -> Result<u64> {
    sql("UPDATE jobs SET lease_until = $2
         WHERE kind = $1 AND state <> 'dead' AND COALESCE(lease_until, run_at) > $2
           AND state = 'running' AND lease_until > $2")
    .bind(kind)
    .bind(now_ms.saturating_add(lease_ms))
    .execute(db)
    .await
}
