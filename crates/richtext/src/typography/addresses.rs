//! Addresses of pages and mailboxes within a text, which stay as they are.
use super::Glyph;
use crate::steps;

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
        steps::took(end - start);
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
    if from >= to {
        return None;
    }
    let mut quotes = Quotes::default();
    word[from..to].iter().for_each(|c| quotes.read(*c));
    while let Some(mark) = word.get(to).filter(|c| quotes.wait_for(**c)) {
        quotes.read(*mark);
        to += 1;
    }
    Some((from, to))
}

/// The quotes that have begun within an address, so that their ends belong to it.
#[derive(Default)]
struct Quotes {
    double: bool,
    single: bool,
    before: Option<char>,
}

impl Quotes {
    fn read(&mut self, c: char) {
        // Behind a letter it is an apostrophe or an end.
        let begins = !self.before.is_some_and(char::is_alphanumeric);
        match c {
            '"' => self.double = begins,
            '\'' => self.single = begins,
            _ => {}
        }
        self.before = Some(c);
    }

    fn wait_for(&self, c: char) -> bool {
        (c == '"' && self.double) || (c == '\'' && self.single)
    }
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
