//! `--`, `---` and `...`, which mean the same in every language that types them.
use super::{Changes, Glyph};

/// Sets the dashes and dots of a text; longer runs are drawings, and stay.
pub(super) fn set(glyphs: &[Glyph], changes: &mut Changes) {
    let mut at = 0;
    while at < glyphs.len() {
        let c = glyphs[at].c;
        let same = |glyph: &&Glyph| glyph.is_free && glyph.c == c;
        let run = glyphs[at..].iter().take_while(same).count().max(1);
        let before = at.checked_sub(1).map(|before| glyphs[before].c);
        let after = glyphs.get(at + run).map(|glyph| glyph.c);
        if let Some(set) = sign(c, run, before, after).filter(|_| glyphs[at].is_free) {
            changes[at] = Some(set.to_owned());
            changes[at + 1..at + run].fill(Some(String::new()));
        }
        at += run;
    }
}

fn sign(c: char, run: usize, before: Option<char>, after: Option<char>) -> Option<&'static str> {
    // Arrows, comments and paths such as `./...` are no dashes and dots.
    let is = |side: Option<char>, signs: &str| side.is_some_and(|c| signs.contains(c));
    match (c, run) {
        ('-', 2 | 3) if is(before, "<!\\") || is(after, ">") => None,
        ('-', 2) => Some("–"),
        ('-', 3) => Some("—"),
        ('.', 3 | 4) if is(before, "/\\") || is(after, "/\\") => None,
        ('.', 3) => Some("…"),
        ('.', 4) => Some("…."),
        _ => None,
    }
}
