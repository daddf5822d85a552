//! How long the strip takes and what becomes of its suggestions. A sort of which people reject too much
//! switches itself off.
use db::{Db, Executor, Tx, Written};
use serde::Serialize;

use super::{Sort, store};
use ground::clock::Millis;
use ground::error::Result;

/// Stories over which acceptance is counted.
const STORIES: usize = 50;
/// The least share of accepted suggestions, in percent, of a sort that stays on.
const LEAST: i64 = 60;
/// Stories over which times are told.
const VISITS: i64 = 500;
/// The longest that one visit counts, in milliseconds: whatever says more is no person.
const LONGEST: i64 = 3_600_000;

/// What became of the suggestions of a sort in a story, or in several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// The sort.
    pub sort: Sort,
    /// How many were shown.
    pub shown: i64,
    /// How many were accepted as they were.
    pub accepted: i64,
    /// How many were accepted with a change.
    pub changed: i64,
    /// How many were rejected.
    pub rejected: i64,
}

/// Whether a sort is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Switch {
    /// The sort.
    pub sort: Sort,
    /// Whether it is off.
    pub is_off: bool,
    /// Whether it switched itself.
    pub by_itself: bool,
    /// Since when; 0 where nothing was switched. It is the version that a button has seen.
    pub since: Millis,
}

/// The middle of what stories took, and what nine of ten stay below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Medians {
    /// How many stories there are.
    pub stories: usize,
    /// The median, in tenths of a second.
    pub tenths: i64,
    /// What nine of ten stay below, in tenths of a second.
    pub most_tenths: i64,
    /// The median number of keys.
    pub keys: i64,
}

impl Count {
    /// Nothing of a sort.
    pub fn nothing(sort: Sort) -> Self {
        Self {
            sort,
            shown: 0,
            accepted: 0,
            changed: 0,
            rejected: 0,
        }
    }

    /// The share of what was accepted among what was decided, in percent; none where nothing was.
    pub fn share(&self) -> Option<i64> {
        let accepted = self.accepted + self.changed;
        let decided = accepted + self.rejected;
        (decided > 0).then(|| accepted * 100 / decided)
    }

    fn add(mut self, other: &Self) -> Self {
        self.shown += other.shown;
        self.accepted += other.accepted;
        self.changed += other.changed;
        self.rejected += other.rejected;
        self
    }
}

/// Notes that somebody was at the strip of a story, for so long and with so many keys.
pub async fn visited(tx: &mut Tx, article: i64, (keys, ms): (i64, i64), now: Millis) -> Result<()> {
    let (keys, ms) = (keys.clamp(0, 10_000), ms.clamp(0, LONGEST));
    Ok(store::visit(tx, article, (keys, ms), now).await?)
}

/// How long the strip took in the last stories, and with how many keys.
pub async fn medians(db: &Db) -> Result<Medians> {
    let visits = store::visits(db, VISITS).await?;
    let (ms, keys): (Vec<i64>, Vec<i64>) = visits.into_iter().unzip();
    Ok(Medians {
        stories: ms.len(),
        tenths: part(&ms, 50) / 100,
        most_tenths: part(&ms, 90) / 100,
        keys: part(&keys, 50),
    })
}

/// The value below which so many of a hundred are.
fn part(values: &[i64], percent: usize) -> i64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let at = sorted.len().saturating_sub(1) * percent / 100;
    sorted.get(at).copied().unwrap_or_default()
}

/// Keeps what became of a story's suggestions, and switches off what is rejected too often. Returns what
/// was switched off.
pub async fn settle(tx: &mut Tx, article: i64, counts: &[Count], now: Millis) -> Result<Vec<Sort>> {
    let mut off = Vec::new();
    for count in counts.iter().filter(|count| count.share().is_some()) {
        store::count(tx, article, count, now).await?;
        let switch = of(&store::switches(&mut *tx).await?, count.sort);
        let last = store::counts(&mut *tx, count.sort.word(), switch.since, limit()).await?;
        if !switch.is_off && is_too_often_wrong(&last) {
            let to = Switch {
                is_off: true,
                by_itself: true,
                since: now.max(switch.since + 1),
                ..switch
            };
            if store::switch(tx, &to, switch.since).await?.is_done() {
                off.push(count.sort);
            }
        }
    }
    Ok(off)
}

fn limit() -> i64 {
    i64::try_from(STORIES).unwrap_or(i64::MAX)
}

/// Whether fewer than six of ten were accepted over as many stories as are needed to say so.
fn is_too_often_wrong(last: &[Count]) -> bool {
    let sum = last.iter().fold(Count::nothing(Sort::Name), Count::add);
    last.len() >= STORIES && sum.share().is_some_and(|share| share < LEAST)
}

fn of(switches: &[Switch], sort: Sort) -> Switch {
    let found = switches.iter().find(|one| one.sort == sort).copied();
    found.unwrap_or(Switch {
        sort,
        is_off: false,
        by_itself: false,
        since: 0,
    })
}

/// The switch of each sort.
pub async fn switches(on: impl Executor) -> Result<Vec<Switch>> {
    let known = store::switches(on).await?;
    Ok(Sort::ALL.map(|sort| of(&known, sort)).into())
}

/// What became of the suggestions of each sort in the last stories.
pub async fn counts(db: &Db) -> Result<Vec<(Count, usize)>> {
    let mut counts = Vec::new();
    for switch in switches(db).await? {
        let last = store::counts(db, switch.sort.word(), switch.since, limit()).await?;
        let sum = last.iter().fold(Count::nothing(switch.sort), Count::add);
        counts.push((sum, last.len()));
    }
    Ok(counts)
}

/// Switches a sort on or off, for somebody who saw the switch as of a moment.
pub async fn switch(
    tx: &mut Tx,
    (sort, is_off): (Sort, bool),
    (seen, now): (Millis, Millis),
) -> Result<Written> {
    let to = Switch {
        sort,
        is_off,
        by_itself: false,
        since: now.max(seen + 1),
    };
    Ok(store::switch(tx, &to, seen).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(accepted: i64, rejected: i64) -> Count {
        Count {
            accepted,
            rejected,
            ..Count::nothing(Sort::Figure)
        }
    }

    #[test]
    fn a_sort_is_wrong_too_often_below_six_of_ten_and_over_fifty_stories() {
        assert!(is_too_often_wrong(&[count(59, 41); 50]));
        assert!(!is_too_often_wrong(&[count(60, 40); 50]));
        assert!(!is_too_often_wrong(&[count(0, 9); 49]));
        assert!(!is_too_often_wrong(&[]));
    }

    #[test]
    fn the_middle_of_nothing_is_nothing_and_that_of_many_is_one_of_them() {
        assert_eq!((part(&[], 50), part(&[7], 90)), (0, 7));
        assert_eq!(part(&[30, 10, 20], 50), 20);
        let all: Vec<i64> = (1..=100).collect();
        assert_eq!((part(&all, 50), part(&all, 90)), (50, 90));
    }
}
