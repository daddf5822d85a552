//! What became of a write that has a condition.

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
