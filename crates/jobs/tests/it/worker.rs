//! The loop: it runs, waits, is woken, survives its handlers and stops.

use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::time::Duration;

use db::{Db, sql};
use jobs::{Counts, Job, JobError, New, Options};
use tokio::sync::{Notify, mpsc, watch};
use tokio::task::JoinHandle;

use crate::support::{Fresh, LEASE, NOW, claim, enqueue, new};

/// A worker in the background, and the ways to steer it.
struct Running {
    now: Arc<AtomicI64>,
    stop: watch::Sender<bool>,
    notify: Arc<Notify>,
    task: JoinHandle<()>,
}

/// Starts a worker that looks for jobs only when it is woken.
fn start<H, F>(db: &Db, lease: Duration, handler: H) -> Running
where
    H: Fn(Job) -> F + Send + Sync + 'static,
    F: Future<Output = Result<(), JobError>> + Send + 'static,
{
    let now = Arc::new(AtomicI64::new(NOW));
    let clock = {
        let now = now.clone();
        move || now.load(Ordering::SeqCst)
    };
    let (stop, stopped) = watch::channel(false);
    let notify = Arc::new(Notify::new());
    let options = Options {
        poll: Duration::from_secs(3600),
        lease,
        ..Options::default()
    };
    let task = tokio::spawn(jobs::run(
        db.clone(),
        clock,
        handler,
        options,
        stopped,
        notify.clone(),
    ));
    Running {
        now,
        stop,
        notify,
        task,
    }
}

impl Running {
    async fn stop(self) {
        self.stop.send(true).unwrap();
        self.task.await.unwrap();
    }
}

/// A handler that reports the ids of its jobs.
fn report(
    to: mpsc::UnboundedSender<i64>,
) -> impl Fn(Job) -> std::future::Ready<Result<(), JobError>> {
    move |job| {
        to.send(job.id).unwrap();
        std::future::ready(Ok(()))
    }
}

#[tokio::test]
async fn a_worker_runs_what_is_there_and_what_it_is_woken_for() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        let (sender, mut done) = mpsc::unbounded_channel();
        let worker = start(&fresh.db, Duration::from_secs(30), report(sender));
        assert_eq!(done.recv().await, Some(1));
        enqueue(&fresh.db, 2).await;
        worker.notify.notify_one();
        assert_eq!(done.recv().await, Some(2));
        worker.stop().await;
        assert_eq!(jobs::counts(&fresh.db).await.unwrap(), Counts::default());
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_stopping_worker_finishes_what_runs_and_begins_nothing() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        let (begun, mut begins) = mpsc::unbounded_channel();
        let go_on = Arc::new(Notify::new());
        let gate = go_on.clone();
        let worker = start(&fresh.db, Duration::from_secs(30), move |_| {
            let (begun, gate) = (begun.clone(), gate.clone());
            async move {
                begun.send(()).unwrap();
                gate.notified().await;
                Ok(())
            }
        });
        begins.recv().await.unwrap();
        worker.stop.send(true).unwrap();
        enqueue(&fresh.db, 2).await;
        worker.notify.notify_one();
        go_on.notify_one();
        worker.task.await.unwrap();
        let counts = Counts {
            waiting: 1,
            ..Counts::default()
        };
        assert_eq!(jobs::counts(&fresh.db).await.unwrap(), counts);
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_worker_whose_stop_signal_was_dropped_stops() {
    for fresh in Fresh::each().await {
        let (sender, _done) = mpsc::unbounded_channel();
        let Running { stop, task, .. } = start(&fresh.db, Duration::from_secs(30), report(sender));
        drop(stop);
        task.await.unwrap();
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_killed_worker_leaves_its_job_to_the_next() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        let (begun, mut begins) = mpsc::unbounded_channel();
        let worker = start(&fresh.db, Duration::from_millis(30_000), move |_| {
            begun.send(()).unwrap();
            pending()
        });
        begins.recv().await.unwrap();
        worker.task.abort();
        assert!(worker.task.await.unwrap_err().is_cancelled());
        assert_eq!(claim(&fresh.db, NOW + LEASE).await.unwrap().attempts, 2);
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_panic_or_an_error_is_a_failed_attempt_and_the_worker_goes_on() {
    for fresh in Fresh::each().await {
        for id in 1..=3 {
            let new = New {
                max_attempts: 1,
                ..new()
            };
            jobs::enqueue(&fresh.db, NOW, id, new).await.unwrap();
        }
        let ran = jobs::drain(&fresh.db, NOW, None, |job| async move {
            match job.id {
                1 => panic!("dust"),
                2 => Err(JobError::permanent("no broom")),
                _ => Ok(()),
            }
        });
        assert_eq!(ran.await.unwrap(), 3);
        let dead = jobs::dead(&fresh.db, 10).await.unwrap();
        let errors: Vec<_> = dead
            .iter()
            .map(|dead| dead.last_error.as_deref().unwrap())
            .collect();
        assert_eq!(errors, ["no broom", "the handler panicked"]);
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_long_job_keeps_its_lease_until_it_ends() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        let (begun, mut begins) = mpsc::unbounded_channel();
        let worker = start(&fresh.db, Duration::from_millis(30), move |_| {
            begun.send(()).unwrap();
            pending()
        });
        begins.recv().await.unwrap();
        // The clock moves far past the first lease, and every beat brings it
        // up to date; so soon nobody can claim the job at the new time.
        worker.now.store(NOW + LEASE, Ordering::SeqCst);
        tokio::time::timeout(Duration::from_secs(10), kept_until(&fresh.db, NOW + LEASE))
            .await
            .unwrap();
        assert_eq!(claim(&fresh.db, NOW + LEASE).await, None);
        worker.task.abort();
        fresh.done().await;
    }
}

/// Waits until the lease of the only job reaches past a moment.
async fn kept_until(db: &Db, moment: i64) {
    let lease = async || {
        sql("SELECT lease_until FROM jobs")
            .one::<(i64,)>(db)
            .await
            .unwrap()
            .0
    };
    while lease().await <= moment {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[tokio::test]
async fn a_handler_is_stopped_when_its_lease_is_lost() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        let (begun, mut begins) = mpsc::unbounded_channel();
        let worker = start(&fresh.db, Duration::from_millis(30), move |_| {
            let begun = begun.clone();
            async move {
                begun.send(()).unwrap();
                pending().await
            }
        });
        begins.recv().await.unwrap();
        // PostgreSQL passes over a row that a sign of life is just being written to.
        let thief = loop {
            if let Some(thief) = claim(&fresh.db, NOW + LEASE).await {
                break thief;
            }
        };
        worker.stop().await;
        assert!(jobs::complete(&fresh.db, &thief).await.unwrap().is_done());
        fresh.done().await;
    }
}

#[tokio::test]
async fn no_more_jobs_run_at_once_than_allowed() {
    for fresh in Fresh::each().await {
        for id in 0..20 {
            enqueue(&fresh.db, id).await;
        }
        let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (sender, mut done) = mpsc::unbounded_channel();
        let seen = most.clone();
        let worker = start(&fresh.db, Duration::from_secs(30), move |job| {
            let (running, seen, sender) = (running.clone(), seen.clone(), sender.clone());
            async move {
                seen.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_millis(2)).await;
                running.fetch_sub(1, Ordering::SeqCst);
                sender.send(job.id).unwrap();
                Ok(())
            }
        });
        for _ in 0..20 {
            done.recv().await.unwrap();
        }
        worker.stop().await;
        assert!((2..=4).contains(&most.load(Ordering::SeqCst)));
        fresh.done().await;
    }
}

#[tokio::test]
async fn draining_runs_what_jobs_enqueue_for_now_and_leaves_later_ones() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        jobs::enqueue(
            &fresh.db,
            NOW,
            2,
            New {
                run_at_ms: Some(NOW + 1),
                ..new()
            },
        )
        .await
        .unwrap();
        let ran = jobs::drain(&fresh.db, NOW, None, |job| {
            let db = fresh.db.clone();
            async move {
                if job.id == 1 {
                    jobs::enqueue(&db, NOW, 3, new()).await?;
                }
                Ok(())
            }
        });
        assert_eq!(ran.await.unwrap(), 2);
        assert_eq!(jobs::counts(&fresh.db).await.unwrap().waiting, 1);
        fresh.done().await;
    }
}
