//! A job's way through the queue: enqueued, claimed, completed or failed.

use db::{Db, Executor, Result, Written, by_dialect, sql};
use serde_json::Value;

use crate::{Job, JobError, New, Outcome, backoff};

/// The longest error text that is kept, in characters.
const ERROR_LENGTH: usize = 2_000;

/// Puts a job into the queue, on a `&Db` or (better) in the `&mut Tx` of the
/// change that wants it. One with the same unique key that waits or runs already serves as well.
///
/// # Errors
/// The database's; an `id` that is taken is one of them.
pub async fn enqueue(on: impl Executor, now_ms: i64, id: i64, new: New) -> Result<()> {
    sql("INSERT INTO jobs (id, kind, payload, unique_key, state, run_at, claims, attempts, max_attempts, created_at)
         VALUES ($1, $2, $3, $4, 'waiting', $5, 0, 0, $6, $7)
         ON CONFLICT (unique_key) WHERE state IN ('waiting', 'running') DO NOTHING")
    .bind(id)
    .bind(new.kind)
    .bind(new.payload.to_string())
    .bind(new.unique_key)
    .bind(new.run_at_ms.unwrap_or(now_ms))
    .bind(new.max_attempts)
    .bind(now_ms)
    .execute(on)
    .await?;
    Ok(())
}

/// Takes a job with this unique key out of the queue, also one that was given up. Overtaken:
/// it is done, or somebody works on it now.
///
/// # Errors
/// The database's.
pub async fn recall(on: impl Executor, unique_key: &str, now_ms: i64) -> Result<Written> {
    let removed =
        sql("DELETE FROM jobs WHERE unique_key = $1 AND (state <> 'running' OR lease_until <= $2)")
            .bind(unique_key)
            .bind(now_ms)
            .execute(on)
            .await?;
    Ok(Written::of(removed))
}

/// Whether a job with this unique key is in the queue: it is not done, whatever has become of it.
///
/// # Errors
/// The database's.
pub async fn is_kept(on: impl Executor, unique_key: &str) -> Result<bool> {
    let found: Option<(i64,)> = sql("SELECT id FROM jobs WHERE unique_key = $1 LIMIT 1")
        .bind(unique_key)
        .optional(on)
        .await?;
    Ok(found.is_some())
}

/// Whether a job of this kind is due and nobody works on it.
///
/// # Errors
/// The database's.
pub async fn is_due(on: impl Executor, kind: &str, now_ms: i64) -> Result<bool> {
    let found: Option<(i64,)> = sql("SELECT id FROM jobs
         WHERE kind = $1 AND state <> 'dead' AND COALESCE(lease_until, run_at) <= $2 LIMIT 1")
    .bind(kind)
    .bind(now_ms)
    .optional(on)
    .await?;
    Ok(found.is_some())
}

/// Claims the job that has been due longest, of any kind or of these. Nobody
/// else gets it until `lease_ms` have passed. With kinds, one look at an index
/// for each of them finds it, however many jobs of other kinds wait.
///
/// # Errors
/// The database's.
pub async fn claim(
    db: &Db,
    now_ms: i64,
    lease_ms: i64,
    kinds: Option<&[&str]>,
) -> Result<Option<Job>> {
    loop {
        let claimed = match kinds {
            Some(kinds) => claim_of(db, now_ms, lease_ms, kinds).await?,
            None => claim_any(db, now_ms, lease_ms).await?,
        };
        let Some((job, payload)) = claimed.map(unpack) else {
            return Ok(None);
        };
        // A job whose workers died each time never failed, yet has had its chances.
        if job.attempts > job.max_attempts {
            bury(db, &job, "the lease ran out in the last attempt", now_ms).await?;
            continue;
        }
        match serde_json::from_str(&payload) {
            Ok(payload) => return Ok(Some(Job { payload, ..job })),
            Err(error) => {
                bury(
                    db,
                    &job,
                    &format!("the payload is not JSON: {error}"),
                    now_ms,
                )
                .await?
            }
        };
    }
}

type Claimed = (i64, String, String, u32, u32, i64);

async fn claim_any(db: &Db, now_ms: i64, lease_ms: i64) -> Result<Option<Claimed>> {
    by_dialect(
        "UPDATE jobs
         SET state = 'running', lease_until = $2, claims = claims + 1, attempts = attempts + 1
         WHERE id = (
             SELECT id FROM jobs
             WHERE state <> 'dead' AND COALESCE(lease_until, run_at) <= $1
             ORDER BY COALESCE(lease_until, run_at), id LIMIT 1)
         RETURNING id, kind, payload, attempts, max_attempts, claims",
        "UPDATE jobs
         SET state = 'running', lease_until = $2, claims = claims + 1, attempts = attempts + 1
         WHERE id = (
             SELECT id FROM jobs
             WHERE state <> 'dead' AND COALESCE(lease_until, run_at) <= $1
             ORDER BY COALESCE(lease_until, run_at), id LIMIT 1
             FOR UPDATE SKIP LOCKED)
         RETURNING id, kind, payload, attempts, max_attempts, claims",
    )
    .bind(now_ms)
    .bind(now_ms.saturating_add(lease_ms))
    .optional(db)
    .await
}

/// The first of each kind by its index, and of these the one that has been due longest.
async fn claim_of(db: &Db, now_ms: i64, lease_ms: i64, kinds: &[&str]) -> Result<Option<Claimed>> {
    by_dialect(
        "UPDATE jobs
         SET state = 'running', lease_until = $2, claims = claims + 1, attempts = attempts + 1
         WHERE id = (
             SELECT first.id FROM json_each($3) AS kinds JOIN jobs AS first ON first.id = (
                 SELECT id FROM jobs
                 WHERE kind = kinds.value AND state <> 'dead'
                   AND COALESCE(lease_until, run_at) <= $1
                 ORDER BY COALESCE(lease_until, run_at), id LIMIT 1)
             ORDER BY COALESCE(first.lease_until, first.run_at), first.id LIMIT 1)
         RETURNING id, kind, payload, attempts, max_attempts, claims",
        "UPDATE jobs
         SET state = 'running', lease_until = $2, claims = claims + 1, attempts = attempts + 1
         WHERE id = (
             SELECT first.id
             FROM jsonb_array_elements_text(CAST(CAST($3 AS TEXT) AS JSONB)) AS kinds(name)
             CROSS JOIN LATERAL (
                 SELECT id, COALESCE(lease_until, run_at) AS due FROM jobs
                 WHERE kind = kinds.name AND state <> 'dead'
                   AND COALESCE(lease_until, run_at) <= $1
                 ORDER BY COALESCE(lease_until, run_at), id LIMIT 1
                 FOR UPDATE SKIP LOCKED) AS first
             ORDER BY first.due, first.id LIMIT 1)
         RETURNING id, kind, payload, attempts, max_attempts, claims",
    )
    .bind(now_ms)
    .bind(now_ms.saturating_add(lease_ms))
    .bind(Value::from(kinds.to_vec()).to_string())
    .optional(db)
    .await
}

fn unpack((id, kind, payload, attempts, max_attempts, claim): Claimed) -> (Job, String) {
    let job = Job {
        id,
        kind,
        payload: Value::Null,
        attempts,
        max_attempts,
        claim,
    };
    (job, payload)
}

/// Extends the lease of a job that still runs. Overtaken: the lease was lost.
///
/// # Errors
/// The database's.
pub async fn extend(db: &Db, job: &Job, now_ms: i64, lease_ms: i64) -> Result<Written> {
    let extended =
        sql("UPDATE jobs SET lease_until = $3 WHERE id = $1 AND state = 'running' AND claims = $2")
            .bind(job.id)
            .bind(job.claim)
            .bind(now_ms.saturating_add(lease_ms))
            .execute(db)
            .await?;
    Ok(Written::of(extended))
}

/// Takes a job that is done out of the queue. Overtaken: the lease was lost and
/// somebody else has claimed the job, or has done it.
///
/// # Errors
/// The database's.
pub async fn complete(db: &Db, job: &Job) -> Result<Written> {
    let removed = sql("DELETE FROM jobs WHERE id = $1 AND state = 'running' AND claims = $2")
        .bind(job.id)
        .bind(job.claim)
        .execute(db)
        .await?;
    Ok(Written::of(removed))
}

/// Puts a job that failed back for a later attempt, or gives it up.
///
/// # Errors
/// The database's.
pub async fn fail(db: &Db, job: &Job, error: &JobError, now_ms: i64) -> Result<Outcome> {
    match error {
        JobError::Retry(reason) if !job.is_last_attempt() => retry(db, job, reason, now_ms).await,
        JobError::Retry(reason) | JobError::Permanent(reason) => {
            bury(db, job, reason, now_ms).await
        }
        JobError::GoesOn { at_ms } => go_on(db, job, *at_ms).await,
    }
}

/// Puts a job back that has come further: it starts afresh.
async fn go_on(db: &Db, job: &Job, at: i64) -> Result<Outcome> {
    let changed = sql(
        "UPDATE jobs SET state = 'waiting', run_at = $3, lease_until = NULL, attempts = 0,
             last_error = NULL
         WHERE id = $1 AND state = 'running' AND claims = $2",
    )
    .bind(job.id)
    .bind(job.claim)
    .bind(at)
    .execute(db)
    .await?;
    Ok(match changed {
        1 => Outcome::Retry { at },
        _ => Outcome::Lost,
    })
}

async fn retry(db: &Db, job: &Job, reason: &str, now_ms: i64) -> Result<Outcome> {
    let at = now_ms.saturating_add(backoff::delay_ms(job.id, job.attempts));
    let changed = sql(
        "UPDATE jobs SET state = 'waiting', run_at = $3, lease_until = NULL, last_error = $4
         WHERE id = $1 AND state = 'running' AND claims = $2",
    )
    .bind(job.id)
    .bind(job.claim)
    .bind(at)
    .bind(shorten(reason))
    .execute(db)
    .await?;
    Ok(if changed == 1 {
        Outcome::Retry { at }
    } else {
        Outcome::Lost
    })
}

/// Gives a job up. Its time is from then on when that was, for those who forget old ones.
async fn bury(db: &Db, job: &Job, reason: &str, now_ms: i64) -> Result<Outcome> {
    let changed = sql(
        "UPDATE jobs SET state = 'dead', run_at = $4, lease_until = NULL, last_error = $3
         WHERE id = $1 AND state = 'running' AND claims = $2",
    )
    .bind(job.id)
    .bind(job.claim)
    .bind(shorten(reason))
    .bind(now_ms)
    .execute(db)
    .await?;
    Ok(if changed == 1 {
        Outcome::Dead
    } else {
        Outcome::Lost
    })
}

/// Cuts an error text to length; PostgreSQL also takes no NUL in text.
fn shorten(reason: &str) -> String {
    reason
        .chars()
        .filter(|c| *c != '\0')
        .take(ERROR_LENGTH)
        .collect()
}
