//! Where a test keeps its data: a folder, and a database of the kind the environment names.
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use db::{Db, Faults, PostgresOptions, SqliteOptions, sql};
use masthead::command::boot::SQLITE_FILE;
use masthead::features;
use tempfile::TempDir;
use tokio::sync::OnceCell;

use super::NOON;

/// The folder and the database of a test, which go with it.
pub struct TestData {
    folder: TempDir,
    /// What the next commits meet, on SQLite.
    pub(super) faults: Faults,
    schema: Option<Schema>,
}

impl TestData {
    /// Of the kind that the environment names.
    pub(super) fn new() -> Self {
        let schema = match std::env::var("MASTHEAD_TEST_DATABASE").as_deref() {
            Ok("postgres") => Some(Schema::new()),
            Ok("sqlite") | Err(_) => None,
            Ok(other) => panic!("MASTHEAD_TEST_DATABASE is {other:?}, not sqlite or postgres"),
        };
        Self {
            folder: tempfile::tempdir().unwrap(),
            faults: Faults::default(),
            schema,
        }
    }

    /// A fresh database with all tables.
    pub(super) async fn create(&self) -> Db {
        if self.schema.is_none() {
            static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
            let template = TEMPLATE.get_or_init(migrated_file).await;
            std::fs::write(self.folder().join(SQLITE_FILE), template).unwrap();
        }
        self.open().await
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// How server processes connect to the database; none on SQLite.
    pub fn database_url(&self) -> Option<String> {
        self.schema.as_ref().map(Schema::own_url)
    }

    /// The database, while no server process has it.
    pub async fn open(&self) -> Db {
        match &self.schema {
            Some(schema) => schema.connect().await,
            None => {
                let file = self.folder().join(SQLITE_FILE);
                let options = SqliteOptions {
                    faults: self.faults.clone(),
                    ..SqliteOptions::default()
                };
                Db::open_sqlite(&file, options).await.unwrap()
            }
        }
    }
}

/// A schema on the Postgres server; dropped with the test.
struct Schema {
    url: String,
    name: String,
}

/// Migrated once for all tests, which begin with a copy.
async fn migrated_file() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open_sqlite(&folder.path().join("template.db"), SqliteOptions::default())
        .await
        .unwrap();
    db.migrate(&features::migrations(), NOON).await.unwrap();
    let copy = folder.path().join("copy.db");
    db.backup_to(&copy).await.unwrap();
    std::fs::read(copy).unwrap()
}

impl Schema {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let url = std::env::var("TEST_DATABASE_URL")
            .expect("MASTHEAD_TEST_DATABASE=postgres needs TEST_DATABASE_URL");
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("masthead_test_{}_{number}", std::process::id());
        Self { url, name }
    }

    /// The server's address, for connections that begin in this schema.
    fn own_url(&self) -> String {
        let joint = if self.url.contains('?') { '&' } else { '?' };
        format!("{}{joint}options=-csearch_path%3D{}", self.url, self.name)
    }

    async fn connect(&self) -> Db {
        let options = PostgresOptions {
            schema: Some(self.name.clone()),
            max_connections: 6,
            ..PostgresOptions::default()
        };
        let db = Db::connect_postgres(&self.url, options).await.unwrap();
        db.migrate(&features::migrations(), NOON).await.unwrap();
        db
    }
}

impl Drop for Schema {
    /// Tests drop their application inside a runtime, where nothing may block on
    /// another; so a thread with its own does the work.
    fn drop(&mut self) {
        let url = self.url.clone();
        let text: &'static str = format!("DROP SCHEMA IF EXISTS {} CASCADE", self.name).leak();
        let done = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.unwrap().block_on(async {
                let options = PostgresOptions {
                    max_connections: 1,
                    ..PostgresOptions::default()
                };
                let db = Db::connect_postgres(&url, options).await?;
                sql(text).execute(&db).await
            })
        });
        if let Ok(Err(error)) = done.join() {
            eprintln!("the schema {} stays: {error}", self.name);
        }
    }
}
