//! Text that needs a grant. `Grant` has a private field, so only this folder can make one.
use std::fmt;

use web::Weight;

/// Leave to see the gated part of one story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grant {
    story: i64,
}

impl Grant {
    /// Made only where the rule has said yes.
    pub(super) fn for_story(story: i64) -> Self {
        Self { story }
    }

    /// The story this grant opens.
    pub fn story(&self) -> i64 {
        self.story
    }
}

/// The part of a story behind the gate. It cannot be printed, serialised or
/// compared; [`Gated::open`] is the only way in, and it wants the story's grant.
#[derive(Clone)]
pub struct Gated<T> {
    story: i64,
    value: T,
}

impl<T> Gated<T> {
    /// Puts `value` behind the gate of `story`.
    pub fn seal(story: i64, value: T) -> Self {
        Self { story, value }
    }

    /// The story behind whose gate it is.
    pub(super) fn story(&self) -> i64 {
        self.story
    }

    /// The value, for the holder of the story's own grant; `None` for another's.
    pub fn open(&self, grant: &Grant) -> Option<&T> {
        (grant.story == self.story).then_some(&self.value)
    }
}

impl<T: Weight> Weight for Gated<T> {
    fn weight(&self) -> u64 {
        self.value.weight()
    }
}

impl<T> fmt::Debug for Gated<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Gated(story {})", self.story)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grant_opens_its_own_story_and_no_other() {
        let gated = Gated::seal(7, "the rest");
        assert_eq!(gated.open(&Grant::for_story(7)), Some(&"the rest"));
        assert_eq!(gated.open(&Grant::for_story(8)), None);
    }

    #[test]
    fn gated_text_does_not_show_in_debug_output() {
        assert!(!format!("{:?}", Gated::seal(7, "the rest")).contains("rest"));
    }
}
