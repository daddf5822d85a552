//! What happened when: a date with the verb that it belongs to, and what is counted in order.

use std::ops::Range;

use jiff::civil::Date;

use crate::dates::{Dated, Grain};
use crate::figures;
use crate::lexicon::Lexicon;
use crate::names::Page;
use crate::token::{Kind, Tokens};

/// How far a verb may be from its date, in tokens.
const FAR: usize = 26;

/// The longest phrase that is given as words, in tokens.
const LONGEST: usize = 16;

/// How many tokens of a longer phrase are given.
const SHORT: usize = 6;

/// A moment as found.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub passage: usize,
    pub range: Range<usize>,
    pub edtf: String,
    pub kind: &'static str,
    pub ordinal: Option<u32>,
    pub is_ahead: bool,
}

/// What is read of a passage before its moments are.
pub(crate) struct Read {
    pub dates: Vec<Dated>,
    pub figures: Vec<figures::Found>,
}

/// The moments of a text in order of the text.
pub(crate) fn moments(
    pages: &[Page],
    lexicon: &'static Lexicon,
    read: &[Read],
    day: Date,
) -> Vec<Found> {
    let first = pages.iter().position(|page| !page.is_title);
    let lead = lead(pages, read);
    let mut found = Vec::new();
    for (passage, page) in pages.iter().enumerate() {
        if page.is_title || page.is_correction {
            continue;
        }
        let reader = Reader {
            tokens: &page.tokens,
            lexicon,
            read: &read[passage],
            lead: lead.as_deref(),
            passage,
        };
        let mut here: Vec<Found> = (0..read[passage].dates.len())
            .filter_map(|at| reader.dated(at))
            .collect();
        here.extend((0..page.tokens.list.len()).filter_map(|at| reader.ordinal(at)));
        here.extend((0..page.tokens.list.len()).filter_map(|at| reader.same_day(at)));
        here.extend(reader.news(day).filter(|_| first == Some(passage)));
        here.sort_by_key(|it| it.range.start);
        found.extend(here);
    }
    found
}

/// The day of which the text begins to tell: the first day that its first passage names.
fn lead(pages: &[Page], read: &[Read]) -> Option<String> {
    let first = pages.iter().position(|page| !page.is_title)?;
    let mut days = read[first]
        .dates
        .iter()
        .filter(|it| it.grain == Grain::Day && !it.is_ahead);
    days.next().map(|it| it.edtf.clone())
}

struct Reader<'a> {
    tokens: &'a Tokens<'a>,
    lexicon: &'static Lexicon,
    read: &'a Read,
    lead: Option<&'a str>,
    passage: usize,
}

impl Reader<'_> {
    /// The moment of a date; none where the date is only the period of a figure.
    fn dated(&self, at: usize) -> Option<Found> {
        let date = &self.read.dates[at];
        let sentence = self.tokens.sentence(date.range.start);
        let floor = at
            .checked_sub(1)
            .map_or(0, |it| self.read.dates[it].range.end)
            .max(sentence.start);
        let ceiling = self
            .read
            .dates
            .get(at + 1)
            .map_or(sentence.end, |it| it.range.start)
            .min(sentence.end);
        let behind = floor.max(date.range.start.saturating_sub(FAR))..date.range.start;
        let verb = behind.rev().find_map(|place| self.verb(place));
        let verb = verb.or_else(|| {
            (date.range.end..ceiling.min(date.range.end + FAR))
                .filter_map(|place| self.verb(place))
                .find(|(_, kind)| !matches!(*kind, "statement" | "accident" | "other"))
        });
        let has_figure = self
            .read
            .figures
            .iter()
            .any(|it| sentence.contains(&it.range.start));
        let Some((place, kind)) = verb else {
            let is_exact = date.grain == Grain::Day
                || self
                    .tokens
                    .words(date.range.clone())
                    .contains(|c: char| c.is_ascii_digit());
            return (!has_figure && is_exact)
                .then(|| self.found(self.around(&date.range), date, "other"));
        };
        // "the lowest since 1998" dates a comparison.
        if has_figure && date.edtf.ends_with("/..") {
            return None;
        }
        // A statement tells of something that was before: its day is near, not exact.
        let told = (kind == "statement" && !date.is_ahead)
            .then(|| self.told(sentence.start..place))
            .flatten();
        if let Some((event, kind)) = told {
            let range = self.phrase(event, date.range.end);
            let mut found = self.found(range, date, kind);
            if date.grain == Grain::Day {
                found.edtf.push('~');
            }
            return Some(found);
        }
        let range = if place < date.range.start {
            self.phrase(place, date.range.end)
        } else {
            date.range.start..place + 1
        };
        let mut found = self.found(range, date, kind);
        let is_first = self.lexicon.value("ordinal", self.tokens.before(place)) == Some("1");
        found.ordinal = (kind == "meeting" && is_first).then_some(1);
        Some(found)
    }

    fn found(&self, range: Range<usize>, date: &Dated, kind: &'static str) -> Found {
        Found {
            passage: self.passage,
            range,
            edtf: date.edtf.clone(),
            kind: if date.is_ahead { "plan" } else { kind },
            ordinal: None,
            is_ahead: date.is_ahead,
        }
    }

    /// A verb or noun of an event at a token, with its kind.
    fn verb(&self, at: usize) -> Option<(usize, &'static str)> {
        let found = self.lexicon.at("moment", self.tokens, at)?;
        let is_noun = self.tokens.is_capital(at)
            && !self.tokens.list[at].opens
            && self.lexicon.language != "de";
        (!is_noun).then_some((at, found.value))
    }

    /// What a statement tells of: the last event before it in its sentence.
    fn told(&self, range: Range<usize>) -> Option<(usize, &'static str)> {
        let events = range.rev().filter_map(|at| self.verb(at));
        events
            .into_iter()
            .find(|(_, kind)| !matches!(*kind, "statement" | "other" | "plan" | "status"))
    }

    /// From a verb to its date; of a long phrase its beginning.
    fn phrase(&self, verb: usize, end: usize) -> Range<usize> {
        if end - verb <= LONGEST {
            verb..end
        } else {
            verb..verb + SHORT
        }
    }

    /// A date with some words of its sentence: those before it, or behind it where it comes first.
    fn around(&self, range: &Range<usize>) -> Range<usize> {
        let sentence = self.tokens.sentence(range.start);
        let start = sentence.start.max(range.start.saturating_sub(SHORT));
        let end = if range.start - start < 3 {
            sentence.end.min(range.end + SHORT)
        } else {
            range.end
        };
        let mut end = end;
        while end > range.end && self.tokens.kind(end - 1) == Some(Kind::Mark) {
            end -= 1;
        }
        start..end
    }

    /// "their 11th meeting": what is counted, on the day of its sentence, else of the lead.
    fn ordinal(&self, at: usize) -> Option<Found> {
        let (len, ordinal) = self.number_in_order(at)?;
        let is_adjective = self.tokens.is_small_word(at + len)
            && !self.lexicon.has("stop", self.tokens.lower(at + len));
        let noun = [0, usize::from(is_adjective)]
            .into_iter()
            .map(|skip| at + len + skip)
            .find_map(|place| {
                let series = self.lexicon.at("series", self.tokens, place)?;
                Some(place + series.len)
            })?;
        let owner = usize::from(
            at > 0 && (self.tokens.is_small_word(at - 1) || self.tokens.list[at - 1].opens),
        );
        let sentence = self.tokens.sentence(at);
        let is_apart = |it: &&Dated| {
            let between = it.range.start.min(at)..it.range.start.max(at);
            between
                .into_iter()
                .any(|place| self.tokens.lower(place) == ";")
        };
        let inside = self
            .read
            .dates
            .iter()
            .filter(|it| sentence.contains(&it.range.start) && !is_apart(it));
        let gap = |it: &&Dated| it.range.start.abs_diff(at);
        let near = inside.min_by_key(|it| (it.is_ahead, gap(it)));
        let is_ahead = near.is_some_and(|it| it.is_ahead);
        let edtf = near.map(|it| it.edtf.clone());
        let edtf = edtf.or_else(|| self.lead.map(|day| format!("{day}~")))?;
        Some(Found {
            passage: self.passage,
            range: at - owner..noun,
            edtf,
            kind: "meeting",
            ordinal: Some(ordinal),
            is_ahead,
        })
    }

    fn number_in_order(&self, at: usize) -> Option<(usize, u32)> {
        if let Some(word) = self.lexicon.at("ordinal", self.tokens, at) {
            return Some((word.len, word.value.parse().ok()?));
        }
        let is_number = self.tokens.kind(at) == Some(Kind::Number) && !self.tokens.is_glued(at);
        let has_end = self.tokens.is_glued(at + 1)
            && self.lexicon.has("ordinal-end", self.tokens.lower(at + 1));
        let number = self
            .tokens
            .lower(at)
            .parse()
            .ok()
            .filter(|_| is_number && has_end)?;
        Some((2, number))
    }

    /// What a text begins with, where its first passage has no date: about the day of the text.
    fn news(&self, day: Date) -> Option<Found> {
        if !self.read.dates.is_empty() || !self.lexicon.has_grammar {
            return None;
        }
        let end = self.tokens.sentence(0).end;
        let mut events = (0..end).filter_map(|at| self.verb(at).map(|(_, kind)| (at, kind)));
        let is_event = |kind: &str| !matches!(kind, "statement" | "other" | "status" | "plan");
        let (at, kind) = events.find(|(_, kind)| is_event(kind))?;
        Some(Found {
            passage: self.passage,
            range: at..(at + SHORT).min(end),
            edtf: format!("{day}~"),
            kind,
            ordinal: None,
            is_ahead: false,
        })
    }

    /// "also signed": on the day of the lead, where its sentence names none.
    fn same_day(&self, at: usize) -> Option<Found> {
        let found = self.lexicon.at("same-day", self.tokens, at)?;
        let sentence = self.tokens.sentence(at);
        let has_date = self
            .read
            .dates
            .iter()
            .any(|it| sentence.contains(&it.range.start));
        let edtf = self
            .lead
            .filter(|_| !has_date)
            .map(|day| format!("{day}~"))?;
        let range = at + 1..(at + found.len + SHORT).min(sentence.end);
        let kind = self
            .verb(at + found.len - 1)
            .map_or("other", |(_, kind)| kind);
        Some(Found {
            passage: self.passage,
            range,
            edtf,
            kind,
            ordinal: None,
            is_ahead: false,
        })
    }
}
