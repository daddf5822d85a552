//! Related stories, as search has found and stored them; until it has, those of the article's
//! section, those of its topics first, then what fills up from elsewhere. Never the story itself,
//! a translation of it, one the reader has just read, or one in a language that is neither the
//! article's nor the publication's.
mod store;

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap, HashSet};

use db::{Db, Migration, Tx};

use super::store::latest;
use super::{Cursor, Head, Scope, Topic};
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;

/// The step of its tables.
pub(super) const MIGRATION: Migration =
    Migration::shared(46, "related", include_str!("0046_related.sql"));

/// Stories shown under an article.
pub const SHOWN: usize = 4;
/// Stories held ready, so that some are left when the reader knows the first ones.
pub const CANDIDATES: usize = 16;
/// Newest stories looked at per topic and section.
const POOL: i64 = 24;

/// A story that may stand under another one, as it is remembered: what a page shows of it is read
/// when the page is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Related {
    /// The article.
    pub id: i64,
    story: i64,
    section: i64,
    /// Whether readers may see it. What is withdrawn may come back, so it is remembered too.
    pub is_live: bool,
}

impl Related {
    /// The story that it tells, which translations share.
    pub fn story(self) -> i64 {
        self.story
    }
}

/// Of what shows what stands under an article.
fn tag(article: i64) -> Tag {
    Tag::one("related", article)
}

/// Stories that may stand under `head`, best first: what was stored; where nothing of that is live
/// at `now`, the [`candidates`] before it.
pub async fn of(db: &Db, head: &Head, topics: &[Topic], now: Millis) -> Result<Vec<Related>> {
    changes::show(tag(head.id));
    let stored = store::of(db, head, now).await?;
    if stored.iter().any(|one| one.is_live) {
        return Ok(stored);
    }
    let mut found = candidates(db, head, topics, now).await?;
    found.extend(stored);
    Ok(found)
}

/// Whether something is stored for an article.
pub async fn is_kept(tx: &mut Tx, article: i64) -> Result<bool> {
    Ok(store::is_kept(tx, article).await?)
}

/// Stores what may stand under an article, best first. The page is made anew where nothing was
/// stored before; another list appears with the page's next change, or on the next day.
pub async fn keep(tx: &mut Tx, head: &Head, others: &[i64]) -> Result<()> {
    let is_new = !store::is_kept(tx, head.id).await?;
    store::keep(tx, head, others).await?;
    if is_new && !others.is_empty() {
        changes::record(tx, [tag(head.id)]).await?;
    }
    Ok(())
}

/// Articles whose related stories are to be found, the newest first.
pub async fn due(db: &Db, now: Millis, limit: i64) -> Result<Vec<i64>> {
    Ok(store::due(db, now, limit).await?)
}

/// Has the related stories of these articles found, from their times on.
pub async fn make_due(tx: &mut Tx, articles: &BTreeSet<i64>) -> Result<()> {
    for article in articles {
        store::make_due(tx, *article).await?;
    }
    Ok(())
}

/// Stories that may stand under `head`: of its section first, and of those the best first. A page
/// shows these stories, and not the lists that they come from: one more story in a section does
/// not make all the older ones stale. It stands under them from the next day on, when every page
/// is made anew.
pub async fn candidates(
    db: &Db,
    head: &Head,
    topics: &[Topic],
    now: Millis,
) -> Result<Vec<Related>> {
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
        .filter(|(_, other)| other.language.is_none() || other.language == head.language)
        .collect();
    ranked.sort_by_key(|(score, other)| {
        let is_of_section = other.section == head.section;
        let is_in_its_language = other.language == head.language;
        let newest = (other.published_at, other.id);
        Reverse((is_of_section, is_in_its_language, *score, newest))
    });
    let mut stories = HashSet::new();
    Ok(ranked
        .into_iter()
        .map(|(_, head)| head)
        .filter(|head| stories.insert(head.story))
        .take(CANDIDATES)
        .map(|head| Related {
            id: head.id,
            story: head.story,
            section: head.section,
            is_live: true,
        })
        .collect())
}

fn add(scores: &mut HashMap<i64, (u32, Head)>, heads: Vec<Head>, points: u32) {
    for head in heads {
        scores.entry(head.id).or_insert((0, head)).0 += points;
    }
}

/// Which candidates the reader has read, one bit each: part of a page's identity.
pub fn read_mask(candidates: &[Related], read: &[i64]) -> u64 {
    let bits = candidates
        .iter()
        .enumerate()
        .filter(|(_, one)| read.contains(&one.story));
    bits.fold(0, |mask, (index, _)| mask | (1 << index))
}

/// The stories to show to a reader who has read those of `mask`: those of `section`, and, where
/// these are few, some of other sections.
pub fn unread(candidates: &[Related], mask: u64, section: i64) -> (Vec<i64>, Vec<i64>) {
    let unread = candidates
        .iter()
        .enumerate()
        .filter(|(index, one)| one.is_live && mask & (1 << index) == 0);
    let (here, elsewhere): (Vec<&Related>, Vec<&Related>) = unread
        .map(|(_, one)| one)
        .take(SHOWN)
        .partition(|one| one.section == section);
    let ids = |some: Vec<&Related>| some.into_iter().map(|one| one.id).collect();
    (ids(here), ids(elsewhere))
}
