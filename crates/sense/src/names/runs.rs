//! Runs of words that are written with capitals.

use std::ops::Range;

use super::{Cast, Page};
use crate::gazetteer;
use crate::lexicon::Lexicon;
use crate::token::{Kind, Tokens};

/// A run of capitalised words.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub passage: usize,
    pub range: Range<usize>,
    /// Whether "The" with a capital stands before it inside a sentence.
    pub has_the: bool,
}

/// The runs of all passages, apart from what is known already.
pub(super) fn runs(pages: &[Page], lexicon: &'static Lexicon, known: &Cast) -> Vec<Run> {
    let mut runs = Vec::new();
    for (passage, page) in pages.iter().enumerate() {
        let taken: Vec<Range<usize>> = known
            .mentions
            .iter()
            .filter(|it| it.passage == passage)
            .map(|it| it.range.clone())
            .collect();
        let reader = Reader {
            tokens: &page.tokens,
            lexicon,
            taken: &taken,
        };
        let mut at = 0;
        while at < page.tokens.list.len() {
            if !reader.begins(at) {
                at += 1;
                continue;
            }
            let end = reader.end(at);
            let has_the = at > 0
                && page.tokens.lower(at - 1) == "the"
                && page.tokens.is_capital(at - 1)
                && !page.tokens.list[at - 1].opens;
            runs.push(Run {
                passage,
                range: at..end,
                has_the,
            });
            at = end;
        }
    }
    runs
}

struct Reader<'a> {
    tokens: &'a Tokens<'a>,
    lexicon: &'static Lexicon,
    taken: &'a [Range<usize>],
}

impl Reader<'_> {
    fn is_free(&self, at: usize) -> bool {
        !self.taken.iter().any(|range| range.contains(&at))
    }

    /// Whether a run may begin here.
    fn begins(&self, at: usize) -> bool {
        let is_stop = self.lexicon.has("stop", self.tokens.lower(at));
        let is_named = self.may_be_in_name(at)
            && self.is_part(at + 1)
            && (!self.tokens.list[at].opens || self.is_listed(at));
        (self.is_part(at) && (!is_stop || self.is_loud(at) || is_named)) || self.is_small_head(at)
    }

    /// Whether a state or a city of several words begins here.
    fn is_listed(&self, at: usize) -> bool {
        let last = self.tokens.list.len();
        let name = |len: usize| self.tokens.words(at..(at + len).min(last));
        (2..4).any(|len| gazetteer::state(name(len)).is_some() || gazetteer::is_city(name(len)))
    }

    /// A word all in capitals is no ordinary one: "IF Metall", "WHO".
    fn is_loud(&self, at: usize) -> bool {
        let word = self.tokens.words(at..at + 1);
        word.chars().count() > 1 && word.chars().all(char::is_uppercase)
    }

    /// A body that French writes small before its name: "ministère des Transports".
    fn is_small_head(&self, at: usize) -> bool {
        self.lexicon.has("small-head", self.tokens.lower(at))
            && self.is_free(at)
            && self.tokens.is_small_word(at)
            && self.behind_of(at + 1).is_some()
    }

    /// The name behind "of", "des", "de la".
    fn behind_of(&self, at: usize) -> Option<usize> {
        let is_of = matches!(self.tokens.lower(at), "des" | "du" | "de" | "d'");
        let skip = usize::from(matches!(self.tokens.lower(at + 1), "la" | "l'" | "les"));
        let next = at + 1 + skip;
        (is_of && self.continues(next)).then_some(next)
    }

    /// Whether a capitalised word is here that no known name has.
    fn is_part(&self, at: usize) -> bool {
        let written = self.tokens.is_capital(at) && self.is_free(at);
        let is_date = self.lexicon.has("weekday", self.tokens.lower(at))
            || (self.lexicon.has("month", self.tokens.lower(at))
                && self.tokens.lower(at).len() > 3);
        written && !is_date && self.tokens.lower(at) != "'s"
    }

    /// Whether the run may go on with this word.
    fn continues(&self, at: usize) -> bool {
        let word = self.tokens.lower(at);
        let is_stop = self.lexicon.has("stop", word)
            && !self.lexicon.has("event", word)
            && !self.lexicon.has("organisation", word);
        self.is_part(at)
            && (!is_stop || self.is_loud(at) || self.may_be_in_name(at))
            && !self.is_quoted_start(at)
    }

    /// Ordinary words that are parts of names too: "Northern Forum", "New Zealand".
    fn may_be_in_name(&self, at: usize) -> bool {
        self.lexicon.has("in-names", self.tokens.lower(at))
    }

    fn is_quoted_start(&self, at: usize) -> bool {
        matches!(self.tokens.before(at), "“" | "\"" | "«" | "„" | "»" | "‘")
    }

    /// The token behind the run that begins here.
    fn end(&self, start: usize) -> usize {
        let mut end = start + 1;
        if self.is_small_head(start) {
            end = self.behind_of(end).map_or(end, |name| name + 1);
        }
        let lists = ["org-like", "region"];
        let listed = lists
            .iter()
            .filter_map(|list| self.lexicon.at(list, self.tokens, start))
            .map(|it| start + it.len)
            .max();
        end = end.max(listed.unwrap_or(end));
        if self.lexicon.elides()
            && end == start + 1
            && self.lexicon.has("organisation", self.tokens.lower(start))
            && self.is_adjective(end)
        {
            return end + 1;
        }
        loop {
            let next = self.next(start, end);
            if next == end {
                return end;
            }
            end = next;
        }
    }

    /// A small French adjective that belongs to the body before it: "Union maritime".
    fn is_adjective(&self, at: usize) -> bool {
        const ENDS: [&str; 16] = [
            "ime", "ale", "al", "aire", "ique", "ienne", "ien", "aise", "ais", "elle", "el", "ive",
            "if", "ière", "ier", "iste",
        ];
        let word = self.tokens.lower(at);
        self.tokens.is_small_word(at)
            && word.chars().count() > 4
            && ENDS.iter().any(|end| word.ends_with(end))
    }

    /// The end with one more word, across what joins names.
    fn next(&self, start: usize, end: usize) -> usize {
        if self.is_other_sentence(end, end - 1) {
            return end;
        }
        if self.lexicon.language == "de" && !self.joins_in_german(start, end) {
            return end;
        }
        if self.continues(end) && self.is_free(end) {
            return end + 1;
        }
        let word = self.tokens.lower(end);
        let is_initial =
            self.tokens.is_capital(end - 1) && self.tokens.lower(end - 1).chars().count() == 1;
        if word == "." && is_initial && self.continues(end + 1) {
            return end + 2;
        }
        let abbreviated = word == "."
            && self.tokens.is_glued(end)
            && matches!(
                self.tokens.lower(end - 1),
                "st" | "dr"
                    | "mr"
                    | "mrs"
                    | "ms"
                    | "prof"
                    | "gen"
                    | "gov"
                    | "sen"
                    | "rep"
                    | "col"
                    | "mt"
                    | "sgt"
                    | "lt"
                    | "capt"
            );
        if abbreviated && self.is_part(end + 1) {
            return end + 2;
        }
        let plural = matches!(word, "'" | "’")
            && self.tokens.is_glued(end)
            && self.tokens.lower(end - 1).ends_with('s');
        if plural && self.continues(end + 1) {
            return end + 2;
        }
        let possessor = word == "'s" && self.lexicon.has("possessor", self.tokens.lower(end - 1));
        if possessor && self.continues(end + 1) {
            return end + 2;
        }
        if matches!(word, "&") && self.continues(end + 1) {
            return end + 2;
        }
        self.across(start, end)
    }

    /// Small words inside names: "of the", "de", "von".
    fn across(&self, start: usize, end: usize) -> usize {
        let word = self.tokens.lower(end);
        let head = self.tokens.lower(end - 1);
        if matches!(
            word,
            "of" | "for" | "des" | "du" | "de" | "d'" | "pour" | "für" | "der"
        ) && self.takes_of(head)
            && end - start <= 3
        {
            let skip = usize::from(matches!(
                self.tokens.lower(end + 1),
                "the" | "la" | "l'" | "les"
            ));
            let next = end + 1 + skip;
            if self.continues(next) && gazetteer::demonym(self.tokens.lower(next)).is_none() {
                return next + 1;
            }
        }
        let particle = matches!(
            word,
            "de" | "da"
                | "del"
                | "della"
                | "di"
                | "dos"
                | "von"
                | "van"
                | "der"
                | "den"
                | "la"
                | "le"
                | "bin"
                | "ibn"
                | "al"
                | "el"
                | "y"
                | "du"
                | "zu"
                | "ter"
                | "ten"
                | "af"
                | "av"
        );
        if particle && gazetteer::given(self.tokens.words(start..start + 1)).is_some() {
            let mut next = end + 1;
            while matches!(self.tokens.lower(next), "der" | "la" | "den" | "los") {
                next += 1;
            }
            if self.continues(next) {
                return next + 1;
            }
        }
        end
    }

    /// Heads of names that "of" and another name may follow.
    fn takes_of(&self, head: &str) -> bool {
        ["organisation", "work", "event", "place", "place-first"]
            .iter()
            .any(|list| self.lexicon.has(list, head))
    }

    /// German nouns all have capitals: only names of people and bodies have several words.
    fn joins_in_german(&self, start: usize, end: usize) -> bool {
        if !self.continues(end)
            && !matches!(self.tokens.lower(end), "von" | "van" | "zu" | "." | "der")
        {
            return false;
        }
        let first = self.tokens.words(start..start + 1);
        let lower = self.tokens.lower(start);
        let titled = self.lexicon.before("title", self.tokens, start).is_some();
        let heads = self.lexicon.has("organisation", lower)
            && gazetteer::is_city(self.tokens.words(end..end + 1));
        let is_phrase = ["org-like", "region"].iter().any(|list| {
            self.lexicon
                .at(list, self.tokens, start)
                .is_some_and(|it| start + it.len > end)
        });
        let is_state = (2..4).any(|len| {
            gazetteer::state(
                self.tokens
                    .words(start..(start + len).min(self.tokens.list.len())),
            )
            .is_some()
                && start + len > end
        });
        let is_city = (2..4).any(|len| {
            gazetteer::is_city(
                self.tokens
                    .words(start..(start + len).min(self.tokens.list.len())),
            ) && start + len > end
        });
        let person = gazetteer::given(first).is_some() && end - start < 3;
        person || (titled && end - start < 2) || heads || is_phrase || is_state || is_city
    }

    fn is_other_sentence(&self, at: usize, other: usize) -> bool {
        let here = self.tokens.list.get(at).map(|it| it.sentence);
        here.is_none()
            || here != self.tokens.list.get(other).map(|it| it.sentence)
                && self.tokens.kind(at) == Some(Kind::Word)
    }
}
