//! Dates that are as exact as the words: the parts of EDTF (ISO 8601-2) that stories need. A year,
//! month, day, decade, season or quarter, perhaps about or doubted, and spans of them.
use jiff::ToSpan;
use jiff::civil::Date;

/// A day of EDTF as a number: days since 1970.
pub type Day = i64;

/// Stands for an end that is not known.
const FAR: Day = 4_000_000;

/// The first and the last day that a date can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The first day.
    pub earliest: Day,
    /// The last day.
    pub latest: Day,
}

impl Bounds {
    /// Whether the date names one day.
    pub fn is_day(self) -> bool {
        self.earliest == self.latest
    }
}

/// The days that a date can mean; `None` where the text is no date of these forms. `~`, `?` and `%`
/// say that it is about or doubted, and move no bound.
pub fn bounds(text: &str) -> Option<Bounds> {
    let text = text.trim();
    let Some((from, to)) = text.split_once('/') else {
        return one(text);
    };
    let earliest = match from {
        "" | ".." => -FAR,
        from => one(from)?.earliest,
    };
    let latest = match to {
        "" | ".." => FAR,
        to => one(to)?.latest,
    };
    let is_open = earliest == -FAR && latest == FAR;
    (!is_open && earliest <= latest).then_some(Bounds { earliest, latest })
}

/// The day with this number; `None` where the calendar does not have it.
pub fn date(day: Day) -> Option<Date> {
    Date::constant(1970, 1, 1).checked_add(day.days()).ok()
}

/// The number of a day.
pub fn number(date: Date) -> Day {
    let since = date.since(Date::constant(1970, 1, 1));
    since.map_or(0, |span| i64::from(span.get_days()))
}

fn one(text: &str) -> Option<Bounds> {
    let text = text.trim_end_matches(['~', '?', '%']);
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?;
    let (first, last) = years(year)?;
    let (month, day) = (parts.next(), parts.next());
    let Some(month) = month.filter(|month| *month != "XX") else {
        let is_whole = matches!(day, None | Some("XX"));
        return is_whole.then_some(between(
            Date::new(first, 1, 1).ok()?,
            Date::new(last, 12, 31).ok()?,
        ));
    };
    // A month of no one year is no date.
    let year = (first == last).then_some(first)?;
    let number: i8 = two_digits(month)?;
    match day.filter(|day| *day != "XX") {
        None => part_of_year(year, number),
        Some(day) => {
            let day = Date::new(year, number, two_digits(day)?).ok()?;
            Some(between(day, day))
        }
    }
}

/// The first and the last year of `2019`, `201X`, `20XX`.
fn years(text: &str) -> Option<(i16, i16)> {
    let known = text.trim_end_matches('X');
    let fits = text.len() == 4 && known.len() >= 2 && known.bytes().all(|b| b.is_ascii_digit());
    let filled = |with: &str| text.replace('X', with).parse().ok();
    if !fits {
        return None;
    }
    Some((filled("0")?, filled("9")?))
}

fn two_digits(text: &str) -> Option<i8> {
    let fits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

/// A month, a season (21 to 24, and 25 to 32 by hemisphere), a quarter (33 to 36), a third (37 to 39)
/// or a half (40, 41) of a year.
fn part_of_year(year: i16, code: i8) -> Option<Bounds> {
    let (year_of_end, first, last) = match code {
        1..=12 => (year, code, code),
        21 | 25 | 31 => (year, 3, 5),
        22 | 26 | 32 => (year, 6, 8),
        23 | 27 | 29 => (year, 9, 11),
        24 | 28 | 30 => (year + 1, 12, 2),
        33..=36 => (year, (code - 33) * 3 + 1, (code - 33) * 3 + 3),
        37..=39 => (year, (code - 37) * 4 + 1, (code - 37) * 4 + 4),
        40 | 41 => (year, (code - 40) * 6 + 1, (code - 40) * 6 + 6),
        _ => return None,
    };
    let first = Date::new(year, first, 1).ok()?;
    let last = Date::new(year_of_end, last, 1).ok()?.last_of_month();
    Some(between(first, last))
}

fn between(first: Date, last: Date) -> Bounds {
    Bounds {
        earliest: number(first),
        latest: number(last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> Option<(String, String)> {
        let bounds = bounds(text)?;
        let text = |day| date(day).map_or_else(|| "open".to_owned(), |date| date.to_string());
        Some((text(bounds.earliest), text(bounds.latest)))
    }

    #[test]
    fn a_date_is_as_exact_as_its_words() {
        for (text, first, last) in [
            ("2022-02-04", "2022-02-04", "2022-02-04"),
            ("2022-02", "2022-02-01", "2022-02-28"),
            ("2021", "2021-01-01", "2021-12-31"),
            ("2021~", "2021-01-01", "2021-12-31"),
            ("201X", "2010-01-01", "2019-12-31"),
            ("20XX?", "2000-01-01", "2099-12-31"),
            ("2022-XX-XX", "2022-01-01", "2022-12-31"),
            ("2022-02-XX", "2022-02-01", "2022-02-28"),
            ("2023-21", "2023-03-01", "2023-05-31"),
            ("2023-24", "2023-12-01", "2024-02-29"),
            ("2023-34", "2023-04-01", "2023-06-30"),
            ("2023-41", "2023-07-01", "2023-12-31"),
            ("2021-01/2021-04~", "2021-01-01", "2021-04-30"),
            ("2019/2021", "2019-01-01", "2021-12-31"),
            ("1969-12-31", "1969-12-31", "1969-12-31"),
        ] {
            let expected = Some((first.to_owned(), last.to_owned()));
            assert_eq!(days(text), expected, "{text}");
        }
        assert!(bounds("2022-02-04").unwrap().is_day() && !bounds("2022-02").unwrap().is_day());
        assert_eq!(bounds("2020/..").unwrap().latest, FAR);
        assert_eq!(bounds("/2020").unwrap().earliest, -FAR);
    }

    #[test]
    fn what_is_no_date_has_no_bounds() {
        for text in [
            "",
            "..",
            "/",
            "../..",
            "22",
            "2022-13",
            "2022-02-30",
            "2022-2-4",
            "XXXX",
            "201X-02",
            "2022/2021",
            "Friday",
            "2022-02-04T12:00",
            "2022-42",
            "X022",
        ] {
            assert_eq!(bounds(text), None, "{text}");
        }
    }
}
