//! Languages as readers and other programs name them, by their BCP 47 tags.
use isolang::Language;
use unic_langid::LanguageIdentifier;

/// What a language calls itself, as in "Français"; the tag where that is not known. What tells two
/// tags of one language apart is no part of it.
pub fn own_name(tag: &str) -> String {
    let Some(name) = language(tag).and_then(|language| language.to_autonym()) else {
        return tag.to_owned();
    };
    // Some have a spelling in Latin letters behind them, or a second name.
    let end = name.find([',', '(']).unwrap_or(name.len());
    titled(name[..end].trim_matches(|c: char| c.is_whitespace() || c == '\u{200e}'))
}

/// The language alone of a tag: "pt" of `pt-BR`.
pub fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

/// What follows the language in a tag: "Hant", "BR".
pub fn variety(tag: &str) -> Option<&str> {
    tag.split_once('-').map(|(_, variety)| variety)
}

/// A locale as Open Graph writes it: language and territory, as in `pt_BR`. Where the tag names no
/// territory, it is the one where most speak the language (CLDR, `likelySubtags`).
pub fn open_graph(tag: &str) -> String {
    let Ok(mut locale) = tag.parse::<LanguageIdentifier>() else {
        return tag.replace('-', "_");
    };
    if locale.region.is_none() {
        locale.maximize();
    }
    match locale.region {
        Some(region) => format!("{}_{region}", locale.language),
        None => locale.language.to_string(),
    }
}

/// Whether a text is the tag of a language that has a name, and not merely well-formed.
pub fn is_known(tag: &str) -> bool {
    let is_well_formed = tag.parse::<LanguageIdentifier>().is_ok();
    is_well_formed && language(tag).is_some_and(|language| language.to_autonym().is_some())
}

/// The language of a tag: BCP 47 has the code of two letters wherever there is one.
fn language(tag: &str) -> Option<Language> {
    let code = primary(tag).to_ascii_lowercase();
    let long = || Language::from_639_3(&code).filter(|language| language.to_639_1().is_none());
    Language::from_639_1(&code).or_else(long)
}

/// A name as it stands by itself. Georgian and scripts without capitals stay as they are.
fn titled(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if first < '\u{590}' => first.to_uppercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_named_in_themselves() {
        for (tag, name) in [
            ("fr", "Français"),
            ("de-AT", "Deutsch"),
            ("es", "Español"),
            ("ar", "العربية"),
            ("he", "עברית"),
            ("ckb", "کوردیی ناوەندی"),
            ("uk", "Українська"),
            ("ka", "ქართული"),
            ("zh-Hant", "中文"),
            ("ab", "Аҧсуа бызшәа"),
            ("qq", "qq"),
        ] {
            assert_eq!(own_name(tag), name, "{tag}");
        }
    }

    #[test]
    fn a_locale_has_a_territory() {
        for (tag, locale) in [
            ("en", "en_US"),
            ("en-GB", "en_GB"),
            ("fr", "fr_FR"),
            ("pt", "pt_BR"),
            ("zh-Hant", "zh_TW"),
            ("az-Arab", "az_IR"),
            ("ckb", "ckb_IQ"),
        ] {
            assert_eq!(open_graph(tag), locale, "{tag}");
        }
    }

    #[test]
    fn what_is_no_language_is_not_taken_for_one() {
        for tag in ["fr", "pt-br", "ckb", "zh-Hans"] {
            assert!(is_known(tag), "{tag}");
        }
        for text in [
            "js", "html", "v2", "", "draft", "2", "md", "net", "old", "bak",
        ] {
            assert!(!is_known(text), "{text}");
        }
    }
}
