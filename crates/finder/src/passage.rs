//! The part of a public text that shows best why it was found.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::Asked;
use crate::analysis::{self, Family, Token};
use crate::search::Clause;

/// What stands where text was left out.
const CUT: char = '…';

/// A part of a text, with the words that were asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// The part, in composed form, with an ellipsis where it was cut. Not escaped.
    pub text: String,
    /// Where the words are, in bytes of `text`; in order, apart from one another.
    pub marks: Vec<Range<usize>>,
}

/// A place where one of the words or phrases is.
#[derive(Debug, Clone)]
struct Place {
    range: Range<usize>,
    /// Which of the words or phrases it is.
    piece: usize,
}

/// Finds the part of `text` with the most of the words that were asked for, of at most `most`
/// characters and an ellipsis at each end, and where they are. `language` is a BCP 47 tag.
pub fn passage(text: &str, language: &str, asked: &Asked, most: usize) -> Passage {
    let text = analysis::composed(text);
    let tokens = analysis::tokens(&text, Family::of(language));
    let places = places(&tokens, language, asked);
    let window = window(&text, &tokens, &places, most);
    let mut shown = String::new();
    if window.start > 0 {
        shown.push(CUT);
    }
    let shift = shown.len();
    shown.push_str(&text[window.clone()]);
    if window.end < text.trim_end().len() {
        shown.push(CUT);
    }
    let inside = places
        .iter()
        .filter(|it| window.start <= it.range.start && it.range.end <= window.end)
        .map(|it| it.range.start - window.start + shift..it.range.end - window.start + shift);
    Passage {
        marks: joined(inside.collect()),
        text: shown,
    }
}

/// Where the words and phrases are, in order of where they begin.
fn places(tokens: &[Token], language: &str, asked: &Asked) -> Vec<Place> {
    let families = [Family::of(language), Family::NONE];
    let wanted = asked.pieces().iter().filter(|it| !it.is_excluded);
    let mut places = Vec::new();
    for (piece, wanted) in wanted.enumerate() {
        let clause = Clause::of(&wanted.text, &families);
        for (from, _) in tokens.iter().enumerate() {
            let way = clause
                .sequences()
                .iter()
                .find(|way| follows(&tokens[from..], way));
            if let Some(way) = way {
                let last = &tokens[from + way.len() - 1];
                places.push(Place {
                    range: tokens[from].range.start..last.range.end,
                    piece,
                });
            }
        }
    }
    places.sort_by_key(|it| (it.range.start, it.range.end));
    places
}

fn follows(tokens: &[Token], way: &[String]) -> bool {
    tokens.len() >= way.len()
        && tokens.iter().zip(way).all(|(token, term)| {
            token.terms.first == *term || token.terms.second.as_ref() == Some(term)
        })
}

/// The part that has the most of the words, of the first such; in bytes.
fn window(text: &str, tokens: &[Token], places: &[Place], most: usize) -> Range<usize> {
    let whole = 0..text.trim_end().len();
    if text[whole.clone()].chars().count() <= most {
        return whole;
    }
    let ends = |from: usize| after(text, from, most);
    let mut best = (0, 0, 0);
    for (number, place) in places.iter().enumerate() {
        let end = ends(place.range.start);
        let inside = places[number..].iter().take_while(|it| it.range.end <= end);
        let pieces: BTreeSet<usize> = inside.clone().map(|it| it.piece).collect();
        let score = (pieces.len(), inside.count(), place.range.start);
        if (score.0, score.1) > (best.0, best.1) {
            best = score;
        }
    }
    let from = start(text, tokens, best.2, most);
    let end = ends(from);
    let last = tokens
        .iter()
        .rfind(|it| it.range.start >= from && it.range.end <= end)
        .map_or(end, |it| it.range.end);
    // What follows the last whole word up to the limit is punctuation, or a word cut short.
    let tail: usize = text[last..end]
        .chars()
        .take_while(|c| !c.is_alphanumeric() && !c.is_whitespace())
        .map(char::len_utf8)
        .sum();
    from..last + tail
}

/// Where a part begins that shows a place: at its sentence, where that is near, else a few words
/// before it.
fn start(text: &str, tokens: &[Token], place: usize, most: usize) -> usize {
    let earliest = before(text, place, most / 3);
    if earliest == 0 {
        return 0;
    }
    let between = &text[earliest..place];
    let ends =
        |at: usize| text[at..].starts_with(char::is_whitespace) || text[..at].ends_with('。');
    let marks = between
        .char_indices()
        .filter(|(_, c)| matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '؟' | '\n'))
        .map(|(at, c)| earliest + at + c.len_utf8());
    let sentence = marks.rev().find(|at| ends(*at));
    let nearest = sentence.unwrap_or_else(|| before(text, place, most / 8));
    let first = tokens.iter().find(|it| it.range.start >= nearest);
    first.map_or(place, |it| it.range.start.min(place))
}

/// The byte that is so many characters after another, or the end.
fn after(text: &str, from: usize, characters: usize) -> usize {
    let mut rest = text[from..].char_indices();
    rest.nth(characters).map_or(text.len(), |(at, _)| from + at)
}

/// The byte that is so many characters before another, or the beginning.
fn before(text: &str, from: usize, characters: usize) -> usize {
    let mut rest = text[..from].char_indices().rev();
    match characters {
        0 => from,
        _ => rest.nth(characters - 1).map_or(0, |(at, _)| at),
    }
}

/// Ranges in order, those that touch one another made one.
fn joined(ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}
