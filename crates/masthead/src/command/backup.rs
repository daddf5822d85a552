//! `masthead backup`: makes a backup beside a running server, or reads one again.
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;

use super::boot;
use crate::backup::{self, shelf};
use crate::ground::clock::Clock;
use crate::ground::config::Config;

/// Where to, and what to do.
#[derive(Debug, Args)]
pub struct Backup {
    /// The folder of the backups; without it, `backup.folder` of the configuration.
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// How many backups stay in the folder; without it, `backup.keep` of the configuration.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub keep: Option<u32>,
    /// Make none; read all of the newest one again, or of the one that DIR is.
    #[arg(long, conflicts_with = "keep")]
    pub check: bool,
}

/// Makes a backup and says where it is; or says that one is sound.
///
/// # Errors
/// What stands in the way, or is damaged.
pub async fn run(config: Config, asked: Backup) -> Result<()> {
    let folder = asked.folder.or(config.backup.folder.clone());
    let folder = folder.context("name a folder: masthead backup DIR, or set backup.folder")?;
    if asked.check {
        return check(folder).await;
    }
    let db = boot::open_to_read(&config).await?;
    let keep = asked.keep.unwrap_or(config.backup.keep) as usize;
    let made = backup::make(&db, &config, (&folder, keep), Clock::System.now()).await?;
    writeln!(
        std::io::stdout(),
        "{}: {} MB and {} originals, {} of them new",
        made.folder.display(),
        made.bytes.div_ceil(1 << 20),
        made.originals,
        made.new
    )?;
    Ok(())
}

async fn check(folder: PathBuf) -> Result<()> {
    let newest = shelf::newest(&folder, Clock::System.now())?;
    let shown = newest.folder.display().to_string();
    let manifest = backup::check(newest).await?;
    let count = manifest.originals.len();
    writeln!(
        std::io::stdout(),
        "{shown}: sound, with {count} originals; made at {} by masthead {}",
        manifest.made_at,
        manifest.program
    )?;
    Ok(())
}
