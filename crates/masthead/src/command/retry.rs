//! `masthead retry`: background jobs that were given up get all their attempts again.
use anyhow::Result;

use crate::ground::app::App;

/// Jobs that are looked at together.
const PAGE: u32 = 10_000;

/// Revives what was given up, which the server then does, and says how much it was.
///
/// # Errors
/// When the database cannot be written.
pub async fn run(app: &App) -> Result<String> {
    let revived = revive(app).await?;
    app.job_bell.ring();
    Ok(format!("{revived} background jobs are tried again"))
}

/// Revives dead jobs and says how many. One that waits anew already stays dead.
pub async fn revive(app: &App) -> Result<usize> {
    let mut revived = 0;
    for job in ::jobs::dead(&app.db, PAGE).await? {
        revived += usize::from(::jobs::revive(&app.db, job.id).await?.is_done());
    }
    Ok(revived)
}
