//! Where words stand in a story, and where they are after somebody has edited it. An id of a block
//! alone says nothing, because a paragraph keeps its id when half of its words are others.
mod matching;

use richtext::{Document, Opening};
use serde::{Deserialize, Serialize};

pub use self::matching::{Followed, follow, occurrences};
use crate::article::{Content, Wording};

/// What the headline is called among the passages of a story.
pub const HEADLINE: &str = "t";
/// What the standfirst is called.
pub const STANDFIRST: &str = "s";

/// Where words stand: the passage, the exact words, and which of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The id of a block, or [`HEADLINE`] or [`STANDFIRST`].
    pub block: String,
    /// The exact words.
    pub words: String,
    /// Which occurrence of these letters in the passage, from 0.
    pub nth: usize,
}

/// A passage of a story, as suggestions read it and anchors stand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What it is called.
    pub id: String,
    /// Its words.
    pub text: String,
    /// How many bytes from its beginning on everybody may read.
    pub open: usize,
}

/// The passages of a story in order: headline, standfirst and blocks that have words. What stands behind
/// the gate is as `opening` says.
pub fn passages(content: &Content, opening: Opening) -> Vec<Passage> {
    of_text(&content.wording, &content.document, opening)
}

/// The same of a text and the words around it.
pub fn of_text(wording: &Wording, document: &Document, opening: Opening) -> Vec<Passage> {
    let around = [
        (HEADLINE, &wording.headline),
        (STANDFIRST, &wording.standfirst),
    ];
    let around = around.into_iter().map(|(id, text)| Passage {
        id: id.to_owned(),
        text: text.clone(),
        open: text.len(),
    });
    let lead_in = document.split(opening).lead_in();
    let blocks = document.blocks.iter().map(|block| {
        let text = block.kind.plain_text();
        let shown = lead_in.blocks.iter().find(|shown| shown.id == block.id);
        let shown = shown.map(|shown| shown.kind.plain_text());
        Passage {
            id: block.id.to_string(),
            open: shown.map_or(0, |shown| in_common(&text, &shown)),
            text,
        }
    });
    around
        .chain(blocks)
        .filter(|passage| !passage.text.trim().is_empty())
        .collect()
}

/// Bytes with which both texts begin.
fn in_common(one: &str, other: &str) -> usize {
    let pairs = one.chars().zip(other.chars());
    let same = pairs.take_while(|(one, other)| one == other);
    same.map(|(one, _)| one.len_utf8()).sum()
}

#[cfg(test)]
mod edits;

#[cfg(test)]
mod tests {
    use super::*;

    fn story(text: &str) -> Document {
        let paragraphs = text.split('|').map(|text| richtext::BlockKind::Paragraph {
            text: richtext::Inline(vec![richtext::Span {
                text: text.to_owned(),
                marks: richtext::Marks::default(),
            }]),
        });
        Document::from_kinds(paragraphs.collect())
    }

    #[test]
    fn what_stands_behind_the_gate_is_not_open() {
        let opening = Opening {
            paragraphs: 1,
            percent: 60,
        };
        let wording = Wording {
            headline: "Trade grows".to_owned(),
            ..Wording::default()
        };
        let document = story("In the open for all.|Behind the gate.|And this.");
        let passages = of_text(&wording, &document, opening);
        let open: Vec<usize> = passages.iter().map(|passage| passage.open).collect();
        assert_eq!(open, [11, 20, 0, 0], "no standfirst, so no passage");
        assert_eq!(passages[0].id, HEADLINE);
    }

    #[test]
    fn of_a_lone_paragraph_only_the_beginning_is_open() {
        let opening = Opening {
            paragraphs: 3,
            percent: 50,
        };
        let document =
            story("One sentence is here. Another follows it now. And a third one ends it.");
        let passages = of_text(&Wording::default(), &document, opening);
        assert!(passages[0].open > 0 && passages[0].open < passages[0].text.len() / 2 + 1);
    }
}
