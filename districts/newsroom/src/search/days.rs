//! Days as people write them into a search: a year, a month of it, or one day (ISO 8601).
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use ground::clock::Millis;
use ground::steps;

/// A day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    /// A year.
    Year(i16),
    /// A month of a year.
    Month(i16, i8),
    /// A day.
    Day(Date),
}

impl Days {
    /// Reads `2023`, `2023-05` and `2023-05-09`.
    pub fn parse(text: &str) -> Option<Self> {
        steps::took(text.len().min(10));
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts.next().map(|part| number(part, 2));
        let day = parts.next().map(|part| number(part, 2));
        let (month, day) = match (month, day, parts.next()) {
            (None, None, None) => return Date::new(year, 1, 1).ok().map(|_| Self::Year(year)),
            (Some(month), day, None) => (i8::try_from(month?).ok()?, day),
            _ => return None,
        };
        let Some(day) = day else {
            let first = Date::new(year, month, 1).ok()?;
            return Some(Self::Month(first.year(), first.month()));
        };
        let day = i8::try_from(day?).ok()?;
        Date::new(year, month, day).ok().map(Self::Day)
    }

    /// The first day.
    pub fn first(self) -> Date {
        match self {
            Self::Year(year) => date(year, 1, 1),
            Self::Month(year, month) => date(year, month, 1),
            Self::Day(day) => day,
        }
    }

    /// The last day.
    pub fn last(self) -> Date {
        match self {
            Self::Year(year) => date(year, 12, 31),
            Self::Month(..) => self.first().last_of_month(),
            Self::Day(day) => day,
        }
    }

    /// The first moment, and the first one after it.
    pub fn span(self, zone: &TimeZone) -> (Millis, Millis) {
        let end = self.last().tomorrow();
        let end = end.map_or(Millis::MAX, |day| start(zone, day));
        (start(zone, self.first()), end)
    }

    /// As [`Days::parse`] reads it.
    pub fn text(self) -> String {
        match self {
            Self::Year(year) => format!("{year:04}"),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Day(day) => day.to_string(),
        }
    }
}

fn number(digits: &str, length: usize) -> Option<i16> {
    let is_number = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number)
}

/// The first moment of a day in a time zone.
pub fn start(zone: &TimeZone, day: Date) -> Millis {
    let zoned = day.to_zoned_datetime(zone.clone());
    zoned.map_or(Millis::MAX, |zoned| zoned.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_a_day_a_month_or_a_year() {
        for (text, first, last) in [
            ("2024", date(2024, 1, 1), date(2024, 12, 31)),
            ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
            ("2024-02-09", date(2024, 2, 9), date(2024, 2, 9)),
        ] {
            let days = Days::parse(text).expect("days");
            assert_eq!((days.first(), days.last()), (first, last));
            assert_eq!(days.text(), text);
        }
        for wrong in [
            "",
            "24",
            "20245",
            "2024-2",
            "2024-13",
            "2024-02-30",
            "2024-02-09-1",
            "+024",
            "x",
        ] {
            assert_eq!(Days::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_span_ends_where_the_next_day_begins() {
        let at = |text: &str| text.parse::<jiff::Timestamp>().unwrap().as_millisecond();
        for (text, from, to) in [
            ("2024", "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"),
            ("2024-02", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"),
            ("2024-02-29", "2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z"),
        ] {
            let days = Days::parse(text).expect("days");
            assert_eq!(days.span(&TimeZone::UTC), (at(from), at(to)), "{text}");
        }
        assert_eq!(
            Days::parse("9999").unwrap().span(&TimeZone::UTC).1,
            Millis::MAX
        );
    }
}
