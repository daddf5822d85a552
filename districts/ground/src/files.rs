//! Files that are written whole or not at all.
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use super::ids::{hex, random_bytes};

/// How the names of unfinished files begin. Whoever finds one may take it away.
pub const UNFINISHED: &str = ".part-";

/// Writes `bytes` to `path`, as [`fill`] does.
///
/// # Errors
/// What the file system says; the file is then as it was before.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fill(path, |beside| {
        let mut file = File::create_new(beside)?;
        file.write_all(bytes)?;
        file.sync_all()
    })
}

/// Lets `write` make a file beside `path` and bring it onto the disk, then gives it its name.
/// Folders that are missing are made.
///
/// # Errors
/// What the file system or `write` says; the file is then as it was before.
pub fn fill<T>(path: &Path, write: impl FnOnce(&Path) -> io::Result<T>) -> io::Result<T> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let beside = folder.join(format!("{UNFINISHED}{}", hex(&random_bytes::<8>())));
    let written = write(&beside).and_then(|done| fs::rename(&beside, path).map(|()| done));
    if written.is_err() {
        // The disk may be full; what is left of the file would only fill it more.
        drop(fs::remove_file(&beside));
        return written;
    }
    sync_folder(folder)?;
    written
}

/// Makes the names in a folder durable.
///
/// # Errors
/// What the file system says.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
