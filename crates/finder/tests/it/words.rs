//! What may have been meant, what a title begins with, and what is alike.

use finder::{Entry, Filters, parse};

use crate::shelf::{DAY, Shelf, entry, label};

fn meant(shelf: &Shelf, text: &str, languages: &[&str]) -> Option<String> {
    let languages: Vec<String> = languages.iter().map(|it| (*it).to_owned()).collect();
    shelf
        .finder
        .meant(&parse(text, &["in"]), &languages, &Filters::default())
        .unwrap()
}

#[test]
fn a_mistyped_word_is_told_as_it_is_written() {
    let shelf = Shelf::with(vec![
        entry(
            "a",
            "fr",
            "L’élection du maire",
            "Les électeurs votent dimanche.",
        ),
        entry(
            "b",
            "en",
            "Government budget",
            "Parliament debates the government.",
        ),
        entry("c", "ru", "Выборы президента", "Правительство"),
    ]);
    let all = ["fr", "en", "ru"];
    for (typed, told) in [
        ("elecion", Some("élection")),
        ("goverment -chess in:x", Some("government -chess in:x")),
        ("govenrment budgte", Some("government budget")),
        ("призидента", Some("президента")),
        ("government", None),
        ("governments", None),
        ("élection", None),
        ("qqqqqqqq", None),
        ("\"goverment budget\"", None),
        ("-goverment", None),
        ("goverment dimanche", None),
        ("gx", None),
    ] {
        assert_eq!(meant(&shelf, typed, &all).as_deref(), told, "{typed}");
    }
}

#[test]
fn the_more_frequent_of_equally_near_words_is_told() {
    let entries = (0..20).map(|it| {
        entry(
            &it.to_string(),
            "en",
            if it < 2 { "Votes" } else { "Notes" },
            "",
        )
    });
    let shelf = Shelf::with(entries.collect());
    assert_eq!(meant(&shelf, "xotes", &["en"]).as_deref(), Some("notes"));
}

#[test]
fn a_rare_word_is_taken_for_a_slip_of_one_letter_and_not_of_two() {
    let frequent = (0..20).map(|it| entry(&it.to_string(), "en", "Being", ""));
    let rare = ["Beijing", "Beinng"].map(|title| entry(title, "en", title, ""));
    let shelf = Shelf::with(frequent.chain(rare).collect());
    assert_eq!(meant(&shelf, "beijing", &["en"]), None);
    assert_eq!(meant(&shelf, "beinng", &["en"]).as_deref(), Some("being"));
    assert_eq!(meant(&shelf, "beimmg", &["en"]).as_deref(), Some("being"));
}

#[test]
fn a_word_that_no_entry_has_any_more_is_never_told() {
    let shelf = Shelf::with(vec![
        entry("a", "en", "Zanzibar", ""),
        entry("b", "en", "Other", "text"),
    ]);
    assert_eq!(
        meant(&shelf, "zanzibat", &["en"]).as_deref(),
        Some("zanzibar")
    );
    shelf.put(vec![entry("a", "en", "Island", "")], 2);
    assert_eq!(meant(&shelf, "zanzibat", &["en"]), None);
    let closed = Entry {
        closed: "Zanzibar".to_owned(),
        ..entry("a", "en", "Island", "")
    };
    shelf.put(vec![closed], 3);
    assert_eq!(meant(&shelf, "zanzibat", &["en"]), None);
    let island = parse("izland", &[]);
    let elsewhere = Filters {
        only: vec![vec![label("place", "x")]],
        ..Filters::default()
    };
    assert_eq!(shelf.finder.meant(&island, &[], &elsewhere).unwrap(), None);
}

#[test]
fn titles_are_found_by_how_a_word_begins() {
    let at = |day: i64, it: Entry| Entry {
        at: day * DAY,
        labels: vec![label("day", &day.to_string())],
        ..it
    };
    let shelf = Shelf::with(vec![
        at(1, entry("a", "en", "Climate summit in Åland", "")),
        at(2, entry("b", "en", "The climate of Climbing", "summary")),
        at(3, entry("c", "en", "Something", "climate")),
        at(4, entry("d", "zh", "气候政策宣布", "")),
        at(5, entry("e", "ko", "한국은행 금리", "")),
    ]);
    let completes = |typed: &str, filters: &Filters| -> Vec<String> {
        let hits = shelf.finder.completes(typed, filters, 10).unwrap();
        hits.into_iter().map(|it| it.id).collect()
    };
    let all = Filters::default();
    assert_eq!(completes("cli", &all), ["b", "a"]);
    assert_eq!(completes("Climate s", &all), ["a"]);
    assert_eq!(completes("climate alan", &all), ["a"]);
    assert_eq!(completes("气候", &all), ["d"]);
    assert_eq!(completes("한국", &all), ["e"]);
    assert_eq!(completes("한", &all), ["e"]);
    assert_eq!(completes("ate", &all), [""; 0]);
    assert_eq!(completes(" !", &all), [""; 0]);
    let first = Filters {
        only: vec![vec![label("day", "1")]],
        ..all
    };
    assert_eq!(completes("cli", &first), ["a"]);
    shelf.remove("b", 2);
    assert_eq!(completes("climb", &Filters::default()), [""; 0]);
}

#[test]
fn entries_that_share_rare_words_are_alike_and_closed_text_has_no_say() {
    let filler = (0..40).map(|it| {
        entry(
            &format!("f{it}"),
            "en",
            "Daily notes",
            &format!("Weather number{it} today and tomorrow."),
        )
    });
    let like = entry(
        "x",
        "en",
        "Volcano erupts in Iceland",
        "Lava and ash reached the villages.",
    );
    let mut entries: Vec<Entry> = filler.collect();
    entries.extend([
        like.clone(),
        entry(
            "near",
            "en",
            "Icelandic volcanoes",
            "A second volcano in Iceland threw ash.",
        ),
        entry("less", "en", "Flights", "Ash of the volcano stops flights."),
        Entry {
            closed: like.open.clone(),
            ..entry("closed", "en", "Chess", "A knight.")
        },
    ]);
    let shelf = Shelf::with(entries);
    let found = shelf.finder.alike(&like, &Filters::default(), 5).unwrap();
    let ids: Vec<&str> = found.iter().map(|it| it.0.id.as_str()).collect();
    assert_eq!(ids, ["near", "less"]);
    assert!(found[0].1 > found[1].1);
    let before = Filters {
        to: Some(-1),
        ..Filters::default()
    };
    assert_eq!(shelf.finder.alike(&like, &before, 5).unwrap(), []);
}
