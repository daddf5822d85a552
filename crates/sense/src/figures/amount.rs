//! The number itself: digits or words, a range, its scale and its unit.

use super::Reader;
use crate::token::{Kind, value};

/// A number that was read, before it is known to be a figure.
#[derive(Clone, Debug)]
pub(super) struct Amount {
    /// Its first token, with the sign of a currency.
    pub start: usize,
    /// The token of its digits or its first word.
    pub number: usize,
    /// The token behind it.
    pub end: usize,
    /// Its value with its scale.
    pub value: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// Its unit, where it has one of money or measure.
    pub unit: Option<String>,
    /// Whether it is written in words.
    pub is_word: bool,
    /// Whether it has a scale, as "million".
    pub has_scale: bool,
}

impl Reader<'_> {
    /// The amount that begins at a token.
    pub(super) fn amount(&self, at: usize) -> Option<Amount> {
        let (width, currency) = self
            .currency_before(at)
            .map_or((0, None), |(width, code)| (width, Some(code)));
        let sign = usize::from(width == 0 && self.is_minus(at));
        let number = at + width + sign;
        let (len, plain, is_word) = self.number(number)?;
        let mut amount = Amount {
            start: at,
            number,
            end: number + len,
            value: if sign > 0 { -plain } else { plain },
            high: None,
            unit: currency.map(str::to_owned),
            is_word,
            has_scale: false,
        };
        self.range(&mut amount);
        self.scale(&mut amount);
        self.unit(&mut amount);
        Some(amount)
    }

    /// A minus sign that touches its number and nothing before.
    fn is_minus(&self, at: usize) -> bool {
        matches!(self.tokens.lower(at), "-" | "−" | "–")
            && !self.tokens.is_glued(at)
            && self.tokens.is_glued(at + 1)
            && self.is_number(at + 1)
    }

    /// Digits, or words of a number.
    fn number(&self, at: usize) -> Option<(usize, f64, bool)> {
        if self.is_number(at) {
            let words = self.tokens.words(at..at + 1);
            return Some((1, value(words, self.lexicon.digits)?, false));
        }
        if let Some(found) = self.lexicon.at("small", self.tokens, at) {
            return Some((found.len, found.value.parse().ok()?, true));
        }
        let few = self.lexicon.at("few", self.tokens, at)?;
        let scale = self.lexicon.at("scale", self.tokens, at + few.len)?;
        let scale: f64 = scale.value.parse().ok()?;
        let half = if self.tokens.before(at) == "half" {
            0.5
        } else {
            1.0
        };
        (scale >= 1e6 && few.value == "1").then_some((few.len, half, true))
    }

    /// The sign or code of a currency before a number: `$`, `US$`, `CHF`.
    fn currency_before(&self, at: usize) -> Option<(usize, &'static str)> {
        let first = self.tokens.lower(at);
        if let Some(code) = sign(first) {
            return Some((1, code));
        }
        if self.tokens.kind(at) != Some(Kind::Word) || !self.tokens.is_capital(at) {
            return None;
        }
        if self.tokens.lower(at + 1) == "$" && self.tokens.is_glued(at + 1) {
            return dollar(first).map(|code| (2, code));
        }
        let is_written = self
            .tokens
            .words(at..at + 1)
            .chars()
            .all(char::is_uppercase);
        code(first)
            .filter(|_| is_written && self.is_number(at + 1))
            .map(|code| (1, code))
    }

    /// `4–5`, `between 17 and 21`, `40 to 50` before a unit.
    fn range(&self, amount: &mut Amount) {
        let dash = amount.end;
        let before = self.tokens.before(amount.start);
        let is_between = matches!(before, "between" | "zwischen" | "entre");
        let is_change = matches!(before, "from" | "von" | "de" | "d'");
        let word = self.tokens.lower(dash);
        let is_dash = matches!(word, "–" | "-" | "—")
            && self.tokens.is_glued(dash) == self.tokens.is_glued(dash + 1);
        let is_word = matches!(word, "to" | "bis" | "à") && !is_change;
        let is_and = matches!(word, "and" | "und" | "et") && is_between;
        if !(is_dash || is_word || is_and) {
            return;
        }
        let second = dash + 1 + self.currency_before(dash + 1).map_or(0, |(width, _)| width);
        let Some((len, high, _)) = self.number(second) else {
            return;
        };
        let end = second + len;
        let measured =
            self.measure(end).is_some() || self.scale_at(end).is_some() || amount.unit.is_some();
        if high > amount.value && (is_dash || is_and || measured) && self.in_date(second).is_none()
        {
            amount.high = Some(high);
            amount.end = end;
        }
    }

    /// `million`, `bn`, and what stands behind a second number of "from 4 to 5 million".
    fn scale(&self, amount: &mut Amount) {
        while let Some((len, scale)) = self.scale_of(amount) {
            amount.value *= scale;
            amount.high = amount.high.map(|high| high * scale);
            amount.end += len;
            amount.has_scale = true;
        }
        let follows = matches!(
            self.tokens.lower(amount.end),
            "to" | "auf" | "à" | "and" | "und" | "et"
        );
        let leads = matches!(
            self.tokens.before(amount.start),
            "from" | "von" | "de" | "between" | "zwischen" | "entre"
        );
        if amount.has_scale || amount.unit.is_some() || !follows || !leads {
            return;
        }
        let Some((len, _, false)) = self.number(amount.end + 1) else {
            return;
        };
        let behind = amount.end + 1 + len;
        if let Some((len, scale)) = self.scale_at(behind) {
            amount.value *= scale;
            amount.has_scale = true;
            amount.unit = self.measure(behind + len).map(|(_, unit)| unit.to_owned());
        } else if let Some((_, unit)) = self.measure(behind) {
            amount.unit = Some(unit.to_owned());
        }
    }

    fn scale_of(&self, amount: &Amount) -> Option<(usize, f64)> {
        let at = amount.end;
        if !self.tokens.is_glued(at) {
            return self.scale_at(at);
        }
        let found = self
            .lexicon
            .at("scale-glued", self.tokens, at)
            .filter(|_| !amount.has_scale)?;
        let is_written = !self.tokens.is_capital(at) || self.tokens.lower(at).len() > 1;
        let next = at + 1;
        let counts =
            self.is_noun(next) || self.measure(next).is_some() || self.tokens.lower(next) == "of";
        let meant = amount.unit.is_some() || counts || self.tokens.lower(at).len() > 1;
        (is_written && meant).then_some((found.len, found.value.parse().ok()?))
    }

    fn scale_at(&self, at: usize) -> Option<(usize, f64)> {
        let hyphen = usize::from(self.tokens.lower(at) == "-" && self.tokens.is_glued(at));
        let found = self.lexicon.at("scale", self.tokens, at + hyphen)?;
        Some((hyphen + found.len, found.value.parse().ok()?))
    }

    /// The unit behind the number, and "an hour" behind that.
    fn unit(&self, amount: &mut Amount) {
        if amount.unit.is_none() {
            if let Some((len, unit)) = self.measure(amount.end) {
                amount.unit = Some(unit.to_owned());
                amount.end += len;
            } else if let Some(found) =
                self.lexicon
                    .before("unit-before", self.tokens, amount.start)
            {
                amount.unit = Some(found.value.to_owned());
                amount.start -= found.len;
            }
        }
        let Some(unit) = amount.unit.clone() else {
            return;
        };
        let more = usize::from(matches!(
            self.tokens.lower(amount.end),
            "more" | "less" | "mehr" | "weniger"
        ));
        if let Some(found) = self.rate(amount.end + more) {
            amount.unit = Some(format!("{unit}/{}", found.1));
            amount.end += more + found.0;
        }
    }

    /// "an hour", "pro Monat", "par an".
    pub(super) fn rate(&self, at: usize) -> Option<(usize, &'static str)> {
        let found = self.lexicon.at("rate", self.tokens, at)?;
        // "im Jahr 2025" is a date.
        let is_date = self.is_number(at + found.len) || self.in_date(at + found.len).is_some();
        (!is_date).then_some((found.len, found.value))
    }

    /// The unit or currency at a token, also behind a hyphen.
    pub(super) fn measure(&self, at: usize) -> Option<(usize, &'static str)> {
        let hyphen = usize::from(
            self.tokens.lower(at) == "-"
                && self.tokens.is_glued(at)
                && self.tokens.is_glued(at + 1),
        );
        let place = at + hyphen;
        let word = self.tokens.lower(place);
        if word == "%" {
            return Some((hyphen + 1, "percent"));
        }
        if let Some(code) = sign(word).filter(|_| !self.is_number(place + 1)) {
            return Some((hyphen + 1, code));
        }
        let lists = ["unit", "currency"];
        let found = lists
            .iter()
            .filter_map(|list| self.lexicon.at(list, self.tokens, place))
            .max_by_key(|found| found.len);
        if let Some(found) = found {
            // "5G" and "3D" are names; a square is no metre.
            let is_name = self.tokens.is_glued(place)
                && hyphen == 0
                && word.len() == 1
                && self.tokens.is_capital(place)
                && word != "t";
            return (!is_name).then_some((hyphen + found.len, found.value));
        }
        let is_code = self.tokens.kind(place) == Some(Kind::Word)
            && self
                .tokens
                .words(place..place + 1)
                .chars()
                .all(char::is_uppercase);
        code(word)
            .filter(|_| is_code)
            .map(|code| (hyphen + 1, code))
    }
}

/// The currency of a sign.
fn sign(word: &str) -> Option<&'static str> {
    Some(match word {
        "$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "¥" => "JPY",
        "₹" => "INR",
        "₽" => "RUB",
        "₩" => "KRW",
        "₺" => "TRY",
        "₴" => "UAH",
        "₪" => "ILS",
        _ => return None,
    })
}

/// The dollar, or real, of a country.
fn dollar(word: &str) -> Option<&'static str> {
    Some(match word {
        "us" | "u.s." => "USD",
        "a" | "au" => "AUD",
        "c" | "ca" => "CAD",
        "nz" => "NZD",
        "hk" => "HKD",
        "s" => "SGD",
        "r" => "BRL",
        _ => return None,
    })
}

/// A currency by its code.
fn code(word: &str) -> Option<&'static str> {
    const CODES: [&str; 20] = [
        "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "RUB", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF",
        "AUD", "CAD", "INR", "BRL", "ZAR", "UAH", "TRY",
    ];
    CODES
        .into_iter()
        .find(|code| code.eq_ignore_ascii_case(word))
}
