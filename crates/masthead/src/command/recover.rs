//! `masthead recover DIR`: a publication from a backup, quiet at first.
use std::io::Write;
use std::path::Path;

use anyhow::Result;

use super::safety;
use crate::backup::{CONFIGURATION, THEME, recover, shelf};
use crate::features;
use crate::ground::clock::Clock;
use crate::ground::config::Config;
use crate::ground::keyring;

/// Recovers the newest backup of a folder, or the one that the folder is, and says what is next.
///
/// # Errors
/// What is damaged or in the way.
pub async fn run(config: Config, folder: &Path) -> Result<()> {
    safety::own_folder(&config.data)?;
    let now = Clock::System.now();
    let backup = shelf::newest(folder, now)?;
    let manifest = recover::recover(&backup, &config, &features::migrations(), now).await?;
    let (from, data) = (backup.folder.display(), config.data.display());
    let mut out = std::io::stdout();
    writeln!(
        out,
        "{data} holds the publication as of {}, with {} originals; every byte was checked.\n\
         \n\
         - Secrets are in no backup: put {} into {data} from where you keep it, or set secret_key;\n  \
           without it, staff set up their one-time codes anew.\n\
         - The configuration without its secrets is {from}/{CONFIGURATION}.",
        manifest.made_at,
        manifest.originals.len(),
        keyring::FILE,
    )?;
    if backup.folder.join(THEME).is_dir() {
        writeln!(out, "- The theme is {from}/{THEME}.")?;
    }
    writeln!(
        out,
        "- `masthead serve` shows it. It sends no e-mail and calls no payment processor until\n  \
           `masthead wake`."
    )?;
    Ok(())
}
