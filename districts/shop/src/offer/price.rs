//! What an offer costs in which period, and how that is shown for another interval.
use serde::{Deserialize, Serialize};

use super::{Coupon, Interval, Offer};
use ground::money::Money;

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

/// The most periods for which a coupon can change the price.
const MOST_PERIODS: u32 = 480;

/// The prices of an offer with a coupon that fits it, as steps; those that follow each other
/// and are the same are one.
pub fn steps_with(offer: &Offer, coupon: Option<&Coupon>) -> Vec<Step> {
    let price = |period: u32| price_with(offer, coupon, period).minor;
    let own: u32 = offer.steps.iter().filter_map(|step| step.periods).sum();
    let reduced = coupon.map_or(0, |coupon| coupon.periods.unwrap_or(0));
    let changes = own.max(reduced).min(MOST_PERIODS);
    let mut steps: Vec<Step> = Vec::new();
    for period in 0..changes {
        let amount = price(period);
        match steps.last_mut().filter(|last| last.amount == amount) {
            Some(last) => last.periods = last.periods.map(|periods| periods + 1),
            None => steps.push(Step {
                periods: Some(1),
                amount,
            }),
        }
    }
    let amount = price(changes);
    steps.push(Step {
        periods: None,
        amount,
    });
    steps
}

/// The steps that are left after so many periods.
pub fn steps_after(steps: &[Step], periods: usize) -> Vec<Step> {
    let mut gone = u32::try_from(periods).unwrap_or(u32::MAX);
    let mut left = Vec::new();
    for step in steps {
        match step.periods {
            Some(lasts) if lasts <= gone => gone -= lasts,
            lasts => {
                left.push(Step {
                    periods: lasts.map(|lasts| lasts - gone),
                    ..*step
                });
                gone = 0;
            }
        }
    }
    left.extend(steps.last().filter(|_| left.is_empty()).copied());
    left
}

impl Offer {
    /// Whether it begins with a price below the one that lasts.
    pub fn has_introduction(&self) -> bool {
        let lasting = self.steps.last().map_or(0, |step| step.amount);
        self.recurs() && self.steps.iter().any(|step| step.amount < lasting)
    }

    /// The same for somebody who has had an introductory price.
    #[must_use]
    pub fn without_introduction(mut self) -> Self {
        let lasting = self.steps.last().map_or(0, |step| step.amount);
        self.deal.steps.retain(|step| step.amount >= lasting);
        self
    }

    /// The same for somebody who has had a trial.
    #[must_use]
    pub fn without_trial(mut self) -> Self {
        self.deal.trial_days = 0;
        self
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
    use crate::offer::words::tests::offer;
    use ground::money::Currency;

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
    fn what_is_left_of_the_steps_begins_where_one_is() {
        let steps = [step(Some(3), 400), step(Some(1), 800), step(None, 1_200)];
        assert_eq!(steps_after(&steps, 0), steps);
        let left = [step(Some(1), 400), step(Some(1), 800), step(None, 1_200)];
        assert_eq!(steps_after(&steps, 2), left);
        assert_eq!(steps_after(&steps, 3), steps[1..]);
        assert_eq!(steps_after(&steps, 400), steps[2..]);
        assert_eq!(steps_after(&steps[..1], 9), steps[..1], "it goes on");
    }

    #[test]
    fn an_introduction_is_what_lies_below_the_lasting_price() {
        let rising = offer(&[(Some(1), 2_600), (Some(2), 5_200), (None, 10_400)]);
        assert!(rising.has_introduction());
        assert_eq!(rising.without_introduction().steps, [step(None, 10_400)]);
        let falling = offer(&[(Some(1), 12_000), (None, 10_400)]);
        assert!(!falling.has_introduction());
        assert_eq!(falling.clone().without_introduction(), falling);
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
