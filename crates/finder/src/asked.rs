//! What somebody typed, taken apart: words, phrases, exclusions, and values under keys.

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
    /// Whether the words must follow one another as they stand.
    pub is_phrase: bool,
    /// Whether entries with it are left out.
    pub is_excluded: bool,
}

/// Takes apart what somebody typed. Words are joined by AND, `"…"` is a phrase, `-` before a word
/// or a phrase excludes it, `key:value` and `key:"a value"` are values under one of `keys`. It
/// never fails; what is too long is cut.
pub fn parse(text: &str, keys: &[&str]) -> Asked {
    let mut asked = Asked::default();
    for word in text.split_whitespace().take(16) {
        match word.split_once(':') {
            Some((key, value)) if keys.contains(&key) => {
                asked.keyed.push((key.to_owned(), value.to_owned()));
            }
            _ => asked.pieces.push(Piece {
                text: word.trim_start_matches('-').to_owned(),
                is_phrase: false,
                is_excluded: word.starts_with('-'),
            }),
        }
    }
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
        self.pieces.is_empty() && self.keyed.is_empty() && self.keyed_not.is_empty()
    }

    /// Whether something is excluded and nothing is wanted.
    pub fn only_excludes(&self) -> bool {
        !self.is_empty() && self.keyed.is_empty() && self.pieces.iter().all(|it| it.is_excluded)
    }

    /// The canonical form, which [`parse`] reads as the same.
    pub fn text(&self) -> String {
        self.pieces
            .iter()
            .map(|it| it.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }
}
