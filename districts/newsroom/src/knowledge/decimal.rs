//! Decimal numbers as figures have them: exact, whatever their length, and never a binary fraction.
use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// The most digits before or behind the point.
const MOST: usize = 30;

/// A decimal number in its one spelling: `130430000000`, `-8.4`, `0.05`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal(String);

impl Decimal {
    /// Reads a number with a point and without signs between thousands; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(digits) => ("-", digits),
            None => ("", text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let are_digits = |part: &str| {
            (1..=MOST).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !are_digits(whole) || !are_digits(fraction) {
            return None;
        }
        let whole = match whole.trim_start_matches('0') {
            "" => "0",
            whole => whole,
        };
        Some(Self(match fraction.trim_end_matches('0') {
            "" if whole == "0" => whole.to_owned(),
            "" => format!("{sign}{whole}"),
            fraction => format!("{sign}{whole}.{fraction}"),
        }))
    }

    /// The number that was meant by one that was computed in binary: its first fifteen digits. `None`
    /// for what is no number.
    pub fn suggested(value: f64) -> Option<Self> {
        if !value.is_finite() || value.abs() >= 1e29 {
            return None;
        }
        let text = format!("{value:.14e}");
        let (digits, exponent) = text.split_once('e')?;
        let exponent: i32 = exponent.parse().ok()?;
        let (sign, digits) = match digits.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", digits),
        };
        let digits = digits.replace('.', "");
        let point = exponent + 1;
        let text = match usize::try_from(point) {
            Ok(point) if point >= digits.len() => {
                format!("{digits}{}", "0".repeat(point - digits.len()))
            }
            Ok(point) if point > 0 => format!("{}.{}", &digits[..point], &digits[point..]),
            _ => {
                let zeros = usize::try_from(-point).ok()?;
                let fraction = format!("{}{digits}", "0".repeat(zeros));
                let end = fraction.len().min(MOST);
                format!("0.{}", &fraction[..end])
            }
        };
        Self::parse(&format!("{sign}{text}"))
    }

    /// The number as it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest binary number, for the length of a bar in a chart and nothing else.
    pub fn approximate(&self) -> f64 {
        self.0.parse().unwrap_or(0.0)
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.0.starts_with('-')
    }

    /// The digits before the point and those behind it, without a sign.
    fn parts(&self) -> (&str, &str) {
        let digits = self.0.trim_start_matches('-');
        digits.split_once('.').unwrap_or((digits, ""))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_size = || {
            let ((mine, my_rest), (theirs, their_rest)) = (self.parts(), other.parts());
            let whole = mine.len().cmp(&theirs.len()).then_with(|| mine.cmp(theirs));
            whole.then_with(|| my_rest.cmp(their_rest))
        };
        match (self.is_negative(), other.is_negative()) {
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => by_size(),
            (true, true) => by_size().reverse(),
        }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl TryFrom<String> for Decimal {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).ok_or_else(|| format!("not a decimal number: {text:?}"))
    }
}

impl From<Decimal> for String {
    fn from(number: Decimal) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_spelling_and_loses_no_digit() {
        for (text, expected) in [
            ("130430000000", "130430000000"),
            ("007.50", "7.5"),
            ("-0.0", "0"),
            ("\u{2212}9", "-9"),
            ("0.1", "0.1"),
            (
                "12345678901234567890.123456789",
                "12345678901234567890.123456789",
            ),
        ] {
            assert_eq!(Decimal::parse(text).unwrap().as_str(), expected);
        }
        let bar = Decimal::parse("-8.4").unwrap().approximate();
        assert!((bar + 8.4).abs() < 1e-9);
        let long = "1".repeat(MOST + 1);
        for text in [
            "", "-", ".", "1.", ".5", "1,870", "1e9", "NaN", "1 000", &long,
        ] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_was_computed_in_binary_is_the_number_that_was_meant() {
        for (value, expected) in [
            (130.43 * 1e9, "130430000000"),
            (1.1 + 2.2, "3.3"),
            (8.4e9, "8400000000"),
            (-9.0, "-9"),
            (0.05, "0.05"),
            (0.0, "0"),
            (100_000.0, "100000"),
        ] {
            assert_eq!(Decimal::suggested(value).unwrap().as_str(), expected);
        }
        assert_eq!(Decimal::suggested(f64::NAN), None);
        assert_eq!(Decimal::suggested(1e300), None);
    }

    #[test]
    fn numbers_are_in_the_order_of_their_size() {
        let mut numbers: Vec<Decimal> = ["10", "9.5", "-2", "9.45", "-10", "0"]
            .into_iter()
            .filter_map(Decimal::parse)
            .collect();
        numbers.sort();
        let sorted: Vec<&str> = numbers.iter().map(Decimal::as_str).collect();
        assert_eq!(sorted, ["-10", "-2", "0", "9.45", "9.5", "10"]);
    }
}
