//! Letters of records that do not say, or say wrongly, how they are written.
//!
//! What cannot be read becomes U+FFFD, and never nothing, so that a lost letter can be seen.

/// What Windows-1252 has where Latin-1 has control characters; it has five gaps.
const WINDOWS: [char; 32] = [
    '€', GAP, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', GAP, 'Ž', GAP, //
    GAP, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', GAP, 'ž', 'Ÿ',
];
const GAP: char = char::REPLACEMENT_CHARACTER;

/// Text of which nothing is said: UTF-8 if it can be, else Windows-1252.
pub(crate) fn undeclared(value: &[u8]) -> String {
    match utf8(value) {
        Utf8::Whole(text) => text.to_owned(),
        // Some writers cut at so many bytes. A last letter of Windows-1252 looks the same, but
        // only after letters that are the same in both.
        Utf8::CutOff(text) if !text.is_ascii() => text.to_owned(),
        _ => value.iter().map(|byte| windows(*byte)).collect(),
    }
}

/// Text that is said to be UTF-8. Only at `limit` bytes has its writer cut it inside a letter.
pub(crate) fn declared(value: &[u8], limit: usize) -> String {
    match utf8(value) {
        Utf8::Whole(text) => text.to_owned(),
        Utf8::CutOff(text) if value.len() + 3 >= limit => text.to_owned(),
        _ => String::from_utf8_lossy(value).into_owned(),
    }
}

/// Text in an alphabet that is not read here: UTF-8 if it can be, else only its ASCII.
pub(crate) fn foreign(value: &[u8]) -> String {
    let ascii = |byte: &u8| {
        if byte.is_ascii() {
            char::from(*byte)
        } else {
            GAP
        }
    };
    match utf8(value) {
        Utf8::Whole(text) => text.to_owned(),
        _ => value.iter().map(ascii).collect(),
    }
}

enum Utf8<'a> {
    Whole(&'a str),
    /// All but the last letter, of which the end is missing.
    CutOff(&'a str),
    No,
}

fn utf8(value: &[u8]) -> Utf8<'_> {
    let error = match std::str::from_utf8(value) {
        Ok(text) => return Utf8::Whole(text),
        Err(error) => error,
    };
    match std::str::from_utf8(&value[..error.valid_up_to()]) {
        Ok(text) if error.error_len().is_none() => Utf8::CutOff(text),
        _ => Utf8::No,
    }
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}
