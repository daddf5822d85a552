//! Work off the request path. Each feature says which kinds of jobs it has; here they are put
//! into the queue when they recur, and done.
use std::fmt;

use ::jobs::{Job, JobError, New};
use db::Migration;

use crate::ground::app::{App, Pending};
use crate::ground::clock::Millis;
use crate::ground::error::Result;

/// The steps of the queue's table that are the house's own.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    38,
    "jobs_by_key",
    include_str!("0038_jobs_by_key.sql"),
)];

/// What comes of a job.
pub type Outcome = Result<(), JobError>;

/// A job while it is done.
pub type Running<'a> = Pending<'a, Outcome>;

/// A kind of job: its name in the queue, and who does it.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its name in the queue.
    pub name: &'static str,
    run: for<'a> fn(&'a App, &'a Job) -> Running<'a>,
    every: Option<Millis>,
    is_single: bool,
    is_wanted: fn(&App) -> bool,
    lane: Lane,
}

/// Which worker does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lane {
    /// What is done in a moment.
    Short,
    /// What takes long. A reader who waits for the code of a log-in must not wait for it.
    Long,
}

/// Work whose every failure may pass: the job is tried again.
pub fn retried<'a>(work: impl Future<Output = Result<()>> + Send + 'a) -> Running<'a> {
    Box::pin(async { work.await.map_err(JobError::retry) })
}

impl Kind {
    /// A kind that is done in a moment, when somebody asks for it.
    pub const fn new(name: &'static str, run: for<'a> fn(&'a App, &'a Job) -> Running<'a>) -> Self {
        Self {
            name,
            run,
            every: None,
            is_single: false,
            is_wanted: |_| true,
            lane: Lane::Short,
        }
    }

    /// The same, which recurs by itself.
    pub const fn every(mut self, interval: Millis) -> Self {
        self.every = Some(interval);
        self
    }

    /// The same, of which one at most waits in the queue.
    pub const fn single(mut self) -> Self {
        self.is_single = true;
        self
    }

    /// The same, which recurs only where `is_wanted` says so.
    pub const fn wanted(mut self, is_wanted: fn(&App) -> bool) -> Self {
        self.is_wanted = is_wanted;
        self
    }

    /// The same, which takes long.
    pub const fn long(mut self) -> Self {
        self.lane = Lane::Long;
        self
    }

    fn job(&self) -> New {
        New {
            unique_key: self.is_single.then(|| self.name.to_owned()),
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

    /// The names of those that are done in a moment, and of those that take long.
    pub fn lanes(&self) -> (Vec<&'static str>, Vec<&'static str>) {
        let names = |lane| {
            let kinds = self.0.iter().filter(|kind| kind.lane == lane);
            kinds.map(|kind| kind.name).collect()
        };
        (names(Lane::Short), names(Lane::Long))
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
            app.job_bell.notify_one();
        }
    }
    Ok(())
}

/// Runs everything that is due, for commands and tests; returns how many jobs ran.
pub async fn run_due(app: &App) -> Result<usize> {
    let ran = ::jobs::drain(&app.db, app.clock.now(), None, |job| handle(app, job)).await?;
    Ok(ran)
}

/// Runs what is due and done in a moment, for a request that shows what came of it: it must
/// not wait for the pictures of an import. Returns how many jobs ran.
pub async fn run_short(app: &App) -> Result<usize> {
    let (short, _) = app.part::<Kinds>().lanes();
    let work = |job| handle(app, job);
    Ok(::jobs::drain(&app.db, app.clock.now(), Some(&short), work).await?)
}
