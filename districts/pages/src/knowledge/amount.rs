//! Numbers of figures, exactly as they are kept, and as each language writes them. No fraction is
//! ever a floating-point number.
use ground::i18n::{self, FluentArgs};
use ground::money::Currency;
use ground::numbers::Style;

/// Most digits of a number, so that no step of reckoning with it overflows.
const MOST_DIGITS: usize = 16;
/// Most digits behind the point beside a word such as "billion"; what has more is written out.
const MOST_DECIMALS: u32 = 3;
/// The words for large numbers, by the power of ten that they stand for.
const WORDS: [(u32, &str); 3] = [(12, "trillion"), (9, "billion"), (6, "million")];

/// A decimal number: `digits` divided by ten, `scale` times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    digits: i128,
    scale: u32,
}

impl Amount {
    /// A number from its decimal digits, as in `-12.5`; none for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (is_below, unsigned) = match text.strip_prefix('-') {
            Some(unsigned) => (true, unsigned),
            None => (false, text),
        };
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let digits = format!("{whole}{fraction}");
        let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !whole.is_empty();
        if !is_plain || digits.len() > MOST_DIGITS {
            return None;
        }
        let size: i128 = digits.parse().ok()?;
        let digits = if is_below { -size } else { size };
        let scale = u32::try_from(fraction.len()).ok()?;
        Some(Self { digits, scale }.shortened())
    }

    /// The same number without zeros at its end behind the point.
    fn shortened(mut self) -> Self {
        while self.scale > 0 && self.digits % 10 == 0 {
            self.digits /= 10;
            self.scale -= 1;
        }
        self
    }

    /// The number times ten, `scale` times, where that is whole.
    fn at_scale(self, scale: u32) -> i128 {
        self.digits * 10_i128.pow(scale.saturating_sub(self.scale))
    }

    /// Numbers as whole ones of one scale, in order, with that scale.
    pub fn level(all: &[Self]) -> (Vec<i128>, u32) {
        let scale = all.iter().map(|one| one.scale).max().unwrap_or_default();
        let whole = all.iter().map(|one| one.at_scale(scale)).collect();
        (whole, scale)
    }

    /// The number of these whole steps of a scale.
    pub fn of_level(digits: i128, scale: u32) -> Self {
        Self { digits, scale }.shortened()
    }

    /// The number for machines: digits with a point.
    fn plain(self) -> String {
        let size = self.digits.unsigned_abs().to_string();
        let sign = if self.digits < 0 { "-" } else { "" };
        let scale = self.scale as usize;
        if scale == 0 {
            return format!("{sign}{size}");
        }
        let size = format!("{size:0>width$}", width = scale + 1);
        let (whole, fraction) = size.split_at(size.len() - scale);
        format!("{sign}{whole}.{fraction}")
    }

    /// The number as a language writes it, with a word for millions and more where no digit is
    /// lost by that.
    pub fn said(self, language: &str) -> String {
        let size = 10_i128.pow(self.scale);
        let large = WORDS.into_iter().find_map(|(power, word)| {
            let is_large = (self.digits / size).unsigned_abs() >= 10_u128.pow(power);
            let scale = self.scale + power;
            let short = Self { scale, ..self }.shortened();
            (is_large && short.scale <= MOST_DECIMALS).then_some((short, word))
        });
        let Some((short, word)) = large else {
            return self.written(language);
        };
        let mut args = FluentArgs::new();
        args.set("amount", short.written(language));
        args.set("count", short.counted(language));
        i18n::translate(language, &format!("amount-{word}"), &args)
    }

    /// The whole number by which a language chooses between singular and plural.
    fn counted(self, language: &str) -> i64 {
        // French counts what is below two as one; elsewhere a fraction is many.
        let is_french = i18n::interface(language) == "fr";
        let counted = match self.scale {
            0 => self.digits,
            _ if is_french => self.digits / 10_i128.pow(self.scale),
            _ => 100,
        };
        i64::try_from(counted.abs()).unwrap_or(i64::MAX)
    }

    fn written(self, language: &str) -> String {
        let style = Style::of(i18n::interface(language));
        let plain = self.plain();
        let unsigned = plain.trim_start_matches('-');
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let mut text = String::new();
        if self.digits < 0 {
            text.push('\u{2212}');
        }
        text.push_str(&style.prose(whole));
        if !fraction.is_empty() {
            text.push(style.decimal);
            text.push_str(fraction);
        }
        text
    }
}

/// A number with what it counts: a currency by its code, a percentage, or a noun as it was written.
pub fn with_unit(amount: &str, unit: &str, language: &str) -> String {
    let mut args = FluentArgs::new();
    args.set("amount", amount.to_owned());
    let key = match (unit, Currency::parse(unit)) {
        ("", _) => return amount.to_owned(),
        (_, Some(currency)) => {
            args.set("symbol", symbol(currency, language));
            "amount-money"
        }
        ("%" | "percent", None) => "amount-percent",
        (noun, None) => {
            args.set("unit", noun.to_owned());
            "amount-of"
        }
    };
    i18n::translate(language, key, &args)
}

/// The sign of a currency as it stands beside a number: in English a code stands apart from it.
fn symbol(currency: Currency, language: &str) -> String {
    let language = i18n::interface(language);
    let symbol = currency.symbol(language);
    let is_code = symbol.bytes().all(|byte| byte.is_ascii_alphabetic());
    match language == "en" && is_code {
        true => format!("{symbol}\u{a0}"),
        false => symbol.to_owned(),
    }
}

/// What a number counts, alone, as the head of a column.
pub fn unit(unit: &str, language: &str) -> String {
    match (unit, Currency::parse(unit)) {
        (_, Some(currency)) => currency.symbol(i18n::interface(language)).to_owned(),
        ("%" | "percent", None) => "%".to_owned(),
        (noun, None) => noun.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        Amount::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn a_number_keeps_every_digit() {
        for (text, plain) in [
            ("0", "0"),
            ("-0.50", "-0.5"),
            ("130430000000", "130430000000"),
            ("0.1", "0.1"),
            ("100.00", "100"),
            ("99999999999.99999", "99999999999.99999"),
        ] {
            assert_eq!(amount(text).plain(), plain, "{text}");
        }
        for wrong in ["", "-", ".5", "1e9", "1,5", "--1", "1.2.3", "NaN", "+1"] {
            assert_eq!(Amount::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Amount::parse(&"9".repeat(17)), None);
    }

    #[test]
    fn large_numbers_get_a_word_where_no_digit_is_lost() {
        for (text, language, said) in [
            ("130430000000", "en", "130.43 billion"),
            ("130430000000", "de", "130,43 Milliarden"),
            ("1000000", "de", "1 Million"),
            ("1500000", "fr", "1,5 million"),
            ("2000000000", "fr", "2 milliards"),
            ("130430000000", "es", "130,43 mil millones"),
            ("5000000", "ar", "5 ملايين"),
            ("123456789", "en", "123,456,789"),
            ("999999", "en", "999,999"),
            ("-1234.5", "de", "\u{2212}1.234,5"),
        ] {
            let words = amount(text).said(language).replace('\u{a0}', " ");
            assert_eq!(words, said, "{text} in {language}");
        }
    }

    #[test]
    fn a_unit_stands_where_its_language_has_it() {
        assert_eq!(with_unit("8.4 billion", "EUR", "en"), "€8.4 billion");
        let german = with_unit("8,4 Milliarden", "EUR", "de");
        assert_eq!(german.replace('\u{a0}', " "), "8,4 Milliarden €");
        assert_eq!(with_unit("12", "%", "en"), "12%");
        assert_eq!(
            with_unit("8", "passengers", "en").replace('\u{a0}', " "),
            "8 passengers"
        );
        assert_eq!(with_unit("8", "", "en"), "8");
    }

    #[test]
    fn numbers_are_brought_to_one_scale() {
        let all = ["1.25", "-3", "0.5"].map(amount);
        assert_eq!(Amount::level(&all), (vec![125, -300, 50], 2));
        assert_eq!(Amount::of_level(125, 2).plain(), "1.25");
    }
}
