//! What waits for somebody at the desk: records whose words are gone, doubted places, plans that are
//! past, and storylines that nobody keeps.
mod store;

use db::Db;
use serde::Serialize;

use super::record::Record;
use super::storyline::{QUIET_AFTER, Storyline};
use super::{edtf, worded};
use ground::clock::{DAY, Millis};
use ground::error::Result;

/// Most of each sort that are listed.
const MOST: i64 = 200;

worded! {
    /// Why something waits.
    Why {
        /// It was confirmed, and its words are no longer in the story.
        Stale => "stale",
        /// Its words are at several places.
        Doubtful => "doubtful",
        /// It was planned, and its last day is over.
        Past => "past",
    }
}

/// A record that waits, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// The record.
    pub record: Record,
    /// Why it waits.
    pub why: Why,
    /// The storylines in which it is, by their ids; an owner's inbox has theirs.
    pub storylines: Vec<i64>,
}

/// What waits now: stale, doubtful, planned and past. At most 200 of each.
pub async fn waiting(db: &Db, now: Millis) -> Result<Vec<Waiting>> {
    let today: edtf::Day = now.div_euclid(DAY);
    let found = [
        (Why::Stale, store::stale(db, MOST).await?),
        (Why::Doubtful, store::doubtful(db, MOST).await?),
        (Why::Past, store::past(db, today, MOST).await?),
    ];
    let mut waiting = Vec::new();
    for (why, records) in found {
        for record in records {
            let storylines = store::storylines(db, record.id).await?;
            waiting.push(Waiting {
                record,
                why,
                storylines,
            });
        }
    }
    Ok(waiting)
}

/// Stories with suggestions about which nobody has decided, each with how many of the newest 2,000 are
/// of it.
pub async fn later(db: &Db) -> Result<Vec<(i64, usize)>> {
    let mut stories: Vec<(i64, usize)> = Vec::new();
    for (article,) in store::suggested(db, MOST * 10).await? {
        match stories.iter_mut().find(|(known, _)| *known == article) {
            Some((_, count)) => *count += 1,
            None => stories.push((article, 1)),
        }
    }
    Ok(stories)
}

/// Storylines that go on and that nobody owns, or in which nothing has changed for sixty days.
pub async fn unkept(db: &Db, now: Millis) -> Result<Vec<Storyline>> {
    Ok(store::unkept(db, now - QUIET_AFTER, MOST).await?)
}
