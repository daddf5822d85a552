//! A durable queue and schedule over `db`.
//!
//! A job is enqueued in the transaction of the change that wants it, so both
//! are kept or neither is. A worker *claims* a job for the time of a lease. If
//! the worker dies, the lease runs out and another worker claims the job.
//!
//! **Handlers must be idempotent.** A job runs at least once, and may run again
//! when a worker dies, stalls past its lease, or finishes without being able to
//! say so. A handler finds out what is already done, or does what can be
//! repeated without harm.
//!
//! All times are milliseconds since 1970 (UTC) and come from the caller, as do
//! ids. Leases compare the clocks of several nodes, so keep those within a
//! fraction of the lease of each other.

mod ahead;
mod backoff;
mod clock;
mod dead;
mod queue;
mod schedule;
mod worker;

pub use ahead::{ahead, bring_back};
pub use backoff::delay_ms;
pub use dead::{Counts, DeadJob, Standing, counts, dead, discard, forget_dead, revive, standings};
pub use queue::{claim, complete, enqueue, extend, fail, is_due, is_kept, recall};
pub use schedule::{due_schedule, next_slot};
pub use worker::{Options, drain, run, survive};

use serde_json::Value;

/// Creates the tables; give it to `db::Migration::shared`.
pub const MIGRATION: &str = include_str!("jobs.sql");

/// The index by which a worker of some kinds steps over the jobs of others; a later migration.
pub const BY_KIND: &str = include_str!("by_kind.sql");

/// How often a job is tried unless it says otherwise. With the back-off that
/// is about seven hours, enough to sleep through an outage.
pub const MAX_ATTEMPTS: u32 = 20;

/// A job to be put into the queue.
#[derive(Debug, Clone, PartialEq)]
pub struct New {
    /// What is to be done; the handler branches on it.
    pub kind: String,
    /// What it is to be done with.
    pub payload: Value,
    /// Not before this time (ms); `None` is at once.
    pub run_at_ms: Option<i64>,
    /// At most one job with this key waits or runs; a second is not enqueued.
    /// One that comes while the first already runs is dropped too, so where a
    /// later change must be seen, make the change's version part of the key.
    pub unique_key: Option<String>,
    /// How often it is tried before it is given up.
    pub max_attempts: u32,
}

impl New {
    /// A job that is due at once, without a unique key.
    pub fn job(kind: impl Into<String>, payload: Value) -> Self {
        let kind = kind.into();
        Self {
            kind,
            payload,
            run_at_ms: None,
            unique_key: None,
            max_attempts: MAX_ATTEMPTS,
        }
    }
}

/// A job that this worker has claimed.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// The id it was enqueued with.
    pub id: i64,
    /// What is to be done.
    pub kind: String,
    /// What it is to be done with.
    pub payload: Value,
    /// Which attempt this is, from 1.
    pub attempts: u32,
    max_attempts: u32,
    /// Which claim of this job this is. Every later claim has a higher number,
    /// so a worker that lost its lease can change nothing any more.
    claim: i64,
}

impl Job {
    /// Whether a failure now is final.
    pub fn is_last_attempt(&self) -> bool {
        self.attempts >= self.max_attempts
    }
}

/// Why a handler did not do its job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobError {
    /// Trying later may help.
    Retry(String),
    /// It never will, so the job is given up at once.
    Permanent(String),
    /// No failure: a part is done, and the rest waits until then, behind what is due
    /// before it. A job that goes on has all its attempts again.
    GoesOn {
        /// From when on (ms).
        at_ms: i64,
    },
}

impl JobError {
    /// A failure that may pass.
    pub fn retry(reason: impl ToString) -> Self {
        Self::Retry(reason.to_string())
    }

    /// A failure that will not pass.
    pub fn permanent(reason: impl ToString) -> Self {
        Self::Permanent(reason.to_string())
    }
}

impl From<db::Error> for JobError {
    fn from(error: db::Error) -> Self {
        Self::retry(error)
    }
}

/// What became of a job that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It runs again at this time (ms).
    Retry {
        /// When.
        at: i64,
    },
    /// It was given up and is kept as a dead letter.
    Dead,
    /// Another worker has it now, so nothing was changed.
    Lost,
}
