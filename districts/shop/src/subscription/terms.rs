//! What a reader agreed to: a copy of the offer, kept with the subscription, so that a later
//! change of the offer changes nothing for them.
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use serde::{Deserialize, Serialize};

use super::favour::Favour;
use crate::offer::{Consent, Interval, Kind, Renewal};
use crate::payment::Unfit;
use ground::clock::{DAY, HOUR, Millis};
use ground::config::Processor;
use ground::money::{Currency, Money};
use people::rights::Rights;

pub use crate::offer::Step;

/// What was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The offer's id; its version is part of it.
    pub offer: i64,
    /// The offer's code.
    pub code: String,
    /// The plan's name.
    pub plan: String,
    /// What it gives.
    pub rights: Rights,
    /// ISO 4217, in capitals.
    pub currency: String,
    /// What it costs, step by step; the last step lasts.
    pub steps: Vec<Step>,
    /// How often.
    pub every: Every,
    /// Days without charge at the beginning.
    pub trial_days: u32,
    /// The words that the reader agreed to.
    pub text: String,
    /// What kind of purchase it is.
    pub kind: Kind,
    /// People it is for.
    pub seats: u32,
    /// The coupon that has lowered the price.
    pub coupon: Option<String>,
    /// What the law and the house say about it.
    #[serde(default)]
    pub rules: Rules,
}

/// What the law and the house say about a purchase, as it was when it was agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rules {
    /// What of it a person has once.
    pub favours: Vec<Favour>,
    /// What the buyer asked for and acknowledged before paying.
    pub consent: Consent,
    /// How it goes on after its first period.
    pub renewal: Renewal,
}

/// How often a subscription is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Every {
    /// Each day.
    Day,
    /// Each week.
    Week,
    /// Each month.
    Month,
    /// Every three months.
    Quarter,
    /// Each year.
    Year,
    /// Once, for so many hours.
    Once(i64),
}

impl Terms {
    /// Plan and offer by the words that were agreed to, as in "Digital, Monthly", which tell a
    /// gift or a pass from a subscription; else the plan alone.
    pub fn title(&self) -> &str {
        let first = self.text.lines().next().unwrap_or_default();
        let follows = first.strip_prefix(&self.plan);
        match follows.is_some_and(|rest| rest.starts_with(", ")) {
            true => first,
            false => &self.plan,
        }
    }

    /// What the period after so many others costs.
    pub fn amount(&self, periods: usize) -> i64 {
        let mut left = periods;
        for step in &self.steps {
            let lasts = step.periods.map_or(usize::MAX, |periods| periods as usize);
            if left < lasts {
                return step.amount;
            }
            left -= lasts;
        }
        self.steps.last().map_or(0, |step| step.amount)
    }

    /// Why this processor cannot charge what was agreed, if it cannot.
    pub fn unfit(&self, processor: Processor) -> Option<Unfit> {
        let currency = Currency::parse(&self.currency)?;
        let price = |step: &Step| Money::new(step.amount, currency);
        let mut wrong = self.steps.iter().map(price);
        wrong.find_map(|price| Unfit::of(processor, price))
    }

    /// Whether nothing is ever due.
    pub fn is_never_paid(&self) -> bool {
        self.steps.iter().all(|step| step.amount == 0)
    }

    /// Whether it is charged again and again.
    pub fn is_recurring(&self) -> bool {
        !matches!(self.every, Every::Once(_))
    }
}

impl Every {
    /// The end of the period that begins at `start`, by the calendar in UTC, when the first
    /// one began at `anchor`. Each is counted from there, so that the day of the month is
    /// kept: 31 January, 28 February, 31 March.
    pub fn end(self, anchor: Millis, start: Millis) -> Millis {
        let (unit, longest) = match self {
            Self::Day => (1.day(), DAY),
            Self::Week => (1.week(), 7 * DAY),
            Self::Month => (1.month(), 31 * DAY),
            Self::Quarter => (3.months(), 92 * DAY),
            Self::Year => (1.year(), 366 * DAY),
            Self::Once(hours) => return start + hours * HOUR,
        };
        let first = Timestamp::from_millisecond(anchor).unwrap_or(Timestamp::MAX);
        let first = first.to_zoned_datetime(TimeZone::UTC);
        let after = |periods: Millis| {
            let end = first.checked_add(unit.checked_mul(periods).ok()?).ok()?;
            Some(end.timestamp().as_millisecond())
        };
        // At least so many have gone by.
        let fewest = ((start - anchor) / longest).max(0);
        let mut ends = (fewest..).map_while(after);
        ends.find(|end| *end > start).unwrap_or(start + longest)
    }

    /// The interval between two payments; `None` for what is paid once.
    pub fn interval(self) -> Option<Interval> {
        match self {
            Self::Day => Some(Interval::Day),
            Self::Week => Some(Interval::Week),
            Self::Month => Some(Interval::Month),
            Self::Quarter => Some(Interval::Quarter),
            Self::Year => Some(Interval::Year),
            Self::Once(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(periods: Option<u32>, amount: i64) -> Step {
        Step { periods, amount }
    }

    #[test]
    fn the_price_follows_its_steps_and_the_last_one_lasts() {
        let mut terms = Terms {
            offer: 1,
            code: "digital".to_owned(),
            plan: "Digital".to_owned(),
            rights: Rights::ALL,
            currency: "USD".to_owned(),
            steps: vec![step(Some(1), 2600), step(Some(2), 5200), step(None, 10400)],
            every: Every::Year,
            trial_days: 14,
            text: String::new(),
            kind: Kind::Recurring,
            seats: 1,
            coupon: None,
            rules: Rules::default(),
        };
        let prices: Vec<i64> = (0..5).map(|paid| terms.amount(paid)).collect();
        assert_eq!(prices, [2600, 5200, 5200, 10400, 10400]);
        terms.steps.pop();
        assert_eq!(terms.amount(9), 5200);
    }

    #[test]
    fn periods_end_by_the_calendar() {
        // 31 January 2027, noon.
        let start = 1_801_396_800_000;
        assert_eq!(Every::Month.end(start, start), start + 28 * DAY);
        assert_eq!(Every::Year.end(start, start), start + 365 * DAY);
        assert_eq!(Every::Once(24).end(start, start), start + DAY);
    }

    /// The ends of so many periods in a row, as dates.
    fn ends(every: Every, first: &str, count: usize) -> Vec<String> {
        let anchor: Timestamp = first.parse().expect("a time");
        let anchor = anchor.as_millisecond();
        let mut at = anchor;
        let mut next = || {
            at = every.end(anchor, at);
            let end = Timestamp::from_millisecond(at).expect("a time");
            end.to_string()[..10].to_owned()
        };
        (0..count).map(|_| next()).collect()
    }

    #[test]
    fn the_day_of_the_month_is_kept() {
        assert_eq!(
            ends(Every::Month, "2027-01-31T12:00:00Z", 4),
            ["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]
        );
        assert_eq!(
            ends(Every::Quarter, "2026-11-30T23:59:59.999Z", 3),
            ["2027-02-28", "2027-05-30", "2027-08-30"]
        );
        assert_eq!(
            ends(Every::Year, "2028-02-29T00:00:00Z", 4),
            ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]
        );
    }

    #[test]
    fn after_a_hundred_years_the_day_is_still_kept() {
        for (every, count) in [
            (Every::Month, 1_200),
            (Every::Day, 36_525),
            (Every::Week, 5_218),
        ] {
            let all = ends(every, "2026-12-31T12:00:00Z", count);
            let mut sorted = all.clone();
            sorted.dedup();
            assert_eq!(sorted.len(), count, "each is later than the last");
        }
        let months = ends(Every::Month, "2026-12-31T12:00:00Z", 1_200);
        assert_eq!(months[1_199], "2126-12-31");
    }
}
