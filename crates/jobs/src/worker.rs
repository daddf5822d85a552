//! The loop that claims jobs and runs them.

use std::collections::HashMap;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::Poll;
use std::time::Duration;

use db::{Db, Written};
use tokio::sync::{AcquireError, Notify, OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior, interval, timeout};

use crate::clock::monotonic;
use crate::queue::{claim, complete, extend, fail};
use crate::{Job, JobError, Outcome};

/// How a worker goes about it.
#[derive(Debug, Clone)]
pub struct Options {
    /// How often to look for due jobs when nobody calls. Also the pause after
    /// a failure of the database.
    pub poll: Duration,
    /// How long a claim lasts without a sign of life. A running job gives one
    /// every third of it.
    pub lease: Duration,
    /// The most jobs that run at once.
    pub concurrency: usize,
    /// Runs only jobs of these kinds; `None` is all. A worker of their own
    /// keeps long jobs from holding up short ones.
    pub kinds: Option<Vec<&'static str>>,
}

impl Default for Options {
    /// Looks every second, holds for a minute, runs four jobs of any kind.
    fn default() -> Self {
        let (poll, lease) = (Duration::from_secs(1), Duration::from_secs(60));
        Self {
            poll,
            lease,
            concurrency: 4,
            kinds: None,
        }
    }
}

/// What every task of a worker needs.
struct Worker<C, H> {
    db: Db,
    clock: C,
    handler: H,
    options: Options,
    /// What runs, by id.
    running: Mutex<HashMap<i64, Job>>,
    /// The time of day and the steady time when a job was last claimed.
    looked: Mutex<Option<(i64, Instant)>>,
}

/// Runs jobs until `shutdown` becomes true (or its sender is gone); then
/// claims no more, lets the running ones finish and returns. Dropping the
/// future stops the running ones, and they run again after their lease.
///
/// `clock` gives the time in ms. `notify` wakes the worker before its next
/// look; call `notify_one` after committing a transaction that enqueued
/// something, and give each worker its own. A handler that panics has failed
/// like one that returns an error.
pub async fn run<C, H, F>(
    db: Db,
    clock: C,
    handler: H,
    options: Options,
    mut shutdown: watch::Receiver<bool>,
    notify: Arc<Notify>,
) where
    C: Fn() -> i64 + Send + Sync + 'static,
    H: Fn(Job) -> F + Send + Sync + 'static,
    F: Future<Output = Result<(), JobError>> + Send + 'static,
{
    let worker = Arc::new(Worker {
        db,
        clock,
        handler,
        options,
        running: Mutex::default(),
        looked: Mutex::default(),
    });
    let slots = Arc::new(Semaphore::new(worker.options.concurrency.max(1)));
    let mut running = JoinSet::new();
    while let Some(slot) = until(&mut shutdown, slots.clone().acquire_owned()).await {
        // Never broken off: a claim that nobody hears of would wait for its lease.
        if let Some(job) = worker.claim().await {
            let worker = worker.clone();
            running.spawn(async move { worker.work(job, slot).await });
        } else {
            let pause = timeout(worker.options.poll, notify.notified());
            until(&mut shutdown, pause).await;
        }
        // Tasks that have ended are let go of as we pass.
        while running.try_join_next().is_some() {}
    }
    while running.join_next().await.is_some() {}
}

/// Waits for something, but not past the end; `None` is the end.
async fn until<T>(
    shutdown: &mut watch::Receiver<bool>,
    wait: impl Future<Output = T>,
) -> Option<T> {
    tokio::select! {
        biased;
        _ = shutdown.wait_for(|stop| *stop) => None,
        done = wait => Some(done),
    }
}

impl<C, H, F> Worker<C, H>
where
    C: Fn() -> i64,
    H: Fn(Job) -> F,
    F: Future<Output = Result<(), JobError>>,
{
    async fn claim(&self) -> Option<Job> {
        let kinds = self.options.kinds.as_deref();
        let now = (self.clock)();
        let claimed = match self.hold_after_leap(now).await {
            Ok(()) => claim(&self.db, now, self.lease_ms(), kinds).await,
            Err(error) => Err(error),
        };
        claimed.unwrap_or_else(|error| {
            tracing::error!(%error, "cannot claim a job");
            None
        })
    }

    /// When the clock has leapt forward, every lease looks as if it had run out. What runs here
    /// is held anew, before anybody here can take it for lost.
    async fn hold_after_leap(&self, now: i64) -> db::Result<()> {
        let steady = monotonic();
        let before = *lock(&self.looked);
        let Some((then, since)) = before else {
            lock(&self.looked).replace((now, steady));
            return Ok(());
        };
        let passed = i64::try_from((steady - since).as_millis()).unwrap_or(i64::MAX);
        if (now - then).saturating_sub(passed) > self.lease_ms() / 3 {
            let running: Vec<Job> = lock(&self.running).values().cloned().collect();
            for job in running {
                // One that is lost is noticed by its own signs of life.
                let _ = extend(&self.db, &job, now, self.lease_ms()).await?;
            }
        }
        // Only now, so that a leap is met again where somebody could not be held.
        lock(&self.looked).replace((now, steady));
        Ok(())
    }

    /// Runs a job to its end and says so; the slot is free afterwards.
    async fn work(&self, job: Job, _slot: Result<OwnedSemaphorePermit, AcquireError>) {
        let _running = Running::new(&self.running, &job);
        let result = tokio::select! {
            result = guarded(&self.handler, &job) => result,
            () = self.hold(&job) => {
                tracing::warn!(job = job.id, kind = job.kind, "stopped a job whose lease was lost");
                return;
            }
        };
        if let Err(error) = settle(&self.db, &job, result, (self.clock)()).await {
            tracing::error!(%error, job = job.id, "cannot note the end of a job; it will run again");
        }
    }

    /// Gives signs of life for a job. Returns only if the lease was lost.
    async fn hold(&self, job: &Job) {
        let mut beat = interval((self.options.lease / 3).max(Duration::from_millis(1)));
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        beat.tick().await;
        loop {
            beat.tick().await;
            match extend(&self.db, job, (self.clock)(), self.lease_ms()).await {
                Ok(Written::Done) => {}
                Ok(Written::Overtaken) => return,
                Err(error) => tracing::warn!(%error, job = job.id, "cannot extend a lease"),
            }
        }
    }

    fn lease_ms(&self) -> i64 {
        i64::try_from(self.options.lease.as_millis()).unwrap_or(i64::MAX)
    }
}

/// A job among those that run, until it is dropped.
struct Running<'a> {
    among: &'a Mutex<HashMap<i64, Job>>,
    id: i64,
}

impl<'a> Running<'a> {
    fn new(among: &'a Mutex<HashMap<i64, Job>>, job: &Job) -> Self {
        lock(among).insert(job.id, job.clone());
        Self { among, id: job.id }
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        lock(self.among).remove(&self.id);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs every job that is due at `now_ms`, of any kind or of these, one after the other,
/// also those that they enqueue for then. Returns how many ran, failed ones included.
/// For tests and for commands that must leave nothing behind.
///
/// # Errors
/// The database's.
pub async fn drain<H, F>(
    db: &Db,
    now_ms: i64,
    kinds: Option<&[&str]>,
    handler: H,
) -> db::Result<usize>
where
    H: Fn(Job) -> F,
    F: Future<Output = Result<(), JobError>>,
{
    const LEASE_MS: i64 = 60_000;
    let mut ran = 0;
    while let Some(job) = claim(db, now_ms, LEASE_MS, kinds).await? {
        let result = guarded(&handler, &job).await;
        settle(db, &job, result, now_ms).await?;
        ran += 1;
    }
    Ok(ran)
}

/// Records how a job ended.
async fn settle(db: &Db, job: &Job, result: Result<(), JobError>, now_ms: i64) -> db::Result<()> {
    let outcome = match &result {
        Ok(()) if complete(db, job).await?.is_done() => return Ok(()),
        Ok(()) => Outcome::Lost,
        Err(error) => fail(db, job, error, now_ms).await?,
    };
    if matches!(result, Err(JobError::GoesOn { .. })) && outcome != Outcome::Lost {
        return Ok(());
    }
    tracing::warn!(
        job = job.id,
        kind = job.kind,
        attempt = job.attempts,
        ?outcome,
        ?result,
        "job not done"
    );
    Ok(())
}

async fn guarded<H, F>(handler: &H, job: &Job) -> Result<(), JobError>
where
    H: Fn(Job) -> F,
    F: Future<Output = Result<(), JobError>>,
{
    survive(async { handler(job.clone()).await }).await
}

/// Turns a panic of `work` into a failure, so that it does not go unnoticed until
/// the lease runs out. Every handler runs in it; one that must know how its own
/// work ended can use it inside.
///
/// # Errors
/// Those of the work, and [`JobError::Retry`] for a panic.
pub async fn survive(work: impl Future<Output = Result<(), JobError>>) -> Result<(), JobError> {
    let mut work = Box::pin(work);
    poll_fn(move |context| {
        // After a panic the future is never looked at again.
        let polled = catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context)));
        polled.unwrap_or_else(|_| Poll::Ready(Err(JobError::retry("the handler panicked"))))
    })
    .await
}
