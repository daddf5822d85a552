//! Of what kind a name is: by lists, by the words in it, and by the words around it.

use super::Kind;
use super::classify::Place;
use crate::gazetteer;
use crate::token::Kind as Made;

/// A kind with how sure it is, and the rule that says so.
type Verdict = Option<(Kind, u8, &'static str)>;

impl Place<'_> {
    /// The kind of the name.
    pub(super) fn kind(&self) -> Verdict {
        let name = self.name();
        if self.lower(self.range.end) == "-based" && !self.is_titled {
            let is_state = gazetteer::state(name).is_some();
            return Some((
                if is_state { Kind::State } else { Kind::Place },
                85,
                "based",
            ));
        }
        if self.is_attributive() {
            return None;
        }
        let is_inner = name.contains('-')
            && name
                .split('-')
                .next_back()
                .is_some_and(|part| part.chars().all(char::is_lowercase));
        let is_compound = is_inner
            && gazetteer::given(name).is_none()
            && !gazetteer::is_city(name)
            && gazetteer::state(name).is_none();
        if is_compound || self.is_made_of_digits() {
            return None;
        }
        let is_state = gazetteer::state(name).is_some();
        // "the group Reopen the Vale": where the name ends is not sure.
        let goes_on =
            self.lower(self.range.end) == "the" && self.tokens.is_capital(self.range.end + 1);
        if self.range.len() == 1 && goes_on {
            return None;
        }
        if !is_state && self.is_body_before() && self.range.len() < 4 {
            return Some((Kind::Organisation, 82, "apposition"));
        }
        self.listed(name)
            .or_else(|| self.headed())
            .or_else(|| self.person())
            .or_else(|| self.around())
            .or_else(|| self.guessed())
    }

    /// A model, as "H7", is no name of the ledger.
    fn is_made_of_digits(&self) -> bool {
        self.range.len() == 1 && self.name().chars().any(|c| c.is_ascii_digit())
    }

    fn listed(&self, name: &str) -> Verdict {
        if self.is_titled && self.range.len() > 1 && self.lexicon.language != "de" {
            return None;
        }
        let is_state = gazetteer::state(name).is_some() && !self.is_titled;
        let surname = self.range.len() == 1 && self.is_titled;
        if is_state {
            return Some((Kind::State, 95, "state"));
        }
        if self.is_whole("org-like") {
            return Some((Kind::Organisation, 92, "body"));
        }
        if self.is_whole("region") {
            return Some((Kind::Place, 92, "region"));
        }
        let is_acronym = self.range.len() == 1
            && (2..=7).contains(&name.chars().count())
            && name.chars().all(char::is_uppercase);
        if is_acronym {
            return Some((Kind::Organisation, 75, "acronym"));
        }
        let is_german = self.lexicon.language == "de";
        let is_office = name.starts_with("Bundes") || name.starts_with("Landes");
        let ends = [
            "ministerium",
            "amt",
            "gericht",
            "polizei",
            "agentur",
            "anstalt",
        ];
        let is_body = name.ends_with("ministerium") && name.len() > 12;
        if is_german
            && self.range.len() == 1
            && (is_body || (is_office && ends.iter().any(|end| name.ends_with(end))))
        {
            return Some((Kind::Organisation, 85, "body"));
        }
        // German nouns have capitals: "Bau" is a town too.
        let is_meant = !is_german
            || self.range.len() > 1
            || self
                .lexicon
                .before("in", self.tokens, self.range.start)
                .is_some();
        (gazetteer::is_city(name) && !surname && is_meant && !self.is_known_person()).then_some((
            Kind::Place,
            88,
            "city",
        ))
    }

    /// By a word in it that says what it is.
    fn headed(&self) -> Verdict {
        if self.range.len() < 2 {
            return None;
        }
        let has = |list: &str, word: &str| self.lexicon.has(list, word);
        let (first, last) = (self.first(), self.last());
        if self.is_written_work() {
            return Some((Kind::Work, 80, "title of a work"));
        }
        if has("organisation", last) && !has("event", last) {
            return Some((Kind::Organisation, 88, "head"));
        }
        if has("event", last) {
            return Some((Kind::Event, 80, "head"));
        }
        if has("work", last) || has("work-first", first) {
            return Some((Kind::Work, 80, "head"));
        }
        if self.is_titled || self.is_known_person() {
            return None;
        }
        if has("address", last)
            && self.tokens.kind(self.range.start.wrapping_sub(1)) == Some(Made::Number)
        {
            return None;
        }
        if has("place", last) || has("place-first", first) {
            return Some((Kind::Place, 82, "head"));
        }
        self.any("organisation")
            .then_some((Kind::Organisation, 80, "head"))
    }

    /// "his first book, The Salt Road".
    fn is_written_work(&self) -> bool {
        let near = self.range.start.saturating_sub(6)..self.range.start;
        self.has_the
            && near
                .clone()
                .any(|at| self.lexicon.has("work-cue", self.lower(at)))
    }

    fn person(&self) -> Verdict {
        let count = self.range.len();
        if self.is_titled && count <= 4 && !self.is_body_before() {
            let is_sure = count > 1
                || self
                    .lexicon
                    .at("title", self.tokens, self.range.start.saturating_sub(1))
                    .is_some();
            return is_sure.then_some((Kind::Person, 93, "title"));
        }
        let is_given = (2..=4).contains(&count) && self.is_known_person();
        if is_given {
            return Some((Kind::Person, 90, "given name"));
        }
        let end = self.range.end;
        let has_age = self.lower(end) == ","
            && self.tokens.kind(end + 1) == Some(Made::Number)
            && matches!(self.lower(end + 2), "," | ".");
        let is_who = self.lower(end) == ","
            && self.lexicon.has("behind-person", self.lower(end + 1))
            && self.lexicon.language == "en";
        ((has_age || is_who) && (2..=4).contains(&count)).then_some((Kind::Person, 85, "age"))
    }

    /// "the union IF Metall", "the agency AlpenPress".
    fn is_body_before(&self) -> bool {
        let start = self.range.start;
        let comma = usize::from(self.tokens.before(start) == ",");
        start > comma
            && self
                .lexicon
                .before("org-before", self.tokens, start - comma)
                .is_some()
    }

    /// By the words around it.
    fn around(&self) -> Verdict {
        if self
            .lexicon
            .before("town", self.tokens, self.range.start)
            .is_some()
        {
            return Some((Kind::Place, 85, "town of"));
        }
        let is_german = self.lexicon.language == "de";
        let located = self
            .lexicon
            .before("in", self.tokens, self.range.start)
            .is_some();
        let is_single_place = located && self.range.len() <= 2 && !is_german;
        if is_single_place {
            return Some((Kind::Place, 60, "preposition"));
        }
        let speaks = self.lexicon.has("say", self.lower(self.range.end))
            || self
                .lexicon
                .has("say", self.tokens.before(self.range.start));
        if speaks && self.range.len() == 2 && !is_german {
            return Some((Kind::Person, 60, "speech"));
        }
        None
    }

    /// Several capitals inside a sentence are a name, of what kind ever.
    fn guessed(&self) -> Verdict {
        let is_german = self.lexicon.language == "de";
        let is_address = self.lexicon.has("address", self.last())
            && self.range.start > 0
            && self.tokens.kind(self.range.start - 1) == Some(Made::Number);
        if is_german || self.range.len() < 2 || is_address {
            return None;
        }
        // People have two names, and no "the" before them.
        let is_loud = self
            .name()
            .split(' ')
            .any(|word| word.len() > 1 && word.chars().all(char::is_uppercase));
        let has_the = matches!(
            self.tokens.before(self.range.start),
            "the" | "a" | "an" | "le" | "la" | "l'" | "les" | "du" | "des"
        );
        let is_party = self
            .range
            .clone()
            .any(|at| self.lexicon.has("party", self.lower(at)));
        if (is_party || self.lexicon.has("role", self.lower(self.range.end)))
            && self.tokens.is_small_word(self.range.end)
        {
            return None;
        }
        if self.range.len() == 2
            && matches!(
                self.tokens.before(self.range.start),
                "from" | "to" | "off" | "near" | "at" | "towards"
            )
        {
            return Some((Kind::Place, 45, "preposition"));
        }
        let kind = if self.range.len() == 2 && !has_the && !is_loud {
            Kind::Person
        } else {
            Kind::Organisation
        };
        Some((kind, 40, "capitals"))
    }
}
