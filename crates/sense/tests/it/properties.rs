//! Whatever the text is: no panic, exact words, the same answer.

use proptest::prelude::*;
use sense::{Anchor, Entry, Kind, Known, Reading, Text, read};

use crate::text;

/// Parts of texts that rules look for, to be put together at random.
const PARTS: [&str; 60] = [
    "“",
    "”",
    "\"",
    "«",
    "»",
    "„",
    "‘",
    "’",
    "'",
    "-",
    "–",
    "—",
    ".",
    ",",
    ":",
    ";",
    "?",
    "!",
    "(",
    ")",
    "%",
    "$",
    "€",
    "£",
    " ",
    " ",
    " ",
    "\u{a0}",
    "12",
    "1,904",
    "1.870",
    "12 400",
    "2019",
    "1934–35",
    "4–5",
    "0",
    "99999999999999999999",
    "million",
    "bn",
    "m",
    "between",
    "and",
    "from",
    "to",
    "Friday",
    "March",
    "the end of",
    "early",
    "last",
    "next",
    "ago",
    "years",
    "said",
    "Anna Berg",
    "Moscow",
    "Estonian",
    "President",
    "İstanbul",
    "ß",
    "👩‍👩‍👧",
];

fn anchors(reading: &Reading) -> Vec<&Anchor> {
    let names = reading.names.iter().flat_map(|it| &it.mentions);
    let figures = reading.figures.iter().map(|it| &it.anchor);
    let quotes = reading.quotes.iter().map(|it| &it.anchor);
    let moments = reading.moments.iter().map(|it| &it.anchor);
    names.chain(figures).chain(quotes).chain(moments).collect()
}

/// Each anchor has the exact words of its passage, and says which occurrence they are.
fn check(text: &Text, reading: &Reading) {
    for anchor in anchors(reading) {
        let passage = text.passages.iter().find(|it| it.id == anchor.passage);
        let all = passage.map_or(text.title.as_str(), |it| it.text.as_str());
        assert!(!anchor.words.is_empty(), "{anchor:?}");
        assert_eq!(&all[anchor.bytes.clone()], anchor.words);
        assert_eq!(
            all[..anchor.bytes.start].matches(&anchor.words).count(),
            anchor.nth
        );
    }
    for quote in &reading.quotes {
        assert!(quote.speaker.is_none_or(|at| at < reading.names.len()));
    }
    for figure in &reading.figures {
        assert!(figure.value.is_finite(), "{figure:?}");
    }
}

fn known() -> Known {
    let entry = |(id, name): (usize, &str)| Entry {
        id: id as u64,
        name: name.to_owned(),
        kind: Some(Kind::Person),
    };
    Known::new(
        ["Anna Berg", "ß", "March", "👩‍👩‍👧x", "İstanbul", "12"]
            .into_iter()
            .enumerate()
            .map(entry)
            .collect(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_panics_on_parts_of_texts_at_random(
        parts in prop::collection::vec((0..PARTS.len(), any::<bool>()), 0..60),
        cut in 0..60usize,
        language in prop::sample::select(vec!["en", "de", "fr", "es", ""]),
    ) {
        let join = |parts: &[(usize, bool)]| parts.iter().map(|(at, spaced)| format!("{}{}", PARTS[*at], if *spaced { " " } else { "" })).collect::<String>();
        let (first, second) = parts.split_at(cut.min(parts.len()));
        let (first, second) = (join(first), join(second));
        let text = text(language, &second, &[&first, &second, &first]);
        check(&text, &read(&text, &known()));
    }

    #[test]
    fn nothing_panics_on_any_letters(title in ".{0,40}", first in ".{0,200}", second in "\\PC{0,80}") {
        for language in ["en", "de", "fr", "zh"] {
            let text = text(language, &title, &[&first, &second]);
            check(&text, &read(&text, &known()));
        }
    }

    #[test]
    fn words_at_the_edges_of_the_calendar_do_no_harm(year in 1500..2100i32, month in 0..14u32, day in 0..40u32, count in 0..900u64) {
        let passage = format!("They met on {year}-{month:02}-{day:02}, {day} March {year}, {count} years ago, {count} months ago and in the {year}s.");
        for today in ["0001-01-01", "9999-12-31", "2028-02-29"] {
            let text = Text { day: sense::day(today).unwrap(), ..text("en", "", &[&passage]) };
            check(&text, &read(&text, &Known::nothing()));
        }
    }
}
