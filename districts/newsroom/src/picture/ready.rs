//! Telling that pictures are ready. Each telling makes the pages that show one of them anew, so
//! those of a whole library are told together, every few seconds.
use super::{KIND, jobs::SIZES, store};
use crate::publication;
use ground::app::App;
use ground::changes::{self, Tag};
use ground::clock::{Millis, SECOND};
use ground::error::Result;

/// A picture that is ready is told after this at the latest, if others go on becoming ready.
const LONGEST: Millis = 5 * SECOND;

/// Tells of the pictures that are ready, unless more are on their way.
pub async fn tell(app: &App) -> Result<()> {
    let now = app.clock.now();
    let Some(since) = store::ready_since(&app.db).await? else {
        return Ok(());
    };
    if (0..LONGEST).contains(&(now - since)) && ::jobs::is_due(&app.db, SIZES, now).await? {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    let ready = store::take_ready(&mut tx).await?;
    let tags = ready.into_iter().map(|picture| Tag::one(KIND, picture));
    changes::record(&mut tx, tags).await?;
    tx.commit().await?;
    publication::look(app).await
}
