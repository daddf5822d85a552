//! Where a test keeps its data: a folder, and a database of the kind the environment names.
use std::hash::{DefaultHasher, Hash, Hasher};
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
    database: Option<Database>,
}

impl TestData {
    /// Of the kind that the environment names.
    pub(super) fn new() -> Self {
        let database = match std::env::var("MASTHEAD_TEST_DATABASE").as_deref() {
            Ok("postgres") => Some(Database::new()),
            Ok("sqlite") | Err(_) => None,
            Ok(other) => panic!("MASTHEAD_TEST_DATABASE is {other:?}, not sqlite or postgres"),
        };
        Self {
            folder: tempfile::tempdir().unwrap(),
            faults: Faults::default(),
            database,
        }
    }

    /// A fresh database with all tables.
    pub(super) async fn create(&self) -> Db {
        match &self.database {
            Some(database) => database.create().await,
            None => {
                static TEMPLATE: OnceCell<Vec<u8>> = OnceCell::const_new();
                let template = TEMPLATE.get_or_init(migrated_file).await;
                std::fs::write(self.folder().join(SQLITE_FILE), template).unwrap();
            }
        }
        self.open().await
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// How server processes connect to the database; none on SQLite.
    pub fn database_url(&self) -> Option<String> {
        self.database.as_ref().map(Database::own_url)
    }

    /// The database, while no server process has it.
    pub async fn open(&self) -> Db {
        match &self.database {
            Some(database) => database.connect().await,
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

/// A database on the Postgres server, dropped with the test. Our tables have a schema of their own
/// in it, as where a publication shares a database with others.
struct Database {
    /// The server's own database, from where others are made.
    server: String,
    name: String,
}

/// The schema with our tables.
const SCHEMA: &str = "masthead_test";

impl Database {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let server = std::env::var("TEST_DATABASE_URL")
            .expect("MASTHEAD_TEST_DATABASE=postgres needs TEST_DATABASE_URL");
        let name = format!("masthead_test_{}_{number}", std::process::id());
        Self { server, name }
    }

    /// Makes it as a copy of one that has all tables.
    async fn create(&self) {
        static SOURCE: OnceCell<String> = OnceCell::const_new();
        let source = SOURCE.get_or_init(|| source(&self.server)).await;
        let text = format!("CREATE DATABASE {} {source}", self.name);
        on_server(&self.server, text).await.unwrap();
    }

    /// Its address.
    fn address(&self) -> String {
        let (path, query) = self.server.split_once('?').unwrap_or((&self.server, ""));
        let (host, _) = path.rsplit_once('/').unwrap();
        let joint = if query.is_empty() { "" } else { "?" };
        format!("{host}/{}{joint}{query}", self.name)
    }

    /// Its address, for connections that begin in our schema.
    fn own_url(&self) -> String {
        let address = self.address();
        let joint = if address.contains('?') { '&' } else { '?' };
        format!("{address}{joint}options=-csearch_path%3D{SCHEMA}")
    }

    async fn connect(&self) -> Db {
        let options = PostgresOptions {
            schema: Some(SCHEMA.to_owned()),
            max_connections: 6,
            ..PostgresOptions::default()
        };
        let address = self.address();
        Db::connect_postgres(&address, options).await.unwrap()
    }
}

/// From what the tests' databases are made, and how: file by file, which is quicker than through
/// the log, and the one way before version 15.
async fn source(server: &str) -> String {
    let template = migrated_database(server).await;
    let (is_old,): (bool,) =
        sql("SELECT current_setting('server_version_num')::bigint < 150000 AS is_old")
            .one(&connect(server).await.unwrap())
            .await
            .unwrap();
    let way = if is_old { "" } else { " STRATEGY FILE_COPY" };
    format!("TEMPLATE {template}{way}")
}

/// The name of the database that the tests have copies of. It stays on the server, one for each
/// state of the schema, and may be dropped at any time.
async fn migrated_database(server: &str) -> String {
    let mut state = DefaultHasher::new();
    for migration in features::migrations() {
        (migration.version, migration.postgres).hash(&mut state);
    }
    let name = format!("masthead_template_{:016x}", state.finish());
    if is_there(server, &name).await {
        return name;
    }
    let draft = Database {
        name: format!("{name}_{}", std::process::id()),
        server: server.to_owned(),
    };
    on_server(server, format!("CREATE DATABASE {}", draft.name))
        .await
        .unwrap();
    let db = draft.connect().await;
    db.migrate(&features::migrations(), NOON).await.unwrap();
    drop(db);
    let rename = format!("ALTER DATABASE {} RENAME TO {name}", draft.name);
    if on_server(server, rename).await.is_ok() {
        std::mem::forget(draft);
    }
    name
}

async fn is_there(server: &str, database: &str) -> bool {
    let (found,): (i64,) = sql("SELECT count(*) FROM pg_database WHERE datname = $1")
        .bind(database)
        .one(&connect(server).await.unwrap())
        .await
        .unwrap();
    found > 0
}

/// One statement on the server's own database.
async fn on_server(server: &str, text: String) -> db::Result<u64> {
    sql(text.leak()).execute(&connect(server).await?).await
}

async fn connect(server: &str) -> db::Result<Db> {
    let options = PostgresOptions {
        max_connections: 1,
        ..PostgresOptions::default()
    };
    Db::connect_postgres(server, options).await
}

impl Drop for Database {
    /// Tests drop their application inside a runtime, where nothing may block on
    /// another; so a thread with its own does the work.
    fn drop(&mut self) {
        let text = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        let server = self.server.clone();
        let done = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.unwrap().block_on(on_server(&server, text))
        });
        if let Ok(Err(error)) = done.join() {
            eprintln!("the database {} stays: {error}", self.name);
        }
    }
}
