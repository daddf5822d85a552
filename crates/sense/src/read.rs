//! From a text to suggestions: tokens, names, dates, figures, quotations, moments.

use std::ops::Range;

use crate::lexicon::Lexicon;
use crate::moments::Read;
use crate::names::{Cast, Known, Page};
use crate::token::Tokens;
use crate::{
    Anchor, Figure, Moment, Name, Quote, Reading, Text, dates, figures, moments, names, quotes,
};

/// How much a mention in the title, and one in the first passage, count beside one elsewhere.
const IN_TITLE: u32 = 4;
const IN_FIRST: u32 = 2;

/// The least confidence of what is suggested.
const LEAST: u8 = 40;

/// Reads a text. It never fails: what it does not understand it leaves out.
#[must_use]
pub fn read(text: &Text, known: &Known) -> Reading {
    let lexicon = Lexicon::of(&text.language);
    let mut pages = vec![page(&text.title, lexicon, true)];
    pages.extend(
        text.passages
            .iter()
            .map(|passage| page(&passage.text, lexicon, false)),
    );
    let cast = names::names(&pages, lexicon, known);
    let reads: Vec<Read> = pages
        .iter()
        .map(|page| {
            let dates = dates::dates(&page.tokens, lexicon, text.day);
            let is_read = !page.is_title && !page.is_correction;
            let figures = if is_read {
                figures::figures(&page.tokens, lexicon, &dates)
            } else {
                Vec::new()
            };
            Read { dates, figures }
        })
        .collect();
    let write = Writer {
        text,
        pages: &pages,
    };
    let (names, places) = write.names(&cast);
    let quotes = quotes::quotes(&pages, lexicon, &cast).into_iter();
    Reading {
        figures: write.figures(&reads),
        quotes: quotes
            .map(|it| Quote {
                anchor: write.anchor(it.passage, it.bytes),
                kind: it.kind,
                speaker: it.speaker.and_then(|thing| places[thing]),
            })
            .collect(),
        moments: write.moments(moments::moments(&pages, lexicon, &reads, text.day)),
        names,
    }
}

fn page<'a>(text: &'a str, lexicon: &'static Lexicon, is_title: bool) -> Page<'a> {
    let tokens = Tokens::of(text, lexicon);
    let is_correction = lexicon
        .at("correction", &tokens, 0)
        .is_some_and(|found| matches!(tokens.lower(found.len), ":" | "–" | "—"));
    Page {
        tokens,
        is_title,
        is_correction,
    }
}

struct Writer<'a> {
    text: &'a Text,
    pages: &'a [Page<'a>],
}

impl Writer<'_> {
    fn anchor(&self, passage: usize, bytes: Range<usize>) -> Anchor {
        let text = self.pages[passage].tokens.text;
        let words = &text[bytes.clone()];
        let nth = if words.is_empty() {
            0
        } else {
            text[..bytes.start].matches(words).count()
        };
        let id = passage
            .checked_sub(1)
            .map_or("t", |at| self.text.passages[at].id.as_str());
        Anchor {
            passage: id.to_owned(),
            words: words.to_owned(),
            nth,
            bytes,
        }
    }

    fn of_tokens(&self, passage: usize, range: Range<usize>) -> Anchor {
        self.anchor(passage, self.pages[passage].tokens.bytes(range))
    }

    /// The names by how much the text is about them, and where each thing is among them.
    fn names(&self, cast: &Cast) -> (Vec<Name>, Vec<Option<usize>>) {
        let mut rank: Vec<(u32, usize)> = (0..cast.things.len())
            .filter(|at| cast.things[*at].confidence >= LEAST)
            .map(|at| (weight(cast, at), at))
            .collect();
        rank.sort_by_key(|(weight, at)| (std::cmp::Reverse(*weight), *at));
        let mut places = vec![None; cast.things.len()];
        let mut names = Vec::new();
        for (place, (_, at)) in rank.into_iter().enumerate() {
            places[at] = Some(place);
            let thing = &cast.things[at];
            let mentions = cast.mentions.iter().filter(|it| it.thing == at);
            names.push(Name {
                name: thing.name.clone(),
                kind: thing.kind,
                aliases: thing.aliases.clone(),
                certainty: thing.certainty,
                ids: thing.ids.clone(),
                confidence: thing.confidence,
                rule: thing.rule,
                mentions: mentions
                    .map(|it| self.of_tokens(it.passage, it.range.clone()))
                    .collect(),
            });
        }
        (names, places)
    }

    fn figures(&self, reads: &[Read]) -> Vec<Figure> {
        let all = reads
            .iter()
            .enumerate()
            .flat_map(|(passage, read)| read.figures.iter().map(move |it| (passage, it)));
        all.map(|(passage, it)| Figure {
            anchor: self.of_tokens(passage, it.range.clone()),
            value: it.value,
            high: it.high,
            unit: it.unit.clone(),
            qualifier: it.qualifier,
            period: it.period.clone(),
        })
        .collect()
    }

    fn moments(&self, found: Vec<moments::Found>) -> Vec<Moment> {
        let moment = |it: moments::Found| Moment {
            anchor: self.of_tokens(it.passage, it.range),
            edtf: it.edtf,
            kind: it.kind,
            ordinal: it.ordinal,
            is_ahead: it.is_ahead,
        };
        found.into_iter().map(moment).collect()
    }
}

/// How much a text is about a thing.
fn weight(cast: &Cast, thing: usize) -> u32 {
    let of_thing = cast.mentions.iter().filter(|it| it.thing == thing);
    let weigh = |passage: usize| match passage {
        0 => IN_TITLE,
        1 => IN_FIRST,
        _ => 1,
    };
    of_thing.map(|it| weigh(it.passage)).sum()
}
