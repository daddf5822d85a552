//! Related stories: by topics, then by section, then by recency. Never the story itself,
//! a translation of it, or one the reader has just read.
use std::collections::{HashMap, HashSet};

use db::Db;

use super::store::latest;
use super::{Cursor, Head, Scope, Topic};
use crate::ground::clock::Millis;
use crate::ground::error::Result;

/// Stories shown under an article.
pub const SHOWN: usize = 4;
/// Stories held ready, so that some are left when the reader knows the first ones.
const CANDIDATES: usize = 16;
/// Newest stories looked at per topic and section.
const POOL: i64 = 24;

/// Stories that may stand under `head`, best first. A page shows these stories, and not the lists
/// that they come from: one more story in a section does not make all the older ones stale.
/// It stands under them from the next day on, when every page is made anew.
pub async fn candidates(db: &Db, head: &Head, topics: &[Topic], now: Millis) -> Result<Vec<Head>> {
    let start = Cursor::start(now);
    let mut scores: HashMap<i64, (u32, Head)> = HashMap::new();
    for topic in topics.iter().take(8) {
        add(
            &mut scores,
            latest(db, Scope::Topic(topic.id), start, now, POOL).await?,
            4,
        );
    }
    add(
        &mut scores,
        latest(db, Scope::Section(head.section), start, now, POOL).await?,
        3,
    );
    if scores.len() <= CANDIDATES {
        add(
            &mut scores,
            latest(db, Scope::Everything, start, now, POOL).await?,
            1,
        );
    }
    let mut ranked: Vec<(u32, Head)> = scores
        .into_values()
        .filter(|(_, other)| other.story != head.story)
        .collect();
    ranked.sort_by_key(|(score, head)| {
        (
            std::cmp::Reverse(*score),
            std::cmp::Reverse((head.published_at, head.id)),
        )
    });
    let mut stories = HashSet::new();
    Ok(ranked
        .into_iter()
        .map(|(_, head)| head)
        .filter(|head| stories.insert(head.story))
        .take(CANDIDATES)
        .collect())
}

fn add(scores: &mut HashMap<i64, (u32, Head)>, heads: Vec<Head>, points: u32) {
    for head in heads {
        scores.entry(head.id).or_insert((0, head)).0 += points;
    }
}

/// Which candidates the reader has read, one bit each: part of a page's identity.
pub fn read_mask(candidates: &[Head], read: &[i64]) -> u64 {
    let bits = candidates
        .iter()
        .enumerate()
        .filter(|(_, head)| read.contains(&head.story));
    bits.fold(0, |mask, (index, _)| mask | (1 << index))
}

/// The stories to show to a reader who has read those of `mask`.
pub fn unread(candidates: &[Head], mask: u64) -> Vec<Head> {
    let unread = candidates
        .iter()
        .enumerate()
        .filter(|(index, _)| mask & (1 << index) == 0);
    unread.map(|(_, head)| head.clone()).take(SHOWN).collect()
}
