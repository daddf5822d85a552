//! Opens gated text for the index alone: what is read here goes into the closed part of an entry,
//! by which only those find a story who may read it, and nowhere else.
use finder::Entry;

use super::{Gated, Grant};

/// Puts the words of the gated part into the closed part of `entry`, behind what is there.
pub fn close<T>(entry: &mut Entry, gated: &Gated<T>, words: impl FnOnce(&T) -> String) {
    let grant = Grant::for_story(gated.story());
    // The grant is that of the very story, so it opens.
    if let Some(rest) = gated.open(&grant) {
        entry.closed.push('\n');
        entry.closed.push_str(&words(rest));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_gated_goes_into_the_closed_part_and_nowhere_else() {
        let mut entry = Entry {
            closed: "Opening.".to_owned(),
            ..Entry::default()
        };
        close(&mut entry, &Gated::seal(7, "the rest"), |rest| {
            (*rest).to_owned()
        });
        let expected = Entry {
            closed: "Opening.\nthe rest".to_owned(),
            ..Entry::default()
        };
        assert_eq!(entry, expected);
    }
}
