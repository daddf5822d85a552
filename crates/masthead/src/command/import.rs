//! `masthead import DIR`
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::boot;
use crate::ground::config::Config;
use crate::import::{self, Progress, Source};
use crate::shop::offer;

/// Imports a folder, whole or not at all, and says what changed.
///
/// # Errors
/// All mistakes of the folder, or why the database cannot be written.
pub async fn run(config: Config, folder: PathBuf) -> Result<()> {
    anyhow::ensure!(folder.is_dir(), "{} is no folder", folder.display());
    let app = boot::app(config).await?;
    let progress = Progress::on_stderr();
    let report = import::import(&app, Source::Folder(folder.clone()), &progress)
        .await
        .with_context(|| format!("nothing of {} was imported", folder.display()))?;
    writeln!(std::io::stdout(), "{report}")?;
    for warning in offer::unsold(&app).await? {
        writeln!(std::io::stdout(), "warning: {warning}")?;
    }
    Ok(())
}
