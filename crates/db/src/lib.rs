//! One SQL text over SQLite (group commit) and PostgreSQL: queries, transactions, migrations.
//!
//! Statements are written once, with `$1` placeholders, and run on a [`Db`] or inside a [`Tx`]:
//!
//! ```no_run
//! # async fn example(db: &db::Db) -> db::Result<()> {
//! let (title,): (String,) = db::sql("SELECT title FROM notes WHERE id = $1").bind(7_i64).one(db).await?;
//!
//! let mut tx = db.begin().await?;
//! db::sql("DELETE FROM notes WHERE id = $1").bind(7_i64).execute(&mut tx).await?;
//! tx.commit().await
//! # }
//! ```
//!
//! On SQLite one thread writes. It commits whatever waits in its queue together and answers only
//! after that commit is on disk, so a durable write costs a share of one `fsync`.

mod clock;
mod error;
mod migrate;
mod patience;
mod postgres;
mod query;
mod row;
mod sqlite;
mod statistics;
mod tx;
mod value;
mod written;

use std::path::Path;
use std::sync::Arc;

pub use error::{Error, Result};
pub use migrate::Migration;
pub use patience::within;
pub use postgres::{PostgresOptions, Privacy};
pub use query::{Executor, Query, by_dialect, sql};
pub use row::{FromRow, FromValue, Row};
pub use sqlite::SqliteOptions;
pub use sqlite::{Fault, Faults};
pub use tx::Tx;
pub use value::Value;
pub use written::Written;

/// Which database answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// An SQLite file, owned by this process.
    Sqlite,
    /// A PostgreSQL server, shared by several processes.
    Postgres,
}

/// A database. Clones are cheap and share one set of connections.
#[derive(Debug, Clone)]
pub struct Db {
    backend: Backend,
}

#[derive(Debug, Clone)]
enum Backend {
    Sqlite(Arc<sqlite::Sqlite>),
    Postgres(postgres::Postgres),
}

impl Db {
    /// Opens an SQLite file, creating it if missing.
    ///
    /// A lock on `<file>.lock` is held for the life of the database, so that a second process is
    /// refused with [`Error::Locked`].
    pub async fn open_sqlite(path: &Path, options: SqliteOptions) -> Result<Db> {
        let path = path.to_path_buf();
        let open = move || sqlite::Sqlite::open(&path, &options);
        let opened = tokio::task::spawn_blocking(open).await;
        let sqlite = opened.map_err(|_| Error::Closed)??;
        Ok(Db {
            backend: Backend::Sqlite(Arc::new(sqlite)),
        })
    }

    /// Connects to the PostgreSQL server at `url` and checks that it answers.
    pub async fn connect_postgres(url: &str, options: PostgresOptions) -> Result<Db> {
        let postgres = postgres::Postgres::connect(url, &options).await?;
        Ok(Db {
            backend: Backend::Postgres(postgres),
        })
    }

    /// Which database this is.
    pub fn dialect(&self) -> Dialect {
        match &self.backend {
            Backend::Sqlite(_) => Dialect::Sqlite,
            Backend::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Starts a transaction of several statements. Dropping it rolls it back.
    ///
    /// On SQLite every other write waits meanwhile, so do nothing slow inside one. Using the
    /// `Db` itself for a write before the transaction ends waits for that very end.
    pub async fn begin(&self) -> Result<Tx> {
        match &self.backend {
            Backend::Sqlite(sqlite) => {
                let begun = patience::wait(sqlite::begin(sqlite)).await;
                begun.map(Tx::sqlite)
            }
            Backend::Postgres(postgres) => {
                let begun = patience::wait(Box::pin(postgres.begin())).await;
                begun.map(Tx::postgres)
            }
        }
    }

    /// Checks that the database answers, keeps what is written and is not known to be damaged.
    pub async fn ping(&self) -> Result<()> {
        match &self.backend {
            Backend::Sqlite(sqlite) => {
                patience::wait(sqlite.probe()).await?;
                sql("SELECT 1").optional::<(i64,)>(self).await.map(drop)
            }
            // A server that only repeats another one gives out no numbers of transactions.
            Backend::Postgres(_) => {
                let writes = sql("SELECT txid_current()");
                writes.optional::<(i64,)>(self).await.map(drop)
            }
        }
    }

    /// Waits until a part of the database has died that does not come back, and returns why:
    /// the program should then leave, so that whatever supervises it starts it anew.
    pub async fn failed(&self) -> Error {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.failed().await,
            // Its connections are made anew.
            Backend::Postgres(_) => std::future::pending().await,
        }
    }

    /// Applies the migrations that are not yet recorded and returns how many there were.
    ///
    /// Each runs in its own transaction together with its record, so an interrupted run resumes.
    /// `now_ms` is what the record says about when.
    pub async fn migrate(&self, migrations: &[Migration], now_ms: i64) -> Result<usize> {
        migrate::run(self, migrations, now_ms).await
    }

    /// The highest migration that is recorded; `None` in a database that was never migrated.
    pub async fn schema_version(&self) -> Result<Option<i64>> {
        migrate::version(self).await
    }

    /// What is wrong with the file's structure, each as SQLite words it; nothing for a sound one,
    /// and nothing for PostgreSQL, which looks after itself. Reads the whole file.
    pub async fn damages(&self) -> Result<Vec<String>> {
        if self.dialect() == Dialect::Postgres {
            return Ok(Vec::new());
        }
        let rows: Vec<(String,)> = sql("PRAGMA integrity_check(20)").all(self).await?;
        let rows = rows.into_iter().map(|(row,)| row);
        Ok(rows.filter(|row| row != "ok").collect())
    }

    /// The schema of a PostgreSQL database in which the tables are; none in an SQLite file.
    pub async fn schema_name(&self) -> Result<Option<String>> {
        if self.dialect() == Dialect::Sqlite {
            return Ok(None);
        }
        let (name,) = sql("SELECT CAST(current_schema() AS TEXT)")
            .one(self)
            .await?;
        Ok(name)
    }

    /// How private the connection to the database is; a file is on this machine.
    pub async fn privacy(&self) -> Result<Privacy> {
        match &self.backend {
            Backend::Sqlite(_) => Ok(Privacy::Near),
            Backend::Postgres(postgres) => postgres.privacy().await,
        }
    }

    /// Prepares a statement without running it, to learn whether it fits the schema.
    pub async fn check(&self, text: &str) -> Result<()> {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.check(text).await,
            Backend::Postgres(postgres) => postgres.check(text).await,
        }
    }

    /// Writes a consistent, packed copy of an SQLite database to a new file at `path`, and onto the
    /// disk, while it stays in use.
    ///
    /// PostgreSQL has its own tools for this and answers [`Error::Unsupported`].
    pub async fn backup_to(&self, path: &Path) -> Result<()> {
        match &self.backend {
            Backend::Sqlite(sqlite) => sqlite.backup_to(path).await,
            Backend::Postgres(_) => Err(Error::Unsupported(
                "copy a PostgreSQL database with pg_dump",
            )),
        }
    }
}
