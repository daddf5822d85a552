//! Amounts and dates in words, for pages and letters.
use crate::clock::Millis;
use crate::i18n::{self, DateStyle, FluentArgs};
use crate::money::{Currency, Money};
use crate::publication::Publication;

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

/// A price for a period: "$26.00 a year".
pub fn price(terms: &Terms, amount: i64, language: &str) -> String {
    let mut args = FluentArgs::new();
    args.set("amount", money(amount, &terms.currency, language));
    i18n::translate(
        language,
        &format!("subscription-price-{}", terms.every.word()),
        &args,
    )
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
