//! Claims of some kinds, jobs that go on, and jobs that a wrong clock has put far ahead.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::time::Duration;

use db::Migration;
use jobs::{Job, JobError, New, Options};
use serde_json::json;
use tokio::sync::{Notify, watch};

use crate::support::{Fresh, LEASE, NOW, claim, enqueue};

const YEAR: i64 = 365 * 24 * 3_600_000;

async fn enqueue_at(fresh: &Fresh, id: i64, kind: &str, run_at: i64) {
    let new = New {
        run_at_ms: Some(run_at),
        ..New::job(kind, json!({}))
    };
    jobs::enqueue(&fresh.db, NOW, id, new).await.unwrap();
}

async fn claim_of(fresh: &Fresh, kinds: &[&str]) -> Option<i64> {
    let job = jobs::claim(&fresh.db, NOW, LEASE, Some(kinds)).await;
    job.unwrap().map(|job| job.id)
}

#[tokio::test]
async fn of_some_kinds_the_one_is_claimed_that_has_been_due_longest() {
    for fresh in Fresh::each().await {
        let index = Migration::shared(2, "by_kind", jobs::BY_KIND);
        let first = Migration::shared(1, "jobs", jobs::MIGRATION);
        fresh.db.migrate(&[first, index], NOW).await.unwrap();
        enqueue_at(&fresh, 1, "other", NOW - 9).await;
        enqueue_at(&fresh, 2, "a", NOW - 1).await;
        enqueue_at(&fresh, 3, "b", NOW - 2).await;
        enqueue_at(&fresh, 4, "a", NOW - 3).await;
        enqueue_at(&fresh, 5, "b", NOW + 1).await;
        for expected in [Some(4), Some(3), Some(2), None] {
            assert_eq!(claim_of(&fresh, &["a", "b", "never"]).await, expected);
        }
        assert_eq!(claim_of(&fresh, &[]).await, None);
        assert_eq!(claim_of(&fresh, &["other"]).await, Some(1));
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_job_that_goes_on_waits_behind_the_others_with_all_its_attempts() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        for round in 0..50 {
            let job = claim(&fresh.db, NOW + round).await.unwrap();
            assert_eq!((job.id, job.attempts), (1, 1), "{round}");
            let on = JobError::GoesOn {
                at_ms: NOW + round + 1,
            };
            jobs::fail(&fresh.db, &job, &on, NOW + round).await.unwrap();
            assert_eq!(claim(&fresh.db, NOW + round).await, None, "{round}");
        }
        enqueue(&fresh.db, 2).await;
        assert_eq!(claim(&fresh.db, NOW + 50).await.unwrap().id, 2);
        fresh.done().await;
    }
}

#[tokio::test]
async fn what_lies_too_far_ahead_is_brought_back_and_nothing_else() {
    for fresh in Fresh::each().await {
        let bounds = [("now", 0), ("dated", YEAR)];
        enqueue_at(&fresh, 1, "now", NOW + YEAR).await;
        enqueue_at(&fresh, 2, "dated", NOW + YEAR).await;
        enqueue_at(&fresh, 3, "dated", NOW + YEAR + 1).await;
        enqueue_at(&fresh, 4, "now", NOW).await;
        enqueue_at(&fresh, 5, "unknown", NOW + YEAR).await;
        let ahead = async || jobs::ahead(&fresh.db, NOW, LEASE, &bounds).await.unwrap();
        assert_eq!(ahead().await, 2);
        let back = jobs::bring_back(&fresh.db, NOW, LEASE, &bounds).await;
        assert_eq!(back.unwrap(), 2);
        assert_eq!(ahead().await, 0);
        assert_eq!(claim_of(&fresh, &["now", "dated"]).await, Some(1));
        assert_eq!(claim_of(&fresh, &["now", "dated"]).await, Some(4));
        assert_eq!(claim_of(&fresh, &["now", "dated"]).await, None);
        fresh.done().await;
    }
}

#[tokio::test]
async fn retries_and_leases_are_bounded_by_the_attempts_and_the_lease() {
    for fresh in Fresh::each().await {
        let bounds = [("sweep", 0)];
        enqueue(&fresh.db, 1).await;
        enqueue(&fresh.db, 2).await;
        let failed = claim(&fresh.db, NOW).await.unwrap();
        let error = JobError::retry("no");
        jobs::fail(&fresh.db, &failed, &error, NOW).await.unwrap();
        claim(&fresh.db, NOW).await.unwrap();
        assert_eq!(
            jobs::ahead(&fresh.db, NOW, LEASE, &bounds).await.unwrap(),
            0
        );
        // The clock steps back by a year.
        let now = NOW - YEAR;
        let back = jobs::bring_back(&fresh.db, now, LEASE, &bounds).await;
        assert_eq!(back.unwrap(), 2);
        assert_eq!(claim(&fresh.db, now).await, None);
        assert_eq!(claim(&fresh.db, now + 1_000).await.unwrap().id, 1);
        assert_eq!(claim(&fresh.db, now + LEASE).await.unwrap().id, 2);
        fresh.done().await;
    }
}

#[tokio::test]
async fn what_was_given_up_long_ago_is_forgotten_some_at_a_time() {
    for fresh in Fresh::each().await {
        for id in 1..=3 {
            enqueue(&fresh.db, id).await;
            let job = claim(&fresh.db, NOW + id).await.unwrap();
            let error = JobError::permanent("no");
            jobs::fail(&fresh.db, &job, &error, NOW + id).await.unwrap();
        }
        let forget = async || jobs::forget_dead(&fresh.db, NOW + 3, 1).await.unwrap();
        assert_eq!((forget().await, forget().await, forget().await), (1, 1, 0));
        assert_eq!(jobs::dead(&fresh.db, 9).await.unwrap()[0].id, 3);
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_leap_of_the_clock_runs_no_job_twice() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        let now = Arc::new(AtomicI64::new(NOW));
        let began = Arc::new(AtomicUsize::new(0));
        let (release, released) = watch::channel(false);
        let (stop, stopped) = watch::channel(false);
        let bell = Arc::new(Notify::new());
        let handler = {
            let began = began.clone();
            move |job: Job| {
                if job.id == 1 {
                    began.fetch_add(1, Ordering::SeqCst);
                }
                let mut released = released.clone();
                async move {
                    if job.id == 1 {
                        drop(released.wait_for(|released| *released).await);
                    }
                    Ok(())
                }
            }
        };
        let clock = {
            let now = now.clone();
            move || now.load(Ordering::SeqCst)
        };
        let options = Options {
            poll: Duration::from_secs(3600),
            ..Options::default()
        };
        let db = fresh.db.clone();
        let worker = tokio::spawn(jobs::run(
            db,
            clock,
            handler,
            options,
            stopped,
            bell.clone(),
        ));
        while began.load(Ordering::SeqCst) == 0 {
            tokio::task::yield_now().await;
        }
        now.store(NOW + YEAR, Ordering::SeqCst);
        enqueue(&fresh.db, 2).await;
        bell.notify_one();
        while jobs::counts(&fresh.db).await.unwrap().waiting > 0
            || jobs::counts(&fresh.db).await.unwrap().running > 1
        {
            tokio::task::yield_now().await;
        }
        assert_eq!(began.load(Ordering::SeqCst), 1);
        release.send(true).unwrap();
        stop.send(true).unwrap();
        worker.await.unwrap();
        assert_eq!(
            jobs::counts(&fresh.db).await.unwrap(),
            jobs::Counts::default()
        );
        fresh.done().await;
    }
}
