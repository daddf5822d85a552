//! What somebody may have meant: words near to those that are rare or nowhere.

use std::collections::BTreeSet;

use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Term;

use super::View;
use super::census::Census;
use super::clause::is_spaced;
use super::find::total;
use crate::analysis::{self, Family};
use crate::{Asked, Error, Filters};

/// A word that so many entries have is taken as it is.
const FREQUENT: usize = 3;

/// How many times as frequent another word must be.
const MORE: u64 = 10;

/// Up to here counts are told apart.
const MOST: u64 = 5_000;

/// A question with other words that has hits in open text; `None` where there is no better one.
pub(crate) fn meant(
    view: &View,
    asked: &Asked,
    languages: &[String],
    filters: &Filters,
) -> Result<Option<String>, Error> {
    let mut better = asked.clone();
    for (place, piece) in asked.pieces().iter().enumerate() {
        if piece.is_excluded || piece.is_phrase || !is_spaced(&piece.text) {
            continue;
        }
        let alone = crate::asked::word(&piece.text);
        let count = total(view, &alone, languages, &Filters::default())?;
        if count < FREQUENT
            && let Some(other) = near(view, &piece.text, count as u64)?
        {
            better = better.with(place, &other);
        }
    }
    let is_better = better != *asked && total(view, &better, languages, filters)? > 0;
    Ok(is_better.then(|| better.text()))
}

/// The nearest word that open text has, of those equally near the most frequent.
fn near(view: &View, word: &str, count: u64) -> Result<Option<String>, Error> {
    let word = analysis::lower(&analysis::composed(word), Family::NONE);
    let length = word.chars().count();
    if length < 3 || word.chars().any(char::is_numeric) {
        return Ok(None);
    }
    // A word that somebody has written is more often meant than not.
    let most = if length < 5 || count > 0 { 1 } else { 2 };
    let mut candidates: Vec<(usize, bool, String)> = candidates(view, &word, most)?
        .into_iter()
        .map(|it| {
            (
                distance(&word, &it),
                it.chars().next() != word.chars().next(),
                it,
            )
        })
        .filter(|it| it.2 != word)
        .collect();
    candidates.sort();
    let census = Census::of(view);
    let mut best: Option<(usize, bool, u64, String)> = None;
    for (distance, is_other, word) in candidates {
        if best
            .as_ref()
            .is_some_and(|it| (it.0, it.1) < (distance, is_other))
        {
            break;
        }
        let there = census.with(&Term::from_field_text(view.fields.written, &word), MOST)?;
        let is_more = there > count * MORE;
        if is_more && best.as_ref().is_none_or(|it| it.2 < there) {
            best = Some((distance, is_other, there, word));
        }
    }
    Ok(best.map(|it| it.3))
}

/// All words of the index that are at most so many edits away, also of entries that were removed.
fn candidates(view: &View, word: &str, most: u8) -> Result<BTreeSet<String>, Error> {
    let term = Term::from_field_text(view.fields.written, word);
    let query = FuzzyTermQuery::new(term, most, true);
    let mut found = BTreeSet::new();
    for segment in view.searcher.segment_readers() {
        let index = segment.inverted_index(view.fields.written)?;
        let mut terms = index.terms().search(query.automaton()?).into_stream()?;
        while terms.advance() {
            found.extend(std::str::from_utf8(terms.key()).map(str::to_owned));
        }
    }
    Ok(found)
}

/// How many letters must be put in, left out, changed or swapped with their neighbour, where
/// accents do not count.
fn distance(one: &str, two: &str) -> usize {
    let one: Vec<char> = analysis::fold(one).chars().collect();
    let two: Vec<char> = analysis::fold(two).chars().collect();
    let mut rows = vec![vec![0; two.len() + 1]; one.len() + 1];
    for i in 0..=one.len() {
        for j in 0..=two.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = rows[i - 1][j - 1] + usize::from(one[i - 1] != two[j - 1]);
                let edit = change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                let is_swap =
                    i > 1 && j > 1 && one[i - 1] == two[j - 2] && one[i - 2] == two[j - 1];
                if is_swap {
                    edit.min(rows[i - 2][j - 2] + 1)
                } else {
                    edit
                }
            };
        }
    }
    rows[one.len()][two.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swap_is_one_edit_and_an_accent_none() {
        assert_eq!(distance("elcetion", "élection"), 1);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "ab"), 2);
    }
}
