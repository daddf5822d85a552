//! Traps of which the browser has one half and the server the other.
use masthead::people::role::{self, Role, Roles};
use serde_json::{Value, json};

use super::super::publishing::whole;
use super::super::{Tab, begin, text, words};
use crate::harness::{Member, TestApp};

async fn with_roles(app: &TestApp, person: &Member, roles: Vec<Role>) {
    let mut tx = app.db.begin().await.unwrap();
    role::set(&mut tx, person.id, Roles::of(roles), app.clock.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.sessions().clear();
}

#[tokio::test]
async fn t10_a_batch_that_was_refused_for_want_of_a_session_or_a_right_is_taken_later() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let batch = tab.batch(&[words(1, "Kept")]);
    let path = format!("/desk/stories/{story}/steps");
    // Without a session, and with one of somebody who may not any more.
    let mut nobody = ana.logged_out();
    nobody.post_json(&path, &batch).await.expect(401);
    with_roles(&app, &ana, vec![Role::Moderator]).await;
    let mut ana = ana.logged_in(&app, 2).await;
    ana.post_json(&path, &batch).await.expect(403);
    assert_eq!(
        ana.get(&format!("/desk/stories/{story}/draft"))
            .await
            .status,
        403
    );
    // After the log-in, and with the right again, the same batch counts, once.
    with_roles(&app, &ana, vec![Role::Editor]).await;
    let mut ana = ana.logged_in(&app, 2).await;
    for _ in 0..2 {
        let page = ana.post_json(&path, &batch).await.expect(200);
        assert_eq!(page.json()["version"], 1);
    }
    assert_eq!(text(&mut ana, &story).await[0], "Kept");
}

#[tokio::test]
async fn t14_of_two_gates_the_first_holds_in_the_preview_too_and_one_warning_says_so() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, mut tab) = whole(&app, &mut ana).await;
    let draft = ana
        .get(&format!("/desk/stories/{story}/draft"))
        .await
        .json();
    let size: usize = draft["doc"]["content"]
        .as_array()
        .unwrap()
        .iter()
        .map(size_of)
        .sum();
    // A second one at the end, as when two people put one in at once, and words behind it.
    let more = json!([
        {"type": "gate", "attrs": {"id": "hhhhhhhh"}},
        {"type": "paragraph", "attrs": {"id": "iiiiiiii"}, "content": [{"type": "text", "text": "Behind both: quagga."}]},
    ]);
    let step = json!({"stepType": "replace", "from": size, "to": size, "slice": {"content": more}});
    tab.send(&mut ana, &[step]).await;
    let page = ana
        .get(&format!("/desk/stories/{story}/publish"))
        .await
        .expect(200);
    assert_eq!(
        page.text(".findings").matches("more than one gate").count(),
        1
    );
    let view = format!("/desk/stories/{story}/preview/page");
    for eye in ["visitor", "wall"] {
        let page = ana
            .get(&format!("{view}?as={eye}"))
            .await
            .expect(200)
            .html();
        assert!(page.contains("Before the gate."), "{eye}");
        assert!(
            !page.contains("zanzibar") && !page.contains("quagga"),
            "{eye}"
        );
    }
    let page = ana
        .get(&format!("{view}?as=subscriber"))
        .await
        .expect(200)
        .html();
    assert!(page.contains("zanzibar") && page.contains("quagga"));
    let publish = format!("/desk/stories/{story}/publish");
    ana.submit_from(&publish, &publish, &[("when", "now")])
        .await
        .expect(303);
    let page = app
        .visitor()
        .get("/news/a-bridge-opens")
        .await
        .expect(200)
        .html();
    assert!(!page.contains("zanzibar") && !page.contains("quagga"));
}

/// How many positions a node takes.
fn size_of(node: &Value) -> usize {
    match (&node["text"], &node["content"]) {
        (Value::String(text), _) => text.encode_utf16().count(),
        (_, Value::Array(children)) => 2 + children.iter().map(size_of).sum::<usize>(),
        _ if node["type"] == "gate" => 1,
        _ => 2,
    }
}

#[tokio::test]
async fn t24_one_connection_hears_of_seven_stories() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let mut stories = Vec::new();
    for _ in 0..7 {
        stories.push(begin(&mut ana).await);
    }
    let path = format!("/desk/events?stories={}", stories.join(","));
    let mut heard = ana.clone().listen(&path).await;
    for story in &stories {
        let mut tab = Tab::open(&mut ana, story, "a").await;
        tab.send(&mut ana, &[words(1, "Heard")]).await;
        let (id, _) = super::super::events::event(&mut heard, "steps").await;
        assert_eq!(id, format!("{story}:1"));
        assert_eq!(text(&mut ana, story).await[0], "Heard");
    }
}
