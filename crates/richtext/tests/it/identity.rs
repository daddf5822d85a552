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
    assert!(!ids(&first).contains(&ids(&second)[3]));
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
