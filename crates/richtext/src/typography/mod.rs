//! Straight quotes, dashes and dots as a language writes them. What is typographic already stays,
//! and so do code, addresses, and characters that Markdown escapes.
//!
//! The parser has a smart punctuation of its own, but it knows English alone, takes each quote by
//! itself, and sees no text but the Markdown body.
mod addresses;
mod dashes;
mod elisions;
mod marks;
mod measures;
mod quotes;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

use crate::block::BlockKind;
use crate::inline::Inline;
use marks::Marks;

/// How a language sets its texts.
#[derive(Clone, Debug)]
pub struct Typography {
    marks: Marks,
    /// Its primary subtag.
    language: String,
}

/// A character of a text.
#[derive(Clone, Copy, Debug)]
struct Glyph {
    /// The character; of code the letter `x`, because code is a word to what stands beside it.
    c: char,
    /// Whether it may become another one.
    is_free: bool,
}

impl Glyph {
    /// One that may become another.
    fn free(c: char) -> Glyph {
        Glyph { c, is_free: true }
    }

    /// One that stays.
    fn fixed(c: char) -> Glyph {
        let c = if c.is_whitespace() { c } else { 'x' };
        Glyph { c, is_free: false }
    }
}

/// What stands in a character's place; nothing where it stays.
type Changes = Vec<Option<String>>;

impl Typography {
    /// The typography of a BCP 47 language tag.
    pub fn of(tag: &str) -> Typography {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Typography {
            marks: Marks::of(tag),
            language: language.to_ascii_lowercase(),
        }
    }

    /// A text without markup.
    pub fn text(&self, text: &str) -> String {
        let glyphs = text.chars().map(Glyph::free).collect();
        let changes = self.changes(glyphs);
        let set = text.chars().zip(changes);
        set.fold(String::with_capacity(text.len()), |mut out, (c, change)| {
            match change {
                Some(change) => out.push_str(&change),
                None => out.push(c),
            }
            out
        })
    }

    /// The Markdown of one paragraph, in which code, addresses and marks stay as they are.
    pub fn markdown(&self, markdown: &str) -> String {
        let mut glyphs = Vec::new();
        let mut places = Vec::new();
        for (event, range) in Parser::new_ext(markdown, Options::empty()).into_offset_iter() {
            match event {
                Event::Text(text) if markdown[range.clone()] == *text => {
                    let meant = literal(markdown, &range, &text);
                    for (at, c) in text.char_indices() {
                        let glyph = if at < meant {
                            Glyph::fixed
                        } else {
                            Glyph::free
                        };
                        glyphs.push(glyph(c));
                        places.push(range.start + at..range.start + at + c.len_utf8());
                    }
                }
                Event::Text(_) | Event::Code(_) => {
                    glyphs.push(Glyph::fixed('x'));
                    places.push(range);
                }
                Event::SoftBreak | Event::HardBreak => {
                    glyphs.push(Glyph::fixed(' '));
                    places.push(range);
                }
                _ => {}
            }
        }
        let mut out = String::with_capacity(markdown.len());
        let mut from = 0;
        for (place, change) in places.into_iter().zip(self.changes(glyphs)) {
            if let Some(change) = change {
                out.push_str(&markdown[from..place.start]);
                out.push_str(&change);
                from = place.end;
            }
        }
        out + &markdown[from..]
    }

    /// Sets a text of spans; marks do not come between a quote and its words.
    fn inline(&self, inline: &mut Inline) {
        let glyphs = inline.0.iter().flat_map(|span| {
            let stays = span.marks.code || span.marks.literal;
            let glyph = if stays { Glyph::fixed } else { Glyph::free };
            span.text.chars().map(glyph)
        });
        let mut changes = self.changes(glyphs.collect()).into_iter();
        for span in &mut inline.0 {
            let mut out = String::with_capacity(span.text.len());
            for (c, change) in span.text.chars().zip(&mut changes) {
                match change {
                    Some(change) => out.push_str(&change),
                    None => out.push(c),
                }
            }
            span.text = out;
        }
    }

    /// Sets the texts of a block. An embed is what somebody typed elsewhere, and stays.
    pub(crate) fn block(&self, kind: &mut BlockKind) {
        if let BlockKind::Embed { picture, .. } = kind {
            for caption in picture.iter_mut().flat_map(|it| &mut it.caption) {
                self.inline(caption);
            }
        } else {
            kind.each_own_text(&mut |text| self.inline(text));
        }
        for picture in kind.own_pictures_mut() {
            picture.alt = picture.alt.take().map(|alt| self.text(&alt));
        }
        for inner in kind.inner_mut() {
            self.block(inner);
        }
    }

    fn changes(&self, mut glyphs: Vec<Glyph>) -> Changes {
        let straight = |glyph: &Glyph| glyph.is_free && "\"'-.".contains(glyph.c);
        let mut changes = vec![None; glyphs.len()];
        if glyphs.iter().any(straight) {
            addresses::fix(&mut glyphs);
            dashes::set(&glyphs, &mut changes);
            quotes::set(self, &glyphs, &mut changes);
        }
        changes
    }
}

/// How many bytes at the beginning of what a parser shows of a Markdown text are meant as they are:
/// all of an entity, and the character that is escaped. `range` is what the text has for them.
pub(crate) fn literal(markdown: &str, range: &Range<usize>, shown: &str) -> usize {
    if markdown[range.clone()] != *shown {
        return shown.len();
    }
    match markdown[..range.start].ends_with('\\') {
        true => shown.chars().next().map_or(0, char::len_utf8),
        false => 0,
    }
}
