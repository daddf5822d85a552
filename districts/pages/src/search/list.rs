//! What is suggested under a field while somebody types, as `assets/search.js` reads it.
use serde::Serialize;

use ground::i18n::{self, FluentArgs};

/// The suggestions, in groups.
#[derive(Serialize)]
pub struct List {
    /// The name of the list, for those who do not see it.
    name: String,
    /// How many there are, to be read out.
    said: String,
    groups: Vec<Group>,
}

/// Suggestions of one kind, under its name.
#[derive(Serialize)]
pub struct Group {
    name: String,
    options: Vec<Choice>,
}

/// Something to go to.
#[derive(Serialize)]
pub struct Choice {
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub url: String,
    /// What tells it from others of the name; the section of a story.
    pub note: String,
    /// The language of the name, where it is not the page's.
    pub language: Option<String>,
}

impl Choice {
    /// A choice that needs no note, in the page's language.
    pub fn plain(name: &str, url: String) -> Self {
        Self {
            name: name.to_owned(),
            url,
            note: String::new(),
            language: None,
        }
    }
}

/// The groups that have something, each under the string of its key.
pub fn groups<const N: usize>(locale: &str, all: [(&str, Vec<Choice>); N]) -> Vec<Group> {
    let some = all.into_iter().filter(|(_, options)| !options.is_empty());
    some.map(|(key, options)| Group {
        name: i18n::text(locale, key),
        options,
    })
    .collect()
}

impl List {
    /// These groups, and what is read out of them.
    pub fn of(locale: &str, groups: Vec<Group>) -> Self {
        let count: usize = groups.iter().map(|group| group.options.len()).sum();
        let mut args = FluentArgs::new();
        args.set("count", count as i64);
        Self {
            name: i18n::text(locale, "search-suggestions"),
            said: i18n::translate(locale, "search-suggested", &args),
            groups,
        }
    }
}
