//! Whether the threads live and the file is sound, for those who watch over the database.

use std::sync::{Arc, OnceLock};

use tokio::sync::watch;

use crate::Error;

/// What the threads of one database tell about themselves.
#[derive(Debug)]
pub struct Vitals {
    end: watch::Sender<Option<Error>>,
    damage: OnceLock<Error>,
}

impl Vitals {
    /// Of a database whose threads are about to start.
    pub fn new() -> Arc<Self> {
        Arc::new(Vitals {
            end: watch::Sender::new(None),
            damage: OnceLock::new(),
        })
    }

    /// Why a thread ended that should not have; `None` while all live.
    pub fn ended(&self) -> Option<Error> {
        self.end.borrow().clone()
    }

    /// Waits until a thread ends that should not, and returns why.
    pub async fn failed(&self) -> Error {
        let mut end = self.end.subscribe();
        let ended = end.wait_for(Option::is_some).await;
        ended
            .ok()
            .and_then(|end| end.clone())
            .unwrap_or(Error::Closed)
    }

    /// What a statement said about damage of the file, the first time.
    pub fn damage(&self) -> Option<&Error> {
        self.damage.get()
    }

    /// Remembers damage of the file if that is what a statement ended with.
    pub fn heed<T>(&self, outcome: &Result<T, Error>) {
        if let Err(error @ Error::Damaged(_)) = outcome {
            // Later ones are of the same kind.
            drop(self.damage.set(error.clone()));
        }
    }
}

/// Held by a thread for as long as it lives. However the thread ends, by a panic too, its end is
/// told, unless it was asked to end.
pub struct Sentinel {
    vitals: Arc<Vitals>,
    thread: &'static str,
    end: Option<Error>,
    is_asked: bool,
}

impl Sentinel {
    /// For the thread of this name.
    pub fn new(vitals: Arc<Vitals>, thread: &'static str) -> Self {
        Sentinel {
            vitals,
            thread,
            end: None,
            is_asked: false,
        }
    }

    /// The thread ends: because its queue has closed, or for this reason.
    pub fn ends(mut self, end: Result<(), Error>) {
        self.is_asked = end.is_ok();
        self.end = end.err();
    }
}

impl Drop for Sentinel {
    fn drop(&mut self) {
        if self.is_asked {
            return;
        }
        let end = self.end.take().unwrap_or(Error::Thread(self.thread));
        // The first end is the cause; others may follow from it.
        self.vitals.end.send_if_modified(|known| {
            let is_first = known.is_none();
            known.get_or_insert(end);
            is_first
        });
    }
}
