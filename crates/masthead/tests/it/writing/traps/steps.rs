//! Traps of the one order: batches that come twice, at once, spoiled, and versions that come back.
use db::sql;
use masthead::command::doctor;
use masthead::ground::clock::MINUTE;
use masthead::people::role::Role;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::super::{TEXT, Tab, begin, paragraph, text, words};
use crate::harness::{Member, TestApp};

#[tokio::test]
async fn t05_a_batch_that_comes_again_at_another_node_counts_once() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let batch = tab.batch(&[words(1, "Once")]);
    let path = format!("/desk/stories/{story}/steps");
    let page = ana.post_json(&path, &batch).await.expect(200);
    assert_eq!(page.json()["version"], 1);
    // The answer never came, others write on, and the node is another one.
    let mut ben = app.staff(Role::Editor).await;
    Tab::open(&mut ben, &story, "b")
        .await
        .send(&mut ben, &[words(1, "Ben: ")])
        .await;
    let node = app.another_node().await;
    let mut again = ana.clone().using(&node, node.visitor()).await;
    again = again.logged_in(&node, 2).await;
    for _ in 0..2 {
        let page = again.post_json(&path, &batch).await.expect(200);
        assert_eq!(page.json()["version"], 1, "the version that it has made");
    }
    assert_eq!(text(&mut ana, &story).await, ["Ben: Once", ""]);
    // The same number of another tab is another batch.
    let mut other = batch.clone();
    other["writer"] = json!("another");
    ana.post_json(&path, &other).await.expect(409);
}

/// Sends a batch with a block of its own; the status and the version of the answer.
async fn try_block(person: &mut Member, path: &str, number: usize, at: (i64, i64)) -> (u16, i64) {
    let (batch, version) = at;
    let block = paragraph(TEXT, &format!("block{number:03}"), &format!("word{number}"));
    let sent = json!({
        "writer": format!("w{number}"), "batch": batch, "version": version, "schema": 1, "steps": [block],
    });
    let page = person.post_json(path, &sent).await;
    let now = page.json()["version"].as_i64().unwrap();
    (page.status.as_u16(), now)
}

#[tokio::test(flavor = "multi_thread")]
async fn t06_of_fifty_batches_at_one_version_on_two_nodes_one_wins() {
    const WRITERS: usize = 50;
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    let story = begin(&mut ana).await;
    let path = format!("/desk/stories/{story}/steps");
    let other = app.another_node().await;
    let mut people = Vec::new();
    for number in 0..WRITERS {
        people.push(match number % 2 {
            0 => (number, app.staff(Role::Editor).await),
            _ => (number, other.staff(Role::Editor).await),
        });
    }
    // Each round all that are left send at the version of the round.
    for round in 0..WRITERS {
        let version = i64::try_from(round).unwrap();
        let mut sent = JoinSet::new();
        for (number, mut person) in people.drain(..) {
            let path = path.clone();
            sent.spawn(async move {
                let at = (version + 1, version);
                let (status, now) = try_block(&mut person, &path, number, at).await;
                // Who loses may hear of it before there is anything to fetch.
                let is_known = now == version + 1 || (status == 409 && now == version);
                assert!(is_known, "{number} in round {round}: {now}");
                (status, (number, person))
            });
        }
        let (won, lost): (Vec<_>, Vec<_>) = sent
            .join_all()
            .await
            .into_iter()
            .partition(|(status, _)| *status == 200);
        assert_eq!(won.len(), 1, "round {round}");
        assert!(
            lost.iter().all(|(status, _)| *status == 409),
            "round {round}"
        );
        people = lost.into_iter().map(|(_, person)| person).collect();
    }
    let mut all = text(&mut ana, &story).await.split_off(2);
    all.sort_unstable();
    let mut expected: Vec<String> = (0..WRITERS).map(|number| format!("word{number}")).collect();
    expected.sort_unstable();
    assert_eq!(all, expected);
}

#[tokio::test]
async fn t11_a_block_that_is_not_in_the_schema_is_refused_and_nothing_is_dropped() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    tab.send(&mut ana, &[paragraph(TEXT, "aaaaaaaa", "Kept.")])
        .await;
    let future = json!([{"type": "future-block", "content": [{"type": "text", "text": "New"}]}]);
    let mark = json!([{"type": "text", "text": "New", "marks": [{"type": "future"}]}]);
    for content in [future, mark] {
        let step =
            json!({"stepType": "replace", "from": 5, "to": 5, "slice": {"content": content}});
        tab.try_send(&mut ana, &[step]).await.expect(422);
    }
    assert_eq!(text(&mut ana, &story).await, ["", "", "Kept."]);
    tab.send(&mut ana, &[words(5, "Still ")]).await;
    assert_eq!(text(&mut ana, &story).await, ["", "", "Still Kept."]);
}

#[tokio::test]
async fn t20_what_is_too_much_or_spoiled_is_refused_and_the_story_goes_on() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let many: Vec<Value> = (0..2_001).map(|_| words(1, "x")).collect();
    let long = [words(1, &"x".repeat(1_000_001))];
    for steps in [&many[..], &long[..]] {
        let page = tab.try_send(&mut ana, steps).await;
        assert!(matches!(page.status.as_u16(), 413 | 422), "{}", page.status);
    }
    // A slice that is open further than it goes, and positions that are none, ended other libraries.
    let deep = json!({"content": [{"type": "paragraph"}], "openStart": 9, "openEnd": 9});
    for step in [
        json!({"stepType": "replace", "from": 1, "to": 1, "slice": deep}),
        json!({"stepType": "replace", "from": -1, "to": 1}),
        json!({"stepType": "replaceAround", "from": 1, "to": 2, "gapFrom": 9, "gapTo": 0, "insert": 7}),
        json!({"stepType": "addMark", "from": 5, "to": 1, "mark": {"type": "strong"}}),
        json!({"stepType": "attr", "pos": 4_000_000_000_u64, "attr": "id", "value": {}}),
    ] {
        tab.try_send(&mut ana, &[step]).await.expect(422);
    }
    tab.send(&mut ana, &[words(1, "Alive")]).await;
    assert_eq!(text(&mut ana, &story).await, ["Alive", ""]);
}

#[tokio::test]
async fn t21_a_restore_is_a_step_that_others_see_and_that_can_be_taken_back() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    let story = begin(&mut ana).await;
    let mut hers = Tab::open(&mut ana, &story, "a").await;
    hers.send(&mut ana, &[words(1, "Before")]).await;
    let mut his = Tab::open(&mut ben, &story, "b").await;
    his.send(&mut ben, &[words(1, "Not ")]).await;
    let restore = format!("/desk/stories/{story}/restore");
    let fields = [("version", "1"), ("seen", "2")];
    ana.submit(&restore, &fields).await.expect(303);
    assert_eq!(text(&mut ana, &story).await[0], "Before");
    // Ben has typed meanwhile: he is told of the restore as of any other step.
    let page = his
        .try_send(&mut ben, &[words(5, "quite ")])
        .await
        .expect(409);
    let missed = page.json()["batches"].as_array().unwrap().clone();
    assert_eq!(missed[0]["version"], 2);
    assert!(!missed[0]["steps"].as_array().unwrap().is_empty());
    his.version = page.json()["version"].as_i64().unwrap();
    his.send(&mut ben, &[words(1, "Long ")]).await;
    assert_eq!(text(&mut ana, &story).await[0], "Long Before");
    let seen = his.version.to_string();
    let fields = [("version", "2"), ("seen", seen.as_str())];
    ana.submit(&restore, &fields).await.expect(303);
    assert_eq!(text(&mut ben, &story).await[0], "Not Before");
}

#[tokio::test]
async fn t26_the_doctor_names_a_story_whose_steps_do_not_give_what_is_kept() {
    let app = TestApp::new().await;
    if app.is_postgres() {
        // The doctor opens the database that the configuration names, which is not the test's.
        return;
    }
    let mut ana = app.staff(Role::Editor).await;
    let story = begin(&mut ana).await;
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    for word in ["one ", "two ", "three "] {
        app.clock.advance(MINUTE);
        tab.send(&mut ana, &[words(1, word)]).await;
    }
    let finding = async || {
        let checks = doctor::examine(&app.config, &app.clock).await;
        let stories = checks.into_iter().find(|check| check.subject == "stories");
        let stories = stories.expect("the doctor looks at stories");
        (stories.verdict, stories.finding)
    };
    let (verdict, said) = finding().await;
    assert_eq!(verdict, doctor::Verdict::Ok, "{said}");
    sql("UPDATE draft_steps SET steps = $2 WHERE draft_id = $1 AND version = 1")
        .bind(story.parse::<i64>().unwrap())
        .bind(json!([words(1, "planted ")]).to_string())
        .execute(&app.db)
        .await
        .unwrap();
    let (verdict, said) = finding().await;
    assert_eq!(verdict, doctor::Verdict::Fail);
    assert!(said.contains(&story), "{said}");
}
