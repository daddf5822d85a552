//! Questions as people type them, and as nobody does.

use proptest::prelude::*;

use super::*;

const KEYS: [&str; 2] = ["by", "in"];

fn canonical(text: &str) -> String {
    parse(text, &KEYS).text()
}

#[test]
fn words_phrases_and_exclusions_are_told_apart() {
    let asked = parse("climate „open letter“ -sport -\"last week\"", &KEYS);
    assert_eq!(
        asked.text(),
        "climate \"open letter\" -sport -\"last week\""
    );
    let marks: Vec<_> = asked
        .pieces()
        .iter()
        .map(|it| (it.is_phrase, it.is_excluded))
        .collect();
    assert_eq!(
        marks,
        [(false, false), (true, false), (false, true), (true, true)]
    );
}

#[test]
fn only_the_keys_that_are_given_are_keys() {
    let asked = parse(
        "BY:\"Jane  Doe\" in:sport -in:chess closed:secret by: x",
        &KEYS,
    );
    assert_eq!(
        asked.keyed(),
        [
            ("by".to_owned(), "Jane Doe".to_owned()),
            ("in".to_owned(), "sport".to_owned())
        ]
    );
    assert_eq!(asked.keyed_not(), [("in".to_owned(), "chess".to_owned())]);
    assert_eq!(
        asked.text(),
        "closed:secret x by:\"Jane Doe\" in:sport -in:chess"
    );
}

#[test]
fn what_has_no_letters_is_left_out() {
    assert!(parse(" - -- \"\" !? -\"…\" by:", &KEYS).is_empty());
    assert!(parse("-war", &KEYS).only_excludes());
    assert!(!parse("-war in:sport", &KEYS).only_excludes());
    assert_eq!(
        canonical("Covid-19 \"unclosed phrase"),
        "Covid-19 \"unclosed phrase\""
    );
}

proptest! {
    #[test]
    fn any_text_is_read_and_its_canonical_form_is_read_as_the_same(text in "\\PC{0,700}|[a-c:\" «-]{0,200}|(by:|in:|-|\"| |\u{301}|x){0,300}") {
        let asked = parse(&text, &KEYS);
        let canonical = asked.text();
        prop_assert!(canonical.chars().count() <= MOST_CHARACTERS);
        prop_assert!(asked.len() <= MOST_PIECES);
        prop_assert_eq!(parse(&canonical, &KEYS), asked);
    }
}
