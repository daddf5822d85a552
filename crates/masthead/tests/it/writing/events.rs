//! What happens in a story is heard by those who have it open.
use std::time::Duration;

use axum::response::Response;
use http_body_util::BodyExt;
use masthead::desk::writing::elsewhere;
use masthead::ground::clock::SECOND;
use masthead::newsroom::draft;
use masthead::people::role::Role;
use serde_json::{Value, json};

use super::{Tab, begin, words};
use crate::harness::TestApp;

/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// The next event of this name: its id, and its data.
pub(super) async fn event(heard: &mut Response, name: &str) -> (String, Value) {
    let begin = format!("event: {name}\n");
    let next = async {
        loop {
            let frame = heard.body_mut().frame().await.expect("more").unwrap();
            let text = String::from_utf8(frame.into_data().unwrap().to_vec()).unwrap();
            if let Some(event) = text.strip_prefix(&begin) {
                let (id, data) = event.split_once("data: ").unwrap();
                let id = id.trim().trim_start_matches("id: ").to_owned();
                return (id, serde_json::from_str(data.trim()).unwrap());
            }
        }
    };
    tokio::time::timeout(PATIENCE, next)
        .await
        .expect("an event")
}

#[tokio::test]
async fn steps_and_people_are_told_to_those_who_listen() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let mut heard = ben.listen(&format!("/desk/events?stories={story}")).await;
    assert_eq!(heard.headers()["content-type"], "text/event-stream");
    assert_eq!(heard.headers()["x-accel-buffering"], "no");
    tab.send(&mut ana, &[words(1, "Heard")]).await;
    let (id, told) = event(&mut heard, "steps").await;
    assert_eq!(id, format!("{story}:1"));
    assert_eq!(
        (&told["story"], &told["version"]),
        (&json!(story), &json!(0))
    );
    assert_eq!(told["steps"][0], words(1, "Heard"));
    let place = json!({"writer": "a", "version": 1, "anchor": 3, "head": 3});
    ana.post_json(&format!("/desk/stories/{story}/presence"), &place)
        .await
        .expect(200);
    let (_, told) = event(&mut heard, "presence").await;
    assert_eq!(told["people"][0]["anchor"], 3);
}

#[tokio::test]
async fn after_a_break_the_browser_is_told_what_it_missed_and_nothing_twice() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    for number in 0..3 {
        tab.send(&mut ana, &[words(1, &format!("{number} "))]).await;
    }
    let mut heard = ana.listen(&format!("/desk/events?stories={story}:1")).await;
    let (id, told) = event(&mut heard, "steps").await;
    assert_eq!((id, &told["version"]), (format!("{story}:2"), &json!(1)));
    assert_eq!(event(&mut heard, "steps").await.0, format!("{story}:3"));
}

#[tokio::test]
async fn whoever_asks_again_and_again_is_answered_when_there_is_something() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let path = format!("/desk/stories/{story}/steps?after=0");
    let page = ben.get(&format!("{path}&wait=0")).await.expect(200);
    assert_eq!(page.json(), json!({"version": 0, "batches": []}));
    let waited = format!("{path}&wait=25");
    let new = [words(1, "New")];
    let (page, ()) = tokio::join!(ben.get(&waited), tab.send(&mut ana, &new));
    assert_eq!(
        page.expect(200).json()["batches"][0]["steps"][0],
        words(1, "New")
    );
}

#[tokio::test]
async fn what_another_node_wrote_is_told_here() {
    let app = TestApp::new().await;
    let node = app.another_node().await;
    let (mut ana, mut ben) = (
        app.staff(Role::Editor).await,
        node.staff(Role::Editor).await,
    );
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let following = tokio::spawn(draft::follow((*node).clone()));
    let mut heard = ben.listen(&format!("/desk/events?stories={story}")).await;
    tab.send(&mut ana, &[words(1, "There")]).await;
    assert_eq!(event(&mut heard, "steps").await.0, format!("{story}:1"));
    node.stopping.cancel();
    following.await.unwrap();
    let end = async { while heard.body_mut().frame().await.is_some() {} };
    tokio::time::timeout(PATIENCE, end).await.expect("the end");
}

#[tokio::test]
async fn who_is_in_a_story_on_another_node_is_seen_here() {
    let app = TestApp::new().await;
    if !app.is_postgres() {
        // On SQLite there is one node.
        return;
    }
    let node = app.another_node().await;
    let (mut ana, mut ben) = (
        app.staff(Role::Editor).await,
        node.staff(Role::Editor).await,
    );
    let story = begin(&mut ana).await;
    let path = format!("/desk/stories/{story}/presence");
    let place =
        |writer: &str, at: i64| json!({"writer": writer, "version": 0, "anchor": at, "head": at});
    ana.post_json(&path, &place("a", 1)).await.expect(200);
    ben.post_json(&path, &place("b", 7)).await.expect(200);
    elsewhere::look(&app).await.unwrap();
    let page = ana.post_json(&path, &place("a", 2)).await.expect(200);
    let people = page.json()["people"].clone();
    assert_eq!(people.as_array().unwrap().len(), 2, "{people}");
    assert_eq!(
        (&people[1]["name"], &people[1]["anchor"]),
        (&json!(ben.email), &json!(7))
    );
    // Nobody is heard of twice, and whoever is gone is gone here too.
    app.clock.advance(11 * SECOND);
    elsewhere::look(&app).await.unwrap();
    let page = ana.post_json(&path, &place("a", 3)).await.expect(200);
    assert_eq!(page.json()["people"].as_array().unwrap().len(), 1);
}
