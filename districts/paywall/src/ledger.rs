//! The ledger: pages with the stories that a subject has read in a period.
use ground::clock::Millis;

/// Whose allowance, of which pool, in which period.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Account {
    /// Keyed hash of the visitor's or the reader's id.
    pub subject: String,
    /// `all`, or a section's id where each section has its own allowance.
    pub pool: String,
    /// Key of the period ([`super::Period::key`]).
    pub period: String,
}

/// One story in a ledger page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    /// Id of the story.
    pub story: i64,
    /// When it was first read.
    pub at: Millis,
}

/// What a subject has read in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Stories in the order of reading.
    pub reads: Vec<Read>,
    /// Raised by every change.
    pub version: i64,
    /// The subject in whose favour the page is closed: its visitor has logged in.
    pub joined: Option<String>,
}

impl Account {
    /// The same page of another subject.
    pub(super) fn of(&self, subject: &str) -> Self {
        Self {
            subject: subject.to_owned(),
            ..self.clone()
        }
    }
}

impl Page {
    pub(super) fn current(&self, since: Millis) -> Vec<Read> {
        self.reads
            .iter()
            .copied()
            .filter(|read| read.at > since)
            .collect()
    }
}
