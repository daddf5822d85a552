//! What a list of articles is about, and the place in it from which it goes on.
use ground::clock::Millis;

/// Which articles a list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole publication.
    Everything,
    /// One section.
    Section(i64),
    /// One author, alone, with others or in a team that signs.
    Author(i64),
    /// One topic.
    Topic(i64),
}

/// A place in a list by time, for keyset paging.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// Publication time.
    pub at: Millis,
    /// Article id, where times are equal.
    pub id: i64,
}

impl Cursor {
    /// Before everything that is public at `now`.
    pub fn start(now: Millis) -> Self {
        Self {
            at: now,
            id: i64::MAX,
        }
    }

    /// Just below this place, so that what stands at it is newer.
    #[must_use]
    pub fn older(self) -> Self {
        let id = self.id.saturating_sub(1);
        Self { id, ..self }
    }

    /// Just above this place, so that what stands at it is older.
    #[must_use]
    pub fn newer(self) -> Self {
        let id = self.id.saturating_add(1);
        Self { id, ..self }
    }
}
