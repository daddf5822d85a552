//! Which pictures a story shows as it is being written, its stash included.
mod store;

use db::Tx;
use steps::Node;

use super::tree::picture_id;
use super::{Draft, fields, kept};
use crate::picture::uses::{self, Holder, Place, Shown};
use ground::app::App;
use ground::clock::{MINUTE, Millis};
use ground::error::Result;
use ground::jobs::{Kind, retried};
use ground::lane::Lane;

/// The job that takes up drafts of before there were notes.
pub const JOB: Kind =
    Kind::new("draft.uses", Lane::Rest, |app, _| retried(take_up(app))).every(MINUTE);

/// Drafts that are taken up at once.
const BATCH: i64 = 50;

/// Notes the pictures of a draft.
pub(super) async fn note(tx: &mut Tx, id: i64, document: &Node, now: Millis) -> Result<()> {
    uses::note(tx, Holder::Draft(id), &shown(document), now).await
}

/// The same after a step, which mostly changes no picture.
pub(super) async fn follow(
    tx: &mut Tx,
    id: i64,
    (before, after): (&Node, &Node),
    now: Millis,
) -> Result<()> {
    let shown = shown(after);
    match self::shown(before) == shown {
        true => Ok(()),
        false => uses::note(tx, Holder::Draft(id), &shown, now).await,
    }
}

fn shown(document: &Node) -> Shown {
    let mut shown: Shown = fields::lead(document)
        .map(|lead| (lead, Place::Lead))
        .into_iter()
        .collect();
    collect(document, &mut shown);
    shown
}

fn collect(node: &Node, shown: &mut Shown) {
    for child in node.children() {
        if child.name() == "picture"
            && let Some(id) = picture_id(child)
        {
            shown.insert((id, Place::Text));
        }
        collect(child, shown);
    }
}

async fn take_up(app: &App) -> Result<()> {
    loop {
        let drafts = store::without(&app.db, BATCH).await?;
        let mut is_moving = false;
        for draft in &drafts {
            is_moving |= take_up_one(app, draft).await?;
        }
        // One in which somebody writes right now is taken up by the next run.
        if !is_moving {
            return Ok(());
        }
    }
}

/// Notes the pictures of one draft, unless somebody has written in it meanwhile.
async fn take_up_one(app: &App, draft: &Draft) -> Result<bool> {
    let document = kept::at(app, draft.id, draft.version).await?;
    let mut tx = app.db.begin().await?;
    if !store::set(&mut tx, draft.id, draft.version)
        .await?
        .is_done()
    {
        tx.rollback().await?;
        return Ok(false);
    }
    if let Some(document) = document {
        note(&mut tx, draft.id, &document, app.clock.now()).await?;
    }
    tx.commit().await?;
    Ok(true)
}
