//! Periods of the meter: calendar day, ISO week, month in the publication's time zone, or rolling.
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use crate::clock::{DAY, Millis};

/// How often the allowance begins anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// The calendar day.
    #[default]
    Day,
    /// The ISO 8601 week, Monday to Sunday.
    Week,
    /// The calendar month.
    Month,
    /// A read is forgotten a number of times 24 hours after it was made.
    Rolling,
}

impl Period {
    /// The word the interface strings use.
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Rolling => "rolling",
        }
    }

    /// The key of the period that holds `now`: equal keys share an allowance,
    /// and keys of one kind grow with time.
    pub fn key(self, now: Millis, zone: &TimeZone) -> String {
        let date = civil(now, zone);
        match self {
            Self::Day => date.to_string(),
            Self::Week => {
                let week = date.iso_week_date();
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            Self::Month => format!("{:04}-{:02}", date.year(), date.month()),
            Self::Rolling => "rolling".to_owned(),
        }
    }

    /// The moment from which reads still count. For calendar periods the key says it all.
    pub fn counts_since(self, now: Millis, rolling_days: u32) -> Millis {
        match self {
            Self::Rolling => now - i64::from(rolling_days) * DAY,
            _ => Millis::MIN,
        }
    }

    /// When the period that holds `now` ends: the first moment with another key.
    /// Rolling periods have no common end; theirs is one window ahead.
    pub fn ends_at(self, now: Millis, zone: &TimeZone, rolling_days: u32) -> Millis {
        let date = civil(now, zone);
        let next = match self {
            Self::Day => date.checked_add(1.day()),
            Self::Week => {
                date.checked_add((8 - i64::from(date.weekday().to_monday_one_offset())).days())
            }
            Self::Month => date.first_of_month().checked_add(1.month()),
            Self::Rolling => return now + i64::from(rolling_days) * DAY,
        };
        next.ok()
            .and_then(|date| date.to_zoned_datetime(zone.clone()).ok())
            .map_or(Millis::MAX, |start| start.timestamp().as_millisecond())
    }
}

fn civil(now: Millis, zone: &TimeZone) -> Date {
    let at = Timestamp::from_millisecond(now).unwrap_or(Timestamp::MAX);
    zone.to_datetime(at).date()
}
