//! What can go wrong, each as one line that an operator can act on.

use std::path::PathBuf;
use std::sync::Arc;

use tokio_postgres::error::SqlState;

/// The result of everything in this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// A failure of the database or of its use. Cheap to clone, because one failed commit is
/// reported to everyone whose work was in it.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// SQLite refused or failed.
    #[error("SQLite: {0}")]
    Sqlite(Arc<rusqlite::Error>),
    /// PostgreSQL refused or failed.
    #[error("PostgreSQL: {}", describe(.0))]
    Postgres(Arc<tokio_postgres::Error>),
    /// The pool could not hand out a connection.
    #[error("no PostgreSQL connection: {0}")]
    Pool(String),
    /// A column does not hold what was asked of it.
    #[error("column `{column}`: {reason}")]
    Decode {
        /// The column's name, or its position where it has none.
        column: String,
        /// What was expected and what was there.
        reason: String,
    },
    /// The number of bound values is not the number of placeholders.
    #[error("{given} values bound to {expected} placeholders in: {text}")]
    Parameters {
        /// Placeholders in the statement.
        expected: usize,
        /// Values bound.
        given: usize,
        /// The statement.
        text: String,
    },
    /// Another process has the SQLite file open.
    #[error("{} is in use by another process ({holder}); stop that one first", .path.display())]
    Locked {
        /// The database file.
        path: PathBuf,
        /// Who holds it, as far as is known: `pid 4711`.
        holder: String,
    },
    /// The SQLite file or its folder cannot be used.
    #[error("cannot {action} {}: {reason}; check that the folder exists and that this user may write to it", .path.display())]
    Folder {
        /// What was tried: `open`, `create`.
        action: &'static str,
        /// The path it was tried on.
        path: PathBuf,
        /// What the system answered.
        reason: String,
    },
    /// The address of the database is unreadable.
    #[error("database_url is not a PostgreSQL address: {0}")]
    Address(String),
    /// The PostgreSQL server does not answer.
    #[error("cannot reach PostgreSQL at {address}: {reason}")]
    Unreachable {
        /// Host and port, without user or password.
        address: String,
        /// What happened instead.
        reason: String,
    },
    /// The database was migrated by a newer program.
    #[error(
        "the database is at schema version {found}, this program knows versions up to {known}; run the newer program or restore a backup"
    )]
    NewerSchema {
        /// The highest version recorded.
        found: i64,
        /// The highest version known here.
        known: i64,
    },
    /// A migration failed and was rolled back.
    #[error("migration {version} ({name}) failed and was rolled back: {source}")]
    Migration {
        /// Its version.
        version: i64,
        /// Its name.
        name: &'static str,
        /// Why.
        source: Box<Error>,
    },
    /// An earlier statement of this transaction failed or was abandoned, so it can only roll back.
    #[error("the transaction was rolled back because an earlier statement in it did not succeed")]
    Aborted,
    /// The transaction was idle for too long and was rolled back.
    #[error("the transaction was idle for too long and was rolled back")]
    Timeout,
    /// Every connection stayed in use for as long as we were willing to wait.
    #[error("the database is busy: no connection became free in time")]
    Busy,
    /// The database no longer takes work, after a disk error or because it is shutting down.
    #[error("the database has stopped taking work; see the log, check the disk and restart")]
    Closed,
    /// `one()` found no row.
    #[error("expected a row and found none: {0}")]
    Rows(&'static str),
    /// This database cannot do that.
    #[error("not supported by this database: {0}")]
    Unsupported(&'static str),
}

impl Error {
    /// Whether a UNIQUE or PRIMARY KEY constraint refused the row.
    pub fn is_unique_violation(&self) -> bool {
        use rusqlite::ffi::{
            SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID, SQLITE_CONSTRAINT_UNIQUE,
        };
        match self {
            Error::Sqlite(error) => error.sqlite_error().is_some_and(|error| {
                matches!(
                    error.extended_code,
                    SQLITE_CONSTRAINT_PRIMARYKEY
                        | SQLITE_CONSTRAINT_ROWID
                        | SQLITE_CONSTRAINT_UNIQUE
                )
            }),
            Error::Postgres(error) => error.code() == Some(&SqlState::UNIQUE_VIOLATION),
            _ => false,
        }
    }

    /// Whether the database, not the request, is at fault, so that trying later may help.
    pub fn is_unavailable(&self) -> bool {
        use rusqlite::ErrorCode::{
            CannotOpen, DatabaseBusy, DatabaseLocked, DiskFull, SystemIoFailure,
        };
        match self {
            Error::Sqlite(error) => matches!(
                error.sqlite_error_code(),
                Some(CannotOpen | DatabaseBusy | DatabaseLocked | DiskFull | SystemIoFailure)
            ),
            Error::Postgres(error) => match error.code() {
                Some(state) => is_unavailable_state(state.code()),
                None => error.is_closed() || is_io(error),
            },
            Error::Pool(_)
            | Error::Unreachable { .. }
            | Error::Timeout
            | Error::Busy
            | Error::Closed => true,
            _ => false,
        }
    }

    /// Whether SQLite's file can no longer be trusted to keep what is written to it.
    pub(crate) fn is_disk_failure(&self) -> bool {
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase, SystemIoFailure};
        let Error::Sqlite(error) = self else {
            return false;
        };
        matches!(
            error.sqlite_error_code(),
            Some(DatabaseCorrupt | NotADatabase | SystemIoFailure)
        )
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Error::Sqlite(Arc::new(error))
    }
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        Error::Postgres(Arc::new(error))
    }
}

/// Connection exceptions, lack of resources, and a server that is starting or stopping.
fn is_unavailable_state(code: &str) -> bool {
    code.starts_with("08") || code.starts_with("53") || code.starts_with("57P")
}

fn is_io(error: &tokio_postgres::Error) -> bool {
    std::error::Error::source(error).is_some_and(|source| source.is::<std::io::Error>())
}

/// The driver's own text is "db error"; the server's message is what helps.
pub(crate) fn describe(error: &tokio_postgres::Error) -> String {
    let Some(report) = error.as_db_error() else {
        return match std::error::Error::source(error) {
            Some(source) => format!("{error}: {source}"),
            None => error.to_string(),
        };
    };
    match report.detail() {
        Some(detail) => format!("{} ({detail})", report.message()),
        None => report.message().to_owned(),
    }
}
