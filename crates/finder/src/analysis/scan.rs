//! The words of a text in any script, and where they are.

use std::ops::Range;
use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};
use unicode_normalization::char::is_combining_mark;

use super::fold::is_invisible;

/// Dictionaries for Chinese and Japanese, models for Thai and its neighbours.
static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_auto(WordBreakInvariantOptions::default()));

/// How a script sets words apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// By what is no letter.
    Spaced,
    /// Not at all, as in Chinese, Japanese and Thai: a dictionary or a model says where words end.
    Dense,
    /// By spaces, but with particles joined on, as in Korean: each two syllables are one word.
    Hangul,
}

/// A word and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// In bytes of the text.
    pub range: Range<usize>,
    /// How its script sets words apart.
    pub kind: Kind,
}

/// The words of a composed text (NFC), in order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 6);
    let mut run: Option<(usize, Kind)> = None;
    for (at, c) in text.char_indices() {
        let kind = kind(c);
        match (run, kind) {
            (Some((_, current)), Some(next)) if current == next => {}
            (Some(_), None) if is_combining_mark(c) || is_invisible(c) => {}
            _ => {
                if let Some((from, current)) = run {
                    close(text, from..at, current, &mut words);
                }
                run = kind.map(|kind| (at, kind));
            }
        }
    }
    if let Some((from, current)) = run {
        close(text, from..text.len(), current, &mut words);
    }
    words
}

/// Adds the words of a run of characters of one kind.
fn close(text: &str, range: Range<usize>, kind: Kind, words: &mut Vec<Word>) {
    match kind {
        Kind::Spaced => words.push(Word { range, kind }),
        Kind::Dense => segments(text, &range, words),
        Kind::Hangul => pairs(text, range, words),
    }
}

fn segments(text: &str, range: &Range<usize>, words: &mut Vec<Word>) {
    let mut from = range.start;
    for end in SEGMENTER.segment_str(&text[range.clone()]) {
        let end = range.start + end;
        if end > from {
            words.push(Word {
                range: from..end,
                kind: Kind::Dense,
            });
        }
        from = end;
    }
}

fn pairs(text: &str, range: Range<usize>, words: &mut Vec<Word>) {
    let kind = Kind::Hangul;
    let mut bounds: Vec<usize> = text[range.clone()]
        .char_indices()
        .map(|(at, _)| range.start + at)
        .collect();
    bounds.push(range.end);
    if bounds.len() == 2 {
        words.push(Word { range, kind });
        return;
    }
    words.extend(bounds.windows(3).map(|it| Word {
        range: it[0]..it[2],
        kind,
    }));
}

/// The kind of a letter or digit; `None` for what is between words.
fn kind(c: char) -> Option<Kind> {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric().then_some(Kind::Spaced);
    }
    match c {
        '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{ac00}'..='\u{d7a3}' => {
            Some(Kind::Hangul)
        }
        // Han with its marks of repetition, Hiragana, Katakana of both widths.
        '\u{2e80}'..='\u{2fdf}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{309f}'
        | '\u{30a1}'..='\u{30fa}'
        | '\u{30fc}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}' => Some(Kind::Dense),
        // Thai, Lao, Burmese, Khmer.
        '\u{e01}'..='\u{e3a}'
        | '\u{e40}'..='\u{e4e}'
        | '\u{e81}'..='\u{ece}'
        | '\u{edc}'..='\u{edf}'
        | '\u{1000}'..='\u{103f}'
        | '\u{1050}'..='\u{108f}'
        | '\u{1780}'..='\u{17d3}'
        | '\u{17dc}' => Some(Kind::Dense),
        other => other.is_alphanumeric().then_some(Kind::Spaced),
    }
}
