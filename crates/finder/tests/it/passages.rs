//! The part of a text that is shown for a question, and the words in it.

use finder::{Passage, parse, passage};
use proptest::prelude::*;

fn marked(passage: &Passage) -> Vec<&str> {
    passage
        .marks
        .iter()
        .map(|it| &passage.text[it.clone()])
        .collect()
}

fn shown(text: &str, language: &str, asked: &str, most: usize) -> (String, Vec<String>) {
    let passage = passage(text, language, &parse(asked, &[]), most);
    let marks = marked(&passage).into_iter().map(str::to_owned).collect();
    (passage.text, marks)
}

#[test]
fn words_are_marked_as_they_are_found() {
    for (language, text, asked, marks) in [
        (
            "en",
            "Mayors vote; the mayor’s cafés <b>close</b>.",
            "cafe mayor -close",
            &["Mayors", "mayor", "cafés"][..],
        ),
        (
            "de",
            "Die Straßen in München.",
            "strasse munchen",
            &["Straßen", "München"],
        ),
        ("ar", "قال إن الانتخابات غدا", "انتخابات", &["الانتخابات"]),
        (
            "zh",
            "中国国家主席访问北京大学。",
            "\"国家主席\" 北京",
            &["国家主席", "北京"],
        ),
        ("ko", "한국은행이 금리를 올렸다", "한국은행", &["한국은행"]),
        (
            "en",
            "An open letter, then a letter open.",
            "\"open letter\"",
            &["open letter"],
        ),
        ("fr", "Cafe\u{301} noir", "café", &["Café"]),
        ("en", "Nothing of it", "word", &[]),
    ] {
        let (whole, found) = shown(text, language, asked, 200);
        assert_eq!(found, marks, "{whole}");
    }
}

#[test]
fn the_part_with_most_of_the_words_is_shown_from_its_sentence_on() {
    let filler = "Much is said here that nobody asked for at all. ".repeat(10);
    let text =
        format!("{filler}A volcano once. {filler}In Iceland the volcano threw ash today. {filler}");
    let (part, marks) = shown(&text, "en", "volcano ash iceland", 100);
    assert!(
        part.starts_with("…In Iceland the volcano threw ash today."),
        "{part}"
    );
    assert_eq!(marks, ["Iceland", "volcano", "ash"]);
    let (part, marks) = shown(&text, "en", "zebra", 30);
    assert_eq!(part, "Much is said here that nobody…");
    assert!(marks.is_empty());
}

proptest! {
    #[test]
    fn marks_are_in_order_inside_the_text_and_the_text_is_short(
        text in "(w1|w2|Straße|中国国家主席|한국은행|e\u{301}|\\. | |\\PC){0,60}",
        asked in "(w1|w2|\"w1 w2\"|strasse|国家| |-|\\PC){0,8}",
        most in 0..60_usize,
        language in prop::sample::select(&["en", "de", "zh", "ar", "x"][..]),
    ) {
        let passage = passage(&text, language, &parse(&asked, &[]), most);
        prop_assert!(passage.text.chars().count() <= most + 2);
        let mut end = 0;
        for mark in &passage.marks {
            prop_assert!(end <= mark.start && mark.start < mark.end);
            prop_assert!(passage.text.get(mark.clone()).is_some());
            end = mark.end + 1;
        }
    }
}
