//! How wide a name is on one line, so that a style sheet can fit it to the page.

/// The widest name that is fitted to one line, in ems; what is wider takes two.
const WIDEST: f32 = 30.0;

/// The width of a name for a class of `main.css`: ems, rounded up, or `long`. A strict content
/// security policy has no room for a style attribute, and a style sheet cannot count letters.
pub fn ems(name: &str) -> String {
    let width = name.chars().map(width).sum::<f32>().max(2.0);
    if width > WIDEST {
        return "long".to_owned();
    }
    width.ceil().to_string()
}

/// Hundredths of an em of a to z in Newsreader Display, the face of the nameplate.
const SMALL: [u8; 26] = [
    51, 58, 47, 59, 49, 37, 52, 59, 29, 27, 58, 28, 88, 60, 56, 59, 58, 42, 42, 38, 58, 56, 79, 55,
    56, 47,
];
/// The same of A to Z.
const CAPITALS: [u8; 26] = [
    74, 68, 71, 78, 68, 62, 77, 83, 36, 43, 77, 63, 103, 78, 80, 65, 80, 71, 57, 72, 79, 72, 103,
    74, 71, 66,
];

/// How wide a letter is, in ems; of other scripts about so, and rather too wide than too narrow.
fn width(letter: char) -> f32 {
    let of = |widths: &[u8; 26], first: char| {
        let place = letter as usize - first as usize;
        f32::from(widths[place]) / 100.0
    };
    match letter {
        'a'..='z' => of(&SMALL, 'a'),
        'A'..='Z' => of(&CAPITALS, 'A'),
        // Marks stand above their letters, and some signs are not seen.
        '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' => 0.0,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}' => 0.0,
        ' ' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' | 'ا' => 0.28,
        '@' | '%' | 'Æ' | 'Œ' => 1.03,
        letter if letter > '\u{1100}' && letter.is_alphabetic() => 1.02,
        letter if letter.is_uppercase() => 0.83,
        _ => 0.66,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_as_wide_as_its_letters() {
        for (name, wide) in [
            ("", "2"),
            ("Zeit", "2"),
            ("The Meridian Post", "9"),
            ("Süddeutsche Allgemeine Handelszeitung", "19"),
            ("الأخبار", "4"),
            ("日本経済新聞", "7"),
        ] {
            assert_eq!(ems(name), wide, "{name}");
        }
    }

    #[test]
    fn wide_letters_count_for_more_than_narrow_ones_and_marks_for_nothing() {
        let number = |name: &str| ems(name).parse::<u32>().unwrap();
        assert!(number("WWWWWW") > number("iiiiii"));
        assert_eq!(ems("e\u{301}\u{301}\u{301}\u{301}\u{301}"), ems("e"));
    }

    #[test]
    fn a_name_that_no_line_holds_takes_two() {
        assert_eq!(ems(&"Gemeinde ".repeat(20)), "long");
    }
}
