//! Quotations with their speaker, where the words around them name one.

mod marks;
mod pronoun;
mod speaker;

use std::ops::Range;

use self::marks::Marked;
use crate::lexicon::Lexicon;
use crate::names::{Cast, Certainty, Kind, Page};

/// Of what kind a quotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteKind {
    /// Whole sentences.
    Direct,
    /// Some words inside a sentence.
    Partial,
    /// An answer of an interview, which has no marks.
    Interview,
}

/// A quotation as found.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub passage: usize,
    /// The bytes inside the marks.
    pub bytes: Range<usize>,
    pub kind: QuoteKind,
    /// The thing that speaks.
    pub speaker: Option<usize>,
    /// Whether it goes on in the next passage.
    pub runs_on: bool,
}

/// Up to this confidence a body is not offered as a speaker.
const UNSURE: u8 = 60;

/// From how many words on a quotation without a verb of speech is one.
const LONG: usize = 5;

/// Reads the quotations of a text.
pub(crate) struct Reader<'a> {
    pub pages: &'a [Page<'a>],
    pub lexicon: &'static Lexicon,
    pub cast: &'a Cast,
    /// The marked spans of each passage.
    pub marked: Vec<Vec<Marked>>,
}

/// The quotations of a text in order.
pub(crate) fn quotes(pages: &[Page], lexicon: &'static Lexicon, cast: &Cast) -> Vec<Found> {
    let marked = marks::marked(pages, lexicon);
    let reader = Reader {
        pages,
        lexicon,
        cast,
        marked,
    };
    let mut found: Vec<Found> = Vec::new();
    for (passage, page) in pages.iter().enumerate() {
        if page.is_correction {
            continue;
        }
        if let Some(answer) = reader.answer(passage) {
            found.push(answer);
            continue;
        }
        for nth in 0..reader.marked[passage].len() {
            if let Some(quote) = reader.read(passage, nth, &found) {
                found.push(quote);
            }
        }
    }
    found
}

impl Reader<'_> {
    /// The quotation that a marked span is; none where it is a title or a word at a distance.
    fn read(&self, passage: usize, nth: usize, before: &[Found]) -> Option<Found> {
        let span = &self.marked[passage][nth];
        let page = &self.pages[passage];
        let words = span.words(&page.tokens);
        if words == 0 {
            return None;
        }
        let last = before.last();
        let goes_on = nth == 0 && last.is_some_and(|it| it.runs_on && it.passage + 1 == passage);
        let cue = self.cue(passage, nth, before);
        let has_cue = cue.is_some();
        let speaker = match cue {
            Some(cue) => cue.speaker,
            None if goes_on => last.and_then(|it| it.speaker),
            None => self.continued(passage, nth, before),
        };
        let speaker = speaker.filter(|thing| self.is_certain(*thing));
        let is_whole = words >= 4 && span.is_sentence(&page.tokens);
        let stands = is_whole && (page.is_title || words >= LONG || speaker.is_some());
        if !(has_cue || goes_on || speaker.is_some() || stands)
            || self.is_title_of_work(span, page, has_cue)
        {
            return None;
        }
        Some(Found {
            passage,
            bytes: span.inner.clone(),
            kind: if is_whole || goes_on {
                QuoteKind::Direct
            } else {
                QuoteKind::Partial
            },
            speaker,
            runs_on: !span.is_closed,
        })
    }

    /// Whether a speaker may be offered: somebody whom the text, or a list, names whole.
    fn is_certain(&self, thing: usize) -> bool {
        let thing = &self.cast.things[thing];
        let is_sure = match thing.kind {
            Some(Kind::Person) => thing.name.contains(' '),
            _ => thing.confidence > UNSURE,
        };
        is_sure && thing.certainty != Certainty::Ask
    }

    /// Words with capitals throughout and no verb of speech are a title.
    fn is_title_of_work(&self, span: &Marked, page: &Page, has_cue: bool) -> bool {
        let tokens = &page.tokens;
        let words: Vec<usize> = span
            .tokens
            .clone()
            .filter(|at| !tokens.lower(*at).chars().all(|c| c.is_ascii_punctuation()))
            .collect();
        let capitals = words.iter().filter(|at| tokens.is_capital(**at)).count();
        let is_loud =
            self.lexicon.language != "de" && capitals * 2 > words.len() && words.len() > 1;
        let is_named = self.lexicon.has("work-cue", tokens.before(span.open));
        (is_loud && !has_cue) || is_named
    }

    /// The speaker of the quotation before, where this one follows on its attribution.
    fn continued(&self, passage: usize, nth: usize, before: &[Found]) -> Option<usize> {
        let last = before
            .last()
            .filter(|it| it.passage == passage && nth > 0)?;
        let tokens = &self.pages[passage].tokens;
        let span = &self.marked[passage][nth];
        let previous = &self.marked[passage][nth - 1];
        let is_same = previous.inner == last.bytes;
        let between = previous.close..span.open;
        let sentences: Vec<usize> = between
            .clone()
            .filter(|at| tokens.kind(*at) == Some(crate::token::Kind::Word))
            .map(|at| tokens.list[at].sentence)
            .collect();
        let is_one = sentences.first() == sentences.last();
        let opens = span.open > 0 && matches!(tokens.before(span.open), "." | "," | "!" | "?");
        (is_same && is_one && opens)
            .then_some(last.speaker)
            .flatten()
    }

    /// An answer of an interview: a name, a colon, and no marks.
    fn answer(&self, passage: usize) -> Option<Found> {
        let tokens = &self.pages[passage].tokens;
        let mut first = self
            .cast
            .within(passage, 0..6)
            .filter(|it| self.cast.is_person(it));
        let name = first.next().filter(|it| it.range.start == 0)?;
        let colon = name.range.end;
        let next = colon + 1;
        let is_answer = tokens.lower(colon) == ":"
            && self.marked[passage].is_empty()
            && next < tokens.list.len();
        let bytes = tokens.bytes(next..tokens.list.len());
        is_answer.then_some(Found {
            passage,
            bytes,
            kind: QuoteKind::Interview,
            speaker: Some(name.thing),
            runs_on: false,
        })
    }
}
