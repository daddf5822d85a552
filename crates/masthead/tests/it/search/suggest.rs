//! What is suggested while somebody types.
use masthead::newsroom::article::{self, State};
use serde_json::{Value, json};

use super::stories::newspaper;
use crate::harness::{Person, TestApp};

async fn suggested(person: &Person, typed: &str) -> Value {
    let path = format!("/search/suggest?q={typed}");
    let page = person.clone().get(&path).await.expect(200);
    assert_eq!(
        page.header("cache-control"),
        "public, max-age=30, s-maxage=60"
    );
    assert_eq!(
        page.header("content-type"),
        "application/json; charset=utf-8"
    );
    page.json()
}

fn urls(list: &Value) -> Vec<(String, String)> {
    let groups = list["groups"].as_array().unwrap().iter();
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let all = groups.flat_map(|group| {
        let options = group["options"].as_array().unwrap().iter();
        options.map(move |it| (word(&group["name"]), word(&it["url"])))
    });
    all.collect()
}

fn pair(name: &str, url: &str) -> (String, String) {
    (name.to_owned(), url.to_owned())
}

#[tokio::test]
async fn stories_topics_and_authors_are_suggested_by_how_a_word_begins() {
    let app = newspaper().await;
    let visitor = app.visitor();
    for (typed, expected) in [
        ("harb", vec![pair("Stories", "/news/old-harbour")]),
        ("old+har", vec![pair("Stories", "/news/old-harbour")]),
        ("tomas", vec![pair("Journalists", "/authors/tomasz-wrede")]),
        (
            "rail",
            vec![
                pair("Stories", "/news/railway"),
                pair("Topics", "/topics/railways"),
            ],
        ),
        ("zanzib", vec![]),
        ("", vec![]),
        ("%3Cscript%3E", vec![]),
    ] {
        let list = suggested(&visitor, typed).await;
        assert_eq!(urls(&list), expected, "{typed}");
    }
    let list = suggested(&visitor, "rail").await;
    assert_eq!(list["said"], "2 suggestions");
    assert_eq!(list["groups"][0]["options"][0]["note"], "News");
    let long = "a".repeat(1_000);
    assert_eq!(suggested(&visitor, &long).await["groups"], json!([]));
}

#[tokio::test]
async fn everybody_gets_the_same() {
    let app = newspaper().await;
    let stranger = suggested(&app.curl(), "rail").await;
    for reader in [app.reader().await, app.subscriber().await] {
        let own = suggested(&reader.into_person(), "rail").await;
        assert_eq!(own, stranger);
    }
}

#[tokio::test]
async fn what_was_withdrawn_is_not_suggested_and_nor_is_its_topic() {
    let app: TestApp = newspaper().await;
    let mut tx = app.db.begin().await.unwrap();
    let now = app.clock.now();
    let _ = article::set_state(&mut tx, &app.ids, "railway", State::Withdrawn, now)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    assert_eq!(urls(&suggested(&app.visitor(), "rail").await), []);
}
