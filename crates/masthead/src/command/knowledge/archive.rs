//! `masthead knowledge suggest` without files: suggestions for all stories that are published.
use anyhow::Result;

use crate::ground::app::App;
use crate::import::Progress;
use crate::newsroom::article::stock;
use crate::newsroom::knowledge::thing;
use crate::newsroom::{publication, strip};

/// Stories that are read from the database at once.
const BATCH: i64 = 200;

/// Suggests what every published story is about, and confirms nothing. Stories of which something was
/// suggested or decided before are left alone; so the command goes on where it was broken off.
///
/// # Errors
/// When the database does not answer, or the command that asked for it has gone.
pub async fn run(app: &App, progress: &Progress) -> Result<String> {
    let declined = thing::often_rejected(&app.db).await?.into_iter().collect();
    let (mut last, mut stories, mut kept) = (i64::MIN, 0_usize, 0_usize);
    loop {
        let heads = stock::after(&app.db, last, BATCH).await?;
        let Some(newest) = heads.last() else { break };
        last = newest.id;
        progress.stage(format!("stories after {stories}"), heads.len());
        let publication = publication::current(app).await?;
        for head in heads {
            progress.expect_wanted()?;
            if head.is_live(app.clock.now()) {
                kept += strip::suggest(app, &publication, (&head, &declined)).await?;
            }
            stories += 1;
            progress.step();
        }
    }
    progress.finish();
    Ok(format!("{stories} stories, {kept} suggestions"))
}
