//! The places in a document that a link can lead to by a name of words: headings by their text, and
//! what its writer named. On the page the address of a place is its block's id, which says nothing of
//! the words: a link in the lead-in may lead behind the gate.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::document::{BlockId, Document};
use crate::html::{note_id, note_ref_id};

/// Where a name leads, as it is met.
#[derive(Clone, Debug)]
pub(crate) struct Anchor {
    pub(crate) name: Name,
    /// The position of the outermost block.
    pub(crate) block: usize,
}

/// What names a place.
#[derive(Clone, Debug)]
pub(crate) enum Name {
    /// The writer, as in `{#name}` or `<a id="name">`.
    Given(String),
    /// The text of a heading.
    Heading(String),
    /// What the writer calls a footnote, which has this number.
    Note(String, u32),
}

/// A place that a name leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// A block.
    Block(&'a BlockId),
    /// A footnote, or where the text refers to it: its id on the page.
    Note(String),
}

/// The names of a document's places.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Anchors {
    /// Those that were given before those of headings.
    blocks: Vec<(String, BlockId)>,
    /// Those of footnotes, with their numbers.
    notes: Vec<(String, u32)>,
}

impl Anchors {
    /// The names in `document`. Those of headings are spelled as GitHub, Hugo and Jekyll spell them,
    /// and then in Latin letters as Zola does.
    pub(crate) fn of(document: &Document, anchors: Vec<Anchor>) -> Anchors {
        let (mut own, mut plain, mut latin) = (Vec::new(), Vec::new(), Vec::new());
        let (mut plain_counts, mut latin_counts) = (Counts::new(), Counts::new());
        let mut notes = Vec::new();
        for anchor in anchors {
            match (anchor.name, document.blocks.get(anchor.block)) {
                (Name::Note(name, number), _) => notes.push((name, number)),
                (_, None) => {}
                (Name::Given(name), Some(block)) => own.push((name, block.id.clone())),
                (Name::Heading(text), Some(block)) => {
                    let id = &block.id;
                    plain.push((numbered(slug(&text), &mut plain_counts), id.clone()));
                    // The crate that Zola uses, so that its spelling is Zola's.
                    let text = slug::slugify(&text);
                    latin.push((numbered(text, &mut latin_counts), id.clone()));
                }
            }
        }
        own.append(&mut plain);
        own.append(&mut latin);
        Anchors { blocks: own, notes }
    }

    /// Whether nothing is named.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.notes.is_empty()
    }

    /// Every name of a block.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().map(|(name, _)| name.as_str())
    }

    /// The place of this name. Where no block has it as it is written and it is not that of a
    /// footnote, it is the first block whose name has the same `key`.
    pub fn find(&self, name: &str, key: impl Fn(&str) -> String) -> Option<Place<'_>> {
        let exact = |name: &str| {
            let found = self.blocks.iter().find(|(known, _)| known == name);
            found.map(|(_, block)| Place::Block(block))
        };
        // The parser of Eleventy keeps every mark of a heading in its name.
        exact(name)
            .or_else(|| self.note(name).map(Place::Note))
            .or_else(|| exact(&slug(name)))
            .or_else(|| self.alike(name, key).map(Place::Block))
    }

    /// The footnote that other systems name so, or what refers to it: `fn:3`, `fnref:3`, `fn-name`,
    /// `fr-name-1`. Some go by its number, others by what the writer calls it.
    fn note(&self, name: &str) -> Option<String> {
        let prefixes = [("fnref", true), ("fr-", true), ("fn", false)];
        let mut named = prefixes.into_iter();
        let (rest, is_reference) = named.find_map(|(prefix, is_reference)| {
            let rest = name.strip_prefix(prefix)?;
            Some((rest.trim_start_matches([':', '-']), is_reference))
        })?;
        let labelled = |label: &str| {
            let label = label.to_lowercase();
            self.notes.iter().find(|(known, _)| *known == label)
        };
        let numbered = |label: &str| {
            let number: u32 = label.parse().ok()?;
            self.notes.iter().find(|(_, known)| *known == number)
        };
        let found = |label: &str| labelled(label).or_else(|| numbered(label));
        // What refers to one a second time has a number behind its name.
        let first = rest
            .rsplit_once([':', '-'])
            .map_or(rest, |(first, _)| first);
        let (_, number) = found(rest).or_else(|| found(first).filter(|_| is_reference))?;
        Some(match is_reference {
            true => note_ref_id(*number),
            false => note_id(*number),
        })
    }

    /// The first block whose name has the same `key`, with or without the digits that a numbered
    /// heading begins with.
    fn alike(&self, name: &str, key: impl Fn(&str) -> String) -> Option<&BlockId> {
        let wanted = key(name);
        let same = || self.blocks.iter().find(|(known, _)| key(known) == wanted);
        let unnumbered = |known: &str| {
            let key = key(known);
            key.trim_start_matches(|c: char| c.is_ascii_digit()) == wanted
        };
        if wanted.is_empty() {
            return None;
        }
        let found = same().or_else(|| self.blocks.iter().find(|(known, _)| unnumbered(known)));
        found.map(|(_, block)| block)
    }
}

/// How often a name was met.
type Counts = HashMap<String, usize>;

/// The name, with `-1` behind it where it is the second.
fn numbered(name: String, counts: &mut Counts) -> String {
    let count = counts.entry(name.clone()).or_default();
    *count += 1;
    match *count {
        1 => name,
        count => format!("{name}-{}", count - 1),
    }
}

/// Letters, digits, `-` and `_` in lower case, with hyphens for spaces.
fn slug(text: &str) -> String {
    let kept = text.trim().chars().filter_map(|c| match c {
        c if c.is_whitespace() => Some('-'),
        '-' | '_' => Some(c),
        c => c.is_alphanumeric().then_some(c),
    });
    kept.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn headings_are_spelled_as_other_systems_do() {
        for (text, expected) in [
            ("What's new?", "whats-new"),
            ("A & B", "a--b"),
            (" C++ and `std::vec` ", "c-and-stdvec"),
            ("Über uns", "über-uns"),
            ("snake_case 2.0", "snake_case-20"),
        ] {
            assert_eq!(slug(text), expected);
        }
    }
}
