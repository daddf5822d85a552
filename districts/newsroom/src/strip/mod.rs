//! The strip below a story: of what it makes suggestions, how long people were at it, and what became of
//! what it suggested. What was decided is in the records of what is known.
mod archive;
mod default;
mod past;
mod reading;
mod spelling;
mod store;
mod suggested;
mod tally;

use std::collections::HashMap;

use db::{Db, Executor, Migration, Tx};
use serde::{Deserialize, Serialize};

pub use self::archive::{Declined, suggest};
pub use self::default::published;
pub use self::past::{Doubt, Use, doubts, likely, uses};
pub use self::reading::{Asked, Names, Read, Readings, kind_of, names, read};
pub use self::suggested::{anchor_of, figure_facts, moment_kind, quote_facts, unit_of};
pub use self::tally::{Count, Medians, Switch, counts, medians, settle, switch, switches, visited};
use crate::knowledge::storyline::{self, State, Storyline};
use ground::error::Result;

/// Things of a story by which its storyline is looked for.
const THINGS: usize = 8;

/// The step of its tables.
pub const MIGRATION: Migration = Migration::shared(71, "strip", include_str!("0071_strip.sql"));

/// What a suggestion is of.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// A thing that is named.
    #[default]
    Name,
    /// A number with what it counts.
    Figure,
    /// Words that were said.
    Quote,
    /// Something that happened or will.
    Moment,
    /// The storyline that the story is part of.
    Storyline,
}

impl Sort {
    /// Every sort, in the order of the strip.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::Figure,
        Self::Quote,
        Self::Moment,
        Self::Storyline,
    ];

    /// The word in the database, in keys and in interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Figure => "figure",
            Self::Quote => "quote",
            Self::Moment => "moment",
            Self::Storyline => "storyline",
        }
    }

    /// The sort of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.word() == word)
    }
}

/// The storylines of which a story was said to be no part.
pub async fn declined(on: impl Executor, article: i64) -> Result<Vec<i64>> {
    Ok(store::declined(on, article).await?)
}

/// Says that a story is no part of a storyline, or takes that back.
pub async fn decline(tx: &mut Tx, article: i64, (storyline, is_so): (i64, bool)) -> Result<()> {
    match is_so {
        true => store::decline(tx, article, storyline).await?,
        false => store::undecline(tx, article, storyline).await?,
    }
    Ok(())
}

/// The storyline with which a story has most in common: two things at least, of those that it names.
pub async fn storyline_for(db: &Db, article: i64, things: &[i64]) -> Result<Option<Storyline>> {
    let mut common: HashMap<i64, usize> = HashMap::new();
    for thing in things.iter().take(THINGS) {
        for line in store::lines_of_thing(db, *thing).await? {
            *common.entry(line).or_default() += 1;
        }
    }
    for declined in declined(db, article).await? {
        common.remove(&declined);
    }
    let mut best: Vec<(usize, i64)> = common.into_iter().map(|(id, count)| (count, id)).collect();
    best.sort_unstable();
    for (_, id) in best.into_iter().rev().filter(|(count, _)| *count > 1) {
        let found = storyline::by_id(db, id).await?;
        if let Some(line) = found.filter(|line| line.state != State::Closed) {
            return Ok(Some(line));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_leads_back_to_its_sort() {
        for sort in Sort::ALL {
            assert_eq!(Sort::parse(sort.word()), Some(sort));
        }
        assert_eq!(Sort::parse("x"), None);
    }
}
