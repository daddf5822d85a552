//! From what was typed into a form to what is meant by it. Each field gives a value or notes
//! what is wrong with it, so that everything is said in one round.
use std::ops::RangeInclusive;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde::{Deserialize, Deserializer, Serialize};

use super::form::Problems;
use ground::clock::Millis;
use ground::i18n::{self, FluentArgs};
use newsroom::publication::Publication;

/// A box: ticked when the form brings it at all with something in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Tick(pub bool);

impl<'de> Deserialize<'de> for Tick {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = String::deserialize(deserializer)?;
        Ok(Self(!value.is_empty()))
    }
}

/// The fields of a form as they are read, in the language and the time zone of the publication.
#[derive(Debug)]
pub struct Fields<'a> {
    publication: &'a Publication,
    problems: Problems,
}

impl<'a> Fields<'a> {
    /// Nothing is wrong yet.
    pub fn of(publication: &'a Publication) -> Self {
        Self {
            publication,
            problems: Problems::default(),
        }
    }

    /// Notes what is wrong with a field, by the key of an interface string.
    pub fn refuse(&mut self, field: &'static str, key: &str) {
        let words = i18n::text(&self.publication.settings.language, key);
        self.problems.add(field, words);
    }

    /// The same in words.
    pub fn refuse_in_words(&mut self, field: &'static str, words: String) {
        self.problems.add(field, words);
    }

    /// What must hold of a field.
    pub fn check(&mut self, field: &'static str, holds: bool, key: &str) {
        if !holds {
            self.refuse(field, key);
        }
    }

    /// A value that the field must give.
    pub fn some<T>(&mut self, field: &'static str, value: Option<T>, key: &str) -> Option<T> {
        self.check(field, value.is_some(), key);
        value
    }

    /// A text that may be empty, of at most so many characters.
    pub fn text(&mut self, field: &'static str, typed: &str, most: usize) -> String {
        let text = typed.trim().replace("\r\n", "\n");
        self.check(field, text.chars().count() <= most, "form-problem-long");
        text
    }

    /// A text that must be there.
    pub fn needed(&mut self, field: &'static str, typed: &str, most: usize, key: &str) -> String {
        let text = self.text(field, typed, most);
        self.check(field, !text.is_empty(), key);
        text
    }

    /// A number within bounds; the string of the problem may name them, as `least` and `most`.
    pub fn number<N: Copy + FromStr + PartialOrd + Into<i64>>(
        &mut self,
        field: &'static str,
        typed: &str,
        bounds: RangeInclusive<N>,
        key: &str,
    ) -> Option<N> {
        let number = typed.trim().parse().ok();
        let number = number.filter(|number| bounds.contains(number));
        if number.is_none() {
            let mut args = FluentArgs::new();
            let (least, most): (i64, i64) = ((*bounds.start()).into(), (*bounds.end()).into());
            args.set("least", least);
            args.set("most", most);
            let language = &self.publication.settings.language;
            self.problems
                .add(field, i18n::translate(language, key, &args));
        }
        number
    }

    /// The same for a field that may be empty.
    pub fn number_or_none<N: Copy + FromStr + PartialOrd + Into<i64>>(
        &mut self,
        field: &'static str,
        typed: &str,
        bounds: RangeInclusive<N>,
        key: &str,
    ) -> Option<N> {
        match typed.trim() {
            "" => None,
            typed => self.number(field, typed, bounds, key),
        }
    }

    /// The beginning of a day, as `<input type="date">` writes it; `None` for an empty field.
    pub fn day(&mut self, field: &'static str, typed: &str) -> Option<Millis> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let date: Option<Date> = typed.parse().ok();
        let zone = self.publication.zone.clone();
        let at = date.and_then(|date| date.to_zoned_datetime(zone).ok());
        let at = at.map(|at| at.timestamp().as_millisecond());
        self.some(field, at, "desk-problem-date")
    }

    /// A moment, as `<input type="datetime-local">` writes it; `None` for an empty field.
    pub fn moment(&mut self, field: &'static str, typed: &str) -> Option<Millis> {
        match typed.trim() {
            "" => None,
            typed => {
                let at = moment(typed, &self.publication.zone);
                self.some(field, at, "form-problem-moment")
            }
        }
    }

    /// What the form means.
    ///
    /// # Errors
    /// What is wrong, by field. `make` must give something where nothing is wrong.
    pub fn finish<T>(self, make: impl FnOnce() -> Option<T>) -> Result<T, Problems> {
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        make().ok_or(self.problems)
    }
}

fn moment(typed: &str, zone: &TimeZone) -> Option<Millis> {
    let civil: DateTime = typed.parse().ok()?;
    let at = civil.to_zoned_datetime(zone.clone()).ok()?;
    Some(at.timestamp().as_millisecond())
}

/// A moment as a field for days has it; empty for none.
pub fn date_field(at: Option<Millis>, zone: &TimeZone) -> String {
    written(at, zone, "%Y-%m-%d")
}

/// A moment as a field for days and hours has it; empty for none.
pub fn moment_field(at: Option<Millis>, zone: &TimeZone) -> String {
    written(at, zone, "%Y-%m-%dT%H:%M")
}

/// The same to the second.
pub fn second_field(at: Option<Millis>, zone: &TimeZone) -> String {
    written(at, zone, "%Y-%m-%dT%H:%M:%S")
}

fn written(at: Option<Millis>, zone: &TimeZone, form: &str) -> String {
    let at = at.and_then(|at| Timestamp::from_millisecond(at).ok());
    at.map_or_else(String::new, |at| {
        at.to_zoned_datetime(zone.clone())
            .strftime(form)
            .to_string()
    })
}

/// The words of a list: what stands between blanks, commas and line breaks.
pub fn list(typed: &str) -> Vec<String> {
    typed
        .split([' ', ',', '\n', '\r', '\t'])
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_and_written_in_the_time_of_the_publication() {
        let zone = TimeZone::get("Europe/Berlin").expect("a zone");
        let at = moment("2026-06-15T14:00", &zone).expect("a moment");
        assert_eq!(at, 1_781_524_800_000);
        assert_eq!(moment_field(Some(at), &zone), "2026-06-15T14:00");
        assert_eq!(date_field(Some(at), &zone), "2026-06-15");
        assert_eq!(moment("15.6.2026", &zone), None);
        assert_eq!(moment_field(None, &zone), "");
    }

    #[test]
    fn a_list_has_no_empty_words() {
        assert_eq!(list(" a,b\r\n\tc , "), ["a", "b", "c"]);
        assert!(list(" ,\n").is_empty());
    }
}
