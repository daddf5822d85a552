//! The best of many hits, in an order that has no accidents.

use std::cmp::Ordering;

use tantivy::columnar::StrColumn;
use tantivy::{DocId, SegmentReader, TantivyError};

use crate::Hit;
use crate::fields::ID;

/// Where a hit is in the order: the higher score first, then the later time, then the id.
#[derive(Debug, Clone, Copy)]
struct Rank {
    score: f64,
    at: i64,
    /// The id's place among the ids of its segment.
    id: u64,
}

impl Rank {
    fn before(&self, other: &Self) -> Ordering {
        let by_score = other.score.total_cmp(&self.score);
        by_score
            .then(other.at.cmp(&self.at))
            .then(self.id.cmp(&other.id))
    }
}

/// A hit with its id.
#[derive(Debug, Clone)]
pub(super) struct Ranked {
    pub score: f64,
    pub hit: Hit,
}

/// Keeps the best hits of all segments.
pub(super) struct Ranking {
    most: usize,
    ranked: Vec<Ranked>,
}

/// Keeps the best hits of one segment.
pub(super) struct SegmentRanking {
    most: usize,
    ids: StrColumn,
    ranks: Vec<Rank>,
    /// Score and time of the last hit that is kept, once there are enough.
    last: Option<(f64, i64)>,
}

impl Ranking {
    pub fn new(most: usize) -> Self {
        Self {
            most,
            ranked: Vec::new(),
        }
    }

    /// For the hits of a segment.
    pub fn segment(&self, segment: &SegmentReader) -> tantivy::Result<SegmentRanking> {
        let ids = segment.fast_fields().str(ID)?;
        Ok(SegmentRanking {
            most: self.most,
            ids: ids.ok_or_else(|| TantivyError::FieldNotFound(ID.to_owned()))?,
            ranks: Vec::new(),
            last: None,
        })
    }

    /// Takes the hits of a segment in.
    pub fn take(&mut self, mut segment: SegmentRanking) -> tantivy::Result<()> {
        segment.cut();
        for rank in &segment.ranks {
            let mut id = String::new();
            segment.ids.ord_to_str(rank.id, &mut id)?;
            self.ranked.push(Ranked {
                score: rank.score,
                hit: Hit { id, at: rank.at },
            });
        }
        Ok(())
    }

    /// The best hits.
    pub fn finish(mut self) -> Vec<Ranked> {
        self.ranked.sort_by(|one, two| {
            let by_score = two.score.total_cmp(&one.score);
            by_score
                .then(two.hit.at.cmp(&one.hit.at))
                .then_with(|| one.hit.id.cmp(&two.hit.id))
        });
        self.ranked.truncate(self.most);
        self.ranked
    }
}

impl SegmentRanking {
    /// Takes a hit in.
    pub fn push(&mut self, doc: DocId, at: i64, score: f64) {
        let is_too_late = self
            .last
            .is_some_and(|(last, last_at)| last.total_cmp(&score).then(last_at.cmp(&at)).is_gt());
        if self.most == 0 || is_too_late {
            return;
        }
        let id = self.ids.term_ords(doc).next().unwrap_or_default();
        self.ranks.push(Rank { score, at, id });
        if self.ranks.len() >= 2 * self.most.max(64) {
            self.cut();
        }
    }

    fn cut(&mut self) {
        if self.ranks.len() > self.most && self.most > 0 {
            let (_, last, _) = self
                .ranks
                .select_nth_unstable_by(self.most - 1, Rank::before);
            self.last = Some((last.score, last.at));
            self.ranks.truncate(self.most);
        }
    }
}
