//! Going back to an earlier version. That is a step like any other: those who write see it happen,
//! and it can be taken back.
use serde_json::{Value, json};
use steps::Node;

use super::{Added, Sent, add, at, store};
use ground::app::App;
use ground::error::{Error, Result};

/// The attributes of a document that a step can set back.
const ATTRIBUTES: [&str; 8] = [
    "section", "slug", "language", "dateline", "access", "topics", "byline", "picture",
];

/// Makes a draft what it was at a version, by steps that are added to the newest, if that is still
/// the one that was `seen`.
///
/// # Errors
/// [`Error::NotFound`] where the draft never had that version.
pub async fn restore(
    app: &App,
    (id, staff): (i64, i64),
    (version, seen): (i64, i64),
) -> Result<Added> {
    let draft = store::by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
    if !(0..=draft.version).contains(&version) {
        return Err(Error::NotFound);
    }
    if draft.version != seen {
        return Ok(Added::Behind(draft.version, Vec::new()));
    }
    let now = at(app, id, draft.version).await?;
    let then = at(app, id, version).await?;
    let (now, then) = now.zip(then).ok_or(Error::NotFound)?;
    let steps = steps_to(&now, &then);
    if steps.is_empty() {
        return Ok(Added::Kept(draft.version));
    }
    let sent = Sent {
        writer: format!("restore-{}", app.ids.next(app.clock.now())),
        batch: 1,
        version: draft.version,
        schema: super::format(),
        steps,
    };
    add(app, (id, staff), &sent).await
}

/// The steps that lead from one document to another: one for the blocks between those that begin
/// and end both, and one for each attribute.
fn steps_to(now: &Node, then: &Node) -> Vec<Value> {
    let (ours, theirs) = (now.children(), then.children());
    let pairs = ours.iter().zip(theirs);
    let before = pairs.take_while(|(a, b)| a == b).count();
    let most = ours.len().min(theirs.len()) - before;
    let pairs = ours.iter().rev().zip(theirs.iter().rev()).take(most);
    let after = pairs.take_while(|(a, b)| a == b).count();
    let size = |nodes: &[Node]| nodes.iter().map(Node::node_size).sum::<usize>();
    let from = size(&ours[..before]);
    let to = from + size(&ours[before..ours.len() - after]);
    let content = &theirs[before..theirs.len() - after];
    let mut steps = Vec::new();
    if from < to || !content.is_empty() {
        let content: Vec<Value> = content.iter().map(Node::to_json).collect();
        steps.push(json!({
            "stepType": "replace", "from": from, "to": to, "slice": {"content": content},
        }));
    }
    let attribute = |name: &&str| now.attr(name) != then.attr(name);
    steps.extend(
        ATTRIBUTES
            .into_iter()
            .filter(attribute)
            .map(|name| json!({"stepType": "docAttr", "attr": name, "value": then.attr(name)})),
    );
    steps
}
