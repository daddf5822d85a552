//! How many different stories one subscriber may open in a day, which bounds what a copy of
//! the whole archive through one account is worth. Nothing here is stored: what subscribers
//! read is nobody's business, so the day's stories live in the memory of this process alone.
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use ground::clock::{DAY, Millis};

/// Subscribers remembered in a day; when more come, those who have opened most are kept.
const MAX_READERS: usize = 200_000;

/// Counts the different stories that subscribers open in a UTC day.
#[derive(Debug)]
pub struct FairUse {
    /// Stories a day; 0 for any number.
    ceiling: usize,
    today: Mutex<Today>,
}

#[derive(Debug)]
struct Today {
    day: i64,
    readers: HashMap<i64, Opened>,
}

#[derive(Debug, Default)]
struct Opened {
    stories: Vec<i64>,
    /// Whether the operator knows of it.
    is_told: bool,
}

/// Whether a story is within what one person reads in a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It is.
    Fair,
    /// It is one more than that.
    Excess {
        /// Whether this is the reader's first of the day.
        is_first: bool,
    },
}

impl FairUse {
    /// `ceiling` different stories per subscriber and UTC day; 0 for any number.
    pub fn new(ceiling: u32) -> Self {
        let today = Today {
            day: i64::MIN,
            readers: HashMap::new(),
        };
        Self {
            ceiling: ceiling as usize,
            today: Mutex::new(today),
        }
    }

    /// Whether `reader` may open `story` now, which counts from then on.
    pub fn open(&self, reader: i64, story: i64, now: Millis) -> Use {
        if self.ceiling == 0 {
            return Use::Fair;
        }
        let mut today = self.today();
        today.turn_to(now.div_euclid(DAY));
        today.bound(reader);
        let opened = today.readers.entry(reader).or_default();
        if opened.stories.contains(&story) {
            return Use::Fair;
        }
        if opened.stories.len() >= self.ceiling {
            let is_first = !std::mem::replace(&mut opened.is_told, true);
            return Use::Excess { is_first };
        }
        opened.stories.push(story);
        Use::Fair
    }

    /// The same, where nothing is released and so nothing counts.
    pub fn look(&self, reader: i64, story: i64, now: Millis) -> Use {
        let today = self.today();
        let opened = today.readers.get(&reader);
        let is_over = opened.is_some_and(|opened| {
            opened.stories.len() >= self.ceiling && !opened.stories.contains(&story)
        });
        match is_over && today.day == now.div_euclid(DAY) {
            true => Use::Excess { is_first: false },
            false => Use::Fair,
        }
    }

    fn today(&self) -> MutexGuard<'_, Today> {
        self.today.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Today {
    /// If `day` is earlier than yesterday, the clock was far ahead and has since been corrected
    /// (see [`super::Meter::now`]).
    fn turn_to(&mut self, day: i64) {
        if day > self.day || day + 1 < self.day {
            self.day = day;
            self.readers = HashMap::new();
        }
    }

    /// Makes room for `reader` where there is none.
    fn bound(&mut self, reader: i64) {
        if self.readers.len() < MAX_READERS || self.readers.contains_key(&reader) {
            return;
        }
        let mut counts: Vec<usize> = self.readers.values().map(|it| it.stories.len()).collect();
        let (_, median, _) = counts.select_nth_unstable(MAX_READERS / 2);
        let median = *median;
        self.readers
            .retain(|_, opened| opened.stories.len() > median);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXCESS: Use = Use::Excess { is_first: false };

    #[test]
    fn one_more_than_the_ceiling_is_refused_and_what_is_open_stays_open() {
        let fair = FairUse::new(2);
        assert_eq!(fair.open(1, 10, 0), Use::Fair);
        assert_eq!(fair.open(1, 11, 0), Use::Fair);
        assert_eq!(fair.open(1, 12, 0), Use::Excess { is_first: true });
        assert_eq!(fair.open(1, 12, 0), EXCESS);
        assert_eq!(fair.open(1, 10, 0), Use::Fair);
        assert_eq!(fair.open(2, 12, 0), Use::Fair, "another reader");
    }

    #[test]
    fn a_look_counts_nothing() {
        let fair = FairUse::new(1);
        for story in 0..9 {
            assert_eq!(fair.look(1, story, 0), Use::Fair);
        }
        assert_eq!(fair.open(1, 5, 0), Use::Fair);
        assert_eq!(fair.look(1, 5, 0), Use::Fair);
        assert_eq!(fair.look(1, 6, 0), EXCESS);
        assert_eq!(fair.look(1, 6, DAY), Use::Fair);
    }

    #[test]
    fn a_new_day_begins_anew_and_a_clock_step_back_does_not() {
        let fair = FairUse::new(1);
        assert_eq!(fair.open(1, 10, DAY), Use::Fair);
        assert_ne!(fair.open(1, 11, DAY - 1), Use::Fair);
        assert_eq!(fair.open(1, 11, 2 * DAY), Use::Fair);
        assert_eq!(fair.open(1, 12, 365 * DAY), Use::Fair);
        assert_eq!(fair.open(1, 13, 3 * DAY), Use::Fair);
        assert_ne!(fair.open(1, 14, 3 * DAY), Use::Fair);
    }

    #[test]
    fn without_a_ceiling_nothing_is_counted() {
        let fair = FairUse::new(0);
        assert!((0..9_999).all(|story| fair.open(1, story, 0) == Use::Fair));
        assert!(fair.today().readers.is_empty());
    }

    #[test]
    fn many_readers_do_not_grow_the_memory_without_bound_or_free_who_is_at_the_ceiling() {
        let fair = FairUse::new(2);
        fair.open(0, 1, 0);
        fair.open(0, 2, 0);
        for reader in 1..=MAX_READERS as i64 + 10 {
            fair.open(reader, 1, 0);
        }
        assert!(fair.today().readers.len() <= MAX_READERS);
        assert_ne!(fair.open(0, 3, 0), Use::Fair);
    }
}
