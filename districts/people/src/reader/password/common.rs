//! Passwords of enough characters that are guessed first all the same: known phrases,
//! rows of keys, repetitions, and the names of the account and the site.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Phrases and words that lists of leaked passwords hold, without spaces, in lower case.
const LIST: &str = include_str!("common.txt");
/// Passwords of a fitting length that people have had, with their source (OWASP ASVS 5.0, 6.2.4:
/// at least the first 3,000 that the rules would let through).
const LEAKED: &str = include_str!("leaked.txt");

/// The leaked ones as they are compared.
static LEAKED_PLAIN: LazyLock<HashSet<String>> =
    LazyLock::new(|| lines(LEAKED).map(plain).collect());

/// The lines of a list without its remarks.
fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    let is_entry = |line: &&str| !line.is_empty() && !line.starts_with('#');
    list.lines().filter(is_entry)
}

/// Rows of keys, of letters and of digits, along which fingers run.
const ROWS: [&str; 12] = [
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "yxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
    "qazwsxedcrfvtgbyhnujmikolp",
];

/// What must be left, in letters and digits, when everything known is taken out.
const LEFT: usize = 8;

/// Whether a password is among the first that anybody would try. `personal` are texts that
/// strangers know: the address, the name of the site.
pub fn is_common(password: &str, personal: &[&str]) -> bool {
    let plain = plain(password);
    plain.chars().count() < LEFT
        || LEAKED_PLAIN.contains(&plain)
        || repeats(&plain)
        || has_few_letters(&plain)
        || left_of(&plain, personal) < LEFT
}

/// Letters and digits in lower case, with the usual disguises taken off.
fn plain(text: &str) -> String {
    let undisguise = |letter| match letter {
        '@' => 'a',
        '$' => 's',
        other => other,
    };
    let lower = text.to_lowercase();
    let letters = lower.chars().map(undisguise);
    letters.filter(|letter| letter.is_alphanumeric()).collect()
}

/// Whether a piece is said again and again.
fn repeats(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let half = letters.len() / 2;
    (1..=half).any(|period| {
        letters
            .iter()
            .zip(letters.iter().skip(period))
            .all(|(one, other)| one == other)
    })
}

fn has_few_letters(text: &str) -> bool {
    let mut letters: Vec<char> = text.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    letters.len() < 5
}

/// How many letters are left when what is known is taken out of the text, the longest first.
fn left_of(text: &str, personal: &[&str]) -> usize {
    let mut left = text.to_owned();
    for part in personal_parts(personal) {
        left = left.replace(&part, " ");
    }
    let mut known: Vec<&str> = lines(LIST).collect();
    known.sort_unstable_by_key(|line| std::cmp::Reverse(line.len()));
    for phrase in known {
        left = left.replace(phrase, " ");
    }
    without_rows(&left)
}

/// Words of at least four letters, and each text as a whole.
fn personal_parts(personal: &[&str]) -> Vec<String> {
    let words = personal
        .iter()
        .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
    let mut parts: Vec<String> = words.chain(personal.iter().copied()).map(plain).collect();
    parts.retain(|part| part.chars().count() >= 4);
    parts.sort_unstable_by_key(|part| std::cmp::Reverse(part.len()));
    parts
}

/// Letters that do not stand in a run of four along a row, forwards or backwards.
fn without_rows(text: &str) -> usize {
    let letters: Vec<char> = text.chars().collect();
    let mut left = 0;
    let mut at = 0;
    while at < letters.len() {
        let run = run_from(&letters[at..]);
        if run >= 4 {
            at += run;
        } else {
            left += usize::from(letters[at] != ' ');
            at += 1;
        }
    }
    left
}

/// How many letters at the beginning stand side by side on a row, or are the same.
fn run_from(letters: &[char]) -> usize {
    let lengths = ROWS.iter().flat_map(|row| {
        let row: Vec<char> = row.chars().collect();
        let back: Vec<char> = row.iter().rev().copied().collect();
        [run_along(letters, &row), run_along(letters, &back)]
    });
    let same = letters
        .iter()
        .take_while(|letter| Some(*letter) == letters.first())
        .count();
    lengths.chain([same]).max().unwrap_or_default()
}

fn run_along(letters: &[char], row: &[char]) -> usize {
    let start = row.iter().position(|key| Some(key) == letters.first());
    let Some(start) = start else { return 0 };
    letters
        .iter()
        .zip(&row[start..])
        .take_while(|(letter, key)| letter == key)
        .count()
}

#[cfg(test)]
mod tests {
    use super::super::{LONGEST, SHORTEST};
    use super::*;

    const PERSONAL: [&str; 2] = ["anna.writer@readers.example", "The Meridian Post"];

    #[test]
    fn what_everybody_would_try_is_found() {
        for common in [
            "passwordpassword",
            "password1234567890",
            "P@ssw0rdPassword!",
            "qwertyuiopasdfgh",
            "1234567890123456",
            "aaaaaaaaaaaaaaaaaa",
            "abcabcabcabcabcabc",
            "abcdefghijklmnopqrst",
            "correct horse battery staple",
            "iloveyou iloveyou!!",
            "1qaz2wsx3edc4rfv5tgb",
            "The Meridian Post 2026",
            "anna.writer@readers.example",
            "annawriter-meridianpost",
            "zyxwvutsrqponmlkj",
            "letmein letmein 123",
            "                     ",
        ] {
            assert!(is_common(common, &PERSONAL), "{common}");
        }
    }

    #[test]
    fn the_list_has_a_source_and_three_thousand_of_a_fitting_length() {
        assert!(LEAKED.starts_with('#') && LEAKED.contains("Source:"));
        assert!(LIST.starts_with('#'));
        let fitting: HashSet<&str> = lines(LEAKED)
            .filter(|one| (SHORTEST..=LONGEST).contains(&one.chars().count()))
            .collect();
        assert!(fitting.len() >= 3_000, "{}", fitting.len());
        for leaked in lines(LEAKED) {
            assert!(is_common(leaked, &[]), "{leaked}");
            assert!(is_common(&leaked.to_uppercase(), &[]), "{leaked}");
        }
        assert!(is_common("Polniy-Pizdec 0211", &[]), "in another spelling");
    }

    #[test]
    fn what_nobody_would_guess_is_not() {
        for fine in [
            "violet kettle marches north",
            "dR7-pelican-uncommon-7",
            "Schneckenhaus am Deich",
            "kfjw81nvpq2lzmx0d",
            "أربعة قوارب في الميناء",
        ] {
            assert!(!is_common(fine, &PERSONAL), "{fine}");
        }
    }
}
