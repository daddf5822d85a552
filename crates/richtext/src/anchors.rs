//! The places in a document that a link can lead to by a name of words: headings by their text, and
//! what its writer named. On the page the address of a place is its block's id, which says nothing of
//! the words: a link in the lead-in may lead behind the gate.

use std::collections::HashMap;

use crate::document::{BlockId, Document};

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
}

/// The names of a document's places, those that were given before those of headings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Anchors(Vec<(String, BlockId)>);

impl Anchors {
    /// The names in `document`, those of headings spelled as GitHub, Hugo and Jekyll spell them: the
    /// second of a kind has `-1` behind it.
    pub(crate) fn of(document: &Document, anchors: Vec<Anchor>) -> Anchors {
        let (mut given, mut headings) = (Vec::new(), Vec::new());
        let mut counts: HashMap<String, usize> = HashMap::new();
        for anchor in anchors {
            let Some(block) = document.blocks.get(anchor.block) else {
                continue;
            };
            match anchor.name {
                Name::Given(name) => given.push((name, block.id.clone())),
                Name::Heading(text) => {
                    let slug = slug(&text);
                    let count = counts.entry(slug.clone()).or_default();
                    let name = match *count {
                        0 => slug,
                        number => format!("{slug}-{number}"),
                    };
                    *count += 1;
                    headings.push((name, block.id.clone()));
                }
            }
        }
        given.append(&mut headings);
        Anchors(given)
    }

    /// Every name.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    /// The block of this name. Where none has it as it is written, it is the first whose name has the
    /// same `key`, with or without the digits that a numbered heading begins with.
    pub fn find(&self, name: &str, key: impl Fn(&str) -> String) -> Option<&BlockId> {
        let exact = self.0.iter().find(|(known, _)| known == name);
        let wanted = key(name);
        let same = || self.0.iter().find(|(known, _)| key(known) == wanted);
        let unnumbered = |known: &str| {
            let key = key(known);
            key.trim_start_matches(|c: char| c.is_ascii_digit()) == wanted
        };
        let found = exact.or_else(|| {
            let is_word = !wanted.is_empty();
            is_word.then(same).flatten().or_else(|| {
                let mut names = self.0.iter().filter(|_| is_word);
                names.find(|(known, _)| unnumbered(known))
            })
        });
        found.map(|(_, block)| block)
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
