//! What an operator sees of the queue: how much is in it, and what was given up.

use db::{Db, Result, Written, sql};

/// A job that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadJob {
    /// The id it was enqueued with.
    pub id: i64,
    /// What was to be done.
    pub kind: String,
    /// What it was to be done with, as JSON text.
    pub payload: String,
    /// How often it was tried.
    pub attempts: u32,
    /// What the last attempt said.
    pub last_error: Option<String>,
    /// When it was enqueued (ms).
    pub created_at_ms: i64,
}

/// How many jobs there are in each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Not yet begun, or waiting for the next attempt.
    pub waiting: u64,
    /// Claimed by a worker.
    pub running: u64,
    /// Given up.
    pub dead: u64,
}

/// Counts the jobs in each state, for metrics.
///
/// # Errors
/// The database's.
pub async fn counts(db: &Db) -> Result<Counts> {
    let mut counts = Counts::default();
    let states: Vec<(String, u64)> = sql("SELECT state, COUNT(*) FROM jobs GROUP BY state")
        .all(db)
        .await?;
    for (state, count) in states {
        match state.as_str() {
            "waiting" => counts.waiting = count,
            "running" => counts.running = count,
            _ => counts.dead = count,
        }
    }
    Ok(counts)
}

/// How the jobs of one kind stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What is to be done.
    pub kind: String,
    /// Not yet begun, waiting for the next attempt, or being done.
    pub waiting: u64,
    /// Of these, how many are being done.
    pub running: u64,
    /// Of these, how many have failed at least once.
    pub failing: u64,
    /// When the oldest of those that wait fell due for the first time (ms), if it has.
    pub oldest_at_ms: Option<i64>,
    /// Given up.
    pub dead: u64,
}

/// How the jobs of each kind stand at `now_ms`, for metrics. A job that is not due yet waits for
/// its time and is not behind.
///
/// # Errors
/// The database's.
pub async fn standings(db: &Db, now_ms: i64) -> Result<Vec<Standing>> {
    let rows: Vec<(String, i64, i64, i64, Option<i64>, i64)> = sql("SELECT kind,
         SUM(CASE WHEN state <> 'dead' THEN 1 ELSE 0 END),
         SUM(CASE WHEN state = 'running' THEN 1 ELSE 0 END),
         SUM(CASE WHEN state <> 'dead' AND (last_error IS NOT NULL) THEN 1 ELSE 0 END),
         MIN(CASE WHEN state = 'dead' THEN NULL WHEN last_error IS NOT NULL THEN created_at
             WHEN run_at <= $1 THEN run_at END),
         SUM(CASE WHEN state = 'dead' THEN 1 ELSE 0 END)
         FROM jobs GROUP BY kind ORDER BY kind")
    .bind(now_ms)
    .all(db)
    .await?;
    let count = |count: i64| u64::try_from(count).unwrap_or_default();
    let standing = |(kind, waiting, running, failing, oldest_at_ms, dead)| Standing {
        kind,
        waiting: count(waiting),
        running: count(running),
        failing: count(failing),
        oldest_at_ms,
        dead: count(dead),
    };
    Ok(rows.into_iter().map(standing).collect())
}

/// The jobs that were given up, those with the highest ids first.
///
/// # Errors
/// The database's.
pub async fn dead(db: &Db, limit: u32) -> Result<Vec<DeadJob>> {
    let rows: Vec<(i64, String, String, u32, Option<String>, i64)> =
        sql("SELECT id, kind, payload, attempts, last_error, created_at
             FROM jobs WHERE state = 'dead' ORDER BY id DESC LIMIT $1")
        .bind(limit)
        .all(db)
        .await?;
    let dead = |(id, kind, payload, attempts, last_error, created_at_ms)| DeadJob {
        id,
        kind,
        payload,
        attempts,
        last_error,
        created_at_ms,
    };
    Ok(rows.into_iter().map(dead).collect())
}

/// Gives a dead job all its attempts again, from now on. Overtaken: there is no
/// such dead job, or one with its unique key waits or runs.
///
/// # Errors
/// The database's.
pub async fn revive(db: &Db, id: i64) -> Result<Written> {
    let revived =
        sql("UPDATE jobs SET state = 'waiting', attempts = 0 WHERE id = $1 AND state = 'dead'")
            .bind(id)
            .execute(db)
            .await;
    match revived {
        Err(error) if error.is_unique_violation() => Ok(Written::Overtaken),
        revived => Ok(Written::of(revived?)),
    }
}

/// Forgets at most so many of the jobs that were given up before a moment, and says how many.
///
/// # Errors
/// The database's.
pub async fn forget_dead(db: &Db, before_ms: i64, limit: i64) -> Result<u64> {
    sql("DELETE FROM jobs WHERE id IN (
             SELECT id FROM jobs WHERE state = 'dead' AND run_at < $1 ORDER BY id LIMIT $2)")
    .bind(before_ms)
    .bind(limit)
    .execute(db)
    .await
}

/// Forgets a dead job. Overtaken: there is no such dead job.
///
/// # Errors
/// The database's.
pub async fn discard(db: &Db, id: i64) -> Result<Written> {
    let removed = sql("DELETE FROM jobs WHERE id = $1 AND state = 'dead'")
        .bind(id)
        .execute(db)
        .await?;
    Ok(Written::of(removed))
}
