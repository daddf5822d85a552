//! How long reading takes.

use std::time::Instant;

use sense::{Entry, Kind, Known, Passage, Text, read};
use serde_json::Value;

/// How many words the measured text has, how many names are known, how often it is read.
const WORDS: usize = 2_000;
const NAMES: u64 = 30_000;
const ROUNDS: usize = 200;

/// What a text may take, in milliseconds.
const MOST: f64 = 25.0;

/// Prints the median and the slowest of a hundred; says whether that is quick enough.
pub(crate) fn print(cases: &[Value]) -> bool {
    let text = text(cases);
    let entries = (0..NAMES).map(|id| Entry {
        id,
        name: format!("{} {}", syllables(id), syllables(id * 7 + 3)),
        kind: Some(Kind::Person),
    });
    let start = Instant::now();
    let known = Known::new(entries.collect());
    let built = start.elapsed().as_secs_f64() * 1e3;
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(read(&text, &known));
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let (median, slow) = (times[ROUNDS / 2], times[ROUNDS * 99 / 100]);
    println!(
        "\n{WORDS} words, {} names known: {median:.1} ms, p99 {slow:.1} ms (goal {MOST}); the names are made ready in {built:.0} ms",
        known.len()
    );
    slow <= MOST
}

/// The passages of the English cases, again and again.
fn text(cases: &[Value]) -> Text {
    let english = cases.iter().filter(|case| case["lang"] == "en");
    let all: Vec<String> = english
        .flat_map(|case| case["blocks"].as_array().unwrap())
        .map(|block| block["text"].as_str().unwrap().to_owned())
        .collect();
    let mut words = 0;
    let mut passages = Vec::new();
    for text in all.iter().cycle().take(5_000) {
        if words >= WORDS {
            break;
        }
        words += text.split_whitespace().count();
        passages.push(Passage {
            id: format!("b{}", passages.len()),
            text: text.clone(),
        });
    }
    Text {
        title: String::new(),
        passages,
        language: "en".to_owned(),
        day: sense::day("2026-05-08").unwrap(),
    }
}

/// A made-up name of three syllables.
fn syllables(number: u64) -> String {
    const PARTS: [&str; 20] = [
        "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu",
        "va", "we", "xi", "yo", "zu",
    ];
    let part = |shift: u64| PARTS[usize::try_from(number / shift % 20).unwrap()];
    let word = format!("{}{}{}{}", part(1), part(20), part(400), part(8000));
    let mut letters = word.chars();
    letters
        .next()
        .unwrap()
        .to_uppercase()
        .chain(letters)
        .collect()
}
