//! Quotations and who speaks.

use crate::reads;

/// Words and speaker of each quotation.
fn quotes(language: &str, passages: &[&str]) -> Vec<(String, Option<String>)> {
    let found = reads(language, passages);
    let name = |at: usize| found.names[at].name.clone();
    found
        .quotes
        .iter()
        .map(|it| (it.anchor.words.clone(), it.speaker.map(name)))
        .collect()
}

fn one(language: &str, passage: &str, words: &str, speaker: Option<&str>) {
    let expected = [(words.to_owned(), speaker.map(str::to_owned))];
    assert_eq!(quotes(language, &[passage]), expected, "{passage}");
}

#[test]
fn a_verb_of_speech_says_who_speaks() {
    let words = "We will not pay for that,";
    for passage in [
        "“We will not pay for that,” said Anna Berg, the mayor of Leeds.",
        "“We will not pay for that,” Anna Berg said.",
        "“We will not pay for that,” Norway's foreign minister, Anna Berg, told reporters.",
        "\"We will not pay for that,\" the critic Anna Berg said on Monday.",
    ] {
        one("en", passage, words, Some("Anna Berg"));
    }
    one(
        "en",
        "Anna Berg said: “We will not pay for that.”",
        "We will not pay for that.",
        Some("Anna Berg"),
    );
    one(
        "en",
        "The minister, Anna Berg, called the plan “childish”.",
        "childish",
        Some("Anna Berg"),
    );
    one(
        "en",
        "Of Tom Hirst, Anna Berg says only: “He read the report.”",
        "He read the report.",
        Some("Anna Berg"),
    );
}

#[test]
fn without_an_explicit_word_nobody_speaks() {
    one(
        "en",
        "Anna Berg and Tom Hirst were there. “It was a long and cold night.”",
        "It was a long and cold night.",
        None,
    );
    one(
        "en",
        "“We will not pay for that,” said a spokesman for Tom Hirst.",
        "We will not pay for that,",
        None,
    );
    one(
        "en",
        "Anna Berg met Jane Lee. “We will not pay for that,” she said.",
        "We will not pay for that,",
        None,
    );
}

#[test]
fn a_pronoun_is_the_one_person_whom_it_can_mean() {
    one(
        "en",
        "Tom Hirst shrugged. “There is no more money,” he said.",
        "There is no more money,",
        Some("Tom Hirst"),
    );
    one(
        "en",
        "Anna Berg met Tom Hirst. “There is no more money,” he said.",
        "There is no more money,",
        Some("Tom Hirst"),
    );
}

#[test]
fn a_quotation_over_paragraphs_without_a_closing_mark_goes_on() {
    let found = quotes(
        "en",
        &[
            "“We built it,” Anna Berg said. “It was cold.",
            "“It is still on my wall.”",
        ],
    );
    let speaker = || Some("Anna Berg".to_owned());
    assert_eq!(
        found,
        [
            ("We built it,".to_owned(), speaker()),
            ("It was cold.".to_owned(), speaker()),
            ("It is still on my wall.".to_owned(), speaker()),
        ]
    );
}

#[test]
fn an_interview_without_marks_is_its_own_kind() {
    let found = reads(
        "en",
        &[
            "Anna Berg runs the port. She spoke to us.",
            "Was it hard?",
            "Anna Berg: In the end it was not.",
        ],
    );
    assert_eq!(found.quotes.len(), 1);
    assert_eq!(found.quotes[0].kind, sense::QuoteKind::Interview);
    assert_eq!(found.quotes[0].anchor.words, "In the end it was not.");
}

#[test]
fn titles_in_marks_are_no_quotations() {
    assert_eq!(
        quotes("en", &["She directed the film “The Long Night” in Leeds."]),
        []
    );
}

#[test]
fn german_and_french_marks_and_verbs_are_read() {
    one(
        "de",
        "„Wir zahlen das nicht“, sagte die Ministerin Anna Berg am Montag.",
        "Wir zahlen das nicht",
        Some("Anna Berg"),
    );
    one(
        "fr",
        "« Nous ne paierons pas cela », a déclaré Sandrine Morel, de la CGT.",
        "Nous ne paierons pas cela",
        Some("Sandrine Morel"),
    );
    one(
        "fr",
        "« Nous ne paierons pas cela », a ironisé le député Karim Morel.",
        "Nous ne paierons pas cela",
        Some("Karim Morel"),
    );
}
