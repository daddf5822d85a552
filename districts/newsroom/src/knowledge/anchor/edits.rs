//! Random edits: whatever is done to a text, words that are followed stand where they are said to stand,
//! or are gone.
use super::{Anchor, Followed, Passage, follow, occurrences};

/// A sequence of numbers that is the same each time (Knuth's MMIX generator).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides.max(1)
    }
}

const WORDS: &[&str] = &[
    "Xi",
    "met",
    "Putin",
    "23",
    "people",
    "at",
    "least",
    "died",
    "130.43",
    "billion",
    "dollars",
    "in",
    "2021,",
    "“no",
    "limits”",
    "China’s",
    "trade",
    "1,123",
    "3",
    "said.",
];

fn words(dice: &mut Dice, most: usize) -> Vec<String> {
    let count = 1 + dice.throw(most);
    (0..count)
        .map(|_| WORDS[dice.throw(WORDS.len())].to_owned())
        .collect()
}

fn passages(text: &[(u64, Vec<String>)]) -> Vec<Passage> {
    let passage = |(id, words): &(u64, Vec<String>)| {
        let text = words.join(" ");
        Passage {
            id: format!("b{id}"),
            open: text.len() / 2,
            text,
        }
    };
    text.iter().map(passage).collect()
}

/// Anchors of what stands in a text.
fn anchors(dice: &mut Dice, text: &[Passage]) -> Vec<(Anchor, usize)> {
    let mut found = Vec::new();
    for passage in text {
        let words: Vec<&str> = passage.text.split(' ').collect();
        let start = dice.throw(words.len());
        let end = (start + 1 + dice.throw(3)).min(words.len());
        let words = words[start..end].join(" ");
        if let Some((nth, ..)) = occurrences(&words, &passage.text).first() {
            let block = passage.id.clone();
            let (words, nth) = (words, *nth);
            found.push((Anchor { block, words, nth }, dice.throw(200)));
        }
    }
    found
}

fn edit(dice: &mut Dice, text: &mut Vec<(u64, Vec<String>)>, next: &mut u64) {
    let at = dice.throw(text.len());
    match dice.throw(6) {
        0 => {
            *next += 1;
            text.insert(at, (*next, words(dice, 12)));
        }
        1 if text.len() > 1 => drop(text.remove(at)),
        2 => text.swap(at, 0),
        3 => {
            let word = dice.throw(text[at].1.len());
            WORDS[dice.throw(WORDS.len())].clone_into(&mut text[at].1[word]);
        }
        4 => {
            // A paragraph that is written anew keeps its id where half of its words stay.
            text[at].1 = words(dice, 12);
        }
        _ => {
            *next += 1;
            text[at].0 = *next;
        }
    }
}

#[test]
fn two_hundred_edits_leave_no_anchor_whose_words_are_not_there() {
    let mut gone = 0;
    for seed in 0..25 {
        let mut dice = Dice(seed);
        let (mut text, mut next) = (Vec::new(), 0);
        for _ in 0..8 {
            next += 1;
            text.push((next, words(&mut dice, 12)));
        }
        let mut kept = anchors(&mut dice, &passages(&text));
        for _ in 0..200 {
            edit(&mut dice, &mut text, &mut next);
            let now = passages(&text);
            let mut followed = Vec::new();
            for (anchor, place) in kept {
                match follow(&anchor, place, &now) {
                    Followed::Gone => {
                        gone += 1;
                        let is_there =
                            |one: &Passage| !occurrences(&anchor.words, &one.text).is_empty();
                        assert!(!now.iter().any(is_there), "{anchor:?}");
                    }
                    Followed::Here {
                        anchor,
                        place,
                        is_open,
                        ..
                    } => {
                        let passage = now.iter().find(|one| one.id == anchor.block);
                        let passage = passage.expect("the block is there");
                        let all = occurrences(&anchor.words, &passage.text);
                        let here = all.iter().find(|(nth, ..)| *nth == anchor.nth);
                        let (_, start, end) = *here.expect("the words are there");
                        assert_eq!(passage.text[start..end], anchor.words);
                        assert_eq!(is_open, end <= passage.open);
                        followed.push((anchor, place));
                    }
                }
            }
            kept = followed;
            if kept.len() < 4 {
                kept.extend(anchors(&mut dice, &passages(&text)));
            }
        }
    }
    assert!(
        gone > 200,
        "edits that take no words away show nothing: {gone}"
    );
}
