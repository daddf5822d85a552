//! A story as it was at any version, with who wrote which words: the steps are all kept, and each
//! says what it put where.
mod writers;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use serde_json::Value;
use steps::Node;

use self::writers::Writers;
use super::adding::WAYPOINT;
use super::{Draft, MOST_BATCHES, kept, store};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};

/// Stories of which moments are kept in memory; each costs what a long story weighs, some 0.2 MB, and
/// one moment shares with the next what is the same.
const MOST: usize = 8;

/// Words that one person wrote, one after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The words.
    pub text: String,
    /// Who wrote them; `None` for what the story was begun with.
    pub by: Option<i64>,
    /// When the last of them was written.
    pub at: Millis,
}

/// A block with the passages of its writers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its kind.
    pub kind: String,
    /// Its words, in their order.
    pub passages: Vec<Passage>,
}

/// A version of a story, on the way to the next one.
#[derive(Clone, Debug)]
struct Moment {
    document: Node,
    writers: Writers,
}

/// Moments of stories that were looked at, so that a step along the history needs few steps of the
/// story.
#[derive(Debug, Default)]
pub struct Replays(Mutex<Inner>);

#[derive(Debug, Default)]
struct Inner {
    all: HashMap<i64, Known>,
    asked: u64,
}

/// What is known of one story.
#[derive(Debug, Default)]
struct Known {
    /// When it was asked for.
    asked: u64,
    /// Moments on the way, by their version.
    waypoints: BTreeMap<i64, Moment>,
    /// The one that was looked at last.
    last: Option<(i64, Moment)>,
}

impl Replays {
    /// The last moment of a story that is known at a version or before it.
    fn known(&self, id: i64, version: i64) -> Option<(i64, Moment)> {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.asked += 1;
        let asked = inner.asked;
        let known = inner.all.get_mut(&id)?;
        known.asked = asked;
        let waypoint = known.waypoints.range(..=version).next_back();
        let waypoint = waypoint.map(|(version, moment)| (*version, moment.clone()));
        let last = known.last.clone().filter(|(last, _)| *last <= version);
        waypoint
            .into_iter()
            .chain(last)
            .max_by_key(|(version, _)| *version)
    }

    /// Keeps a moment of a story and those that were passed on the way to it; the story that was not
    /// asked for the longest goes.
    fn keep(&self, id: i64, passed: Vec<(i64, Moment)>, last: (i64, Moment)) {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let asked = inner.asked;
        let known = inner.all.entry(id).or_default();
        known.asked = asked;
        known.waypoints.extend(passed);
        known.last = Some(last);
        if inner.all.len() > MOST {
            let oldest = inner.all.iter().min_by_key(|(_, known)| known.asked);
            if let Some(id) = oldest.map(|(id, _)| *id) {
                inner.all.remove(&id);
            }
        }
    }
}

/// The blocks of a version, each with who wrote which of its words.
///
/// # Errors
/// [`Error::NotFound`] where the draft never had that version.
pub async fn at(app: &App, draft: &Draft, version: i64) -> Result<Vec<Written>> {
    if !(0..=draft.version).contains(&version) {
        return Err(Error::NotFound);
    }
    let moment = moment(app, draft.id, version).await?;
    let mut from = 0;
    let mut blocks = Vec::new();
    for block in moment.document.children() {
        let passages = moment.writers.passages(block, from);
        from += block.node_size();
        if !passages.is_empty() {
            blocks.push(Written {
                kind: kind(block),
                passages,
            });
        }
    }
    Ok(blocks)
}

/// The kind of a block; a heading with its level.
fn kind(block: &Node) -> String {
    let level = block.attr("level").and_then(Value::as_i64);
    match level {
        Some(level) => format!("{}-{level}", block.name()),
        None => block.name().to_owned(),
    }
}

/// A version with its writers, made from the nearest that is known.
async fn moment(app: &App, id: i64, version: i64) -> Result<Moment> {
    let replays = app.part::<Replays>();
    let (mut from, mut moment) = match replays.known(id, version) {
        Some(known) => known,
        None => (0, begun(app, id).await?),
    };
    let mut passed = Vec::new();
    while from < version {
        let batches = store::batches_over(&app.db, id, (from, version), MOST_BATCHES).await?;
        let Some(last) = batches.last() else { break };
        let until = (last.version + last.count).min(version);
        for batch in &batches {
            for step in kept::steps_of(batch, (from, version))? {
                moment = moment.after(&step, (batch.staff, batch.at))?;
            }
            let behind = batch.version + batch.count;
            if behind <= version && behind / WAYPOINT > batch.version / WAYPOINT {
                passed.push((behind, moment.clone()));
            }
        }
        if until <= from {
            break;
        }
        from = until;
    }
    replays.keep(id, passed, (version, moment.clone()));
    Ok(moment)
}

/// What the story was begun with, which nobody wrote here.
async fn begun(app: &App, id: i64) -> Result<Moment> {
    let (_, document) = kept::stored(&app.db, id, 0).await?.ok_or(Error::NotFound)?;
    Ok(Moment {
        writers: Writers::begun(&document),
        document,
    })
}

impl Moment {
    fn after(self, step: &steps::Step, by: (i64, Millis)) -> Result<Self> {
        let after = step.apply(&self.document).map_err(anyhow::Error::from)?;
        let mut writers = self.writers;
        writers.follow(step, (&self.document, &after), by);
        Ok(Self {
            document: after,
            writers,
        })
    }
}

/// The version that a story had at a moment; the first one before that.
pub async fn version_at(app: &App, draft: &Draft, at: Millis) -> Result<i64> {
    Ok(store::version_at(&app.db, draft.id, at).await?.unwrap_or(0))
}

/// When a version was made and by whom; nothing for the one that the story was begun with.
pub async fn made(app: &App, id: i64, version: i64) -> Result<Option<(Millis, i64)>> {
    Ok(store::step_before(&app.db, id, version).await?)
}
