//! Slugs of files, and guesses at what somebody meant to write.
use crate::newsroom::slug::MAX_SLUG;
pub use crate::newsroom::slug::{SLUG_RULE, is_slug, short, slug_of, slugify};

/// A slug with a day behind it, as in `review-2026-11-05`.
pub fn with_day(slug: &str, day: &str) -> String {
    format!("{}-{day}", short(slug, MAX_SLUG - day.len() - 1))
}

/// A slug with a language behind it, as in `review-pt-br`.
pub fn with_language(slug: &str, tag: &str) -> String {
    format!("{slug}-{}", tag.to_ascii_lowercase().replace('_', "-"))
}

/// "; did you mean `x`?" for the choice nearest to `text`, or nothing.
pub fn hint<'a>(text: &str, choices: impl IntoIterator<Item = &'a str>) -> String {
    let lower = text.to_lowercase();
    let nearest = choices
        .into_iter()
        .map(|choice| (distance(&lower, &choice.to_lowercase()), choice))
        .min();
    match nearest {
        Some((steps, choice)) if steps <= 1 + text.chars().count() / 4 => {
            format!("; did you mean `{choice}`?")
        }
        _ => String::new(),
    }
}

/// How many letters must be put in, taken out or changed (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, letter) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = index + 1;
        for (at, other) in to.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[at + 1];
            row[at + 1] = changed.min(diagonal + 1).min(row[at] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_misses_are_guessed_and_far_ones_are_not() {
        let choices = ["title", "standfirst", "byline"];
        assert_eq!(hint("bylnie", choices), "; did you mean `byline`?");
        assert_eq!(hint("Title", choices), "; did you mean `title`?");
        assert_eq!(hint("weather", choices), "");
        assert_eq!(hint("x", []), "");
    }
}
