//! Money: whole minor units with a currency (ISO 4217), written as each language writes it.
//! No fraction is ever a floating-point number.
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::numbers::Style;
use crate::{i18n, steps};

/// No-break space, between number and symbol.
const NBSP: char = '\u{a0}';
/// Right-to-left isolate, around amounts in Arabic: what stands beside one cannot move
/// its parts, nor it theirs (UAX 9, 2.4).
const RLI: char = '\u{2067}';
/// The end of an isolate.
const PDI: char = '\u{2069}';
/// Left-to-right mark, behind a symbol of letters and a sign.
const LRM: char = '\u{200e}';

/// Currencies in use (ISO 4217, List One), by the digits behind the point.
const TWO_DIGITS: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD \
    BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP \
    GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP \
    LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD \
    PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC \
    SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";
const NO_DIGITS: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
const THREE_DIGITS: &str = "BHD IQD JOD KWD LYD OMR TND";

/// A currency in use, by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// An amount in the smallest unit of its currency: cents, yen, fils.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// How many of the smallest unit.
    pub minor: i64,
    /// Of which currency.
    pub currency: Currency,
}

impl Currency {
    /// The US dollar.
    pub const USD: Self = Self(*b"USD");
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");

    /// The currency of a code such as `USD`; `None` for a code that no currency in use has.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        let known = [TWO_DIGITS, NO_DIGITS, THREE_DIGITS];
        let is_known = bytes.iter().all(u8::is_ascii_uppercase)
            && known
                .iter()
                .any(|list| list.split_whitespace().any(|one| one == code));
        is_known.then_some(Self(bytes))
    }

    /// Its ISO 4217 code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("---")
    }

    /// Digits behind the point: 2 for the dollar, 0 for the yen, 3 for the dinar of Kuwait.
    pub fn digits(self) -> u32 {
        let among = |list: &str| list.split_whitespace().any(|one| one == self.code());
        match () {
            () if among(NO_DIGITS) => 0,
            () if among(THREE_DIGITS) => 3,
            () => 2,
        }
    }

    /// The smallest unit that cards are charged in, in minor units: what is computed is rounded
    /// to it. Cards have no thousandths, and the ariary has no coin below one.
    fn coin(self) -> i64 {
        match (self.digits(), self.code()) {
            (3, _) => 10,
            (_, "MGA") => 100,
            _ => 1,
        }
    }

    /// The symbol as readers of a language know it; the code where there is none.
    pub fn symbol(&self, language: &str) -> &str {
        match (self.code(), language) {
            ("USD", "en" | "de") => "$",
            ("USD", "fr") => "$US",
            ("USD", _) => "US$",
            ("EUR", _) => "€",
            ("GBP", "fr") => "£GB",
            ("GBP", "ar") => "UK£",
            ("GBP", "es") => "GBP",
            ("GBP", _) => "£",
            ("JPY", "fr") => "JPY",
            ("JPY", "ar") => "JP¥",
            ("JPY", _) => "¥",
            ("CAD", "fr") => "$CA",
            ("CAD", _) => "CA$",
            ("AUD", "de") => "AU$",
            ("AUD", "fr") => "$AU",
            ("AUD", "es") => "AUD",
            ("AUD", "ar") => "AU$",
            ("AUD", _) => "A$",
            ("NZD", _) => "NZ$",
            ("INR", _) => "₹",
            ("BRL", _) => "R$",
            ("ILS", _) => "₪",
            ("KRW", _) => "₩",
            ("VND", _) => "₫",
            _ => self.code(),
        }
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl TryFrom<String> for Currency {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        Self::parse(&code).ok_or_else(|| format!("{code:?} is no currency in use"))
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl Money {
    /// So much of a currency.
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Reads an amount as people type it, `26`, `26.00` or `26,00`; `None` for anything else
    /// and for more digits than the currency has. Negative amounts are nobody's price.
    pub fn parse(text: &str, currency: Currency) -> Option<Self> {
        steps::took(text.len());
        let text = text.trim();
        let digits = currency.digits() as usize;
        let (whole, fraction) = match text.split_once(['.', ',']) {
            Some((_, fraction)) if fraction.is_empty() || fraction.len() > digits => return None,
            Some(parts) => parts,
            None => (text, ""),
        };
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_number(whole) || !is_number(fraction) {
            return None;
        }
        let minor = format!("{whole}{fraction:0<digits$}").parse().ok()?;
        Some(Self { minor, currency })
    }

    /// The number alone with all its digits and a point, as forms and processors write it.
    pub fn plain(self) -> String {
        let (sign, whole, fraction) = self.parts();
        if fraction.is_empty() {
            return format!("{sign}{whole}");
        }
        format!("{sign}{whole}.{fraction}")
    }

    /// With all its digits: `$26.00`, `26,00 €`.
    pub fn format(self, language: &str) -> String {
        let (sign, whole, fraction) = self.parts();
        self.written(language, sign, &whole, &fraction)
    }

    /// Without digits that say nothing: `$26`, but `$0.50`.
    pub fn short(self, language: &str) -> String {
        let (sign, whole, fraction) = self.parts();
        let is_whole = fraction.bytes().all(|digit| digit == b'0');
        self.written(
            language,
            sign,
            &whole,
            if is_whole { "" } else { &fraction },
        )
    }

    fn parts(self) -> (&'static str, String, String) {
        let digits = self.currency.digits() as usize;
        let sign = if self.minor < 0 { "-" } else { "" };
        let all = format!("{:0>1$}", self.minor.unsigned_abs(), digits + 1);
        let (whole, fraction) = all.split_at(all.len() - digits);
        (sign, whole.to_owned(), fraction.to_owned())
    }

    fn written(self, language: &str, sign: &str, whole: &str, fraction: &str) -> String {
        let language = i18n::interface(language);
        let style = Style::of(language);
        let mut number = style.amount(whole);
        if !fraction.is_empty() {
            number.push(style.decimal);
            number.push_str(fraction);
        }
        let symbol = self.currency.symbol(language);
        if language == "en" {
            // A code stands apart from its number, a symbol does not.
            let is_code = symbol.bytes().all(|byte| byte.is_ascii_alphabetic());
            let space = if is_code { "\u{a0}" } else { "" };
            return format!("{sign}{symbol}{space}{number}");
        }
        if language == "ar" {
            // Without a mark behind it the sign of US$ would stand before its letters.
            return format!("{RLI}{sign}{number}{NBSP}{symbol}{LRM}{PDI}");
        }
        format!("{sign}{number}{NBSP}{symbol}")
    }

    /// `percent` hundredths less, rounded in the reader's favour; never below nothing.
    #[must_use]
    pub fn less_percent(self, percent: u32) -> Self {
        let kept = i128::from(100_u32.saturating_sub(percent));
        let minor = i128::from(self.minor) * kept / 100;
        let minor = i64::try_from(minor).unwrap_or(self.minor);
        Self { minor, ..self }.in_coins()
    }

    /// `minor` units less; never below nothing.
    #[must_use]
    pub fn less(self, minor: i64) -> Self {
        let minor = self.minor.saturating_sub(minor).max(0);
        Self { minor, ..self }.in_coins()
    }

    /// Rounded down to what can be charged.
    fn in_coins(self) -> Self {
        Self {
            minor: self.minor - self.minor % self.currency.coin(),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, Currency::parse(code).expect("a currency"))
    }

    #[test]
    fn each_language_writes_money_its_own_way() {
        for (language, expected) in [
            ("en", "$0.50"),
            ("de", "0,50\u{a0}$"),
            ("fr", "0,50\u{a0}$US"),
            ("es", "0,50\u{a0}US$"),
            ("ar", "\u{2067}0.50\u{a0}US$\u{200e}\u{2069}"),
        ] {
            assert_eq!(money(50, "USD").format(language), expected);
        }
        assert_eq!(money(50, "EUR").format("de-AT"), "0,50\u{a0}€");
        assert_eq!(money(50, "EUR").format("en"), "€0.50");
        assert_eq!(money(1_234_567, "EUR").format("de"), "12.345,67\u{a0}€");
        assert_eq!(money(123_456, "EUR").format("es"), "1234,56\u{a0}€");
        assert_eq!(money(123_456, "EUR").format("fr"), "1\u{202f}234,56\u{a0}€");
        assert_eq!(money(123_456_789, "USD").format("en"), "$1,234,567.89");
        assert_eq!(money(2_500, "CHF").format("en"), "CHF\u{a0}25.00");
        assert_eq!(money(980, "JPY").format("en"), "¥980");
        assert_eq!(money(1_500, "KWD").format("en"), "KWD\u{a0}1.500");
        assert_eq!(money(-50, "USD").format("en"), "-$0.50");
    }

    #[test]
    fn whole_amounts_can_go_without_their_zeros() {
        assert_eq!(money(2_600, "USD").short("en"), "$26");
        assert_eq!(money(50, "USD").short("en"), "$0.50");
        assert_eq!(money(0, "EUR").short("de"), "0\u{a0}€");
    }

    #[test]
    fn what_is_no_amount_is_not_read() {
        for wrong in [
            "",
            ".",
            "1.",
            ".5",
            "1.234",
            "-1",
            "1e3",
            "1 000",
            "1,000.00",
            "٣",
            "99999999999999999999",
        ] {
            assert_eq!(Money::parse(wrong, Currency::USD), None, "{wrong}");
        }
        let yen = Currency::parse("JPY").expect("a currency");
        assert_eq!(Money::parse("1.5", yen), None);
        assert_eq!(
            Money::parse(" 26,5 ", Currency::USD),
            Some(Money::new(2_650, Currency::USD))
        );
        assert_eq!(
            Money::parse("26", Currency::USD),
            Some(Money::new(2_600, Currency::USD))
        );
    }

    #[test]
    fn a_reduced_price_is_one_that_cards_can_be_charged() {
        for (minor, code, percent, left) in [
            (1_500, "KWD", 33, 1_000),
            (50_000, "MGA", 33, 33_500),
            (50_050, "MGA", 50, 25_000),
            (990, "ISK", 33, 663),
            (999, "USD", 50, 499),
        ] {
            assert_eq!(
                money(minor, code).less_percent(percent).minor,
                left,
                "{code}"
            );
        }
        assert_eq!(money(1_500, "KWD").less(5).minor, 1_490);
    }

    #[test]
    fn codes_that_no_currency_has_are_refused() {
        for wrong in ["", "US", "usd", "XYZ", "USDX", "DEM", "U D"] {
            assert_eq!(Currency::parse(wrong), None, "{wrong}");
        }
        let read: Result<Currency, _> = serde_json::from_str("\"DEM\"");
        assert!(read.is_err());
    }

    proptest! {
        #[test]
        fn money_survives_being_written_and_read(minor in 0..i64::MAX, code in 0_usize..3) {
            let currency = Currency::parse(["USD", "JPY", "KWD"][code]).expect("a currency");
            let money = Money::new(minor, currency);
            prop_assert_eq!(Money::parse(&money.plain(), currency), Some(money));
        }

        #[test]
        fn every_language_shows_every_digit(minor in 0_i64..1_000_000_000_000, language in 0_usize..5) {
            let text = Money::new(minor, Currency::USD).format(i18n::LANGUAGES[language]);
            let shown: String = text.chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(shown, format!("{minor:03}"));
        }

        #[test]
        fn a_reduction_never_raises_a_price_and_never_pays_out(minor in 0..i64::MAX, percent in 0_u32..200, less in 0..i64::MAX) {
            let money = Money::new(minor, Currency::USD);
            for reduced in [money.less_percent(percent), money.less(less)] {
                prop_assert!((0..=minor).contains(&reduced.minor));
            }
        }
    }
}
