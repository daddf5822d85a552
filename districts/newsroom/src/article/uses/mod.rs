//! Which pictures a story shows, noted where the pictures are kept.
mod public;
mod store;

use db::Tx;
pub use public::shows;

use super::{State, Wanted, revision};
use crate::picture::uses::{self, Holder, Place, Shown};
use ground::app::App;
use ground::clock::{MINUTE, Millis};
use ground::error::Result;
use ground::jobs::{Kind, retried};
use ground::lane::Lane;

/// The job that takes up stories of before there were notes.
pub(super) const JOB: Kind =
    Kind::new("article.uses", Lane::Rest, |app, _| retried(take_up(app))).every(MINUTE);

/// Stories that are taken up in one transaction.
const BATCH: i64 = 100;

/// Notes the pictures of a story, as it is published from now on.
pub(super) async fn note(tx: &mut Tx, id: i64, wanted: &Wanted, now: Millis) -> Result<()> {
    let at = (wanted.state == State::Live).then_some(wanted.published_at);
    uses::note(tx, Holder::Published(id, at), &shown(wanted), now).await
}

fn shown(wanted: &Wanted) -> Shown {
    let content = &wanted.content;
    let lead = content
        .picture
        .iter()
        .map(|lead| (lead.picture, Place::Lead));
    let text = content.document.pictures();
    let text = text.filter_map(|picture| Some((picture.id?, Place::Text)));
    lead.chain(text).collect()
}

async fn take_up(app: &App) -> Result<()> {
    loop {
        let mut tx = app.db.begin().await?;
        let ids = store::without(&mut tx, BATCH).await?;
        if ids.is_empty() {
            return Ok(tx.rollback().await?);
        }
        for id in ids {
            if let Some((_, wanted)) = revision::newest(&mut tx, id).await? {
                note(&mut tx, id, &wanted, app.clock.now()).await?;
            }
            store::set(&mut tx, id).await?;
        }
        tx.commit().await?;
    }
}
