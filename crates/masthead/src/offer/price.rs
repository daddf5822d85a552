//! What an offer costs in which period, and how that is shown for another interval.
use serde::{Deserialize, Serialize};

use super::{Coupon, Interval, Offer};
use crate::money::Money;

/// A price and how long it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Billing intervals it holds for; `None` for ever, which the last step is.
    pub periods: Option<u32>,
    /// Minor units for each interval.
    pub amount: i64,
}

/// What is paid for the billing period of this number; the first is 0. A trial comes before it.
pub fn price_at(offer: &Offer, period: u32) -> Money {
    let mut begins = 0_u32;
    for step in &offer.steps {
        match step.periods {
            Some(periods) if period >= begins.saturating_add(periods) => {
                begins = begins.saturating_add(periods);
            }
            _ => return offer.money(step.amount),
        }
    }
    let last = offer.steps.last();
    offer.money(last.map_or(0, |step| step.amount))
}

/// The same with a coupon that fits the offer.
pub fn price_with(offer: &Offer, coupon: Option<&Coupon>, period: u32) -> Money {
    let price = price_at(offer, period);
    match coupon {
        Some(coupon) if coupon.periods.is_none_or(|periods| period < periods) => {
            coupon.reduction.of(price)
        }
        _ => price,
    }
}

/// A price for one interval as a price for another, rounded up, so that no page ever shows
/// less than is paid.
pub fn shown(price: Money, paid: Interval, shown: Interval) -> Money {
    let yearly = i128::from(price.minor) * i128::from(paid.per_year());
    let per = i128::from(shown.per_year());
    let minor = (yearly + per - 1).div_euclid(per);
    Money {
        minor: i64::try_from(minor).unwrap_or(i64::MAX),
        ..price
    }
}

/// What is wrong with steps, in words for whoever wrote them.
pub fn mistake(steps: &[Step]) -> Option<&'static str> {
    let Some((last, first)) = steps.split_last() else {
        return Some("has no price");
    };
    if steps.iter().any(|step| step.amount < 0) {
        return Some("has a price below nothing");
    }
    if last.periods.is_some() {
        return Some("must end with a price that holds for ever");
    }
    let is_bounded = |step: &Step| {
        step.periods
            .is_some_and(|periods| (1..=120).contains(&periods))
    };
    if !first.iter().all(is_bounded) {
        return Some(
            "has a price before the last that does not say for how many periods, 1 to 120",
        );
    }
    (steps.len() > 4).then_some("has more than four prices")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::money::Currency;
    use crate::offer::words::tests::offer;

    fn step(periods: Option<u32>, amount: i64) -> Step {
        Step { periods, amount }
    }

    #[test]
    fn steps_hold_for_their_periods_and_the_last_for_ever() {
        let offer = offer(&[(Some(1), 2_600), (Some(2), 5_200), (None, 10_400)]);
        let prices: Vec<i64> = (0..5)
            .map(|period| price_at(&offer, period).minor)
            .collect();
        assert_eq!(prices, [2_600, 5_200, 5_200, 10_400, 10_400]);
        assert_eq!(price_at(&offer, u32::MAX).minor, 10_400);
    }

    #[test]
    fn a_year_is_shown_by_the_week() {
        let price = |minor| {
            shown(
                Money::new(minor, Currency::USD),
                Interval::Year,
                Interval::Week,
            )
            .minor
        };
        assert_eq!(price(2_600), 50);
        assert_eq!(price(10_400), 200);
        assert_eq!(price(2_500), 49, "rounded up");
    }

    #[test]
    fn steps_that_make_no_sense_are_refused() {
        for wrong in [
            vec![],
            vec![step(Some(1), 100)],
            vec![step(None, 100), step(None, 200)],
            vec![step(Some(0), 100), step(None, 200)],
            vec![step(None, -1)],
            vec![step(Some(1), 1); 4]
                .into_iter()
                .chain([step(None, 1)])
                .collect(),
        ] {
            assert!(mistake(&wrong).is_some(), "{wrong:?}");
        }
        assert_eq!(mistake(&[step(Some(1), 2_600), step(None, 10_400)]), None);
    }

    proptest! {
        #[test]
        fn a_price_is_always_one_of_the_steps_and_they_come_in_order(
            steps in prop::collection::vec((1_u32..20, 0_i64..100_000), 0..4),
            last in 0_i64..100_000,
        ) {
            let mut all: Vec<(Option<u32>, i64)> =
                steps.iter().map(|(periods, amount)| (Some(*periods), *amount)).collect();
            all.push((None, last));
            let offer = offer(&all);
            let mut expected = Vec::new();
            for (periods, amount) in &steps {
                expected.extend(std::iter::repeat_n(*amount, *periods as usize));
            }
            expected.extend([last; 5]);
            for (period, amount) in (0_u32..).zip(expected) {
                prop_assert_eq!(price_at(&offer, period).minor, amount);
            }
        }

        #[test]
        fn no_shown_price_is_less_than_what_is_paid(minor in 0_i64..1_000_000_000, paid in 0_usize..5, per in 0_usize..5) {
            let (paid, per) = (Interval::ALL[paid], Interval::ALL[per]);
            let price = Money::new(minor, Currency::EUR);
            let shown = shown(price, paid, per);
            let (a_year, shown_a_year) = (minor * paid.per_year(), shown.minor * per.per_year());
            prop_assert!(shown_a_year >= a_year);
            prop_assert!(shown_a_year - a_year < per.per_year());
        }
    }
}
