//! Entries whose title begins a word as somebody is typing it.

use tantivy::schema::{IndexRecordOption, Term};
use tantivy::{BitSet, DocId, SegmentReader};

use super::View;
use super::conditions::Conditions;
use super::ranking::Ranking;
use super::union::Union;
use crate::analysis::{self, Family};
use crate::fields::heads;
use crate::{Error, Filters, Hit};

/// How many words are looked at.
const MOST_WORDS: usize = 8;

/// The latest entries whose title has all words of `typed`, the last of them cut short.
pub(crate) fn completes(
    view: &View,
    typed: &str,
    filters: &Filters,
    limit: usize,
) -> Result<Vec<Hit>, Error> {
    let typed: String = typed.chars().take(crate::asked::MOST_CHARACTERS).collect();
    let mut words = heads(&analysis::composed(&typed), Family::NONE);
    words.truncate(MOST_WORDS);
    let Some(last) = words.pop() else {
        return Ok(Vec::new());
    };
    let mut ranking = Ranking::new(limit);
    for segment in view.searcher.segment_readers() {
        let mut ranks = ranking.segment(segment)?;
        let mut conditions = Conditions::new(filters, &view.fields, segment)?;
        let mut beginning = Union::of_set(beginning(view, &last, segment)?);
        for word in &words {
            conditions
                .only
                .push(Union::of_set(with(view, word, segment)?));
        }
        let alive = segment.alive_bitset();
        while beginning.doc() < segment.max_doc() {
            let doc = beginning.doc();
            if alive.is_none_or(|it| it.is_alive(doc))
                && conditions.is_labelled(doc)
                && let Some(at) = conditions.passes(doc)
            {
                ranks.push(doc, at, 0.0);
            }
            beginning.advance();
        }
        ranking.take(ranks)?;
    }
    Ok(ranking.finish().into_iter().map(|it| it.hit).collect())
}

/// The documents of a segment whose title has a word that begins so.
fn beginning(view: &View, prefix: &str, segment: &SegmentReader) -> tantivy::Result<BitSet> {
    let mut set = BitSet::with_max_value(segment.max_doc());
    let index = segment.inverted_index(view.fields.heads)?;
    let mut terms = index.terms().range().ge(prefix).into_stream()?;
    while terms.advance() && terms.key().starts_with(prefix.as_bytes()) {
        let mut blocks =
            index.read_block_postings_from_terminfo(terms.value(), IndexRecordOption::Basic)?;
        while !blocks.docs().is_empty() {
            insert(&mut set, blocks.docs());
            blocks.advance();
        }
    }
    Ok(set)
}

fn with(view: &View, word: &str, segment: &SegmentReader) -> tantivy::Result<BitSet> {
    let mut set = BitSet::with_max_value(segment.max_doc());
    let index = segment.inverted_index(view.fields.heads)?;
    let term = Term::from_field_text(view.fields.heads, word);
    if let Some(mut blocks) = index.read_block_postings(&term, IndexRecordOption::Basic)? {
        while !blocks.docs().is_empty() {
            insert(&mut set, blocks.docs());
            blocks.advance();
        }
    }
    Ok(set)
}

fn insert(set: &mut BitSet, docs: &[DocId]) {
    for doc in docs {
        set.insert(*doc);
    }
}
