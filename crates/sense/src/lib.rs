//! Reads plain text: who and what is named, when, how much, and who said what.
//!
//! Everything is a suggestion with an anchor: the passage, the exact words, and which occurrence of
//! them. English, German and French have grammars. In another language only known names, states
//! and quotations without a speaker are found: no figure and no date rather than a wrong one.
//!
//! ```
//! use sense::{Known, Passage, Text, read};
//!
//! let text = Text {
//!     title: "Trade grows".to_owned(),
//!     passages: vec![Passage { id: "b1".to_owned(), text: "Trade reached €8.4bn in 2025.".to_owned() }],
//!     language: "en".to_owned(),
//!     day: sense::day("2026-03-06").expect("a day of the calendar"),
//! };
//! let reading = read(&text, &Known::nothing());
//! assert_eq!(reading.figures[0].value, 8.4e9);
//! assert_eq!(reading.figures[0].anchor.words, "€8.4bn");
//! assert_eq!(reading.figures[0].period.as_deref(), Some("2025"));
//! ```

mod dates;
mod figures;
mod gazetteer;
mod lexicon;
mod moments;
mod names;
mod quotes;
mod read;
mod token;

use std::ops::Range;

pub use jiff::civil::Date;

pub use self::names::{Certainty, Entry, Kind, Known};
pub use self::quotes::QuoteKind;
pub use self::read::read;

/// A day from `2026-03-06`; none where the calendar does not have it.
#[must_use]
pub fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// What is read.
#[derive(Clone, Debug)]
pub struct Text {
    /// The title; its passage is called `t`.
    pub title: String,
    /// The passages in order.
    pub passages: Vec<Passage>,
    /// The tag of its language, as `en` or `de-AT`.
    pub language: String,
    /// The day on which "today" is read.
    pub day: Date,
}

/// A passage of a text.
#[derive(Clone, Debug)]
pub struct Passage {
    /// What the caller calls it.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// Where something is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// The passage, by its id.
    pub passage: String,
    /// The exact words.
    pub words: String,
    /// Which occurrence of these words in the passage, from 0.
    pub nth: usize,
    /// Where they are in the passage, in bytes.
    pub bytes: Range<usize>,
}

/// All that was found, each in the order of the text; names by how much the text is about them.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Who and what is named.
    pub names: Vec<Name>,
    /// Figures.
    pub figures: Vec<Figure>,
    /// Quotations.
    pub quotes: Vec<Quote>,
    /// What happened when.
    pub moments: Vec<Moment>,
}

/// A thing that is named.
#[derive(Clone, Debug)]
pub struct Name {
    /// Its fullest name in the text, or the known one.
    pub name: String,
    /// Of what kind it is; none where a known name has none.
    pub kind: Option<Kind>,
    /// Other names of it in the text.
    pub aliases: Vec<String>,
    /// How sure it is which thing that is.
    pub certainty: Certainty,
    /// The ids of the known things that it may be.
    pub ids: Vec<u64>,
    /// 0 to 100.
    pub confidence: u8,
    /// The rule that found it.
    pub rule: &'static str,
    /// Where it is named.
    pub mentions: Vec<Anchor>,
}

/// A figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its words, with unit or noun.
    pub anchor: Anchor,
    /// Its value; of a fall in percent below zero.
    pub value: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// Its unit, currency (ISO 4217) or counted noun.
    pub unit: Option<String>,
    /// `about`, `nearly`, `over`, `at least`, `at most`, `up to`, `under`, `record`, `only`.
    pub qualifier: Option<&'static str>,
    /// The nearest date in its sentence, as EDTF.
    pub period: Option<String>,
}

/// A quotation.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words inside the marks.
    pub anchor: Anchor,
    /// Of what kind it is.
    pub kind: QuoteKind,
    /// Who speaks, by the place in [`Reading::names`]; none where no explicit word says so.
    pub speaker: Option<usize>,
}

/// Something that happened, or is planned.
#[derive(Clone, Debug)]
pub struct Moment {
    /// The words of what happened and when.
    pub anchor: Anchor,
    /// When, as EDTF.
    pub edtf: String,
    /// `meeting`, `agreement`, `vote`, `death` …, and `plan` for what is to come.
    pub kind: &'static str,
    /// Which one in order, where it is counted.
    pub ordinal: Option<u32>,
    /// Whether it is to come.
    pub is_ahead: bool,
}
