//! Amounts and dates in words, for pages and letters.
use crate::offer::steps_after;
use crate::offer::words::Said;
use ground::clock::Millis;
use ground::i18n::{self, DateStyle};
use ground::money::{Currency, Money};
use newsroom::publication::Publication;

use super::Terms;

/// An amount as `language` writes it.
pub fn money(minor: i64, currency: &str, language: &str) -> String {
    match Currency::parse(currency) {
        Some(currency) => Money::new(minor, currency).format(language),
        None => format!("{minor} {currency}"),
    }
}

/// The same, where there is something.
pub fn above_nothing(minor: i64, currency: &str, language: &str) -> Option<String> {
    (minor > 0).then(|| money(minor, currency, language))
}

/// The whole price from the period on that follows so many others: "$4.00 a month for
/// 2 months, then $12.00 a month".
pub fn price(terms: &Terms, periods: usize, language: &str) -> String {
    let (interval, currency) = (terms.every.interval(), Currency::parse(&terms.currency));
    match interval.zip(currency) {
        Some((interval, currency)) => Said {
            currency,
            interval,
            language,
            write: Money::format,
        }
        .whole(&steps_after(&terms.steps, periods)),
        None => money(terms.amount(periods), &terms.currency, language),
    }
}

/// A day, in the publication's time zone.
pub fn day(publication: &Publication, at: Millis) -> String {
    i18n::date(
        &publication.settings.language,
        &publication.zone,
        at,
        DateStyle::Long,
    )
}

/// A moment, in the publication's time zone.
pub fn moment(publication: &Publication, at: Millis) -> String {
    i18n::date(
        &publication.settings.language,
        &publication.zone,
        at,
        DateStyle::DateTime,
    )
}
