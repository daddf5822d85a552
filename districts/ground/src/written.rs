//! What became of a write: of one that has a condition, and of one that brings up to date.

use std::ops::BitOrAssign;

pub use db::Written;

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
