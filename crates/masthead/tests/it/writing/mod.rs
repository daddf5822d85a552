//! `/desk/stories`: several people write in one story, publish it, and look back.
pub mod after;
mod due;
mod embargo;
mod embed;
mod events;
mod expiry;
mod history;
pub mod links;
mod pages;
mod permit;
mod preview;
pub mod publishing;
mod replay;
mod spelling;
mod steps;
mod traps;
mod wrong;

use serde_json::{Value, json};

use crate::harness::{Member, Page};

/// A tab of somebody's browser in a story, as the editor keeps it.
pub struct Tab {
    path: String,
    writer: String,
    batch: i64,
    /// The version that the tab knows.
    pub version: i64,
}

impl Tab {
    /// Opens a story.
    pub async fn open(person: &mut Member, story: &str, writer: &str) -> Self {
        let path = format!("/desk/stories/{story}");
        person.get(&path).await.expect(200);
        let draft = person.get(&format!("{path}/draft")).await.expect(200);
        Self {
            version: draft.json()["version"].as_i64().unwrap(),
            writer: writer.to_owned(),
            batch: 0,
            path,
        }
    }

    /// What the tab would send.
    pub fn batch(&mut self, steps: &[Value]) -> Value {
        self.batch += 1;
        json!({
            "writer": self.writer, "batch": self.batch, "version": self.version, "schema": 1, "steps": steps,
        })
    }

    /// Sends steps, whatever becomes of them.
    pub async fn try_send(&mut self, person: &mut Member, steps: &[Value]) -> Page {
        let batch = self.batch(steps);
        let path = format!("{}/steps", self.path);
        person.post_json(&path, &batch).await
    }

    /// Sends steps that are taken.
    pub async fn send(&mut self, person: &mut Member, steps: &[Value]) {
        let page = self.try_send(person, steps).await.expect(200);
        self.version = page.json()["version"].as_i64().unwrap();
    }
}

/// A new story of this person: its id, as text.
pub async fn begin(person: &mut Member) -> String {
    let page = person.post("/desk/stories").await.expect(303);
    let (_, id) = page.header("location").rsplit_once('/').unwrap();
    id.to_owned()
}

/// A step that puts words into the text at a position.
pub fn words(at: usize, text: &str) -> Value {
    let content = json!([{"type": "text", "text": text}]);
    json!({"stepType": "replace", "from": at, "to": at, "slice": {"content": content}})
}

/// A step that puts a block with these words there.
pub fn paragraph(at: usize, id: &str, text: &str) -> Value {
    let text = json!([{"type": "text", "text": text}]);
    let block = json!([{"type": "paragraph", "attrs": {"id": id}, "content": text}]);
    json!({"stepType": "replace", "from": at, "to": at, "slice": {"content": block}})
}

/// A step that sets a field.
pub fn field(name: &str, value: &Value) -> Value {
    json!({"stepType": "docAttr", "attr": name, "value": value})
}

/// Where the first block of an empty story begins: behind its headline and its standfirst.
pub const TEXT: usize = 4;

/// The words of a story as the editor gets them, a line for each block.
pub async fn text(person: &mut Member, story: &str) -> Vec<String> {
    let draft = person.get(&format!("/desk/stories/{story}/draft")).await;
    let document = draft.expect(200).json()["doc"].clone();
    let blocks = document["content"].as_array().unwrap().iter();
    blocks.map(all_text).collect()
}

fn all_text(node: &Value) -> String {
    match (&node["text"], &node["content"]) {
        (Value::String(text), _) => text.clone(),
        (_, Value::Array(children)) => children.iter().map(all_text).collect(),
        _ => String::new(),
    }
}
