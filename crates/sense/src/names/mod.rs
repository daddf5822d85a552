//! Names: what is named in a text, of what kind, and where.

mod classify;
mod kind;
mod known;
mod merge;
mod runs;

use std::ops::Range;

pub use self::known::{Entry, Known};

use crate::lexicon::Lexicon;
use crate::token::Tokens;

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Somebody.
    Person,
    /// A state.
    State,
    /// A body: firm, party, agency, club.
    Organisation,
    /// A town, region, river, building.
    Place,
    /// Something that takes place.
    Event,
    /// A book, treaty, law, film.
    Work,
}

impl Kind {
    /// The kind as one word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::State => "state",
            Kind::Organisation => "organisation",
            Kind::Place => "place",
            Kind::Event => "event",
            Kind::Work => "work",
        }
    }
}

/// How sure it is which thing a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// The list of known names has it once.
    Known,
    /// The list has several of that name, or only the surname of one: ask.
    Ask,
    /// A rule found it.
    New,
}

/// A thing that a text names.
#[derive(Clone, Debug)]
pub(crate) struct Thing {
    pub name: String,
    pub kind: Option<Kind>,
    pub aliases: Vec<String>,
    pub certainty: Certainty,
    pub ids: Vec<u64>,
    /// 0 to 100.
    pub confidence: u8,
    pub rule: &'static str,
    /// The state that it is, by its code.
    pub state: Option<&'static str>,
}

/// Where a thing is named.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    pub passage: usize,
    /// The tokens of the name.
    pub range: Range<usize>,
    /// Which thing.
    pub thing: usize,
}

/// The things of a text and where they are named.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cast {
    pub things: Vec<Thing>,
    pub mentions: Vec<Mention>,
}

impl Cast {
    /// The mentions in some tokens of a passage, in order.
    pub fn within(&self, passage: usize, range: Range<usize>) -> impl Iterator<Item = &Mention> {
        let fits = move |it: &&Mention| {
            it.passage == passage && it.range.start >= range.start && it.range.end <= range.end
        };
        self.mentions.iter().filter(fits)
    }

    /// Whether a mention is of a person.
    pub fn is_person(&self, mention: &Mention) -> bool {
        self.things[mention.thing].kind == Some(Kind::Person)
    }
}

/// A passage as the reader of names sees it.
pub(crate) struct Page<'a> {
    pub tokens: Tokens<'a>,
    /// Whether it is the title.
    pub is_title: bool,
    /// Whether it takes back what an earlier version said.
    pub is_correction: bool,
}

/// Finds what a text names.
pub(crate) fn names(pages: &[Page], lexicon: &'static Lexicon, known: &Known) -> Cast {
    let mut found = known.find(pages, lexicon);
    let runs = runs::runs(pages, lexicon, &found);
    classify::add(pages, lexicon, &runs, &mut found);
    merge::merge(pages, lexicon, &runs, known, found)
}
