//! Amounts as Stripe writes them. Its smallest units are its own and not those of ISO 4217
//! in every currency, so each amount that goes there or comes from there passes through here.
//!
//! The lists are those of <https://docs.stripe.com/currencies>, "Zero-decimal currencies",
//! "Special cases" and "Minimum and maximum charge amounts", as the page stood in 2026. The
//! three-decimal currencies are still charged, but have not been on it since 2024: the rule is
//! of its state of 2022-12-31 in the Internet Archive, "Three-decimal currencies".
use crate::payment::{Failure, Unfit};
use ground::money::{Currency, Money};

/// Written without digits behind the point. The page lists UGX too, and says under "Special
/// cases" that it is written with two.
const NO_DIGITS: &str = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF";
/// Written with two digits that must be `00`: they were two-digit currencies once. HUF and
/// TWD are like that in payouts alone, which we do not make. Stripe itself rounds what an
/// invoice of UGX comes to, and keeps the difference on the customer's balance.
const EMPTY_DIGITS: &str = "ISK UGX";
/// Written with three digits, of which the last must be 0.
const THREE_DIGITS: &str = "BHD JOD KWD OMR TND";
/// Currencies in use that Stripe charges nobody in.
const UNKNOWN: &str = "BTN CUP ERN GHS IQD IRR KPW LYD MRU SDG SSP STN SYP TMT UYI VED VES ZWG";
/// The least that Stripe charges, in its own units. Where the money of the account is
/// another one, Stripe compares after the exchange, and may still refuse.
const LEAST: &str = "AED 200 ARS 50 AUD 50 BRL 50 CAD 50 CHF 50 COP 50 CZK 1500 DKK 250 EUR 50 \
    GBP 30 HKD 400 HUF 17500 IDR 50 ILS 50 INR 50 JPY 50 KRW 50 MXN 1000 MYR 200 NOK 300 NZD 50 \
    PHP 50 PLN 200 RON 200 RUB 50 SEK 300 SGD 50 THB 1000 USD 50 ZAR 50";
/// Currencies of small worth whose amounts may have twelve digits, as most cards take. In the
/// others it is eight: so much goes with every way to pay, and more is a slip of the hand.
const LONG: &str = "COP HUF IDR INR JPY LBP";
const MOST: i64 = 99_999_999;
const MOST_LONG: i64 = 999_999_999_999;

fn among(list: &str, currency: Currency) -> bool {
    list.split_whitespace().any(|one| one == currency.code())
}

/// Digits behind the point, as Stripe writes the currency.
fn digits(currency: Currency) -> u32 {
    match () {
        () if among(NO_DIGITS, currency) => 0,
        () if among(THREE_DIGITS, currency) => 3,
        () => 2,
    }
}

/// The smallest amount in Stripe's units that every charge must be a multiple of.
fn grain(currency: Currency) -> i64 {
    match () {
        () if among(EMPTY_DIGITS, currency) => 100,
        () if among(THREE_DIGITS, currency) => 10,
        () => 1,
    }
}

/// An amount of ours in Stripe's units; the sign stays.
///
/// # Errors
/// [`Unfit`] where Stripe cannot write it.
pub fn written(money: Money) -> Result<i64, Unfit> {
    let currency = money.currency;
    if among(UNKNOWN, currency) {
        return Err(Unfit::Currency(currency));
    }
    let (ours, theirs) = (currency.digits(), digits(currency));
    let too_much = Unfit::Most(currency);
    let amount = match theirs.checked_sub(ours) {
        Some(more) => money.minor.checked_mul(10_i64.pow(more)).ok_or(too_much)?,
        None => {
            let less = 10_i64.pow(ours - theirs);
            if money.minor % less != 0 {
                return Err(Unfit::Grain(Money::new(less, currency)));
            }
            money.minor / less
        }
    };
    if amount % grain(currency) != 0 {
        return Err(Unfit::Grain(read(grain(currency), currency)));
    }
    Ok(amount)
}

/// An amount of Stripe's in our units. What has no place in them, as a tax of half a krona,
/// is rounded to the nearest.
pub fn read(amount: i64, currency: Currency) -> Money {
    let (ours, theirs) = (currency.digits(), digits(currency));
    let minor = match ours.checked_sub(theirs) {
        Some(more) => amount.saturating_mul(10_i64.pow(more)),
        None => {
            let less = 10_i64.pow(theirs - ours);
            let half = less / 2 * amount.signum();
            amount.saturating_add(half) / less
        }
    };
    Money::new(minor, currency)
}

/// An amount of Stripe's as our smallest units, by the code as Stripe writes it. A code
/// that we do not know has two digits on both sides.
pub fn minor(amount: i64, code: &str) -> i64 {
    match Currency::parse(&code.to_uppercase()) {
        Some(currency) => read(amount, currency).minor,
        None => amount,
    }
}

/// An amount of ours, by its code, in Stripe's units.
///
/// # Errors
/// [`Failure::Refused`] where Stripe cannot write it.
pub fn amount(minor: i64, code: &str) -> Result<i64, Failure> {
    match Currency::parse(&code.to_uppercase()) {
        Some(currency) => written(Money::new(minor, currency))
            .map_err(|unfit| Failure::Refused(format!("{minor} {code}: {unfit}"))),
        None => Ok(minor),
    }
}

/// The same for what is kept and not charged: rounded away from nothing to what Stripe can
/// write, in the reader's favour.
pub fn nearest(minor: i64, code: &str) -> i64 {
    let Some(currency) = Currency::parse(&code.to_uppercase()) else {
        return minor;
    };
    match written(Money::new(minor, currency)) {
        Err(Unfit::Grain(grain)) => {
            let whole = (minor.abs() / grain.minor + 1) * grain.minor * minor.signum();
            written(Money::new(whole, currency)).unwrap_or(whole)
        }
        outcome => outcome.unwrap_or(minor),
    }
}

/// Whether Stripe can charge so much. Nothing at all it can.
///
/// # Errors
/// [`Unfit`] where it cannot.
pub fn charged(money: Money) -> Result<(), Unfit> {
    let amount = written(money)?;
    let currency = money.currency;
    let mut words = LEAST.split_whitespace();
    let least = words.find(|word| *word == currency.code());
    let least = least.and_then(|_| words.next()?.parse().ok()).unwrap_or(1);
    if amount != 0 && amount < least {
        return Err(Unfit::Least(read(least, currency)));
    }
    let most = if among(LONG, currency) {
        MOST_LONG
    } else {
        MOST
    };
    if amount > most {
        return Err(Unfit::Most(currency));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, Currency::parse(code).expect("a currency"))
    }

    #[test]
    fn every_kind_of_currency_goes_there_and_comes_back() {
        for (minor, code, stripe) in [
            (990, "USD", 990),
            (990, "JPY", 990),
            (990, "ISK", 99_000),
            (5_000, "UGX", 500_000),
            (500_000, "MGA", 5_000),
            (1_500, "KWD", 1_500),
            (17_500, "HUF", 17_500),
            (3_000, "TWD", 3_000),
            (1_990, "CLP", 1_990),
            (-2_199, "USD", -2_199),
            (-990, "ISK", -99_000),
        ] {
            assert_eq!(written(money(minor, code)), Ok(stripe), "{code}");
            assert_eq!(read(stripe, money(0, code).currency).minor, minor, "{code}");
            assert_eq!(super::minor(stripe, &code.to_lowercase()), minor, "{code}");
        }
    }

    #[test]
    fn what_stripe_cannot_charge_is_refused_with_what_it_can() {
        let least = |minor, code| Err(Unfit::Least(money(minor, code)));
        for (minor, code, said) in [
            (2, "USD", least(50, "USD")),
            (49, "EUR", least(50, "EUR")),
            (50, "EUR", Ok(())),
            (29, "GBP", least(30, "GBP")),
            (49, "JPY", least(50, "JPY")),
            (17_499, "HUF", least(17_500, "HUF")),
            (0, "USD", Ok(())),
            (1, "ISK", Ok(())),
            (1_505, "KWD", Err(Unfit::Grain(money(10, "KWD")))),
            (1_510, "KWD", Ok(())),
            (150, "MGA", Err(Unfit::Grain(money(100, "MGA")))),
            (500, "KPW", Err(Unfit::Currency(money(0, "KPW").currency))),
            (100_000_000, "USD", Err(Unfit::Most(Currency::USD))),
            (100_000_000, "IDR", Ok(())),
            (i64::MAX, "ISK", Err(Unfit::Most(money(0, "ISK").currency))),
        ] {
            assert_eq!(charged(money(minor, code)), said, "{minor} {code}");
        }
    }

    #[test]
    fn each_kind_of_currency_is_the_one_that_stripes_page_lists() {
        let of_zero = "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF";
        for code in of_zero.split(' ') {
            let currency = Currency::parse(code).expect("a currency");
            assert_eq!((digits(currency), grain(currency)), (0, 1), "{code}");
        }
        // "To charge 5 ISK, provide an amount value of 500"; 5.124 KWD "must be rounded to
        // 5120 or 5130"; HUF and TWD can be charged with two digits.
        for (minor, code, amount) in [
            (5, "ISK", 500),
            (5, "UGX", 500),
            (5_120, "KWD", 5_120),
            (5_120, "BHD", 5_120),
            (5_120, "JOD", 5_120),
            (5_120, "OMR", 5_120),
            (5_120, "TND", 5_120),
            (1_045, "HUF", 1_045),
            (80_045, "TWD", 80_045),
            (500, "JPY", 500),
        ] {
            assert_eq!(written(money(minor, code)), Ok(amount), "{code}");
        }
        for code in ["BHD", "JOD", "KWD", "OMR", "TND"] {
            let refused = Err(Unfit::Grain(money(10, code)));
            assert_eq!(written(money(5_124, code)), refused, "{code}");
        }
    }

    #[test]
    fn the_least_amounts_are_those_of_stripes_page() {
        for (plain, codes) in [
            (
                "0.50",
                "USD ARS AUD BRL CAD CHF COP EUR IDR ILS INR NZD PHP RUB SGD ZAR",
            ),
            ("0.30", "GBP"),
            ("2.00", "AED MYR PLN RON"),
            ("2.50", "DKK"),
            ("3.00", "NOK SEK"),
            ("4.00", "HKD"),
            ("10.00", "MXN THB"),
            ("15.00", "CZK"),
            ("50", "JPY KRW"),
            ("175.00", "HUF"),
        ] {
            for code in codes.split(' ') {
                let currency = Currency::parse(code).expect("a currency");
                let least = Money::parse(plain, currency).expect("an amount");
                assert_eq!(charged(least), Ok(()), "{plain} {code}");
                let less = Money::new(least.minor - 1, currency);
                assert_eq!(charged(less), Err(Unfit::Least(least)), "{plain} {code}");
            }
        }
    }

    #[test]
    fn what_is_kept_is_rounded_in_the_readers_favour() {
        for (minor, code, stripe) in [
            (1_505, "kwd", 1_510),
            (-1_505, "kwd", -1_510),
            (1_500, "KWD", 1_500),
            (150, "MGA", 2),
            (990, "ISK", 99_000),
        ] {
            assert_eq!(nearest(minor, code), stripe, "{code}");
        }
    }

    #[test]
    fn what_has_no_place_in_our_units_is_rounded() {
        let krona = money(0, "ISK").currency;
        for (amount, minor) in [(149, 1), (150, 2), (-149, -1), (-150, -2), (0, 0)] {
            assert_eq!(read(amount, krona).minor, minor, "{amount}");
        }
        assert_eq!(super::minor(77, "xyz"), 77);
    }

    proptest! {
        #[test]
        fn whatever_can_be_written_is_read_as_the_same(minor in -1_000_000_000_i64..1_000_000_000, code in 0_usize..8) {
            let code = ["USD", "JPY", "ISK", "UGX", "MGA", "KWD", "HUF", "XOF"][code];
            let money = money(minor, code);
            if let Ok(amount) = written(money) {
                prop_assert_eq!(read(amount, money.currency), money);
                prop_assert_eq!(amount % grain(money.currency), 0);
            }
        }
    }
}
