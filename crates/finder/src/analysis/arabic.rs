//! The Arabic `ال` ("the"), which is written as part of the word, alone or behind a particle.

/// The prefix behind and, with, as and then; alone; and what it becomes behind to.
const PREFIXES: [&str; 6] = ["وال", "بال", "كال", "فال", "ال", "لل"];

/// How many letters a word must keep, so that `الله` and `والد` stay what they are.
const KEPT: usize = 3;

/// A folded word without the prefix.
pub(super) fn bare(word: &str) -> String {
    PREFIXES
        .iter()
        .filter_map(|prefix| word.strip_prefix(prefix))
        .find(|rest| rest.chars().count() >= KEPT)
        .unwrap_or(word)
        .to_owned()
}
