//! Dates and times as people and their systems write them, in the publication's time zone.
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::rfc2822;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

use crate::ground::clock::Millis;

/// Before this year nothing was published: years like 1 stand for a date that is missing.
const FIRST_YEAR: i16 = 1000;

/// The moment that `text` names: a date with or without a time, in `zone` where it does not say
/// another offset, as RFC 3339, RFC 5322, YAML, Hugo, Jekyll and Git write it. A date without a time
/// is the first moment of its day. An hour that the clocks pass twice is taken the first time.
///
/// # Errors
/// What is wrong with it, to be put behind the key.
pub fn parse(text: &str, zone: &TimeZone, zone_name: &str) -> Result<Millis, String> {
    let text = text.trim();
    let written = written(text).or_else(|| gits(text));
    let moment = match (text.parse::<Timestamp>(), written) {
        (Ok(moment), _) => moment,
        (_, Some(Written { day, time, offset })) => match (time, offset) {
            (None, _) => day
                .to_zoned_datetime(zone.clone())
                .map(|first| first.timestamp())
                .map_err(|_| out_of_range(text))?,
            (Some(time), None) => here(day.to_datetime(time), zone, zone_name)?,
            (Some(time), Some(offset)) => offset
                .to_timestamp(day.to_datetime(time))
                .map_err(|_| out_of_range(text))?,
        },
        (_, None) => rfc2822::parse(text)
            .map(|moment| moment.timestamp())
            .map_err(|_| {
                format!("`{text}` is no date; write 2026-11-05, 2026-11-05 14:30 or 2026-11-05T14:30:00Z")
            })?,
    };
    match moment.to_zoned_datetime(TimeZone::UTC).year() {
        FIRST_YEAR.. => Ok(moment.as_millisecond()),
        year => Err(format!(
            "`{text}` is in the year {year}, which stands for a missing date"
        )),
    }
}

fn out_of_range(text: &str) -> String {
    format!("`{text}` is out of range")
}

/// The moment of a clock on the wall of `zone`.
fn here(local: DateTime, zone: &TimeZone, zone_name: &str) -> Result<Timestamp, String> {
    let ambiguous = zone.to_ambiguous_timestamp(local);
    if let AmbiguousOffset::Gap { .. } = ambiguous.offset() {
        return Err(format!(
            "{} does not exist in {zone_name}: the clocks go forward then",
            local.strftime("%Y-%m-%d %H:%M")
        ));
    }
    ambiguous
        .compatible()
        .map_err(|_| out_of_range(&local.to_string()))
}

/// A date as it was written.
struct Written {
    day: Date,
    time: Option<Time>,
    offset: Option<Offset>,
}

fn written(text: &str) -> Option<Written> {
    let (day, rest) = match text.split_once(['T', 't', ' ', '\t']) {
        Some((day, rest)) => (day, rest.trim()),
        None => (text, ""),
    };
    let day = self::day(day)?;
    if rest.is_empty() {
        let (time, offset) = (None, None);
        return Some(Written { day, time, offset });
    }
    let end = rest.find(|c: char| !(c.is_ascii_digit() || ":.".contains(c)));
    let (clock, zone) = rest.split_at(end.unwrap_or(rest.len()));
    let time = Some(self::time(clock)?);
    // Git has the year there, which stays where only what is before it was mended.
    let year = day.year().to_string();
    let zone = zone.trim();
    let offset = match zone.strip_prefix(&year).unwrap_or(zone).trim() {
        "" => None,
        zone => Some(self::offset(zone)?),
    };
    Some(Written { day, time, offset })
}

/// `Sun Jan 29 18:30:22 2023 -0800`, as Git and C write it.
fn gits(text: &str) -> Option<Written> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let [_, month, day, time, year, offset @ ..] = parts.as_slice() else {
        return None;
    };
    let day = Date::strptime("%b %d %Y", format!("{month} {day} {year}")).ok()?;
    let offset = match offset {
        [] => None,
        offset => Some(self::offset(&offset.join(" "))?),
    };
    let time = Some(self::time(time)?);
    Some(Written { day, time, offset })
}

/// Whether a text is a date alone.
pub fn is_day(text: &str) -> bool {
    day(text).is_some()
}

/// `2026-11-05`, `2026-1-5`, `2026/11/05`.
fn day(text: &str) -> Option<Date> {
    let mark = if text.contains('/') { '/' } else { '-' };
    let parts: Vec<&str> = text.split(mark).collect();
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    let is_number = |text: &str, longest| {
        (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if year.len() != 4 || !is_number(year, 4) || !is_number(month, 2) || !is_number(day, 2) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// `14:30`, `9:05`, `14:30:05.25`.
fn time(text: &str) -> Option<Time> {
    let (hour, rest) = text.split_once(':')?;
    if !(1..=2).contains(&hour.len()) || rest.split(':').any(|part| part.len() < 2) {
        return None;
    }
    format!("{hour:0>2}:{rest}").parse().ok()
}

/// `Z`, `UTC`, `-0400`, `+02:00`, `-5`; Go writes the zone's name behind it once more.
fn offset(text: &str) -> Option<Offset> {
    let (text, name) = text.split_once(' ').unwrap_or((text, ""));
    if !name
        .trim()
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "+-".contains(c))
    {
        return None;
    }
    if ["Z", "UTC", "GMT"]
        .iter()
        .any(|utc| utc.eq_ignore_ascii_case(text))
    {
        return Some(Offset::UTC);
    }
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let (hours, minutes) = match (digits.split_once(':'), digits.len()) {
        (Some(parts), _) => parts,
        (None, 1 | 2) => (digits, "0"),
        (None, 4) => digits.split_at_checked(2)?,
        (None, _) => return None,
    };
    let number = |text: &str, below: i32| {
        let is_plain = text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        let number: i32 = is_plain.then(|| text.parse().ok()).flatten()?;
        (number < below).then_some(number)
    };
    let seconds = number(hours, 24)? * 3_600 + number(minutes, 60)? * 60;
    Offset::from_seconds(sign * seconds).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn london(text: &str) -> Result<String, String> {
        let zone = TimeZone::get("Europe/London").unwrap();
        let moment = parse(text, &zone, "Europe/London")?;
        Ok(Timestamp::from_millisecond(moment).unwrap().to_string())
    }

    #[test]
    fn dates_without_an_offset_are_in_the_publications_zone() {
        for (text, moment) in [
            ("2026-07-01", "2026-06-30T23:00:00Z"),
            ("2026-07-01 14:30", "2026-07-01T13:30:00Z"),
            ("2026-07-01T14:30:05", "2026-07-01T13:30:05Z"),
            ("2026-12-01 14:30", "2026-12-01T14:30:00Z"),
            ("2026-07-01T14:30:00Z", "2026-07-01T14:30:00Z"),
            ("2026-07-01T14:30:00+02:00", "2026-07-01T12:30:00Z"),
            ("2026-10-25 01:30", "2026-10-25T00:30:00Z"),
            ("1930-05-10", "1930-05-09T23:00:00Z"),
        ] {
            assert_eq!(london(text).as_deref(), Ok(moment), "{text}");
        }
    }

    #[test]
    fn the_spellings_of_other_systems_are_understood() {
        for (text, moment) in [
            ("2017-06-21 14:58:31 -0400", "2017-06-21T18:58:31Z"),
            ("2017-06-21 9:05:31 -04:00", "2017-06-21T13:05:31Z"),
            ("Sun Jan 29 18:30:22 2023 -0800", "2023-01-30T02:30:22Z"),
            ("Thu Jun  1 09:05:00 2023", "2023-06-01T08:05:00Z"),
            ("2023-01-29 18:30:22 2023 -0800", "2023-01-30T02:30:22Z"),
            ("2017-06-21 14:58 +0530", "2017-06-21T09:28:00Z"),
            ("2017-06-21 14:58:31-04", "2017-06-21T18:58:31Z"),
            ("2017-06-21T14:58:31-0400", "2017-06-21T18:58:31Z"),
            ("2017-6-1 9:05", "2017-06-01T08:05:00Z"),
            ("2017/06/21", "2017-06-20T23:00:00Z"),
            ("2017-06-21 14:58:31 UTC", "2017-06-21T14:58:31Z"),
            ("2017-06-21 14:58:31 Z", "2017-06-21T14:58:31Z"),
            ("2017-06-21 14:58:31.5 -0400 EDT", "2017-06-21T18:58:31.5Z"),
            ("2001-12-14t21:59:43.10 -5", "2001-12-15T02:59:43.1Z"),
            ("Wed, 21 Jun 2017 14:58:31 -0400", "2017-06-21T18:58:31Z"),
        ] {
            assert_eq!(london(text).as_deref(), Ok(moment), "{text}");
        }
    }

    #[test]
    fn a_year_before_print_is_a_missing_date() {
        for wrong in [
            "0001-01-01",
            "0001-01-01T00:00:00Z",
            "0999-12-31 12:00",
            "-000001-01-01T00:00:00Z",
        ] {
            let message = london(wrong).unwrap_err();
            assert!(message.contains("a missing date"), "{message}");
        }
        assert!(london("1000-01-02").is_ok());
    }

    #[test]
    fn a_day_whose_first_hour_is_skipped_begins_later() {
        let zone = TimeZone::get("Africa/Cairo").unwrap();
        let moment = parse("2026-04-24", &zone, "Africa/Cairo").unwrap();
        let begin = "2026-04-23T22:00:00Z".parse::<Timestamp>().unwrap();
        assert_eq!(moment, begin.as_millisecond());
    }

    #[test]
    fn an_hour_that_does_not_exist_is_a_mistake_and_so_is_no_date() {
        let gap = london("2026-03-29 01:30").unwrap_err();
        assert!(gap.contains("does not exist in Europe/London"), "{gap}");
        for wrong in [
            "",
            "yesterday",
            "2026-13-01",
            "2026-02-30",
            "20261105",
            "2026-11-05 noon",
            "5 Nov 2026",
            "2026-11-05 14:30 EST",
            "2026-11-05 14",
            "2026-11-05 14:3",
            "2026-11-05 -0400",
            "2026-11-05 14:30 +25:00",
            "2026-11-05 14:30 +123",
            "26-11-05",
            "2026-11/05",
            "2026-11-05 14:30 +0200 <b>",
        ] {
            assert!(london(wrong).unwrap_err().contains("is no date"), "{wrong}");
        }
    }
}
