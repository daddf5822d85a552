//! Block ids.

use richtext::Document;

use crate::parse;

fn ids(document: &Document) -> Vec<&str> {
    document
        .blocks
        .iter()
        .map(|block| block.id.as_str())
        .collect()
}

fn adopted(text: &str, previous: &Document) -> Document {
    let mut document = parse(text);
    document.adopt_ids(previous);
    document
}

#[test]
fn the_same_text_gets_the_same_ids() {
    let text = "a\n\nb\n\na\n\n---\n\n---";
    assert_eq!(parse(text), parse(text));
    let mut unique = ids(&parse(text))
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), 5);
}

#[test]
fn unchanged_blocks_keep_their_ids() {
    let first = parse("a\n\nb\n\nc");
    let second = adopted("new\n\nc\n\na\n\nb changed", &first);
    assert_eq!(ids(&second)[1..3], [ids(&first)[2], ids(&first)[0]]);
    assert!(!ids(&first).contains(&ids(&second)[0]));
    assert_eq!(ids(&second)[3], ids(&first)[1], "changed and moved at once");
}

#[test]
fn an_id_is_never_given_twice() {
    let first = parse("a\n\na");
    let second = adopted("a\n\na\n\na", &first);
    assert_eq!(ids(&second)[..2], ids(&first)[..]);
    assert!(!ids(&first).contains(&ids(&second)[2]));
    assert_eq!(adopted("a\n\na\n\na", &second), second);
}

#[test]
fn a_resolved_picture_is_still_the_same_block() {
    let mut first = parse("x\n\n![](a.jpg)");
    first.blocks[1].id = richtext::BlockId::parse("zzzzzzzz").unwrap();
    first
        .pictures_mut()
        .for_each(|picture| picture.id = Some(7));
    assert_eq!(ids(&adopted("![](a.jpg)", &first)), ["zzzzzzzz"]);
}

/// A story of every kind of block that has words of its own.
const STORY: &str = "The strait was closed on Monday, after two ships met in the fog.

## What happened in the strait

Nobody was hurt, said the harbour master, who had been on watch all night.

- coffee for the crew
- blankets for everybody

> We saw nothing at all until it was too late.

|ship|tons|
|-|-|
|Aurora|900|
|Borealis|1200|

The owners of both vessels asked for an inquiry within the month.";

/// The ids of the story with one text in it exchanged, and the ids before.
fn edited(from: &str, to: &str) -> (Vec<String>, Vec<String>) {
    let first = parse(STORY);
    assert!(STORY.contains(from), "{from}");
    let second = adopted(&STORY.replacen(from, to, 1), &first);
    let owned = |document| ids(document).into_iter().map(str::to_owned).collect();
    (owned(&second), owned(&first))
}

#[test]
fn a_small_mend_keeps_every_id() {
    for (from, to) in [
        ("Monday, after", "Monday after"),
        (
            "What happened in the strait",
            "What went wrong in the strait",
        ),
        ("## What", "### What"),
        ("blankets for everybody", "blankets for all\n- soup"),
        ("until it was too late", "before it happened"),
        ("|Aurora|900|", "|Aurora|950|\n|Cygnus|300|"),
    ] {
        let (after, before) = edited(from, to);
        assert_eq!(after, before, "{from}");
    }
}

#[test]
fn a_paragraph_half_of_which_is_new_keeps_its_id_wherever_it_stands() {
    let first = parse("One a b c d e f g h.\n\nTwo i j k l m n o p.");
    let second = adopted(
        "A stranger.\n\nTwo i j k l m q r s t u.\n\nOther words altogether.\n\nOne a b c d v w x y z.",
        &first,
    );
    assert_eq!(ids(&second)[1], ids(&first)[1]);
    assert_eq!(ids(&second)[3], ids(&first)[0]);
    for fresh in [ids(&second)[0], ids(&second)[2]] {
        assert!(!ids(&first).contains(&fresh));
    }
}

#[test]
fn a_moved_paragraph_keeps_its_id() {
    let first = parse("First words.\n\nSecond thing.\n\nThird matter.");
    let second = adopted("Third matter.\n\nFirst words.\n\nSecond thing.", &first);
    let [a, b, c] = ids(&first)[..] else { panic!() };
    assert_eq!(ids(&second), [c, a, b]);
}

#[test]
fn an_inserted_paragraph_disturbs_no_other() {
    let (after, before) = edited("## What", "An update came in at noon.\n\n## What");
    assert_eq!((&after[..1], &after[2..]), (&before[..1], &before[1..]));
    assert!(!before.contains(&after[1]));
}

#[test]
fn a_removed_paragraph_leaves_its_id_to_nobody() {
    let (after, before) = edited("## What happened in the strait\n\n", "");
    assert_eq!((&after[..1], &after[1..]), (&before[..1], &before[2..]));
}

#[test]
fn two_equal_paragraphs_swap_nothing() {
    let first = parse("Same.\n\nBetween them.\n\nSame.");
    let second = adopted("Same.\n\nBetween the two.\n\nSame.", &first);
    assert_eq!(ids(&second), ids(&first));
}

#[test]
fn other_words_in_the_same_place_are_the_same_block_only_if_it_is_of_the_kind() {
    let text = "The strait was closed on Monday, after two ships met in the fog.";
    let (after, before) = edited(text, "Traffic resumed.");
    assert_eq!(after, before);
    let (after, before) = edited(text, "```\nTraffic resumed.\n```");
    assert!(!before.contains(&after[0]));
    assert_eq!(after[1..], before[1..]);
    let (after, before) = edited(text, "Traffic resumed.\n\nAll is well.");
    assert!(!before.contains(&after[0]) && !before.contains(&after[1]));
    assert_eq!(after[2..], before[1..]);
}

#[test]
fn one_half_of_a_divided_paragraph_keeps_its_id() {
    let (after, before) = edited("Monday, after", "Monday.\n\nAfter");
    let kept = |id: &&String| before.contains(*id);
    assert_eq!(after[..2].iter().filter(kept).count(), 1);
    assert_eq!(after[2..], before[1..]);
}

#[test]
fn a_picture_is_known_by_its_file_whatever_is_said_of_it() {
    let first = parse("![One view](a.jpg)\n\n![Another](b.jpg)\n\nText.");
    let second = adopted("![Mended](b.jpg)\n\nText.\n\n![Told anew](a.jpg)", &first);
    let [a, b, text] = ids(&first)[..] else {
        panic!()
    };
    assert_eq!(ids(&second), [b, text, a]);
}

#[test]
fn ten_thousand_blocks_that_all_changed_take_no_longer_than_is_right() {
    let text = |end: &str| -> String {
        let line = |n: usize| format!("the same words {n} in every one {end}\n\n");
        (0..10_000).map(line).collect()
    };
    let first = parse(&text("before"));
    let mut second = parse(&text("after"));
    second.adopt_ids(&first);
    assert!(ids(&second) == ids(&first));
}
