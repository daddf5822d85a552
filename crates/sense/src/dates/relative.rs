//! Dates that are told from the day of the text: yesterday, last month, on Friday.

use super::{Grain, Hit, Reader, month_from, month_text};
use crate::token::Kind;

/// No text speaks of more than this many days, weeks, months or years ago.
const LONG_AGO: i64 = 500;

impl Reader<'_> {
    /// `yesterday`, `last month`, `next spring`, `last Tuesday`.
    pub(super) fn relative(&self, at: usize) -> Hit {
        if let Some(found) = self.lexicon.at("day", self.tokens, at) {
            // "Morgen" with a capital is the time of the day.
            let is_other = self.tokens.is_capital(at) && !self.tokens.list[at].opens;
            if self.lexicon.language == "de" && is_other {
                return None;
            }
            let day = self.plus(found.value.parse().ok()?)?;
            return Some((found.len, day.to_string(), Grain::Day));
        }
        if let Some(found) = self.lexicon.at("period", self.tokens, at) {
            let (unit, count) = found.value.split_once(' ')?;
            let (text, grain) = self.period(unit, count.parse().ok()?)?;
            return Some((found.len, text, grain));
        }
        let near = self.lexicon.at("near", self.tokens, at)?;
        let side: i16 = near.value.parse().ok()?;
        let next = at + near.len;
        self.near(next, side)
            .map(|(len, text, grain)| (near.len + len, text, grain))
    }

    fn period(&self, unit: &str, count: i16) -> Option<(String, Grain)> {
        let (year, month) = (self.day.year(), self.day.month());
        Some(match unit {
            "week" => (self.week(i64::from(count))?, Grain::Days),
            "weekend" => {
                let saturday = 5 - i64::from(self.day.weekday().to_monday_zero_offset());
                // On a Sunday the last weekend is not the one that ends today.
                let saturday = if count < 0 { saturday - 7 } else { saturday };
                (
                    format!("{}/{}", self.plus(saturday)?, self.plus(saturday + 1)?),
                    Grain::Days,
                )
            }
            "month" => {
                let (year, month) = month_from(year, month, i32::from(count));
                (month_text(year, month), Grain::Month)
            }
            "year" => ((year + count).to_string(), Grain::Year),
            _ => (format!("{}X", year / 10 + count), Grain::Year),
        })
    }

    fn near(&self, at: usize, side: i16) -> Hit {
        if let Some(weekday) = self.weekday_at(at) {
            let today = self.day.weekday() == weekday;
            let date = self.weekday_near(weekday, side > 0)?;
            let date = match (today, side) {
                (true, -1) => date.checked_sub(jiff::Span::new().days(7)).ok()?,
                (true, 1) => date.checked_add(jiff::Span::new().days(7)).ok()?,
                _ => date,
            };
            return Some((1, date.to_string(), Grain::Day));
        }
        if let Some((len, month)) = self.month_at(at) {
            let year = match side {
                -1 if month >= self.day.month() => self.day.year() - 1,
                1 if month <= self.day.month() => self.day.year() + 1,
                _ => self.day.year(),
            };
            return Some((len, month_text(year, month), Grain::Month));
        }
        let season = self.lexicon.at("season", self.tokens, at)?;
        let code: i8 = season.value.parse().ok()?;
        let begins = (code - 21) * 3 + 3;
        let year = match side {
            -1 if begins >= self.day.month() - 1 => self.day.year() - 1,
            1 if begins <= self.day.month() => self.day.year() + 1,
            _ => self.day.year(),
        };
        Some((season.len, format!("{year}-{code}"), Grain::Year))
    }

    /// `four years ago`, `vor vier Jahren`, `il y a quatre ans`.
    pub(super) fn ago(&self, at: usize) -> Hit {
        let ahead = self
            .lexicon
            .at("ago-before", self.tokens, at)
            .map_or(0, |found| found.len);
        let (len, count) = self.count(at + ahead)?;
        let unit = self
            .lexicon
            .at("unit-of-time", self.tokens, at + ahead + len)?;
        let mut end = at + ahead + len + unit.len;
        if ahead == 0 {
            end += self.lexicon.at("ago", self.tokens, end)?.len;
        }
        let (text, grain) = match unit.value {
            "day" => (self.plus(-count)?.to_string(), Grain::Day),
            "week" => (format!("{}~", self.plus(-7 * count)?), Grain::Days),
            "month" => {
                let months = i32::try_from(-count).ok()?;
                let (year, month) = month_from(self.day.year(), self.day.month(), months);
                (month_text(year, month) + "~", Grain::Month)
            }
            "year" => (
                (i64::from(self.day.year()) - count).to_string(),
                Grain::Year,
            ),
            _ => (
                format!("{}~", i64::from(self.day.year()) - 10 * count),
                Grain::Year,
            ),
        };
        Some((end - at, text, grain))
    }

    fn count(&self, at: usize) -> Option<(usize, i64)> {
        let lists = ["small", "few"];
        let word = lists
            .iter()
            .find_map(|list| self.lexicon.at(list, self.tokens, at));
        let (len, count) = match word {
            Some(found) => (found.len, found.value.parse().ok()?),
            None if self.tokens.kind(at) == Some(Kind::Number) => {
                (1, self.tokens.lower(at).parse().ok()?)
            }
            None => return None,
        };
        (count <= LONG_AGO).then_some((len, count))
    }

    /// `on Friday`, `mercredi dernier`, `am Montag`.
    pub(super) fn weekday(&self, at: usize) -> Hit {
        let weekday = self.weekday_at(at)?;
        if let Some(near) = self.lexicon.at("near-behind", self.tokens, at + 1) {
            let date = self.weekday_near(weekday, near.value == "1")?;
            return Some((1 + near.len, date.to_string(), Grain::Day));
        }
        let date = self.resolve_weekday(at, 1, weekday)?;
        Some((1, date.to_string(), Grain::Day))
    }
}
