//! Figures, and the numbers that are none.

use crate::reads;

/// Words and value of each figure of a passage.
fn figures(language: &str, passage: &str) -> Vec<(String, f64)> {
    let found = reads(language, &[passage]).figures;
    found
        .into_iter()
        .map(|it| (it.anchor.words, it.value))
        .collect()
}

fn one(language: &str, passage: &str) -> (String, f64, Option<String>) {
    let mut found = reads(language, &[passage]).figures;
    assert_eq!(found.len(), 1, "{passage}: {found:?}");
    let it = found.remove(0);
    (it.anchor.words, it.value, it.unit)
}

fn none(language: &str, passages: &[&str]) {
    for passage in passages {
        assert_eq!(figures(language, passage), [], "{passage}");
    }
}

#[test]
fn money_counts_and_shares_are_figures_with_their_units() {
    for (passage, words, value, unit) in [
        (
            "The bridge cost €48.5 million.",
            "€48.5 million",
            48.5e6,
            "EUR",
        ),
        ("Sales reached $7.1bn.", "$7.1bn", 7.1e9, "USD"),
        ("The firm lost £2.4m in a year.", "£2.4m", 2.4e6, "GBP"),
        (
            "It costs 12 billion euros.",
            "12 billion euros",
            12e9,
            "EUR",
        ),
        (
            "Turnout was 63.5 per cent.",
            "63.5 per cent",
            63.5,
            "percent",
        ),
        ("The line is 87 km long.", "87 km", 87.0, "km"),
        (
            "The park covers 4,500 square kilometres.",
            "4,500 square kilometres",
            4500.0,
            "km²",
        ),
        (
            "The yard built 1,250 boats.",
            "1,250 boats",
            1250.0,
            "boats",
        ),
        (
            "Nurses get £15.20 an hour.",
            "£15.20 an hour",
            15.2,
            "GBP/hour",
        ),
        (
            "An earthquake of magnitude 6.4 struck.",
            "magnitude 6.4",
            6.4,
            "magnitude",
        ),
        (
            "More than 2.3m passengers came.",
            "2.3m passengers",
            2.3e6,
            "passengers",
        ),
        (
            "About 40 Danish delegates came.",
            "40 Danish delegates",
            40.0,
            "delegates",
        ),
    ] {
        assert_eq!(
            one("en", passage),
            (words.to_owned(), value, Some(unit.to_owned())),
            "{passage}"
        );
    }
}

#[test]
fn ages_times_lines_models_addresses_durations_and_ordinals_are_no_figures() {
    none(
        "en",
        &[
            "Ann Lee, 52, drives a bus.",
            "He died aged 88.",
            "A 34-year-old man was there.",
            "She left home at 15.",
            "The polls closed at 4:10am.",
            "It starts at 7 pm.",
            "Take the number 16 bus.",
            "The Boeing 747 landed.",
            "The H7 and the E-200 are cars.",
            "They live at 14–22 Station Road.",
            "The strike went on for nine days.",
            "They walked out for 48 hours.",
            "It was their 11th meeting.",
            "They met for five rounds.",
            "United won 2–1.",
            "She has two daughters.",
            "It opened in 1998.",
            "Article 5 was invoked.",
        ],
    );
}

#[test]
fn two_numbers_of_one_sentence_stay_apart() {
    assert_eq!(
        figures("en", "Sales fell by 9% to €4.86bn."),
        [("9%".to_owned(), -9.0), ("€4.86bn".to_owned(), 4.86e9)]
    );
    assert_eq!(
        figures("en", "It won 24 of the 55 seats, down from 29 in 2022."),
        [
            ("24 of the 55 seats".to_owned(), 24.0),
            ("29".to_owned(), 29.0)
        ]
    );
    assert_eq!(
        figures("en", "She won by 37 votes: 1,904 to 1,867."),
        [
            ("37 votes".to_owned(), 37.0),
            ("1,904".to_owned(), 1904.0),
            ("1,867".to_owned(), 1867.0)
        ]
    );
}

#[test]
fn a_range_has_two_ends_and_one_scale() {
    let found = reads("en", &["It will cost between 17 and 21 billion dollars."]).figures;
    assert_eq!(
        (found[0].value, found[0].high, found[0].unit.as_deref()),
        (17e9, Some(21e9), Some("USD"))
    );
    let found = reads("en", &["A margin of 4–5% is expected."]).figures;
    assert_eq!((found[0].value, found[0].high), (4.0, Some(5.0)));
}

#[test]
fn a_number_without_a_unit_takes_that_of_the_one_before() {
    let found = reads(
        "en",
        &["Ferries carried 8.1 million people, down from 8.6 million."],
    )
    .figures;
    assert_eq!(found[1].unit.as_deref(), Some("people"));
}

#[test]
fn qualifiers_and_periods_are_kept() {
    let found = reads("en", &["At least 23 people died in 2024."]).figures;
    assert_eq!(
        (found[0].qualifier, found[0].period.as_deref()),
        (Some("at least"), Some("2024"))
    );
}

#[test]
fn german_points_group_and_commas_divide() {
    assert_eq!(one("de", "Es kamen 1.870 Menschen.").1, 1870.0);
    assert_eq!(
        one("de", "Der Umbau kostet 96,5 Millionen Euro."),
        (
            "96,5 Millionen Euro".to_owned(),
            96.5e6,
            Some("EUR".to_owned())
        )
    );
    assert_eq!(one("de", "Die Zahl stieg um 3,2 Prozent.").1, 3.2);
    none(
        "de",
        &[
            "Das 11. Treffen war kurz.",
            "Der 34-jährige Mann kam.",
            "Um 19.30 Uhr begann es.",
            "Nach drei Tagen endete es.",
            "Er wohnt in der Hafenstraße 12.",
        ],
    );
}

#[test]
fn french_spaces_group_and_commas_divide() {
    assert_eq!(one("fr", "Le port emploie 12 400 personnes.").1, 12_400.0);
    assert_eq!(
        one("fr", "Le coût atteint 1,2 milliard d'euros."),
        (
            "1,2 milliard d'euros".to_owned(),
            1.2e9,
            Some("EUR".to_owned())
        )
    );
    assert_eq!(
        one("fr", "Ils gagnent 210 euros de plus par mois.")
            .2
            .as_deref(),
        Some("EUR/mois")
    );
    none(
        "fr",
        &[
            "Après onze jours, ils cèdent.",
            "Il vit au 12 rue de la Paix.",
            "Elle est âgée de 47 ans.",
            "À 14 h 30, tout était fini.",
            "C'est la 38e rencontre.",
        ],
    );
}

#[test]
fn a_language_without_a_grammar_has_no_figures() {
    none(
        "es",
        &["El puente costó 48,5 millones de euros.", "1.870 personas"],
    );
    none("pl", &["Koszt to 3,2 mln euro."]);
    assert!(reads("es", &["El 3 de marzo de 2026"]).moments.is_empty());
}

#[test]
fn a_correction_gives_no_figures_and_no_names() {
    let found = reads(
        "en",
        &[
            "Jo Berg spoke.",
            "Correction: an earlier version said 14,000 people and named John Burg.",
        ],
    );
    assert!(found.figures.is_empty(), "{:?}", found.figures);
    assert!(found.names.iter().all(|it| it.name != "John Burg"));
}
