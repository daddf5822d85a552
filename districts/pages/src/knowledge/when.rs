//! Dates of moments and figures (EDTF, ISO 8601-2) in words, as precise as they were said and no
//! more.
use jiff::civil::Date;
use jiff::tz::TimeZone;

use ground::i18n::{self, DateStyle, FluentArgs};

/// A part of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Day(Date),
    Month(Date),
    Year(i16),
    /// A year and the number of a season, quarter or half (21 to 41).
    Season(i16, u8),
    /// The first year of ten.
    Decade(i16),
}

/// The length of what a figure is for; figures of one length can stand on one axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Years, one after the other.
    Year,
    /// Halves of years.
    Half,
    /// Quarters.
    Quarter,
    /// Months.
    Month,
    /// Days, which need not follow each other.
    Day,
}

/// A date in the words of a language; what cannot be read stays as it was kept.
pub fn said(edtf: &str, language: &str) -> String {
    let (bare, is_about) = bare(edtf);
    let text = match bare.split_once('/') {
        None => part(bare).map(|part| part_said(part, language)),
        Some((from, to)) => span(from, to, language),
    };
    match text {
        None => edtf.to_owned(),
        Some(text) if is_about => with(language, "when-about", &[("date", text)]),
        Some(text) => text,
    }
}

/// The date without its mark of doubt, and whether it had one.
fn bare(edtf: &str) -> (&str, bool) {
    let bare = edtf.trim_end_matches(['~', '?', '%']);
    (bare, bare.len() < edtf.len())
}

fn span(from: &str, to: &str, language: &str) -> Option<String> {
    let said = |text: &str| Some(part_said(part(text)?, language));
    match (from, to) {
        ("" | "..", to) => Some(with(language, "when-until", &[("to", said(to)?)])),
        (from, "" | "..") => Some(with(language, "when-since", &[("from", said(from)?)])),
        (from, to) => {
            let ends = [("from", said(from)?), ("to", said(to)?)];
            Some(with(language, "when-span", &ends))
        }
    }
}

fn part(text: &str) -> Option<Part> {
    let (text, _) = bare(text);
    let text = text.trim_end_matches("-XX");
    if let Some(decade) = text.strip_suffix('X') {
        return Some(Part::Decade(decade.parse::<i16>().ok()?.checked_mul(10)?));
    }
    let numbers: Vec<&str> = text.split('-').collect();
    match numbers.as_slice() {
        [year] => Some(Part::Year(year.parse().ok()?)),
        [year, month] => month_or_season(year.parse().ok()?, month.parse().ok()?),
        [_, _, _] => Some(Part::Day(text.parse().ok()?)),
        _ => None,
    }
}

fn month_or_season(year: i16, number: u8) -> Option<Part> {
    match number {
        1..=12 => Some(Part::Month(Date::new(year, number.cast_signed(), 1).ok()?)),
        21..=24 | 33..=36 | 40..=41 => Some(Part::Season(year, number)),
        _ => None,
    }
}

fn part_said(part: Part, language: &str) -> String {
    match part {
        Part::Day(day) => date(day, language, DateStyle::Short),
        Part::Month(day) => date(day, language, DateStyle::Month),
        Part::Year(year) => year.to_string(),
        Part::Decade(year) => with(language, "when-decade", &[("year", year.to_string())]),
        Part::Season(year, number) => {
            let key = format!("when-season-{number}");
            with(language, &key, &[("year", year.to_string())])
        }
    }
}

fn date(day: Date, language: &str, style: DateStyle) -> String {
    let moment = day.to_zoned_datetime(TimeZone::UTC);
    moment.map_or_else(
        |_| day.to_string(),
        |moment| {
            let at = moment.timestamp().as_millisecond();
            i18n::date(language, &TimeZone::UTC, at, style)
        },
    )
}

fn with(language: &str, key: &str, values: &[(&'static str, String)]) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in values {
        args.set(*name, value.clone());
    }
    i18n::translate(language, key, &args)
}

/// Where a period stands on an axis, and with which others: years by their number, parts of years
/// and days counted through. None for spans, decades and seasons, which have no one place on it.
pub fn place(edtf: &str) -> Option<(Step, i64)> {
    let within = |year: i16, parts: i64, nth: u8| i64::from(year) * parts + i64::from(nth);
    Some(match part(edtf)? {
        Part::Year(year) => (Step::Year, i64::from(year)),
        Part::Month(day) => (
            Step::Month,
            within(day.year(), 12, day.month().cast_unsigned()),
        ),
        Part::Season(year, nth @ 33..=36) => (Step::Quarter, within(year, 4, nth - 33)),
        Part::Season(year, nth @ 40..=41) => (Step::Half, within(year, 2, nth - 40)),
        Part::Day(day) => {
            let since = Date::constant(1970, 1, 1).until(day).ok()?;
            (Step::Day, i64::from(since.get_days()))
        }
        Part::Season(..) | Part::Decade(_) => return None,
    })
}

/// The date for `<time datetime>`, which knows days, months and years alone.
pub fn machine(edtf: &str) -> Option<&str> {
    let is_plain = matches!(part(edtf)?, Part::Day(_) | Part::Month(_) | Part::Year(_));
    let is_whole = edtf
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'-');
    (is_plain && is_whole).then_some(edtf)
}

/// The day for structured data, where a day is known.
pub fn day(edtf: &str) -> Option<&str> {
    machine(edtf).filter(|edtf| edtf.len() == 10)
}

/// The year in which a date begins.
pub fn year(edtf: &str) -> Option<i16> {
    let first = edtf.split('/').find(|end| !matches!(*end, "" | ".."))?;
    Some(match part(first)? {
        Part::Day(day) | Part::Month(day) => day.year(),
        Part::Year(year) | Part::Season(year, _) | Part::Decade(year) => year,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_said_as_precisely_as_it_was_kept() {
        for (edtf, said_in_english) in [
            ("2022-02-04", "4 Feb 2022"),
            ("2022-02", "February 2022"),
            ("2022", "2022"),
            ("2022~", "about 2022"),
            ("2026-35", "third quarter of 2026"),
            ("2027-40", "first half of 2027"),
            ("2027-21", "spring 2027"),
            ("202X", "2020s"),
            ("2022-XX-XX", "2022"),
            ("2019/2021", "2019 to 2021"),
            ("2019/..", "since 2019"),
            ("../2019", "until 2019"),
            ("2022-02-31", "2022-02-31"),
            ("soon", "soon"),
        ] {
            assert_eq!(said(edtf, "en"), said_in_english, "{edtf}");
        }
        assert_eq!(said("2026-35", "de"), "3. Quartal 2026");
    }

    #[test]
    fn periods_of_one_length_stand_on_one_axis() {
        assert_eq!(place("2021"), Some((Step::Year, 2021)));
        let (step, first) = place("2021-36").unwrap();
        assert_eq!((step, first + 1), place("2022-33").unwrap());
        let (step, last) = place("2021-12").unwrap();
        assert_eq!((step, last + 1), place("2022-01").unwrap());
        assert_eq!(place("1970-01-02"), Some((Step::Day, 1)));
        for vague in ["2019/2021", "202X", "2021-21", "soon"] {
            assert_eq!(place(vague), None, "{vague}");
        }
    }

    #[test]
    fn machines_are_told_days_months_and_years_alone() {
        assert_eq!(machine("2022-02-04"), Some("2022-02-04"));
        assert_eq!(machine("2022~"), None);
        assert_eq!(machine("2022-33"), None);
        assert_eq!(day("2022-02"), None);
        assert_eq!(day("2022-02-04"), Some("2022-02-04"));
        assert_eq!(year("../2019"), Some(2019));
        assert_eq!(year("2027-21"), Some(2027));
    }
}
