//! What there is between two things, computed from what was confirmed: moments in which both took part,
//! figures about both, agreements, and words of one that name the other. That a story names both is no
//! evidence. A state answers for its leaders and governments, in their time.
mod evidence;
mod family;

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use self::evidence::Evidence;
use self::family::Family;
use super::shown::{self, Counted, Figure, Label, Moment, Quote, Readers};
use super::thing::{self, Thing};
use super::{edtf, moment};
use crate::article;
use crate::article::Head;
use ground::error::Result;

/// The least evidence of a relation that readers see.
pub const LEAST_EVIDENCE: usize = 3;
/// The least stories in which it stands.
pub const LEAST_STORIES: usize = 2;

/// What there is between two things.
#[derive(Clone, Debug)]
pub struct Relation {
    /// The one.
    pub one: Label,
    /// The other.
    pub other: Label,
    /// Moments with both, but for plans, oldest first.
    pub moments: Vec<Moment>,
    /// What is planned, the next first.
    pub next: Vec<Moment>,
    /// Figures about both.
    pub figures: Vec<Figure>,
    /// Words of one that name the other, newest first.
    pub quotes: Vec<Quote>,
    /// Meetings, each once however often it was told.
    pub meetings: usize,
    /// What others count: the highest ordinal of each counter, with its series.
    pub counts: Vec<Counted>,
    /// Years without a report, between the first and the last.
    pub silent_years: Vec<i16>,
    /// The stories that hold the evidence, newest first.
    pub stories: Vec<Head>,
}

/// A relation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Related {
    /// The other thing.
    pub other: Label,
    /// How much evidence there is.
    pub evidence: usize,
    /// The address of the relation's page.
    pub path: String,
}

/// The address of the page about two things, which is one whichever is named first.
pub fn path(one: &Thing, other: &Thing) -> String {
    let (first, second) = match one.slug <= other.slug {
        true => (&one.slug, &other.slug),
        false => (&other.slug, &one.slug),
    };
    format!("/between/{first}/{second}")
}

/// Most things that are tried for the list of what a thing has to do with.
const TRIED: usize = 16;

/// What there is between two things, as far as readers may see it; `None` where that is less than
/// [`LEAST_EVIDENCE`] or in fewer than [`LEAST_STORIES`] stories, or where both are the same.
pub async fn between(
    readers: &Readers<'_>,
    one: &Thing,
    other: &Thing,
) -> Result<Option<Relation>> {
    let labels = (
        shown::label(readers, one.id).await?,
        shown::label(readers, other.id).await?,
    );
    let (Some(one_label), Some(other_label)) = labels else {
        return Ok(None);
    };
    if one_label.id == other_label.id {
        return Ok(None);
    }
    let (mine, theirs) = (
        Family::of(readers, one).await?,
        Family::of(readers, other).await?,
    );
    let evidence = Evidence::between(readers, &mine, &theirs).await?;
    let stories = evidence.stories();
    if evidence.count() < LEAST_EVIDENCE || stories.len() < LEAST_STORIES {
        return Ok(None);
    }
    let ids: Vec<i64> = stories.into_iter().collect();
    let mut heads = article::by_ids(readers.db, &ids, readers.now).await?;
    heads.sort_by_key(|head| std::cmp::Reverse((head.published_at, head.id)));
    let is_meeting = |moment: &&Moment| moment.kind == moment::Kind::Meeting;
    Ok(Some(Relation {
        one: one_label,
        other: other_label,
        meetings: evidence.moments.iter().filter(is_meeting).count(),
        counts: shown::counts(&evidence.told),
        silent_years: silent_years(&evidence.moments),
        moments: evidence.moments,
        next: evidence.next,
        figures: evidence.figures,
        quotes: evidence.quotes,
        stories: heads,
    }))
}

/// Years without a moment, between the first and the last.
fn silent_years(moments: &[Moment]) -> Vec<i16> {
    let year = |day| edtf::date(day).map(jiff::civil::Date::year);
    let spans = moments
        .iter()
        .filter_map(|one| Some((year(one.earliest)?, year(one.latest)?)));
    let spans: Vec<(i16, i16)> = spans.collect();
    let first = spans.iter().map(|(first, _)| *first).min();
    let last = spans.iter().map(|(_, last)| *last).max();
    let (Some(first), Some(last)) = (first, last) else {
        return Vec::new();
    };
    let is_told = |year: i16| {
        spans
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&year))
    };
    (first..=last).filter(|year| !is_told(*year)).collect()
}

/// The things with which a thing has to do, those with most evidence first.
pub async fn of_thing(readers: &Readers<'_>, thing: &Thing, limit: usize) -> Result<Vec<Related>> {
    let mut related = Vec::new();
    for id in candidates(readers, thing).await? {
        let Some(other) = thing::root_of(readers.db, id).await? else {
            continue;
        };
        if let Some(found) = between(readers, thing, &other).await? {
            let evidence = found.moments.len() + found.figures.len() + found.quotes.len();
            related.push(Related {
                other: found.other,
                evidence,
                path: path(thing, &other),
            });
        }
    }
    related.sort_by_key(|one| std::cmp::Reverse(one.evidence));
    related.truncate(limit);
    Ok(related)
}

/// Things that stand beside a thing in moments and figures, and those that answer for them; the most
/// frequent first.
async fn candidates(readers: &Readers<'_>, thing: &Thing) -> Result<Vec<i64>> {
    let family = Family::of(readers, thing).await?;
    let (mut beside, mut seen) = (HashMap::<i64, usize>::new(), BTreeSet::new());
    for member in family.things() {
        let moments = shown::moments_of_thing(readers, member).await?;
        let figures = shown::figures_of_thing(readers, member).await?;
        let of_moments = moments.into_iter().map(|one| (one.id, one.took_part));
        let of_figures = figures.into_iter().map(|one| (one.id, one.about));
        for (id, labels) in of_moments.chain(of_figures) {
            if seen.insert(id) {
                labels
                    .iter()
                    .for_each(|label| *beside.entry(label.id).or_default() += 1);
            }
        }
    }
    let direct: Vec<(i64, usize)> = beside.iter().map(|(id, count)| (*id, *count)).collect();
    for (id, count) in direct {
        for parent in family::parents(readers, id).await? {
            *beside.entry(parent).or_default() += count;
        }
    }
    let mut all: Vec<(i64, usize)> = beside.into_iter().collect();
    all.retain(|(id, _)| !family.has(*id));
    all.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
    Ok(all.into_iter().take(TRIED).map(|(id, _)| id).collect())
}

#[cfg(test)]
mod tests;
