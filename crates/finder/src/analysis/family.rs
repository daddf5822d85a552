//! The languages with a stemmer, and how a tag names them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};
use tantivy::tokenizer::{Language, RawTokenizer, StopWordFilter, TextAnalyzer};

/// The language of a text as far as its words are treated differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Family(Option<u8>);

/// Tag, capital letter of the terms, stemmer, list of stop words. The letters are part of the
/// index's form: none may change.
const STEMMED: [(&str, char, Algorithm, Language); 18] = [
    ("ar", 'A', Algorithm::Arabic, Language::Arabic),
    ("da", 'B', Algorithm::Danish, Language::Danish),
    ("nl", 'C', Algorithm::Dutch, Language::Dutch),
    ("en", 'D', Algorithm::English, Language::English),
    ("fi", 'E', Algorithm::Finnish, Language::Finnish),
    ("fr", 'F', Algorithm::French, Language::French),
    ("de", 'G', Algorithm::German, Language::German),
    ("el", 'H', Algorithm::Greek, Language::Greek),
    ("hu", 'I', Algorithm::Hungarian, Language::Hungarian),
    ("it", 'J', Algorithm::Italian, Language::Italian),
    ("no", 'K', Algorithm::Norwegian, Language::Norwegian),
    ("pt", 'L', Algorithm::Portuguese, Language::Portuguese),
    ("ro", 'M', Algorithm::Romanian, Language::Romanian),
    ("ru", 'N', Algorithm::Russian, Language::Russian),
    ("es", 'O', Algorithm::Spanish, Language::Spanish),
    ("sv", 'P', Algorithm::Swedish, Language::Swedish),
    ("ta", 'Q', Algorithm::Tamil, Language::Tamil),
    ("tr", 'R', Algorithm::Turkish, Language::Turkish),
];

/// Languages that are written as one of the above.
const SAME: [(&str, &str); 3] = [("nb", "no"), ("nn", "no"), ("mo", "ro")];

/// The lists of stop words, in the order of the languages. Copies share them.
static STOP_WORDS: LazyLock<Vec<Option<StopWordFilter>>> = LazyLock::new(|| {
    let lists = STEMMED.iter().map(|it| StopWordFilter::new(it.3));
    lists.collect()
});

impl Family {
    /// Languages without a stemmer.
    pub const NONE: Self = Self(None);

    /// The family of a BCP 47 tag: its first part counts.
    pub fn of(tag: &str) -> Self {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        let language = first.to_ascii_lowercase();
        let language = SAME
            .iter()
            .find(|(from, _)| *from == language)
            .map_or(language.as_str(), |(_, to)| to);
        let place = STEMMED.iter().position(|(tag, ..)| *tag == language);
        Self(place.and_then(|it| u8::try_from(it).ok()))
    }

    /// All families with a stemmer.
    pub fn all() -> impl Iterator<Item = Self> {
        STEMMED.iter().map(|(tag, ..)| Self::of(tag))
    }

    fn row(self) -> Option<&'static (&'static str, char, Algorithm, Language)> {
        self.0.and_then(|it| STEMMED.get(usize::from(it)))
    }

    /// Whether words are in Arabic, where `ال` ("the") is part of the word.
    pub fn is_arabic(self) -> bool {
        self.row().is_some_and(|it| it.0 == "ar")
    }

    /// Whether `I` without a dot is a letter of its own.
    pub fn is_turkish(self) -> bool {
        self.row().is_some_and(|it| it.0 == "tr")
    }

    /// The stem of a word in small letters.
    pub fn stem(self, word: &str) -> String {
        match self.row() {
            Some((_, _, algorithm, _)) => Stemmer::new(*algorithm).stem(word).into_owned(),
            None => word.to_owned(),
        }
    }

    /// The term of a stem.
    pub fn term(self, stem: &str) -> String {
        let mut term = String::with_capacity(stem.len() + 1);
        term.extend(self.row().map(|it| it.1));
        term.push_str(stem);
        term
    }

    /// Whether a word in small letters is so frequent in the language that it says nothing.
    pub fn is_stop_word(self, lower: &str) -> bool {
        let list = self.0.and_then(|it| STOP_WORDS.get(usize::from(it)));
        let Some(list) = list.and_then(Clone::clone) else {
            return false;
        };
        let mut analyzer = TextAnalyzer::builder(RawTokenizer::default())
            .filter(list)
            .build();
        !analyzer.token_stream(lower).advance()
    }
}

/// The families of some tags, each once, with the one of languages without a stemmer; all, where
/// there are no tags.
pub(crate) fn families(tags: &[String]) -> Vec<Family> {
    let mut families: BTreeSet<Family> = tags.iter().map(|tag| Family::of(tag)).collect();
    if tags.is_empty() {
        families.extend(Family::all());
    }
    families.insert(Family::NONE);
    families.into_iter().collect()
}
