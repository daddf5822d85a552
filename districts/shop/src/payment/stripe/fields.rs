//! Parts of what is asked of Stripe.
use super::client::{Fields, field};
use super::units;
use crate::payment::Failure;
use crate::payment::calls::AGAIN;
use crate::subscription::terms::Every;
use ground::language;

/// The key without the count of its refusals, which stands behind the key of the call.
pub(super) fn first_key(key: &str) -> String {
    let Some((first, rest)) = key.split_once(AGAIN) else {
        return key.to_owned();
    };
    let step = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    format!("{first}{step}")
}

/// A price, as `price_data`.
pub(super) fn price_fields(
    prefix: &str,
    currency: &str,
    amount: i64,
    every: Every,
) -> Result<Fields, Failure> {
    let amount = units::amount(amount, currency)?;
    let mut fields = vec![
        field(&format!("{prefix}[currency]"), currency.to_lowercase()),
        field(&format!("{prefix}[unit_amount]"), amount),
    ];
    let (interval, count) = match every {
        Every::Day => ("day", 1),
        Every::Week => ("week", 1),
        Every::Month => ("month", 1),
        Every::Quarter => ("month", 3),
        Every::Year => ("year", 1),
        Every::Once(_) => return Ok(fields),
    };
    fields.push(field(&format!("{prefix}[recurring][interval]"), interval));
    fields.push(field(
        &format!("{prefix}[recurring][interval_count]"),
        count,
    ));
    Ok(fields)
}

/// Stripe's page speaks most languages; where it does not, it asks the browser.
pub(super) fn locale(tag: &str) -> &str {
    match language::primary(tag) {
        known @ ("en" | "de" | "fr" | "es") => known,
        _ => "auto",
    }
}
