//! Steps that somebody sends: checked, put in order, kept.
use serde::Deserialize;
use serde_json::Value;
use steps::{Limits, Node};

use super::{
    Batch, Documents, Draft, Reason, SCHEMA, Snapshot, Waiting, What, fields, kept, store, uses,
};
use ground::app::App;
use ground::clock::{Millis, SECOND};
use ground::error::{Error, Result};
use ground::json;

/// The longest name of a writer.
const LONGEST_WRITER: usize = 64;
/// The whole document is kept after so many steps, or so long after the last one.
const SNAPSHOT_STEPS: i64 = 200;
const SNAPSHOT_AGE: Millis = 30 * SECOND;
/// One of those is kept for good in so many steps: the way to any version is not much longer.
pub(super) const WAYPOINT: i64 = 500;

/// What somebody sends.
#[derive(Clone, Debug, Deserialize)]
pub struct Sent {
    /// The tab of a browser.
    pub writer: String,
    /// The batch's number among those of the tab.
    pub batch: i64,
    /// The version that the steps stand on.
    pub version: i64,
    /// The version of the schema.
    pub schema: i64,
    /// The steps, as ProseMirror writes them.
    pub steps: Vec<Value>,
}

/// What became of it.
#[derive(Debug)]
pub enum Added {
    /// It is kept; the version behind it.
    Kept(i64),
    /// Others were faster; what they have written since.
    Behind(i64, Vec<Batch>),
    /// It was made with another schema than ours.
    OtherSchema,
    /// A step is not one, does not fit there, or would make something that no story may be.
    Refused {
        /// Which one, from 0.
        index: usize,
        /// Why, for whoever looks into it.
        reason: String,
    },
}

/// Keeps the steps that somebody sends for a draft. A batch that comes again is kept once.
///
/// # Errors
/// [`Error::NotFound`] where there is no such draft; when the database does not answer.
pub async fn add(app: &App, (id, staff): (i64, i64), sent: &Sent) -> Result<Added> {
    if sent.schema != super::format() {
        return Ok(Added::OtherSchema);
    }
    let sound = match read(sent) {
        Ok(sound) => sound,
        Err(refused) => return Ok(refused),
    };
    let again = (sent.writer.as_str(), sent.batch);
    if let Some(version) = store::version_behind(&app.db, id, again).await? {
        return Ok(Added::Kept(version));
    }
    let draft = store::by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
    if draft.version != sent.version {
        return behind(app, id, sent.version).await;
    }
    let before = kept::at(app, id, draft.version).await?;
    let before = before.ok_or(Error::NotFound)?;
    let after = match applied(&before, &sound) {
        Ok(after) => after,
        Err(refused) => return Ok(refused),
    };
    let batch = Batch {
        version: sent.version,
        count: i64::try_from(sent.steps.len()).unwrap_or(i64::MAX),
        writer: sent.writer.clone(),
        number: sent.batch,
        staff,
        at: app.clock.now(),
        steps: json::encode("steps", &sent.steps)?,
    };
    keep(app, &draft, batch, (&before, &after)).await
}

/// The steps as they are meant, or why one is not taken.
fn read(sent: &Sent) -> Result<steps::Batch, Added> {
    if sent.steps.is_empty() {
        return Err(refused(0, "no steps"));
    }
    if sent.writer.is_empty() || sent.writer.len() > LONGEST_WRITER || sent.batch < 1 {
        return Err(refused(0, "nobody is said to have written this"));
    }
    steps::Batch::from_values(&sent.steps, &SCHEMA, &Limits::default())
        .map_err(|no| refused(no.index, no.why))
}

fn applied(before: &Node, steps: &steps::Batch) -> Result<Node, Added> {
    let after = steps
        .apply(before, &Limits::default())
        .map_err(|no| refused(no.index, no.why))?;
    let last = steps.steps().len().saturating_sub(1);
    fields::check(&after).map_err(|reason| refused(last, reason))?;
    Ok(after)
}

fn refused(index: usize, reason: impl ToString) -> Added {
    Added::Refused {
        index,
        reason: reason.to_string(),
    }
}

/// Takes the place behind the version that the steps stand on, or says who has it.
async fn keep(
    app: &App,
    draft: &Draft,
    batch: Batch,
    (before, after): (&Node, &Node),
) -> Result<Added> {
    let (id, version) = (draft.id, batch.version + batch.count);
    let shown = fields::shown(after);
    let mut tx = app.db.begin().await?;
    let written = store::advance(&mut tx, id, &batch, (&shown.0, &shown.1)).await?;
    if !written.is_done() {
        tx.rollback().await?;
        return behind(app, id, batch.version).await;
    }
    store::insert_batch(&mut tx, id, &batch).await?;
    uses::follow(&mut tx, id, (before, after), batch.at).await?;
    let last = store::newest_document(&mut tx, id).await?;
    let is_due = |last: &Snapshot| {
        version - last.version >= SNAPSHOT_STEPS || batch.at - last.at >= SNAPSHOT_AGE
    };
    if last.as_ref().is_none_or(is_due) {
        let before = last.map_or(0, |last| last.version);
        let snapshot = Snapshot {
            version,
            reason: match version / WAYPOINT > before / WAYPOINT {
                true => Reason::Waypoint,
                false => Reason::Passing,
            },
            at: batch.at,
            staff: batch.staff,
            note: String::new(),
        };
        super::keep_document(&mut tx, id, &snapshot, after).await?;
    }
    tx.commit().await?;
    app.part::<Documents>().keep(id, version, after);
    app.part::<Waiting>().tell(id, What::Steps);
    Ok(Added::Kept(version))
}

async fn behind(app: &App, id: i64, version: i64) -> Result<Added> {
    let newest = store::version(&app.db, id).await?.ok_or(Error::NotFound)?;
    let batches = super::batches(&app.db, id, version).await?;
    Ok(Added::Behind(newest, batches))
}
