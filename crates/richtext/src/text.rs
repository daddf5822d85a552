//! Characters: which ones may stay, how they are escaped, where text may be cut.

use unicode_segmentation::UnicodeSegmentation;

use crate::steps;

/// Whether HTML allows the character; line breaks and tabs are the callers' business.
fn allowed(c: char) -> bool {
    let noncharacter = matches!(c, '\u{FDD0}'..='\u{FDEF}') || (c as u32) & 0xFFFE == 0xFFFE;
    let byte_order_mark = c == '\u{FEFF}';
    !noncharacter && !byte_order_mark && (c == '\n' || !c.is_control())
}

/// The text without control characters; tabs become spaces.
pub(crate) fn clean(text: &str) -> String {
    steps::took(text.len());
    text.chars()
        .map(|c| if c == '\t' { ' ' } else { c })
        .filter(|c| allowed(*c))
        .collect()
}

/// The same, in which a tab means what it does in code.
pub(crate) fn clean_code(text: &str) -> String {
    steps::took(text.len());
    let stays = |c: &char| *c == '\t' || allowed(*c);
    text.chars().filter(stays).collect()
}

/// Escaped for element content and for double-quoted attributes.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c == '\t' || allowed(c) => out.push(c),
            _ => {}
        }
    }
    out
}

/// The text in at most `chars` characters, with … where a word boundary ends it early.
pub(crate) fn shorten(text: &str, chars: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= chars {
        return text;
    }
    let Some(room) = chars.checked_sub(1) else {
        return String::new();
    };
    let cut = word_cut(&text, room);
    let kept = text[..cut].trim_end_matches(|c: char| c.is_whitespace() || ",;:–—-".contains(c));
    format!("{kept}…")
}

/// The byte at which to cut so that at most `chars` characters remain: after a
/// sentence if that keeps at least half of them, else between words. 0 where a word is longer:
/// a piece of one says something else.
pub(crate) fn sentence_cut(text: &str, chars: usize) -> usize {
    let limit = byte_of_char(text, chars);
    let gap = last_gap(text, limit);
    let sentence = last_within(text.split_sentence_bound_indices(), limit);
    // A sentence may seem to end within a word, as in an address.
    if sentence <= gap && text[..sentence].chars().count() * 2 >= chars {
        return sentence;
    }
    gap
}

/// The last place up to `limit` where no word goes on: at white space, or behind the marks of
/// scripts that do without.
fn last_gap(text: &str, limit: usize) -> usize {
    let ends_word = |c: char| c.is_whitespace() || "、。，．！？；：」』）】》〉".contains(c);
    let behind = text[..limit].rfind(ends_word);
    match text[limit..].chars().next() {
        Some(next) if !next.is_whitespace() => behind.map_or(0, |at| {
            at + text[at..].chars().next().map_or(0, char::len_utf8)
        }),
        _ => limit,
    }
}

fn word_cut(text: &str, chars: usize) -> usize {
    let limit = byte_of_char(text, chars);
    let word = last_within(text.split_word_bound_indices(), limit);
    if word > 0 {
        return word;
    }
    last_within(text.grapheme_indices(true), limit)
}

fn byte_of_char(text: &str, chars: usize) -> usize {
    text.char_indices()
        .nth(chars)
        .map_or(text.len(), |(byte, _)| byte)
}

fn last_within<'a>(pieces: impl Iterator<Item = (usize, &'a str)>, limit: usize) -> usize {
    pieces
        .map(|(start, piece)| start + piece.len())
        .take_while(|end| *end <= limit)
        .last()
        .unwrap_or(0)
}
