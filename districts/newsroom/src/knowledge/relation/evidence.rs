//! What shows that two things have to do with each other.
use std::collections::BTreeSet;

use super::family::Family;
use crate::knowledge::anchor::occurrences;
use crate::knowledge::edtf::{self, Bounds};
use crate::knowledge::moment;
use crate::knowledge::shown::{self, Figure, Label, Moment, Quote, Readers};
use crate::knowledge::thing;
use ground::clock::DAY;
use ground::error::Result;

/// The evidence.
#[derive(Debug, Default)]
pub struct Evidence {
    /// Moments with both, in the order of a timeline, each with all its tellings.
    pub told: Vec<Moment>,
    /// The same, each once.
    pub moments: Vec<Moment>,
    /// What is planned.
    pub next: Vec<Moment>,
    /// Figures about both.
    pub figures: Vec<Figure>,
    /// Words of one that name the other, the newest first.
    pub quotes: Vec<Quote>,
}

impl Evidence {
    /// What there is between two families.
    pub async fn between(readers: &Readers<'_>, mine: &Family, theirs: &Family) -> Result<Self> {
        let (mut moments, mut figures) = (Vec::new(), Vec::new());
        for thing in mine.things() {
            let found = shown::moments_of_thing(readers, thing).await?;
            moments.extend(found.into_iter().filter(|one| has_both(one, mine, theirs)));
            let found = shown::figures_of_thing(readers, thing).await?;
            figures.extend(found.into_iter().filter(|one| {
                let days = days(one);
                are_both(&one.about, days, mine, theirs)
            }));
        }
        moment::in_order(&mut moments);
        moments.dedup_by_key(|one| one.id);
        figures.sort_by_key(|one| std::cmp::Reverse((one.story.published_at, one.id)));
        figures.dedup_by_key(|one| one.id);
        let (next, told) = moment::ahead(moments, readers.now);
        let mut quotes = naming(readers, mine, theirs).await?;
        quotes.extend(naming(readers, theirs, mine).await?);
        quotes.sort_by_key(|one| std::cmp::Reverse((one.story.published_at, one.id)));
        quotes.dedup_by_key(|one| one.id);
        Ok(Self {
            moments: moment::once(told.clone()),
            told,
            next,
            figures,
            quotes,
        })
    }

    /// How many pieces it has. Two tellings of one moment are one, and a plan is none.
    pub fn count(&self) -> usize {
        self.moments.len() + self.figures.len() + self.quotes.len()
    }

    /// The stories in which it stands.
    pub fn stories(&self) -> BTreeSet<i64> {
        let moments = self.told.iter().map(|one| one.story.article);
        let figures = self.figures.iter().map(|one| one.story.article);
        let quotes = self.quotes.iter().map(|one| one.story.article);
        moments.chain(figures).chain(quotes).collect()
    }
}

/// Whether both took part in a moment.
fn has_both(moment: &Moment, mine: &Family, theirs: &Family) -> bool {
    let days = Bounds {
        earliest: moment.earliest,
        latest: moment.latest,
    };
    are_both(&moment.took_part, days, mine, theirs)
}

/// Whether there is one of each family among things. One that is in both counts for neither.
fn are_both(labels: &[Label], days: Bounds, mine: &Family, theirs: &Family) -> bool {
    let is_of = |one: &Family, other: &Family| {
        let mut labels = labels.iter();
        labels.any(|label| one.has_at(label.id, days) && !other.has_at(label.id, days))
    };
    is_of(mine, theirs) && is_of(theirs, mine)
}

/// The days of a figure: its period, else when its story came.
fn days(figure: &Figure) -> Bounds {
    let day = figure.story.published_at.div_euclid(DAY);
    edtf::bounds(&figure.period).unwrap_or(Bounds {
        earliest: day,
        latest: day,
    })
}

/// Words of the speakers of one family that name somebody or something of the other.
async fn naming(readers: &Readers<'_>, speakers: &Family, named: &Family) -> Result<Vec<Quote>> {
    let mut names: Vec<String> = Vec::new();
    for thing in named.things() {
        names.push(thing.name.clone());
        for member in thing::members(readers.db, thing.id).await? {
            names.push(member.name);
            let others = thing::names(readers.db, member.id).await?.into_iter();
            names.extend(others.filter(|name| !name.blocked).map(|name| name.name));
        }
    }
    names.retain(|name| name.chars().count() > 1);
    names.sort_unstable();
    names.dedup();
    let mut quotes = Vec::new();
    for thing in speakers.things().iter().filter(|one| !named.has(one.id)) {
        let found = shown::quotes_of_thing(readers, thing).await?;
        quotes.extend(found.into_iter().filter(|quote| {
            let day = quote.story.published_at.div_euclid(DAY);
            let days = Bounds {
                earliest: day,
                latest: day,
            };
            let is_named = |name: &String| !occurrences(name, &quote.words).is_empty();
            speakers.has_at(thing.id, days) && names.iter().any(is_named)
        }));
    }
    Ok(quotes)
}
