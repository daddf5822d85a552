//! Reads a question from left to right, part by part.

use std::iter::Peekable;
use std::str::Chars;

use super::Piece;
use crate::analysis;

/// One part of a question.
#[derive(Debug)]
pub(super) enum Part {
    /// A word or phrase.
    Piece(Piece),
    /// A value under a key.
    Keyed(String, String),
    /// A value under a key that is excluded.
    KeyedNot(String, String),
}

/// What is left of a question.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    keys: &'a [&'a str],
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a str, keys: &'a [&'a str]) -> Self {
        Self {
            rest: text.chars().peekable(),
            keys,
        }
    }

    /// The next part; `None` at the end.
    pub fn next_part(&mut self) -> Option<Part> {
        loop {
            while self.rest.next_if(|c| is_space(*c)).is_some() {}
            self.rest.peek()?;
            if let Some(part) = self.part() {
                return Some(part);
            }
        }
    }

    /// Reads at least one character; `None` where it is nothing to look for.
    fn part(&mut self) -> Option<Part> {
        let mut is_excluded = false;
        while self.rest.next_if(|c| is_minus(*c)).is_some() {
            is_excluded = true;
        }
        if self.rest.peek().is_none_or(|c| is_space(*c)) {
            return None;
        }
        if self.rest.next_if(|c| is_quote(*c)).is_some() {
            let text = self.quoted();
            return piece(text, true, is_excluded);
        }
        let mut word = String::new();
        while let Some(c) = self.rest.next_if(|c| !is_space(*c) && !is_quote(*c)) {
            if matches!(c, ':' | '：')
                && let Some(key) = self.key(&word)
            {
                let value = self.value()?;
                return Some(if is_excluded {
                    Part::KeyedNot(key, value)
                } else {
                    Part::Keyed(key, value)
                });
            }
            word.push(c);
        }
        piece(word, false, is_excluded)
    }

    fn key(&self, word: &str) -> Option<String> {
        let lower = word.to_lowercase();
        let key = self.keys.iter().find(|key| key.to_lowercase() == lower)?;
        Some((*key).to_owned())
    }

    fn value(&mut self) -> Option<String> {
        let value = if self.rest.next_if(|c| is_quote(*c)).is_some() {
            self.quoted()
        } else {
            let mut value = String::new();
            while let Some(c) = self.rest.next_if(|c| !is_space(*c) && !is_quote(*c)) {
                value.push(c);
            }
            value
        };
        let value = joined(&value);
        (!value.is_empty()).then_some(value)
    }

    /// To the next quotation mark, or to the end.
    fn quoted(&mut self) -> String {
        let mut text = String::new();
        for c in self.rest.by_ref() {
            if is_quote(c) {
                break;
            }
            text.push(c);
        }
        text
    }
}

fn piece(text: String, is_phrase: bool, is_excluded: bool) -> Option<Part> {
    let text = joined(&text);
    let has_words = !analysis::tokens(&text, analysis::Family::NONE).is_empty();
    has_words.then_some(Part::Piece(Piece {
        text,
        is_phrase,
        is_excluded,
    }))
}

/// With one space for each gap, and none at the ends.
fn joined(text: &str) -> String {
    let words: Vec<&str> = text.split(is_space).filter(|it| !it.is_empty()).collect();
    words.join(" ")
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−' | '–' | '—' | '－')
}

/// The marks of all languages: keyboards and word processors set what is usual there.
fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂' | '「' | '」' | '『' | '』'
    )
}
