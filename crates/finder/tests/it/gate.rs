//! Closed text does not show in any answer to an open question.

use finder::{Batch, Entry, Filters, Finder, Found, Hit, Label, Order, Question, Reach, parse};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseResult};

use crate::shelf::{DAY, Shelf, asking, entry, label, times};

const WORDS: [&str; 14] = [
    "election",
    "elections",
    "selection",
    "erection",
    "mayor",
    "major",
    "climate",
    "climates",
    "budget",
    "gadget",
    "naïve",
    "中国国家主席",
    "한국은행",
    "انتخابات",
];

/// Words near to two of the above, of which the more frequent may have been meant.
const NEAR: [&str; 3] = ["xelection", "maxor", "climat"];

const LANGUAGES: [&str; 4] = ["en", "fr", "ar", "zh"];

/// What is asked of an index, of all kinds of questions.
#[derive(Debug, Clone)]
struct Asking {
    text: String,
    languages: Vec<String>,
    filters: Filters,
    is_newest: bool,
    offset: usize,
}

/// All that an index answers.
#[derive(Debug, PartialEq)]
struct Answers {
    found: Found,
    meant: Option<String>,
    completes: Vec<Hit>,
    alike: Vec<(Hit, f32)>,
}

fn text(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 0..most).prop_map(|it| it.join(" "))
}

fn entries() -> impl Strategy<Value = Entry> {
    let texts = (text(3), text(4), text(8), text(2), text(9));
    let rest = (
        0..7_u8,
        prop::sample::select(&LANGUAGES[..]),
        0..3_u8,
        0..40_i64,
    );
    (texts, rest).prop_map(
        |((title, summary, open, name, closed), (id, language, place, day))| Entry {
            id: format!("e{id}"),
            language: language.to_owned(),
            title,
            summary,
            open,
            names: vec![name],
            closed,
            labels: vec![label("place", &place.to_string()), label("kind", "text")],
            at: day * DAY,
        },
    )
}

fn batches() -> impl Strategy<Value = Vec<(Vec<Entry>, Vec<u8>)>> {
    let batch = (
        prop::collection::vec(entries(), 0..5),
        prop::collection::vec(0..7_u8, 0..2),
    );
    prop::collection::vec(batch, 1..5)
}

fn filters() -> impl Strategy<Value = Filters> {
    let places = prop::option::of(0..3_u8);
    (places.clone(), places, prop::option::of(0..30_i64)).prop_map(|(only, not, from)| Filters {
        only: only
            .map(|it| vec![label("place", &it.to_string())])
            .into_iter()
            .collect(),
        not: not
            .map(|it| label("place", &it.to_string()))
            .into_iter()
            .collect(),
        from: from.map(|it| it * DAY),
        to: None,
    })
}

fn askings() -> impl Strategy<Value = Asking> {
    let mark = prop::sample::select(&["", "", "-", "\"", "-\"", "closed:", "x"][..]);
    let near = prop::sample::select(&NEAR[..]).prop_map(str::to_owned);
    let word = (mark, prop_oneof![2 => text(3), 1 => near]).prop_map(|(mark, text)| {
        let end = if mark.ends_with('"') { "\"" } else { "" };
        format!("{mark}{text}{end}")
    });
    let typed = prop::collection::vec(word, 0..3).prop_map(|it| it.join(" "));
    (typed, filters(), any::<bool>(), 0..3_usize).prop_map(|(text, filters, is_newest, offset)| {
        Asking {
            text,
            languages: LANGUAGES.iter().map(|it| (*it).to_owned()).collect(),
            filters,
            is_newest,
            offset,
        }
    })
}

fn answers(finder: &Finder, asking: &Asking, like: &Entry) -> Answers {
    let asked = parse(&asking.text, &["place"]);
    let filters = asking.filters.clone();
    let question = Question {
        asked: asked.clone(),
        reach: Reach::Open,
        languages: asking.languages.clone(),
        only: filters.only.clone(),
        not: filters.not.clone(),
        from: filters.from,
        to: filters.to,
        order: if asking.is_newest {
            Order::Newest
        } else {
            Order::Relevance { now: 40 * DAY }
        },
        offset: asking.offset,
        limit: 4,
        count: vec!["place".to_owned(), "kind".to_owned()],
    };
    Answers {
        found: finder.find(&question).unwrap(),
        meant: finder.meant(&asked, &asking.languages, &filters).unwrap(),
        completes: finder.completes(&asking.text, &filters, 3).unwrap(),
        alike: finder.alike(like, &filters, 3).unwrap(),
    }
}

/// What is there after all batches.
fn last(batches: &[(Vec<Entry>, Vec<u8>)]) -> Vec<Entry> {
    let mut there = std::collections::BTreeMap::new();
    for (put, remove) in batches {
        there.extend(put.iter().map(|it| (it.id.clone(), it.clone())));
        for id in remove {
            there.remove(&format!("e{id}"));
        }
    }
    there.into_values().collect()
}

/// One index has lived through all batches. The other was built at once of what is left, with
/// other closed text; so it has other segments too, and nothing in it was ever removed.
fn are_the_same(
    batches: &[(Vec<Entry>, Vec<u8>)],
    closed: &[String],
    askings: &[Asking],
) -> TestCaseResult {
    let shelf = Shelf::empty();
    for (position, (put, remove)) in batches.iter().enumerate() {
        let batch = Batch {
            put: put.clone(),
            remove: remove.iter().map(|it| format!("e{it}")).collect(),
            position: position as i64,
        };
        shelf.finder.write(&batch).unwrap();
    }
    let mut left = last(batches);
    for (entry, closed) in left.iter_mut().zip(closed.iter().cycle()) {
        entry.closed.clone_from(closed);
    }
    let folder = tempfile::tempdir().unwrap();
    let mut building = Finder::begin(folder.path()).unwrap();
    building
        .write(&Batch {
            put: left,
            remove: Vec::new(),
            position: 1,
        })
        .unwrap();
    let other = building.finish().unwrap();
    for asking in askings {
        for like in batches.iter().flat_map(|it| &it.0).take(3) {
            prop_assert_eq!(
                answers(&shelf.finder, asking, like),
                answers(&other, asking, like)
            );
        }
    }
    Ok(())
}

#[test]
fn two_indexes_that_differ_in_closed_text_alone_answer_open_questions_alike() {
    let config = Config {
        cases: u32::try_from(times("FINDER_TEST_CASES", 16)).unwrap(),
        failure_persistence: None,
        max_shrink_iters: 200,
        ..Config::default()
    };
    let cases = (
        batches(),
        prop::collection::vec(text(30), 1..4),
        prop::collection::vec(askings(), 12),
    );
    let mut runner = prop::test_runner::TestRunner::new(config);
    let done = runner.run(&cases, |(batches, closed, askings)| {
        are_the_same(&batches, &closed, &askings)
    });
    if let Err(error) = done {
        panic!("{error}");
    }
}

fn two_with_a_secret() -> Shelf {
    let mut one = entry("one", "en", "Budget", "The mayor speaks.");
    one.closed = "A dossier about Zanzibar, the secret island.".to_owned();
    one.labels = vec![label("access", "mine")];
    let mut two = one.clone();
    two.id = "two".to_owned();
    two.labels = vec![label("access", "yours")];
    Shelf::with(vec![one, two])
}

#[test]
fn a_closed_word_answers_as_one_that_is_nowhere() {
    let shelf = two_with_a_secret();
    let ask = |word: &str| {
        let asked = parse(word, &[]);
        let found = shelf.finder.find(&asking(word, &["en"])).unwrap();
        let meant = shelf
            .finder
            .meant(&asked, &[], &Filters::default())
            .unwrap();
        (
            found,
            meant,
            shelf
                .finder
                .completes(word, &Filters::default(), 9)
                .unwrap(),
        )
    };
    for mark in ["", "\"", "-", "-\"", "budget ", "budget -"] {
        let end = if mark.ends_with('"') { "\"" } else { "" };
        for (closed, nowhere) in [
            ("zanzibar", "qwertyuiop"),
            ("secret island", "secwet igland"),
            ("zanzibat", "qwertyuiob"),
        ] {
            let closed = ask(&format!("{mark}{closed}{end}"));
            assert_eq!(closed, ask(&format!("{mark}{nowhere}{end}")), "{mark}");
        }
    }
}

#[test]
fn closed_text_is_found_by_those_who_reach_it() {
    let shelf = two_with_a_secret();
    let reaches = |reach: Reach, text: &str| {
        shelf.ids(&Question {
            reach,
            ..asking(text, &["en"])
        })
    };
    let mine = || Reach::Labelled(vec![Label::new("access", "mine")]);
    assert_eq!(reaches(Reach::Whole, "zanzibar budget"), ["one", "two"]);
    assert_eq!(reaches(mine(), "zanzibar"), ["one"]);
    assert_eq!(reaches(mine(), "\"secret island\" mayor"), ["one"]);
    assert_eq!(reaches(mine(), "budget"), ["one", "two"]);
    assert_eq!(reaches(mine(), "budget -zanzibar"), ["two"]);
    assert_eq!(reaches(mine(), "budget -\"secret island\""), ["two"]);
    assert_eq!(reaches(Reach::Whole, "budget -\"secret island\""), [""; 0]);
    assert_eq!(reaches(Reach::Labelled(Vec::new()), "zanzibar"), [""; 0]);
    assert_eq!(reaches(Reach::Open, "budget -zanzibar"), ["one", "two"]);
}
