//! How many entries there are with a word, of those that are really there.

use tantivy::query::Bm25StatisticsProvider;
use tantivy::schema::{Field, IndexRecordOption, Term};
use tantivy::{Searcher, SegmentReader};

use super::View;
use crate::fields::Fields;

/// Counts entries with a word. The engine counts removed ones too, until segments are merged.
pub(super) struct Census<'a> {
    searcher: &'a Searcher,
    fields: &'a Fields,
}

impl<'a> Census<'a> {
    pub fn of(view: &'a View) -> Self {
        Self {
            searcher: &view.searcher,
            fields: &view.fields,
        }
    }

    /// How many entries there are.
    pub fn entries(&self) -> u64 {
        self.searcher.num_docs()
    }

    /// How many entries have a term. Stops counting at `most` and answers with `most`.
    pub fn with(&self, term: &Term, most: u64) -> tantivy::Result<u64> {
        let mut count = 0;
        for segment in self.searcher.segment_readers() {
            count += with_in(segment, term, most - count)?;
            if count >= most {
                return Ok(most);
            }
        }
        Ok(count)
    }
}

fn with_in(segment: &SegmentReader, term: &Term, most: u64) -> tantivy::Result<u64> {
    let index = segment.inverted_index(term.field())?;
    let Some(alive) = segment.alive_bitset() else {
        return Ok(u64::from(index.doc_freq(term)?));
    };
    let Some(mut blocks) = index.read_block_postings(term, IndexRecordOption::Basic)? else {
        return Ok(0);
    };
    let mut count = 0;
    while !blocks.docs().is_empty() && count < most {
        let there = blocks.docs().iter().filter(|doc| alive.is_alive(**doc));
        count += there.count() as u64;
        blocks.advance();
    }
    Ok(count)
}

impl Bm25StatisticsProvider for Census<'_> {
    fn total_num_tokens(&self, field: Field) -> tantivy::Result<u64> {
        Ok(self.fields.usual(field) * self.entries())
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(self.entries())
    }

    /// In closed text a word counts as rare as it is in open text: what others may not read must
    /// not change the order of what a caller with labels finds.
    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        if term.field() == self.fields.closed {
            let text = term.value().as_str().unwrap_or_default().to_owned();
            return self.with(&Term::from_field_text(self.fields.open, &text), u64::MAX);
        }
        self.with(term, u64::MAX)
    }
}
