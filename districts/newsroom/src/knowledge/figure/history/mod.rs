//! The values of one measure by period and source. Sources stand side by side: none wins, and nothing is
//! averaged.
use std::cmp::Reverse;

use serde::Serialize;

use crate::knowledge::edtf;
use crate::knowledge::shown::Figure;

/// A period, with what each source counts for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Period {
    /// The period, as EDTF; empty for figures without one.
    pub period: String,
    /// What each source counts.
    pub counts: Vec<Count>,
}

/// What one source counts for a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Who counts, in words; empty where nobody says it.
    pub source: String,
    /// Its figures, those that count first, then the newest first: what was withdrawn stays with its
    /// reason.
    pub figures: Vec<Figure>,
}

impl Count {
    /// The value that counts now, where one does.
    pub fn current(&self) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.fate.is_current())
    }
}

/// Sorts figures of one measure by period, the newest first, and by source.
pub fn periods(figures: Vec<Figure>) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    for figure in figures {
        let source = source(&figure);
        let at = periods
            .iter()
            .position(|known| known.period == figure.period);
        let at = at.unwrap_or_else(|| {
            periods.push(Period {
                period: figure.period.clone(),
                counts: Vec::new(),
            });
            periods.len() - 1
        });
        let counts = &mut periods[at].counts;
        match counts.iter_mut().find(|known| known.source == source) {
            Some(known) => known.figures.push(figure),
            None => counts.push(Count {
                source,
                figures: vec![figure],
            }),
        }
    }
    for count in periods.iter_mut().flat_map(|period| &mut period.counts) {
        let order = |one: &Figure| (!one.fate.is_current(), Reverse(as_of(one)), Reverse(one.id));
        count.figures.sort_by_key(order);
    }
    for period in &mut periods {
        period
            .counts
            .sort_by(|one, other| one.source.cmp(&other.source));
    }
    let newest = |period: &Period| {
        let bounds = edtf::bounds(&period.period);
        Reverse(bounds.map(|bounds| (bounds.latest, bounds.earliest)))
    };
    periods.sort_by_key(newest);
    periods
}

/// Who counts: the thing, else the words.
fn source(figure: &Figure) -> String {
    let named = figure.source.as_ref().map(|source| source.name.clone());
    named.unwrap_or_else(|| figure.source_text.trim().to_owned())
}

/// The day by which a figure was counted, else that on which its story came.
fn as_of(figure: &Figure) -> edtf::Day {
    let counted = edtf::bounds(&figure.as_of).map(|bounds| bounds.latest);
    counted.unwrap_or(figure.story.published_at.div_euclid(ground::clock::DAY))
}

#[cfg(test)]
mod tests;
