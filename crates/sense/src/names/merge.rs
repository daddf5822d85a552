//! One thing, several names: surnames, short forms, states by what is of them, and the title.

use super::classify::Place;
use super::runs::Run;
use super::{Cast, Certainty, Kind, Known, Mention, Page, Thing};
use crate::gazetteer;
use crate::lexicon::Lexicon;

/// Gives the runs that named nothing new to the things they are short for.
pub(super) fn merge(
    pages: &[Page],
    lexicon: &'static Lexicon,
    runs: &[Run],
    known: &Known,
    mut cast: Cast,
) -> Cast {
    for run in runs {
        let page = &pages[run.passage];
        let place = Place::of(page, lexicon, run);
        if place.range.is_empty() || is_taken(&cast, run.passage, &place.range) {
            continue;
        }
        let name = place.name();
        let thing = acting(&cast, &place)
            .or_else(|| of_name(&cast, name))
            .or_else(|| short(&cast, name));
        let thing = thing.or_else(|| asked(&mut cast, known, page, name));
        if let Some(thing) = thing {
            cast.things[thing].alias(name);
            cast.mentions.push(Mention {
                passage: run.passage,
                range: place.range.clone(),
                thing,
            });
        }
    }
    demonyms(pages, &mut cast);
    repeated(pages, lexicon, runs, &mut cast);
    cast.mentions.sort_by_key(|it| (it.passage, it.range.start));
    cast
}

fn is_taken(cast: &Cast, passage: usize, range: &std::ops::Range<usize>) -> bool {
    let overlaps = |it: &Mention| {
        it.passage == passage && it.range.start < range.end && range.start < it.range.end
    };
    cast.mentions.iter().any(overlaps)
}

/// The state that a capital stands for, where the text names the state too.
fn acting(cast: &Cast, place: &Place) -> Option<usize> {
    let code = place.acts_for()?;
    let is_union = |it: &Thing| {
        code == "EU"
            && it.kind == Some(Kind::Organisation)
            && matches!(it.name.as_str(), "EU" | "European Union")
    };
    cast.things
        .iter()
        .position(|it| it.state == Some(code) || is_union(it))
}

fn of_name(cast: &Cast, name: &str) -> Option<usize> {
    cast.things
        .iter()
        .position(|it| it.name == name || it.aliases.iter().any(|alias| alias == name))
}

/// The one thing that a short name can mean; none where several can.
fn short(cast: &Cast, name: &str) -> Option<usize> {
    let fits = |it: &Thing| match it.kind {
        Some(Kind::Person) => ends_with_word(&it.name, name),
        Some(Kind::State) | None => false,
        Some(_) => {
            it.name
                .strip_prefix(name)
                .is_some_and(|rest| rest.starts_with(' '))
                || initials(&it.name) == name
        }
    };
    let mut fitting = (0..cast.things.len()).filter(|at| fits(&cast.things[*at]));
    match (fitting.next(), fitting.next()) {
        (Some(at), None) => Some(at),
        _ => None,
    }
}

fn ends_with_word(name: &str, end: &str) -> bool {
    name.strip_suffix(end)
        .is_some_and(|rest| rest.ends_with(' '))
}

fn initials(name: &str) -> String {
    let letters: String = name
        .split([' ', '-'])
        .filter_map(|word| word.chars().next())
        .filter(|c| c.is_uppercase())
        .collect();
    if letters.chars().count() > 1 {
        letters
    } else {
        "\0".to_owned()
    }
}

/// A surname that people of the known names bear, where this text has nobody of it: ask who it is.
fn asked(cast: &mut Cast, known: &Known, page: &Page, name: &str) -> Option<usize> {
    let people = known.of_surname(name);
    let first = people
        .first()
        .filter(|_| !page.is_title && !page.is_correction)?;
    let shares = cast
        .things
        .iter()
        .any(|it| it.kind == Some(Kind::Person) && ends_with_word(&it.name, name));
    if shares {
        return None;
    }
    let mut ids: Vec<u64> = people.iter().map(|it| it.id).collect();
    ids.sort_unstable();
    ids.dedup();
    cast.things.push(Thing {
        name: first.name.clone(),
        kind: Some(Kind::Person),
        aliases: vec![name.to_owned()],
        certainty: Certainty::Ask,
        ids,
        confidence: 50,
        rule: "surname",
        state: None,
    });
    Some(cast.things.len() - 1)
}

/// "Estonian" is a name of Estonia where the text names Estonia; alone it names nothing.
fn demonyms(pages: &[Page], cast: &mut Cast) {
    for page in pages.iter().filter(|page| !page.is_correction) {
        for (at, token) in page.tokens.list.iter().enumerate() {
            let Some(code) = gazetteer::demonym(&token.lower).filter(|_| token.is_capital) else {
                continue;
            };
            if let Some(thing) = cast.things.iter_mut().find(|it| it.state == Some(code)) {
                thing.alias(page.tokens.words(at..at + 1));
            }
        }
    }
}

/// A single word that stands inside sentences twice, never small, is a name too.
fn repeated(pages: &[Page], lexicon: &'static Lexicon, runs: &[Run], cast: &mut Cast) {
    if lexicon.language != "en" {
        return;
    }
    let free: Vec<(&Run, Place)> = runs
        .iter()
        .filter(|run| !pages[run.passage].is_title && !pages[run.passage].is_correction)
        .map(|run| (run, Place::of(&pages[run.passage], lexicon, run)))
        .filter(|(run, place)| {
            place.range.len() == 1 && !place.is_titled && !is_taken(cast, run.passage, &place.range)
        })
        .collect();
    for (run, place) in &free {
        let name = place.name();
        let plain = gazetteer::demonym(&name.to_lowercase()).is_none()
            && name.chars().count() > 2
            && name.chars().all(char::is_alphabetic);
        let inside = free
            .iter()
            .filter(|(_, it)| it.name() == name && !it.tokens.list[it.range.start].opens)
            .count();
        let is_word = pages
            .iter()
            .flat_map(|page| &page.tokens.list)
            .any(|it| !it.is_capital && it.lower == name.to_lowercase());
        if plain && inside > 1 && !is_word && place.acts_for().is_none() {
            let speaks = free
                .iter()
                .filter(|(_, it)| it.name() == name)
                .any(|(_, it)| {
                    let (before, behind) = (
                        it.tokens.before(it.range.start),
                        it.tokens.lower(it.range.end),
                    );
                    lexicon.has("say", before)
                        || lexicon.has("say", behind)
                        || matches!(behind, "and" | "who")
                });
            let kind = if speaks {
                Kind::Person
            } else {
                Kind::Organisation
            };
            let thing = cast.thing(name, kind, 40, "repeated");
            cast.mentions.push(Mention {
                passage: run.passage,
                range: place.range.clone(),
                thing,
            });
        }
    }
}
