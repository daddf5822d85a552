//! The last day on which readers may see a picture, as the index knows it: the day, its month and its
//! year are labels, so that a span of days is a handful of labels and is met exactly.
use finder::Label;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use super::days::Days;
use super::entry::key;
use ground::clock::Millis;

/// Days before the first and behind the last count as these.
const FIRST: Date = date(1970, 1, 1);
const LAST: Date = date(2100, 12, 31);

/// A span of last days: from, to, both included; where one is missing the span is open.
pub type Span = (Option<Date>, Option<Date>);

/// The labels of a picture that may be shown up to, not including, a moment.
pub(super) fn labels(zone: &TimeZone, until: Millis) -> Vec<Label> {
    let last = Timestamp::from_millisecond(until.saturating_sub(1)).unwrap_or(Timestamp::MAX);
    let day = zone.to_datetime(last).date().clamp(FIRST, LAST);
    let month = Days::Month(day.year(), day.month());
    let all = [Days::Year(day.year()), month, Days::Day(day)];
    all.map(label).into()
}

/// The labels of which every picture with a last day in the span has exactly one, and no other picture
/// has any.
pub(super) fn within((from, to): Span) -> Vec<Label> {
    let mut day = from.unwrap_or(FIRST).clamp(FIRST, LAST);
    let end = to.unwrap_or(LAST).clamp(FIRST, LAST);
    let mut labels = Vec::new();
    while day <= end {
        let spans = [Days::Year(day.year()), Days::Month(day.year(), day.month())];
        let fits = |span: &Days| span.first() == day && span.last() <= end;
        let span = spans.into_iter().find(fits).unwrap_or(Days::Day(day));
        labels.push(label(span));
        match span.last().tomorrow() {
            Ok(next) => day = next,
            Err(_) => break,
        }
    }
    labels
}

fn label(days: Days) -> Label {
    Label::new(key::EXPIRES, days.text())
}

/// Reads `2026-12`, `2026-01..2026-06`, `..2026-12-01`, `2027..`, `<2026-12-01` and `>2026`. A day, a month
/// and a year are as [`Days::parse`] has them; `..` includes both ends, `<` and `>` exclude theirs.
pub fn parse(text: &str) -> Option<Span> {
    if let Some(day) = text.strip_prefix('<') {
        let first = Days::parse(day)?.first();
        return Some((None, Some(first.yesterday().ok()?)));
    }
    if let Some(day) = text.strip_prefix('>') {
        let last = Days::parse(day)?.last();
        return Some((Some(last.tomorrow().ok()?), None));
    }
    let Some((from, to)) = text.split_once("..") else {
        let days = Days::parse(text)?;
        return Some((Some(days.first()), Some(days.last())));
    };
    let end = |text: &str, of: fn(Days) -> Date| match text {
        "" => Some(None),
        text => Days::parse(text).map(of).map(Some),
    };
    let span = (end(from, Days::first)?, end(to, Days::last)?);
    (span != (None, None)).then_some(span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::days::start;

    fn met(span: &str, day: &str) -> usize {
        let day: Date = day.parse().unwrap();
        let has = labels(
            &TimeZone::UTC,
            start(&TimeZone::UTC, day.tomorrow().unwrap()),
        );
        let wanted = within(parse(span).unwrap());
        wanted.iter().filter(|label| has.contains(label)).count()
    }

    #[test]
    fn a_day_is_in_a_span_once_or_not_at_all() {
        for (span, inside, outside) in [
            ("2026-12", "2026-12-31", "2027-01-01"),
            ("..2026-12-01", "2026-12-01", "2026-12-02"),
            ("..2026-12-01", "1999-05-05", "2100-01-01"),
            ("<2026-12-01", "2026-11-30", "2026-12-01"),
            (">2026", "2027-01-01", "2026-12-31"),
            ("2027..", "2099-02-28", "2026-12-31"),
            ("2024-02-28..2026-03-02", "2025-07-07", "2026-03-03"),
            ("2024-02-28..2026-03-02", "2024-02-29", "2024-02-27"),
            ("2024-02-28..2026-03-02", "2026-03-02", "2023-12-31"),
        ] {
            assert_eq!(met(span, inside), 1, "{span} has {inside}");
            assert_eq!(met(span, outside), 0, "{span} lacks {outside}");
        }
        assert!(within(parse("..2026-12-01").unwrap()).len() < 80);
        assert!(within((None, None)).len() < 200, "all of it");
        let backwards = parse("2027..2026").unwrap();
        assert!(within(backwards).is_empty());
    }

    #[test]
    fn a_licence_that_never_ends_in_practice_counts_as_one_of_the_last_day() {
        let far = labels(&TimeZone::UTC, 253_402_300_799_999);
        assert!(far.contains(&Label::new(key::EXPIRES, "2100")));
        assert_eq!(met("2050..", "2100-12-30"), 1);
    }

    #[test]
    fn what_is_no_span_is_none() {
        for wrong in [
            "",
            "..",
            "soon",
            "2026-13",
            "2026..x",
            "<",
            ">x",
            "2026-02-30..",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
