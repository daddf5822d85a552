//! Stories as trees and back: the identity for what an import makes, and what is made of the rest.

use std::fs;
use std::path::PathBuf;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use richtext::{BlockKind, Document, Inline, PictureRef, from_html, markdown};
use serde_json::{Value, json};
use steps::{Mark, Node, Slice, Step};

use super::{Complaint, Fields, SCHEMA, Trouble, from_tree, to_tree};
use crate::article::Role;
use crate::draft::{Lead, Signed};
use paywall::Access;

/// Pieces that mean something to one of the parsers.
const PIECES: [&str; 67] = [
    "\n",
    "\n\n",
    " ",
    "  \n",
    "> ",
    "- ",
    "1. ",
    "7. ",
    "# ",
    "### ",
    "*",
    "**",
    "_",
    "`",
    "~~",
    "```\n",
    "```js\n",
    "[",
    "](/a)",
    "](/a \"t\")",
    "![alt](",
    ")",
    "![](a.jpg \"Caption\")",
    "\"",
    "|",
    "\n\n|a|b|\n|:-|-:|\n|1|2|\n\n",
    "\n\n|a|\n|-|\n\n",
    "---\n",
    "<!-- gate -->",
    "\n:::pull\nLine\n\n— Ana\n:::\n",
    "\n:::embed\nprovider: x\nurl: https://x.org\npicture: p.jpg\n\nText\n:::\n",
    "\n— Ana",
    "<b>",
    "</b>",
    "<p>",
    "<a href=\"/a\">",
    "<img src=x.jpg alt=\"\">",
    "<table><tr><td>",
    "<th>",
    "</table>",
    "<figure>",
    "<figcaption>",
    "</figure>",
    "<blockquote>",
    "&lt;",
    "\\",
    "    ",
    "\u{301}",
    "👩‍👧",
    "一",
    "word",
    "Two words. ",
    "<pre>",
    "<ul><li>",
    "</li>",
    "</ul>",
    "<ol start=4><li>",
    "</blockquote>",
    "<details>",
    "<details open>",
    "<summary>",
    "</details>",
    "[^a]",
    "\n\n[^a]: Note\n\n",
    "\n\n  - ",
    "<sup>2</sup>",
    "<sub>2</sub>",
];

fn documents() -> impl Strategy<Value = Document> {
    let piece = prop_oneof![6 => select(PIECES.to_vec()).prop_map(str::to_owned), 1 => ".{0,6}"];
    let text = vec(piece, 0..40).prop_map(|pieces| pieces.concat());
    text.prop_map(|text| markdown::parse(&text).unwrap_or_else(|_| from_html(&text)))
}

/// Marks references to footnotes as repeated in the order of the text. An import does so in the
/// order of the source, in which a footnote may come before the words that it belongs to.
fn in_order(document: &Document) -> Document {
    let json = serde_json::to_value(document).expect("a document is JSON");
    let mut seen = Vec::new();
    let mut json = json;
    order(&mut json, &mut seen);
    serde_json::from_value(json).expect("nothing but a flag was changed")
}

fn order(json: &mut Value, seen: &mut Vec<Value>) {
    match json {
        Value::Object(fields) => {
            if let Some(Value::Object(note)) = fields.get_mut("note") {
                let number = note["number"].clone();
                note.insert("again".to_owned(), json!(seen.contains(&number)));
                seen.push(number);
            }
            // The fields are in another order than the text only where no footnote can be.
            fields.values_mut().for_each(|value| order(value, seen));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| order(item, seen)),
        _ => {}
    }
}

fn references(document: &Document) -> bool {
    let json = serde_json::to_string(document).expect("a document is JSON");
    json.contains("\"note\":{")
}

/// What is to come back: of several gates, of which only the first counts, the first.
fn with_one_gate(mut document: Document) -> Document {
    let mut has_gate = false;
    document
        .blocks
        .retain(|block| block.kind != BlockKind::Gate || !std::mem::replace(&mut has_gate, true));
    document
}

fn back(document: &Document) -> Document {
    let tree = to_tree(document, &Fields::default()).expect("an import makes no such document");
    from_tree(&tree).document
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(250) })]

    #[test]
    fn an_imported_document_becomes_a_tree_and_the_same_document(document in documents()) {
        let again = back(&document);
        let document = with_one_gate(document);
        match references(&document) {
            true => prop_assert_eq!(in_order(&again), in_order(&document)),
            false => prop_assert_eq!(again, document),
        }
    }

    #[test]
    fn whatever_was_done_to_a_tree_it_becomes_a_document_that_comes_back(
        document in documents(), edits in vec(any::<[u16; 4]>(), 1..12),
    ) {
        let mut tree = to_tree(&document, &Fields::default()).expect("an import makes no such document");
        for edit in edits {
            tree = edited(&tree, edit);
        }
        let said = from_tree(&tree);
        let json = serde_json::to_string(&said.document).expect("a document is JSON");
        prop_assert!(!json.contains("CANARY"));
        prop_assert_eq!(back(&said.document), said.document);
    }
}

/// The tree with a piece of it put in another place, a suggestion, or the marks of one; as it was,
/// where that would not be valid.
fn edited(tree: &Node, [at, from, length, what]: [u16; 4]) -> Node {
    let position = |number: u16| usize::from(number) % (tree.content_size() + 1);
    let (at, from) = (position(at), position(from));
    let to = (from + usize::from(length) % 12).min(tree.content_size());
    let suggested = json!({"content": [marked("CANARY", "insertion")]});
    let mark = |name: &str| Mark::new(&SCHEMA, name, Some(&json!({"id": "s"})));
    let replace = |slice: Slice| Step::Replace {
        from: at,
        to: at,
        slice,
        structure: false,
    };
    let step = match what % 5 {
        0 | 1 => tree.slice(from, to).map(replace),
        2 => Slice::from_json(Some(&suggested), &SCHEMA).map(replace),
        3 => mark("insertion").map(|mark| Step::AddMark { from, to, mark }),
        _ => mark("deletion").map(|mark| Step::AddNodeMark { at, mark }),
    };
    let after = step.and_then(|step| step.apply(tree));
    after.unwrap_or_else(|_| tree.clone())
}

#[test]
fn every_kind_of_block_comes_back() {
    let text = "Lead [^a] with **bold** *and* `code` and [link](/a \"t\"),  \nnew line m<sup>2</sup>[^a].\n\n\
        <!-- gate -->\n\n## Heading\n\n3. three\n4. four\n\n   > deep\n\n- \n\n> Said\n>\n> ![](in.jpg)\n>\n> — Ana\n\n\
        :::pull\nPulled\nout\n\n— Ben\n:::\n\n![alt](a.jpg \"Caption\")\n\n![](b.jpg) ![](c.jpg)\n\n\
        :::embed\nprovider: x\nurl: https://x.org/1\nauthor: C\npicture: d.jpg\n\nText\n:::\n\n\
        | a | b |\n|:--|--:|\n| 1 | |\n\n```js\nlet a;\n\n```\n\n```\n```\n\n<details open><summary>More</summary>\n\n- x\n\n</details>\n\n\
        ---\n\n[^a]: Note\n\n    | t |\n    |---|\n";
    let mut document = markdown::parse(text).unwrap();
    for picture in document.pictures_mut() {
        picture.id = Some(7);
    }
    let kinds: Vec<String> = document
        .blocks
        .iter()
        .map(|block| {
            serde_json::to_value(block).unwrap()["type"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    for kind in [
        "paragraph",
        "heading",
        "list",
        "quote",
        "pull-quote",
        "picture",
        "gallery",
        "embed",
        "table",
        "code",
        "details",
        "notes",
        "divider",
        "gate",
    ] {
        assert!(kinds.iter().any(|it| it == kind), "{kind} not in {kinds:?}");
    }
    let said = from_tree(&to_tree(&document, &Fields::default()).unwrap());
    assert_eq!((said.document, said.complaints), (document, Vec::new()));
}

#[test]
fn the_fields_come_back() {
    let fields = Fields {
        headline: "Zoë wins".to_owned(),
        standfirst: "Twice.".to_owned(),
        slug: "zoe-wins".to_owned(),
        section: "sport".to_owned(),
        language: Some("de".to_owned()),
        dateline: None,
        access: Some(Access::Free),
        topics: vec!["Cup".to_owned()],
        byline: vec![Signed {
            author: "ana-reed".to_owned(),
            role: Role::By,
        }],
        picture: Some(Lead {
            picture: "17".to_owned(),
            alt: "A cup".to_owned(),
            ..Lead::default()
        }),
    };
    let tree = to_tree(&Document::default(), &fields).unwrap();
    assert_eq!(from_tree(&tree).fields, fields);
}

fn tree(blocks: Value) -> Node {
    let mut content = vec![json!({"type": "headline"}), json!({"type": "standfirst"})];
    content.extend(blocks.as_array().unwrap().iter().cloned());
    let tree = Node::from_json(&json!({"type": "doc", "content": content}), &SCHEMA).unwrap();
    tree.check().unwrap();
    tree
}

fn words(text: &str) -> Value {
    json!({"type": "text", "text": text})
}

fn marked(text: &str, mark: &str) -> Value {
    json!({"type": "text", "text": text, "marks": [{"type": mark, "attrs": {"id": "s"}}]})
}

fn paragraph(content: Value) -> Value {
    json!({"type": "paragraph", "content": content})
}

/// What the blocks say, in Markdown's order of kinds and words, and the complaints.
fn said(blocks: Value) -> (Vec<(String, String)>, Vec<Trouble>) {
    let said = from_tree(&tree(blocks));
    let block = |block: &richtext::Block| {
        let kind = serde_json::to_value(block).unwrap()["type"].clone();
        let alone = Document {
            blocks: vec![block.clone()],
        };
        (kind.as_str().unwrap().to_owned(), alone.plain_text())
    };
    let what = said.complaints.iter().map(|complaint| complaint.what);
    (
        said.document.blocks.iter().map(block).collect(),
        what.collect(),
    )
}

fn texts(blocks: Value) -> Vec<String> {
    said(blocks).0.into_iter().map(|(_, text)| text).collect()
}

#[test]
fn suggestions_are_rejected_and_comments_and_the_stash_left_out() {
    let (blocks, complaints) = said(json!([
        paragraph(json!([words("Old "), marked("new ", "insertion"), marked("word", "deletion"), marked("!", "comment")])),
        {"type": "stash", "content": [paragraph(json!([words("CANARY")]))]},
        {"type": "paragraph", "content": [words("CANARY")], "marks": [{"type": "insertion"}]},
        {"type": "paragraph", "content": [words("Kept")], "marks": [{"type": "deletion"}]},
    ]));
    assert_eq!(
        blocks
            .iter()
            .map(|(_, text)| text.as_str())
            .collect::<Vec<_>>(),
        ["Old word!", "Kept"]
    );
    assert_eq!(complaints, [Trouble::Suggestions]);
}

#[test]
fn a_suggested_split_is_joined_and_a_suggested_join_is_not() {
    let split = texts(json!([
        paragraph(json!([words("One "), marked("\u{200B}", "insertion")])),
        paragraph(json!([marked("\u{200B}", "insertion"), words("two")])),
    ]));
    assert_eq!(split, ["One two"]);
    let stray = texts(json!([
        paragraph(json!([words("One"), marked(" two", "deletion")])),
        paragraph(json!([marked("\u{200B}", "insertion"), words("\u{200B}")])),
    ]));
    assert_eq!(stray, ["One two"]);
    let nested = texts(json!([
        paragraph(json!([words("One "), marked("\u{200B}", "insertion")])),
        {"type": "quote", "content": [
            paragraph(json!([marked("\u{200B}", "insertion"), words("two")])), paragraph(json!([words("three")])),
        ]},
    ]));
    assert_eq!(nested, ["One two", "three"]);
    let item = |content: Value| json!({"type": "list_item", "content": [paragraph(content)]});
    let list = said(json!([{"type": "list", "content": [
        item(json!([words("a"), marked("\u{200B}", "insertion")])),
        item(json!([marked("\u{200B}x", "insertion"), words("b")])),
    ]}]));
    assert_eq!(list.0, [("list".to_owned(), "ab".to_owned())]);
    let join = texts(json!([
        paragraph(json!([words("One"), marked("\u{200B}", "deletion")])),
        paragraph(json!([marked("\u{200B}", "deletion"), words("two")])),
    ]));
    assert_eq!(join, ["One", "two"]);
}

#[test]
fn what_a_suggestion_changed_is_put_back() {
    let changed = |node: &str, attrs: Value, change: Value| {
        let mark = json!({"type": "modification", "attrs": change});
        let block = json!({"type": node, "attrs": attrs, "content": [words("x")], "marks": [mark]});
        from_tree(&tree(json!([block]))).document.blocks.remove(0)
    };
    let level = changed(
        "heading",
        json!({"level": 3}),
        json!({"type": "attr", "attrName": "level", "previousValue": 4}),
    );
    assert!(matches!(level.kind, BlockKind::Heading { level: 4, .. }));
    let kind = changed(
        "heading",
        json!({"id": "abcd1234"}),
        json!({"type": "nodeType", "previousValue": "paragraph"}),
    );
    assert_eq!(
        (kind.id.as_str(), kind.kind),
        (
            "abcd1234",
            BlockKind::Paragraph {
                text: Inline::from_plain("x")
            }
        )
    );
    let unknown = changed(
        "heading",
        json!({}),
        json!({"type": "nodeType", "previousValue": "future"}),
    );
    assert!(matches!(unknown.kind, BlockKind::Heading { .. }));
}

#[test]
fn an_old_value_that_cannot_be_put_back_lets_nothing_suggested_out() {
    let mark =
        json!({"type": "modification", "attrs": {"type": "nodeType", "previousValue": "future"}});
    let texts = texts(json!([
        {"type": "heading", "content": [words("x"), marked("CANARY", "insertion")], "marks": [mark]},
        paragraph(json!([marked("CANARY", "insertion")])),
    ]));
    assert_eq!(texts, ["x"]);
}

#[test]
fn what_is_empty_is_no_block() {
    let empty = json!([
        paragraph(json!([])),
        paragraph(json!([words("  "), {"type": "hard_break"}])),
        {"type": "heading"},
        {"type": "quote", "content": [paragraph(json!([])), {"type": "attribution"}]},
        {"type": "pull_quote", "content": [paragraph(json!([]))]},
        {"type": "list", "content": [{"type": "list_item", "content": [paragraph(json!([]))]}]},
        {"type": "details", "content": [{"type": "summary"}, paragraph(json!([]))]},
        {"type": "picture"},
        {"type": "gallery"},
        {"type": "embed"},
        {"type": "grid", "content": [{"type": "table", "content": [{"type": "table_row"}]}]},
        {"type": "notes"},
    ]);
    assert_eq!(said(empty), (Vec::new(), Vec::new()));
}

#[test]
fn what_a_merge_doubled_is_made_one_and_complained_of() {
    let attribution = |name: &str| json!({"type": "attribution", "content": [words(name)]});
    let (blocks, complaints) = said(json!([
        {"type": "gate"},
        {"type": "quote", "content": [attribution("Ana"), paragraph(json!([words("Said")])), attribution("Ben")]},
        {"type": "gate"},
        {"type": "gallery", "content": [
            {"type": "picture", "attrs": {"file": "a.jpg"}},
            {"type": "caption", "content": [words("One")]}, {"type": "caption", "content": [words("Two")]},
        ]},
    ]));
    let kinds: Vec<&str> = blocks.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(kinds, ["gate", "quote", "gallery"]);
    assert_eq!(blocks[1].1, "Said\nAna\nBen");
    assert_eq!(
        complaints,
        [
            Trouble::Attributions,
            Trouble::SecondGate,
            Trouble::Captions
        ]
    );
}

#[test]
fn names_without_words_are_still_words() {
    let attribution = json!({"type": "attribution", "content": [words("Ana")]});
    let quote = texts(
        json!([{"type": "quote", "content": [attribution]}, {"type": "pull_quote", "content": [attribution]}]),
    );
    assert_eq!(quote, ["Ana", "Ana"]);
}

#[test]
fn footnotes_are_compared_with_what_refers_to_them() {
    let reference = |number: u32| json!({"type": "note_ref", "attrs": {"number": number}});
    let note = |number: u32| json!({"type": "note", "attrs": {"number": number}, "content": [paragraph(json!([words("n")]))]});
    let said = from_tree(&tree(json!([
        {"type": "notes", "content": [note(1), note(2)]},
        paragraph(json!([words("a"), reference(1), words("b"), reference(1), reference(3)])),
        {"type": "notes", "content": [note(2)]},
    ])));
    let what: Vec<Trouble> = said.complaints.iter().map(|it| it.what).collect();
    assert_eq!(
        what,
        [
            Trouble::UnusedNote(2),
            Trouble::SameNote(2),
            Trouble::MissingNote(3)
        ]
    );
    let [text, notes] = said.document.blocks.as_slice() else {
        panic!("{:?}", said.document)
    };
    let json = serde_json::to_value(text).unwrap();
    let again: Vec<bool> = json["text"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|span| span.get("note").is_some())
        .map(|span| span["note"]["again"] == true)
        .collect();
    assert_eq!(again, [false, true, false]);
    assert!(matches!(&notes.kind, BlockKind::Notes { notes } if notes.len() == 3));
}

#[test]
fn tables_become_regular() {
    let cell = |text: &str, attrs: Value| json!({"type": "table_cell", "attrs": attrs, "content": [words(text)]});
    let row = |cells: Value| json!({"type": "table_row", "content": cells});
    let rows = json!([
        row(json!([
            cell("wide", json!({"colspan": 2})),
            cell("c", json!({"align": "right"}))
        ])),
        row(json!([cell("1", json!({}))])),
        row(json!([])),
    ]);
    let said = from_tree(&tree(
        json!([{"type": "grid", "attrs": {"id": "abcd1234"}, "content": [{"type": "table", "content": rows}]}]),
    ));
    let BlockKind::Table {
        head, rows, align, ..
    } = &said.document.blocks[0].kind
    else {
        panic!("{:?}", said.document)
    };
    let plain: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(Inline::plain).collect())
        .collect();
    assert_eq!(plain, [["wide", "", "c"], ["1", "", ""]]);
    assert_eq!((head.len(), align.len()), (0, 3));
    let complaint = Complaint {
        block: Some("abcd1234".to_owned()),
        what: Trouble::WideCells,
    };
    assert_eq!(said.complaints, [complaint]);
}

#[test]
fn ids_are_unique_and_of_eight_characters() {
    let block =
        |id: Value| json!({"type": "paragraph", "attrs": {"id": id}, "content": [words("same")]});
    let said = from_tree(&tree(json!([
        block(json!("abcd1234")),
        block(json!("abcd1234")),
        block(json!(null)),
        block(json!("Not one"))
    ])));
    let mut ids: Vec<&str> = said
        .document
        .blocks
        .iter()
        .map(|block| block.id.as_str())
        .collect();
    assert_eq!(ids[0], "abcd1234");
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 4);
}

#[test]
fn characters_that_html_forbids_are_left_out() {
    assert_eq!(
        texts(json!([paragraph(json!([words("\u{FEFF}a\tb\u{1}c ")]))])),
        ["a bc"]
    );
}

#[test]
fn every_article_of_the_demo_comes_back() {
    let mut folders = vec![PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../demo/articles"
    ))];
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let body = text.splitn(3, "---\n").nth(2).unwrap();
            let document = markdown::parse(body).unwrap();
            let json = |document: &Document| serde_json::to_string(document).unwrap();
            assert_eq!(
                json(&back(&document)),
                json(&document),
                "{}",
                path.display()
            );
            count += 1;
        }
    }
    assert!(count > 20, "{count}");
}

#[test]
fn a_picture_keeps_its_number() {
    let picture = PictureRef {
        file: "a.jpg".to_owned(),
        // As ids are: longer than the numbers of JavaScript.
        id: Some(213_582_348_288_001_033),
        ..PictureRef::default()
    };
    let document = Document::from_kinds(vec![BlockKind::Picture { picture }]);
    assert_eq!(back(&document), document);
}
