//! Dates that name days, months, years and parts of them.

use jiff::civil::{Date, Weekday};

use super::{Grain, Hit, Reader, day_text, month_from, month_text};
use crate::token::Kind;

impl Reader<'_> {
    /// `the year to March`, `the 12 months to the end of June`.
    pub(super) fn months_up_to(&self, at: usize) -> Hit {
        let found = self.lexicon.at("span-months", self.tokens, at)?;
        let mut end = at + found.len;
        if let Some(part) = self.lexicon.at("part", self.tokens, end) {
            end += part.len;
        }
        let (len, month) = self.month_at(end)?;
        end += len;
        let months: i32 = found.value.parse().ok()?;
        let year = match self.year_behind(end) {
            Some((len, year)) => {
                end += len;
                year
            }
            None if month > self.day.month() => self.day.year() - 1,
            None => self.day.year(),
        };
        let (from, first) = month_from(year, month, 1 - months);
        let span = format!("{}/{}", month_text(from, first), month_text(year, month));
        Some((end - at, span, Grain::Year))
    }

    /// `between July and September`, `from May to June 2024`.
    pub(super) fn span_of_months(&self, at: usize) -> Hit {
        let start = at + self.lexicon.at("between", self.tokens, at)?.len;
        let (len, first) = self.month_at(start)?;
        let and = start + len;
        let second = and + self.lexicon.at("and", self.tokens, and)?.len;
        let (len, last) = self.month_at(second)?;
        let end = second + len;
        if self.day_at(end).is_some() {
            return None;
        }
        let (extra, year) = match self.year_behind(end) {
            Some((len, year)) => (len, year),
            None => (0, self.year_of_month(at, last)),
        };
        let from = if first > last { year - 1 } else { year };
        let span = format!("{}/{}", month_text(from, first), month_text(year, last));
        Some((end + extra - at, span, Grain::Year))
    }

    /// `3–5 March`, `from 3 to 5 March 2024`, `March 3–5`.
    pub(super) fn span_of_days(&self, at: usize) -> Hit {
        let start = at
            + self
                .lexicon
                .at("between", self.tokens, at)
                .map_or(0, |found| found.len);
        if let Some((len, month)) = self
            .month_at(start)
            .filter(|_| self.lexicon.language == "en")
        {
            let (end, first, last) = self.two_days(start + len)?;
            return self.days_of(at, end, month, (first, last));
        }
        let (end, first, last) = self.two_days(start)?;
        let (len, month) = self.month_at(end)?;
        self.days_of(at, end + len, month, (first, last))
    }

    fn two_days(&self, at: usize) -> Option<(usize, i8, i8)> {
        let (len, first) = self.day_at(at)?;
        let dash = at + len;
        let next = if matches!(self.tokens.lower(dash), "-" | "–" | "—") {
            dash + 1
        } else {
            dash + self.lexicon.at("and", self.tokens, dash)?.len
        };
        let (len, last) = self.day_at(next)?;
        (last > first).then_some((next + len, first, last))
    }

    fn days_of(&self, at: usize, end: usize, month: i8, (first, last): (i8, i8)) -> Hit {
        let (len, year) = match self.year_behind(end) {
            Some(found) => found,
            None => (0, self.year_of_day(at, (month, first), None)?),
        };
        let span = format!(
            "{}/{}",
            day_text(year, month, first)?,
            day_text(year, month, last)?
        );
        Some((end + len - at, span, Grain::Days))
    }

    /// `1968–1985`, `2019-20`, `between 1968 and the mid-1980s`.
    pub(super) fn span_of_years(&self, at: usize) -> Hit {
        let between = self
            .lexicon
            .at("between", self.tokens, at)
            .map_or(0, |found| found.len);
        let start = at + between;
        let first = self.year_at(start)?;
        let next = start + 1;
        if matches!(self.tokens.lower(next), "–" | "-" | "/") && self.tokens.is_glued(next) {
            let short = self.tokens.lower(next + 1);
            let last = match short.len() {
                2 => i16::from(short.parse::<u8>().ok()?) + first - first % 100,
                _ => self.year_at(next + 1)?,
            };
            return (last > first).then(|| (next + 2 - at, format!("{first}/{last}"), Grain::Year));
        }
        let mut second = next
            + self
                .lexicon
                .at("and", self.tokens, next)
                .filter(|_| between > 0)?
                .len;
        second += usize::from(self.tokens.lower(second) == "the");
        if let Some((len, part, _)) = self.part(second).or_else(|| self.decade(second)) {
            let year = part.get(..4)?.replace('X', "5");
            return Some((second + len - at, format!("{first}/{year}~"), Grain::Year));
        }
        let last = self.year_at(second).filter(|last| *last > first)?;
        Some((second + 1 - at, format!("{first}/{last}"), Grain::Year))
    }

    /// `2026-03-06`, `6.3.2026`, `06/03/2026` where the day comes first.
    pub(super) fn numeric(&self, at: usize) -> Hit {
        let glued = |n: usize| self.tokens.is_glued(at + n);
        if !(1..5).all(glued) || self.tokens.kind(at) != Some(Kind::Number) {
            return None;
        }
        let mark = self.tokens.lower(at + 1);
        if mark != self.tokens.lower(at + 3) {
            return None;
        }
        let part = |n: usize| self.tokens.lower(at + n).parse::<i16>().ok();
        let (year, month, day) = match mark {
            "-" if self.year_at(at).is_some() => (part(0)?, part(2)?, part(4)?),
            "." => (part(4)?, part(2)?, part(0)?),
            "/" if self.lexicon.language == "fr" => (part(4)?, part(2)?, part(0)?),
            _ => return None,
        };
        let text = day_text(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)?;
        (year > 1500).then_some((5, text, Grain::Day))
    }

    /// `Friday 24 April`, `Friday, April 24`, `Freitag, dem 24. April`.
    pub(super) fn weekday_and_day(&self, at: usize) -> Hit {
        let weekday = self.weekday_at(at)?;
        let mut next = at + 1;
        while matches!(self.tokens.lower(next), "," | "the" | "den" | "dem" | "le") {
            next += 1;
        }
        let (len, date) = self.day_and_month(next, Some(weekday))?;
        Some((next + len - at, date, Grain::Day))
    }

    /// `24 April 2026`, `April 24`, `24. April`, `1er mai`.
    pub(super) fn day_of_month(&self, at: usize) -> Hit {
        let (len, date) = self.day_and_month(at, None)?;
        Some((len, date, Grain::Day))
    }

    fn day_and_month(&self, at: usize, weekday: Option<Weekday>) -> Option<(usize, String)> {
        let (end, month, day) = match self.day_at(at) {
            Some((len, day)) => {
                let of = usize::from(self.tokens.lower(at + len) == "of");
                let (month_len, month) = self.month_at(at + len + of)?;
                (at + len + of + month_len, month, day)
            }
            None if self.lexicon.language == "en" => {
                let (len, month) = self.month_at(at)?;
                let (day_len, day) = self.day_at(at + len)?;
                (at + len + day_len, month, day)
            }
            None => return None,
        };
        let (len, year) = match self
            .year_behind(end)
            .filter(|_| self.tokens.lower(end) != "in")
        {
            Some(found) => found,
            None => (0, self.year_of_day(at, (month, day), weekday)?),
        };
        Some((end + len - at, day_text(year, month, day)?))
    }

    /// `the end of the year`, `Jahresende`.
    pub(super) fn end_of_period(&self, at: usize) -> Hit {
        let found = self.lexicon.at("until-end", self.tokens, at)?;
        let text = match found.value {
            "year" => format!("{}-12~", self.day.year()),
            "month" => format!("{}~", month_text(self.day.year(), self.day.month())),
            _ => return self.week(0).map(|week| (found.len, week, Grain::Days)),
        };
        Some((found.len, text, Grain::Month))
    }

    /// `early July`, `late 2024`, `mid-2027`, `the end of June`, `the mid-1980s`.
    pub(super) fn part(&self, at: usize) -> Hit {
        let found = self.lexicon.at("part", self.tokens, at)?;
        let mut next = at + found.len;
        while matches!(
            self.tokens.lower(next),
            "-" | "in" | "de" | "des" | "jahres" | "the"
        ) {
            next += 1;
        }
        if let Some((len, decade, _)) = self.decade(next) {
            let year = decade.get(..3)?;
            let text = if found.value == "mid" {
                format!("{year}5~")
            } else {
                decade
            };
            return Some((next + len - at, text, Grain::Year));
        }
        if let Some((len, month)) = self.month_at(next) {
            let end = next + len;
            let (extra, year) = match self.year_behind(end) {
                Some(found) => found,
                None => (0, self.year_of_month(at, month)),
            };
            return Some((
                end + extra - at,
                month_text(year, month) + "~",
                Grain::Month,
            ));
        }
        let year = self.year_at(next).filter(|_| !self.is_count(next))?;
        let text = match found.value {
            "early" => format!("{year}-01/{year}-04~"),
            "mid" => format!("{year}-05/{year}-08~"),
            "start" => format!("{year}-01~"),
            "end" => format!("{year}-12~"),
            _ => format!("{year}-09/{year}-12~"),
        };
        Some((next + 1 - at, text, Grain::Year))
    }

    /// `the winter of 1934–35`, `spring 2027`, `im Herbst 2024`.
    pub(super) fn season(&self, at: usize) -> Hit {
        let found = self.lexicon.at("season", self.tokens, at)?;
        let mut next = at + found.len;
        while matches!(self.tokens.lower(next), "of" | "de" | "des" | "jahres") {
            next += 1;
        }
        let year = self.year_at(next)?;
        if found.value == "24"
            && matches!(self.tokens.lower(next + 1), "–" | "-" | "/")
            && self.tokens.is_glued(next + 2)
        {
            let text = format!("{year}-12/{}-02~", year + 1);
            return Some((next + 3 - at, text, Grain::Year));
        }
        Some((
            next + 1 - at,
            format!("{year}-{}", found.value),
            Grain::Year,
        ))
    }

    /// `the third quarter of 2026`, `third-quarter`, `the first half of 2027`.
    pub(super) fn quarter(&self, at: usize) -> Hit {
        let found = self.lexicon.at("quarter", self.tokens, at)?;
        let next = at + found.len;
        let code: i8 = found.value.parse().ok()?;
        if let Some((len, year)) = self.year_behind(next) {
            return Some((found.len + len, format!("{year}-{code}"), Grain::Year));
        }
        // A half without a year is also one of a match.
        if code >= 40 && self.lexicon.language == "en" {
            return None;
        }
        let first = if code >= 40 {
            (code - 40) * 6 + 1
        } else {
            (code - 33) * 3 + 1
        };
        let year = match self.tense(at) {
            Some(true) if first < self.day.month() - 2 => self.day.year() + 1,
            Some(true) => self.day.year(),
            _ if first > self.day.month() => self.day.year() - 1,
            _ => self.day.year(),
        };
        Some((found.len, format!("{year}-{code}"), Grain::Year))
    }

    /// `the 1980s`, `1980er`, `années 1980`.
    pub(super) fn decade(&self, at: usize) -> Hit {
        let ahead = usize::from(self.tokens.lower(at) == "années");
        let year = self.year_at(at + ahead).filter(|year| year % 10 == 0)?;
        let end = self.tokens.lower(at + ahead + 1);
        let is_decade = ahead > 0
            || (matches!(end, "s" | "er" | "ern") && self.tokens.is_glued(at + ahead + 1));
        let behind = usize::from(ahead == 0);
        is_decade.then(|| (ahead + 1 + behind, format!("{}X", year / 10), Grain::Year))
    }

    /// A month that a word before or a year behind says is one.
    pub(super) fn month(&self, at: usize) -> Hit {
        let (len, month) = self.month_at(at)?;
        if let Some((extra, year)) = self.year_behind(at + len) {
            let since = if self.is_since(at) { "/.." } else { "" };
            return Some((len + extra, month_text(year, month) + since, Grain::Month));
        }
        let has_cue = self.lexicon.before("year-cue", self.tokens, at).is_some()
            || matches!(
                self.tokens.before(at),
                "im" | "bis" | "zum" | "mois" | "vom" | "last" | "this" | "next"
            );
        // "May" and "March" begin sentences, and "sept" and "mars" are other words too.
        if !has_cue || self.tokens.kind(at + len) == Some(Kind::Number) {
            return None;
        }
        let year = self.year_of_month(at, month);
        let since = if self.is_since(at) { "/.." } else { "" };
        Some((len, month_text(year, month) + since, Grain::Month))
    }

    /// A year that a word before, a noun behind or brackets say is one.
    pub(super) fn year(&self, at: usize) -> Hit {
        let year = self.year_at(at)?;
        let glued = self.tokens.is_glued(at)
            && !matches!(
                self.tokens.before(at),
                "(" | "\"" | "“" | "«" | "d'" | "jusqu'"
            );
        let joined = matches!(self.tokens.lower(at + 1), "-" | "/" | "%" | "–")
            && self.tokens.is_glued(at + 1);
        if glued || joined || self.is_count(at) {
            return None;
        }
        let behind = self.tokens.lower(at + 1);
        let has_cue = self.lexicon.before("year-cue", self.tokens, at).is_some()
            || self.lexicon.has("year-noun", behind)
            || matches!(self.tokens.before(at), "(" | "," | "'s")
            || matches!(behind, ")" | "," | "." | ";" | ":" | "'s")
            || self.tokens.list[at].opens
            || self.lexicon.language != "en";
        if !has_cue {
            return None;
        }
        let since = if self.is_since(at) { "/.." } else { "" };
        Some((1, format!("{year}{since}"), Grain::Year))
    }

    fn is_since(&self, at: usize) -> bool {
        self.lexicon.before("since", self.tokens, at).is_some()
    }

    /// Whether four digits count something: a unit, people, a word of size before them.
    pub(super) fn is_count(&self, at: usize) -> bool {
        let next = at + 1;
        let is_unit = ["unit", "currency", "people", "scale"]
            .iter()
            .any(|list| self.lexicon.at(list, self.tokens, next).is_some());
        let sized = self
            .lexicon
            .before("qualifier", self.tokens, at)
            .is_some_and(|it| it.value != "about");
        let noun = self.lexicon.language == "de"
            && self.tokens.is_capital(next)
            && self.lexicon.before("year-cue", self.tokens, at).is_none()
            && self.month_at(next).is_none();
        let symbol = matches!(self.tokens.before(at), "$" | "€" | "£" | "¥");
        is_unit || sized || noun || symbol
    }

    /// The weekday that a token names.
    pub(super) fn weekday_at(&self, at: usize) -> Option<Weekday> {
        let found = self.lexicon.at("weekday", self.tokens, at)?;
        let is_written = self.lexicon.language == "fr" || self.tokens.is_capital(at);
        Weekday::from_monday_one_offset(found.value.parse().ok()?)
            .ok()
            .filter(|_| is_written)
    }

    /// The week of the day, some weeks from it, from Monday to Sunday.
    pub(super) fn week(&self, weeks: i64) -> Option<String> {
        let ahead = weeks * 7 - i64::from(self.day.weekday().to_monday_zero_offset());
        let monday = self.plus(ahead)?;
        let sunday = self.plus(ahead + 6)?;
        Some(format!("{monday}/{sunday}"))
    }

    /// The day that is some days from the day of the text.
    pub(super) fn plus(&self, days: i64) -> Option<Date> {
        self.day
            .checked_add(jiff::Span::new().try_days(days).ok()?)
            .ok()
    }
}
