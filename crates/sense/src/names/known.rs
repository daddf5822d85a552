//! Names that are known already, found in one pass.

use aho_corasick::{AhoCorasick, MatchKind};

use super::{Cast, Certainty, Kind, Mention, Page, Thing};
use crate::gazetteer;
use crate::lexicon::Lexicon;
use crate::token::Tokens;

/// A name that is known.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What the caller calls the thing; several names may have one id.
    pub id: u64,
    /// The name as texts write it.
    pub name: String,
    /// Of what it is the name, where that is known.
    pub kind: Option<Kind>,
}

/// All known names. Building it takes a tenth of a second for 30,000; keep it.
#[derive(Debug)]
pub struct Known {
    entries: Vec<Entry>,
    finder: Option<AhoCorasick>,
    /// The surnames of people, each with the entries that bear it.
    surnames: std::collections::HashMap<String, Vec<usize>>,
    /// The entries of each name.
    by_name: std::collections::HashMap<String, Vec<usize>>,
}

impl Known {
    /// Knows nothing.
    #[must_use]
    pub fn nothing() -> Known {
        Known::new(Vec::new())
    }

    /// Knows these names. Names of one letter are left out.
    #[must_use]
    pub fn new(entries: Vec<Entry>) -> Known {
        let entries: Vec<Entry> = entries
            .into_iter()
            .filter(|it| it.name.trim().chars().count() > 1)
            .collect();
        let mut known = Known {
            finder: None,
            surnames: std::collections::HashMap::new(),
            by_name: std::collections::HashMap::new(),
            entries,
        };
        for (at, entry) in known.entries.iter().enumerate() {
            known
                .by_name
                .entry(entry.name.trim().to_owned())
                .or_default()
                .push(at);
            let mut words = entry.name.split_whitespace();
            let is_person = entry.kind == Some(Kind::Person);
            if let (true, Some(surname)) =
                (is_person && words.clone().count() > 1, words.next_back())
            {
                known
                    .surnames
                    .entry(surname.to_owned())
                    .or_default()
                    .push(at);
            }
        }
        let names: Vec<&str> = known.entries.iter().map(|it| it.name.trim()).collect();
        let built = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(names);
        known.finder = built.ok();
        known
    }

    /// How many names are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The ids of the people who bear a surname.
    pub(super) fn of_surname(&self, surname: &str) -> Vec<&Entry> {
        let places = self.surnames.get(surname);
        places
            .into_iter()
            .flatten()
            .map(|at| &self.entries[*at])
            .collect()
    }

    /// The known names of a text.
    pub(super) fn find(&self, pages: &[Page], lexicon: &Lexicon) -> Cast {
        let mut cast = Cast::default();
        let Some(finder) = self.finder.as_ref().filter(|_| !self.entries.is_empty()) else {
            return cast;
        };
        for (passage, page) in pages.iter().enumerate() {
            for hit in finder.find_iter(page.tokens.text) {
                let entry = &self.entries[hit.pattern().as_usize()];
                let Some(range) = whole(&page.tokens, hit.start()..hit.end()) else {
                    continue;
                };
                if !is_meant(pages, &page.tokens, range.start, &entry.name, lexicon) {
                    continue;
                }
                let thing = self.thing(&mut cast, entry);
                cast.mentions.push(Mention {
                    passage,
                    range,
                    thing,
                });
            }
        }
        cast
    }

    fn thing(&self, cast: &mut Cast, entry: &Entry) -> usize {
        let name = entry.name.trim();
        let mut ids: Vec<u64> = self
            .by_name
            .get(name)
            .into_iter()
            .flatten()
            .map(|at| self.entries[*at].id)
            .collect();
        ids.sort_unstable();
        ids.dedup();
        if let Some(at) = cast.things.iter().position(|it| it.ids == ids) {
            if cast.things[at].name != name && !cast.things[at].aliases.iter().any(|it| it == name)
            {
                cast.things[at].aliases.push(name.to_owned());
            }
            return at;
        }
        let certainty = if ids.len() == 1 {
            Certainty::Known
        } else {
            Certainty::Ask
        };
        let state = gazetteer::state(name);
        cast.things.push(Thing {
            name: name.to_owned(),
            kind: entry.kind.or(state.map(|_| Kind::State)),
            aliases: Vec::new(),
            certainty,
            ids,
            confidence: if certainty == Certainty::Known {
                97
            } else {
                50
            },
            rule: "known",
            state,
        });
        cast.things.len() - 1
    }
}

/// The tokens that a match covers whole; none where it ends inside a word.
fn whole(tokens: &Tokens, bytes: std::ops::Range<usize>) -> Option<std::ops::Range<usize>> {
    let start = tokens.first_from(bytes.start);
    let end = tokens.first_from(bytes.end);
    let fits = end > start && tokens.bytes(start..end) == bytes;
    let is_inner =
        |at: usize| tokens.lower(at) == "-" && tokens.is_glued(at) && tokens.is_glued(at + 1);
    (fits && !is_inner(end)).then_some(start..end)
}

/// A name of one ordinary word is not meant where it only begins a sentence.
fn is_meant(pages: &[Page], tokens: &Tokens, at: usize, name: &str, lexicon: &Lexicon) -> bool {
    let token = &tokens.list[at];
    if name.contains(' ') || !token.opens {
        return true;
    }
    if gazetteer::state(name).is_some() || gazetteer::is_city(name) {
        return true;
    }
    let same = |other: &&crate::token::Token| other.lower == token.lower;
    let all = || pages.iter().flat_map(|page| &page.tokens.list).filter(same);
    let inside = all().any(|it| it.is_capital && !it.opens);
    inside || !(lexicon.has("stop", &token.lower) || all().any(|it| !it.is_capital))
}
