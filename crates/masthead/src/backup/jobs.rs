//! The backup that is made by itself.
use ::jobs::{Job, JobError};

use super::shelf;
use crate::ground::app::App;
use crate::ground::clock::{HOUR, MINUTE};
use crate::ground::jobs::{Kind, Running};
use crate::ground::lane::Lane;

/// Its job. It looks every hour, so a backup that failed or that a stopped server has missed is
/// made up for within one.
pub const JOBS: &[Kind] = &[Kind::new("backup.make", Lane::Rest, make)
    .every(HOUR)
    .wanted(|app| app.config.backup.folder.is_some())];

/// A look that comes a little early counts for the whole interval.
const SLACK: i64 = 10 * MINUTE;

fn make<'a>(app: &'a App, _: &'a Job) -> Running<'a> {
    Box::pin(async {
        let settings = &app.config.backup;
        let Some(folder) = &settings.folder else {
            return Ok(());
        };
        let now = app.clock.now();
        let newest = shelf::newest_until(folder, now).map_err(JobError::retry)?;
        let interval = i64::from(settings.every_hours) * HOUR - SLACK;
        if newest.is_some_and(|newest| now - newest.made_at < interval) {
            return Ok(());
        }
        let keep = settings.keep as usize;
        let made = super::make(&app.db, &app.config, (folder, keep), now).await;
        let made = made.map_err(|error| JobError::retry(format!("{error:#}")))?;
        tracing::info!(folder = %made.folder.display(), bytes = made.bytes, "a backup was made");
        Ok(())
    })
}
