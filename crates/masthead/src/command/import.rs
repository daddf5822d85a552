//! `masthead import DIR`
use std::fmt::Write;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::ground::app::App;
use crate::import::{self, Progress, Source};
use crate::shop::offer;

/// Imports a folder, whole or not at all, and says what changed.
///
/// # Errors
/// All mistakes of the folder, or why the database cannot be written.
pub async fn run(app: &App, folder: PathBuf, progress: &Progress) -> Result<String> {
    let shown = folder.display().to_string();
    // The command has seen it; a server may be kept from seeing the folders of others.
    ensure!(
        folder.is_dir(),
        "the server cannot read {shown}; put the folder where the server's user and unit let it read"
    );
    let report = import::import(app, Source::Folder(folder), progress)
        .await
        .with_context(|| format!("nothing of {shown} was imported"))?;
    let mut text = report.to_string();
    for warning in offer::unsold(app).await? {
        write!(text, "\nwarning: {warning}")?;
    }
    Ok(text)
}
