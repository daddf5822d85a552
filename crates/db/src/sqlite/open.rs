//! Connections to the file and the settings they run with.

use std::path::Path;
use std::time::Duration;

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

/// Writes what the database at `source` holds at this moment into a new file at `target`, packed,
/// and onto the disk. The writer goes on meanwhile.
pub fn copy(source: &Path, target: &Path) -> Result<()> {
    let busy = Duration::from_secs(5);
    let from = connect(source, OpenFlags::SQLITE_OPEN_READ_ONLY, busy, "")?;
    let folder_error = |reason: String| Error::Folder {
        action: "write a copy to",
        path: target.to_path_buf(),
        reason,
    };
    let name = target.to_str();
    let name = name.ok_or_else(|| folder_error("its name is not UTF-8".to_owned()))?;
    from.execute("VACUUM INTO ?1", [name])
        .map_err(|error| folder_error(error.to_string()))?;
    let synced = std::fs::File::open(target).and_then(|file| file.sync_all());
    synced.map_err(|error| folder_error(error.to_string()))
}

fn connect(path: &Path, flags: OpenFlags, busy: Duration, setup: &str) -> Result<Connection> {
    // Each connection stays on one thread, so SQLite needs no locks of its own.
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let opened = Connection::open_with_flags(path, flags).and_then(|connection| {
        connection.busy_timeout(busy)?;
        connection.execute_batch(setup)?;
        Ok(connection)
    });
    opened.map_err(|error| Error::Folder {
        action: "open",
        path: path.to_path_buf(),
        reason: error.to_string(),
    })
}
