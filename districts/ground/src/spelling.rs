//! Text as people type it: what may stand where others read it, whether anything can be seen
//! of it, and what it looks like whatever letters it is written with.
use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory};
use icu_properties::{CodePointMapData, CodePointSetData};
use unicode_normalization::UnicodeNormalization;
use unicode_security::skeleton;

use crate::steps;

/// Marks that may be stacked on one letter: what pointed and accented Hebrew needs, and the
/// bound of UTS 39, 5.4. More is a trick to overrun other lines.
const MOST_MARKS: usize = 4;
/// The same for marks that go with any letter; Vietnamese needs two.
const MOST_COMMON_MARKS: usize = 3;
/// Drawn as nothing, though the standard does not say that they may be ignored: the blank of
/// Braille, the stand-in for an object, the null notehead, the blanks of hieroglyphs.
const BLANKS: [char; 5] = [
    '\u{2800}',
    '\u{FFFC}',
    '\u{1D159}',
    '\u{13441}',
    '\u{13442}',
];
/// Keeps two letters apart that would be joined, and joins those that would not.
const JOINERS: [char; 2] = ['\u{200C}', '\u{200D}'];

/// What may stand in text that others read: no controls, no characters that turn the
/// direction of what follows or cannot be seen, no towers of marks.
pub fn clean(typed: &str) -> String {
    steps::took(typed.len());
    let mut kept = String::with_capacity(typed.len());
    let (mut marks, mut before) = (0, None);
    let typed = typed
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let mut letters = typed.chars().peekable();
    while let Some(letter) = letters.next() {
        let letter = if letter == '\t' { ' ' } else { letter };
        let is_kept = match letter {
            '\n' => true,
            _ if JOINERS.contains(&letter) => {
                let joins = |side: Option<char>| side.is_some_and(|side| !side.is_ascii());
                let after = letters.peek().copied().filter(|after| !is_hidden(*after));
                joins(before) && joins(after)
            }
            _ if is_selector(letter) => before.is_some_and(|it| selects(it, letters.peek())),
            _ if is_hidden(letter) => false,
            _ if is_mark(letter) => {
                marks += 1;
                marks <= most_marks(letter)
            }
            _ => true,
        };
        if is_kept {
            kept.push(letter);
        }
        if !is_hidden(letter) {
            before = Some(letter);
            // Marks beside a letter go on with it.
            let goes_on = is_mark(letter) || category(letter) == GeneralCategory::SpacingMark;
            marks = if goes_on { marks } else { 0 };
        } else if is_kept {
            before = (letter != '\n' && !JOINERS.contains(&letter)).then_some(letter);
            marks = if letter == '\n' { 0 } else { marks };
        }
    }
    kept
}

/// The same on one line, as a name is written.
pub fn one_line(typed: &str) -> String {
    let cleaned = clean(typed).replace(BLANKS, " ");
    cleaned.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether nothing of a text can be seen.
pub fn is_blank(text: &str) -> bool {
    steps::took(text.len());
    !text.chars().any(is_visible)
}

/// Whether a letter can be seen where it stands alone.
pub fn is_visible(letter: char) -> bool {
    use GeneralCategory as Is;
    let is_ink = !matches!(
        category(letter),
        Is::Control
            | Is::Format
            | Is::Surrogate
            | Is::PrivateUse
            | Is::Unassigned
            | Is::SpaceSeparator
            | Is::LineSeparator
            | Is::ParagraphSeparator
            | Is::NonspacingMark
            | Is::SpacingMark
            | Is::EnclosingMark
    );
    is_ink && !is_hidden(letter) && !BLANKS.contains(&letter)
}

/// Words in lower case with one space around each. Nothing that cannot be seen splits one,
/// and letters in another dress (full width, mathematical, circled) are themselves.
pub fn words(text: &str) -> String {
    steps::took(text.len());
    spaced(text.nfkc().flat_map(char::to_lowercase))
}

/// The same, where a letter that looks like one of ASCII is that one (UTS 39, 4).
pub fn looks(text: &str) -> String {
    steps::took(text.len());
    spaced(text.nfkc().flat_map(look))
}

/// Whether readers would take one text for the other.
pub fn looks_like(one: &str, other: &str) -> bool {
    let shape = |text: &str| skeleton(&words(text)).collect::<String>();
    looks(one) == looks(other) || shape(one) == shape(other)
}

fn spaced(letters: impl Iterator<Item = char>) -> String {
    let mut out = String::from(" ");
    for letter in letters {
        let splits_nothing = is_common_mark(letter) || (is_hidden(letter) && !letter.is_control());
        if letter.is_alphanumeric() && !is_hidden(letter) {
            out.push(letter);
        } else if !splits_nothing && !matches!(letter, '\'' | '’') && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// The letter of ASCII that this one looks like, else itself, in lower case.
fn look(letter: char) -> Vec<char> {
    let nth = |first: u32| char::from_u32(u32::from('a') + u32::from(letter) - first);
    let shown: String = match letter {
        _ if letter.is_ascii() => letter.into(),
        // Letters on dark ground, and those that make up flags.
        '\u{1F150}'..='\u{1F169}' => nth(0x1F150).into_iter().collect(),
        '\u{1F170}'..='\u{1F189}' => nth(0x1F170).into_iter().collect(),
        '\u{1F1E6}'..='\u{1F1FF}' => nth(0x1F1E6).into_iter().collect(),
        _ => skeleton(letter.encode_utf8(&mut [0; 4])).collect(),
    };
    let is_letter = !shown.is_empty() && shown.bytes().all(|byte| byte.is_ascii_alphabetic());
    match shown.as_str() {
        // The prototype of a stroke is an l; a capital stroke is an I.
        "l" if letter.is_uppercase() => vec!['i'],
        "rn" => vec!['m'],
        shown if is_letter => shown.to_lowercase().chars().collect(),
        _ => letter.to_lowercase().collect(),
    }
}

fn category(letter: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(letter)
}

fn is_mark(letter: char) -> bool {
    use GeneralCategory as Is;
    !letter.is_ascii() && matches!(category(letter), Is::NonspacingMark | Is::EnclosingMark)
}

/// Marks of no script of their own.
fn is_common_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

fn most_marks(letter: char) -> usize {
    match is_common_mark(letter) {
        true => MOST_COMMON_MARKS,
        false => MOST_MARKS,
    }
}

/// Chooses between forms of the letter before it.
fn is_selector(letter: char) -> bool {
    matches!(letter, '\u{FE00}'..='\u{FE0F}' | '\u{180B}'..='\u{180D}' | '\u{180F}'
        | '\u{E0100}'..='\u{E01EF}')
}

/// Whether a selector means something behind this letter: one that has forms, or a digit
/// that becomes a key.
fn selects(letter: char, after: Option<&char>) -> bool {
    let is_key = after == Some(&'\u{20E3}');
    !is_hidden(letter) && (is_key || !letter.is_ascii())
}

/// Controls, what may be ignored (UAX 44, `Default_Ignorable_Code_Point`), notes between
/// lines, and what is no character.
fn is_hidden(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_control();
    }
    letter.is_control()
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(letter)
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FDD0}'..='\u{FDEF}')
        || (letter as u32) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_work_grows_with_the_text_alone() {
        let texts = [
            ("a\u{301}", "\u{323}"),
            ("\r\n", "\u{2028}"),
            ("ﷺ", "🇨"),
            ("\u{FE0F}", "\u{20E3}"),
            ("\u{1100}", "\u{1161}"),
        ];
        for (piece, tail) in steps::FAMILIES.into_iter().chain(texts) {
            let make = |size| format!("{}{}", piece.repeat(size), tail.repeat(size));
            steps::assert_linear(&format!("{piece:?} {tail:?}"), make, |text| {
                let name = one_line(text);
                let _ = (is_blank(text), looks_like(&name, "Anna Writer"));
            });
        }
    }

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        assert_eq!(clean("a\u{202E}b\u{200B}c\0d\u{7}"), "abcd");
        assert_eq!(
            clean("a\u{3164}b\u{115F}c\u{E0041}d\u{34F}e\u{AD}"),
            "abcde"
        );
        assert_eq!(
            clean("one\u{2028}two\r\nthree\rfour"),
            "one\ntwo\nthree\nfour"
        );
        assert_eq!(clean("An\u{200D}na \u{200C}"), "Anna ");
        assert_eq!(clean("a\u{FE0F}b"), "ab");
    }

    #[test]
    fn a_name_is_one_line_without_hidden_signs() {
        assert_eq!(one_line("  Anna \n\t Writer "), "Anna Writer");
        assert_eq!(one_line("An\u{202e}na\u{200b} \u{feff}\u{2800}"), "Anna");
        assert_eq!(one_line(" \u{2066} \u{3164}"), "");
    }

    #[test]
    fn towers_of_marks_are_capped_in_every_script() {
        let marks = [
            '\u{301}', '\u{E47}', '\u{E49}', '\u{64E}', '\u{5B4}', '\u{20DD}', '\u{F74}',
        ];
        let marks = marks
            .into_iter()
            .chain(['\u{A8E0}', '\u{1CD0}', '\u{8FF}', '\u{1E8D0}']);
        for mark in marks {
            for between in ["", "\u{200D}", "\u{34F}", "\u{FE0F}", "\u{93E}", "\u{301}"] {
                let tower = format!("ก{}", format!("{mark}{between}").repeat(40));
                let kept = clean(&tower).chars().filter(|it| is_mark(*it)).count();
                let kept_selectors = clean(&tower).chars().filter(|it| is_selector(*it)).count();
                assert!(
                    kept - kept_selectors <= MOST_MARKS,
                    "{mark:?} {between:?}: {kept}"
                );
            }
        }
        let tower = format!("a{}", "\u{301}".repeat(40));
        assert_eq!(clean(&tower).chars().count(), 1 + MOST_COMMON_MARKS);
    }

    #[test]
    fn real_spellings_stay() {
        for text in [
            "Tiếng Việt: Nguyễn, a\u{323}\u{302}",
            "ที่นี่ น้ำ ก็",
            "مُحَمَّدٌ وَٱللّٰهِ",
            "בְּרֵאשִׁ֖ית שִּׁ֖",
            "क्षत्रिय हिन्दी ज़िंदगी कि",
            "می\u{200C}خواهم",
            "བསྒྲུབས",
            "မြွှေ့",
            "👩\u{200D}❤\u{FE0F}\u{200D}👨 👍🏽 1\u{FE0F}\u{20E3}",
            "葛\u{E0100}城",
            "e\u{301}a\u{308}\u{304}",
        ] {
            assert_eq!(clean(text), text);
        }
    }

    #[test]
    fn what_shows_nothing_is_blank() {
        for blank in [
            "",
            " \n\u{A0}\u{3000}",
            "\u{2800}\u{2800}",
            "\u{3164}\u{FFA0}\u{1160}",
            "\u{200D}\u{200C}\u{FEFF}\u{2063}",
            "\u{FE0F}\u{E0100}\u{301}",
            "\u{E000}\u{FFFC}",
        ] {
            assert!(is_blank(blank), "{blank:?}");
        }
        for seen in ["a", "!", "👍", "1", "אָ", "\u{2801}"] {
            assert!(!is_blank(seen), "{seen:?}");
        }
    }

    #[test]
    fn a_word_is_known_in_every_dress() {
        for dressed in [
            "ｃａｓｉｎｏ",
            "𝐜𝐚𝐬𝐢𝐧𝐨",
            "ⓒⓐⓢⓘⓝⓞ",
            "саsіnо",
            "СΑSΙΝО",
            "🅲🅰🆂🅸🅽🅾",
            "🇨🇦🇸🇮🇳🇴",
            "c\u{336}a\u{336}s\u{336}i\u{336}n\u{336}o",
            "cas\u{200B}i\u{AD}n\u{3164}o",
        ] {
            assert_eq!(looks(dressed), " casino ", "{dressed}");
        }
        assert_ne!(looks("schön"), looks("schon"));
        assert_ne!(looks("burn"), looks("bum"));
        assert_eq!(words("ＣＡＳＩＮＯ"), " casino ");
    }

    #[test]
    fn names_that_readers_would_mix_up_look_alike() {
        for (one, other) in [
            ("Anna Writer", "Аnnа Wrіter"),
            ("Anna Writer", "ANNA  WRITER"),
            ("TOM", "ТОМ"),
            ("Burney", "Bumey"),
            ("Staff", "ｓｔａｆｆ"),
        ] {
            assert!(looks_like(one, other), "{one} {other}");
        }
        assert!(!looks_like("Anna Writer", "Anne Writer"));
    }
}
