//! Slugs: parts of addresses, as they are made of names.
use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Characters of the longest slug.
pub const MAX_SLUG: usize = 120;

/// Whether `text` can be a part of a URL: `a-z`, `0-9` and single hyphens between them.
pub fn is_slug(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty()
        && text.len() <= MAX_SLUG
        && text.bytes().all(fits)
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
}

/// As much of a slug as an address may have, up to the end of a word.
pub fn short(slug: &str, length: usize) -> &str {
    match slug.get(..length) {
        Some(begin) if slug.len() > length => {
            begin.rsplit_once('-').map_or(begin, |(whole, _)| whole)
        }
        _ => slug,
    }
}

/// A slug that is of use, whatever the length of the name it is made of.
pub fn slug_of(name: &str) -> String {
    short(&slugify(name), MAX_SLUG).to_owned()
}

/// What [`is_slug`] asks for, in words.
pub const SLUG_RULE: &str = "a slug is made of a-z, 0-9 and single hyphens, at most 120 characters";

/// A name as a part of a URL. Latin letters lose their accents; letters of other
/// scripts stay, with their marks. Letters are composed first, as addresses have them: a Mac takes
/// accents apart. A plus or a sharp behind a letter is said, so that C, C++ and C# are three.
pub fn slugify(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    let (mut is_latin, mut is_word) = (false, false);
    for character in name.to_lowercase().nfc() {
        if is_combining_mark(character) {
            if is_word && !is_latin {
                slug.push(character);
            }
            continue;
        }
        let plain = unaccented(character);
        is_latin = plain.is_some() || character.is_ascii_alphanumeric();
        let said = match character {
            '+' => Some("plus"),
            '#' => Some("sharp"),
            _ => None,
        };
        if let Some(plain) = plain {
            slug.push_str(&plain);
        } else if let Some(word) = said.filter(|_| is_word) {
            // What follows in the same word is behind a hyphen too.
            let hyphen = if slug.ends_with('-') { "" } else { "-" };
            slug.extend([hyphen, word, "-"]);
            continue;
        } else if character.is_alphanumeric() {
            slug.push(character);
        } else if !slug.ends_with('-') && !matches!(character, '\'' | '’') {
            slug.push('-');
        }
        is_word = character.is_alphanumeric();
    }
    slug.trim_matches('-').to_owned()
}

/// The plain letters for a Latin one with an accent or of its own.
fn unaccented(character: char) -> Option<Cow<'static, str>> {
    let spelled = match character {
        'ä' | 'æ' | 'ǽ' => "ae",
        'đ' | 'ð' => "d",
        'ə' | 'ǝ' => "e",
        'ħ' => "h",
        'ı' => "i",
        'ĳ' => "ij",
        'ł' => "l",
        'ŋ' => "ng",
        'ø' | 'ǿ' => "o",
        'ö' | 'œ' => "oe",
        'ß' => "ss",
        'ŧ' => "t",
        'ü' => "ue",
        'þ' => "th",
        _ => {
            let mut parts = std::iter::once(character).nfd();
            let base = parts.next().filter(char::is_ascii_alphabetic)?;
            // A letter without an accent stands for itself.
            parts.next()?;
            return Some(Cow::Owned(base.to_string()));
        }
    };
    Some(Cow::Borrowed(spelled))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_slugs() {
        for (name, slug) in [
            ("Arms control", "arms-control"),
            ("China–Russia relations", "china-russia-relations"),
            ("Économie & Été", "economie-ete"),
            ("E\u{301}conomie & E\u{301}te\u{301}", "economie-ete"),
            ("и\u{306}од", "йод"),
            ("Bürgerrecht", "buergerrecht"),
            ("Women’s  rights", "womens-rights"),
            ("السياسة", "السياسة"),
            ("İstanbul", "istanbul"),
            ("I\u{307}zmir", "izmir"),
            ("Chișinău și Țara", "chisinau-si-tara"),
            ("Nguyễn Phú Trọng", "nguyen-phu-trong"),
            ("Łódź, Ǻrhus, Ħamrun", "lodz-arhus-hamrun"),
            ("हिन्दी", "हिन्दी"),
            ("C", "c"),
            ("C++", "c-plus-plus"),
            ("C#", "c-sharp"),
            ("C# and F#", "c-sharp-and-f-sharp"),
            ("#MeToo + more", "metoo-more"),
            ("LGBTQ+", "lgbtq-plus"),
            ("…", ""),
        ] {
            assert_eq!(slugify(name), slug);
        }
    }

    #[test]
    fn only_plain_slugs_are_slugs() {
        assert!(is_slug("g20-summit"));
        for wrong in [
            "",
            "-a",
            "a-",
            "a--b",
            "A",
            "a b",
            "a/b",
            "..",
            "é",
            &"a".repeat(121),
        ] {
            assert!(!is_slug(wrong), "{wrong}");
        }
    }
}
