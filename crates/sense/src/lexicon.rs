//! The word lists of a language. The files in `data/` have them, and say how a line is written.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use crate::token::{Digits, Tokens};

/// A phrase of a list that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// How many tokens it has.
    pub len: usize,
    /// What the list says of it; empty where it says nothing.
    pub value: &'static str,
}

#[derive(Debug)]
struct Phrase {
    words: Vec<&'static str>,
    value: &'static str,
}

/// FNV-1a. Each word is looked up in dozens of lists, which nobody outside can fill.
#[derive(Debug)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

type ByWord<T> = HashMap<&'static str, T, BuildHasherDefault<Fnv>>;
type Phrases = ByWord<Vec<Phrase>>;

/// The lists of one language.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// The code of the language.
    pub language: &'static str,
    /// How it writes numbers.
    pub digits: Digits,
    /// Whether it has a grammar of dates and figures.
    pub has_grammar: bool,
    lists: ByWord<Phrases>,
}

static ENGLISH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new("en", Digits::Comma, include_str!("../data/en.txt")));
static GERMAN: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new("de", Digits::Point, include_str!("../data/de.txt")));
static FRENCH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::new("fr", Digits::Space, include_str!("../data/fr.txt")));
static OTHER: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    has_grammar: false,
    ..Lexicon::new("", Digits::Comma, "")
});

impl Lexicon {
    /// The lists of a language, by its tag; one without lists has no grammar.
    pub fn of(tag: &str) -> &'static Lexicon {
        let tag = tag.to_ascii_lowercase();
        match tag.split(['-', '_']).next() {
            Some("en") => &ENGLISH,
            Some("de") => &GERMAN,
            Some("fr") => &FRENCH,
            _ => &OTHER,
        }
    }

    fn new(language: &'static str, digits: Digits, file: &'static str) -> Lexicon {
        let mut lists: ByWord<Phrases> = ByWord::default();
        let mut name = "";
        for line in file.lines().map(str::trim) {
            if line.is_empty() || line.starts_with("# ") {
                continue;
            }
            if let Some(heading) = line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
                name = heading;
                continue;
            }
            let (phrases, value) = line.split_once(" = ").unwrap_or((line, ""));
            let list = lists.entry(name).or_default();
            for phrase in phrases.split(", ") {
                let words: Vec<_> = phrase.split_whitespace().collect();
                if let Some(first) = words.first() {
                    list.entry(first).or_default().push(Phrase { words, value });
                }
            }
        }
        for phrases in lists.values_mut().flat_map(HashMap::values_mut) {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len()));
        }
        Lexicon {
            language,
            digits,
            has_grammar: true,
            lists,
        }
    }

    /// The longest phrase of a list that begins at a token.
    pub fn at(&self, list: &str, tokens: &Tokens, at: usize) -> Option<Found> {
        let phrases = self.lists.get(list)?.get(tokens.lower(at))?;
        let fits = |phrase: &&Phrase| {
            let mut words = phrase.words.iter().enumerate();
            words.all(|(n, word)| tokens.lower(at + n) == *word)
        };
        let phrase = phrases.iter().find(fits)?;
        Some(Found {
            len: phrase.words.len(),
            value: phrase.value,
        })
    }

    /// The longest phrase of a list that ends before a token.
    pub fn before(&self, list: &str, tokens: &Tokens, at: usize) -> Option<Found> {
        let ends = |len: &usize| {
            let start = at.checked_sub(*len)?;
            self.at(list, tokens, start)
                .filter(|found| found.len == *len)
        };
        (1..=4).rev().find_map(|len| ends(&len))
    }

    /// Whether a word alone is in a list.
    pub fn has(&self, list: &str, word: &str) -> bool {
        self.value(list, word).is_some()
    }

    /// What a list says of a word alone.
    pub fn value(&self, list: &str, word: &str) -> Option<&'static str> {
        let phrases = self.lists.get(list)?.get(word)?;
        let alone = phrases.iter().find(|phrase| phrase.words.len() == 1)?;
        Some(alone.value)
    }

    /// Whether a word is written short, so that a full stop behind it ends no sentence.
    pub fn is_short(&self, word: &str) -> bool {
        self.has("short", word)
    }

    /// Whether words lose their vowel before another, as in `l'Union`.
    pub fn elides(&self) -> bool {
        self.language == "fr"
    }
}
