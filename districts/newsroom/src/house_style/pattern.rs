//! A rule's pattern, for the server and for the editor in the browser. The engine of the browser
//! tries one way after the other, so a pattern is taken only if it has few ways; the server's never
//! takes longer than the text is long.
use std::fmt::Write;
use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};
use regex_syntax::hir::{Class, ClassUnicode, Hir, HirKind, Look};
use regex_syntax::{Parser, ParserBuilder};

use super::{Kind, LONGEST_PATTERN};

/// Most ways that a pattern may have to fit at one place.
const MOST_WAYS: u64 = 1_000;
/// The longest expression for the browser, in bytes: classes of letters are long.
const LONGEST_SCRIPT: usize = 20_000;
/// Most memory of a pattern, in bytes.
const MEMORY: usize = 1 << 22;
/// How deep groups may be nested.
const DEEPEST: u32 = 20;

/// What belongs to words, as both engines have it (UTS 18, Annex C).
const WORD: &str = r"[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]";

/// Why a pattern is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It finds nothing, or a place without words.
    Empty,
    /// It is no regular expression.
    Broken,
    /// A text could make it slow: a part may come any number of times, or in too many ways.
    Slow,
    /// It is too long.
    Long,
}

/// A pattern that is ready to be looked for.
#[derive(Clone, Debug)]
pub struct Pattern {
    regex: Regex,
    script: String,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn of(kind: Kind, pattern: &str, any_case: bool) -> Result<Self, Fault> {
        if pattern.chars().count() > LONGEST_PATTERN {
            return Err(Fault::Long);
        }
        let source = match kind {
            Kind::Words => words(pattern.trim()),
            Kind::Pattern => pattern.to_owned(),
        };
        let mut parser = ParserBuilder::new()
            .case_insensitive(any_case)
            .nest_limit(DEEPEST)
            .build();
        let hir = parser.parse(&source).map_err(|_| Fault::Broken)?;
        if hir.properties().minimum_len().unwrap_or(0) == 0 {
            return Err(Fault::Empty);
        }
        if ways(&hir) > MOST_WAYS {
            return Err(Fault::Slow);
        }
        let mut script = String::new();
        write(&hir, &mut script);
        if script.len() > LONGEST_SCRIPT {
            return Err(Fault::Long);
        }
        let mut builder = RegexBuilder::new(&source);
        let builder = builder.case_insensitive(any_case).size_limit(MEMORY);
        let regex = builder.build().map_err(|_| Fault::Long)?;
        Ok(Self { regex, script })
    }

    /// For the server.
    pub(super) fn regex(&self) -> &Regex {
        &self.regex
    }

    /// For the browser, as an expression of ECMAScript with the flag `u`.
    pub fn script(&self) -> &str {
        &self.script
    }
}

/// An expression that finds words where they stand alone.
fn words(words: &str) -> String {
    let is_word =
        |letter: Option<char>| letter.is_some_and(|one| one.is_alphanumeric() || one == '_');
    let edge = |letter| if is_word(letter) { r"\b" } else { "" };
    let (first, last) = (words.chars().next(), words.chars().next_back());
    format!("{}{}{}", edge(first), regex::escape(words), edge(last))
}

/// In how many ways an expression can fit at one place, at most.
fn ways(hir: &Hir) -> u64 {
    match hir.kind() {
        HirKind::Empty | HirKind::Literal(_) | HirKind::Class(_) | HirKind::Look(_) => 1,
        HirKind::Capture(capture) => ways(&capture.sub),
        HirKind::Concat(all) => all.iter().map(ways).fold(1, u64::saturating_mul),
        HirKind::Alternation(all) => all.iter().map(ways).fold(0, u64::saturating_add),
        HirKind::Repetition(repeated) => {
            let Some(max) = repeated.max else {
                return u64::MAX;
            };
            let each = ways(&repeated.sub);
            let count = (repeated.min..=max).map(|times| each.saturating_pow(times));
            count.fold(0, u64::saturating_add)
        }
    }
}

/// The same expression for the browser.
fn write(hir: &Hir, out: &mut String) {
    match hir.kind() {
        HirKind::Empty => {}
        HirKind::Literal(literal) => {
            for letter in String::from_utf8_lossy(&literal.0).chars() {
                put(letter, out);
            }
        }
        HirKind::Class(class) => write_class(class, out),
        HirKind::Look(look) => out.push_str(&edge(*look)),
        HirKind::Capture(capture) => between("(", &capture.sub, ")", out),
        HirKind::Concat(all) => all.iter().for_each(|one| write(one, out)),
        HirKind::Alternation(all) => {
            out.push_str("(?:");
            for (at, one) in all.iter().enumerate() {
                if at > 0 {
                    out.push('|');
                }
                write(one, out);
            }
            out.push(')');
        }
        HirKind::Repetition(repeated) => {
            between("(?:", &repeated.sub, ")", out);
            let max = repeated.max.map_or_else(String::new, |max| max.to_string());
            let lazy = if repeated.greedy { "" } else { "?" };
            // Writing to a string does not fail.
            let _ = write!(out, "{{{},{max}}}{lazy}", repeated.min);
        }
    }
}

fn between(before: &str, hir: &Hir, after: &str, out: &mut String) {
    out.push_str(before);
    write(hir, out);
    out.push_str(after);
}

/// A letter that means itself.
fn put(letter: char, out: &mut String) {
    if r"^$\.*+?()[]{}|/".contains(letter) {
        out.push('\\');
    }
    out.push(letter);
}

fn write_class(class: &Class, out: &mut String) {
    static WORDS: LazyLock<Option<ClassUnicode>> = LazyLock::new(|| unicode(r"\w"));
    static OTHERS: LazyLock<Option<ClassUnicode>> = LazyLock::new(|| unicode(r"\W"));
    match class {
        Class::Unicode(class) if Some(class) == WORDS.as_ref() => out.push_str(WORD),
        Class::Unicode(class) if Some(class) == OTHERS.as_ref() => {
            let _ = write!(out, "(?!{WORD})[^]");
        }
        Class::Unicode(class) => {
            let ranges = class.ranges().iter();
            ranged(
                ranges.map(|range| (u32::from(range.start()), u32::from(range.end()))),
                out,
            );
        }
        Class::Bytes(class) => {
            let ranges = class.ranges().iter();
            ranged(
                ranges.map(|range| (u32::from(range.start()), u32::from(range.end()))),
                out,
            );
        }
    }
}

fn unicode(class: &str) -> Option<ClassUnicode> {
    match Parser::new().parse(class).ok()?.into_kind() {
        HirKind::Class(Class::Unicode(class)) => Some(class),
        _ => None,
    }
}

fn ranged(ranges: impl Iterator<Item = (u32, u32)>, out: &mut String) {
    out.push('[');
    for (first, last) in ranges {
        let _ = match first == last {
            true => write!(out, r"\u{{{first:x}}}"),
            false => write!(out, r"\u{{{first:x}}}-\u{{{last:x}}}"),
        };
    }
    out.push(']');
}

/// The edge of a text or of a word.
fn edge(look: Look) -> String {
    let (before, after) = (format!("(?<={WORD})"), format!("(?={WORD})"));
    let (not_before, not_after) = (format!("(?<!{WORD})"), format!("(?!{WORD})"));
    match look {
        Look::Start | Look::StartLF | Look::StartCRLF => "^".to_owned(),
        Look::End | Look::EndLF | Look::EndCRLF => "$".to_owned(),
        Look::WordAscii | Look::WordUnicode => {
            format!("(?:{before}{not_after}|{not_before}{after})")
        }
        Look::WordAsciiNegate | Look::WordUnicodeNegate => {
            format!("(?:{before}{after}|{not_before}{not_after})")
        }
        Look::WordStartAscii | Look::WordStartUnicode => format!("{not_before}{after}"),
        Look::WordEndAscii | Look::WordEndUnicode => format!("{before}{not_after}"),
        Look::WordStartHalfAscii | Look::WordStartHalfUnicode => not_before,
        Look::WordEndHalfAscii | Look::WordEndHalfUnicode => not_after,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(kind: Kind, pattern: &str, any_case: bool, text: &str) -> Vec<String> {
        let pattern = Pattern::of(kind, pattern, any_case).expect("a pattern");
        let found = pattern.regex().find_iter(text);
        found.map(|one| one.as_str().to_owned()).collect()
    }

    #[test]
    fn words_are_found_where_they_stand_alone() {
        let text = "Email an e-mail, emails. EMAIL! Straße, Straßen";
        assert_eq!(found(Kind::Words, "email", true, text), ["Email", "EMAIL"]);
        assert_eq!(found(Kind::Words, "Straße", false, text), ["Straße"]);
        assert_eq!(found(Kind::Words, "5 %", false, "15 %, 5 %"), ["5 %"]);
        assert_eq!(
            found(Kind::Words, "(sic)", false, "so (sic) it was"),
            ["(sic)"]
        );
    }

    #[test]
    fn a_pattern_that_could_be_slow_in_a_browser_is_not_taken() {
        let fault = |pattern: &str| Pattern::of(Kind::Pattern, pattern, false).err();
        for slow in [
            "(a+)+b",
            "a*b",
            r"\w+ing",
            "(ab|abc|abcd){1,10}",
            "(a{1,30}){1,30}",
            "a{1,5000}",
        ] {
            assert_eq!(fault(slow), Some(Fault::Slow), "{slow}");
        }
        for empty in ["", "a?", "(|b)", r"\b"] {
            assert_eq!(fault(empty), Some(Fault::Empty), "{empty}");
        }
        for broken in ["(", "a{2", "[z-a]", r"(a)\1", "(?=a)a", r"\q"] {
            assert_eq!(fault(broken), Some(Fault::Broken), "{broken}");
        }
        let long = "a".repeat(LONGEST_PATTERN + 1);
        assert_eq!(fault(&long), Some(Fault::Long));
        assert_eq!(fault(r"(\w{1,30})ise\b"), None);
        assert_eq!(fault(r"per ?cent|[0-9]{1,3}%"), None);
    }

    #[test]
    fn the_browser_gets_an_expression_of_its_own_kind() {
        let script = |kind, pattern| {
            let pattern = Pattern::of(kind, pattern, false).expect("a pattern");
            pattern.script().to_owned()
        };
        assert_eq!(script(Kind::Pattern, r"(?:a|bc)\.(d)"), r"(?:a|bc)\.(d)");
        assert_eq!(
            script(Kind::Pattern, "[a-c]{2,3}?x"),
            r"(?:[\u{61}-\u{63}]){2,3}?x"
        );
        assert_eq!(
            script(Kind::Pattern, r"\w{1,2}"),
            format!("(?:{WORD}){{1,2}}")
        );
        let words = script(Kind::Words, "per cent");
        assert!(
            words.contains("per cent") && words.starts_with("(?:(?<="),
            "{words}"
        );
    }
}
