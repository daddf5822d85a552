//! Documents that one of several ways leads to.

use std::sync::Arc;

use tantivy::query::{BitSetDocSet, ConstScorer, Scorer};
use tantivy::{BitSet, DocId, SegmentReader, TERMINATED};

use super::clause::Way;

/// The documents of a segment that one of several ways leads to, in order.
pub(super) struct Union {
    parts: Vec<Part>,
    doc: DocId,
}

struct Part {
    scorer: Box<dyn Scorer>,
    /// The documents that the way may lead to; all, where there are none.
    allowed: Option<Arc<BitSet>>,
}

impl Union {
    /// The union of some ways. Those through closed text lead to `allowed` alone.
    pub fn new(
        ways: &[Way],
        segment: &SegmentReader,
        allowed: Option<&Arc<BitSet>>,
    ) -> tantivy::Result<Self> {
        let mut parts = Vec::with_capacity(ways.len());
        for way in ways {
            let mut part = Part {
                scorer: way.weight.scorer(segment, way.boost)?,
                allowed: allowed.filter(|_| way.is_closed).cloned(),
            };
            part.settle();
            if part.scorer.doc() != TERMINATED {
                parts.push(part);
            }
        }
        Ok(Self::over(parts))
    }

    /// Some documents, without scores.
    pub fn of_set(set: BitSet) -> Self {
        let scorer = ConstScorer::new(BitSetDocSet::from(set), 0.0);
        Self::over(vec![Part {
            scorer: Box::new(scorer),
            allowed: None,
        }])
    }

    fn over(parts: Vec<Part>) -> Self {
        let mut union = Self { parts, doc: 0 };
        union.find();
        union
    }

    /// The present document; [`TERMINATED`] behind the last.
    pub fn doc(&self) -> DocId {
        self.doc
    }

    /// Goes to the next document.
    pub fn advance(&mut self) -> DocId {
        self.seek(self.doc.saturating_add(1).min(TERMINATED))
    }

    /// Goes to the first document from `target` on. Never goes back.
    pub fn seek(&mut self, target: DocId) -> DocId {
        if target <= self.doc {
            return self.doc;
        }
        for part in &mut self.parts {
            if part.scorer.doc() < target {
                part.scorer.seek(target);
                part.settle();
            }
        }
        self.find();
        self.doc
    }

    fn find(&mut self) {
        let docs = self.parts.iter().map(|it| it.scorer.doc());
        self.doc = docs.min().unwrap_or(TERMINATED);
    }

    /// The best score of the ways to the present document. The best, not the sum, so that no order
    /// of adding shows.
    pub fn score(&mut self) -> f32 {
        let doc = self.doc;
        let here = self.parts.iter_mut().filter(|it| it.scorer.doc() == doc);
        here.map(|it| it.scorer.score()).fold(0.0, f32::max)
    }

    /// About how many documents there are.
    pub fn size(&self) -> u64 {
        self.parts
            .iter()
            .map(|it| u64::from(it.scorer.size_hint()))
            .sum()
    }
}

impl Part {
    /// Goes on to a document that is allowed.
    fn settle(&mut self) {
        if let Some(allowed) = &self.allowed {
            while self.scorer.doc() != TERMINATED && !allowed.contains(self.scorer.doc()) {
                self.scorer.advance();
            }
        }
    }
}
