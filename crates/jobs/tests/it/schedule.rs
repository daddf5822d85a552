//! Slots of recurring work, each given out once.

use jobs::due_schedule;

use crate::support::{Fresh, NOW, claim, new};

const HOUR: i64 = 3_600_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_slot_is_given_to_one_of_eight_nodes() {
    for fresh in Fresh::each().await {
        assert!(
            due_schedule(&fresh.db, "sweep", NOW, NOW - 1)
                .await
                .unwrap()
                .is_none()
        );
        let mut nodes = tokio::task::JoinSet::new();
        for node in 0..8 {
            let db = fresh.db.clone();
            nodes.spawn(async move {
                let due = due_schedule(&db, "sweep", NOW + HOUR, NOW).await.unwrap();
                let Some(mut tx) = due else { return 0 };
                jobs::enqueue(&mut tx, NOW, node, new()).await.unwrap();
                tx.commit().await.unwrap();
                1
            });
        }
        assert_eq!(nodes.join_all().await.into_iter().sum::<i64>(), 1);
        assert!(claim(&fresh.db, NOW).await.is_some());
        assert!(claim(&fresh.db, NOW).await.is_none());
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_slot_whose_transaction_was_dropped_is_still_due() {
    for fresh in Fresh::each().await {
        let ask = async || {
            due_schedule(&fresh.db, "sweep", NOW + HOUR, NOW)
                .await
                .unwrap()
        };
        due_schedule(&fresh.db, "sweep", NOW, NOW - 1)
            .await
            .unwrap();
        ask().await.unwrap().rollback().await.unwrap();
        ask().await.unwrap().commit().await.unwrap();
        assert!(ask().await.is_none());
        fresh.done().await;
    }
}

#[tokio::test]
async fn slots_that_nobody_asked_for_count_as_one() {
    for fresh in Fresh::each().await {
        due_schedule(&fresh.db, "sweep", NOW, NOW - 1)
            .await
            .unwrap();
        let later = NOW + 10 * HOUR;
        let ask = async || {
            due_schedule(&fresh.db, "sweep", later + HOUR, later)
                .await
                .unwrap()
        };
        ask().await.unwrap().commit().await.unwrap();
        assert!(ask().await.is_none());
        fresh.done().await;
    }
}

#[tokio::test]
async fn a_schedule_that_became_more_frequent_does_not_wait_for_its_old_slot() {
    for fresh in Fresh::each().await {
        let ask = async |next, now| {
            let due = due_schedule(&fresh.db, "sweep", next, now).await.unwrap();
            let given = due.is_some();
            if let Some(tx) = due {
                tx.commit().await.unwrap();
            }
            given
        };
        assert!(!ask(NOW + 24 * HOUR, NOW).await);
        assert!(!ask(NOW + HOUR, NOW).await);
        assert!(ask(NOW + 2 * HOUR, NOW + HOUR).await);
        fresh.done().await;
    }
}
