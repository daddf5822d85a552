//! Names: new ones, known ones, and those that are asked for.

use sense::{Certainty, Entry, Kind, Known, Name, read};

use crate::{knowing, reads, text};

fn find<'a>(names: &'a [Name], name: &str) -> Option<&'a Name> {
    names.iter().find(|it| it.name == name)
}

fn kinds(language: &str, passage: &str, rows: &[(&str, Kind)]) {
    let found = reads(language, &[passage]).names;
    for (name, kind) in rows {
        assert_eq!(
            find(&found, name).and_then(|it| it.kind),
            Some(*kind),
            "{name} in {passage}: {found:?}"
        );
    }
}

fn known(rows: &[(u64, &str, Option<Kind>)]) -> Known {
    Known::new(
        rows.iter()
            .map(|(id, name, kind)| Entry {
                id: *id,
                name: (*name).to_owned(),
                kind: *kind,
            })
            .collect(),
    )
}

#[test]
fn lists_titles_and_heads_say_the_kind() {
    kinds(
        "en",
        "President Lena Okoro met the union Arbeid Nord in Leeds.",
        &[
            ("Lena Okoro", Kind::Person),
            ("Arbeid Nord", Kind::Organisation),
            ("Leeds", Kind::Place),
        ],
    );
    kinds(
        "en",
        "Chile signed the Treaty of the Western Sea with the Harbour Workers' Alliance.",
        &[
            ("Chile", Kind::State),
            ("Treaty of the Western Sea", Kind::Work),
        ],
    );
    kinds(
        "en",
        "The writer Ola Brandt won the Northern Prize.",
        &[
            ("Ola Brandt", Kind::Person),
            ("Northern Prize", Kind::Event),
        ],
    );
    kinds(
        "de",
        "Ministerin Petra Vogel sprach in Hamburg mit der CDU.",
        &[
            ("Petra Vogel", Kind::Person),
            ("Hamburg", Kind::Place),
            ("CDU", Kind::Organisation),
        ],
    );
    kinds(
        "fr",
        "Le député Karim Morel est venu en France avec la CGT.",
        &[
            ("Karim Morel", Kind::Person),
            ("France", Kind::State),
            ("CGT", Kind::Organisation),
        ],
    );
}

#[test]
fn german_nouns_are_no_names() {
    let found = reads(
        "de",
        &["Die Brücke über den Kanal wird im Herbst für den Verkehr gesperrt."],
    )
    .names;
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_surname_is_the_person_whom_the_text_named_whole() {
    let found = reads(
        "en",
        &["Denise Okafor spoke. Later Okafor left.", "Okafor said no."],
    )
    .names;
    let person = find(&found, "Denise Okafor").unwrap();
    assert_eq!(person.mentions.len(), 3, "{person:?}");
    assert!(person.aliases.contains(&"Okafor".to_owned()));
}

#[test]
fn a_capital_that_acts_is_its_state_and_no_place() {
    let found = reads(
        "en",
        &["Russia and Norway met in Leeds. Moscow sent an envoy."],
    )
    .names;
    assert!(find(&found, "Moscow").is_none(), "{found:?}");
    assert!(
        find(&found, "Russia")
            .unwrap()
            .aliases
            .contains(&"Moscow".to_owned())
    );
    let found = reads("en", &["They met in Moscow."]).names;
    assert_eq!(find(&found, "Moscow").unwrap().kind, Some(Kind::Place));
}

#[test]
fn what_is_of_a_state_names_it_only_where_the_state_is_named_too() {
    let found = reads("en", &["The Estonian minister met Finland's."]).names;
    assert!(
        find(&found, "Estonia").is_none() && find(&found, "Estonian").is_none(),
        "{found:?}"
    );
    let found = reads("en", &["Estonia agreed. The Estonian minister left."]).names;
    assert!(
        find(&found, "Estonia")
            .unwrap()
            .aliases
            .contains(&"Estonian".to_owned())
    );
}

#[test]
fn known_names_are_found_as_whole_words_only() {
    let known = known(&[
        (1, "Nordlink", Some(Kind::Organisation)),
        (2, "Ann", Some(Kind::Person)),
    ]);
    let found = knowing(
        &known,
        "en",
        &["The report by Nordlink came in January. Annual sales rose."],
    )
    .names;
    let name = find(&found, "Nordlink").unwrap();
    assert_eq!(
        (name.certainty, name.ids.as_slice()),
        (Certainty::Known, [1].as_slice())
    );
    assert!(find(&found, "Ann").is_none());
}

#[test]
fn two_known_things_of_one_name_are_asked_for() {
    let known = known(&[
        (1, "Georgia", Some(Kind::State)),
        (2, "Georgia", Some(Kind::Place)),
    ]);
    let found = knowing(&known, "en", &["Voters in Georgia went to the polls."]).names;
    let name = find(&found, "Georgia").unwrap();
    assert_eq!(
        (name.certainty, name.ids.as_slice()),
        (Certainty::Ask, [1, 2].as_slice())
    );
}

#[test]
fn a_known_surname_alone_is_asked_for_and_not_guessed() {
    let known = known(&[
        (1, "Priya Raman", Some(Kind::Person)),
        (2, "Dev Raman", Some(Kind::Person)),
    ]);
    let found = knowing(&known, "en", &["The report says that Raman agreed."]).names;
    let name = found
        .iter()
        .find(|it| it.aliases.contains(&"Raman".to_owned()))
        .unwrap();
    assert_eq!(
        (name.certainty, name.ids.as_slice()),
        (Certainty::Ask, [1, 2].as_slice())
    );
}

#[test]
fn an_ordinary_word_that_is_a_known_name_is_not_meant_where_it_begins_a_sentence() {
    let known = known(&[(1, "Energy", None)]);
    assert!(
        find(
            &knowing(&known, "en", &["Energy secretary Fiona Marsh opened it."]).names,
            "Energy"
        )
        .is_none()
    );
    assert!(
        find(
            &knowing(&known, "en", &["Read more in Energy today."]).names,
            "Energy"
        )
        .is_some()
    );
}

#[test]
fn the_title_counts_and_names_nothing_alone() {
    let found = read(
        &text(
            "en",
            "Storm hits Riverbank Plaza as Leeds waits",
            &["Leeds and Hull wait. Hull is calm. Hull again."],
        ),
        &Known::nothing(),
    )
    .names;
    assert!(found.iter().all(|it| it.name != "Riverbank Plaza"));
    assert_eq!(found[0].name, "Leeds");
}
