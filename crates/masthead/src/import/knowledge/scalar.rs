//! The values of knowledge: numbers, dates of EDTF, words of a list.
use std::ops::RangeInclusive;

use crate::import::fields::Fields;
use crate::import::words::hint;
use crate::newsroom::knowledge::decimal::Decimal;
use crate::newsroom::knowledge::edtf;

/// What a word behind a number multiplies it with, as a power of ten.
const SCALES: [(&str, usize); 4] = [
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
];

/// A number: `41300`, `41_300`, `-0.4`, `130.43 billion`.
pub fn number(fields: &mut Fields<'_>, key: &'static str) -> Option<Decimal> {
    let text = fields.text(key)?;
    let number = scaled(&text.value);
    if number.is_none() {
        let message = format!(
            "`{}` is no number; write 41300, 0.05 or 130.43 billion",
            text.value
        );
        fields.wrong(text.line, key, message);
    }
    number
}

/// The number that a text says.
fn scaled(text: &str) -> Option<Decimal> {
    let (number, scale) = match text.split_once(' ') {
        None => (text, 0),
        Some((number, word)) => {
            let scale = SCALES.iter().find(|(name, _)| *name == word.trim())?;
            (number, scale.1)
        }
    };
    let number = number.replace('_', "");
    let (whole, fraction) = number.split_once('.').unwrap_or((&number, ""));
    // A point needs a digit on each side, whatever the scale adds.
    let is_bare = whole.trim_start_matches('-').is_empty() || fraction.is_empty();
    if number.contains('.') && is_bare {
        return None;
    }
    let missing = scale.saturating_sub(fraction.len());
    let (moved, rest) = fraction.split_at_checked(scale.min(fraction.len()))?;
    let zeros = "0".repeat(missing);
    let point = if rest.is_empty() { "" } else { "." };
    Decimal::parse(&format!("{whole}{moved}{zeros}{point}{rest}"))
}

/// A date of EDTF, as it was written.
pub fn date(fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
    let text = fields.text(key)?;
    if edtf::bounds(&text.value).is_none() {
        let message = format!(
            "`{}` is no date of EDTF; write 2022-02-04, 2022-02, 2022 or 2021-01/2021-11",
            text.value
        );
        fields.wrong(text.line, key, message);
        return None;
    }
    Some(text.value)
}

/// A whole number within a range.
pub fn whole(
    fields: &mut Fields<'_>,
    key: &'static str,
    within: RangeInclusive<i64>,
) -> Option<i64> {
    let number: i64 = fields.number(key)?;
    if within.contains(&number) {
        return Some(number);
    }
    let line = fields.entry(key).map_or(fields.line, |entry| entry.line);
    let message = match *within.end() {
        i64::MAX => format!("is below {}", within.start()),
        end => format!("is not from {} to {end}", within.start()),
    };
    fields.wrong(line, key, message);
    None
}

/// One of a list of words, which is required.
pub fn word<T: Copy>(
    fields: &mut Fields<'_>,
    key: &'static str,
    all: &[T],
    word: impl Fn(T) -> &'static str,
) -> Option<T> {
    let text = fields.required(key)?;
    let found = all.iter().copied().find(|one| word(*one) == text.value);
    if found.is_none() {
        let known: Vec<&str> = all.iter().map(|one| word(*one)).collect();
        let hint = hint(&text.value, known.iter().copied());
        let known = known.join("`, `");
        let message = format!("`{}` is none of `{known}`{hint}", text.value);
        fields.wrong(text.line, key, message);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them_and_lose_no_digit() {
        for (text, expected) in [
            ("41300", "41300"),
            ("41_300", "41300"),
            ("0.05", "0.05"),
            ("-0.4", "-0.4"),
            ("130.43 billion", "130430000000"),
            ("1.09 million", "1090000"),
            ("2.1234 thousand", "2123.4"),
            ("3 trillion", "3000000000000"),
            ("-1.5 million", "-1500000"),
        ] {
            assert_eq!(scaled(text).unwrap().as_str(), expected);
        }
        for text in [
            "",
            "many",
            "1,300",
            "5 dozen",
            "1. million",
            ".5 million",
            "1.2.3",
        ] {
            assert_eq!(scaled(text), None, "{text}");
        }
    }
}
