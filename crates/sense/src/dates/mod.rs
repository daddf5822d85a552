//! Dates in words, resolved against the day of the text and written as EDTF.

mod calendar;
mod relative;
mod tense;

use std::ops::Range;

use jiff::civil::Date;

use crate::lexicon::Lexicon;
use crate::token::{Kind, Tokens};

/// How exact the words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Grain {
    /// One day.
    Day,
    /// Some days or weeks.
    Days,
    /// A month or a part of it.
    Month,
    /// A year, or a part or a span of years.
    Year,
}

/// A date that words say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dated {
    /// The tokens that say it.
    pub range: Range<usize>,
    /// The date as EDTF.
    pub edtf: String,
    /// How exact it is.
    pub grain: Grain,
    /// Whether the sentence tells it as something to come.
    pub is_ahead: bool,
}

/// What a rule found: how many tokens, and the date.
type Hit = Option<(usize, String, Grain)>;

/// Reads the dates of a passage against a day.
pub(crate) struct Reader<'a> {
    /// The passage.
    pub tokens: &'a Tokens<'a>,
    /// The lists of its language.
    pub lexicon: &'static Lexicon,
    /// The day that "today" is.
    pub day: Date,
}

/// The dates of a passage in order. A language without a grammar has none.
pub(crate) fn dates(tokens: &Tokens, lexicon: &'static Lexicon, day: Date) -> Vec<Dated> {
    if !lexicon.has_grammar {
        return Vec::new();
    }
    let reader = Reader {
        tokens,
        lexicon,
        day,
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.list.len() {
        let Some((len, edtf, grain)) = reader.at(at) else {
            at += 1;
            continue;
        };
        let is_circa = lexicon.before("circa", tokens, at).is_some();
        let edtf = if is_circa && !edtf.contains(['~', '/']) {
            edtf + "~"
        } else {
            edtf
        };
        let is_ahead = reader.is_ahead(at, &edtf);
        found.push(Dated {
            range: at..at + len,
            edtf,
            grain,
            is_ahead,
        });
        at += len;
    }
    found
}

impl Reader<'_> {
    /// The date that begins at a token: the first rule that fits.
    fn at(&self, at: usize) -> Hit {
        if self.tokens.kind(at) == Some(Kind::Mark) {
            return None;
        }
        let rules: [fn(&Self, usize) -> Hit; 17] = [
            Self::months_up_to,
            Self::span_of_months,
            Self::span_of_days,
            Self::span_of_years,
            Self::numeric,
            Self::weekday_and_day,
            Self::day_of_month,
            Self::end_of_period,
            Self::part,
            Self::season,
            Self::quarter,
            Self::decade,
            Self::relative,
            Self::ago,
            Self::weekday,
            Self::month,
            Self::year,
        ];
        rules.iter().find_map(|rule| rule(self, at))
    }

    /// The month that a token names.
    fn month_at(&self, at: usize) -> Option<(usize, i8)> {
        let token = self.tokens.list.get(at)?;
        let is_written = token.is_capital || self.lexicon.language == "fr";
        let found = self
            .lexicon
            .at("month", self.tokens, at)
            .filter(|_| is_written)?;
        let point =
            usize::from(token.lower.len() <= 4 && self.is_point(at + 1) && !self.ends(at + 1));
        Some((1 + point, found.value.parse().ok()?))
    }

    /// Whether a full stop at a token ends its sentence.
    fn ends(&self, at: usize) -> bool {
        let next = self.tokens.list.get(at + 1);
        next.is_none_or(|next| next.sentence != self.tokens.list[at].sentence)
    }

    fn is_point(&self, at: usize) -> bool {
        self.tokens.lower(at) == "." && self.tokens.is_glued(at)
    }

    /// The year that a token is: four digits without a group.
    fn year_at(&self, at: usize) -> Option<i16> {
        let token = self.tokens.list.get(at)?;
        let year: i16 = token.lower.parse().ok()?;
        let is_plain = token.kind == Kind::Number && token.lower.len() == 4;
        (is_plain && (1500..2100).contains(&year)).then_some(year)
    }

    /// The year behind a month or a part: after a comma, "of", "de".
    fn year_behind(&self, at: usize) -> Option<(usize, i16)> {
        let skip = usize::from(matches!(
            self.tokens.lower(at),
            "," | "of" | "de" | "des" | "in" | "en" | "jahres"
        ));
        let year = self.year_at(at + skip)?;
        let is_count = self.is_count(at + skip);
        (!is_count).then_some((skip + 1, year))
    }

    /// The day of a month that tokens say: `3`, `3rd`, `3.`, `1er`.
    fn day_at(&self, at: usize) -> Option<(usize, i8)> {
        let token = self.tokens.list.get(at)?;
        if token.kind != Kind::Number || token.lower.len() > 2 {
            return None;
        }
        let day: i8 = token
            .lower
            .parse()
            .ok()
            .filter(|day| (1..=31).contains(day))?;
        let end = self.lexicon.has("ordinal-end", self.tokens.lower(at + 1))
            && self.tokens.is_glued(at + 1);
        Some((1 + usize::from(end), day))
    }
}

/// Writes a day; none that the calendar does not have.
fn day_text(year: i16, month: i8, day: i8) -> Option<String> {
    Date::new(year, month, day)
        .ok()
        .map(|date| date.to_string())
}

/// Writes a month.
fn month_text(year: i16, month: i8) -> String {
    format!("{year:04}-{month:02}")
}

/// The month that is some months from another.
fn month_from(year: i16, month: i8, months: i32) -> (i16, i8) {
    let all = i32::from(year) * 12 + i32::from(month) - 1 + months;
    let (year, month) = (all.div_euclid(12), all.rem_euclid(12) + 1);
    (
        i16::try_from(year).unwrap_or(9999),
        i8::try_from(month).unwrap_or(1),
    )
}
