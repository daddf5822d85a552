//! Names of emoji between colons, as Hugo, Zola and Jekyll show them: `:tada:` is the sign itself.

use super::code::Code;
use super::{Edit, edited};

/// The text with the signs that it names. What is no name of one stays as it is written.
pub(super) fn settle(text: String) -> String {
    let mut edits: Vec<Edit> = found(&text).collect();
    if edits.is_empty() {
        return text;
    }
    let code = Code::of(&text);
    edits.retain(|(range, _)| !code.has(range.start));
    edited(&text, edits)
}

fn found(text: &str) -> impl Iterator<Item = Edit> {
    text.match_indices(':').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let name = &rest[..rest.find(|c| !is_name(c))?];
        let behind = rest[name.len()..].strip_prefix(':')?;
        let is_own =
            stands_alone(&text[..at], behind) && !name.starts_with(|c: char| c.is_ascii_digit());
        let emoji = is_own.then(|| emojis::get_by_shortcode(name))??;
        Some((at..at + name.len() + 2, emoji.as_str().to_owned()))
    })
}

fn is_name(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || "_-+".contains(c)
}

/// Whether nothing on either side makes an address, a time or a path of it.
fn stands_alone(before: &str, behind: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || "\\/.@#".contains(c);
    let is_word = |c: char| c.is_alphanumeric() || c == '/';
    !before.ends_with(is_part) && !behind.starts_with(is_word)
}
