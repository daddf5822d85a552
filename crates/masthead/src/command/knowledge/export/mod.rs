//! `masthead knowledge export`: all of story knowledge as files that an import reads again.
mod rows;
mod storylines;
mod table;
mod things;

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::command::boot;
use crate::ground::app::App;
use crate::ground::config::Config;
use crate::import::knowledge::{LOG, THINGS};

/// Where the files go.
#[derive(Debug, Args)]
pub struct Export {
    /// The folder of the publication, or an empty one; it is made where it is not there. Files of the
    /// same names are written anew.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}

/// A file of an export: its path within the folder, and its text.
pub type File = (String, String);

/// Writes things, storylines and all that is said of stories into the folder.
///
/// # Errors
/// When the database cannot be read, or the folder not be written.
pub async fn run(config: Config, asked: Export) -> Result<()> {
    let app = boot::reader(config).await?;
    let files = files(&app).await?;
    ensure!(!files.is_empty(), "there is no story knowledge yet");
    for (path, text) in &files {
        write(&asked.folder.join(path), text)?;
    }
    let count = files.len();
    let folder = asked.folder.display();
    Ok(writeln!(std::io::stdout(), "{count} files in {folder}")?)
}

fn write(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

/// The files of an export: `things.toml`, `storylines/*.md` and `knowledge.toml`, those that say
/// something.
///
/// # Errors
/// When the database cannot be read.
pub async fn files(app: &App) -> Result<Vec<File>> {
    let known = things::Known::load(app).await?;
    let mut files = Vec::new();
    let things = things::text(app, &known).await?;
    if !things.is_empty() {
        files.push((THINGS.to_owned(), things));
    }
    files.extend(storylines::files(app).await?);
    let rows = rows::text(app, &known).await?;
    if !rows.is_empty() {
        files.push((LOG.to_owned(), rows));
    }
    Ok(files)
}
