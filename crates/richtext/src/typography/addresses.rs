//! Addresses of pages and mailboxes within a text, which stay as they are.
use super::Glyph;

/// What ends a sentence or a quotation, and no address.
const BEHIND: &str = ".,;:!?…)]}>\"'»”’“";

/// Fixes the characters of every address.
pub(super) fn fix(glyphs: &mut [Glyph]) {
    let mut start = 0;
    while start < glyphs.len() {
        let rest = &glyphs[start..];
        let end = start
            + rest
                .iter()
                .position(|g| g.c.is_whitespace())
                .unwrap_or(rest.len());
        let word: Vec<char> = glyphs[start..end].iter().map(|glyph| glyph.c).collect();
        for (from, to) in [of_page(&word), of_mailbox(&word)].into_iter().flatten() {
            for glyph in &mut glyphs[start + from..start + to] {
                *glyph = Glyph::fixed(glyph.c);
            }
        }
        start = end + 1;
    }
}

/// Where in a word the address of a page stands: `https://…`, `www.…`, `example.org/…`.
fn of_page(word: &[char]) -> Option<(usize, usize)> {
    let from = scheme(word).or_else(|| host(word))?;
    let kept = |c: &char| !BEHIND.contains(*c);
    let mut to = word.iter().rposition(kept).map_or(word.len(), |at| at + 1);
    while from < to && waits_for(&word[from..to], word.get(to)) {
        to += 1;
    }
    (from < to).then_some((from, to))
}

/// Whether a quote that has begun within an address ends with this character.
fn waits_for(address: &[char], mark: Option<&char>) -> bool {
    let Some(mark) = mark.filter(|c| "\"'".contains(**c)) else {
        return false;
    };
    let (mut is_open, mut before) = (false, ' ');
    for c in address {
        // Behind a letter it is an apostrophe or an end.
        is_open = (is_open && c != mark) || (c == mark && !before.is_alphanumeric());
        before = *c;
    }
    is_open
}

/// The beginning of an address that has a scheme or begins with `www.`.
fn scheme(word: &[char]) -> Option<usize> {
    if let Some(at) = find(word, "://") {
        let letters = word[..at].iter().rev();
        return Some(at - letters.take_while(|c| c.is_ascii_alphanumeric()).count());
    }
    find(word, "www.").or_else(|| find(word, "mailto:"))
}

/// The beginning of an address that begins with a host and goes on with a path.
fn host(word: &[char]) -> Option<usize> {
    let slash = word.iter().position(|c| *c == '/')?;
    let of_host = |c: &&char| c.is_ascii_alphanumeric() || "-.".contains(**c);
    let length = word[..slash].iter().rev().take_while(of_host).count();
    let host: String = word[slash - length..slash].iter().collect();
    let (name, top) = host.rsplit_once('.')?;
    let is_top = top.len() > 1 && top.chars().all(|c| c.is_ascii_alphabetic());
    (is_top && !name.is_empty()).then_some(slash - length)
}

/// Where in a word an e-mail address stands. An apostrophe within its name belongs to it.
fn of_mailbox(word: &[char]) -> Option<(usize, usize)> {
    let at = word.iter().position(|c| *c == '@')?;
    let of_name = |c: &&char| c.is_alphanumeric() || "._%+-'".contains(**c);
    let of_host = |c: &&char| c.is_alphanumeric() || "-.".contains(**c);
    let name = word[..at].iter().rev().take_while(of_name).count();
    let quotes = word[at - name..at]
        .iter()
        .take_while(|c| **c == '\'')
        .count();
    let host = word[at + 1..].iter().take_while(of_host).count();
    let to = at + 1 + host;
    let dots = word[at + 1..to]
        .iter()
        .rev()
        .take_while(|c| "-.".contains(**c))
        .count();
    (name > quotes && host > dots).then_some((at - name + quotes, to - dots))
}

fn find(word: &[char], wanted: &str) -> Option<usize> {
    let wanted: Vec<char> = wanted.chars().collect();
    word.windows(wanted.len()).position(|part| part == wanted)
}
