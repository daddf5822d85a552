//! Where things are: the workspace, its target folder, our own files in it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Result;

/// The workspace's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The browser journeys.
pub fn e2e() -> PathBuf {
    root().join("e2e")
}

/// The folder of debug binaries, which is the one this program runs from.
pub fn debug() -> Result<PathBuf> {
    let own = std::env::current_exe().map_err(|error| format!("where am I? {error}"))?;
    own.parent()
        .map(Path::to_path_buf)
        .ok_or_else(|| "this program lies in no folder".to_owned())
}

/// The folder that holds `debug`.
pub fn target() -> Result<PathBuf> {
    let debug = debug()?;
    Ok(debug.parent().unwrap_or(&debug).to_path_buf())
}

/// A folder of ours for `purpose`, created if missing: logs and data of runs.
pub fn ours(purpose: &str) -> Result<PathBuf> {
    let folder = target()?.join("xtask").join(purpose);
    create(&folder)?;
    Ok(folder)
}

/// Creates a folder with its parents.
pub fn create(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)
        .map_err(|error| format!("cannot create {}: {error}", folder.display()))
}

/// Removes a folder, if it is there.
pub fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}", folder.display()))
        }
        _ => Ok(()),
    }
}
