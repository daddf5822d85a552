//! The stories of a front: those placed there by hand, then the newest, none twice.
use std::collections::{HashSet, VecDeque};

use db::Db;

use super::{Head, by_ids};
use crate::front;
use ground::clock::Millis;
use ground::error::Result;

/// The live articles placed by hand on a front, in the order of the slots.
pub async fn placed(db: &Db, front: &str, now: Millis) -> Result<Vec<Head>> {
    by_ids(db, &front::slots(db, front).await?, now).await
}

/// Hands out stories, each once: those placed by hand first, then the newest.
#[derive(Debug, Default)]
pub struct Picker {
    used: HashSet<i64>,
}

impl Picker {
    /// Up to `count` stories of `from` that were not handed out before.
    pub fn take(&mut self, from: &mut VecDeque<Head>, count: usize) -> Vec<Head> {
        let mut taken = Vec::with_capacity(count);
        while taken.len() < count {
            let Some(head) = from.pop_front() else { break };
            if self.used.insert(head.story) {
                taken.push(head);
            }
        }
        taken
    }
}
