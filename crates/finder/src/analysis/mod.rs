//! From text to the terms of the index: words, their places, and what each is looked up by.
//!
//! A term of a language with a stemmer begins with a capital letter that names the language.
//! Terms of all others, numbers, and words of scripts without spaces have none, so that they are
//! found whatever language the text around them is in.

mod arabic;
mod family;
mod fold;
mod scan;

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

pub(crate) use family::{Family, families};
pub(crate) use fold::{composed, fold};
pub(crate) use scan::{Kind, words};

/// The longest word that is looked at, in characters; what follows is cut.
const LONGEST: usize = 48;

/// What a word is looked up by. Most have one term. A word with accents has a second one where
/// its stem would be another without them, so that it is found as people type it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Terms {
    /// By the stem of the word as it is written.
    pub first: String,
    /// By the stem of the word without accents.
    pub second: Option<String>,
}

/// A word of a text with its terms.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// Where it is in the text, in bytes.
    pub range: Range<usize>,
    /// What it is looked up by.
    pub terms: Terms,
}

/// The words of a text with their terms in a language. The text is composed (NFC).
pub(crate) fn tokens(text: &str, family: Family) -> Vec<Token> {
    words(text)
        .into_iter()
        .map(|word| {
            (
                terms(&text[word.range.clone()], word.kind, family),
                word.range,
            )
        })
        .filter(|(terms, _)| !terms.first.is_empty())
        .map(|(terms, range)| Token { range, terms })
        .collect()
}

/// What a word is looked up by in a language.
pub(crate) fn terms(raw: &str, kind: Kind, family: Family) -> Terms {
    let lower = lower(raw, family);
    if kind != Kind::Spaced || family == Family::NONE || is_number(&lower) {
        return Terms {
            first: fold(&lower),
            second: None,
        };
    }
    if family.is_arabic() {
        return Terms {
            first: family.term(&family.stem(&arabic::bare(&fold(&lower)))),
            second: None,
        };
    }
    let first = family.term(&fold(&family.stem(&lower)));
    let plain = fold(&lower);
    let second = (plain != lower).then(|| family.term(&fold(&family.stem(&plain))));
    Terms {
        second: second.filter(|it| *it != first),
        first,
    }
}

/// A word in small letters as it is written; `None` where it is too short to be mistyped, holds
/// digits, or is not set apart by spaces.
pub(crate) fn written(raw: &str, kind: Kind, family: Family) -> Option<String> {
    let lower = lower(raw, family);
    let is_word = lower.chars().nth(2).is_some() && !lower.chars().any(char::is_numeric);
    (kind == Kind::Spaced && is_word).then_some(lower)
}

/// A word in small letters, of plain forms and at most [`LONGEST`] characters.
pub(crate) fn lower(raw: &str, family: Family) -> String {
    if raw.is_ascii() && !family.is_turkish() {
        return raw
            .chars()
            .take(LONGEST)
            .map(|c| c.to_ascii_lowercase())
            .collect();
    }
    raw.nfkc()
        .take(LONGEST)
        .filter(|c| !fold::is_invisible(*c))
        .flat_map(|c| match c {
            'I' if family.is_turkish() => 'ı'.to_lowercase(),
            'İ' => 'i'.to_lowercase(),
            other => other.to_lowercase(),
        })
        .collect()
}

fn is_number(lower: &str) -> bool {
    lower.chars().all(char::is_numeric)
}

#[cfg(test)]
mod tests;
