//! What a run of capitals names: without its titles, with its tail, as a state that acts.

use std::ops::Range;

use super::runs::Run;
use super::{Cast, Certainty, Kind, Mention, Page, Thing};
use crate::gazetteer;
use crate::lexicon::Lexicon;
use crate::token::Tokens;

/// A run of capitals in its passage.
pub(super) struct Place<'a> {
    pub tokens: &'a Tokens<'a>,
    pub lexicon: &'static Lexicon,
    pub range: Range<usize>,
    pub has_the: bool,
    pub is_titled: bool,
}

/// Adds what the runs of all passages name, longer ones first: a single word may be a part of them.
pub(super) fn add(pages: &[Page], lexicon: &'static Lexicon, runs: &[Run], cast: &mut Cast) {
    for is_long in [true, false] {
        for run in runs {
            let page = &pages[run.passage];
            if page.is_title || page.is_correction {
                continue;
            }
            let place = Place::of(page, lexicon, run);
            if place.range.is_empty() || (place.range.len() > 1) != is_long {
                continue;
            }
            place.add(run.passage, cast);
        }
    }
}

impl<'a> Place<'a> {
    /// The run without titles and words of origin before it.
    pub(super) fn of(page: &'a Page<'a>, lexicon: &'static Lexicon, run: &Run) -> Place<'a> {
        let mut place = Place {
            tokens: &page.tokens,
            lexicon,
            range: run.range.clone(),
            has_the: run.has_the,
            is_titled: false,
        };
        let last = page.tokens.lower(run.range.end - 1);
        let heads = ["organisation", "event", "work", "place"];
        let is_headed = run.range.len() > 1 && heads.iter().any(|list| lexicon.has(list, last));
        if !is_headed {
            place.trim();
        }
        place.is_titled |= place.has_role();
        place
    }

    fn trim(&mut self) {
        let inner = (1..4).find_map(|skip| {
            let at = self.range.start + skip;
            let title = self
                .lexicon
                .at("title", self.tokens, at)
                .filter(|it| at + it.len < self.range.end)?;
            Some(at + title.len)
        });
        if let Some(start) = inner {
            self.range.start = start;
            self.is_titled = true;
        }
        while !self.range.is_empty() {
            let start = self.range.start;
            if let Some(title) = self.lexicon.at("title", self.tokens, start) {
                let point = usize::from(
                    self.tokens.lower(start + title.len) == "."
                        && self.tokens.is_glued(start + title.len),
                );
                self.range.start = (start + title.len + point).min(self.range.end);
                self.is_titled = true;
            } else if self.range.len() > 1 && gazetteer::demonym(self.tokens.lower(start)).is_some()
            {
                self.range.start += 1;
            } else {
                return;
            }
        }
    }

    /// Whether a role stands before the name: "chief executive Ingrid Falk", "minister, Tor Hauge,".
    fn has_role(&self) -> bool {
        let start = self.range.start;
        let is_role = |at: usize| {
            ["role", "title"]
                .iter()
                .any(|list| self.lexicon.before(list, self.tokens, at).is_some())
        };
        is_role(start)
            || (start > 1
                && self.tokens.before(start) == ","
                && is_role(start - 1)
                && self.range.len() > 1)
    }

    pub(super) fn name(&self) -> &'a str {
        self.tokens.words(self.range.clone())
    }

    pub(super) fn lower(&self, at: usize) -> &str {
        self.tokens.lower(at)
    }

    pub(super) fn first(&self) -> &str {
        self.lower(self.range.start)
    }

    pub(super) fn last(&self) -> &str {
        self.lower(self.range.end - 1)
    }

    pub(super) fn any(&self, list: &str) -> bool {
        self.range
            .clone()
            .any(|at| self.lexicon.has(list, self.lower(at)))
    }

    pub(super) fn is_whole(&self, list: &str) -> bool {
        self.lexicon
            .at(list, self.tokens, self.range.start)
            .is_some_and(|it| it.len == self.range.len())
    }

    /// Adds what the run names.
    fn add(mut self, passage: usize, cast: &mut Cast) {
        if self.range.len() == 1 && self.dateline(passage, cast) {
            return;
        }
        if self.range.len() == 1 && gazetteer::demonym(self.first()).is_some() {
            return;
        }
        if let Some((kind, len)) = self.tail() {
            let short = self.name().to_owned();
            self.range.end += len;
            let thing = cast.thing(self.name(), kind, 70, "tail");
            cast.things[thing].alias(&short);
            cast.mentions.push(Mention {
                passage,
                range: self.range,
                thing,
            });
            return;
        }
        if self.is_pair() {
            self.add_pair(passage, cast);
            return;
        }
        let Some((kind, confidence, rule)) = self.kind() else {
            return;
        };
        if !self.stands_alone(cast, kind) {
            return;
        }
        let name = self.name().to_owned();
        let thing = cast.thing(&name, kind, confidence, rule);
        if let Some(head) = self
            .range
            .start
            .checked_sub(1)
            .filter(|_| rule == "apposition")
        {
            let whole = self.tokens.words(head..self.range.end).to_owned();
            cast.things[thing].alias(&whole);
        }
        if self.has_the {
            cast.things[thing].alias(&format!("The {name}"));
        }
        cast.mentions.push(Mention {
            passage,
            range: self.range,
            thing,
        });
    }

    /// Whether a single word is a thing of its own, not a part of a longer name or a state that acts.
    fn stands_alone(&self, cast: &Cast, kind: Kind) -> bool {
        let name = self.name();
        let is_part = cast.things.iter().any(|thing| {
            let is_surname =
                thing.kind == Some(Kind::Person) && thing.name.split(' ').next_back() == Some(name);
            let is_opening = thing.kind != Some(Kind::Person)
                && thing
                    .name
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with(' '));
            let is_place_of_its_own =
                kind == Kind::State || gazetteer::is_city(name) || self.is_whole("region");
            is_surname || (is_opening && !is_place_of_its_own)
        });
        let is_located = gazetteer::is_city(name)
            && self
                .lexicon
                .before("in", self.tokens, self.range.start)
                .is_some();
        (!is_part || (is_located && kind == Kind::Place)) && self.acts_for().is_none()
    }

    /// The state that a capital or a seat of government stands for where it acts: "Moscow sent".
    pub(super) fn acts_for(&self) -> Option<&'static str> {
        let found = self
            .lexicon
            .at("metonym", self.tokens, self.range.start)
            .filter(|it| it.len == self.range.len())?;
        let is_seat = !gazetteer::is_city(self.name());
        let next = self.range.end;
        let before = self.range.start;
        let is_led = self
            .lexicon
            .before("preposition", self.tokens, before)
            .is_some()
            && !self.reports_before();
        let word = self.lower(next);
        let is_verb = self.tokens.is_small_word(next)
            && !self.lexicon.has("preposition", word)
            && !self.lexicon.has("clause", word)
            && !self.lexicon.has("place-tail", word);
        // "Washington, which is not a party to it, …"
        let is_related =
            self.tokens.list[before].opens && word == "," && self.lower(next + 1) == "which";
        let is_told = is_related || self.lexicon.has("addressed", self.tokens.before(before));
        let is_cited = is_told || self.reports_before() && matches!(word, "\"" | "“");
        (is_seat || (!is_led && is_verb) || is_cited).then_some(found.value)
    }

    /// "saying Oslo talks", "that Moscow wants".
    fn reports_before(&self) -> bool {
        let before = self.tokens.before(self.range.start);
        before == "that" || self.lexicon.has("say", before)
    }

    /// A place in capitals before a dash, as agencies begin.
    fn dateline(&self, passage: usize, cast: &mut Cast) -> bool {
        let is_opening = self.range.start == 0
            && matches!(self.lower(self.range.end), "—" | "–" | "-" | "(" | ",");
        let name = self.name();
        let is_loud = name.chars().count() > 2
            && name.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
        if !is_opening || !is_loud {
            return false;
        }
        let mut letters = name.chars();
        let quiet: String = letters
            .next()
            .into_iter()
            .chain(letters.flat_map(char::to_lowercase))
            .collect();
        let thing = cast.thing(&quiet, Kind::Place, 85, "dateline");
        cast.things[thing].alias(name);
        cast.mentions.push(Mention {
            passage,
            range: self.range.clone(),
            thing,
        });
        true
    }

    /// A noun behind the name that belongs to it: "Wellmark council", "Tide novels".
    fn tail(&self) -> Option<(Kind, usize)> {
        let name = self.name();
        let is_plain = gazetteer::state(name).is_none()
            && !gazetteer::is_city(name)
            && !self.is_titled
            && !self.is_known_person();
        let lists = [
            ("work-tail", Kind::Work),
            ("org-tail", Kind::Organisation),
            ("place-tail", Kind::Place),
        ];
        let find = |(list, kind): (&str, Kind)| {
            let found = self.lexicon.at(list, self.tokens, self.range.end)?;
            (self.tokens.list[self.range.end].sentence
                == self.tokens.list[self.range.start].sentence)
                .then_some((kind, found.len))
        };
        let has_capitals = self.range.len() > 1 || !self.tokens.list[self.range.start].opens;
        let is_body = self.range.len() > 1 && self.any("organisation");
        lists
            .into_iter()
            .filter(|_| is_plain && has_capitals && !is_body)
            .find_map(find)
    }

    pub(super) fn is_known_person(&self) -> bool {
        self.range.len() > 1
            && gazetteer::given(self.tokens.words(self.range.start..self.range.start + 1)).is_some()
    }

    /// Two names that a dash joins: "Helsinki–Tallinn".
    fn is_pair(&self) -> bool {
        matches!(self.lower(self.range.end), "–" | "—")
            && self.tokens.is_glued(self.range.end)
            && self.tokens.is_glued(self.range.end + 1)
            && self.tokens.is_capital(self.range.end + 1)
    }

    /// What joins two places is a work; without its noun it says nothing new.
    fn add_pair(&self, passage: usize, cast: &mut Cast) {
        let end = self.range.end + 2;
        let Some(found) = self.lexicon.at("work-tail", self.tokens, end) else {
            return;
        };
        let range = self.range.start..end + found.len;
        let thing = cast.thing(self.tokens.words(range.clone()), Kind::Work, 65, "pair");
        cast.mentions.push(Mention {
            passage,
            range,
            thing,
        });
    }

    /// A region before a noun is an adjective: "the Arctic envoy".
    pub(super) fn is_attributive(&self) -> bool {
        let next = self.range.end;
        let word = self.lower(next);
        let is_noun = self.tokens.is_small_word(next)
            && ["preposition", "clause", "stop", "say"]
                .iter()
                .all(|list| !self.lexicon.has(list, word));
        self.range.len() == 1 && self.lexicon.has("attributive", self.first()) && is_noun
    }
}

impl Thing {
    /// Notes another name of the thing.
    pub(super) fn alias(&mut self, name: &str) {
        if self.name != name && !self.aliases.iter().any(|it| it == name) {
            self.aliases.push(name.to_owned());
        }
    }
}

impl Cast {
    /// The thing of a name, which is added where it is new; the surer kind holds.
    pub(super) fn thing(
        &mut self,
        name: &str,
        kind: Kind,
        confidence: u8,
        rule: &'static str,
    ) -> usize {
        let state = gazetteer::state(name).filter(|_| kind == Kind::State);
        let same = |it: &Thing| {
            it.name == name
                || (state.is_some() && it.state == state)
                || it.aliases.iter().any(|alias| alias == name)
        };
        if let Some(at) = self.things.iter().position(same) {
            let thing = &mut self.things[at];
            thing.alias(name);
            if thing.confidence < confidence && thing.certainty == Certainty::New {
                (thing.kind, thing.confidence, thing.rule) = (Some(kind), confidence, rule);
            }
            return at;
        }
        self.things.push(Thing {
            name: name.to_owned(),
            kind: Some(kind),
            aliases: Vec::new(),
            certainty: Certainty::New,
            ids: Vec::new(),
            confidence,
            rule,
            state,
        });
        self.things.len() - 1
    }
}
