//! Finds words again after an edit.
use super::{Anchor, Passage};

/// Where the words of an anchor are in another version of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Followed {
    /// They are here.
    Here {
        /// The anchor as it is now: its words are spelled as the story has them.
        anchor: Anchor,
        /// Characters of the story before them.
        place: usize,
        /// Whether everybody may read them.
        is_open: bool,
        /// Whether other places had been as good.
        is_doubtful: bool,
    },
    /// They are nowhere.
    Gone,
}

/// An occurrence of words.
struct Spot<'a> {
    passage: &'a Passage,
    nth: usize,
    start: usize,
    end: usize,
    place: usize,
}

/// Where the words of an anchor are now. Those that are where they were stay; those that are found once
/// move; of several the nearest to the old `place` counts, and is doubted; else they are gone.
pub fn follow(anchor: &Anchor, place: usize, passages: &[Passage]) -> Followed {
    let spots = spots(&anchor.words, passages);
    let is_same = |spot: &&Spot<'_>| spot.passage.id == anchor.block && spot.nth == anchor.nth;
    if let Some(same) = spots.iter().find(is_same) {
        return same.followed(false);
    }
    let nearest = spots.iter().min_by_key(|spot| spot.place.abs_diff(place));
    match nearest {
        Some(nearest) => nearest.followed(spots.len() > 1),
        None => Followed::Gone,
    }
}

impl Spot<'_> {
    fn followed(&self, is_doubtful: bool) -> Followed {
        Followed::Here {
            anchor: Anchor {
                block: self.passage.id.clone(),
                words: self.passage.text[self.start..self.end].to_owned(),
                nth: self.nth,
            },
            place: self.place,
            is_open: self.end <= self.passage.open,
            is_doubtful,
        }
    }
}

fn spots<'a>(words: &str, passages: &'a [Passage]) -> Vec<Spot<'a>> {
    let (mut spots, mut before) = (Vec::new(), 0);
    for passage in passages {
        for (nth, start, end) in occurrences(words, &passage.text) {
            spots.push(Spot {
                passage,
                nth,
                start,
                end,
                place: before + passage.text[..start].chars().count(),
            });
        }
        before += passage.text.chars().count();
    }
    spots
}

/// Where words stand in a text: which occurrence of their letters, and the first byte and the one behind
/// the last. Quotes, dashes and spaces of any kind are the same. What is part of a longer word or number
/// does not count, though its letters do.
pub fn occurrences(words: &str, text: &str) -> Vec<(usize, usize, usize)> {
    let wanted: Vec<char> = words.chars().map(plain).collect();
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    if wanted.is_empty() || wanted.len() > letters.len() {
        return Vec::new();
    }
    let (mut found, mut nth, mut at) = (Vec::new(), 0, 0);
    while at + wanted.len() <= letters.len() {
        let here = &letters[at..at + wanted.len()];
        if !here
            .iter()
            .zip(&wanted)
            .all(|((_, one), other)| plain(*one) == *other)
        {
            at += 1;
            continue;
        }
        let end = at + wanted.len();
        if is_whole(&letters, at, end) {
            let byte = letters.get(end).map_or(text.len(), |(byte, _)| *byte);
            found.push((nth, letters[at].0, byte));
        }
        nth += 1;
        at = end;
    }
    found
}

/// Whether what stands from `start` to `end` is no part of a longer word or number.
fn is_whole(letters: &[(usize, char)], start: usize, end: usize) -> bool {
    let at = |at: Option<usize>| at.and_then(|at| letters.get(at)).map(|(_, letter)| *letter);
    let is_joined = |inner: Option<char>, next: Option<char>, after: Option<char>| {
        let (Some(inner), Some(next)) = (inner, next) else {
            return false;
        };
        let is_number = inner.is_numeric()
            && matches!(next, '.' | ',' | '\'' | '\u{2019}' | '\u{a0}' | '\u{202f}')
            && after.is_some_and(char::is_numeric);
        inner.is_alphanumeric() && next.is_alphanumeric() || is_number
    };
    let before = start.checked_sub(1);
    let starts = is_joined(at(Some(start)), at(before), at(start.checked_sub(2)));
    let ends = is_joined(at(Some(end - 1)), at(Some(end)), at(Some(end + 1)));
    !starts && !ends
}

/// A character as it is compared: typography changes quotes, dashes and spaces after words were chosen.
fn plain(letter: char) -> char {
    match letter {
        '\u{2018}' | '\u{2019}' | '\u{201a}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' => '"',
        '\u{2010}'..='\u{2014}' | '\u{2212}' => '-',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages(texts: &[(&str, &str)]) -> Vec<Passage> {
        let passage = |(id, text): &(&str, &str)| Passage {
            id: (*id).to_owned(),
            text: (*text).to_owned(),
            open: 20,
        };
        texts.iter().map(passage).collect()
    }

    fn anchor(block: &str, words: &str, nth: usize) -> Anchor {
        let (block, words) = (block.to_owned(), words.to_owned());
        Anchor { block, words, nth }
    }

    #[test]
    fn words_that_are_where_they_were_stay() {
        let story = passages(&[("a", "Xi met Xi."), ("b", "Then Xi left, and Xi too.")]);
        let Followed::Here {
            anchor: now,
            is_doubtful,
            is_open,
            place,
        } = follow(&anchor("b", "Xi", 1), 0, &story)
        else {
            panic!("they are there");
        };
        assert_eq!(now, anchor("b", "Xi", 1));
        assert!(!is_doubtful && is_open);
        assert_eq!(place, 10 + 18);
    }

    #[test]
    fn words_that_are_found_once_move_and_of_several_the_nearest_is_doubted() {
        let story = passages(&[
            ("a", "Nothing here."),
            ("b", "About 100,000 troops stood there."),
        ]);
        let followed = follow(&anchor("a", "100,000 troops", 0), 0, &story);
        assert!(matches!(
            followed,
            Followed::Here { ref anchor, is_doubtful: false, is_open: true, .. } if anchor.block == "b"
        ));
        let story = passages(&[("x", "23 dead."), ("y", "At least 23 dead, said both.")]);
        let followed = follow(&anchor("gone", "23 dead", 0), 15, &story);
        assert!(matches!(
            followed,
            Followed::Here { ref anchor, is_doubtful: true, .. } if anchor.block == "y"
        ));
    }

    #[test]
    fn words_that_became_others_are_gone_also_in_the_same_block() {
        let story = passages(&[("a", "At least 31 people died in 1,123 and 23.5 places.")]);
        for words in [
            "at least 23 people",
            "At least 3",
            "23",
            "1,12",
            "people d",
            "",
        ] {
            assert_eq!(
                follow(&anchor("a", words, 0), 0, &story),
                Followed::Gone,
                "{words}"
            );
        }
    }

    #[test]
    fn typography_is_no_change_of_words_and_its_spelling_is_taken_over() {
        let story = passages(&[("a", "He said: “China’s\u{a0}friend – no limits.”")]);
        let followed = follow(&anchor("a", "China's friend - no limits", 0), 0, &story);
        assert!(matches!(
            followed,
            Followed::Here { ref anchor, .. } if anchor.words == "China’s\u{a0}friend – no limits"
        ));
    }

    #[test]
    fn the_count_is_that_of_the_letters_as_suggestions_have_it() {
        assert_eq!(
            occurrences("3 people", "23 people and 3 people"),
            [(1, 14, 22)]
        );
        assert_eq!(occurrences("aa", "aa aaa aa"), [(0, 0, 2), (2, 7, 9)]);
    }
}
