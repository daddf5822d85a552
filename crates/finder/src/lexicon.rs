//! Words that were looked at before: most words of a text are, and a stem takes longer than a look.

use std::collections::{HashMap, HashSet};

use crate::analysis::{self, Family, Kind, Terms};
use crate::laid;

/// How many words of a language are remembered: some megabytes.
const MOST: usize = 30_000;

/// Words that were looked at before, by language.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    known: HashMap<Family, HashMap<String, Known>>,
}

/// What is known of a word.
#[derive(Debug)]
struct Known {
    terms: Terms,
    /// The word in small letters, where it may be what somebody meant.
    written: Option<String>,
}

impl Lexicon {
    /// The terms of a composed text (NFC), laid out. Its words as they are written are added to
    /// `written`.
    pub fn terms(
        &mut self,
        text: &str,
        family: Family,
        mut written: Option<&mut HashSet<String>>,
    ) -> String {
        let known = self.known.entry(family).or_default();
        let mut terms = String::with_capacity(text.len() * 5 / 4);
        for word in analysis::words(text) {
            let Some(it) = look(known, &text[word.range], word.kind, family) else {
                continue;
            };
            laid::push(&mut terms, &it.terms.first, it.terms.second.as_deref());
            if let (Some(words), Some(word)) = (written.as_deref_mut(), &it.written)
                && !words.contains(word)
            {
                words.insert(word.clone());
            }
        }
        terms
    }
}

/// What is known of a word; `None` where nothing of it is left to look it up by.
fn look<'a>(
    known: &'a mut HashMap<String, Known>,
    raw: &str,
    kind: Kind,
    family: Family,
) -> Option<&'a Known> {
    if !known.contains_key(raw) {
        if known.len() >= MOST {
            known.clear();
        }
        let terms = analysis::terms(raw, kind, family);
        let written = analysis::written(raw, kind, family);
        known.insert(raw.to_owned(), Known { terms, written });
    }
    known.get(raw).filter(|it| !it.terms.first.is_empty())
}
