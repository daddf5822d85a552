//! What is counted: the noun behind a number, and "24 of the 55 seats".

use super::Reader;
use super::amount::Amount;
use crate::token::{Kind, value};

impl Reader<'_> {
    /// Takes the counted noun, and a whole that the number is a part of, into the amount.
    pub(super) fn count(&self, amount: &mut Amount) {
        let mut end = amount.end;
        if let Some((whole, number_end)) = self.whole(end, amount) {
            if whole < amount.value {
                return;
            }
            end = number_end;
        }
        let Some(noun) = self.noun(end) else {
            return;
        };
        amount.end = noun + 1;
        if let Some((_, end)) = self
            .whole(amount.end, amount)
            .filter(|(whole, _)| *whole > amount.value)
        {
            amount.end = end;
        }
        let unit = self.tokens.words(noun..noun + 1).to_owned();
        let unit = if self.lexicon.language == "de" {
            unit
        } else {
            unit.to_lowercase()
        };
        match self.rate(amount.end) {
            Some((len, rate)) => {
                amount.unit = Some(format!("{unit}/{rate}"));
                amount.end += len;
            }
            None => amount.unit = Some(unit),
        }
    }

    /// "of the 55": the whole and the token behind it.
    fn whole(&self, at: usize, amount: &Amount) -> Option<(f64, usize)> {
        let found = self.lexicon.at("sum-of", self.tokens, at)?;
        let mut number = at + found.len;
        if self.tokens.lower(number + 1) == "'s" {
            number += 2;
        }
        let plain = !amount.is_word && !amount.has_scale;
        let whole = value(self.tokens.words(number..number + 1), self.lexicon.digits);
        whole
            .filter(|_| plain && self.is_number(number))
            .map(|whole| (whole, number + 1))
    }

    /// The noun that is counted, behind adjectives.
    pub(super) fn noun(&self, at: usize) -> Option<usize> {
        if self.tokens.is_glued(at) {
            return None;
        }
        let mut place = at;
        for _ in 0..4 {
            let next = self.is_noun(place + 1) && self.tokens.is_small_word(place + 1);
            let is_first = self.is_noun(place);
            if is_first && !(next && self.lexicon.at("adjective", self.tokens, place).is_some()) {
                return Some(place);
            }
            if !self.may_describe(place) {
                return None;
            }
            place += self
                .lexicon
                .at("adjective", self.tokens, place)
                .map_or(1, |found| found.len);
        }
        None
    }

    /// Whether a word may stand between a number and its noun.
    fn may_describe(&self, at: usize) -> bool {
        if self.lexicon.at("adjective", self.tokens, at).is_some() {
            return true;
        }
        let word = self.tokens.lower(at);
        let is_function = self.is_function(word) || self.lexicon.has("say", word);
        if is_function || self.tokens.kind(at) != Some(Kind::Word) || self.in_date(at).is_some() {
            return false;
        }
        match self.lexicon.language {
            "en" => crate::gazetteer::demonym(word).is_some() || !self.tokens.is_capital(at),
            _ => !self.tokens.is_capital(at),
        }
    }

    /// Whether a word is none that is counted. The list has nouns too, which begin sentences.
    fn is_function(&self, word: &str) -> bool {
        let is_plural = word.len() > 4
            && word.ends_with('s')
            && !matches!(
                word,
                "across" | "perhaps" | "besides" | "towards" | "always" | "whereas"
            );
        self.lexicon.has("stop", word) && (!is_plural || self.lexicon.language == "fr")
    }

    /// Whether a word is a noun of which there may be many.
    pub(super) fn is_noun(&self, at: usize) -> bool {
        let word = self.tokens.lower(at);
        if self.tokens.kind(at) != Some(Kind::Word) || self.in_date(at).is_some() {
            return false;
        }
        if self.lexicon.has("people", word) || self.lexicon.has("singular-count", word) {
            return true;
        }
        let is_function = self.is_function(word)
            || self.lexicon.has("say", word)
            || self.lexicon.has("duration", word);
        if is_function || word.chars().count() < 3 {
            return false;
        }
        let is_plural = |word: &str| {
            word.ends_with('s')
                && !word.ends_with("ss")
                && !word.ends_with("us")
                && !word.ends_with("is")
        };
        match self.lexicon.language {
            "de" => self.tokens.is_capital(at),
            "fr" => !self.tokens.is_capital(at) && (word.ends_with('s') || word.ends_with('x')),
            _ => !self.tokens.is_capital(at) && is_plural(word) || self.is_party(at, &is_plural),
        }
    }

    /// Members of a body that is written with a capital: "12 Liberals".
    fn is_party(&self, at: usize, is_plural: &dyn Fn(&str) -> bool) -> bool {
        let word = self.tokens.lower(at);
        self.tokens.is_capital(at) && is_plural(word) && self.lexicon.has("org-like", word)
    }
}
