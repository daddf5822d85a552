//! Numbers that are no figures: ages, times, durations, scores, addresses, models, lines, ordinals.

use super::Reader;
use super::amount::Amount;
use crate::token::Kind;

/// From which value a number in words is a figure without scale or unit.
const WORDS_FROM: f64 = 20.0;

/// Nobody is older.
const OLDEST: f64 = 120.0;

impl Reader<'_> {
    /// Whether a number is none of the ledger, whatever is around it.
    pub(super) fn is_no_figure(&self, amount: &Amount) -> bool {
        self.is_joined(amount)
            || self.is_time(amount)
            || self.is_age(amount)
            || self.is_duration(amount)
            || self.is_label(amount)
            || self.is_address(amount)
            || self.is_score(amount)
            || self.is_word_of_few(amount)
    }

    /// A part of a longer word: `H7`, `E-200`, `11th`, `5G`, `4:10`.
    fn is_joined(&self, amount: &Amount) -> bool {
        let first = amount.start;
        let before = self.tokens.before(first);
        let opens = matches!(
            before,
            "(" | "[" | "“" | "„" | "\"" | "«" | "»" | "‘" | "'" | "—"
        );
        let is_elided = self.lexicon.elides() && before.ends_with('\'');
        if self.tokens.is_glued(first) && !opens && !is_elided {
            return true;
        }
        let end = amount.end;
        if amount.unit.is_some() || !self.tokens.is_glued(end) {
            return false;
        }
        let next = self.tokens.lower(end);
        let is_inner =
            self.tokens.is_glued(end + 1) && self.tokens.kind(end + 1) != Some(Kind::Mark);
        match self.tokens.kind(end) {
            Some(Kind::Mark) if next == "." && self.lexicon.language == "de" => {
                // "11. Treffen" counts in order; a sentence may end behind a number all the same.
                self.tokens
                    .list
                    .get(end + 1)
                    .is_some_and(|it| it.sentence == self.tokens.list[end].sentence)
            }
            Some(Kind::Mark) => is_inner && !matches!(next, "–" | "—"),
            Some(_) => true,
            None => false,
        }
    }

    fn is_time(&self, amount: &Amount) -> bool {
        let end = amount.end;
        let is_clock = self.lexicon.at("clock", self.tokens, end).is_some() && amount.value < 25.0;
        is_clock
            || (self.tokens.lower(end) == ":"
                && self.tokens.is_glued(end)
                && self.is_number(end + 1))
    }

    /// `aged 91`, `, 52,`, `a 34-year-old`, `at 15`.
    fn is_age(&self, amount: &Amount) -> bool {
        if amount.has_scale || amount.value > OLDEST {
            return false;
        }
        let behind = ["age-behind"]
            .iter()
            .any(|list| self.lexicon.at(list, self.tokens, amount.end).is_some());
        let before = self
            .lexicon
            .before("age-before", self.tokens, amount.number)
            .is_some();
        let is_name = amount.number >= 2 && self.tokens.is_capital(amount.number - 2);
        let in_commas = amount.unit.is_none()
            && self.tokens.before(amount.number) == ","
            && matches!(self.tokens.lower(amount.end), "," | ")" | ".")
            && is_name;
        let in_brackets = amount.unit.is_none()
            && self.tokens.before(amount.number) == "("
            && self.tokens.lower(amount.end) == ")"
            && is_name;
        behind || before || in_commas || in_brackets
    }

    /// `nine days`, `48 hours`, `a 10-year plan`.
    fn is_duration(&self, amount: &Amount) -> bool {
        if amount.unit.is_some() {
            return false;
        }
        let end = amount.end;
        let hyphen = usize::from(self.tokens.lower(end) == "-");
        let is_long = |at| self.lexicon.at("duration", self.tokens, at).is_some();
        let behind_word = |at| {
            self.tokens.is_small_word(at)
                && is_long(at + 1)
                && self.lexicon.at("adjective", self.tokens, at).is_some()
        };
        is_long(end)
            || is_long(end + hyphen)
            || (hyphen == 0 && behind_word(end))
            || self.compound(end + hyphen)
    }

    /// "10-year-old", "16-stündig": a hyphenated word that begins with a length of time.
    fn compound(&self, at: usize) -> bool {
        let first = self.tokens.lower(at).split('-').next().unwrap_or("");
        self.tokens.lower(at).contains('-') && self.lexicon.has("duration", first)
    }

    /// `number 16`, `Rule 5`, `Boeing 747`, `page 12`.
    fn is_label(&self, amount: &Amount) -> bool {
        let Some(before) = amount.start.checked_sub(1) else {
            return false;
        };
        let is_real = amount.has_scale || amount.unit.is_some();
        if is_real || self.in_date(before).is_some() {
            return false;
        }
        if self
            .lexicon
            .before("label", self.tokens, amount.start)
            .is_some()
        {
            return true;
        }
        let token = &self.tokens.list[before];
        let is_grouped = self
            .tokens
            .words(amount.number..amount.number + 1)
            .contains([',', '.', ' ', '\u{a0}', '\u{202f}']);
        if !token.is_capital || is_grouped {
            return false;
        }
        let is_function = self.lexicon.has("stop", &token.lower)
            || self
                .lexicon
                .before("qualifier", self.tokens, amount.start)
                .is_some();
        let counts_people = self.lexicon.at("people", self.tokens, amount.end).is_some();
        !is_function && !counts_people
    }

    /// `14–22 Station Road`, `12 rue de la Paix`.
    fn is_address(&self, amount: &Amount) -> bool {
        if amount.unit.is_some() || amount.has_scale {
            return false;
        }
        let comma = usize::from(self.tokens.lower(amount.end) == ",");
        if self.lexicon.language == "fr" {
            return self
                .lexicon
                .has("address", self.tokens.lower(amount.end + comma));
        }
        let mut place = amount.end;
        while self.tokens.is_capital(place) && place < amount.end + 4 {
            if place > amount.end && self.lexicon.has("address", self.tokens.lower(place)) {
                return true;
            }
            place += 1;
        }
        let before = self.tokens.before(amount.start);
        ["straße", "strasse", "platz", "weg", "gasse", "allee"]
            .iter()
            .any(|end| before.ends_with(end))
    }

    /// `2–1`, `3:0`, and the second number of one.
    fn is_score(&self, amount: &Amount) -> bool {
        if amount.unit.is_some() || amount.has_scale {
            return false;
        }
        let is_dash = |at: usize| matches!(self.tokens.lower(at), "–" | "-" | ":");
        let behind = is_dash(amount.end) && self.is_number(amount.end + 1);
        let before =
            amount.start >= 2 && is_dash(amount.start - 1) && self.is_number(amount.start - 2);
        let spread = amount.high.is_some() && self.noun(amount.end).is_none();
        behind || before || spread
    }

    /// Small numbers in words are said in passing: "two daughters", "five rounds".
    fn is_word_of_few(&self, amount: &Amount) -> bool {
        let end = amount.end;
        if amount.is_word && amount.unit.as_deref() == Some("points") {
            return amount.value < WORDS_FROM;
        }
        if amount.has_scale || amount.unit.is_some() {
            return false;
        }
        if self.lexicon.at("not-counted", self.tokens, end).is_some() {
            return true;
        }
        let hurt = (0..2).any(|n| self.casualty(end + n).is_some())
            && self.lexicon.at("people", self.tokens, end).is_some();
        amount.is_word && amount.value < WORDS_FROM && !hurt
    }

    /// Whether a number without unit and noun is meant as a figure.
    pub(super) fn is_meant(&self, amount: &Amount) -> bool {
        if amount.has_scale || amount.unit.is_some() {
            return true;
        }
        if amount.is_word {
            return false;
        }
        if self.casualty(amount.end).is_some() {
            return true;
        }
        let end = amount.end;
        let next = self.tokens.lower(end);
        let is_closed = self.tokens.kind(end) != Some(Kind::Word) || self.lexicon.has("stop", next);
        if !is_closed || self.tokens.is_capital(end) || next == "/" {
            return false;
        }
        let words = self.tokens.words(amount.number..amount.number + 1);
        if words.contains([',', '.', ' ', '\u{a0}', '\u{202f}']) && amount.value >= 1000.0 {
            return true;
        }
        let before = self.tokens.before(amount.start);
        let had_toll = amount.start.saturating_sub(8)..amount.start;
        let has_toll = had_toll
            .clone()
            .any(|at| self.lexicon.at("toll-cue", self.tokens, at).is_some());
        if matches!(
            before,
            "at" | "is" | "was" | "are" | "were" | "bei" | "auf" | "à" | "est" | "sont" | "liegt"
        ) && has_toll
        {
            return true;
        }
        self.is_compared(amount)
    }

    /// "down from 29", "to 10", "than 300", with something counted before it.
    fn is_compared(&self, amount: &Amount) -> bool {
        if self
            .lexicon
            .before("bare-cue", self.tokens, amount.start)
            .is_none()
        {
            return false;
        }
        let qualifier = self.lexicon.before("qualifier", self.tokens, amount.start);
        let is_limit =
            qualifier.is_some_and(|it| matches!(it.value, "over" | "under" | "about" | "nearly"));
        // Ages are told so: "people over 65", "about 40".
        !(is_limit && amount.value < OLDEST)
    }
}
