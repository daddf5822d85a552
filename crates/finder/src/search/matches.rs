//! The documents of a segment that answer a question.

use std::sync::Arc;

use tantivy::{DocId, SegmentReader};

use super::View;
use super::clause::{Clauses, Way};
use super::conditions::{Conditions, labelled};
use super::union::Union;
use crate::{Filters, Reach};

/// A question, ready to be run on segments.
pub(super) struct Plan<'a> {
    wanted: Vec<Vec<Way>>,
    unwanted: Vec<Vec<Way>>,
    filters: &'a Filters,
    reach: &'a Reach,
}

/// A document that answers, with its time and how well its words fit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Match {
    pub doc: DocId,
    pub at: i64,
    pub fit: f64,
}

impl<'a> Plan<'a> {
    pub fn new(
        view: &View,
        clauses: &Clauses,
        filters: &'a Filters,
        reach: &'a Reach,
        scores: bool,
    ) -> tantivy::Result<Self> {
        let ways = |clauses: &[super::clause::Clause], scores| {
            let ways = clauses.iter().map(|it| it.ways(view, reach, scores));
            ways.collect::<tantivy::Result<Vec<_>>>()
        };
        Ok(Self {
            wanted: ways(&clauses.wanted, scores)?,
            unwanted: ways(&clauses.unwanted, false)?,
            filters,
            reach,
        })
    }

    /// Calls `found` with each document of a segment that answers, in order.
    pub fn run(
        &self,
        view: &View,
        segment: &SegmentReader,
        found: &mut dyn FnMut(Match),
    ) -> tantivy::Result<()> {
        if self.wanted.iter().any(Vec::is_empty) {
            return Ok(());
        }
        let allowed = match self.reach {
            Reach::Labelled(labels) => {
                Some(Arc::new(labelled(labels, view.fields.labels, segment)?))
            }
            Reach::Open | Reach::Whole => None,
        };
        let unions = |ways: &[Vec<Way>]| {
            let unions = ways
                .iter()
                .map(|it| Union::new(it, segment, allowed.as_ref()));
            unions.collect::<tantivy::Result<Vec<_>>>()
        };
        let mut running = Running {
            wanted: unions(&self.wanted)?,
            unwanted: unions(&self.unwanted)?,
            conditions: Conditions::new(self.filters, &view.fields, segment)?,
            segment,
        };
        running.run(found);
        Ok(())
    }
}

struct Running<'a> {
    wanted: Vec<Union>,
    unwanted: Vec<Union>,
    conditions: Conditions,
    segment: &'a SegmentReader,
}

impl Running<'_> {
    fn run(&mut self, found: &mut dyn FnMut(Match)) {
        // The shortest first: it is what the others are asked about.
        let mut order: Vec<usize> = (0..self.wanted.len()).collect();
        order.sort_by_key(|it| self.wanted[*it].size());
        let mut doc = 0;
        while doc < self.segment.max_doc() {
            let next = self.agreed(&order, doc);
            if next != doc {
                doc = next;
                continue;
            }
            if let Some(at) = self.passes(doc) {
                let fit = self.wanted.iter_mut().map(|it| f64::from(it.score())).sum();
                found(Match { doc, at, fit });
            }
            doc += 1;
        }
    }

    /// `doc`, where all wanted unions have it; else a later one that may be.
    fn agreed(&mut self, order: &[usize], doc: DocId) -> DocId {
        for place in order {
            let here = self.wanted[*place].seek(doc);
            if here != doc {
                return here;
            }
        }
        for union in &mut self.conditions.only {
            let here = union.seek(doc);
            if here != doc {
                return here;
            }
        }
        doc
    }

    fn passes(&mut self, doc: DocId) -> Option<i64> {
        let is_there = self
            .segment
            .alive_bitset()
            .is_none_or(|it| it.is_alive(doc));
        let at = self.conditions.passes(doc).filter(|_| is_there)?;
        let is_wanted = self.unwanted.iter_mut().all(|it| it.seek(doc) != doc);
        is_wanted.then_some(at)
    }
}
