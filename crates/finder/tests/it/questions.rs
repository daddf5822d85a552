//! Order, conditions, counts, pages of hits.

use finder::{Entry, Filters, Order, Question, Reach, parse};

use crate::shelf::{DAY, Shelf, asking, entry, label};

/// A hundred entries about the harbour, one a day, in two places and ten kinds.
fn hundred() -> Shelf {
    let entries = (0..100_i64).map(|day| Entry {
        labels: vec![
            label("place", if day % 4 == 0 { "Rome" } else { "Oslo" }),
            label("kind", &format!("k{}", day % 10)),
            label("kinds", "near to the key above"),
        ],
        at: day * DAY,
        ..entry(
            &format!("e{day:02}"),
            "en",
            "Harbour",
            "A ship came in with the storm.",
        )
    });
    Shelf::with(entries.collect())
}

#[test]
fn conditions_are_joined_by_and_their_labels_by_or() {
    let shelf = hundred();
    let question = Question {
        only: vec![
            vec![label("place", "Rome")],
            vec![
                label("kind", "k0"),
                label("kind", "k2"),
                label("kind", "none"),
            ],
        ],
        not: vec![label("kind", "k2")],
        from: Some(20 * DAY),
        to: Some(80 * DAY),
        ..asking("ships", &["en"])
    };
    assert_eq!(shelf.ids(&question), ["e60", "e40", "e20"]);
    let bare = Question {
        asked: parse("", &[]),
        ..question.clone()
    };
    assert_eq!(shelf.ids(&bare), ["e60", "e40", "e20"]);
    let nothing = Question {
        only: vec![Vec::new()],
        ..question
    };
    assert_eq!(shelf.ids(&nothing), [""; 0]);
}

#[test]
fn all_hits_are_counted_whichever_page_is_shown() {
    let shelf = hundred();
    let question = Question {
        offset: 10,
        limit: 5,
        count: vec!["place".to_owned(), "kind".to_owned(), "none".to_owned()],
        to: Some(50 * DAY),
        ..asking("storm", &["en"])
    };
    let found = shelf.finder.find(&question).unwrap();
    let ids: Vec<&str> = found.hits.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["e39", "e38", "e37", "e36", "e35"]);
    assert_eq!(found.hits[0].at, 39 * DAY);
    assert_eq!(found.total, 50);
    assert_eq!(
        found.counts["place"],
        [("Oslo".to_owned(), 37), ("Rome".to_owned(), 13)]
    );
    assert_eq!(found.counts["kind"].len(), 10);
    assert_eq!(found.counts["none"], []);
    let none = Question {
        limit: 0,
        ..question
    };
    assert_eq!(shelf.finder.find(&none).unwrap().total, 50);
}

#[test]
fn pages_of_hits_make_the_whole_list_without_gap_or_repetition() {
    let shelf = hundred();
    for order in [Order::Newest, Order::Relevance { now: 100 * DAY }] {
        let whole = shelf.ids(&Question {
            order,
            ..asking("harbour", &["en"])
        });
        let mut paged = Vec::new();
        for offset in (0..110).step_by(7) {
            let page = Question {
                order,
                offset,
                limit: 7,
                ..asking("harbour", &["en"])
            };
            paged.extend(
                shelf
                    .finder
                    .find(&page)
                    .unwrap()
                    .hits
                    .into_iter()
                    .map(|it| it.id),
            );
        }
        assert_eq!(paged, whole);
    }
}

#[test]
fn the_best_of_many_hits_are_the_first_of_all_of_them() {
    let entries = (0..700_i64).map(|number| Entry {
        at: number * 7_919 % 100 * DAY,
        ..entry(
            &format!("e{number:03}"),
            "en",
            "Harbour",
            &"storm ".repeat(number as usize % 9),
        )
    });
    let shelf = Shelf::with(entries.collect());
    for order in [Order::Newest, Order::Relevance { now: 90 * DAY }] {
        let whole = shelf.ids(&Question {
            order,
            ..asking("harbour", &["en"])
        });
        let first = Question {
            order,
            offset: 5,
            limit: 9,
            ..asking("harbour", &["en"])
        };
        let found = shelf.finder.find(&first).unwrap();
        let ids: Vec<String> = found.hits.into_iter().map(|it| it.id).collect();
        assert_eq!(ids, whole[5..14]);
    }
}

#[test]
fn what_is_equal_in_all_else_is_ordered_by_id_across_segments() {
    let shelf = Shelf::empty();
    for (position, id) in ["c", "a", "e", "b", "d"].into_iter().enumerate() {
        shelf.put(vec![entry(id, "en", "Same", "")], position as i64);
    }
    for order in [Order::Newest, Order::Relevance { now: 0 }] {
        let question = Question {
            order,
            limit: 3,
            ..asking("same", &["en"])
        };
        let found = shelf.finder.find(&question).unwrap();
        let ids: Vec<&str> = found.hits.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "c"]);
    }
}

#[test]
fn a_title_weighs_more_than_a_mention_and_the_new_more_than_the_old() {
    let at = |days: i64, it: Entry| Entry {
        at: days * DAY,
        ..it
    };
    let shelf = Shelf::with(vec![
        at(0, entry("old title", "en", "Volcano erupts", "Ash falls.")),
        at(
            0,
            entry(
                "old mention",
                "en",
                "Travel",
                "Someone once saw a volcano and then went home.",
            ),
        ),
        at(
            1_000,
            entry(
                "new mention",
                "en",
                "Travel",
                "Someone once saw a volcano and then went home.",
            ),
        ),
        at(
            1_000,
            entry("new title", "en", "Volcano erupts", "Ash falls."),
        ),
        at(1_000, entry("else", "en", "Chess", "A knight moves.")),
    ]);
    let order = Order::Relevance { now: 1_000 * DAY };
    let ids = shelf.ids(&Question {
        order,
        ..asking("volcano", &["en"])
    });
    assert_eq!(ids[0], "new title");
    assert_eq!(ids[3], "old mention");
    let ids = shelf.ids(&asking("volcano", &["en"]));
    assert_eq!(
        ids,
        ["new mention", "new title", "old mention", "old title"]
    );
}

#[test]
fn exclusions_may_be_phrases_and_may_stand_alone() {
    let shelf = Shelf::with(vec![
        entry("a", "en", "The prime minister resigns", "minister prime"),
        entry("b", "en", "A minister in his prime", "prime and minister"),
        entry("c", "en", "Chess", ""),
    ]);
    assert_eq!(shelf.found("minister -\"prime minister\"", &["en"]), ["b"]);
    assert_eq!(shelf.found("-\"prime minister\"", &["en"]), ["b", "c"]);
    assert_eq!(shelf.found("-minister", &["en"]), ["c"]);
    assert_eq!(
        shelf.found("-chess -\"prime minister\" -\"his prime\"", &["en"]),
        [""; 0]
    );
}

#[test]
fn an_entry_is_replaced_and_removed_by_its_id() {
    let shelf = Shelf::with(vec![
        entry("a", "en", "First words", ""),
        entry("b", "en", "Other", ""),
    ]);
    shelf.put(
        vec![
            entry("a", "en", "Second words", ""),
            entry("a", "en", "Third words", ""),
        ],
        2,
    );
    assert_eq!(shelf.found("first", &["en"]), [""; 0]);
    assert_eq!(shelf.found("second", &["en"]), [""; 0]);
    assert_eq!(shelf.found("third", &["en"]), ["a"]);
    shelf.remove("a", 3);
    assert_eq!(shelf.found("words", &["en"]), [""; 0]);
    let health = shelf.finder.health();
    assert_eq!((health.entries, health.position), (1, Some(3)));
    assert!(health.bytes > 0 && health.segments > 0);
}

#[test]
fn an_empty_index_answers_everything_with_nothing() {
    let shelf = Shelf::empty();
    let asked = parse("word \"a phrase\" -not", &[]);
    for reach in [
        Reach::Open,
        Reach::Whole,
        Reach::Labelled(vec![label("a", "b")]),
    ] {
        let question = Question {
            reach,
            order: Order::Relevance { now: 0 },
            ..asking("word", &[])
        };
        assert_eq!(shelf.finder.find(&question).unwrap().total, 0);
    }
    assert_eq!(
        shelf
            .finder
            .meant(&asked, &[], &Filters::default())
            .unwrap(),
        None
    );
    assert_eq!(
        shelf.finder.completes("w", &Filters::default(), 5).unwrap(),
        []
    );
    assert_eq!(
        shelf
            .finder
            .alike(&entry("a", "en", "b", "c"), &Filters::default(), 5)
            .unwrap(),
        []
    );
    assert_eq!(shelf.finder.position(), None);
}

#[test]
fn extreme_times_and_numbers_are_answered() {
    let shelf = Shelf::with(vec![
        Entry {
            at: i64::MIN,
            ..entry("a", "en", "Word", "")
        },
        Entry {
            at: i64::MAX,
            ..entry("b", "en", "Word", "")
        },
    ]);
    let question = Question {
        offset: usize::MAX,
        limit: usize::MAX,
        ..asking("word", &[])
    };
    assert_eq!(shelf.finder.find(&question).unwrap().total, 2);
    let order = Order::Relevance { now: 0 };
    assert_eq!(
        shelf.ids(&Question {
            order,
            ..asking("word", &[])
        }),
        ["b", "a"]
    );
}
