//! Sitemaps (sitemaps.org 0.9): an index, the articles of each month, the other pages, and
//! the news of the last two days. Only what readers can open is listed.
mod pages;
mod write;

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
pub use pages::{index, news, show};

use ground::clock::{DAY, Millis};

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

/// The file of the month or day that begins at a moment.
fn part(start: Millis, is_month: bool, changed: Millis) -> Part {
    let first = date(start);
    let name = Span { first, is_month }.name();
    Part { name, changed }
}

fn date(at: Millis) -> Date {
    let moment = jiff::Timestamp::from_millisecond(at).unwrap_or_default();
    moment.to_zoned_datetime(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_file_is_named_after_its_month_or_day() {
        let june = start("2026-06-01".parse().unwrap()).unwrap();
        assert_eq!(part(june, true, 5).name, "2026-06");
        assert_eq!(part(june + DAY, false, 5).name, "2026-06-02");
        assert_eq!(part(june, true, 5).changed, 5);
    }
}
