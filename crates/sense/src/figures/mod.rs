//! Figures: a value with its unit, and the numbers that are none.

mod amount;
mod noun;
mod traps;

use std::ops::Range;

use crate::dates::Dated;
use crate::lexicon::Lexicon;
use crate::token::{Kind, Tokens};

/// A figure as the tokens say it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// Its tokens.
    pub range: Range<usize>,
    /// Its value; below zero where it is a fall in percent.
    pub value: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// Its unit: `percent`, `EUR`, `km`, or the noun that is counted.
    pub unit: Option<String>,
    /// `about`, `over`, `at least` …
    pub qualifier: Option<&'static str>,
    /// The nearest date in its sentence, as EDTF.
    pub period: Option<String>,
}

/// Reads the figures of a passage.
pub(crate) struct Reader<'a> {
    /// The passage.
    pub tokens: &'a Tokens<'a>,
    /// The lists of its language.
    pub lexicon: &'static Lexicon,
    /// Its dates, whose numbers are no figures.
    pub dates: &'a [Dated],
}

/// The figures of a passage in order. A language without a grammar has none.
pub(crate) fn figures(tokens: &Tokens, lexicon: &'static Lexicon, dates: &[Dated]) -> Vec<Found> {
    if !lexicon.has_grammar {
        return Vec::new();
    }
    let reader = Reader {
        tokens,
        lexicon,
        dates,
    };
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < tokens.list.len() {
        match reader.at(at, &found) {
            Some((figure, end)) => {
                at = end.max(at + 1);
                found.push(figure);
            }
            None => at = reader.behind(at),
        }
    }
    found
}

impl Reader<'_> {
    /// The figure that begins at a token, and where reading goes on.
    fn at(&self, at: usize, before: &[Found]) -> Option<(Found, usize)> {
        if self.in_date(at).is_some() {
            return None;
        }
        let mut amount = self.amount(at)?;
        if self.in_date(amount.number).is_some() || self.is_no_figure(&amount) {
            return None;
        }
        if amount.unit.is_none() {
            self.count(&mut amount);
        }
        let is_bare = amount.unit.is_none();
        if is_bare && !self.is_meant(&amount) {
            return None;
        }
        let unit = amount
            .unit
            .take()
            .or_else(|| self.unit_of_bare(&amount, before));
        let range = amount.start..amount.end;
        let is_fall = unit.as_deref() == Some("percent") && self.falls(range.start);
        let value = if is_fall {
            -amount.value.abs()
        } else {
            amount.value
        };
        let figure = Found {
            value,
            high: amount.high,
            unit,
            qualifier: self
                .lexicon
                .before("qualifier", self.tokens, range.start)
                .map(|it| it.value),
            period: self.period(&range),
            range,
        };
        let end = amount.end;
        Some((figure, end))
    }

    /// Where to read on behind a token that begins no figure: all of a number and its date.
    fn behind(&self, at: usize) -> usize {
        self.in_date(at)
            .map_or(at + 1, |date| date.range.end.max(at + 1))
    }

    /// The date that a token is in.
    pub(super) fn in_date(&self, at: usize) -> Option<&Dated> {
        self.dates.iter().find(|date| date.range.contains(&at))
    }

    /// Whether a verb of falling is just before.
    fn falls(&self, start: usize) -> bool {
        let mut near = start.saturating_sub(4)..start;
        near.any(|at| self.lexicon.at("fall", self.tokens, at).is_some())
    }

    /// The nearest date in the sentence.
    fn period(&self, range: &Range<usize>) -> Option<String> {
        let sentence = self.tokens.sentence(range.start);
        let near = self
            .dates
            .iter()
            .filter(|date| sentence.contains(&date.range.start) && !date.edtf.ends_with(".."));
        let gap = |date: &&Dated| {
            let ahead = date.range.start.saturating_sub(range.end);
            ahead + range.start.saturating_sub(date.range.end)
        };
        near.min_by_key(gap).map(|date| date.edtf.clone())
    }

    /// The unit of a number that has none: of the figure before, or the noun before "to".
    fn unit_of_bare(&self, amount: &amount::Amount, before: &[Found]) -> Option<String> {
        if self.casualty(amount.end).is_some() {
            return Some("people".to_owned());
        }
        let noun = amount
            .start
            .checked_sub(2)
            .filter(|_| matches!(self.tokens.before(amount.start), "to" | "auf" | "à"));
        let noun = noun
            .filter(|at| self.is_noun(*at))
            .map(|at| self.tokens.lower(at).to_owned());
        // A share says nothing of what a count is of.
        let is_count = |it: &&Found| {
            it.unit
                .as_deref()
                .is_some_and(|unit| !matches!(unit, "percent" | "points" | "percentage points"))
        };
        let last = before.iter().rev().find(is_count);
        let near = last.filter(|last| {
            let sentence = self.tokens.list[last.range.start].sentence;
            self.tokens.list[amount.start].sentence <= sentence + 1
        });
        noun.or_else(|| near.and_then(|last| last.unit.clone()))
    }

    /// What was suffered, behind a number of people: `23 killed`, `31 were injured`.
    fn casualty(&self, end: usize) -> Option<()> {
        let skip = (0..3).find(|n| {
            let is_helper = |at| {
                matches!(
                    self.tokens.lower(at),
                    "were"
                        | "was"
                        | "are"
                        | "have"
                        | "been"
                        | "had"
                        | "others"
                        | "more"
                        | "seriously"
                )
            };
            (0..*n).all(|k| is_helper(end + k))
                && self.lexicon.at("casualty", self.tokens, end + n).is_some()
        });
        skip.map(|_| ())
    }

    fn is_number(&self, at: usize) -> bool {
        self.tokens.kind(at) == Some(Kind::Number)
    }
}
