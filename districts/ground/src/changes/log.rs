//! What has changed since this process began, and whether something made before still holds.
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};

use super::{Changed, Tag};

/// The epoch of each thing's last change. Epochs count what this process has read of changes,
/// and of moments at which things change by themselves.
#[derive(Debug, Default)]
pub struct Log {
    epoch: AtomicU64,
    last: RwLock<Last>,
}

#[derive(Debug, Default)]
struct Last {
    epoch: u64,
    everything: u64,
    tags: HashMap<Tag, u64>,
}

/// When something was made, and of what.
#[derive(Debug)]
pub struct Made {
    epoch: u64,
    /// The newest epoch for which it is known to hold.
    holds: AtomicU64,
    tags: Box<[Tag]>,
}

impl Log {
    /// Notes what changed with `epoch`, which is higher than those before.
    pub fn advance(&self, epoch: u64, changed: Changed) {
        let mut last = self.last.write().unwrap_or_else(PoisonError::into_inner);
        last.epoch = epoch;
        match changed {
            Changed::Everything => {
                last.everything = epoch;
                last.tags.clear();
            }
            Changed::Tags(tags) => {
                let tags = tags.into_iter().map(|tag| (tag, epoch));
                last.tags.extend(tags);
            }
        }
        self.epoch.store(epoch, Ordering::Release);
    }

    /// Whether nothing that it was made of has changed since.
    pub fn holds(&self, made: &Made) -> bool {
        // Most requests come when nothing has changed since the last one.
        if made.holds.load(Ordering::Relaxed) == self.epoch.load(Ordering::Acquire) {
            return true;
        }
        let last = self.last.read().unwrap_or_else(PoisonError::into_inner);
        let changed = |tag: &Tag| last.tags.get(tag).is_some_and(|epoch| *epoch > made.epoch);
        let holds = last.everything <= made.epoch && !made.tags.iter().any(changed);
        if holds {
            made.holds.store(last.epoch, Ordering::Relaxed);
        }
        holds
    }
}

impl Made {
    /// Made in `epoch`, of `tags`. The epoch is that of the snapshot it was made from: one read
    /// later could hide a change in between.
    pub fn new(epoch: u64, tags: Vec<Tag>) -> Self {
        Self {
            epoch,
            holds: AtomicU64::new(epoch),
            tags: tags.into(),
        }
    }

    /// What it was made of.
    pub fn tags(&self) -> &[Tag] {
        &self.tags
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(which: &[i64]) -> Vec<Tag> {
        which.iter().map(|id| Tag::one("article", *id)).collect()
    }

    #[test]
    fn only_what_was_made_of_what_changed_is_stale() {
        let log = Log::default();
        let (one, both) = (Made::new(0, tags(&[1])), Made::new(0, tags(&[1, 2])));
        log.advance(1, Changed::Tags(tags(&[2])));
        assert!(log.holds(&one) && !log.holds(&both));
        assert!(log.holds(&Made::new(1, tags(&[2]))));
    }

    #[test]
    fn what_held_once_is_asked_again_after_the_next_change() {
        let log = Log::default();
        let made = Made::new(0, tags(&[1]));
        log.advance(1, Changed::Tags(tags(&[2])));
        assert!(log.holds(&made) && log.holds(&made));
        log.advance(2, Changed::Tags(tags(&[1])));
        assert!(!log.holds(&made) && !log.holds(&made));
    }

    #[test]
    fn what_was_made_from_an_older_snapshot_is_stale_at_once() {
        let log = Log::default();
        log.advance(5, Changed::Tags(tags(&[1])));
        assert!(!log.holds(&Made::new(4, tags(&[1]))));
    }

    #[test]
    fn everything_is_stale_after_more_changes_than_are_told_apart() {
        let log = Log::default();
        let made = Made::new(0, Vec::new());
        log.advance(1, Changed::Everything);
        assert!(!log.holds(&made) && log.holds(&Made::new(1, Vec::new())));
    }
}
