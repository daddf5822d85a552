//! Databases with a queue that live as long as a test.

use std::sync::atomic::{AtomicU32, Ordering};

use db::{Db, Migration, PostgresOptions, SqliteOptions, sql};
use jobs::{Job, New};
use serde_json::json;

/// A moment, in ms.
pub const NOW: i64 = 1_000_000;
/// How long the tests claim for, in ms.
pub const LEASE: i64 = 30_000;

/// A fresh database with an empty queue.
pub struct Fresh {
    pub db: Db,
    schema: Option<String>,
    _folder: tempfile::TempDir,
}

impl Fresh {
    /// One of each kind of database that there is.
    pub async fn each() -> Vec<Fresh> {
        let mut all = vec![Self::sqlite().await];
        if let Ok(url) = std::env::var("TEST_DATABASE_URL") {
            all.push(Self::postgres(&url).await);
        }
        for fresh in &all {
            fresh
                .db
                .migrate(&[Migration::shared(1, "jobs", jobs::MIGRATION)], NOW)
                .await
                .unwrap();
        }
        all
    }

    async fn sqlite() -> Fresh {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.db");
        let db = Db::open_sqlite(&path, SqliteOptions::default())
            .await
            .unwrap();
        Fresh {
            db,
            schema: None,
            _folder: folder,
        }
    }

    async fn postgres(url: &str) -> Fresh {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let schema = format!("jobs_test_{}_{number}", std::process::id());
        let options = PostgresOptions {
            schema: Some(schema.clone()),
            max_connections: 8,
            ..PostgresOptions::default()
        };
        let db = Db::connect_postgres(url, options).await.unwrap();
        Fresh {
            db,
            schema: Some(schema),
            _folder: tempfile::tempdir().unwrap(),
        }
    }

    /// Removes what the test left on a server.
    pub async fn done(self) {
        let Some(schema) = &self.schema else { return };
        let drop_schema = format!("DROP SCHEMA {schema} CASCADE");
        sql(drop_schema.leak()).execute(&self.db).await.unwrap();
    }
}

/// A job that is due at once.
pub fn new() -> New {
    New::job("sweep", json!({ "room": 7 }))
}

/// Enqueues a job that is due at once.
pub async fn enqueue(db: &Db, id: i64) {
    jobs::enqueue(db, NOW, id, new()).await.unwrap();
}

/// Claims whatever is due at a moment.
pub async fn claim(db: &Db, now: i64) -> Option<Job> {
    jobs::claim(db, now, LEASE, None).await.unwrap()
}
