//! What a reader agreed to: a copy of the offer, kept with the subscription, so that a later
//! change of the offer changes nothing for them.
use jiff::{Timestamp, ToSpan, tz::TimeZone};
use serde::{Deserialize, Serialize};

use super::Rights;
use crate::clock::{DAY, HOUR, Millis};
use crate::offer::Kind;

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
}

/// A price for some periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// For how many periods; `None` for all that follow.
    pub periods: Option<u32>,
    /// Minor units a period.
    pub amount: i64,
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
    /// What the charge after `paid` paid ones costs.
    pub fn amount(&self, paid: usize) -> i64 {
        let mut left = paid;
        for step in &self.steps {
            let lasts = step.periods.map_or(usize::MAX, |periods| periods as usize);
            if left < lasts {
                return step.amount;
            }
            left -= lasts;
        }
        self.steps.last().map_or(0, |step| step.amount)
    }

    /// Whether it is charged again and again.
    pub fn is_recurring(&self) -> bool {
        !matches!(self.every, Every::Once(_))
    }
}

impl Every {
    /// The end of the period that begins at `start`, by the calendar in UTC: a month after
    /// 31 January is the last of February.
    pub fn end(self, start: Millis) -> Millis {
        let span = match self {
            Self::Day => 1.day(),
            Self::Week => 1.week(),
            Self::Month => 1.month(),
            Self::Quarter => 3.months(),
            Self::Year => 1.year(),
            Self::Once(hours) => return start + hours * HOUR,
        };
        Timestamp::from_millisecond(start)
            .ok()
            .and_then(|at| at.to_zoned_datetime(TimeZone::UTC).checked_add(span).ok())
            .map_or(start + 30 * DAY, |end| end.timestamp().as_millisecond())
    }

    /// The word for it in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::Once(_) => "once",
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
        assert_eq!(Every::Month.end(start), start + 28 * DAY);
        assert_eq!(Every::Year.end(start), start + 365 * DAY);
        assert_eq!(Every::Once(24).end(start), start + DAY);
    }
}
