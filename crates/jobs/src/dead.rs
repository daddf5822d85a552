//! What an operator sees of the queue: how much is in it, and what was given up.

use db::{Db, Result, sql};

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

/// Gives a dead job all its attempts again, from now on. `false`: there is no
/// such dead job, or one with its unique key waits or runs.
///
/// # Errors
/// The database's.
pub async fn revive(db: &Db, id: i64) -> Result<bool> {
    let revived =
        sql("UPDATE jobs SET state = 'waiting', attempts = 0 WHERE id = $1 AND state = 'dead'")
            .bind(id)
            .execute(db)
            .await;
    match revived {
        Err(error) if error.is_unique_violation() => Ok(false),
        revived => Ok(revived? == 1),
    }
}

/// Forgets a dead job. `false`: there is no such dead job.
///
/// # Errors
/// The database's.
pub async fn discard(db: &Db, id: i64) -> Result<bool> {
    let removed = sql("DELETE FROM jobs WHERE id = $1 AND state = 'dead'")
        .bind(id)
        .execute(db)
        .await?;
    Ok(removed == 1)
}
