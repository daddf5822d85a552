//! The rules over texts of our own, in three languages.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod dates;
mod figures;
mod names;
mod properties;
mod quotes;

use sense::{Known, Passage, Reading, Text, read};

/// A Friday.
const DAY: &str = "2026-03-06";

/// Reads passages in a language, on a Friday, with nothing known.
fn reads(language: &str, passages: &[&str]) -> Reading {
    knowing(&Known::nothing(), language, passages)
}

fn knowing(known: &Known, language: &str, passages: &[&str]) -> Reading {
    read(&text(language, "", passages), known)
}

fn text(language: &str, title: &str, passages: &[&str]) -> Text {
    let passages = passages.iter().enumerate();
    Text {
        title: title.to_owned(),
        passages: passages
            .map(|(at, text)| Passage {
                id: format!("b{}", at + 1),
                text: (*text).to_owned(),
            })
            .collect(),
        language: language.to_owned(),
        day: sense::day(DAY).unwrap(),
    }
}
