//! Who speaks: only where a verb of speech and a name say so, else nobody.

use std::ops::Range;

use super::{Found, Reader};
use crate::names::{Kind, Mention};
use crate::token::Tokens;

/// How far from the quotation its verb of speech may be, in tokens.
const FAR: usize = 28;

/// A verb of speech that belongs to a quotation, and who speaks where that is sure.
pub(super) struct Cue {
    pub speaker: Option<usize>,
}

/// A place in the text to look for names.
#[derive(Clone)]
struct Segment {
    passage: usize,
    range: Range<usize>,
}

impl Reader<'_> {
    /// The verb of speech behind or before a marked span.
    pub(super) fn cue(&self, passage: usize, nth: usize, before: &[Found]) -> Option<Cue> {
        self.cue_behind(passage, nth, before)
            .or_else(|| self.cue_ahead(passage, nth, before))
    }

    pub(super) fn tokens(&self, passage: usize) -> &Tokens<'_> {
        &self.pages[passage].tokens
    }

    fn says(&self, passage: usize, at: usize) -> bool {
        let tokens = self.tokens(passage);
        // French has "a dit", German "hat gesagt": the noun "une dit" is none.
        let is_listed = self.lexicon.at("say", tokens, at).is_some() && !tokens.is_capital(at);
        let is_perfect = self.lexicon.elides()
            && tokens.lower(at).ends_with('é')
            && matches!(tokens.before(at), "a" | "ont" | "avait");
        // "explique-t-il": the verb with its pronoun.
        let verb = tokens.lower(at).split('-').next().unwrap_or("");
        let is_inverted = self.lexicon.elides()
            && verb.len() < tokens.lower(at).len()
            && self.lexicon.has("say", verb);
        is_listed || is_perfect || is_inverted
    }

    /// “…,” said X. “…,” X said. « … », a déclaré X.
    fn cue_behind(&self, passage: usize, nth: usize, before: &[Found]) -> Option<Cue> {
        let span = &self.marked[passage][nth];
        let tokens = self.tokens(passage);
        if !span.is_closed {
            return None;
        }
        let start = span.close + 1;
        let last = tokens.before(span.close);
        let comma = tokens.lower(start) == ",";
        let leads =
            comma || matches!(last, "," | "?" | "!") || matches!(tokens.lower(start), "–" | "—");
        if !leads {
            return None;
        }
        let start = start
            + usize::from(tokens.lower(start) == "," || matches!(tokens.lower(start), "–" | "—"));
        let stop = self.marked[passage]
            .get(nth + 1)
            .map_or(tokens.list.len(), |next| next.open);
        let end = tokens.sentence(start).end.min(stop).min(start + FAR);
        let segment = Segment {
            passage,
            range: start..end.max(start),
        };
        if let Some(found) = self.according(&segment) {
            return Some(Cue { speaker: found });
        }
        let Some(verb) = segment.range.clone().find(|at| self.says(passage, *at)) else {
            return self.named_first(&segment, last);
        };
        let is_inverted = (start..verb).all(|at| self.is_helper(passage, at));
        let speaker = if is_inverted {
            self.inverted(
                &Segment {
                    passage,
                    range: verb + 1..end,
                },
                before,
            )
        } else {
            self.subject(
                &Segment {
                    passage,
                    range: start..verb,
                },
                before,
            )
        };
        Some(Cue { speaker })
    }

    /// “…,” X tweeted: a person right behind the comma speaks, whatever the verb.
    fn named_first(&self, segment: &Segment, last: &str) -> Option<Cue> {
        let tokens = self.tokens(segment.passage);
        let first = self
            .cast
            .within(segment.passage, segment.range.clone())
            .next()?;
        let leads = first.range.start == segment.range.start
            && last == ","
            && tokens.is_small_word(first.range.end);
        (leads && self.cast.is_person(first)).then_some(Cue {
            speaker: Some(first.thing),
        })
    }

    /// Words between a quotation and its verb that name nobody: "has", "then", "a", "hat".
    fn is_helper(&self, passage: usize, at: usize) -> bool {
        matches!(
            self.tokens(passage).lower(at),
            "a" | "ont"
                | "has"
                | "have"
                | "had"
                | "hat"
                | "haben"
                | "as"
                | "so"
                | ","
                | "then"
                | "later"
                | "also"
                | "s'"
                | "est"
                | "y"
                | "l'"
                | "avait"
                | "même"
                | "encore"
                | "notamment"
                | "again"
        )
    }

    /// The speaker behind the verb: "said X, the …", "said the …, X".
    fn inverted(&self, segment: &Segment, before: &[Found]) -> Option<usize> {
        let tokens = self.tokens(segment.passage);
        let first = tokens.lower(segment.range.start);
        if let Some(pronoun) = self.pronoun(first) {
            return self.meant(segment.passage, segment.range.start, pronoun, before);
        }
        let mut people = self
            .cast
            .within(segment.passage, segment.range.clone())
            .filter(|it| self.cast.is_person(it));
        if let Some(person) = people.next() {
            let is_of_another = matches!(
                tokens.before(person.range.start),
                "for"
                    | "of"
                    | "to"
                    | "about"
                    | "by"
                    | "with"
                    | "after"
                    | "für"
                    | "von"
                    | "de"
                    | "à"
                    | "über"
                    | "that"
            );
            let clause = (segment.range.start..person.range.start).any(|at| {
                matches!(
                    tokens.lower(at),
                    "." | ";" | "that" | "dass" | "que" | "after" | "before"
                )
            });
            return (!is_of_another && !clause).then_some(person.thing);
        }
        let mut others = self.cast.within(segment.passage, segment.range.clone());
        others
            .next()
            .filter(|it| it.range.start <= segment.range.start + 2 && self.is_body(it, tokens))
            .map(|it| it.thing)
    }

    /// A body or a state that may speak, and is not the owner of the next word.
    fn is_body(&self, mention: &Mention, tokens: &Tokens) -> bool {
        let kind = self.cast.things[mention.thing].kind;
        let owns = tokens.lower(mention.range.end) == "'s";
        matches!(kind, Some(Kind::Organisation | Kind::State)) && !owns
    }

    /// The speaker before the verb: "X said", "the minister, X, told", "he said".
    fn subject(&self, segment: &Segment, before: &[Found]) -> Option<usize> {
        let tokens = self.tokens(segment.passage);
        let end = segment.range.end;
        let near = end.saturating_sub(3).max(segment.range.start)..end;
        let pronoun = near
            .rev()
            .find_map(|at| Some((at, self.pronoun(tokens.lower(at))?)));
        let people: Vec<&Mention> = self
            .cast
            .within(segment.passage, segment.range.clone())
            .filter(|it| self.cast.is_person(it))
            .collect();
        let behind = |at: usize| people.iter().any(|it| it.range.start >= at);
        if let Some((at, pronoun)) = pronoun.filter(|(at, _)| !behind(*at)) {
            return self.meant(segment.passage, at, pronoun, before);
        }
        if let Some(adjacent) = people
            .iter()
            .find(|it| self.touches(tokens, it.range.end, end))
        {
            return (!self.is_led(tokens, adjacent)).then_some(adjacent.thing);
        }
        let mut things: Vec<usize> = people
            .iter()
            .filter(|it| !self.is_led(tokens, it))
            .map(|it| it.thing)
            .collect();
        things.dedup();
        if let [only] = things[..] {
            return Some(only);
        }
        if !things.is_empty() {
            return None;
        }
        let others = self.cast.within(segment.passage, segment.range.clone());
        let last = others
            .last()
            .filter(|it| self.touches(tokens, it.range.end, end) && self.is_body(it, tokens));
        last.filter(|it| !self.is_led(tokens, it))
            .map(|it| it.thing)
    }

    /// Whether only helpers are between a name and its verb.
    fn touches(&self, tokens: &Tokens, name_end: usize, verb: usize) -> bool {
        let helper = |at: usize| {
            matches!(
                tokens.lower(at),
                "also"
                    | "has"
                    | "had"
                    | "later"
                    | "then"
                    | "a"
                    | "ont"
                    | "hat"
                    | "only"
                    | "once"
                    | "again"
                    | ","
                    | "now"
                    | "have"
                    | "haben"
                    | "avait"
                    | "recently"
            )
        };
        name_end <= verb && (name_end..verb).all(helper)
    }

    /// A name behind a preposition does not act: "of Marsh", "for Tom Hirst".
    fn is_led(&self, tokens: &Tokens, mention: &Mention) -> bool {
        let before = tokens.before(mention.range.start);
        matches!(
            before,
            "of" | "for"
                | "with"
                | "to"
                | "about"
                | "against"
                | "from"
                | "by"
                | "von"
                | "für"
                | "mit"
                | "gegen"
                | "über"
                | "de"
                | "d'"
                | "contre"
                | "avec"
                | "sur"
                | "à"
                | "like"
                | "under"
        ) || tokens.lower(mention.range.end) == "'s"
    }

    /// X said: “…”, X called it “…”, saying “…”, according to X, “…”.
    fn cue_ahead(&self, passage: usize, nth: usize, before: &[Found]) -> Option<Cue> {
        let span = &self.marked[passage][nth];
        let tokens = self.tokens(passage);
        let is_new = matches!(tokens.before(span.open), "." | "!" | "?");
        if span.open == 0 || is_new {
            return None;
        }
        let floor = nth
            .checked_sub(1)
            .map_or(0, |it| self.marked[passage][it].close + 1);
        let start = tokens.sentence(span.open - 1).start.max(floor);
        let segment = Segment {
            passage,
            range: start.min(span.open)..span.open,
        };
        if let Some(found) = self.according(&segment) {
            return Some(Cue { speaker: found });
        }
        let verbs = segment
            .range
            .clone()
            .rev()
            .filter(|at| self.says(passage, *at));
        let is_near = |at: &usize| span.open - at <= FAR;
        let mut verbs = verbs.filter(is_near);
        let Some(verb) = verbs.next() else {
            return self.before_colon(&segment, span.open);
        };
        if verb + 1 == span.open
            && matches!(
                tokens.lower(verb),
                "called" | "dubbed" | "termed" | "described" | "read" | "reads"
            )
            && self.subject_is_thing(passage, start..verb)
        {
            return None;
        }
        if let Some(by) =
            (verb..span.open).find(|at| matches!(tokens.lower(*at), "by" | "par" | "von"))
        {
            let mut named = self.cast.within(passage, by..span.open);
            let agent = named.next().filter(|it| it.range.start == by + 1);
            return Some(Cue {
                speaker: agent.map(|it| it.thing),
            });
        }
        let is_participle = tokens.lower(verb).ends_with("ing") && self.lexicon.language == "en";
        let speaker = if is_participle {
            self.leader(passage, start..verb, before)
        } else {
            self.speaker_before(passage, start, verb, span.open, before)
        };
        Some(Cue { speaker })
    }

    /// "a film called “…”": what is called so does not speak.
    fn subject_is_thing(&self, passage: usize, range: Range<usize>) -> bool {
        let named = self.cast.within(passage, range.clone()).last();
        let tokens = self.tokens(passage);
        !named.is_some_and(|it| self.touches(tokens, it.range.end, range.end))
            && self.pronoun(tokens.before(range.end)).is_none()
    }

    fn speaker_before(
        &self,
        passage: usize,
        start: usize,
        verb: usize,
        open: usize,
        before: &[Found],
    ) -> Option<usize> {
        let subject = self.subject(
            &Segment {
                passage,
                range: start..verb,
            },
            before,
        );
        if subject.is_some() || self.lexicon.language == "en" {
            return subject;
        }
        // German and French put the speaker behind the verb too.
        self.inverted(
            &Segment {
                passage,
                range: verb + 1..open,
            },
            before,
        )
    }

    /// The subject of a sentence that goes on with "saying": its first name.
    fn leader(&self, passage: usize, range: Range<usize>, before: &[Found]) -> Option<usize> {
        let tokens = self.tokens(passage);
        let mut people: Vec<&Mention> = self
            .cast
            .within(passage, range.clone())
            .filter(|it| self.cast.is_person(it))
            .collect();
        people.retain(|it| !self.is_led(tokens, it));
        let first = people
            .first()
            .filter(|_| people.iter().all(|it| it.thing == people[0].thing));
        if let Some(first) = first {
            return Some(first.thing);
        }
        let pronoun = self.pronoun(tokens.lower(range.start));
        pronoun
            .filter(|_| people.is_empty())
            .and_then(|pronoun| self.meant(passage, range.start, pronoun, before))
    }

    /// A name and a colon right before the quotation.
    fn before_colon(&self, segment: &Segment, open: usize) -> Option<Cue> {
        let tokens = self.tokens(segment.passage);
        let colon = open.checked_sub(1).filter(|at| tokens.lower(*at) == ":")?;
        let last = self
            .cast
            .within(segment.passage, segment.range.clone())
            .last();
        let speaker = last
            .filter(|it| it.range.end == colon && self.cast.is_person(it))
            .map(|it| it.thing);
        Some(Cue { speaker })
    }

    /// "according to X": the name behind it; some other words behind it name nobody.
    fn according(&self, segment: &Segment) -> Option<Option<usize>> {
        let tokens = self.tokens(segment.passage);
        let is_cue = |at: &usize| self.lexicon.at("according", tokens, *at).is_some();
        let first = segment.range.start;
        let at = [first]
            .into_iter()
            .filter(is_cue)
            .chain(
                segment
                    .range
                    .clone()
                    .rev()
                    .take(8)
                    .filter(|_| self.lexicon.language == "en")
                    .filter(is_cue),
            )
            .next()?;
        if tokens.lower(at) == "pour" || tokens.lower(at) == "so" {
            return None;
        }
        let mut named = self.cast.within(segment.passage, at..segment.range.end);
        let first = named.next().filter(|it| it.range.start <= at + 5);
        let person = self
            .cast
            .within(segment.passage, at..segment.range.end)
            .find(|it| self.cast.is_person(it));
        Some(
            person
                .or(first.filter(|it| self.is_body(it, tokens)))
                .map(|it| it.thing),
        )
    }
}
