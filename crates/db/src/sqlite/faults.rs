//! Faults that tests plant where the writer commits, in place of a disk that fails.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::ffi;

use crate::{Error, Result};

/// What happens instead of a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The log could not be synced, so nobody knows what of it is on the disk.
    Sync,
    /// The log could not be written.
    Write,
    /// The disk has no room.
    Full,
    /// The writer panics.
    Panic,
}

/// The faults that the next commits meet, one each. Clones share them.
#[derive(Debug, Clone, Default)]
pub struct Faults(Arc<Mutex<VecDeque<Fault>>>);

impl Faults {
    /// Lets a later commit fail, after those that are planted already.
    pub fn plant(&self, fault: Fault) {
        self.queue(|queue| queue.push_back(fault));
    }

    /// Heals what is planted and has not struck yet.
    pub fn heal(&self) {
        self.queue(VecDeque::clear);
    }

    pub(super) fn strike(&self) -> Result<()> {
        match self.queue(VecDeque::pop_front) {
            None => Ok(()),
            Some(Fault::Sync) => Err(failed(ffi::SQLITE_IOERR_FSYNC)),
            Some(Fault::Write) => Err(failed(ffi::SQLITE_IOERR_WRITE)),
            Some(Fault::Full) => Err(failed(ffi::SQLITE_FULL)),
            #[expect(clippy::panic, reason = "it is the fault that was asked for")]
            Some(Fault::Panic) => panic!("a planted panic"),
        }
    }

    fn queue<T>(&self, act: impl FnOnce(&mut VecDeque<Fault>) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn failed(code: std::ffi::c_int) -> Error {
    rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
}
