//! Sitemaps (sitemaps.org 0.9): an index, the articles of each month, the other pages, and
//! the news of the last two days. Only what readers can open is listed.
mod pages;
mod write;

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
pub use pages::{index, news, show};

use crate::ground::clock::{DAY, Millis};
use crate::newsroom::article::Day;

/// Articles a file lists at most; the protocol allows 50,000 addresses.
const MAX_ENTRIES: i64 = 50_000;
/// A month with more articles than this has a file for each of its days.
const MONTH_ENTRIES: i64 = 10_000;
/// Google takes no more news than this from one file.
const MAX_NEWS: i64 = 1_000;
/// How long an article is news for Google.
const NEWS_AGE: Millis = 2 * DAY;

/// The UTC month or day of an articles' file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Span {
    first: Date,
    is_month: bool,
}

impl Span {
    /// `2026-06` or `2026-06-15`.
    fn parse(text: &str) -> Option<Self> {
        let is_month = text.len() == 7;
        let day = if is_month {
            format!("{text}-01")
        } else {
            text.to_owned()
        };
        let first: Date = day.parse().ok()?;
        let span = Self { first, is_month };
        (span.name() == text).then_some(span)
    }

    fn name(self) -> String {
        let format = if self.is_month { "%Y-%m" } else { "%Y-%m-%d" };
        self.first.strftime(format).to_string()
    }

    /// From the first moment to the one after the last.
    fn bounds(self) -> Option<(Millis, Millis)> {
        let length = if self.is_month { 1.month() } else { 1.day() };
        let next = self.first.checked_add(length).ok()?;
        Some((start(self.first)?, start(next)?))
    }
}

fn start(day: Date) -> Option<Millis> {
    let moment = day.to_zoned_datetime(TimeZone::UTC).ok()?;
    Some(moment.timestamp().as_millisecond())
}

/// A file of articles as the index lists it.
#[derive(Debug, PartialEq, Eq)]
struct Part {
    name: String,
    changed: Millis,
}

/// The files that hold the articles of `days`, which are in order, newest first.
fn parts(days: &[Day]) -> Vec<Part> {
    let month = |day: &Day| date(day.start).first_of_month();
    let months = days.chunk_by(|a, b| month(a) == month(b));
    months.flat_map(month_parts).collect()
}

fn month_parts(days: &[Day]) -> Vec<Part> {
    let part = |day: &Day, is_month, changed| Part {
        name: Span {
            first: date(day.start),
            is_month,
        }
        .name(),
        changed,
    };
    let changed = days.iter().map(|day| day.changed).max();
    if days.iter().map(|day| day.articles).sum::<i64>() > MONTH_ENTRIES {
        return days
            .iter()
            .map(|day| part(day, false, day.changed))
            .collect();
    }
    days.first()
        .zip(changed)
        .map(|(day, changed)| part(day, true, changed))
        .into_iter()
        .collect()
}

fn date(at: Millis) -> Date {
    let moment = jiff::Timestamp::from_millisecond(at).unwrap_or_default();
    moment.to_zoned_datetime(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str, articles: i64) -> Day {
        let start = start(text.parse().unwrap()).unwrap();
        Day {
            start,
            articles,
            changed: start + 5,
        }
    }

    #[test]
    fn a_span_is_a_month_or_a_day_and_nothing_else() {
        let (from, to) = Span::parse("2024-02").unwrap().bounds().unwrap();
        assert_eq!((to - from) / DAY, 29);
        let (from, to) = Span::parse("2024-12-31").unwrap().bounds().unwrap();
        assert_eq!(to - from, DAY);
        for wrong in [
            "",
            "2024",
            "2024-13",
            "2024-2",
            "2024-02-30",
            "20240201",
            "2024-02-1",
            "pages",
            "+024-02",
        ] {
            assert_eq!(Span::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_month_is_one_file_until_it_is_too_long() {
        let days = [
            day("2026-06-15", 3),
            day("2026-06-01", 4),
            day("2026-05-31", 9_000),
            day("2026-05-30", 2_000),
        ];
        let parts = parts(&days);
        let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
        assert_eq!(names, ["2026-06", "2026-05-31", "2026-05-30"]);
        assert_eq!(parts[0].changed, days[0].changed);
    }
}
