//! Work off the request path. Each feature says which kinds of jobs it has; here they are put
//! into the queue when they recur, and done.
use std::fmt;

use ::jobs::{Job, JobError, New, Standing};
use db::Migration;

use crate::app::{App, Pending};
use crate::clock::{DAY, MINUTE, Millis};
use crate::error::Result;
use crate::lane::Lane;
use crate::metrics::LaneStanding;
use crate::outside::leaps::{self, Leaps};
use crate::sweep;

/// The steps of the queue's tables that are the house's own.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    38,
    "jobs_by_key",
    include_str!("0038_jobs_by_key.sql"),
)];

/// The queue's own job.
pub const JOBS: &[Kind] =
    &[
        Kind::new("jobs.sweep", Lane::Rest, |app, _| retried(forget_dead(app)))
            .every(DAY)
            .by_calendar(),
    ];

/// How long a job that was given up can be tried again. What it was to be done with names people.
const DEAD_LIFE: Millis = 30 * DAY;

/// How long a worker holds a job without a sign of life.
pub const LEASE: Millis = MINUTE;

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
    longest: Millis,
    is_by_calendar: bool,
    late_after: Option<Millis>,
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
            longest: 0,
            is_by_calendar: false,
            late_after: None,
            is_wanted: |_| true,
        }
    }

    /// The same, which recurs by itself; one at most is in the queue.
    pub const fn every(mut self, interval: Millis) -> Self {
        self.every = Some(interval);
        self
    }

    /// The same, which may be put into the queue for so much later. What lies further ahead was
    /// put there by a clock that was wrong.
    pub const fn within(mut self, longest: Millis) -> Self {
        self.longest = longest;
        self
    }

    /// The same, which forgets or ends what is old: after a leap of the clock it waits.
    pub const fn by_calendar(mut self) -> Self {
        self.is_by_calendar = true;
        self
    }

    /// The same, about which the desk is told where one has been due for so long and is not done.
    pub const fn late_after(mut self, patience: Millis) -> Self {
        self.late_after = Some(patience);
        self
    }

    /// Since when one is late of which the oldest has been due since `due_at`.
    pub fn late_since(&self, due_at: Millis, now: Millis) -> Option<Millis> {
        let patience = self.late_after?;
        (now - due_at > patience).then_some(due_at)
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

    /// How far ahead jobs of each kind may lie.
    pub fn bounds(&self) -> Vec<(&'static str, Millis)> {
        self.0
            .iter()
            .map(|kind| (kind.name, kind.longest))
            .collect()
    }

    /// The lane of a kind; what nobody does is with the rest.
    pub fn lane(&self, name: &str) -> Lane {
        self.named(name).map_or(Lane::Rest, |kind| kind.lane)
    }

    /// How the jobs of each lane stand, of all kinds together.
    pub fn standings(&self, kinds: &[Standing]) -> Vec<(&'static str, LaneStanding)> {
        let of_lane = |lane: Lane| {
            let mut all = LaneStanding::default();
            for kind in kinds.iter().filter(|kind| self.lane(&kind.kind) == lane) {
                all.waiting += kind.waiting.saturating_sub(kind.running);
                all.running += kind.running;
                all.dead += kind.dead;
                all.oldest_at = all.oldest_at.into_iter().chain(kind.oldest_at_ms).min();
            }
            (lane.word(), all)
        };
        Lane::ALL.map(of_lane).into()
    }

    /// The kind with this name.
    pub fn named(&self, name: &str) -> Option<&Kind> {
        self.0.iter().find(|kind| kind.name == name)
    }
}

/// Does one job.
///
/// # Errors
/// Why it could not be done, and whether trying again may help.
pub async fn handle(app: &App, job: Job) -> Outcome {
    match app.part::<Kinds>().named(&job.kind) {
        Some(kind) if kind.is_by_calendar && !app.part::<Leaps>().is_settled(&app.clock) => {
            // It comes again by itself.
            Ok(())
        }
        Some(kind) => (kind.run)(app, &job).await,
        None => Err(JobError::permanent(format!("nobody does `{}`", job.kind))),
    }
}

/// Puts what recurs into the queue when its time has come, and jobs that a wrong clock has put
/// far ahead where they belong. Whoever calls it every minute or so, on any number of nodes, gets
/// each slot once.
pub async fn schedule(app: &App) -> Result<()> {
    leaps::look(app).await?;
    let kinds = app.part::<Kinds>();
    let is_settled = app.part::<Leaps>().is_settled(&app.clock);
    let now = app.clock.now();
    let healed = ::jobs::bring_back(&app.db, now, LEASE, &kinds.bounds()).await?;
    if healed > 0 {
        tracing::warn!(
            healed,
            "jobs lay further ahead than a right clock can put them"
        );
        app.job_bell.ring();
    }
    for kind in &kinds.0 {
        let Some(interval) = kind.every else { continue };
        if !(kind.is_wanted)(app) || kind.is_by_calendar && !is_settled {
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

/// Forgets what was given up long ago.
async fn forget_dead(app: &App) -> Result<()> {
    let before = app.clock.now() - DEAD_LIFE;
    sweep::in_batches(|batch| ::jobs::forget_dead(&app.db, before, batch)).await?;
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
