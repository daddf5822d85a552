//! Words, numbers and marks of a passage, with the sentence that each is in.

use std::ops::Range;

use crate::lexicon::Lexicon;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, also with digits behind them, hyphens or apostrophes between them.
    Word,
    /// Digits, grouped and with decimals as the language has them.
    Number,
    /// Any other character.
    Mark,
}

/// A token of a passage.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// Where it is, in bytes.
    pub span: Range<usize>,
    /// What it is made of.
    pub kind: Kind,
    /// Its letters in lower case, apostrophes straight.
    pub lower: String,
    /// Whether it begins with a capital letter.
    pub is_capital: bool,
    /// Whether it is the first word of its sentence.
    pub opens: bool,
    /// Whether nothing is between it and the token before.
    pub is_glued: bool,
    /// The number of its sentence.
    pub sentence: usize,
}

/// What is joined to a name and is no part of it.
const BASED: [&str; 8] = [
    "-based",
    "-born",
    "-led",
    "-backed",
    "-owned",
    "-run",
    "-registered",
    "-flagged",
];

/// How a language writes numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Digits {
    /// `1,870.5`
    Comma,
    /// `1.870,5` and `1'870`
    Point,
    /// `1 870,5`
    Space,
}

/// A passage with its tokens.
#[derive(Debug)]
pub(crate) struct Tokens<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens in order.
    pub list: Vec<Token>,
}

impl<'a> Tokens<'a> {
    /// Reads the tokens of a text.
    pub fn of(text: &'a str, lexicon: &Lexicon) -> Tokens<'a> {
        let mut list = Vec::new();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let end = if c.is_alphabetic() {
                at + word(&text[at..])
            } else if c.is_ascii_digit() {
                at + number(&text[at..], lexicon.digits)
            } else {
                at + c.len_utf8()
            };
            if !c.is_whitespace() {
                push(&mut list, text, at..end, lexicon);
            }
            at = end;
        }
        let mut tokens = Tokens { text, list };
        tokens.split(lexicon);
        tokens
    }

    /// The words of a range of tokens as they are in the text.
    pub fn words(&self, range: Range<usize>) -> &'a str {
        &self.text[self.bytes(range)]
    }

    /// The bytes of a range of tokens; empty where the range is.
    pub fn bytes(&self, range: Range<usize>) -> Range<usize> {
        match (self.list.get(range.start), range.end.checked_sub(1)) {
            (Some(first), Some(last)) if last >= range.start && last < self.list.len() => {
                first.span.start..self.list[last].span.end
            }
            _ => 0..0,
        }
    }

    /// The token in lower case; empty where there is none.
    pub fn lower(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |token| token.lower.as_str())
    }

    /// The token before, in lower case; empty where there is none.
    pub fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.lower(at))
    }

    /// What kind of token is there.
    pub fn kind(&self, at: usize) -> Option<Kind> {
        self.list.get(at).map(|token| token.kind)
    }

    /// Whether a token is there that touches the one before.
    pub fn is_glued(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| token.is_glued)
    }

    /// Whether a word with a capital is there.
    pub fn is_capital(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|token| token.is_capital)
    }

    /// Whether a word without a capital is there.
    pub fn is_small_word(&self, at: usize) -> bool {
        let token = self.list.get(at);
        token.is_some_and(|token| token.kind == Kind::Word && !token.is_capital)
    }

    /// The tokens of the sentence that a token is in.
    pub fn sentence(&self, at: usize) -> Range<usize> {
        let Some(token) = self.list.get(at) else {
            return 0..0;
        };
        let same = |other: &Token| other.sentence == token.sentence;
        let start = self.list[..at].iter().rposition(|it| !same(it));
        let end = self.list[at..].iter().position(|it| !same(it));
        start.map_or(0, |start| start + 1)..end.map_or(self.list.len(), |end| at + end)
    }

    /// The first token that begins at a byte or behind it.
    pub fn first_from(&self, byte: usize) -> usize {
        self.list.partition_point(|token| token.span.start < byte)
    }

    /// Says of each token which sentence it is in.
    fn split(&mut self, lexicon: &Lexicon) {
        let mut number = 0;
        let mut is_new = true;
        for at in 0..self.list.len() {
            if at > 0 && self.ends_before(at, lexicon) {
                number += 1;
                is_new = true;
            }
            let token = &mut self.list[at];
            token.sentence = number;
            if token.kind != Kind::Mark {
                token.opens = is_new;
                is_new = false;
            }
        }
    }

    /// Whether a sentence ends before a token: behind a full stop, and quotation marks that close.
    fn ends_before(&self, at: usize, lexicon: &Lexicon) -> bool {
        let token = &self.list[at];
        if token.is_glued {
            return false;
        }
        let mut last = at - 1;
        while last > 0 && matches!(self.lower(last), "\"" | "”" | "’" | "»" | "“" | "'" | ")")
        {
            last -= 1;
        }
        if !matches!(self.lower(last), "." | "!" | "?" | "…") {
            return false;
        }
        let starts = token.is_capital || token.kind != Kind::Word;
        let Some(before) = last.checked_sub(1).map(|at| &self.list[at]) else {
            return starts;
        };
        let is_ordinal = lexicon.digits == Digits::Point
            && before.kind == Kind::Number
            && before.lower.len() <= 2
            && token.kind == Kind::Word;
        let is_short = before.kind == Kind::Word
            && last == at - 1
            && (lexicon.is_short(&before.lower)
                || (before.lower.chars().count() == 1 && before.is_capital));
        starts && !is_ordinal && !is_short
    }
}

/// Adds a token; one that ends in a possessive, and an elision in French, are two.
fn push(list: &mut Vec<Token>, text: &str, span: Range<usize>, lexicon: &Lexicon) {
    let words = &text[span.clone()];
    let first = words.chars().next().unwrap_or(' ');
    let kind = match first {
        c if c.is_alphabetic() => Kind::Word,
        c if c.is_ascii_digit() => Kind::Number,
        _ => Kind::Mark,
    };
    let lower = words.to_lowercase().replace('’', "'");
    if kind == Kind::Word && lower.len() > 2 && lower.ends_with("'s") && !lexicon.elides() {
        let cut = words.char_indices().rev().nth(1).map_or(0, |(cut, _)| cut);
        push(list, text, span.start..span.start + cut, lexicon);
        push_plain(
            list,
            text,
            span.start + cut..span.end,
            Kind::Word,
            "'s".to_owned(),
        );
        return;
    }
    let joined = BASED
        .iter()
        .find_map(|end| lower.strip_suffix(end).map(|_| words.len() - end.len()));
    if let Some(cut) =
        joined.filter(|cut| *cut > 0 && first.is_uppercase() && words.is_char_boundary(*cut))
    {
        push(list, text, span.start..span.start + cut, lexicon);
        let end = words[cut..].to_owned();
        push_plain(list, text, span.start + cut..span.end, Kind::Word, end);
        return;
    }
    if kind == Kind::Word && lexicon.elides() {
        let cut = words.find(['\'', '’']);
        if let Some(cut) = cut.filter(|cut| *cut <= 2 || words[..*cut].ends_with("qu")) {
            let width = words[cut..].chars().next().map_or(1, char::len_utf8);
            let middle = span.start + cut + width;
            let elision = text[span.start..middle].to_lowercase().replace('’', "'");
            push_plain(list, text, span.start..middle, Kind::Word, elision);
            if middle < span.end {
                push(list, text, middle..span.end, lexicon);
            }
            return;
        }
    }
    push_plain(
        list,
        text,
        span,
        kind,
        if kind == Kind::Mark {
            words.to_owned()
        } else {
            lower
        },
    );
}

fn push_plain(list: &mut Vec<Token>, text: &str, span: Range<usize>, kind: Kind, lower: String) {
    let is_glued = list
        .last()
        .is_some_and(|last: &Token| last.span.end == span.start);
    let is_capital = text[span.clone()]
        .chars()
        .next()
        .is_some_and(char::is_uppercase);
    list.push(Token {
        span,
        kind,
        lower,
        is_capital: is_capital && kind == Kind::Word,
        opens: false,
        is_glued,
        sentence: 0,
    });
}

/// The length of a word in bytes: `Jean-Pierre`, `O’Brien`, `U.S.`, `H7`.
fn word(text: &str) -> usize {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    let mut is_initials = true;
    while let Some((at, c)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let joins = match c {
            '\'' | '’' => next.is_some_and(char::is_alphabetic),
            '-' => next.is_some_and(char::is_alphabetic),
            '.' => is_initials && initials(&text[..at], next),
            '\u{ad}' => true,
            c => c.is_alphanumeric() || is_mark(c),
        };
        if !joins {
            break;
        }
        if c != '.' && !c.is_uppercase() {
            is_initials = false;
        }
        end = at + c.len_utf8();
    }
    end.max(text.chars().next().map_or(1, char::len_utf8))
}

/// Combining marks belong to the letter before.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether a full stop behind these letters is a part of initials, as in `U.S.`.
fn initials(before: &str, next: Option<char>) -> bool {
    let letter = before.chars().next_back().is_some_and(char::is_uppercase);
    let is_alone = before.chars().rev().nth(1).is_none_or(|c| c == '.');
    let is_first = before.chars().count() == 1;
    letter && is_alone && (next.is_some_and(char::is_uppercase) || !is_first)
}

/// The length of a number in bytes, with its groups and decimals.
fn number(text: &str, digits: Digits) -> usize {
    let mut end = run(text);
    let is_short = end <= 3;
    while let Some(group) = text[end..].chars().next().filter(|_| is_short) {
        let groups = matches!(
            (digits, group),
            (_, '\u{a0}' | '\u{202f}')
                | (Digits::Comma, ',')
                | (Digits::Point, '.' | '\'' | '’')
                | (Digits::Space, ' ' | '.')
        );
        let behind = end + group.len_utf8();
        if !groups || run(&text[behind..]) != 3 {
            break;
        }
        end = behind + 3;
    }
    let decimal = if digits == Digits::Comma { '.' } else { ',' };
    if let Some(rest) = text[end..].strip_prefix(decimal) {
        let decimals = run(rest);
        if decimals > 0 {
            end += 1 + decimals;
        }
    }
    end
}

/// How many digits a text begins with.
fn run(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The value of a number as the language writes it.
pub(crate) fn value(words: &str, digits: Digits) -> Option<f64> {
    let decimal = if digits == Digits::Comma { '.' } else { ',' };
    let (whole, part) = words.split_once(decimal).unwrap_or((words, ""));
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    format!("{whole}.{part}0").parse().ok()
}
