//! Where quotation marks open and close.

use std::ops::Range;

use crate::lexicon::Lexicon;
use crate::names::Page;
use crate::token::{Kind, Tokens};

/// A span between quotation marks.
#[derive(Clone, Debug)]
pub(crate) struct Marked {
    /// The token of the mark that opens.
    pub open: usize,
    /// The token of the mark that closes; the end of the passage where none does.
    pub close: usize,
    /// The tokens between.
    pub tokens: Range<usize>,
    /// The bytes between, without spaces at the ends.
    pub inner: Range<usize>,
    /// Whether a mark closes it.
    pub is_closed: bool,
}

impl Marked {
    /// How many words are in it.
    pub fn words(&self, tokens: &Tokens) -> usize {
        self.tokens
            .clone()
            .filter(|at| tokens.kind(*at) != Some(Kind::Mark))
            .count()
    }

    /// Whether it reads like a sentence of its own: a capital first, or a mark of a clause last.
    pub fn is_sentence(&self, tokens: &Tokens) -> bool {
        let first = self
            .tokens
            .clone()
            .find(|at| tokens.kind(*at) != Some(Kind::Mark));
        let last = tokens.before(self.tokens.end);
        first.is_some_and(|at| tokens.is_capital(at)) || matches!(last, "," | "." | "!" | "?" | "…")
    }
}

/// The marked spans of all passages. One that is not closed counts where the next passage opens one.
pub(crate) fn marked(pages: &[Page], lexicon: &Lexicon) -> Vec<Vec<Marked>> {
    let mut all: Vec<Vec<Marked>> = pages
        .iter()
        .map(|page| spans(&page.tokens, lexicon))
        .collect();
    for (at, spans) in all.iter_mut().enumerate() {
        let next = pages.get(at + 1).map(|next| next.tokens.lower(0));
        if next.is_none_or(|mark| opener(mark, lexicon).is_none()) {
            spans.retain(|span| span.is_closed);
        }
    }
    all
}

/// The marks that close what a mark opens.
fn opener(mark: &str, lexicon: &Lexicon) -> Option<&'static [&'static str]> {
    Some(match (lexicon.language, mark) {
        (_, "“") => &["”", "\""],
        (_, "„") => &["“", "”", "\""],
        (_, "\"") => &["\"", "”"],
        ("de", "»") => &["«"],
        (_, "«") => &["»"],
        ("en", "‘") => &["’"],
        _ => return None,
    })
}

fn spans(tokens: &Tokens, lexicon: &Lexicon) -> Vec<Marked> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.list.len() {
        let closers =
            opener(tokens.lower(at), lexicon).filter(|_| tokens.kind(at) == Some(Kind::Mark));
        let Some(closers) = closers else {
            at += 1;
            continue;
        };
        let single = tokens.lower(at) == "‘";
        let closes = |place: &usize| {
            let ends = closers.contains(&tokens.lower(*place));
            // An apostrophe is inside a word.
            ends && !(single
                && tokens.is_glued(place + 1)
                && tokens.kind(place + 1) != Some(Kind::Mark))
        };
        let close = (at + 1..tokens.list.len()).find(closes);
        if single && close.is_none() {
            at += 1;
            continue;
        }
        let end = close.unwrap_or(tokens.list.len());
        found.push(Marked {
            open: at,
            close: end,
            tokens: at + 1..end,
            inner: tokens.bytes(at + 1..end),
            is_closed: close.is_some(),
        });
        at = end + 1;
    }
    found
}
