//! Documents that are being written, as of their newest known version, so that a step does not
//! need all steps before it.
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use db::Db;
use serde_json::Value;
use steps::{Node, Step};

use super::adding::WAYPOINT;
use super::{Batch, SCHEMA, store};
use ground::app::App;
use ground::error::Result;
use ground::json;

/// Most documents that are kept; each is what a long story weighs, some 0.2 MB.
const MOST: usize = 64;

/// The documents of this process.
#[derive(Debug, Default)]
pub struct Documents(Mutex<Inner>);

#[derive(Debug, Default)]
struct Inner {
    /// The newest document that is known of each draft, its version, and when it was asked for.
    all: HashMap<i64, (i64, Node, u64)>,
    /// How often something was asked for.
    asked: u64,
}

impl Documents {
    /// The newest that is known of this draft, if it is no newer than `version`.
    fn known(&self, id: i64, version: i64) -> Option<(i64, Node)> {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.asked += 1;
        let asked = inner.asked;
        let (known, document, last) = inner.all.get_mut(&id)?;
        *last = asked;
        (*known <= version).then(|| (*known, document.clone()))
    }

    /// Keeps a document, unless a newer one is known; the one that was not asked for the longest
    /// goes.
    pub(super) fn keep(&self, id: i64, version: i64, document: &Node) {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.asked += 1;
        let asked = inner.asked;
        let is_newer = inner
            .all
            .get(&id)
            .is_none_or(|(known, ..)| *known < version);
        if is_newer {
            inner.all.insert(id, (version, document.clone(), asked));
        }
        if inner.all.len() > MOST {
            let oldest = inner.all.iter().min_by_key(|(_, (_, _, asked))| *asked);
            if let Some(id) = oldest.map(|(id, _)| *id) {
                inner.all.remove(&id);
            }
        }
    }
}

/// The document of a draft as of `version`, which it has reached.
///
/// # Errors
/// When the database does not answer, or what it holds cannot be read.
pub async fn at(app: &App, id: i64, version: i64) -> Result<Option<Node>> {
    let (documents, db) = (app.part::<Documents>(), &app.db);
    let known = documents.known(id, version);
    // Others may have written so much that a stored one is nearer.
    let near = known.filter(|(known, _)| version - known <= WAYPOINT);
    let (from, document) = match near {
        Some(known) => known,
        None => match stored(db, id, version).await? {
            Some(stored) => stored,
            None => return Ok(None),
        },
    };
    let document = replayed(db, (id, from, version), document).await?;
    documents.keep(id, version, &document);
    Ok(Some(document))
}

/// The newest whole document that is no newer than `version`, and its version.
pub(super) async fn stored(db: &Db, id: i64, version: i64) -> Result<Option<(i64, Node)>> {
    let Some((text, version)) = store::document_until(db, id, version).await? else {
        return Ok(None);
    };
    Ok(Some((version, read(&text)?)))
}

/// A document as it is stored.
pub(super) fn read(text: &str) -> Result<Node> {
    let value: Value = json::decode("document", text)?;
    Ok(Node::from_json(&value, &SCHEMA).map_err(anyhow::Error::from)?)
}

/// The document with all steps between two versions, of which either may lie within a batch.
pub(super) async fn replayed(
    db: &Db,
    (id, mut from, until): (i64, i64, i64),
    mut document: Node,
) -> Result<Node> {
    while from < until {
        let batches = store::batches_over(db, id, (from, until), super::MOST_BATCHES).await?;
        let Some(last) = batches.last() else { break };
        let behind = last.version + last.count;
        for batch in &batches {
            for step in steps_of(batch, (from, until))? {
                document = step.apply(&document).map_err(anyhow::Error::from)?;
            }
        }
        if behind <= from {
            break;
        }
        from = behind;
    }
    Ok(document)
}

/// The steps of a batch that was accepted before, as far as they lie between two versions.
pub(super) fn steps_of(batch: &Batch, (from, until): (i64, i64)) -> Result<Vec<Step>> {
    let steps: Vec<Value> = json::decode("steps", &batch.steps)?;
    let place = |version: i64| usize::try_from(version - batch.version).unwrap_or(0);
    let wanted = steps.iter().take(place(until)).skip(place(from));
    let read = |step| Step::from_json(step, &SCHEMA).map_err(anyhow::Error::from);
    Ok(wanted.map(read).collect::<Result<_, _>>()?)
}
