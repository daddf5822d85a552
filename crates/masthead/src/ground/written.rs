//! What became of a write: of one that has a condition, and of one that brings up to date.

use std::ops::BitOrAssign;

/// What a conditional write did. Whoever asks for one has to act on it: what was decided on
/// may be another thing by now.
#[must_use = "the condition may not have held, and then nothing was written"]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// The condition held, and it is written.
    Done,
    /// It is not as it was when it was read: changed, gone, used up or there already.
    /// Nothing is written.
    Overtaken,
}

impl Written {
    /// What a statement on one row did, by the number of rows it changed.
    pub fn of(rows: u64) -> Self {
        match rows {
            0 => Self::Overtaken,
            _ => Self::Done,
        }
    }

    /// Whether it is written.
    pub fn is_done(self) -> bool {
        self == Self::Done
    }
}

/// What a write did that inserts something or brings it up to date. Both answers are good
/// ones: afterwards it is as was asked. Pages need to be made anew only after the first.
#[must_use = "what shows it has to be made anew when it changed"]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is new, or was another thing before.
    Changed,
    /// It was so already; nothing is written.
    AsBefore,
}

impl Kept {
    /// What a statement on one row did, by the number of rows it changed.
    pub fn of(rows: u64) -> Self {
        match rows {
            0 => Self::AsBefore,
            _ => Self::Changed,
        }
    }

    /// Whether something is another thing than before.
    pub fn is_changed(self) -> bool {
        self == Self::Changed
    }
}

/// Of several writes together: whether any of them changed something.
impl BitOrAssign for Kept {
    fn bitor_assign(&mut self, other: Self) {
        if other.is_changed() {
            *self = other;
        }
    }
}
