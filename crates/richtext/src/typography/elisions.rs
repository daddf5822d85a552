//! Words that begin with an apostrophe, and years without their century.
use super::Glyph;

/// Words that begin with an apostrophe wherever they stand.
const ALWAYS: &[(&str, &str)] = &[
    (
        "en",
        "tis twas twere twill twould em n nuff neath gainst tween twixt cept scuse til",
    ),
    ("de", "s n ne nen nem ner raus rein rauf rüber runter"),
    ("nl", "s t n k m"),
    ("af", "n"),
    ("it", "ndrangheta ndrine sto sta"),
];

/// Words that do so unless a quotation ends further on.
const MOSTLY: &[(&str, &str)] = &[("en", "bout cause cos coz round till un ere")];

/// Islands and names in which the straight mark is the Hawaiian letter ʻ.
const OKINA: &[&str] = &[
    "hawai'i",
    "o'ahu",
    "kaua'i",
    "lana'i",
    "lāna'i",
    "moloka'i",
    "ni'ihau",
    "kaho'olawe",
];

/// How sure it is that the mark at a place is an apostrophe with which a word begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Elision {
    /// It is none.
    None,
    /// It is one unless a quotation ends further on.
    Mostly,
    /// It is one.
    Always,
}

/// What the mark at `at`, with which a word begins, says of the word.
pub(super) fn at(language: &str, glyphs: &[Glyph], at: usize) -> Elision {
    let word = word_from(glyphs, at + 1);
    // Rock 'n' roll is one in every language.
    if word == "n" && glyphs.get(at + 2).is_some_and(|glyph| glyph.c == '\'') {
        return Elision::Always;
    }
    let year = word.trim_end_matches('s');
    if year.len() == 2 && year.bytes().all(|byte| byte.is_ascii_digit()) {
        let after = glyphs.get(at + 1 + word.chars().count());
        return match (year == word, after.map(|glyph| glyph.c)) {
            (false, _) => Elision::Always,
            (true, Some('\'')) => Elision::None,
            (true, _) => Elision::Mostly,
        };
    }
    let has = |list: &[(&str, &str)]| {
        let words = list.iter().find(|(one, _)| *one == language);
        words.is_some_and(|(_, words)| words.split(' ').any(|one| one == word))
    };
    match (has(ALWAYS), has(MOSTLY)) {
        (true, _) => Elision::Always,
        (_, true) => Elision::Mostly,
        _ => Elision::None,
    }
}

/// Whether the mark at `at` is the Hawaiian letter, of an island or in Hawaiian.
pub(super) fn is_okina(language: &str, glyphs: &[Glyph], at: usize) -> bool {
    let is_letter = |at: usize| glyphs.get(at).is_some_and(|glyph| glyph.c.is_alphabetic());
    if language == "haw" {
        return is_letter(at + 1);
    }
    let before = glyphs[..at]
        .iter()
        .rev()
        .take_while(|glyph| glyph.c.is_alphabetic());
    let from = at - before.count();
    let mut name = word_from(glyphs, from);
    name.push('\'');
    name.push_str(&word_from(glyphs, at + 1));
    OKINA.contains(&name.as_str())
}

/// The letters and digits from `start` on, in small letters.
fn word_from(glyphs: &[Glyph], start: usize) -> String {
    let word = glyphs.iter().skip(start).map(|glyph| glyph.c);
    let word: String = word.take_while(|c| c.is_alphanumeric()).collect();
    word.to_lowercase()
}
