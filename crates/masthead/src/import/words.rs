//! Slugs, and guesses at what somebody meant to write.
use unicode_normalization::UnicodeNormalization;

/// Characters of the longest slug.
const MAX_SLUG: usize = 120;

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

/// What [`is_slug`] asks for, in words.
pub const SLUG_RULE: &str = "a slug is made of a-z, 0-9 and single hyphens, at most 120 characters";

/// A name as a part of a URL. Latin letters lose their accents; letters of other
/// scripts stay. Letters are composed first, as addresses have them: a Mac takes accents apart.
pub fn slugify(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for character in name.to_lowercase().nfc() {
        if let Some(plain) = unaccented(character) {
            slug.push_str(plain);
        } else if character.is_alphanumeric() {
            slug.push(character);
        } else if !slug.ends_with('-') && !matches!(character, '\'' | '’') {
            slug.push('-');
        }
    }
    slug.trim_matches('-').to_owned()
}

fn unaccented(character: char) -> Option<&'static str> {
    Some(match character {
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ä' | 'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ō' | 'ő' => "o",
        'ö' | 'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' => "s",
        'ß' => "ss",
        'ť' | 'ţ' => "t",
        'ù' | 'ú' | 'û' | 'ū' | 'ů' | 'ű' => "u",
        'ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'þ' => "th",
        _ => return None,
    })
}

/// "; did you mean `x`?" for the choice nearest to `text`, or nothing.
pub fn hint<'a>(text: &str, choices: impl IntoIterator<Item = &'a str>) -> String {
    let lower = text.to_lowercase();
    let nearest = choices
        .into_iter()
        .map(|choice| (distance(&lower, &choice.to_lowercase()), choice))
        .min();
    match nearest {
        Some((steps, choice)) if steps <= 1 + text.chars().count() / 4 => {
            format!("; did you mean `{choice}`?")
        }
        _ => String::new(),
    }
}

/// How many letters must be put in, taken out or changed (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, letter) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (at, other) in to.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[at + 1];
            row[at + 1] = changed.min(diagonal + 1).min(row[at] + 1);
        }
    }
    row[to.len()]
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

    #[test]
    fn near_misses_are_guessed_and_far_ones_are_not() {
        let choices = ["title", "standfirst", "byline"];
        assert_eq!(hint("bylnie", choices), "; did you mean `byline`?");
        assert_eq!(hint("Title", choices), "; did you mean `title`?");
        assert_eq!(hint("weather", choices), "");
        assert_eq!(hint("x", []), "");
    }
}
