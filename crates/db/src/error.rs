//! What can go wrong, each as one line that an operator can act on.

use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;

use rusqlite::ffi;
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
    /// The disk has no room for what is written, or this user may use no more of it.
    #[error(
        "the disk is full, or this user may use no more of it ({0}); make room, and writing goes on"
    )]
    Full(Arc<rusqlite::Error>),
    /// The file is not what SQLite wrote.
    #[error(
        "the database file is damaged ({0}); stop the program and restore the last good backup"
    )]
    Damaged(Arc<rusqlite::Error>),
    /// The disk did not keep what it was to sync.
    #[error(
        "the disk failed while the database was written ({0}), so nothing more is written to it; check the disk and start again"
    )]
    Lost(Arc<rusqlite::Error>),
    /// A thread of the database has ended that should not have.
    #[error("the database's {0} has ended; see the log and start again")]
    Thread(&'static str),
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
    /// The database took longer than the work that asked it may wait.
    #[error("the database did not answer in time")]
    Late,
    /// Every connection stayed in use for as long as we were willing to wait.
    #[error("the database is busy: it works on too much else, or on this for too long already")]
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
        use rusqlite::ErrorCode::{CannotOpen, DatabaseBusy, DatabaseLocked, SystemIoFailure};
        match self {
            Error::Sqlite(error) => matches!(
                error.sqlite_error_code(),
                Some(CannotOpen | DatabaseBusy | DatabaseLocked | SystemIoFailure)
            ),
            Error::Postgres(error) => match error.code() {
                Some(state) => is_unavailable_state(state.code()),
                None => error.is_closed() || is_io(error),
            },
            Error::Full(_)
            | Error::Damaged(_)
            | Error::Lost(_)
            | Error::Thread(_)
            | Error::Pool(_)
            | Error::Unreachable { .. }
            | Error::Timeout
            | Error::Late
            | Error::Busy
            | Error::Closed => true,
            _ => false,
        }
    }
}

impl From<rusqlite::Error> for Error {
    /// Called on the thread that ran the statement, right after it: what the system said is
    /// still at hand, and tells a quota that is used up from a disk that fails.
    fn from(error: rusqlite::Error) -> Self {
        let system = std::io::Error::last_os_error().kind();
        classify(error, system)
    }
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        Error::Postgres(Arc::new(error))
    }
}

/// Says what SQLite's error means for the file. After a failed sync the system may have dropped
/// what was written, so that a later success would prove nothing; after a failed write nothing
/// was promised, and the next one can succeed.
fn classify(error: rusqlite::Error, system: ErrorKind) -> Error {
    use rusqlite::ErrorCode::{DatabaseCorrupt, DiskFull, NotADatabase, SystemIoFailure};
    let (code, extended) = match error.sqlite_error() {
        Some(said) => (said.code, said.extended_code),
        None => return Error::Sqlite(Arc::new(error)),
    };
    let is_no_room = matches!(
        system,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge
    );
    let is_sync = matches!(
        extended,
        ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_DIR_FSYNC
    );
    let meaning = match code {
        DatabaseCorrupt | NotADatabase => Error::Damaged,
        SystemIoFailure if is_sync => Error::Lost,
        DiskFull => Error::Full,
        SystemIoFailure if is_no_room => Error::Full,
        _ => Error::Sqlite,
    };
    meaning(Arc::new(error))
}

/// Connection exceptions, lack of resources, a server that is starting or stopping, and what took
/// longer than it may: `query_canceled` of a statement, `lock_not_available` of a lock.
fn is_unavailable_state(code: &str) -> bool {
    ["08", "53", "57P", "57014", "55P03"]
        .iter()
        .any(|start| code.starts_with(start))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning(code: std::ffi::c_int, system: ErrorKind) -> Error {
        let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
        classify(error, system)
    }

    #[test]
    fn no_room_is_told_from_a_disk_that_fails() {
        let quiet = ErrorKind::Other;
        for system in [
            ErrorKind::QuotaExceeded,
            ErrorKind::StorageFull,
            ErrorKind::FileTooLarge,
        ] {
            let error = meaning(ffi::SQLITE_IOERR_WRITE, system);
            assert!(matches!(error, Error::Full(_)), "{system}: {error}");
            // Who cannot say what is on the disk cannot go on, whatever the reason.
            let error = meaning(ffi::SQLITE_IOERR_FSYNC, system);
            assert!(matches!(error, Error::Lost(_)), "{system}: {error}");
        }
        assert!(matches!(meaning(ffi::SQLITE_FULL, quiet), Error::Full(_)));
        assert!(matches!(
            meaning(ffi::SQLITE_IOERR_WRITE, quiet),
            Error::Sqlite(_)
        ));
        assert!(matches!(
            meaning(ffi::SQLITE_CORRUPT, quiet),
            Error::Damaged(_)
        ));
        // What the system said last may have nothing to do with it.
        let unique = meaning(ffi::SQLITE_CONSTRAINT_UNIQUE, ErrorKind::StorageFull);
        assert!(unique.is_unique_violation() && !unique.is_unavailable());
    }
}
