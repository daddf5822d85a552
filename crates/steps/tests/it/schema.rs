//! Schemas: what they say, and what is wrong with one.

use serde_json::{Value, json};
use steps::{Node, Schema};

use crate::schema;

/// Whether a box of this content takes these children.
fn takes(content: &str, children: &[&str]) -> bool {
    let schema = json!({"nodes": {
        "doc": {"content": content},
        "a": {"group": "letter"}, "b": {"group": "letter"}, "c": {},
        "text": {"inline": true},
    }});
    let schema = Schema::from_json(&schema.to_string()).expect("the schema is right");
    let children: Vec<Value> = children.iter().map(|name| json!({"type": name})).collect();
    let doc = json!({"type": "doc", "content": children});
    let doc = Node::from_json(&doc, &schema).expect("the names are known");
    doc.check().is_ok()
}

/// What is wrong with a schema whose top node has this content.
fn mistake(content: &str) -> String {
    let schema = json!({"nodes": {
        "doc": {"content": content}, "a": {}, "text": {"inline": true},
    }});
    Schema::from_json(&schema.to_string())
        .expect_err("the content is wrong")
        .to_string()
}

#[test]
fn content_expressions_mean_what_they_say() {
    for (content, good, bad) in [
        ("a b*", vec!["a", "a b b"], vec!["", "b", "a c", "a b a"]),
        ("a+", vec!["a", "a a"], vec!["", "b"]),
        ("a? b", vec!["b", "a b"], vec!["a", "a a b"]),
        ("(a|b)*", vec!["", "a b a", "b"], vec!["c", "a c"]),
        ("letter+ c", vec!["a b c", "b c"], vec!["c", "a c c"]),
        (
            "(a b)+ c?",
            vec!["a b", "a b a b c"],
            vec!["a", "a b a", "c"],
        ),
        ("a | b c", vec!["a", "b c"], vec!["a c", "b"]),
        ("", vec![""], vec!["a"]),
    ] {
        let split = |row: &'static str| row.split_whitespace().collect::<Vec<_>>();
        for row in good {
            assert!(takes(content, &split(row)), "{content}: {row}");
        }
        for row in bad {
            assert!(!takes(content, &split(row)), "{content}: {row}");
        }
    }
}

#[test]
fn a_wrong_content_expression_is_named() {
    for content in [
        "nobody",
        "(a",
        "a)",
        "a |",
        "a++",
        "(a|text)",
        "text text",
        "a{2}",
        "*",
    ] {
        assert!(
            mistake(content).starts_with("the content of doc"),
            "{content}"
        );
    }
    let deep = format!("{}a{}", "(".repeat(100), ")".repeat(100));
    assert!(mistake(&deep).contains("too deep"));
}

#[test]
fn unknown_names_in_a_schema_are_found() {
    let missing = Schema::from_json(r#"{"nodes": {"text": {}}}"#).unwrap_err();
    assert_eq!(missing.to_string(), "the schema has no node \"doc\"");
    for schema in [
        json!({"nodes": {"doc": {"marks": "bold"}, "text": {}}}),
        json!({"nodes": {"doc": {}, "text": {}}, "marks": {"a": {"excludes": "b"}}}),
        json!({"nodes": {"doc": {}, "text": {}}, "marks": {"doc": {}}}),
    ] {
        let mistake = Schema::from_json(&schema.to_string()).unwrap_err();
        assert!(mistake.to_string().contains("unknown"), "{mistake}");
    }
}

#[test]
fn the_schema_of_the_editor_is_read() {
    let schema = schema();
    assert_eq!((schema.version(), schema.top().name()), (1, "doc"));
    assert!(!schema.top().is_textblock() && !schema.top().is_leaf());
}
