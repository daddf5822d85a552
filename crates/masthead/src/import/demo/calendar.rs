//! Months as the demo's languages name them.

/// A language that a story of the demo is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// French.
    French,
    /// German.
    German,
}

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

impl Language {
    /// The language of a story's file.
    pub fn of(text: &str) -> Self {
        let named = text
            .lines()
            .find_map(|line| line.strip_prefix("language: "));
        match named.map(|name| name.trim_matches('"')) {
            Some("fr") => Self::French,
            Some("de") => Self::German,
            _ => Self::English,
        }
    }

    fn months(self) -> &'static [&'static str; 12] {
        match self {
            Self::English => &ENGLISH,
            Self::French => &FRENCH,
            Self::German => &GERMAN,
        }
    }

    /// The number of the month, from 1, with whose name `text` begins, and the bytes of the name.
    pub fn month_at(self, text: &str) -> Option<(i8, usize)> {
        (1..=12).zip(self.months()).find_map(|(number, name)| {
            let rest = text.strip_prefix(name)?;
            let ends = !rest.starts_with(char::is_alphanumeric);
            ends.then_some((number, name.len()))
        })
    }

    /// The month's name.
    pub fn month(self, number: i8) -> &'static str {
        let place = usize::try_from(number - 1).unwrap_or_default();
        self.months().get(place).copied().unwrap_or_default()
    }

    /// The day of a month as it is written before the month's name.
    pub fn day(self, day: i8) -> String {
        match self {
            Self::French if day == 1 => "1er".to_owned(),
            Self::German => format!("{day}."),
            Self::English | Self::French => day.to_string(),
        }
    }

    /// The bytes of what stands behind a day's number before the month: `.` or `er`.
    pub fn after_day(self, text: &str) -> usize {
        match self {
            Self::French if text.starts_with("er ") => 2,
            Self::German if text.starts_with('.') => 1,
            Self::English | Self::French | Self::German => 0,
        }
    }
}
