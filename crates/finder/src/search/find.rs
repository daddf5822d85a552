//! Answers a question: hits in order, how many there are, and how many carry which label.

use std::collections::BTreeMap;

use tantivy::columnar::StrColumn;
use tantivy::{DocId, SegmentReader};

use super::View;
use super::clause::Clauses;
use super::matches::Plan;
use super::ranking::Ranking;
use crate::analysis::families;
use crate::fields::{LABELS, label_prefix};
use crate::{Asked, Error, Filters, Found, Order, Question, Reach};

/// After this time an entry counts half as much more as a new one: 30 days, in milliseconds.
const RECENT: f64 = 30.0 * 86_400_000.0;

/// Answers a question.
pub(crate) fn find(view: &View, question: &Question) -> Result<Found, Error> {
    let filters = question.filters();
    let clauses = Clauses::of(&question.asked, &families(&question.languages));
    let now = match question.order {
        Order::Relevance { now } => Some(now),
        Order::Newest => None,
    };
    let end = question.offset.saturating_add(question.limit);
    let plan = Plan::new(view, &clauses, &filters, &question.reach, now.is_some())?;
    let has_words = !clauses.wanted.is_empty();
    let mut ranking = Ranking::new(end.min(Question::WINDOW));
    let mut counts = Counts::new(&question.count);
    let mut total = 0;
    for segment in view.searcher.segment_readers() {
        let mut ranks = ranking.segment(segment)?;
        let mut labels = counts.segment(segment)?;
        plan.run(view, segment, &mut |it| {
            total += 1;
            let fit = if has_words { it.fit } else { 1.0 };
            let score = now.map_or(0.0, |now| fit * recency(now, it.at));
            ranks.push(it.doc, it.at, score);
            labels.count(it.doc);
        })?;
        ranking.take(ranks)?;
        counts.take(labels)?;
    }
    let hits = ranking.finish().into_iter().skip(question.offset);
    Ok(Found {
        hits: hits.take(question.limit).map(|it| it.hit).collect(),
        total,
        counts: counts.finish(),
    })
}

/// How many entries answer to open text.
pub(super) fn total(
    view: &View,
    asked: &Asked,
    languages: &[String],
    filters: &Filters,
) -> Result<usize, Error> {
    let clauses = Clauses::of(asked, &families(languages));
    let plan = Plan::new(view, &clauses, filters, &Reach::Open, false)?;
    let mut total = 0;
    for segment in view.searcher.segment_readers() {
        plan.run(view, segment, &mut |_| total += 1)?;
    }
    Ok(total)
}

/// How much more a new entry counts than one of long ago: from 3 down to 1.
fn recency(now: i64, at: i64) -> f64 {
    let age = now.saturating_sub(at).max(0) as f64;
    1.0 + 2.0 / (1.0 + age / RECENT)
}

/// How many hits carry each value of some keys.
struct Counts<'a> {
    keys: &'a [String],
    values: BTreeMap<String, BTreeMap<String, usize>>,
}

struct SegmentCounts {
    labels: Option<StrColumn>,
    /// By the label's place among those of the segment.
    counts: Vec<usize>,
}

impl<'a> Counts<'a> {
    fn new(keys: &'a [String]) -> Self {
        let values = keys.iter().map(|key| (key.clone(), BTreeMap::new()));
        Self {
            keys,
            values: values.collect(),
        }
    }

    fn segment(&self, segment: &SegmentReader) -> tantivy::Result<SegmentCounts> {
        let labels = if self.keys.is_empty() {
            None
        } else {
            segment.fast_fields().str(LABELS)?
        };
        let terms = labels.as_ref().map_or(0, |it| it.num_terms());
        Ok(SegmentCounts {
            labels,
            counts: vec![0; terms],
        })
    }

    fn take(&mut self, segment: SegmentCounts) -> Result<(), Error> {
        let Some(labels) = segment.labels else {
            return Ok(());
        };
        for (key, values) in &mut self.values {
            let prefix = label_prefix(key);
            let mut terms = labels.dictionary().prefix_range(&prefix).into_stream()?;
            while terms.advance() {
                let place = usize::try_from(terms.term_ord()).unwrap_or(usize::MAX);
                let count = segment.counts.get(place).copied().unwrap_or_default();
                if count > 0 {
                    let value = String::from_utf8_lossy(&terms.key()[prefix.len()..]);
                    *values.entry(value.into_owned()).or_default() += count;
                }
            }
        }
        Ok(())
    }

    fn finish(self) -> BTreeMap<String, Vec<(String, usize)>> {
        let sorted = self.values.into_iter().map(|(key, values)| {
            let mut values: Vec<_> = values.into_iter().collect();
            values.sort_by(|one, two| two.1.cmp(&one.1).then_with(|| one.0.cmp(&two.0)));
            (key, values)
        });
        sorted.collect()
    }
}

impl SegmentCounts {
    fn count(&mut self, doc: DocId) {
        if let Some(labels) = &self.labels {
            for place in labels.term_ords(doc) {
                if let Some(count) = usize::try_from(place)
                    .ok()
                    .and_then(|it| self.counts.get_mut(it))
                {
                    *count += 1;
                }
            }
        }
    }
}
