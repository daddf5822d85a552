//! Names of private people, and whether a text has one of them.
use crate::knowledge::anchor::occurrences;

/// The shortest part of a name that is looked for by itself, in characters.
const SHORTEST: usize = 3;

/// Names that may stand in nothing that is shown, with their parts: a surname alone tells who it is.
#[derive(Clone, Debug, Default)]
pub struct Private(Vec<String>);

impl Private {
    /// Adds a name.
    pub fn add(&mut self, name: &str) {
        let parts = name.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
        let is_name = |part: &&str| {
            part.chars().count() >= SHORTEST && !part.chars().next().is_some_and(char::is_lowercase)
        };
        let parts = parts.filter(is_name).chain([name.trim()]);
        for part in parts.filter(|part| !part.is_empty()) {
            if !self.0.iter().any(|known| known == part) {
                self.0.push(part.to_owned());
            }
        }
    }

    /// Whether a text has one of the names, in whatever case.
    pub fn is_in(&self, text: &str) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let text = text.to_lowercase();
        let has = |name: &String| !occurrences(&name.to_lowercase(), &text).is_empty();
        self.0.iter().any(has)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_name_is_found_whole_in_part_and_in_any_case() {
        let mut private = Private::default();
        private.add("Anna-Lena von Berg");
        for text in ["Anna-Lena von Berg", "said BERG.", "“anna-lena’s” friend"] {
            assert!(private.is_in(text), "{text}");
        }
        for text in ["Bergen", "the iceberg", "von Trapp", ""] {
            assert!(!private.is_in(text), "{text}");
        }
        assert!(!Private::default().is_in("Berg"));
    }
}
