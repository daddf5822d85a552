//! States, cities and given names, whatever the language. `data/SOURCES.md` has their origins.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What a given name says of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    /// Borne by men.
    Male,
    /// Borne by women.
    Female,
    /// Borne by both.
    Both,
}

static STATES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let rows = include_str!("../data/states.tsv").lines();
    let names = rows.flat_map(|row| {
        let mut columns = row.split('\t');
        let code = columns.next().unwrap_or("");
        columns.flat_map(move |names| names.split('|').map(move |name| (straight(name), code)))
    });
    names.collect()
});

static DEMONYMS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let rows = include_str!("../data/demonyms.tsv").lines();
    let names = rows.flat_map(|row| {
        let (code, names) = row.split_once('\t').unwrap_or((row, ""));
        names
            .split('|')
            .map(move |name| (name.to_lowercase(), code))
    });
    names.collect()
});

static CITIES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../data/cities.txt").lines().collect());

static GIVEN: LazyLock<HashMap<&'static str, Gender>> = LazyLock::new(|| {
    let rows = include_str!("../data/given.tsv").lines();
    let read = |row: &'static str| {
        let (name, gender) = row.split_once('\t')?;
        let gender = match gender {
            "m" => Gender::Male,
            "f" => Gender::Female,
            _ => Gender::Both,
        };
        Some((name, gender))
    };
    rows.filter_map(read).collect()
});

/// A name with straight apostrophes.
pub(crate) fn straight(name: &str) -> String {
    name.replace(['’', '‘'], "'")
}

/// The code of a state by its name in English, German or French (ISO 3166-1).
pub(crate) fn state(name: &str) -> Option<&'static str> {
    STATES.get(straight(name).as_str()).copied()
}

/// The code of a state by the English word for what is of it, in lower case.
pub(crate) fn demonym(word: &str) -> Option<&'static str> {
    DEMONYMS.get(word).copied()
}

/// Whether a city has that name.
pub(crate) fn is_city(name: &str) -> bool {
    CITIES.contains(straight(name).as_str())
}

/// Who bears a given name; a double name is looked up by its first part.
pub(crate) fn given(name: &str) -> Option<Gender> {
    let first = name.split('-').next().unwrap_or(name);
    GIVEN.get(name).or_else(|| GIVEN.get(first)).copied()
}
