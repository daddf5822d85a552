//! The files of pictures: written whole or not at all.
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes `bytes` to `path`: into a file beside it, onto the disk, then under its name.
/// Folders that are missing are made.
///
/// # Errors
/// What the file system says; the file is then as it was before.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let unique = crate::ground::ids::hex(&crate::ground::ids::random_bytes::<8>());
    let beside = folder.join(format!(".{unique}.part"));
    let written = write_beside(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // The disk may be full; what is left of the file would only fill it more.
        drop(fs::remove_file(&beside));
        return written;
    }
    sync_folder(folder)
}

fn write_beside(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes a new name durable.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
