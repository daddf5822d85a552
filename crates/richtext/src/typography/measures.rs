//! Feet and inches, minutes and seconds: what follows a number and is no quote.
use super::Glyph;
use crate::steps;

/// Whether the `'` at `at` is the sign of feet or minutes, as in `6'2"`, `5' 10"` and `40°26'`;
/// `in_quote` says whether it could end a quotation instead.
pub(super) fn is_prime(glyphs: &[Glyph], at: usize, in_quote: bool) -> bool {
    let Some(number) = number_before(glyphs, at) else {
        return false;
    };
    if char_at(glyphs, number.checked_sub(1)) == Some('°') {
        return true;
    }
    let spaces = usize::from(char_at(glyphs, Some(at + 1)) == Some(' '));
    let inches = digits_from(glyphs, at + 1 + spaces);
    let after = char_at(glyphs, Some(at + 1 + spaces + inches));
    match (spaces, inches) {
        (_, 1..=3) if after == Some('"') => true,
        // Three digits are the thousands of a Swiss number.
        (0, 1 | 2) => !after.is_some_and(char::is_alphabetic),
        (0, 0) if after.is_some_and(char::is_alphanumeric) => false,
        _ => !in_quote && (spaces == 1 || inches == 0),
    }
}

/// Whether the `"` at `at` is the sign of inches or seconds; `in_quote` as above.
pub(super) fn is_double_prime(glyphs: &[Glyph], at: usize, in_quote: bool) -> bool {
    let Some(number) = number_before(glyphs, at) else {
        return false;
    };
    let feet = match char_at(glyphs, number.checked_sub(1)) {
        Some(' ') => number.checked_sub(2),
        _ => number.checked_sub(1),
    };
    let has_feet = matches!(char_at(glyphs, feet), Some('\'' | '′'))
        && number_before(glyphs, feet.unwrap_or_default()).is_some();
    has_feet || !in_quote || ends_later(glyphs, at)
}

/// Whether the quotation in which the `"` at `at` stands goes on behind it and ends at the next.
fn ends_later(glyphs: &[Glyph], at: usize) -> bool {
    let next = (at + 1..glyphs.len()).find(|at| glyphs[*at].is_free && glyphs[*at].c == '"');
    steps::took(next.unwrap_or(glyphs.len()) - at);
    let Some(next) = next else { return false };
    let goes_on = char_at(glyphs, Some(at + 1)).is_some_and(|c| " -".contains(c));
    let before = char_at(glyphs, next.checked_sub(1));
    let after = char_at(glyphs, Some(next + 1));
    goes_on
        && before.is_some_and(|c| !c.is_whitespace() && !c.is_ascii_digit())
        && after.is_none_or(|c| !c.is_alphanumeric())
}

/// Where the number begins that ends before `at`, with its decimals and fractions.
fn number_before(glyphs: &[Glyph], at: usize) -> Option<usize> {
    let last = glyphs[..at]
        .last()
        .filter(|glyph| is_digit(glyph.c) && glyph.is_free)?;
    let of_number =
        |glyph: &&Glyph| is_digit(glyph.c) || (is_digit(last.c) && ".,".contains(glyph.c));
    let length = glyphs[..at].iter().rev().take_while(of_number).count();
    steps::took(length);
    let start = at - length;
    let word = char_at(glyphs, start.checked_sub(1));
    let is_alone = !word.is_some_and(char::is_alphabetic) || is_second_side(glyphs, start);
    is_alone.then_some(start)
}

/// Whether the number at `start` is the second one of `8"x10"`.
fn is_second_side(glyphs: &[Glyph], start: usize) -> bool {
    let side = char_at(glyphs, start.checked_sub(2));
    char_at(glyphs, start.checked_sub(1)) == Some('x')
        && side.is_some_and(|c| is_digit(c) || "\"'″′".contains(c))
}

fn digits_from(glyphs: &[Glyph], start: usize) -> usize {
    let rest = glyphs.iter().skip(start);
    rest.take_while(|glyph| is_digit(glyph.c)).count()
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || "½¼¾⅛⅜⅝⅞".contains(c)
}

fn char_at(glyphs: &[Glyph], at: Option<usize>) -> Option<char> {
    glyphs.get(at?).map(|glyph| glyph.c)
}
