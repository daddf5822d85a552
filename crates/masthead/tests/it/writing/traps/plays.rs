//! The fuzz of the editor, as the wire saw it: `editor/golden/plays.json` has what three writers sent who
//! were offline for a while, with repeated batches and batches that came too late. `MASTHEAD_TEST_PLAYS` may name
//! a longer file, which `node golden/plays.mjs --runs 1000 --out FILE` writes.
use masthead::people::role::Role;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::begin;
use crate::harness::{Member, TestApp};

const PLAYS: &str = include_str!("../../../../../../editor/golden/plays.json");

#[derive(Deserialize)]
struct Play {
    seed: u64,
    /// The document that all begin with.
    start: Value,
    asked: Vec<Asked>,
    /// The document that is left.
    end: Value,
}

/// A batch as it was sent, and what the fuzz's own server said.
#[derive(Deserialize)]
struct Asked {
    writer: String,
    batch: i64,
    version: i64,
    steps: Vec<Value>,
    status: u16,
    now: i64,
}

/// What is played: the file in the repository, or another one.
fn plays() -> Vec<Play> {
    let longer = std::env::var_os("MASTHEAD_TEST_PLAYS");
    let longer = longer.map(|file| std::fs::read_to_string(file).unwrap());
    serde_json::from_str(longer.as_deref().unwrap_or(PLAYS)).unwrap()
}

/// The steps that make an empty story the document that all begin with.
fn opening(start: &Value) -> Vec<Value> {
    let slice = json!({"content": start["content"]});
    vec![
        json!({"stepType": "replace", "from": 0, "to": 4, "slice": slice}),
        json!({"stepType": "docAttr", "attr": "slug", "value": start["attrs"]["slug"]}),
    ]
}

/// Three writers by their names, and the batch of each as it goes over the wire.
struct Room {
    people: Vec<(String, Member)>,
    path: String,
    /// How many steps were made before the play.
    before: i64,
    /// All steps in their order, from the first of the play.
    kept: Vec<Value>,
}

impl Room {
    async fn new(app: &TestApp, play: &Play) -> Self {
        let mut ana = app.staff(Role::Editor).await;
        let story = begin(&mut ana).await;
        let path = format!("/desk/stories/{story}");
        let steps = opening(&play.start);
        let before = i64::try_from(steps.len()).unwrap();
        let first =
            json!({"writer": "first", "batch": 1, "version": 0, "schema": 1, "steps": steps});
        let page = ana.post_json(&format!("{path}/steps"), &first).await;
        assert_eq!(page.expect(200).json()["version"], before);
        let mut people = Vec::new();
        for name in ["a", "b", "c"] {
            people.push((name.to_owned(), app.staff(Role::Editor).await));
        }
        Self {
            people,
            path,
            before,
            kept: Vec::new(),
        }
    }

    /// Sends a batch and compares the answer.
    async fn ask(&mut self, asked: &Asked, seed: u64) {
        let sent = json!({
            "writer": asked.writer, "batch": asked.batch, "version": asked.version + self.before,
            "schema": 1, "steps": asked.steps,
        });
        let path = format!("{}/steps", self.path);
        let person = self
            .people
            .iter_mut()
            .find(|(name, _)| *name == asked.writer);
        let (_, person) = person.expect("a writer of the play");
        let page = person.post_json(&path, &sent).await;
        let said = page.html();
        assert_eq!(page.status, asked.status, "seed {seed}: {said} to {sent}");
        let answer = page.json();
        assert_eq!(
            answer["version"],
            asked.now + self.before,
            "seed {seed}: {sent}"
        );
        if asked.status == 409 {
            self.assert_missed(&answer, asked.version);
        } else if asked.now > i64::try_from(self.kept.len()).unwrap() {
            self.kept.extend(asked.steps.iter().cloned());
        }
    }

    /// Whoever is behind gets every step since the version that they stand on, in order.
    fn assert_missed(&self, answer: &Value, version: i64) {
        let batches = answer["batches"].as_array().unwrap();
        let first = batches[0]["version"].as_i64().unwrap() - self.before;
        assert!(first <= version, "nothing is left out");
        let steps = batches
            .iter()
            .map(|batch| batch["steps"].as_array().unwrap());
        let steps: Vec<&Value> = steps.flatten().collect();
        let expected: Vec<&Value> = self.kept[usize::try_from(first).unwrap()..]
            .iter()
            .collect();
        assert_eq!(steps, expected);
    }
}

#[tokio::test]
async fn t01_what_the_fuzz_sends_is_answered_as_its_own_server_does() {
    let plays = plays();
    let app = TestApp::new().await;
    let mut statuses = Vec::new();
    for play in &plays {
        let mut room = Room::new(&app, play).await;
        for asked in &play.asked {
            room.ask(asked, play.seed).await;
            statuses.push(asked.status);
        }
        let path = format!("{}/draft", room.path);
        let (_, person) = &mut room.people[0];
        let draft = person.get(&path).await.expect(200).json();
        assert_eq!(draft["doc"], play.end, "seed {}", play.seed);
    }
    assert!(plays.len() > 3 && statuses.contains(&409) && statuses.contains(&200));
}

#[tokio::test]
async fn t01_a_play_that_another_server_would_end_otherwise_is_found() {
    let play = plays().remove(0);
    let app = TestApp::new().await;
    let mut room = Room::new(&app, &play).await;
    // Without its last batch the story is another one.
    let (_, asked) = play.asked.split_last().unwrap();
    for asked in asked {
        room.ask(asked, play.seed).await;
    }
    let path = format!("{}/draft", room.path);
    let (_, person) = &mut room.people[0];
    let draft = person.get(&path).await.expect(200).json();
    assert_ne!(draft["doc"], play.end);
}
