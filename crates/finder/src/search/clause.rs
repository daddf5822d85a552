//! What a word or phrase is looked up by: in each field, as each language has it.

use tantivy::Searcher;
use tantivy::query::{EnableScoring, PhraseQuery, Query, TermQuery, Weight};
use tantivy::schema::{Field, IndexRecordOption, Term};

use super::View;
use super::census::Census;
use crate::analysis::{self, Family, Kind};
use crate::fields::{Fields, Part};
use crate::{Asked, Piece, Reach};

/// A word or phrase: one of the ways must lead to an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clause {
    /// Sequences of terms, each that of a language.
    ways: Vec<Vec<String>>,
}

/// The words of a question.
#[derive(Debug, Default)]
pub(super) struct Clauses {
    /// An entry has all of these.
    pub wanted: Vec<Clause>,
    /// An entry has none of these.
    pub unwanted: Vec<Clause>,
}

/// A way in one field, ready to be run on segments.
pub(super) struct Way {
    pub weight: Box<dyn Weight>,
    pub boost: f32,
    pub is_closed: bool,
}

impl Clauses {
    /// The clauses of what was asked, in some languages. Words that say nothing in all of them
    /// are left out, unless there are no others.
    pub fn of(asked: &Asked, families: &[Family]) -> Self {
        let pieces = asked.pieces();
        let speaks = |piece: &&Piece| piece.is_excluded || !says_nothing(piece, families);
        let are_all_silent = pieces.iter().filter(speaks).all(|it| it.is_excluded);
        let mut clauses = Self::default();
        for piece in pieces {
            let clause = Clause::of(&piece.text, families);
            if piece.is_excluded {
                clauses.unwanted.push(clause);
            } else if are_all_silent || speaks(&piece) {
                clauses.wanted.push(clause);
            }
        }
        clauses
    }
}

fn says_nothing(piece: &Piece, families: &[Family]) -> bool {
    let mut known = families.iter().filter(|it| **it != Family::NONE).peekable();
    !piece.is_phrase
        && known.peek().is_some()
        && known.all(|family| family.is_stop_word(&analysis::lower(&piece.text, *family)))
}

impl Clause {
    /// The clause of a text in some languages; several words follow one another.
    pub fn of(text: &str, families: &[Family]) -> Self {
        let text = analysis::composed(text);
        let mut ways: Vec<Vec<String>> = Vec::new();
        for family in families {
            let tokens = analysis::tokens(&text, *family);
            let first: Vec<String> = tokens.iter().map(|it| it.terms.first.clone()).collect();
            let second = tokens
                .iter()
                .map(|it| it.terms.second.as_ref().unwrap_or(&it.terms.first).clone())
                .collect();
            for way in [first, second] {
                if !way.is_empty() && !ways.contains(&way) {
                    ways.push(way);
                }
            }
        }
        Self { ways }
    }

    /// The clause of one term.
    pub fn of_term(term: &str) -> Self {
        Self {
            ways: vec![vec![term.to_owned()]],
        }
    }

    /// The sequences of terms.
    pub fn sequences(&self) -> &[Vec<String>] {
        &self.ways
    }

    /// The ways in the fields that may be searched, apart from those with words that no entry has.
    pub(super) fn ways(
        &self,
        view: &View,
        reach: &Reach,
        scores: bool,
    ) -> tantivy::Result<Vec<Way>> {
        let mut ways = Vec::new();
        for (part, is_closed) in parts(&view.fields, reach) {
            for terms in &self.ways {
                let terms: Vec<Term> = terms.iter().map(|it| term(part.field, it)).collect();
                if is_somewhere(&view.searcher, &terms)? {
                    ways.push(Way {
                        weight: weight(view, terms, scores)?,
                        boost: part.weight,
                        is_closed,
                    });
                }
            }
        }
        Ok(ways)
    }
}

fn parts(fields: &Fields, reach: &Reach) -> Vec<(Part, bool)> {
    let mut parts: Vec<_> = fields
        .open_parts()
        .into_iter()
        .map(|it| (it, false))
        .collect();
    if *reach != Reach::Open {
        parts.push((fields.closed_part(), true));
    }
    parts
}

fn term(field: Field, text: &str) -> Term {
    Term::from_field_text(field, text)
}

/// Whether each term is in the index, if only in entries that were removed.
fn is_somewhere(searcher: &Searcher, terms: &[Term]) -> tantivy::Result<bool> {
    for term in terms {
        if searcher.doc_freq(term)? == 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

fn weight(view: &View, mut terms: Vec<Term>, scores: bool) -> tantivy::Result<Box<dyn Weight>> {
    let census = Census::of(view);
    let scoring = if scores {
        EnableScoring::enabled_from_statistics_provider(&census, &view.searcher)
    } else {
        EnableScoring::disabled_from_searcher(&view.searcher)
    };
    if terms.len() > 1 {
        return PhraseQuery::new(terms).weight(scoring);
    }
    match terms.pop() {
        Some(term) => TermQuery::new(term, IndexRecordOption::WithFreqs).weight(scoring),
        None => tantivy::query::EmptyQuery.weight(scoring),
    }
}

/// Whether a word has letters of a script that sets words apart by spaces.
pub(super) fn is_spaced(text: &str) -> bool {
    let words = analysis::words(text);
    words.len() == 1 && words[0].kind == Kind::Spaced
}
