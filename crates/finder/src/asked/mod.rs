//! What somebody typed, taken apart: words, phrases, exclusions, and values under keys.

mod read;
#[cfg(test)]
mod tests;

use crate::analysis;

/// The longest question, in characters; what follows is cut.
pub(crate) const MOST_CHARACTERS: usize = 500;

/// How many words, phrases and values there are at most; those that follow are left out.
const MOST_PIECES: usize = 24;

/// What somebody typed, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    pieces: Vec<Piece>,
    keyed: Vec<(String, String)>,
    keyed_not: Vec<(String, String)>,
}

/// A word or a phrase that entries must have, or must not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// As it was typed, without marks around it.
    pub text: String,
    /// Whether the words must follow one another as they are typed.
    pub is_phrase: bool,
    /// Whether entries with it are left out.
    pub is_excluded: bool,
}

/// Takes apart what somebody typed. Words are joined by AND, `"…"` is a phrase, `-` before a word
/// or a phrase excludes it, `key:value` and `key:"a value"` are values under one of `keys`, and
/// `-key:value` excludes one. It never fails; what is too long is cut.
pub fn parse(text: &str, keys: &[&str]) -> Asked {
    let text: String = text.chars().take(MOST_CHARACTERS).collect();
    let text = analysis::composed(&text);
    let mut asked = Asked::default();
    let mut reader = read::Reader::new(&text, keys);
    while let Some(part) = reader.next_part() {
        if asked.len() == MOST_PIECES {
            break;
        }
        asked.take(part);
    }
    asked.shorten();
    asked
}

impl Asked {
    /// The words and phrases, in the order in which they were typed.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The values under keys, in the order in which they were typed.
    pub fn keyed(&self) -> &[(String, String)] {
        &self.keyed
    }

    /// The values under keys that a `-` excludes.
    pub fn keyed_not(&self) -> &[(String, String)] {
        &self.keyed_not
    }

    /// Whether nothing was typed that can be looked for.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether something is excluded and nothing is wanted.
    pub fn only_excludes(&self) -> bool {
        !self.is_empty() && self.keyed.is_empty() && self.pieces.iter().all(|it| it.is_excluded)
    }

    /// The canonical form, which [`parse`] reads as the same with the same keys: words and phrases,
    /// then values.
    pub fn text(&self) -> String {
        let pieces = self.pieces.iter().map(Piece::canonical);
        let keyed = self.keyed.iter().map(|it| value(it, ""));
        let keyed_not = self.keyed_not.iter().map(|it| value(it, "-"));
        let parts: Vec<String> = pieces.chain(keyed).chain(keyed_not).collect();
        parts.join(" ")
    }

    /// The same with another text in the place of a word.
    pub(crate) fn with(&self, place: usize, text: &str) -> Self {
        let mut other = self.clone();
        if let Some(piece) = other.pieces.get_mut(place) {
            text.clone_into(&mut piece.text);
        }
        other
    }

    fn len(&self) -> usize {
        self.pieces.len() + self.keyed.len() + self.keyed_not.len()
    }

    fn take(&mut self, part: read::Part) {
        match part {
            read::Part::Piece(piece) => self.pieces.push(piece),
            read::Part::Keyed(key, value) => self.keyed.push((key, value)),
            read::Part::KeyedNot(key, value) => self.keyed_not.push((key, value)),
        }
    }

    /// The canonical form may be longer than what was typed, and must not be cut when it is read.
    fn shorten(&mut self) {
        while self.text().chars().count() > MOST_CHARACTERS {
            let _ = self.keyed_not.pop().or_else(|| self.keyed.pop()).is_some()
                || self.pieces.pop().is_some();
        }
    }
}

impl Piece {
    fn canonical(&self) -> String {
        let minus = if self.is_excluded { "-" } else { "" };
        let mark = if self.is_phrase { "\"" } else { "" };
        format!("{minus}{mark}{}{mark}", self.text)
    }
}

fn value((key, value): &(String, String), minus: &str) -> String {
    if value.contains(char::is_whitespace) {
        format!("{minus}{key}:\"{value}\"")
    } else {
        format!("{minus}{key}:{value}")
    }
}

/// A question for one word, which is taken as it is.
pub(crate) fn word(text: &str) -> Asked {
    Asked {
        pieces: vec![Piece {
            text: text.to_owned(),
            is_phrase: false,
            is_excluded: false,
        }],
        ..Asked::default()
    }
}
