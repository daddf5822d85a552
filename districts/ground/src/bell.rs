//! The bell that wakes the workers.
use std::sync::Arc;

use tokio::sync::Notify;

use crate::lane::Lane;

/// Wakes the workers of all lanes after a commit that may have enqueued something. A worker that
/// is busy hears it when it looks next.
#[derive(Debug, Default)]
pub struct Bell([Arc<Notify>; Lane::ALL.len()]);

impl Bell {
    /// Wakes everybody.
    pub fn ring(&self) {
        self.0.iter().for_each(|lane| lane.notify_one());
    }

    /// What the worker of a lane listens to.
    pub fn of(&self, lane: Lane) -> Arc<Notify> {
        self.0[lane as usize].clone()
    }
}
