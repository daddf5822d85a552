//! How each language writes numbers: its decimal sign, and where digits are grouped.

/// How a language writes numbers.
pub struct Style {
    /// Between the whole part and the fraction.
    pub decimal: char,
    group: char,
    /// Fewest digits of a whole part that is grouped, in an amount of money.
    amount_from: usize,
    /// Fewest digits of a number in a sentence that is grouped.
    prose_from: usize,
}

impl Style {
    /// That of a language of the interface.
    pub fn of(language: &str) -> Self {
        let (decimal, group, amount_from, prose_from) = match language {
            "de" => (',', '.', 4, 4),
            "fr" => (',', '\u{202f}', 4, 4),
            "es" => (',', '.', 5, 5),
            "ar" => ('.', ',', 4, 5),
            _ => ('.', ',', 4, 4),
        };
        Self {
            decimal,
            group,
            amount_from,
            prose_from,
        }
    }

    /// The whole part of an amount of money, in groups of three digits.
    pub fn amount(&self, digits: &str) -> String {
        self.grouped(digits, self.amount_from)
    }

    /// A whole number in a sentence, in groups of three digits.
    pub fn prose(&self, digits: &str) -> String {
        self.grouped(digits, self.prose_from)
    }

    fn grouped(&self, digits: &str, from: usize) -> String {
        if digits.len() < from {
            return digits.to_owned();
        }
        let first = digits.len() % 3;
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && index % 3 == first {
                text.push(self.group);
            }
            text.push(digit);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_and_amounts_are_grouped_as_each_language_does() {
        for (language, amount, prose, long) in [
            ("en", "5,000", "5,000", "1,234,567"),
            ("de", "5.000", "5.000", "1.234.567"),
            (
                "fr",
                "5\u{202f}000",
                "5\u{202f}000",
                "1\u{202f}234\u{202f}567",
            ),
            ("es", "5000", "5000", "1.234.567"),
            ("ar", "5,000", "5000", "1,234,567"),
        ] {
            let style = Style::of(language);
            assert_eq!(style.amount("5000"), amount, "{language}");
            assert_eq!(style.prose("5000"), prose, "{language}");
            assert_eq!(style.prose("1234567"), long, "{language}");
            assert_eq!(style.prose("999"), "999", "{language}");
        }
    }
}
