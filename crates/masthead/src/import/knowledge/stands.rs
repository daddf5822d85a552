//! Whether words stand in a story, and where.
use richtext::{Document, Opening};

use super::said::{Said, Words};
use crate::import::mistakes::Mistakes;
use crate::newsroom::article::Wording;
use crate::newsroom::knowledge::anchor::{self, Anchor, Passage, occurrences};

/// The passages of a story; where the gate is makes no difference to where words stand.
pub fn passages(wording: &Wording, document: &Document) -> Vec<Passage> {
    let opening = Opening {
        paragraphs: 0,
        percent: 0,
    };
    anchor::of_text(wording, document, opening)
}

/// Where words stand: in headline, standfirst and text, counted together.
pub fn place(words: &Words, passages: &[Passage]) -> Option<Anchor> {
    let mut left = words.nth;
    for passage in passages {
        for (nth, start, end) in occurrences(&words.text.value, &passage.text) {
            left = left.saturating_sub(1);
            if left == 0 {
                return Some(Anchor {
                    block: passage.id.clone(),
                    words: passage.text[start..end].to_owned(),
                    nth,
                });
            }
        }
    }
    None
}

/// Which of the places, from 1, an anchor is; `None` where its words are not there.
pub fn number(anchor: &Anchor, passages: &[Passage]) -> Option<usize> {
    let mut number = 0;
    for passage in passages {
        for (nth, ..) in occurrences(&anchor.words, &passage.text) {
            number += 1;
            if passage.id == anchor.block && nth == anchor.nth {
                return Some(number);
            }
        }
    }
    None
}

/// Notes every row whose words do not stand in its story.
pub fn check(
    file: &str,
    said: &Said,
    (wording, document): (&Wording, &Document),
    mistakes: &mut Mistakes,
) {
    let passages = passages(wording, document);
    for row in &said.rows {
        let words = &row.words;
        if place(words, &passages).is_some() {
            continue;
        }
        let text = &words.text.value;
        let all = passages.iter();
        let count: usize = all
            .map(|passage| occurrences(text, &passage.text).len())
            .sum();
        let message = match count {
            0 => format!("`{text}` does not stand in the story, word for word"),
            1 => format!("`{text}` stands once in the story"),
            count => format!("`{text}` stands {count} times in the story"),
        };
        mistakes.add(file, words.text.line, "knowledge", message);
    }
}
