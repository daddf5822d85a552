//! Conditions that have nothing to do with words: labels and times.

use tantivy::columnar::Column;
use tantivy::schema::{Field, IndexRecordOption, Term};
use tantivy::{BitSet, DocId, SegmentReader};

use super::union::Union;
use crate::fields::{AT, Fields, label_term};
use crate::{Filters, Label};

/// The conditions of a question, on one segment. Documents are asked about in rising order.
pub(super) struct Conditions {
    /// A document is in all of these.
    pub only: Vec<Union>,
    not: Option<BitSet>,
    from: i64,
    to: i64,
    at: Column<i64>,
}

impl Conditions {
    pub fn new(
        filters: &Filters,
        fields: &Fields,
        segment: &SegmentReader,
    ) -> tantivy::Result<Self> {
        let mut only = Vec::with_capacity(filters.only.len());
        for group in &filters.only {
            only.push(Union::of_set(labelled(group, fields.labels, segment)?));
        }
        let not = if filters.not.is_empty() {
            None
        } else {
            Some(labelled(&filters.not, fields.labels, segment)?)
        };
        Ok(Self {
            only,
            not,
            from: filters.from.unwrap_or(i64::MIN),
            to: filters.to.unwrap_or(i64::MAX),
            at: segment.fast_fields().i64(AT)?,
        })
    }

    /// The time of a document, where it passes all but the labels that it must carry.
    pub fn passes(&self, doc: DocId) -> Option<i64> {
        let at = self.at.first(doc)?;
        let is_late_enough = self.from <= at;
        let is_early_enough = at < self.to || self.to == i64::MAX;
        let is_free = self.not.as_ref().is_none_or(|it| !it.contains(doc));
        (is_late_enough && is_early_enough && is_free).then_some(at)
    }

    /// Whether a document carries the labels that it must carry.
    pub fn is_labelled(&mut self, doc: DocId) -> bool {
        self.only.iter_mut().all(|it| it.seek(doc) == doc)
    }
}

/// The documents that carry one of some labels.
pub(super) fn labelled(
    labels: &[Label],
    field: Field,
    segment: &SegmentReader,
) -> tantivy::Result<BitSet> {
    let mut set = BitSet::with_max_value(segment.max_doc());
    let index = segment.inverted_index(field)?;
    for label in labels {
        let term = Term::from_field_text(field, &label_term(label));
        let Some(mut blocks) = index.read_block_postings(&term, IndexRecordOption::Basic)? else {
            continue;
        };
        while !blocks.docs().is_empty() {
            for doc in blocks.docs() {
                set.insert(*doc);
            }
            blocks.advance();
        }
    }
    Ok(set)
}
