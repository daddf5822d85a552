//! The one order of the steps, whoever sends what how often.
use masthead::people::role::Role;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::{TEXT, Tab, begin, paragraph, text, words};
use crate::harness::TestApp;

#[tokio::test]
async fn what_two_people_write_stands_in_one_order() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let story = begin(&mut ana).await;
    let mut hers = Tab::open(&mut ana, &story, "a").await;
    let mut his = Tab::open(&mut ben, &story, "b").await;
    hers.send(
        &mut ana,
        &[words(1, "A bridge"), paragraph(12, "aaaaaaaa", "One.")],
    )
    .await;
    let page = his
        .try_send(&mut ben, &[words(1, "The ")])
        .await
        .expect(409);
    let answer = page.json();
    assert_eq!(
        (&answer["reason"], &answer["version"]),
        (&json!("behind"), &json!(2))
    );
    assert_eq!(answer["batches"][0]["steps"][0], words(1, "A bridge"));
    assert_eq!(answer["batches"][0]["version"], 0);
    his.version = 2;
    his.send(&mut ben, &[words(9, " opens")]).await;
    assert_eq!(text(&mut ana, &story).await, ["A bridge opens", "", "One."]);
}

#[tokio::test]
async fn a_batch_that_comes_again_counts_once() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let batch = tab.batch(&[words(1, "Once")]);
    let path = format!("/desk/stories/{story}/steps");
    for _ in 0..3 {
        let page = ana.post_json(&path, &batch).await.expect(200);
        assert_eq!(page.json()["version"], 1);
    }
    assert_eq!(text(&mut ana, &story).await, ["Once", ""]);
}

#[tokio::test]
async fn a_step_that_is_none_or_does_not_fit_is_refused_and_nothing_of_its_batch_is_kept() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let good = words(1, "Kept?");
    let strange = json!([{"type": "iframe"}]);
    for wrong in [
        json!({}),
        json!("step"),
        json!({"stepType": "explode"}),
        words(999, "far away"),
        words(usize::MAX, "farther"),
        json!({"stepType": "replace", "from": 3, "to": 1}),
        json!({"stepType": "replace", "from": 0, "to": 4}),
        json!({"stepType": "replace", "from": 4, "to": 4, "slice": {"content": strange}}),
        json!({"stepType": "docAttr", "attr": "access", "value": "everything"}),
        json!({"stepType": "docAttr", "attr": "byline", "value": [{"author": 7}]}),
        json!({"stepType": "docAttr", "attr": "slug", "value": "x".repeat(30_000)}),
        json!({"stepType": "docAttr", "attr": "onload", "value": "x"}),
    ] {
        let page = tab.try_send(&mut ana, &[good.clone(), wrong.clone()]).await;
        assert_eq!(page.expect(422).json()["index"], 1, "{wrong}");
    }
    let none: [Value; 0] = [];
    tab.try_send(&mut ana, &none).await.expect(422);
    assert_eq!(text(&mut ana, &story).await, ["", ""]);
}

#[tokio::test]
async fn an_editor_of_another_version_is_told_to_load_the_page_again() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let mut batch = tab.batch(&[words(1, "Old")]);
    batch["schema"] = json!(0);
    let path = format!("/desk/stories/{story}/steps");
    let page = ana.post_json(&path, &batch).await.expect(409);
    assert_eq!(page.json(), json!({"reason": "schema", "schema": 1}));
}

#[tokio::test]
async fn what_is_no_json_or_too_large_is_refused_in_words() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let path = format!("/desk/stories/{story}/steps");
    for body in ["", "{", "[]", "{\"writer\":1}", "null"] {
        ana.send(http::Method::POST, &path, body).await.expect(400);
    }
    let huge = "x".repeat(app.config.limits.desk_body_bytes + 1);
    ana.send(http::Method::POST, &path, &huge).await.expect(413);
    let lost = "/desk/stories/1/steps";
    let batch =
        json!({"writer": "a", "batch": 1, "version": 0, "schema": 1, "steps": [words(1, "x")]});
    ana.post_json(lost, &batch).await.expect(404);
}

/// One of two nodes' fifty batches at one version wins; those who lost send again.
#[tokio::test(flavor = "multi_thread")]
async fn fifty_batches_at_one_version_on_two_nodes_are_all_kept_one_after_the_other() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let story = begin(&mut ana).await;
    let other = app.another_node().await;
    let mut writers = JoinSet::new();
    for number in 0..50 {
        let mut person = match number % 2 {
            0 => app.staff(Role::Editor).await,
            _ => other.staff(Role::Editor).await,
        };
        let story = story.clone();
        writers.spawn(async move {
            let mut tab = Tab {
                path: format!("/desk/stories/{story}"),
                writer: format!("w{number}"),
                batch: 0,
                version: 0,
            };
            let mut lost = 0;
            loop {
                let block = paragraph(TEXT, &format!("block{number:03}"), &format!("word{number}"));
                let page = tab.try_send(&mut person, &[block]).await;
                match page.status.as_u16() {
                    200 => return lost,
                    409 => {
                        lost += 1;
                        tab.version = page.json()["version"].as_i64().unwrap();
                    }
                    status => panic!("{status}"),
                }
            }
        });
    }
    let lost: usize = writers.join_all().await.into_iter().sum();
    assert!(lost > 0, "somebody was overtaken");
    let mut all = text(&mut ana, &story).await.split_off(2);
    all.sort_unstable();
    let mut expected: Vec<String> = (0..50).map(|number| format!("word{number}")).collect();
    expected.sort_unstable();
    assert_eq!(all, expected);
}

#[tokio::test]
async fn a_passage_that_could_not_be_placed_waits_until_somebody_settles_it() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let story = begin(&mut ana).await;
    let path = format!("/desk/stories/{story}/leftovers");
    let passage =
        json!({"writer": "a", "block": "aaaaaaaa", "text": "Lost words.", "reason": "gone"});
    let page = ana.post_json(&path, &passage).await.expect(200);
    let id = page.json()["id"].as_str().unwrap().to_owned();
    let left = |draft: Value| draft["leftovers"].as_array().unwrap().clone();
    let draft = ben
        .get(&format!("/desk/stories/{story}/draft"))
        .await
        .json();
    assert_eq!(left(draft)[0]["text"], "Lost words.");
    for was_open in [true, false] {
        let page = ben.post(&format!("/desk/leftovers/{id}")).await.expect(200);
        assert_eq!(page.json()["was_open"], was_open);
    }
    let draft = ana
        .get(&format!("/desk/stories/{story}/draft"))
        .await
        .json();
    assert!(left(draft).is_empty());
}

#[tokio::test]
async fn a_document_is_the_same_whether_it_is_kept_in_memory_or_read_again() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    for number in 0..450 {
        // A new snapshot is stored on the way, and its steps go on from it.
        tab.send(&mut ana, &[words(1, &format!("{} ", number % 10))])
            .await;
    }
    let here = text(&mut ana, &story).await;
    let node = app.another_node().await;
    let mut there = node.staff(Role::Editor).await;
    assert_eq!(text(&mut there, &story).await, here);
}
