//! Databases that live as long as a test.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use db::{Db, PostgresOptions, SqliteOptions, sql};

/// A fresh database of one kind.
pub struct Fresh {
    pub db: Db,
    pub folder: tempfile::TempDir,
    schema: Option<String>,
}

impl Fresh {
    /// A fresh SQLite file.
    pub async fn sqlite() -> Fresh {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.db");
        let db = Db::open_sqlite(&path, SqliteOptions::default());
        Fresh {
            db: db.await.unwrap(),
            folder,
            schema: None,
        }
    }

    /// A fresh schema on the server, if one was named.
    pub async fn postgres() -> Option<Fresh> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let url = std::env::var("TEST_DATABASE_URL").ok()?;
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let schema = format!("db_test_{}_{number}", std::process::id());
        let options = PostgresOptions {
            schema: Some(schema.clone()),
            max_connections: 4,
            ..PostgresOptions::default()
        };
        let db = Db::connect_postgres(&url, options).await.unwrap();
        Some(Fresh {
            db,
            folder: tempfile::tempdir().unwrap(),
            schema: Some(schema),
        })
    }

    /// One of each kind that there is.
    pub async fn each() -> Vec<Fresh> {
        let mut all = vec![Fresh::sqlite().await];
        all.extend(Fresh::postgres().await);
        all
    }

    /// One of each kind, with a table of counters named by text.
    pub async fn each_with_counters() -> Vec<Fresh> {
        let all = Fresh::each().await;
        for fresh in &all {
            sql("CREATE TABLE counters (name TEXT PRIMARY KEY, n BIGINT NOT NULL)")
                .execute(&fresh.db)
                .await
                .unwrap();
        }
        all
    }

    /// Where the SQLite file is.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("test.db")
    }

    /// Removes what the test left on a server.
    pub async fn done(self) {
        let Some(schema) = &self.schema else { return };
        let drop_schema = format!("DROP SCHEMA {schema} CASCADE");
        sql(drop_schema.leak()).execute(&self.db).await.unwrap();
    }
}

/// Adds a counter.
pub async fn insert(on: impl db::Executor, name: &str, n: i64) -> db::Result<u64> {
    sql("INSERT INTO counters (name, n) VALUES ($1, $2)")
        .bind(name)
        .bind(n)
        .execute(on)
        .await
}

/// The counters' names in order, separated by spaces.
pub async fn names(db: &Db) -> String {
    let rows: Vec<(String,)> = sql("SELECT name FROM counters ORDER BY name")
        .all(db)
        .await
        .unwrap();
    rows.into_iter()
        .map(|row| row.0)
        .collect::<Vec<_>>()
        .join(" ")
}
