//! The words of the editor, which is one script for all languages: `editor/words*.json`.

/// The words as JSON, by the first part of the language's tag.
const WORDS: [(&str, &str); 5] = [
    ("en", include_str!("../../../../editor/words.json")),
    ("de", include_str!("../../../../editor/words.de.json")),
    ("fr", include_str!("../../../../editor/words.fr.json")),
    ("es", include_str!("../../../../editor/words.es.json")),
    ("ar", include_str!("../../../../editor/words.ar.json")),
];

/// The words in this language, or in English where we do not speak it.
pub(super) fn of(language: &str) -> &'static str {
    let tag = language.split('-').next().unwrap_or_default();
    let known = WORDS.iter().find(|(known, _)| *known == tag);
    known.unwrap_or(&WORDS[0]).1
}
