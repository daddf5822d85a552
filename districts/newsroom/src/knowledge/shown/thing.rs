//! What stories say of a thing: of all that is read as it.
use serde::Serialize;

use super::{Figure, InStory, Label, Moment, Quote, Readers, made, store};
use crate::article::{self, Head};
use crate::knowledge::thing::{self, Thing};
use crate::knowledge::{figure, moment};
use ground::changes;
use ground::error::Result;

/// Most mentions that are looked at for a list of stories.
const MOST: usize = 2_000;

/// A series as readers see it: what others count beside what was reported here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Series {
    /// Moments that were reported, each once however often it was told, oldest first.
    pub reported: Vec<Moment>,
    /// What others count: the highest ordinal of each counter.
    pub counts: Vec<Counted>,
}

/// How many somebody counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// Of what series, where that is said.
    pub series: Option<Label>,
    /// How many.
    pub ordinal: i64,
    /// Who counts so.
    pub said_by: String,
    /// When that one was, as EDTF.
    pub edtf: String,
    /// Where that stands.
    pub story: InStory,
}

/// The things that are read as one. Notes that all are shown.
pub(in crate::knowledge) async fn family(
    readers: &Readers<'_>,
    thing: &Thing,
) -> Result<Vec<Thing>> {
    changes::show(thing.tag());
    let members = thing::members(readers.db, thing.id).await?;
    members.iter().for_each(|one| changes::show(one.tag()));
    Ok(members)
}

/// Moments with a thing, in the order of a timeline.
pub async fn moments_of_thing(readers: &Readers<'_>, thing: &Thing) -> Result<Vec<Moment>> {
    let mut found = Vec::new();
    for member in family(readers, thing).await? {
        found.extend(store::moments_of_thing(readers.db, member.id).await?);
    }
    let mut moments = made::moments(readers, found).await?;
    moment::in_order(&mut moments);
    moments.dedup_by_key(|moment| moment.id);
    Ok(moments)
}

/// Figures about a thing that still count, the newest first.
pub async fn figures_of_thing(readers: &Readers<'_>, thing: &Thing) -> Result<Vec<Figure>> {
    let mut found = Vec::new();
    for member in family(readers, thing).await? {
        found.extend(store::figures_of_thing(readers.db, member.id).await?);
    }
    let mut figures = made::figures(readers, found, false).await?;
    figures.retain(|figure| figure.fate.is_current());
    figures.sort_by_key(|figure| std::cmp::Reverse((figure.story.published_at, figure.id)));
    figures.dedup_by_key(|figure| figure.id);
    Ok(figures)
}

/// What a thing said, the newest first.
pub async fn quotes_of_thing(readers: &Readers<'_>, thing: &Thing) -> Result<Vec<Quote>> {
    let mut found = Vec::new();
    for member in family(readers, thing).await? {
        found.extend(store::quotes_of_thing(readers.db, member.id).await?);
    }
    let mut quotes = made::quotes(readers, found).await?;
    quotes.sort_by_key(|quote| std::cmp::Reverse((quote.story.published_at, quote.id)));
    Ok(quotes)
}

/// Stories that name a thing in the open, the newest first.
pub async fn articles_of_thing(
    readers: &Readers<'_>,
    thing: &Thing,
    limit: usize,
) -> Result<Vec<Head>> {
    let mut ids: Vec<i64> = Vec::new();
    for member in family(readers, thing).await? {
        let (mut last, mut seen) = (i64::MAX, 0);
        while seen < MOST {
            let found = store::mentions_of_thing(readers.db, member.id, last).await?;
            let Some(oldest) = found.last() else { break };
            last = oldest.record.id;
            seen += found.len();
            let shown = made::mentions(readers, found).await?;
            ids.extend(shown.into_iter().map(|one| one.article));
        }
    }
    ids.sort_unstable();
    ids.dedup();
    let mut heads = article::by_ids(readers.db, &ids, readers.now).await?;
    heads.sort_by_key(|head| std::cmp::Reverse((head.published_at, head.id)));
    heads.truncate(limit);
    Ok(heads)
}

/// All values of a measure, the newest period first; those that were withdrawn or corrected too, with
/// what became of them.
pub async fn history(readers: &Readers<'_>, measure: &Thing) -> Result<Vec<figure::Period>> {
    let mut found = Vec::new();
    for member in family(readers, measure).await? {
        found.extend(store::figures_of_measure(readers.db, member.id).await?);
    }
    Ok(figure::periods(made::figures(readers, found, true).await?))
}

/// The moments of a series, and what others count.
pub async fn moments_of_series(readers: &Readers<'_>, series: &Thing) -> Result<Series> {
    let mut found = Vec::new();
    for member in family(readers, series).await? {
        found.extend(store::moments_of_series(readers.db, member.id).await?);
    }
    let mut moments = made::moments(readers, found).await?;
    moment::in_order(&mut moments);
    let counts = counts(&moments);
    moments.retain(|moment| !moment.is_plan);
    Ok(Series {
        reported: moment::once(moments),
        counts,
    })
}

/// What others count, of these moments: for each counter and series the highest ordinal.
pub fn counts(moments: &[Moment]) -> Vec<Counted> {
    let mut counts: Vec<Counted> = Vec::new();
    for moment in moments.iter().filter(|moment| !moment.is_plan) {
        let Some(ordinal) = moment.ordinal else {
            continue;
        };
        let counted = Counted {
            series: moment.series.clone(),
            ordinal,
            said_by: moment.ordinal_said_by.clone(),
            edtf: moment.edtf.clone(),
            story: moment.story.clone(),
        };
        let known = counts
            .iter_mut()
            .find(|known| known.said_by == counted.said_by && known.series == counted.series);
        match known {
            Some(known) if known.ordinal >= ordinal => {}
            Some(known) => *known = counted,
            None => counts.push(counted),
        }
    }
    counts
}
