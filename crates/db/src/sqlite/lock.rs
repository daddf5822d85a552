//! One process per file: a lock beside the database that names its holder.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

use crate::{Error, Result};

/// The lock on `<file>.lock`. The system releases it however the process ends.
#[derive(Debug)]
pub struct FileLock {
    _file: File,
}

impl FileLock {
    /// Takes the lock for the database at `path`, or says who has it.
    pub fn acquire(path: &Path) -> Result<Self> {
        let beside = lock_path(path);
        let failed = |error: std::io::Error| Error::Folder {
            action: "create",
            path: beside.clone(),
            reason: error.to_string(),
        };
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(&beside).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => write_pid(&mut file).map_err(failed)?,
            Err(TryLockError::WouldBlock) => return Err(locked(path, file)),
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        Ok(FileLock { _file: file })
    }
}

fn lock_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    PathBuf::from(name)
}

/// Overwrites what an earlier holder left.
fn write_pid(file: &mut File) -> std::io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", std::process::id())
}

fn locked(path: &Path, mut file: File) -> Error {
    let mut pid = String::new();
    let holder = match file.read_to_string(&mut pid) {
        Ok(_) if !pid.trim().is_empty() => format!("pid {}", pid.trim()),
        _ => "pid unknown".to_owned(),
    };
    Error::Locked {
        path: path.to_path_buf(),
        holder,
    }
}
