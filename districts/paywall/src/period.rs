//! Periods of the meter: calendar day, ISO week, month in the publication's time zone, or rolling.
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use ground::clock::{DAY, Millis};

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

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    /// Changes at night and by half an hour, a zone at 45 minutes, midnights that do not exist.
    const ZONES: [&str; 5] = [
        "America/New_York",
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Africa/Cairo",
    ];
    const CALENDAR: [Period; 3] = [Period::Day, Period::Week, Period::Month];

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).expect("the zone is in the database")
    }

    fn start(year: i16, zone: &TimeZone) -> Millis {
        let first = date(year, 1, 1).to_zoned_datetime(zone.clone());
        first.expect("a date").timestamp().as_millisecond()
    }

    /// Ends of the periods from 2016 up to 2036.
    fn ends(period: Period, zone: &TimeZone) -> Vec<Millis> {
        let mut ends = vec![start(2016, zone)];
        while let Some(&last) = ends.last()
            && last < start(2036, zone)
        {
            ends.push(period.ends_at(last, zone, 1));
        }
        ends
    }

    #[test]
    fn twenty_years_are_cut_without_a_gap_an_overlap_or_a_key_used_twice() {
        for name in ZONES {
            let zone = zone(name);
            for period in CALENDAR {
                let ends = ends(period, &zone);
                let mut seen = HashSet::new();
                for pair in ends.windows(2) {
                    let key = period.key(pair[0], &zone);
                    assert_eq!(period.key(pair[1] - 1, &zone), key, "{name} {period:?}");
                    assert!(period.key(pair[1], &zone) > key, "{name} {key}");
                    assert!(seen.insert(key.clone()), "{name} {key} comes twice");
                }
            }
        }
    }

    #[test]
    fn each_civil_day_has_one_allowance_leap_days_and_clock_changes_included() {
        for name in ZONES {
            let zone = zone(name);
            let ends = ends(Period::Day, &zone);
            let mut day = date(2016, 1, 1);
            for begin in &ends[..ends.len() - 1] {
                assert_eq!(Period::Day.key(*begin, &zone), day.to_string(), "{name}");
                day = day.tomorrow().expect("a next day");
            }
            assert_eq!(day, date(2036, 1, 1), "{name}");
        }
    }

    #[test]
    fn weeks_begin_on_monday_and_months_on_the_first() {
        for name in ZONES {
            let zone = zone(name);
            for end in &ends(Period::Week, &zone)[1..] {
                let first = civil(*end, &zone);
                assert_eq!(first.weekday().to_monday_one_offset(), 1, "{name} {first}");
            }
            for end in &ends(Period::Month, &zone)[1..] {
                assert_eq!(civil(*end, &zone).day(), 1, "{name}");
            }
        }
    }

    #[test]
    fn a_day_in_cairo_whose_midnight_does_not_exist_begins_at_one() {
        let zone = zone("Africa/Cairo");
        let eve = date(2025, 4, 24)
            .at(12, 0, 0, 0)
            .to_zoned_datetime(zone.clone());
        let noon = eve.expect("a time").timestamp().as_millisecond();
        let end = Period::Day.ends_at(noon, &zone, 1);
        let first = Timestamp::from_millisecond(end)
            .expect("a time")
            .to_zoned_datetime(zone.clone());
        assert_eq!(first.datetime(), date(2025, 4, 25).at(1, 0, 0, 0));
        assert_eq!(Period::Day.key(end - 1, &zone), "2025-04-24");
    }

    #[test]
    fn the_last_days_of_months_lead_to_the_first_of_the_next() {
        let zone = TimeZone::UTC;
        for (day, next) in [
            (date(2026, 1, 29), date(2026, 2, 1)),
            (date(2026, 1, 30), date(2026, 2, 1)),
            (date(2026, 1, 31), date(2026, 2, 1)),
            (date(2028, 2, 29), date(2028, 3, 1)),
            (date(2026, 12, 31), date(2027, 1, 1)),
        ] {
            let at = |day: Date| {
                let start = day.to_zoned_datetime(TimeZone::UTC).expect("a date");
                start.timestamp().as_millisecond()
            };
            assert_eq!(Period::Month.ends_at(at(day), &zone, 1), at(next), "{day}");
        }
    }

    #[test]
    fn iso_weeks_belong_to_the_year_of_their_thursday() {
        let key = |day: Date| {
            let start = day.to_zoned_datetime(TimeZone::UTC).expect("a date");
            Period::Week.key(start.timestamp().as_millisecond(), &TimeZone::UTC)
        };
        assert_eq!(key(date(2027, 1, 3)), "2026-W53");
        assert_eq!(key(date(2027, 1, 4)), "2027-W01");
        assert_eq!(key(date(2024, 12, 30)), "2025-W01");
    }

    #[test]
    fn a_rolling_period_counts_reads_of_the_last_days_and_has_one_key() {
        let zone = TimeZone::UTC;
        assert_eq!(
            Period::Rolling.key(0, &zone),
            Period::Rolling.key(DAY * 999, &zone)
        );
        assert_eq!(Period::Rolling.counts_since(10 * DAY, 7), 3 * DAY);
        assert_eq!(Period::Day.counts_since(10 * DAY, 7), Millis::MIN);
    }

    proptest! {
        #[test]
        fn any_instant_lies_in_the_one_period_its_key_names(
            at in 1_451_606_400_000_i64..2_082_758_400_000,
            step in 0_i64..40 * DAY,
            place in 0..ZONES.len(),
        ) {
            let zone = zone(ZONES[place]);
            for period in CALENDAR {
                let end = period.ends_at(at, &zone, 1);
                prop_assert!(end > at);
                prop_assert_eq!(period.key(end - 1, &zone), period.key(at, &zone));
                prop_assert!(period.key(end, &zone) > period.key(at, &zone));
                prop_assert!(period.key(at + step, &zone) >= period.key(at, &zone));
            }
        }
    }
}
