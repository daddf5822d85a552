//! The strip below a story, as a page without script and as what the script asks for and sends.
mod counting;
mod decide;
mod facts;
mod figures;
mod form;
mod names;
pub mod offer;
mod sayings;
mod talk;

use serde::Serialize;
use serde_json::json;

pub use self::decide::known_names;
pub use self::form::{create, index};
pub use self::offer::{Item, Offer, offer};
pub use self::talk::{decide, show};
use crate::Desk;
use crate::story::STORIES;
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use newsroom::strip::Sort;

/// The keys of the script's words, which are those of the strings behind `know-js-`.
const WORDS: [&str; 30] = [
    "count-name",
    "count-figure",
    "count-quote",
    "count-moment",
    "part-of",
    "part-is",
    "join",
    "accept-all",
    "accepted",
    "more",
    "later",
    "keys",
    "accept",
    "reject",
    "open",
    "yes",
    "no",
    "state-open",
    "state-accepted",
    "state-rejected",
    "field-kind",
    "field-chosen",
    "field-measure",
    "field-series",
    "field-speaker",
    "field-counter",
    "border",
    "border-done",
    "failed",
    "overtaken",
];

/// What a page with the strip needs of it.
#[derive(Debug, Serialize)]
pub struct StripView {
    /// The page without script, below which the script's addresses are.
    pub url: String,
    /// The script's words, as JSON.
    pub words: String,
}

impl StripView {
    /// The strip of a story.
    ///
    /// # Errors
    /// When the words have no JSON form.
    pub fn of(desk: &Desk, story: i64) -> Result<Self> {
        let word = |key: &&str| {
            (
                (*key).to_owned(),
                json!(desk.word(&format!("know-js-{key}"))),
            )
        };
        let words: serde_json::Map<_, _> = WORDS.iter().map(word).collect();
        let words = serde_json::to_string(&words)?;
        Ok(Self {
            url: url(story),
            words: words.replace('<', "\\u003c"),
        })
    }
}

fn url(story: i64) -> String {
    format!("{STORIES}/{story}/knowledge")
}

/// A string with one value.
fn with(desk: &Desk, key: &str, name: &'static str, value: impl Into<String>) -> String {
    let mut args = FluentArgs::new();
    args.set(name, value.into());
    i18n::translate(desk.language(), key, &args)
}

/// A string with a number.
fn counted(desk: &Desk, key: &str, count: usize) -> String {
    let mut args = FluentArgs::new();
    args.set("count", i64::try_from(count).unwrap_or(i64::MAX));
    i18n::translate(desk.language(), key, &args)
}

/// What was found, in a line: "8 names, 3 figures; part of X?".
fn summary(desk: &Desk, offer: &Offer) -> String {
    let live = |sort: Sort| {
        let items = offer.items.iter();
        items.filter(move |item| item.sort == sort && item.state != offer::REJECTED)
    };
    let counts = [Sort::Name, Sort::Figure, Sort::Quote, Sort::Moment]
        .map(|sort| (sort, live(sort).count()));
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    let words: Vec<String> = counts
        .map(|(sort, count)| counted(desk, &format!("know-count-{}", sort.word()), count))
        .collect();
    let found = words.join(&desk.word("list-comma"));
    let part = |item: &Item| match item.state {
        offer::ACCEPTED => with(desk, "know-part-is", "name", &item.label),
        _ => with(desk, "know-part-of", "name", &item.label),
    };
    match live(Sort::Storyline).next() {
        Some(line) if found.is_empty() => part(line),
        Some(line) => format!("{found}; {}", part(line)),
        None => found,
    }
}
