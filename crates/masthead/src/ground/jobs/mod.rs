//! Work off the request path. Each feature says which kinds of jobs it has; here they are put
//! into the queue when they recur, and done.
mod bell;
mod lane;

use std::fmt;

use ::jobs::{Job, JobError, New};
pub use bell::Bell;
use db::Migration;
pub use lane::Lane;

use crate::ground::app::{App, Pending};
use crate::ground::clock::Millis;
use crate::ground::error::Result;

/// The steps of the queue's tables after its first.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(30, "by_kind", ::jobs::BY_KIND)];

/// What comes of a job.
pub type Outcome = Result<(), JobError>;

/// A job while it is done.
pub type Running<'a> = Pending<'a, Outcome>;

/// A kind of job: its name in the queue, who waits for it, and who does it.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its name in the queue.
    pub name: &'static str,
    /// Which worker does it.
    pub lane: Lane,
    run: for<'a> fn(&'a App, &'a Job) -> Running<'a>,
    every: Option<Millis>,
    is_wanted: fn(&App) -> bool,
}

/// Work whose every failure may pass: the job is tried again.
pub fn retried<'a>(work: impl Future<Output = Result<()>> + Send + 'a) -> Running<'a> {
    Box::pin(async { work.await.map_err(JobError::retry) })
}

impl Kind {
    /// A kind that is done when somebody asks for it.
    pub const fn new(
        name: &'static str,
        lane: Lane,
        run: for<'a> fn(&'a App, &'a Job) -> Running<'a>,
    ) -> Self {
        Self {
            name,
            lane,
            run,
            every: None,
            is_wanted: |_| true,
        }
    }

    /// The same, which recurs by itself; one at most is in the queue.
    pub const fn every(mut self, interval: Millis) -> Self {
        self.every = Some(interval);
        self
    }

    /// The same, which recurs only where `is_wanted` says so.
    pub const fn wanted(mut self, is_wanted: fn(&App) -> bool) -> Self {
        self.is_wanted = is_wanted;
        self
    }

    /// The job of one that recurs.
    fn job(&self) -> New {
        New {
            unique_key: Some(self.name.to_owned()),
            ..New::job(self.name, serde_json::Value::Null)
        }
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Kind({})", self.name)
    }
}

/// Every kind of job there is.
#[derive(Debug)]
pub struct Kinds(Vec<Kind>);

impl Kinds {
    /// These kinds.
    pub fn new(kinds: impl IntoIterator<Item = Kind>) -> Self {
        Self(kinds.into_iter().collect())
    }

    /// The names of those in these lanes.
    pub fn names(&self, lanes: &[Lane]) -> Vec<&'static str> {
        let kinds = self.0.iter().filter(|kind| lanes.contains(&kind.lane));
        kinds.map(|kind| kind.name).collect()
    }

    fn named(&self, name: &str) -> Option<&Kind> {
        self.0.iter().find(|kind| kind.name == name)
    }
}

/// Does one job.
///
/// # Errors
/// Why it could not be done, and whether trying again may help.
pub async fn handle(app: &App, job: Job) -> Outcome {
    match app.part::<Kinds>().named(&job.kind) {
        Some(kind) => (kind.run)(app, &job).await,
        None => Err(JobError::permanent(format!("nobody does `{}`", job.kind))),
    }
}

/// Puts what recurs into the queue when its time has come. Whoever calls it every minute
/// or so, on any number of nodes, gets each slot once.
pub async fn schedule(app: &App) -> Result<()> {
    let now = app.clock.now();
    for kind in &app.part::<Kinds>().0 {
        let Some(interval) = kind.every else { continue };
        if !(kind.is_wanted)(app) {
            continue;
        }
        let next = ::jobs::next_slot(now, interval);
        if let Some(mut tx) = ::jobs::due_schedule(&app.db, kind.name, next, now).await? {
            ::jobs::enqueue(&mut tx, now, app.ids.next(now), kind.job()).await?;
            tx.commit().await?;
            app.job_bell.ring();
        }
    }
    Ok(())
}

/// Runs everything that is due, for commands and tests; returns how many jobs ran.
pub async fn run_due(app: &App) -> Result<usize> {
    let ran = ::jobs::drain(&app.db, app.clock.now(), None, |job| handle(app, job)).await?;
    Ok(ran)
}

/// Runs what is due but for pictures, for a request that shows what came of it: it must not wait
/// for those of an import. Returns how many jobs ran.
pub async fn run_short(app: &App) -> Result<usize> {
    let lanes = [Lane::Awaited, Lane::Bulk, Lane::Processor, Lane::Rest];
    let short = app.part::<Kinds>().names(&lanes);
    let work = |job| handle(app, job);
    Ok(::jobs::drain(&app.db, app.clock.now(), Some(&short), work).await?)
}
