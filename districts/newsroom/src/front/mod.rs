//! Fronts: curated pages of slots. What is not placed by hand is filled with the newest
//! stories, and no story appears twice.
mod store;

use std::collections::{HashSet, VecDeque};

use db::{Db, Tx};

use crate::article::Head;
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Kept;

/// The front of the whole publication; a section's front has the section's slug.
pub const HOME: &str = "home";

/// The live articles placed by hand on a front, in the order of the slots.
pub async fn placed(db: &Db, front: &str, now: Millis) -> Result<Vec<Head>> {
    changes::show(tag(front));
    crate::article::by_ids(db, &store::slots(db, front).await?, now).await
}

/// Places `articles` on a front, in order.
pub async fn place(tx: &mut Tx, front: &str, articles: &[i64]) -> Result<Kept> {
    let kept = store::replace(tx, front, articles).await?;
    if kept.is_changed() {
        changes::record(tx, [tag(front)]).await?;
    }
    Ok(kept)
}

/// Gives what is placed on a section's front to the section's next slug.
pub async fn rename(tx: &mut Tx, from: &str, to: &str) -> Result<()> {
    store::rename(tx, from, to).await?;
    changes::record(tx, [tag(from), tag(to)]).await
}

/// Takes everything off a front that goes.
pub async fn clear(tx: &mut Tx, front: &str) -> Result<()> {
    store::clear(tx, front).await?;
    changes::record(tx, [tag(front)]).await
}

/// Of what shows the stories placed on a front.
fn tag(front: &str) -> Tag {
    Tag::named(format!("front.{front}"))
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
