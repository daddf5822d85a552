//! Entries that are about the same as another: those that share its rarest words.

use std::collections::BTreeMap;

use tantivy::schema::Term;
use tantivy::{DocId, SegmentReader, TERMINATED};

use super::View;
use super::census::Census;
use super::clause::{Clause, Way};
use super::conditions::Conditions;
use super::ranking::Ranking;
use super::union::Union;
use crate::analysis::{self, Family};
use crate::{Entry, Error, Filters, Hit, Reach};

/// How many words of the entry are looked for.
const WORDS: usize = 25;

/// A word that more than one entry in so many has says nothing of what an entry is about.
const COMMON: u64 = 5;

/// How many of the words another entry must have, where there are enough of them.
const SHARED: u8 = 2;

/// A word that is looked for.
struct Wanted {
    term: String,
    weight: f64,
}

/// The entries most like another, the best first.
pub(crate) fn alike(
    view: &View,
    entry: &Entry,
    filters: &Filters,
    limit: usize,
) -> Result<Vec<(Hit, f32)>, Error> {
    let wanted = wanted(view, entry)?;
    let enough = SHARED
        .min(u8::try_from(wanted.len() / 2).unwrap_or(SHARED))
        .max(1);
    let mut ways = Vec::with_capacity(wanted.len());
    for word in &wanted {
        ways.push(Clause::of_term(&word.term).ways(view, &Reach::Open, true)?);
    }
    let mut ranking = Ranking::new(limit.saturating_add(1));
    for segment in view.searcher.segment_readers() {
        let mut ranks = ranking.segment(segment)?;
        let mut conditions = Conditions::new(filters, &view.fields, segment)?;
        for (doc, score) in scores(&wanted, &ways, segment, enough)? {
            if conditions.is_labelled(doc)
                && let Some(at) = conditions.passes(doc)
            {
                ranks.push(doc, at, score);
            }
        }
        ranking.take(ranks)?;
    }
    let others = ranking
        .finish()
        .into_iter()
        .filter(|it| it.hit.id != entry.id);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a score of seven digits is exact enough"
    )]
    let scored = others.take(limit).map(|it| (it.hit, it.score as f32));
    Ok(scored.collect())
}

/// The documents of a segment that have enough of the words, in order, with their scores.
fn scores(
    wanted: &[Wanted],
    ways: &[Vec<Way>],
    segment: &SegmentReader,
    enough: u8,
) -> tantivy::Result<Vec<(DocId, f64)>> {
    let size = segment.max_doc() as usize;
    let mut scores = vec![(0.0, 0_u8); size];
    for (word, ways) in wanted.iter().zip(ways) {
        let mut union = Union::new(ways, segment, None)?;
        while union.doc() != TERMINATED {
            if let Some((score, shared)) = scores.get_mut(union.doc() as usize) {
                *score += word.weight * f64::from(union.score());
                *shared += 1;
            }
            union.advance();
        }
    }
    let alive = segment.alive_bitset();
    let docs = (0..segment.max_doc()).zip(scores);
    let found = docs
        .filter(|(doc, (_, shared))| *shared >= enough && alive.is_none_or(|it| it.is_alive(*doc)));
    Ok(found.map(|(doc, (score, _))| (doc, score)).collect())
}

/// The words that tell the entry from others, with how often it has them and how rare they are.
fn wanted(view: &View, entry: &Entry) -> tantivy::Result<Vec<Wanted>> {
    let census = Census::of(view);
    let entries = census.entries();
    let most = entries / COMMON + 2;
    let mut wanted = Vec::new();
    for (term, times) in weighted_terms(entry) {
        let count = census
            .with(&Term::from_field_text(view.fields.open, &term), most)?
            .max(census.with(&Term::from_field_text(view.fields.names, &term), most)?);
        if count > 0 && count < most {
            let rarity = (entries as f64 / count as f64).ln() + 1.0;
            // A word that is said ten times is not ten times as telling.
            let weight = rarity * (1.0 + times.ln());
            wanted.push(Wanted { term, weight });
        }
    }
    wanted.sort_by(|one, two| {
        two.weight
            .total_cmp(&one.weight)
            .then_with(|| one.term.cmp(&two.term))
    });
    wanted.truncate(WORDS);
    Ok(wanted)
}

/// The terms of the entry's open fields, with how often they are there; more for a title.
fn weighted_terms(entry: &Entry) -> BTreeMap<String, f64> {
    let family = Family::of(&entry.language);
    let names = entry.names.iter().map(|it| (it.as_str(), 2.0));
    let texts = [
        (entry.title.as_str(), 3.0),
        (entry.summary.as_str(), 1.5),
        (entry.open.as_str(), 1.0),
    ];
    let mut terms = BTreeMap::new();
    for (text, weight) in texts.into_iter().chain(names) {
        let text = analysis::composed(text);
        for token in analysis::tokens(&text, family) {
            let raw = &text[token.range];
            let is_telling =
                raw.chars().nth(1).is_some() && !family.is_stop_word(&analysis::lower(raw, family));
            if is_telling {
                *terms.entry(token.terms.first).or_insert(0.0) += weight;
            }
        }
    }
    terms
}
