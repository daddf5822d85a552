//! `masthead retry`: background jobs that were given up get all their attempts again.
use std::io::Write;

use anyhow::Result;

use super::boot;
use crate::ground::app::App;
use crate::ground::config::Config;

/// Jobs that are looked at together.
const PAGE: u32 = 10_000;

/// Revives what was given up; the server then does it.
///
/// # Errors
/// When the database cannot be written.
pub async fn run(config: Config) -> Result<()> {
    let app = boot::app(config).await?;
    let revived = revive(&app).await?;
    writeln!(
        std::io::stdout(),
        "{revived} background jobs are tried again"
    )?;
    Ok(())
}

/// Revives dead jobs and says how many. One that waits anew already stays dead.
pub async fn revive(app: &App) -> Result<usize> {
    let mut revived = 0;
    for job in ::jobs::dead(&app.db, PAGE).await? {
        revived += usize::from(::jobs::revive(&app.db, job.id).await?.is_done());
    }
    Ok(revived)
}
