//! Enqueuing, claiming, completing, failing, and what is left for the operator.

use std::collections::HashSet;

use jobs::{Counts, JobError, New, Outcome};
use serde_json::json;

use crate::support::{Fresh, LEASE, NOW, claim, enqueue, new};

fn broken() -> JobError {
    JobError::retry("the broom is broken")
}

#[tokio::test]
async fn a_claimed_job_holds_what_was_enqueued_and_is_gone_when_complete() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 5).await;
        let job = claim(&fresh.db, NOW).await.unwrap();
        assert_eq!((job.id, job.kind.as_str(), job.attempts), (5, "sweep", 1));
        assert_eq!(job.payload, json!({ "room": 7 }));
        assert!(jobs::complete(&fresh.db, &job).await.unwrap().is_done());
        assert_eq!(jobs::counts(&fresh.db).await.unwrap(), Counts::default());
        fresh.done().await;
    }
}

#[tokio::test]
async fn jobs_come_in_the_order_they_fall_due_and_not_before() {
    for fresh in Fresh::each().await {
        for (id, at) in [(1, NOW + 20), (2, NOW + 10), (3, NOW + 10)] {
            let new = New {
                run_at_ms: Some(at),
                ..new()
            };
            jobs::enqueue(&fresh.db, NOW, id, new).await.unwrap();
        }
        assert_eq!(claim(&fresh.db, NOW + 9).await, None);
        assert_eq!(claim(&fresh.db, NOW + 10).await.unwrap().id, 2);
        assert_eq!(claim(&fresh.db, NOW + 30).await.unwrap().id, 3);
        assert_eq!(claim(&fresh.db, NOW + 30).await.unwrap().id, 1);
        assert_eq!(claim(&fresh.db, NOW + 30).await, None);
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_worker_may_ask_for_some_kinds_only() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        jobs::enqueue(&fresh.db, NOW, 2, New::job("it's \"odd\"", json!(null)))
            .await
            .unwrap();
        let only = async |kinds: &[&str]| {
            let job = jobs::claim(&fresh.db, NOW, LEASE, Some(kinds))
                .await
                .unwrap();
            job.map(|job| job.id)
        };
        assert_eq!(only(&[]).await, None);
        assert_eq!(only(&["mop"]).await, None);
        assert_eq!(only(&["mop", "it's \"odd\""]).await, Some(2));
        assert_eq!(only(&["sweep"]).await, Some(1));
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_transaction_that_is_rolled_back_leaves_no_job() {
    for fresh in Fresh::each().await {
        let mut tx = fresh.db.begin().await.unwrap();
        jobs::enqueue(&mut tx, NOW, 1, new()).await.unwrap();
        tx.rollback().await.unwrap();
        assert_eq!(claim(&fresh.db, NOW).await, None);

        let mut tx = fresh.db.begin().await.unwrap();
        jobs::enqueue(&mut tx, NOW, 1, new()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(claim(&fresh.db, NOW).await.unwrap().id, 1);
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_job_whose_worker_died_runs_again_after_the_lease() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        drop(claim(&fresh.db, NOW).await.unwrap());
        assert_eq!(claim(&fresh.db, NOW + LEASE - 1).await, None);
        assert_eq!(claim(&fresh.db, NOW + LEASE).await.unwrap().attempts, 2);
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_sign_of_life_keeps_the_job() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        let job = claim(&fresh.db, NOW).await.unwrap();
        assert!(
            jobs::extend(&fresh.db, &job, NOW + LEASE - 1, LEASE)
                .await
                .unwrap()
                .is_done()
        );
        assert_eq!(claim(&fresh.db, NOW + LEASE).await, None);
        assert!(claim(&fresh.db, NOW + 2 * LEASE).await.is_some());
        assert!(
            !jobs::extend(&fresh.db, &job, NOW + 2 * LEASE, LEASE)
                .await
                .unwrap()
                .is_done()
        );
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_late_worker_can_neither_complete_nor_fail_the_job_of_another() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        let late = claim(&fresh.db, NOW).await.unwrap();
        let current = claim(&fresh.db, NOW + LEASE).await.unwrap();
        assert!(!jobs::complete(&fresh.db, &late).await.unwrap().is_done());
        for error in [broken(), JobError::permanent("no")] {
            let outcome = jobs::fail(&fresh.db, &late, &error, NOW + LEASE)
                .await
                .unwrap();
            assert_eq!(outcome, Outcome::Lost);
        }
        assert!(jobs::complete(&fresh.db, &current).await.unwrap().is_done());
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_late_worker_has_no_say_in_a_revived_job_either() {
    for fresh in Fresh::each().await {
        jobs::enqueue(
            &fresh.db,
            NOW,
            1,
            New {
                max_attempts: 1,
                ..new()
            },
        )
        .await
        .unwrap();
        let late = claim(&fresh.db, NOW).await.unwrap();
        assert_eq!(claim(&fresh.db, NOW + LEASE).await, None);
        assert!(jobs::revive(&fresh.db, 1).await.unwrap().is_done());
        let current = claim(&fresh.db, NOW + LEASE).await.unwrap();
        assert_eq!(current.attempts, late.attempts);
        assert!(!jobs::complete(&fresh.db, &late).await.unwrap().is_done());
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_failing_job_waits_longer_each_time_and_ends_dead() {
    for fresh in Fresh::each().await {
        jobs::enqueue(
            &fresh.db,
            NOW,
            1,
            New {
                max_attempts: 4,
                ..new()
            },
        )
        .await
        .unwrap();
        let (mut now, mut longest) = (NOW, 0);
        for _ in 1..4 {
            let job = claim(&fresh.db, now).await.unwrap();
            let outcome = jobs::fail(&fresh.db, &job, &broken(), now).await.unwrap();
            let Outcome::Retry { at } = outcome else {
                panic!("{outcome:?}")
            };
            assert!(at - now > longest, "{} after {longest}", at - now);
            assert_eq!(claim(&fresh.db, at - 1).await, None);
            (longest, now) = (at - now, at);
        }
        let last = claim(&fresh.db, now).await.unwrap();
        assert!(last.is_last_attempt());
        assert_eq!(
            jobs::fail(&fresh.db, &last, &broken(), now).await.unwrap(),
            Outcome::Dead
        );
        assert_eq!(claim(&fresh.db, i64::MAX).await, None);

        let [dead] = &jobs::dead(&fresh.db, 10).await.unwrap()[..] else {
            panic!("one expected")
        };
        assert_eq!((dead.id, dead.attempts, dead.created_at_ms), (1, 4, NOW));
        assert_eq!(dead.last_error.as_deref(), Some("the broom is broken"));
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_permanent_failure_is_given_up_at_once_and_can_be_revived_or_discarded() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        let job = claim(&fresh.db, NOW).await.unwrap();
        let error = JobError::permanent("no such room\0");
        assert_eq!(
            jobs::fail(&fresh.db, &job, &error, NOW).await.unwrap(),
            Outcome::Dead
        );
        let counts = Counts {
            dead: 1,
            ..Counts::default()
        };
        assert_eq!(jobs::counts(&fresh.db).await.unwrap(), counts);

        assert!(jobs::revive(&fresh.db, 1).await.unwrap().is_done());
        assert!(!jobs::revive(&fresh.db, 1).await.unwrap().is_done());
        assert!(!jobs::discard(&fresh.db, 1).await.unwrap().is_done());
        let job = claim(&fresh.db, NOW).await.unwrap();
        assert_eq!(job.attempts, 1);
        jobs::fail(&fresh.db, &job, &error, NOW).await.unwrap();
        assert!(jobs::discard(&fresh.db, 1).await.unwrap().is_done());
        assert_eq!(jobs::counts(&fresh.db).await.unwrap(), Counts::default());
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_job_that_kills_each_of_its_workers_ends_dead() {
    for fresh in Fresh::each().await {
        jobs::enqueue(
            &fresh.db,
            NOW,
            1,
            New {
                max_attempts: 2,
                ..new()
            },
        )
        .await
        .unwrap();
        for lap in 0..2 {
            assert_eq!(claim(&fresh.db, NOW + lap * LEASE).await.unwrap().id, 1);
        }
        jobs::enqueue(&fresh.db, NOW + 2 * LEASE, 2, new())
            .await
            .unwrap();
        assert_eq!(claim(&fresh.db, NOW + 2 * LEASE).await.unwrap().id, 2);
        assert_eq!(jobs::dead(&fresh.db, 10).await.unwrap()[0].id, 1);
        fresh.done().await;
    }
}

#[tokio::test]
async fn an_equal_key_is_refused_while_the_first_waits_or_runs() {
    for fresh in Fresh::each().await {
        let keyed = || New {
            unique_key: Some("room-7".to_owned()),
            ..new()
        };
        let enqueue = async |id| jobs::enqueue(&fresh.db, NOW, id, keyed()).await.unwrap();
        let waiting = async || jobs::counts(&fresh.db).await.unwrap().waiting;
        enqueue(1).await;
        enqueue(2).await;
        assert_eq!(waiting().await, 1);
        let job = claim(&fresh.db, NOW).await.unwrap();
        enqueue(2).await;
        assert_eq!(waiting().await, 0);
        jobs::fail(&fresh.db, &job, &JobError::permanent("no"), NOW)
            .await
            .unwrap();
        enqueue(2).await;
        assert_eq!(waiting().await, 1);
        assert!(!jobs::revive(&fresh.db, 1).await.unwrap().is_done());
        assert_eq!(waiting().await, 1);
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_job_is_recalled_by_its_key_unless_somebody_works_on_it() {
    for fresh in Fresh::each().await {
        let keyed = || New {
            unique_key: Some("sweep room 7".to_owned()),
            max_attempts: 1,
            ..new()
        };
        let db = &fresh.db;
        let recall = async |at| {
            jobs::recall(db, "sweep room 7", at)
                .await
                .unwrap()
                .is_done()
        };
        let is_kept = async || jobs::is_kept(db, "sweep room 7").await.unwrap();
        jobs::enqueue(db, NOW, 1, keyed()).await.unwrap();
        assert!(
            !jobs::recall(db, "sweep room 8", NOW)
                .await
                .unwrap()
                .is_done()
        );
        assert!(is_kept().await && recall(NOW).await);
        assert!(!is_kept().await && !recall(NOW).await);
        assert_eq!(claim(db, NOW).await, None);

        jobs::enqueue(db, NOW, 2, keyed()).await.unwrap();
        claim(db, NOW).await.unwrap();
        assert!(!recall(NOW + LEASE - 1).await, "somebody works on it");
        assert!(is_kept().await);
        assert!(recall(NOW + LEASE).await, "whoever did has died");

        jobs::enqueue(db, NOW, 3, keyed()).await.unwrap();
        let job = claim(db, NOW).await.unwrap();
        jobs::fail(db, &job, &broken(), NOW).await.unwrap();
        assert!(is_kept().await, "it was given up, and is not done");
        assert!(recall(NOW).await);
        fresh.done().await;
    }
}

#[tokio::test]
async fn an_id_that_is_taken_is_an_error() {
    for fresh in Fresh::each().await {
        enqueue(&fresh.db, 1).await;
        let error = jobs::enqueue(&fresh.db, NOW, 1, new()).await.unwrap_err();
        assert!(error.is_unique_violation(), "{error}");
        fresh.done().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_jobs_are_each_claimed_once_by_sixteen_workers() {
    for fresh in Fresh::each().await {
        let mut tx = fresh.db.begin().await.unwrap();
        for id in 0..1000 {
            jobs::enqueue(&mut tx, NOW, id, new()).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..16 {
            let db = fresh.db.clone();
            workers.spawn(async move {
                let mut done = Vec::new();
                while let Some(job) = claim(&db, NOW).await {
                    done.push(job.id);
                    assert!(jobs::complete(&db, &job).await.unwrap().is_done());
                }
                done
            });
        }
        let done = workers.join_all().await.concat();
        assert_eq!(done.len(), 1000);
        assert_eq!(done.into_iter().collect::<HashSet<_>>().len(), 1000);
        fresh.done().await;
    }
}
