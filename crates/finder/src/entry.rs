//! What goes into an index: entries, their labels, and batches of both.

use std::fmt;

/// Something that can be found. All of it but [`Entry::closed`] is public.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// Names the entry. A later entry with the same id takes its place.
    pub id: String,
    /// The language of the texts, as a BCP 47 tag. It chooses the stemmer.
    pub language: String,
    /// The heading. A word in it weighs most.
    pub title: String,
    /// One or two sentences below the heading.
    pub summary: String,
    /// The text that anyone may read.
    pub open: String,
    /// Names of people, places and subjects, found as words.
    pub names: Vec<String>,
    /// The text that only some may read. Nothing that [`crate::Reach::Open`] asks for depends on it.
    pub closed: String,
    /// Exact values to filter and to count by. They are public.
    pub labels: Vec<Label>,
    /// The time that the entry is sorted by, in milliseconds UTC.
    pub at: i64,
}

/// Leaves out the texts: the closed one must not come into a log.
impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Entry");
        shown.field("id", &self.id).field("title", &self.title);
        shown.finish_non_exhaustive()
    }
}

/// An exact value under a key, such as `place` and `Paris`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    /// What kind of value it is. Holds no NUL.
    pub key: String,
    /// The value, compared byte by byte.
    pub value: String,
}

impl Label {
    /// A label of a key and a value.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
        }
    }
}

/// Changes that become visible together, and are on the disk together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// Entries to add, or to put in the place of those with the same id.
    pub put: Vec<Entry>,
    /// Ids of entries to remove. An id that is also in `put` is removed.
    pub remove: Vec<String>,
    /// How far the source has been followed, kept in the same commit.
    pub position: i64,
}
