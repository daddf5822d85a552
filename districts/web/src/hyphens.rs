//! Soft hyphens in long words of headlines. Browsers divide words where they have the dictionary of
//! the language, which many have for English alone.
use hypher::Lang;

use ground::language::primary;

/// Letters of a word that is divided at all.
const LONG: usize = 14;
/// Letters that stay together at the beginning and at the end of a word.
const TOGETHER: usize = 4;
/// What shows as a hyphen at the end of a line and else not at all.
const SOFT_HYPHEN: &str = "\u{ad}";

/// The text with soft hyphens in its long words, where their language divides them.
pub fn soft(text: &str, language: &str) -> String {
    let code = primary(language).to_ascii_lowercase();
    let code: Option<[u8; 2]> = code.as_bytes().try_into().ok();
    let Some(language) = code.and_then(Lang::from_iso) else {
        return text.to_owned();
    };
    let mut divided = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphabetic) {
        let (between, from) = rest.split_at(start);
        let end = from.find(|c: char| !c.is_alphabetic());
        let (word, after) = from.split_at(end.unwrap_or(from.len()));
        divided.push_str(between);
        if word.chars().count() < LONG {
            divided.push_str(word);
        } else {
            let parts = hypher::hyphenate_bounded(word, language, TOGETHER, TOGETHER);
            divided.push_str(&parts.join(SOFT_HYPHEN));
        }
        rest = after;
    }
    divided.push_str(rest);
    divided
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, language: &str) -> String {
        soft(text, language).replace(SOFT_HYPHEN, "|")
    }

    #[test]
    fn long_words_are_divided_as_their_language_does_and_short_ones_never() {
        for (language, text, expected) in [
            (
                "de",
                "Das Bundesverfassungsgericht tagt",
                "Das Bundes|ver|fas|sungs|ge|richt tagt",
            ),
            (
                "de-AT",
                "Reform der Krankenhäuser",
                "Reform der Krankenhäuser",
            ),
            (
                "fr",
                "anticonstitutionnellement",
                "anti|cons|ti|tu|tion|nel|le|ment",
            ),
            ("en", "Prime minister resigns", "Prime minister resigns"),
        ] {
            assert_eq!(shown(text, language), expected);
        }
    }

    #[test]
    fn the_text_is_otherwise_as_it_was() {
        for language in ["de", "en", "es", "ar", "zh", "tlh", ""] {
            let text = "„Rechtsschutzversicherungsgesellschaften“: 12\u{a0}% — قانون الموازنة <b>";
            assert_eq!(soft(text, language).replace(SOFT_HYPHEN, ""), text);
        }
    }

    #[test]
    fn a_language_without_patterns_has_no_hyphens() {
        let word = "Rechtsschutzversicherungsgesellschaften";
        assert_eq!(shown(word, "ar"), word);
        assert_eq!(shown(word, "xx"), word);
    }
}
