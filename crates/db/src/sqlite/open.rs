//! Connections to the file and the settings they run with.

use std::path::Path;
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use super::SqliteOptions;
use crate::{Error, Result};

/// What the writer runs with. FULL syncs the log at every commit: answered means kept. The log is
/// folded into the file after 16 MB instead of 4, as the commit that does so is the slow one.
const WRITER: &str = "PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA wal_autocheckpoint = 4000;
PRAGMA journal_size_limit = 67108864;
PRAGMA cache_size = -16000;
PRAGMA temp_store = MEMORY;";

/// What a reader runs with. The map spares a copy and a system call for each page.
const READER: &str = "PRAGMA cache_size = -8000;
PRAGMA mmap_size = 268435456;
PRAGMA temp_store = MEMORY;";

/// The one connection that writes; it creates the file if missing.
pub fn for_writing(path: &Path, options: &SqliteOptions) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    connect(path, flags, options.busy_timeout, WRITER)
}

/// A connection that can only read, opened after the writer has made the file.
pub fn for_reading(path: &Path, options: &SqliteOptions) -> Result<Connection> {
    connect(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY,
        options.busy_timeout,
        READER,
    )
}

/// Copies the database at `source` into a new file at `target`.
pub fn copy(source: &Path, target: &Path) -> Result<()> {
    let busy = Duration::from_secs(5);
    let from = connect(source, OpenFlags::SQLITE_OPEN_READ_ONLY, busy, "")?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut to = connect(target, flags, busy, "")?;
    // One read transaction for the whole copy, or every write in between starts it over.
    from.execute_batch("BEGIN; SELECT count(*) FROM sqlite_schema;")?;
    Backup::new(&from, &mut to)?.run_to_completion(1024, Duration::ZERO, None)?;
    Ok(())
}

fn connect(path: &Path, flags: OpenFlags, busy: Duration, setup: &str) -> Result<Connection> {
    // Each connection stays on one thread, so SQLite needs no locks of its own.
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags).and_then(|connection| {
        connection.busy_timeout(busy)?;
        connection.execute_batch(setup)?;
        Ok(connection)
    });
    opened.map_err(|error| match Error::from(error) {
        // Neither is a matter of the folder or of rights.
        cause @ (Error::Damaged(_) | Error::Full(_)) => cause,
        error => Error::Folder {
            action: "open",
            path: path.to_path_buf(),
            reason: error.to_string(),
        },
    })
}
