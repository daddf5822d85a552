//! Whether a sentence speaks of what was or of what is to come.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::Reader;

/// A day of the calendar this near is meant, whatever the verb.
const NEAR_DAYS: i32 = 150;

/// How many tokens away a word still says when something is.
const FAR: usize = 25;

impl Reader<'_> {
    /// Whether the words around a date say that it is ahead; none where they say nothing.
    pub(super) fn tense(&self, at: usize) -> Option<bool> {
        let sentence = self.tokens.sentence(at);
        if self.lexicon.before("by", self.tokens, at).is_some() && !self.is_past_near(at) {
            return Some(true);
        }
        let back = (sentence.start.max(at.saturating_sub(FAR))..at).rev();
        let forth = at + 1..sentence.end.min(at + FAR);
        back.chain(forth).find_map(|place| self.tense_at(place))
    }

    /// A past word just before, as in "had left by Friday".
    fn is_past_near(&self, at: usize) -> bool {
        let near = &self.tokens.list[at.saturating_sub(8)..at];
        let has = |words: &[&str]| near.iter().any(|it| words.contains(&it.lower.as_str()));
        has(&[
            "had", "was", "were", "hatte", "hatten", "war", "wurde", "avait", "avaient", "était",
        ]) && !has(&["to", "will", "be", "would", "could"])
    }

    fn tense_at(&self, at: usize) -> Option<bool> {
        let ahead = self.lexicon.at("future", self.tokens, at);
        let behind = self.lexicon.at("past", self.tokens, at);
        match (ahead, behind) {
            (Some(ahead), Some(behind)) => Some(ahead.len >= behind.len),
            (Some(_), None) => Some(true),
            (None, Some(_)) => Some(self.is_led_ahead(at)),
            (None, None) => self.is_past_form(at).then(|| self.is_led_ahead(at)),
        }
    }

    /// Whether a participle is of something to come: "will be published", "is to be opened".
    fn is_led_ahead(&self, at: usize) -> bool {
        let mut place = at;
        while place > 0
            && matches!(
                self.tokens.lower(place - 1),
                "be" | "not" | "have" | "been" | "also" | "then"
            )
        {
            place -= 1;
            if self.lexicon.before("future", self.tokens, place).is_some() {
                return true;
            }
        }
        false
    }

    /// Verbs that no list has, by their ends.
    fn is_past_form(&self, at: usize) -> bool {
        let word = self.tokens.lower(at);
        match self.lexicon.language {
            "en" => word.len() > 4 && word.ends_with("ed") && self.tokens.is_small_word(at),
            "de" => {
                word.len() > 5
                    && self.tokens.is_small_word(at)
                    && (word.ends_with("te") || word.ends_with("ten"))
            }
            _ => false,
        }
    }

    /// Whether a date is told as something to come.
    pub(super) fn is_ahead(&self, at: usize, edtf: &str) -> bool {
        let today = self.day.to_string();
        let known = edtf
            .get(..today.len())
            .filter(|it| it.bytes().filter(|b| *b == b'-').count() == 2);
        match known {
            Some(day) => day > today.as_str(),
            None => {
                edtf.get(..4).is_some_and(|year| year > &today[..4]) || self.tense(at) == Some(true)
            }
        }
    }

    /// The day that a weekday is, as the words around it say; the same day where it is today's.
    pub(super) fn resolve_weekday(&self, at: usize, len: usize, weekday: Weekday) -> Option<Date> {
        let before = self.tokens.before(at);
        let is_of_another = self.tokens.lower(at + len) == "'s";
        let leads_up = matches!(before, "before" | "of" | "next" | "for");
        if self.lexicon.before("since", self.tokens, at).is_some() {
            return self.weekday_near(weekday, false);
        }
        let is_ahead = if is_of_another {
            leads_up
        } else {
            self.tense(at) == Some(true)
        };
        self.weekday_near(weekday, is_ahead)
    }

    /// The next weekday of that name, or the last one; today counts for both.
    pub(super) fn weekday_near(&self, weekday: Weekday, is_ahead: bool) -> Option<Date> {
        let days = i64::from(self.day.weekday().until(weekday));
        let days = if is_ahead || days == 0 {
            days
        } else {
            days - 7
        };
        self.day.checked_add(days.days()).ok()
    }

    /// The year of a month that is named without one.
    pub(super) fn year_of_month(&self, at: usize, month: i8) -> i16 {
        let (year, now) = (self.day.year(), self.day.month());
        match self.tense(at) {
            Some(true) if month < now => year + 1,
            Some(true) => year,
            _ if month > now => year - 1,
            _ => year,
        }
    }

    /// The year of a day that is named without one, by its weekday where that is named.
    pub(super) fn year_of_day(
        &self,
        at: usize,
        (month, day): (i8, i8),
        weekday: Option<Weekday>,
    ) -> Option<i16> {
        let year = self.day.year();
        let near = [year, year - 1, year + 1]
            .into_iter()
            .filter_map(|it| Date::new(it, month, day).ok());
        let mut near: Vec<Date> = near.collect();
        near.sort_by_key(|date| (*date - self.day).get_days().abs());
        if let Some(weekday) = weekday {
            near.sort_by_key(|date| date.weekday() != weekday);
            return near.first().map(|date| date.year());
        }
        if let Some(first) = near
            .first()
            .filter(|first| (**first - self.day).get_days().abs() <= NEAR_DAYS)
        {
            return Some(first.year());
        }
        let tense = self.tense(at);
        let fits = |date: &&Date| match tense {
            Some(true) => **date >= self.day,
            Some(false) => **date <= self.day,
            None => true,
        };
        near.iter()
            .find(fits)
            .or(near.first())
            .map(|date| date.year())
    }
}
