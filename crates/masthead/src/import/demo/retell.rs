//! The demo's texts with all their dates moved by the same number of days.
//!
//! Everything moves together, what is long past as well, so that ages, anniversaries and
//! deadlines still agree with each other. The sentences name days ("18 November"), months ("in
//! September"), years ("the 2027 budget") and dates in figures ("2026-11-18").
use std::borrow::Cow;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::calendar::Language;

/// The year in which the stories are written, for days that are named without one.
const YEAR: i16 = 2026;
/// The articles of the real meetings of Xi and Putin, their storyline and their pictures keep their dates.
const REAL: [&str; 5] = [
    "articles/diplomacy/beijing-winter-olympics-summit.md",
    "articles/diplomacy/thirty-eight-meetings.md",
    "storylines/china-and-russia.md",
    "pictures/live-kremlin-meeting.toml",
    "pictures/live-xi-putin.toml",
];
/// Keys of the front matter whose values are names, not sentences.
const NAMES: [&str; 6] = [
    "slug:",
    "aliases:",
    "section:",
    "  file:",
    "translation_of:",
    "language:",
];
/// What stands between the two days of "from 17 to 25 October".
const BETWEEN: [&str; 9] = [
    " to ", " and ", " or ", " au ", " et ", " bis ", " und ", "–", "-",
];
/// Months that are also words; they are meant only where a sentence does not begin with them.
const ALSO_WORDS: [&str; 2] = ["May", "March"];

/// By how much the texts are moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retold {
    days: i64,
}

impl Retold {
    /// Moves everything by so many days, back when negative.
    pub fn by_days(days: i64) -> Self {
        Self { days }
    }

    /// The file's text with its dates moved; other files than stories, storylines and pictures name none.
    pub fn file<'a>(self, path: &str, text: &'a str) -> Cow<'a, str> {
        let folders = ["articles/", "storylines/", "pictures/"];
        let has_dates = folders.iter().any(|folder| path.starts_with(folder));
        if self.days == 0 || !has_dates || REAL.contains(&path) {
            return Cow::Borrowed(text);
        }
        let language = Language::of(text);
        let lines = text.split_inclusive('\n').map(|line| {
            if NAMES.iter().any(|name| line.starts_with(name)) {
                line.to_owned()
            } else {
                self.line(line, language)
            }
        });
        Cow::Owned(lines.collect())
    }

    fn line(self, line: &str, language: Language) -> String {
        let mut told = String::with_capacity(line.len());
        let mut at = 0;
        while let Some(next) = line[at..].chars().next() {
            let rest = &line[at..];
            let is_start = !told.ends_with(char::is_alphanumeric);
            if let Some(target) = link_target(rest, &told) {
                told.push_str(target);
                at += target.len();
            } else if let Some((bytes, moved)) = self.moved(rest, &told, language, is_start) {
                push(&mut told, &moved, language);
                at += bytes;
            } else {
                told.push(next);
                at += next.len_utf8();
            }
        }
        told
    }

    /// What `rest` begins with, moved, and the bytes that this replaces.
    fn moved(
        self,
        rest: &str,
        told: &str,
        language: Language,
        is_start: bool,
    ) -> Option<(usize, String)> {
        if !is_start {
            return None;
        }
        self.figures(rest)
            .or_else(|| self.month_in_figures(rest))
            .or_else(|| self.two_days(rest, language))
            .or_else(|| self.day(rest, language))
            .or_else(|| self.month(rest, told, language))
            .or_else(|| self.year(rest, told))
    }

    /// `2026-11-18`
    fn figures(self, rest: &str) -> Option<(usize, String)> {
        let text = rest.get(..10)?;
        let isolated = text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
        let day: Date = isolated.then(|| text.parse().ok()).flatten()?;
        Some((10, self.later(day)?.to_string()))
    }

    /// `2026-11`: the month that its middle comes to lie in.
    fn month_in_figures(self, rest: &str) -> Option<(usize, String)> {
        let text = rest.get(..7)?;
        let (year, month) = text.split_once('-')?;
        let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let goes_on = rest[7..].starts_with(|c: char| c.is_alphanumeric() || c == '-');
        if year.len() != 4 || !are_digits(year) || !are_digits(month) || goes_on {
            return None;
        }
        let year: i16 = year.parse().ok()?;
        let is_year = (1500..2100).contains(&year);
        let middle = Date::new(year, month.parse().ok()?, 15).ok();
        let middle = self.later(middle.filter(|_| is_year)?)?;
        Some((7, format!("{:04}-{:02}", middle.year(), middle.month())))
    }

    /// `17 to 25 October`
    fn two_days(self, rest: &str, language: Language) -> Option<(usize, String)> {
        let (first, bytes) = day_number(rest, language)?;
        let (between, behind) = BETWEEN.iter().find_map(|word| {
            let behind = rest[bytes..].strip_prefix(word)?;
            Some((*word, behind))
        })?;
        let start = bytes + between.len();
        let last = Named::read(behind, language)?;
        let first = self.later(Date::new(last.day.year(), last.day.month(), first).ok()?)?;
        let (until, (more, moved)) = (self.later(last.day)?, self.day(behind, language)?);
        let month = match first.month() == until.month() {
            true => String::new(),
            false => format!(" {}", language.month(first.month())),
        };
        let first = language.day(first.day());
        Some((start + more, format!("{first}{month}{between}{moved}")))
    }

    /// `18 November`, `18 November 2026`
    fn day(self, rest: &str, language: Language) -> Option<(usize, String)> {
        let named = Named::read(rest, language)?;
        let day = self.later(named.day)?;
        let month = language.month(day.month());
        let mut moved = format!("{} {month}", language.day(day.day()));
        if named.has_year {
            moved.push_str(&format!(" {}", day.year()));
        }
        Some((named.bytes, moved))
    }

    /// `September`, `September 2025`: the month that its middle comes to lie in.
    fn month(self, rest: &str, told: &str, language: Language) -> Option<(usize, String)> {
        let (month, bytes) = language.month_at(rest)?;
        let year = year_at(&rest[bytes..], " ");
        let is_word = ALSO_WORDS.contains(&&rest[..bytes]);
        let is_within = told.strip_suffix(' ').is_some_and(|before| {
            before.ends_with(|c: char| c.is_alphanumeric() || c == ',' || c == '|')
        });
        if is_word && year.is_none() && !is_within {
            return None;
        }
        let middle = self.later(Date::new(year.unwrap_or(YEAR), month, 15).ok()?)?;
        let name = language.month(middle.month());
        Some(match year {
            Some(_) => (bytes + 5, format!("{name} {}", middle.year())),
            None => (bytes, name.to_owned()),
        })
    }

    /// `2026`, `2026–27`
    fn year(self, rest: &str, told: &str) -> Option<(usize, String)> {
        // 1,500 and 12.1908 are no years, nor is what money is counted in. 2009/2025 is from one to another.
        let is_span = told.strip_suffix('/').is_some_and(|before| {
            let from = before.rsplit(' ').next().unwrap_or_default();
            from.len() == 4 && year_at(from, "").is_some()
        });
        if told.ends_with([',', '.', '$', '€', '£', '/', '-']) && !is_span {
            return None;
        }
        let year = year_at(rest, "")?;
        let years = self.later(date(YEAR, 7, 1))?.year() - YEAR;
        let next = format!("–{:02}", (year + 1) % 100);
        if rest[4..].starts_with(&next) {
            let next = (year + years + 1) % 100;
            return Some((
                7 + '–'.len_utf8() - 1,
                format!("{}–{next:02}", year + years),
            ));
        }
        Some((4, (year + years).to_string()))
    }

    fn later(self, day: Date) -> Option<Date> {
        day.checked_add(self.days.days()).ok()
    }
}

/// A day that a sentence names.
struct Named {
    day: Date,
    has_year: bool,
    bytes: usize,
}

impl Named {
    fn read(rest: &str, language: Language) -> Option<Self> {
        let (day, start) = day_number(rest, language)?;
        let name = rest[start..].strip_prefix(' ')?;
        let (month, bytes) = language.month_at(name)?;
        let year = year_at(&name[bytes..], " ");
        Some(Self {
            day: Date::new(year.unwrap_or(YEAR), month, day).ok()?,
            has_year: year.is_some(),
            bytes: start + 1 + bytes + year.map_or(0, |_| 5),
        })
    }
}

/// A day's number, and its bytes with what belongs to it.
fn day_number(rest: &str, language: Language) -> Option<(i8, usize)> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let day: i8 = rest.get(..digits)?.parse().ok()?;
    (1..=31)
        .contains(&day)
        .then(|| (day, digits + language.after_day(&rest[digits..])))
}

/// A year of four figures behind `before`.
fn year_at(rest: &str, before: &str) -> Option<i16> {
    let rest = rest.strip_prefix(before)?;
    let digits = rest.get(..4)?;
    let is_year = digits.bytes().all(|byte| byte.is_ascii_digit())
        && !rest[4..].starts_with(|c: char| c.is_alphanumeric() || c == '-')
        && !decimals(&rest[4..]);
    let year = is_year.then(|| digits.parse().ok()).flatten()?;
    (1500..2100).contains(&year).then_some(year)
}

/// Whether a number goes on: `1908.5`, `2026,50`.
fn decimals(rest: &str) -> bool {
    rest.strip_prefix(['.', ','])
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Where a link leads, in Markdown.
fn link_target<'a>(rest: &'a str, told: &str) -> Option<&'a str> {
    if !told.ends_with("](") {
        return None;
    }
    let end = rest.find([')', ' ']).unwrap_or(rest.len());
    (end > 0).then(|| &rest[..end])
}

/// Adds a moved date; in French `d’août` becomes `de septembre`, and the other way round.
fn push(told: &mut String, moved: &str, language: Language) {
    if language == Language::French {
        let is_elided = moved.starts_with(['a', 'o']);
        if let Some(before) = told.strip_suffix("d’").filter(|_| !is_elided) {
            *told = format!("{before}de ");
        } else if let Some(before) = told.strip_suffix(" de ").filter(|_| is_elided) {
            *told = format!("{before} d’");
        }
    }
    told.push_str(moved);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(days: i64, text: &str) -> String {
        Retold::by_days(days).line(text, Language::English)
    }

    #[test]
    fn whatever_names_a_date_is_moved() {
        for (days, text, told) in [
            (
                7,
                "date: 2026-11-18T18:25:00Z",
                "date: 2026-11-25T18:25:00Z",
            ),
            (
                14,
                "on 18 November, a Wednesday",
                "on 2 December, a Wednesday",
            ),
            (
                49,
                "lapses on 31 December 2026.",
                "lapses on 18 February 2027.",
            ),
            (7, "from 17 to 25 October", "from 24 October to 1 November"),
            (7, "on 14 and 22 October", "on 21 and 29 October"),
            (
                35,
                "In March it was cut, in May 2024 not",
                "In April it was cut, in June 2024 not",
            ),
            (
                399,
                "the 2027 budget, since 1911",
                "the 2028 budget, since 1912",
            ),
            (399, "| 2025–26 |", "| 2026–27 |"),
            (35, "period: 2026-07/2026-09", "period: 2026-08/2026-10"),
            (399, "period: 2009/2025", "period: 2010/2026"),
            (
                7,
                "date: 2026-08-03/2026-10-31",
                "date: 2026-08-10/2026-11-07",
            ),
            (-364, "on 18 November 2026", "on 19 November 2025"),
        ] {
            assert_eq!(english(days, text), told);
        }
    }

    #[test]
    fn what_names_no_date_stays() {
        for text in [
            "May a man sleep? May I?",
            "[read](/economy/budget-2027-line-by-line) on",
            "1,908 metres, 2000m crowns, $2026 and 41200000",
            "the 38th meeting at 14.20, 2026.5 and article 6",
            "2026-13, 2026-07-x and 20260-07",
        ] {
            assert_eq!(english(399, text), text);
        }
    }

    #[test]
    fn french_and_german_keep_their_grammar() {
        let retold = Retold::by_days(35);
        for (language, text, told) in [
            (
                Language::French,
                "l’exercice d’août",
                "l’exercice de septembre",
            ),
            (
                Language::French,
                "le mois de septembre",
                "le mois d’octobre",
            ),
            (
                Language::French,
                "du 7 au 10 décembre",
                "du 11 au 14 janvier",
            ),
            (Language::French, "le 28 octobre", "le 2 décembre"),
            (Language::French, "le 27 octobre", "le 1er décembre"),
            (
                Language::German,
                "am 2. September und im Juli",
                "am 7. Oktober und im August",
            ),
        ] {
            assert_eq!(retold.line(text, language), told);
        }
    }

    #[test]
    fn names_and_the_real_meeting_stay() {
        let text = "slug: budget-2027\ndate: 2026-10-20\n";
        let retold = Retold::by_days(7);
        assert_eq!(
            retold.file("articles/a.md", text),
            "slug: budget-2027\ndate: 2026-10-27\n"
        );
        for path in REAL {
            assert_eq!(retold.file(path, text), text);
        }
    }
}
