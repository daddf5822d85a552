//! Makes what readers see of what was found, as far as the screen lets it through.
use std::cmp::Reverse;
use std::collections::HashMap;

use super::screen::{Found, Screen, Shows};
use super::store::MentionOf;
use super::{Figure, InStory, Label, Mentioned, Moment, Quote, Readers, label, store};
use crate::knowledge::moment::Role;
use crate::knowledge::record::Record;
use crate::knowledge::{edtf, figure, moment, quote};
use ground::error::Result;

/// The name of a thing that the screen has let through.
fn named(screen: &Screen, id: Option<i64>) -> Option<Label> {
    screen.thing(id?).and_then(label::of)
}

fn all_named(screen: &Screen, ids: impl IntoIterator<Item = i64>) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for id in ids {
        labels.extend(named(screen, Some(id)).filter(|label| !labels.contains(label)));
    }
    labels
}

fn in_story(
    screen: &Screen,
    readers: &Readers<'_>,
    record: &Record,
    is_whole: bool,
) -> Option<InStory> {
    let block = is_whole.then_some(record.anchor.block.as_str());
    let head = screen.head(record.article)?;
    Some(InStory::of(head, readers.publication, block))
}

fn articles<T>(found: &[Found<T>]) -> Vec<i64> {
    found.iter().map(|one| one.record.article).collect()
}

fn ids<T>(found: &[Found<T>]) -> Vec<i64> {
    found.iter().map(|one| one.record.id).collect()
}

/// Moments, in the order in which they were found.
pub async fn moments(
    readers: &Readers<'_>,
    mut found: Vec<Found<moment::Facts>>,
) -> Result<Vec<Moment>> {
    let mut linked: HashMap<i64, Vec<(i64, Role)>> = HashMap::new();
    for batch in ids(&found).chunks(store::BATCH) {
        for (id, thing, role) in store::moment_things(readers.db, batch).await? {
            let role = Role::parse(&role).unwrap_or(Role::About);
            linked.entry(id).or_default().push((thing, role));
        }
    }
    for one in &mut found {
        one.what.things = linked.remove(&one.record.id).unwrap_or_default();
    }
    let all = found.iter().flat_map(|one| of_moment(&one.what));
    let screen = Screen::new(readers, articles(&found), all.collect::<Vec<_>>()).await?;
    let made = found.iter().filter_map(|one| moment(readers, &screen, one));
    Ok(made.collect())
}

/// All things that a moment names.
fn of_moment(facts: &moment::Facts) -> Vec<i64> {
    let single = [facts.place, facts.series, facts.counter];
    let things = facts.things.iter().map(|(thing, _)| *thing);
    single.into_iter().flatten().chain(things).collect()
}

fn moment(readers: &Readers<'_>, screen: &Screen, found: &Found<moment::Facts>) -> Option<Moment> {
    let (record, facts) = (&found.record, &found.what);
    let texts = [facts.title.as_str(), &facts.ordinal_said_by];
    let shows = screen.shows(record, &of_moment(facts), &texts, readers.now);
    if shows != Shows::Whole {
        return None;
    }
    let bounds = edtf::bounds(&facts.edtf)?;
    let with = |wanted: Role| {
        let things = facts.things.iter().filter(move |(_, role)| *role == wanted);
        all_named(screen, things.map(|(thing, _)| *thing))
    };
    Some(Moment {
        id: record.id,
        title: facts.title.clone(),
        words: record.anchor.words.clone(),
        edtf: facts.edtf.clone(),
        earliest: bounds.earliest,
        latest: bounds.latest,
        kind: facts.kind,
        place: named(screen, facts.place),
        took_part: with(Role::TookPart),
        about: with(Role::About),
        weight: facts.weight,
        series: named(screen, facts.series),
        ordinal: facts.ordinal,
        ordinal_said_by: facts.ordinal_said_by.clone(),
        is_plan: facts.is_plan,
        same_as: facts.same_as,
        confirmed_at: record.decided_at?,
        story: in_story(screen, readers, record, true)?,
    })
}

/// Figures, in the order in which they were found. With `past` also those that were withdrawn and whose
/// words no longer stand.
pub async fn figures(
    readers: &Readers<'_>,
    mut found: Vec<Found<(figure::Facts, figure::Fate)>>,
    past: bool,
) -> Result<Vec<Figure>> {
    let mut linked: HashMap<i64, Vec<i64>> = HashMap::new();
    for batch in ids(&found).chunks(store::BATCH) {
        for (id, thing) in store::figure_things(readers.db, batch).await? {
            linked.entry(id).or_default().push(thing);
        }
    }
    for one in &mut found {
        one.what.0.things = linked.remove(&one.record.id).unwrap_or_default();
    }
    let all = found.iter().flat_map(|one| of_figure(&one.what.0));
    let screen = Screen::new(readers, articles(&found), all.collect::<Vec<_>>()).await?;
    let made = found
        .iter()
        .filter_map(|one| figure(readers, &screen, one, past));
    Ok(made.collect())
}

/// All things that a figure names.
fn of_figure(facts: &figure::Facts) -> Vec<i64> {
    let single = [facts.measure, facts.source].into_iter().flatten();
    single.chain(facts.things.iter().copied()).collect()
}

fn figure(
    readers: &Readers<'_>,
    screen: &Screen,
    found: &Found<(figure::Facts, figure::Fate)>,
    past: bool,
) -> Option<Figure> {
    let (record, (facts, fate)) = (&found.record, &found.what);
    let texts = [
        facts.unit.as_str(),
        &facts.source_text,
        &facts.source_url,
        &fate.withdrawn_reason,
    ];
    let is_whole = match screen.shows(record, &of_figure(facts), &texts, readers.now) {
        Shows::Whole => true,
        Shows::Value => false,
        Shows::Past if past && !fate.is_current() => false,
        Shows::Past | Shows::Nothing => return None,
    };
    let anchor = is_whole.then_some(&record.anchor);
    Some(Figure {
        id: record.id,
        value: facts.value.clone(),
        value_high: facts.value_high.clone(),
        unit: facts.unit.clone(),
        currency: facts.currency.clone(),
        qualifier: facts.qualifier.clone(),
        period: facts.period.clone(),
        as_of: facts.as_of.clone(),
        source_text: facts.source_text.clone(),
        source: named(screen, facts.source),
        source_url: facts.source_url.clone(),
        measure: named(screen, facts.measure),
        about: all_named(screen, facts.things.iter().copied()),
        fate: fate.clone(),
        words: anchor.map(|anchor| anchor.words.clone()),
        block: anchor.map(|anchor| anchor.block.clone()),
        nth: anchor.map_or(0, |anchor| anchor.nth),
        confirmed_at: record.decided_at?,
        story: in_story(screen, readers, record, is_whole)?,
    })
}

/// Quotations, in the order in which they were found.
pub async fn quotes(readers: &Readers<'_>, found: Vec<Found<quote::Facts>>) -> Result<Vec<Quote>> {
    let all: Vec<i64> = found.iter().filter_map(|one| one.what.speaker).collect();
    let screen = Screen::new(readers, articles(&found), all).await?;
    let made = found.iter().filter_map(|one| quote(readers, &screen, one));
    Ok(made.collect())
}

fn quote(readers: &Readers<'_>, screen: &Screen, found: &Found<quote::Facts>) -> Option<Quote> {
    let (record, facts) = (&found.record, &found.what);
    let speaker: Vec<i64> = facts.speaker.into_iter().collect();
    let texts = [facts.speaker_text.as_str(), &facts.occasion];
    if screen.shows(record, &speaker, &texts, readers.now) != Shows::Whole {
        return None;
    }
    let story = in_story(screen, readers, record, true)?;
    let language = match facts.language.as_str() {
        "" => story.language.clone(),
        language => language.to_owned(),
    };
    Some(Quote {
        id: record.id,
        words: record.anchor.words.clone(),
        kind: facts.kind,
        speaker: named(screen, facts.speaker),
        speaker_text: facts.speaker_text.clone(),
        occasion: facts.occasion.clone(),
        moment: facts.moment,
        language,
        confirmed_at: record.decided_at?,
        story,
    })
}

/// A mention that may be shown: the article, and the thing in it.
pub struct Shown {
    pub article: i64,
    pub mentioned: Mentioned,
}

/// Mentions, in the order in which they were found.
pub async fn mentions(readers: &Readers<'_>, found: Vec<Found<MentionOf>>) -> Result<Vec<Shown>> {
    let all: Vec<i64> = found.iter().filter_map(|one| one.what.thing).collect();
    let screen = Screen::new(readers, articles(&found), all).await?;
    let made = found.iter().filter_map(|one| {
        let id = one.what.thing?;
        let shows = screen.shows(&one.record, &[id], &[], readers.now);
        let thing = screen.thing(id).filter(|_| shows == Shows::Whole)?;
        Some(Shown {
            article: one.record.article,
            mentioned: Mentioned {
                thing: label::of(thing)?,
                one_line: thing.one_line.clone(),
                qid: thing.qid.clone(),
                same_as: thing.same_as.clone(),
                spot: one.what.spot,
            },
        })
    });
    Ok(made.collect())
}

/// Mentions as things, each once: the most prominent first, then the most often named.
pub fn cast(mentions: Vec<Mentioned>) -> Vec<Mentioned> {
    let mut cast = counted(mentions);
    cast.sort_by_key(|(one, count)| (one.spot as usize, Reverse(*count)));
    cast.into_iter().map(|(one, _)| one).collect()
}

/// The same for several stories: those that most of them name first.
pub fn company(mentions: Vec<Mentioned>) -> Vec<Mentioned> {
    let mut company = counted(mentions);
    company.sort_by_key(|(one, count)| (Reverse(*count), one.spot as usize));
    company.into_iter().map(|(one, _)| one).collect()
}

/// Each thing once, at its most prominent place, with how often it is named.
fn counted(mentions: Vec<Mentioned>) -> Vec<(Mentioned, usize)> {
    let mut cast: Vec<(Mentioned, usize)> = Vec::new();
    for one in mentions {
        let known = cast
            .iter_mut()
            .find(|(known, _)| known.thing.id == one.thing.id);
        match known {
            Some((known, count)) => {
                *count += 1;
                if (one.spot as usize) < known.spot as usize {
                    known.spot = one.spot;
                }
            }
            None => cast.push((one, 1)),
        }
    }
    cast
}
