//! Dates and times as people write them, in the publication's time zone.
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, civil};

use crate::ground::clock::Millis;

/// The moment that `text` names: RFC 3339, or a date with or without a time in `zone`.
/// An hour that the clocks pass twice is taken the first time.
///
/// # Errors
/// What is wrong with it, to be put behind the key.
pub fn parse(text: &str, zone: &TimeZone, zone_name: &str) -> Result<Millis, String> {
    let text = text.trim();
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Ok(moment.as_millisecond());
    }
    let local = local(text).ok_or_else(|| {
        format!("`{text}` is no date; write 2026-11-05, 2026-11-05 14:30 or 2026-11-05T14:30:00Z")
    })?;
    let ambiguous = zone.to_ambiguous_timestamp(local);
    if let AmbiguousOffset::Gap { .. } = ambiguous.offset() {
        return Err(format!(
            "{} does not exist in {zone_name}: the clocks go forward then",
            local.strftime("%Y-%m-%d %H:%M")
        ));
    }
    let moment = ambiguous
        .compatible()
        .map_err(|_| format!("`{text}` is out of range"))?;
    Ok(moment.as_millisecond())
}

fn local(text: &str) -> Option<DateTime> {
    let (date, time) = match text.split_once(['T', 't', ' ']) {
        Some((date, time)) => (date, Some(time.trim())),
        None => (text, None),
    };
    // jiff also reads shorter forms, such as 20261105.
    if date.len() != 10 {
        return None;
    }
    let date: Date = date.parse().ok()?;
    let Some(time) = time else {
        return Some(date.at(0, 0, 0, 0));
    };
    let is_clock = time.contains(':')
        && time
            .bytes()
            .all(|b| b.is_ascii_digit() || b":.".contains(&b));
    let time: Time = is_clock.then(|| time.parse().ok()).flatten()?;
    Some(civil::DateTime::from_parts(date, time))
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
        ] {
            assert_eq!(london(text).as_deref(), Ok(moment), "{text}");
        }
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
        ] {
            assert!(london(wrong).unwrap_err().contains("is no date"), "{wrong}");
        }
    }
}
