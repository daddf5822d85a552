//! Whom "he" and "she" mean: the one person whom they can mean, else nobody.

use super::{Found, Reader};
use crate::gazetteer::{self, Gender};
use crate::names::Mention;

impl Reader<'_> {
    /// Whom a word can mean: `m`, `f`, or `b` for several. French joins it to the verb: "a-t-elle".
    pub(super) fn pronoun(&self, word: &str) -> Option<&'static str> {
        let joined = [("-elle", "f"), ("-il", "m")]
            .into_iter()
            .filter(|_| self.lexicon.elides());
        let joined = joined
            .into_iter()
            .find(|(end, _)| word.ends_with(end))
            .map(|(_, who)| who);
        self.lexicon.value("he", word).or(joined)
    }

    /// Whom a pronoun means: the one person of the sentence before that it can mean, else nobody.
    pub(super) fn meant(
        &self,
        passage: usize,
        at: usize,
        pronoun: &str,
        before: &[Found],
    ) -> Option<usize> {
        if pronoun == "b" {
            return None;
        }
        let tokens = self.tokens(passage);
        let fits = |it: &&Mention| {
            self.cast.is_person(it) && self.can_be(it.thing, pronoun) && !self.is_inside(it)
        };
        let here: Vec<&Mention> = self.cast.within(passage, 0..at).filter(fits).collect();
        if let Some(last) = here.last() {
            let sentence = tokens.list[last.range.start].sentence;
            let mut things: Vec<usize> = here
                .iter()
                .filter(|it| tokens.list[it.range.start].sentence == sentence)
                .map(|it| it.thing)
                .collect();
            things.dedup();
            let [only] = things[..] else {
                return None;
            };
            return Some(only);
        }
        let quoted = before
            .last()
            .filter(|it| it.passage + 1 >= passage)
            .and_then(|it| it.speaker);
        let mut earlier: Vec<usize> = (0..passage)
            .flat_map(|page| self.cast.within(page, 0..usize::MAX))
            .filter(fits)
            .map(|it| it.thing)
            .collect();
        earlier.sort_unstable();
        earlier.dedup();
        match earlier[..] {
            [only] => Some(only),
            _ => quoted
                .filter(|it| self.can_be(*it, pronoun))
                .filter(|_| self.is_alone(passage, pronoun)),
        }
    }

    /// Whether the passage before has one person only whom the pronoun can mean.
    fn is_alone(&self, passage: usize, pronoun: &str) -> bool {
        let Some(page) = passage.checked_sub(1) else {
            return false;
        };
        let named = self
            .cast
            .within(page, 0..usize::MAX)
            .filter(|it| self.cast.is_person(it) && self.can_be(it.thing, pronoun));
        let mut things: Vec<usize> = named.map(|it| it.thing).collect();
        things.sort_unstable();
        things.dedup();
        things.len() == 1
    }

    /// Whether a pronoun can mean a person, by the given name.
    fn can_be(&self, thing: usize, pronoun: &str) -> bool {
        let name = &self.cast.things[thing].name;
        match name.split(' ').next().and_then(gazetteer::given) {
            Some(Gender::Male) => pronoun == "m",
            Some(Gender::Female) => pronoun == "f",
            _ => true,
        }
    }

    /// Whether a name is inside quotation marks.
    fn is_inside(&self, mention: &Mention) -> bool {
        let spans = &self.marked[mention.passage];
        spans
            .iter()
            .any(|span| span.tokens.contains(&mention.range.start))
    }
}
