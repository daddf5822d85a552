//! What is paid when: the dates that the summary of an offer names.
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Coupon, Offer, price_with};
use ground::clock::Millis;
use ground::money::Money;

/// Most charges that a summary names before it says "and so on".
const NAMED: u32 = 60;

/// A payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Charge {
    /// When it is due.
    pub at: Millis,
    /// How much.
    pub amount: Money,
    /// Whether the same is due every interval from then on.
    pub repeats: bool,
}

/// The payments of somebody who begins at `now`: each change of the price with its date, the
/// last one repeating. `trial_days` may be fewer than the offer's for who has had a trial.
pub fn schedule(
    offer: &Offer,
    coupon: Option<&Coupon>,
    trial_days: u32,
    now: Millis,
) -> Vec<Charge> {
    if !offer.recurs() {
        return vec![Charge {
            at: now,
            amount: price_with(offer, coupon, 0),
            repeats: false,
        }];
    }
    let mut charges: Vec<Charge> = Vec::new();
    let last = last_change(offer, coupon).min(NAMED);
    for period in 0..=last {
        let amount = price_with(offer, coupon, period);
        charges.push(Charge {
            at: due(offer, trial_days, now, period),
            amount,
            repeats: period == last,
        });
    }
    charges
}

/// The first period from which the price never changes again.
fn last_change(offer: &Offer, coupon: Option<&Coupon>) -> u32 {
    let steps: u32 = offer.steps.iter().filter_map(|step| step.periods).sum();
    let reduced = coupon.and_then(|coupon| coupon.periods).unwrap_or(0);
    steps.max(reduced)
}

/// When a billing period begins, by the calendar in UTC, as processors count.
pub fn due(offer: &Offer, trial_days: u32, now: Millis, period: u32) -> Millis {
    let start = Timestamp::from_millisecond(now)
        .unwrap_or(Timestamp::MAX)
        .to_zoned_datetime(TimeZone::UTC);
    let trial = jiff::Span::new().days(i64::from(trial_days.min(3_650)));
    let whole = offer.interval.span(i64::from(period.min(10_000)));
    let at = start
        .checked_add(trial)
        .and_then(|begin| begin.checked_add(whole));
    at.map_or(now, |at| at.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offer::words::tests::offer;
    use crate::offer::{Kind, Reduction};
    use ground::clock::DAY;
    use ground::money::Currency;

    /// 2026-01-31T12:00:00Z.
    const NOW: Millis = 1_769_860_800_000;

    #[test]
    fn a_trial_comes_first_then_each_price_on_its_date() {
        let offer = offer(&[(Some(1), 2_600), (None, 10_400)]);
        let charges = schedule(&offer, None, 14, NOW);
        let plain: Vec<(Millis, i64, bool)> = charges
            .iter()
            .map(|charge| ((charge.at - NOW) / DAY, charge.amount.minor, charge.repeats))
            .collect();
        assert_eq!(plain, [(14, 2_600, false), (14 + 365, 10_400, true)]);
    }

    #[test]
    fn months_are_counted_by_the_calendar_from_the_first_day() {
        let mut offer = offer(&[(Some(2), 100), (None, 900)]);
        offer.deal.interval = super::super::Interval::Month;
        let at = |period| (due(&offer, 0, NOW, period) - NOW) / DAY;
        // The 31st of January, the 28th of February, the 31st of March.
        assert_eq!([at(0), at(1), at(2)], [0, 28, 59]);
    }

    #[test]
    fn a_coupon_changes_the_dates_on_which_the_price_changes() {
        let offer = offer(&[(None, 10_400)]);
        let coupon = Coupon {
            code: "HALF".to_owned(),
            reduction: Reduction::Percent(50),
            periods: Some(1),
            offers: Vec::new(),
            starts_at: None,
            ends_at: None,
            max_uses: None,
            uses: 0,
            note: String::new(),
        };
        let charges = schedule(&offer, Some(&coupon), 0, NOW);
        let amounts: Vec<i64> = charges.iter().map(|charge| charge.amount.minor).collect();
        assert_eq!(amounts, [5_200, 10_400]);
        assert_eq!(charges[0].amount.currency, Currency::USD);
    }

    #[test]
    fn what_is_paid_once_is_paid_now() {
        let mut offer = offer(&[(None, 200)]);
        offer.deal.kind = Kind::DayPass { hours: 24 };
        let charges = schedule(&offer, None, 14, NOW);
        assert_eq!(charges.len(), 1);
        assert_eq!((charges[0].at, charges[0].repeats), (NOW, false));
    }
}
