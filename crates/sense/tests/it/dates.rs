//! Dates, resolved against a Friday, 6 March 2026.

use crate::reads;

/// The dates of the moments of a passage.
fn dates(language: &str, passage: &str) -> Vec<String> {
    reads(language, &[passage])
        .moments
        .into_iter()
        .map(|it| it.edtf)
        .collect()
}

fn all(language: &str, rows: &[(&str, &str)]) {
    for (passage, date) in rows {
        assert_eq!(dates(language, passage), [*date], "{passage}");
    }
}

#[test]
fn english_dates_have_the_level_of_their_words() {
    all(
        "en",
        &[
            ("The bridge opened on 12 May 2025.", "2025-05-12"),
            ("The bridge opened on May 12, 2025.", "2025-05-12"),
            ("They met in March 2023.", "2023-03"),
            ("They met in late 2024.", "2024-09/2024-12~"),
            ("The plant will close by mid-2027.", "2027-05/2027-08~"),
            ("He died in 1961.", "1961"),
            ("They married in about 1959.", "1959~"),
            ("She was born in the winter of 1934–35.", "1934-12/1935-02~"),
            (
                "The books appeared between 1968 and the mid-1980s.",
                "1968/1985~",
            ),
            (
                "The treaty will be signed in the first half of 2027.",
                "2027-40",
            ),
            ("It opened in the 1990s.", "199X"),
            ("They met last month.", "2026-02"),
            ("They met two years ago.", "2024"),
            ("They met yesterday.", "2026-03-05"),
            ("They will meet tomorrow.", "2026-03-07"),
            ("They married in about 1959, he wrote.", "1959~"),
            ("They met on 3–5 February 2026.", "2026-02-03/2026-02-05"),
        ],
    );
}

#[test]
fn a_weekday_goes_back_or_forth_as_its_verb_says() {
    all(
        "en",
        &[
            ("They met on Thursday.", "2026-03-05"),
            ("They signed it on Friday.", "2026-03-06"),
            ("Talks will begin on Monday.", "2026-03-09"),
            ("Talks begin on Monday.", "2026-03-09"),
            ("They met last Friday.", "2026-02-27"),
            (
                "The lead will remain after Thursday's elections.",
                "2026-03-05",
            ),
        ],
    );
}

#[test]
fn a_month_or_day_without_a_year_is_the_near_one_that_the_verb_allows() {
    all(
        "en",
        &[
            ("They last met in November.", "2025-11"),
            ("They will meet in November.", "2026-11"),
            (
                "The study will be published by the end of June.",
                "2026-06~",
            ),
            ("They will walk out on Friday 24 April.", "2026-04-24"),
            ("They signed it on 20 December.", "2025-12-20"),
        ],
    );
}

#[test]
fn german_and_french_dates_are_read() {
    all(
        "de",
        &[
            ("Sie trafen sich am 3. Februar 2026 in Bonn.", "2026-02-03"),
            ("Die Brücke wurde am Donnerstag eröffnet.", "2026-03-05"),
            ("Der Prozess beginnt am Montag.", "2026-03-09"),
            ("Er starb im November 2019.", "2019-11"),
        ],
    );
    all(
        "fr",
        &[
            ("Ils ont signé le 3 février 2026.", "2026-02-03"),
            ("Les dockers ont approuvé jeudi un accord.", "2026-03-05"),
            ("Le trafic doit reprendre lundi matin.", "2026-03-09"),
        ],
    );
}

#[test]
fn no_date_outside_the_calendar_is_invented() {
    for passage in [
        "They met on 31 February 2025.",
        "They met on 30.02.2025.",
        "They met in room 2025-13-45.",
    ] {
        let found = dates("en", passage);
        assert!(
            found
                .iter()
                .all(|date| !date.contains("02-3") && !date.contains("-13")),
            "{passage}: {found:?}"
        );
    }
}

#[test]
fn a_year_that_dates_a_comparison_or_a_figure_is_no_moment() {
    for passage in [
        "Turnout was 41%, the lowest since 1998.",
        "Trade reached 8.4 billion euros in 2025.",
    ] {
        assert_eq!(dates("en", passage), Vec::<String>::new(), "{passage}");
    }
}

#[test]
fn what_a_text_begins_with_is_of_about_its_day_and_no_other_event_gets_a_day_that_nobody_said() {
    let found = reads(
        "en",
        &[
            "The museum has opened a new hall.",
            "It closed an older one.",
        ],
    )
    .moments;
    let dates: Vec<_> = found.iter().map(|it| it.edtf.as_str()).collect();
    assert_eq!(dates, ["2026-03-06~"]);
}

#[test]
fn what_is_counted_in_order_has_its_number_and_the_day_of_its_sentence() {
    let found = reads(
        "en",
        &["The ministers met in Riga on Thursday, their 13th meeting on the bridge."],
    )
    .moments;
    let counted = found.iter().find(|it| it.ordinal.is_some()).unwrap();
    assert_eq!(
        (counted.ordinal, counted.edtf.as_str()),
        (Some(13), "2026-03-05")
    );
    assert_eq!(counted.anchor.words, "their 13th meeting");
}
