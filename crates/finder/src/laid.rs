//! Terms laid out as a text, one a line, for the engine to take in as they are.
//!
//! The engine's own form of words that were told apart before goes through JSON.

use std::str::Split;

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// The tokenizer's name in the schema.
pub(crate) const NAME: &str = "laid";

/// Ends a term. No term has one inside: they are letters and digits.
const END: char = '\n';

/// Stands before a term that is at the place of the one before.
const SAME: char = '\t';

/// Adds the terms of the next word.
pub(crate) fn push(text: &mut String, first: &str, second: Option<&str>) {
    text.push_str(first);
    text.push(END);
    if let Some(second) = second {
        text.push(SAME);
        text.push_str(second);
        text.push(END);
    }
}

/// Some words with one term each.
pub(crate) fn out<'a>(words: impl IntoIterator<Item = &'a String>) -> String {
    let mut text = String::new();
    for word in words {
        push(&mut text, word, None);
    }
    text
}

/// Takes such a text apart.
#[derive(Clone)]
pub(crate) struct Laid;

/// The terms of a text that are left.
pub(crate) struct Terms<'a> {
    rest: Split<'a, char>,
    token: Token,
}

impl Tokenizer for Laid {
    type TokenStream<'a> = Terms<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Terms<'a> {
        Terms {
            rest: text.split(END),
            token: Token::default(),
        }
    }
}

impl TokenStream for Terms<'_> {
    fn advance(&mut self) -> bool {
        let Some(line) = self.rest.find(|it| !it.is_empty()) else {
            return false;
        };
        let token = &mut self.token;
        let term = line.strip_prefix(SAME);
        if term.is_none() {
            // Before the first term the place is that of no term: all bits are set.
            token.position = token.position.wrapping_add(1);
        }
        token.text.clear();
        token.text.push_str(term.unwrap_or(line));
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
