//! Quotation marks and apostrophes: each straight one by what stands beside it and what is open.
use super::elisions::{self, Elision};
use super::{Changes, Glyph, Typography, measures};

/// What opens something, so that a quote behind it opens too.
const OPENING: &str = "([{<¿¡–—-/|=~*_“„«‹‘‚「『《（";
/// What ends something, so that a quote before it ends too.
const ENDING: &str = ")]}>.,;:!?…–—-/|”»›’」』》）、。，";

/// What a straight mark turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Open,
    Close,
    Apostrophe,
    Other,
}

/// Reads one text from left to right.
struct Setter<'a> {
    typography: &'a Typography,
    glyphs: &'a [Glyph],
    /// The marks decided so far, by their place.
    roles: Vec<Option<Role>>,
    /// The straight marks that are open, with the level of their quotation.
    open: Vec<(char, usize)>,
    /// Where a single quote could end a quotation, in order.
    ends: Vec<usize>,
}

/// Sets the quotes of a text.
pub(super) fn set(typography: &Typography, glyphs: &[Glyph], changes: &mut Changes) {
    let mut setter = Setter {
        typography,
        glyphs,
        roles: vec![None; glyphs.len()],
        open: Vec::new(),
        ends: Vec::new(),
    };
    setter.ends = (0..glyphs.len())
        .filter(|at| setter.may_end_single(*at))
        .collect();
    for (at, change) in changes.iter_mut().enumerate() {
        let set = match glyphs[at] {
            Glyph {
                c: '"',
                is_free: true,
            } => setter.double(at),
            Glyph {
                c: '\'',
                is_free: true,
            } => setter.single(at),
            _ => continue,
        };
        *change = set;
    }
}

impl Setter<'_> {
    fn double(&mut self, at: usize) -> Option<String> {
        if self.is_gershayim(at) {
            return self.other(at, "״");
        }
        let is_open = self.is_open('"');
        if measures::is_double_prime(self.glyphs, at, is_open) {
            return self.other(at, "″");
        }
        if self.opens_double(at, is_open) {
            let inside = self
                .open
                .last()
                .is_some_and(|(mark, level)| (*mark, *level) == ('"', 0));
            return Some(self.opening(at, '"', usize::from(inside)));
        }
        if self.before(at).is_none_or(char::is_whitespace) {
            return None;
        }
        Some(self.closing(at, '"', 0))
    }

    /// Whether a double quote opens; between two letters, where nothing is open yet.
    fn opens_double(&self, at: usize, is_open: bool) -> bool {
        let Some(after) = self.after(at).filter(|c| !c.is_whitespace()) else {
            return false;
        };
        match self.before(at) {
            None => true,
            Some(before) if before.is_whitespace() => true,
            _ if self.is_behind_opening(at) => !self.is_ending(at + 1),
            Some(_) => !is_open && (after.is_alphanumeric() || OPENING.contains(after)),
        }
    }

    fn single(&mut self, at: usize) -> Option<String> {
        let (before, after) = (self.before(at), self.after(at));
        let language = &self.typography.language;
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        if before.is_some_and(is_hebrew) && (after.is_some_and(is_hebrew) || !self.is_open('\'')) {
            return self.other(at, "׳");
        }
        if measures::is_prime(self.glyphs, at, self.is_open('\'')) {
            return self.other(at, "′");
        }
        if elisions::is_okina(language, self.glyphs, at) {
            return self.other(at, "ʻ");
        }
        if is_word(before) && is_word(after) {
            return Some(self.apostrophe(at));
        }
        match (before, after) {
            (None, None) => None,
            (Some(c), None) if c.is_whitespace() => None,
            (None, Some(c)) if c.is_whitespace() => None,
            (Some(b), Some(a)) if b.is_whitespace() && a.is_whitespace() => None,
            (None, Some(_)) => Some(self.beginning(at)),
            (Some(c), Some(_)) if c.is_whitespace() => Some(self.beginning(at)),
            (_, Some(_)) if self.is_behind_opening(at) && !self.is_ending(at + 1) => {
                Some(self.beginning(at))
            }
            _ => Some(self.ending(at)),
        }
    }

    /// A single quote with which a word begins.
    fn beginning(&mut self, at: usize) -> String {
        let elision = elisions::at(&self.typography.language, self.glyphs, at);
        let ends = self.end_of_single(at);
        let is_quote = match elision {
            Elision::Always => false,
            // A year or a word that could stand in a quotation, which then ends like a sentence.
            Elision::Mostly => ends.is_some_and(|end| self.is_ending(end - 1)),
            Elision::None => ends.is_some() || at == 0 || self.roles[at - 1] == Some(Role::Open),
        };
        match is_quote && !self.is_open('\'') {
            true => self.opening(at, '\'', 1),
            false => self.apostrophe(at),
        }
    }

    /// A single quote with which a word ends.
    fn ending(&mut self, at: usize) -> String {
        let is_n = at > 1 && "nN".contains(self.glyphs[at - 1].c);
        let is_clipped = is_n && self.roles[at - 2] == Some(Role::Apostrophe);
        if !self.is_open('\'') || is_clipped || self.is_possessive(at) {
            return self.apostrophe(at);
        }
        self.closing(at, '\'', 1)
    }

    /// Whether `s'` belongs to a word of an open quotation that goes on and ends later.
    fn is_possessive(&self, at: usize) -> bool {
        let goes_on = self.after(at).is_some_and(char::is_whitespace)
            && self.after(at + 1).is_some_and(char::is_lowercase);
        let owner = self.before(at).is_some_and(|c| "sSxXzZ".contains(c));
        owner
            && goes_on
            && self
                .end_of_single(at)
                .is_some_and(|end| self.is_ending(end - 1))
    }

    /// Where a single quote behind `at` could end a quotation.
    fn end_of_single(&self, at: usize) -> Option<usize> {
        let next = self.ends.partition_point(|end| *end < at + 2);
        self.ends.get(next).copied()
    }

    fn may_end_single(&self, at: usize) -> bool {
        let glyph = self.glyphs[at];
        glyph.is_free
            && glyph.c == '\''
            && self.before(at).is_some_and(|c| !c.is_whitespace())
            && self.after(at).is_none_or(|c| !c.is_alphanumeric())
    }

    /// The sign of a Hebrew abbreviation, within a word; a word that another quote ends is quoted
    /// behind its prefix.
    fn is_gershayim(&self, at: usize) -> bool {
        let is_beside =
            self.before(at).is_some_and(is_hebrew) && self.after(at).is_some_and(is_hebrew);
        let mut rest = self.glyphs[at + 1..].iter().map(|glyph| glyph.c);
        let after = rest.find(|c| !is_hebrew(*c));
        is_beside && (after != Some('"') || self.is_open('"'))
    }

    fn is_open(&self, mark: char) -> bool {
        self.open.iter().any(|(one, _)| *one == mark)
    }

    /// Whether what stands before opens something, or is an apostrophe as in `l'`.
    fn is_behind_opening(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return true;
        };
        match self.roles[before] {
            Some(Role::Open) => true,
            Some(Role::Apostrophe) => {
                let letter = before.checked_sub(1).map(|at| self.glyphs[at].c);
                letter.is_some_and(char::is_alphabetic) && self.glyphs[at].c == '"'
            }
            Some(Role::Close | Role::Other) => false,
            None => OPENING.contains(self.glyphs[before].c),
        }
    }

    /// Whether the character at `at` ends something; three dots may begin as well.
    fn is_ending(&self, at: usize) -> bool {
        let c = self.glyphs.get(at).map(|glyph| glyph.c);
        let next = self.glyphs.get(at + 1).map(|glyph| glyph.c);
        match c {
            Some('.') if next == Some('.') => false,
            Some('-') if next.is_some_and(char::is_alphanumeric) => false,
            Some('"' | '\'') => next.is_none_or(|c| c.is_whitespace() || ENDING.contains(c)),
            Some(c) => ENDING.contains(c),
            None => true,
        }
    }

    fn opening(&mut self, at: usize, mark: char, level: usize) -> String {
        self.roles[at] = Some(Role::Open);
        self.open.push((mark, level));
        let sign = self.typography.marks.levels[level].0;
        self.spaced(sign).0
    }

    /// The end of the quotation that this mark began, and of what is left open in it; where none
    /// did, as at the end of a quotation of several paragraphs, the end of `level`.
    fn closing(&mut self, at: usize, mark: char, level: usize) -> String {
        self.roles[at] = Some(Role::Close);
        let began = self.open.iter().rposition(|(one, _)| *one == mark);
        let level = began.map_or(level, |began| self.open[began].1);
        self.open.truncate(began.unwrap_or(self.open.len()));
        let sign = self.typography.marks.levels[level].1;
        self.spaced(sign).1
    }

    /// A mark before its words and behind them.
    fn spaced(&self, sign: char) -> (String, String) {
        let gap = self.typography.marks.gap.filter(|_| "«»".contains(sign));
        let gap = gap.map(String::from).unwrap_or_default();
        (format!("{sign}{gap}"), format!("{gap}{sign}"))
    }

    fn apostrophe(&mut self, at: usize) -> String {
        self.roles[at] = Some(Role::Apostrophe);
        "’".to_owned()
    }

    fn other(&mut self, at: usize, sign: &str) -> Option<String> {
        self.roles[at] = Some(Role::Other);
        Some(sign.to_owned())
    }

    fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).map(|before| self.glyphs[before].c)
    }

    fn after(&self, at: usize) -> Option<char> {
        self.glyphs.get(at + 1).map(|glyph| glyph.c)
    }
}

fn is_hebrew(c: char) -> bool {
    ('\u{05D0}'..='\u{05F2}').contains(&c)
}
