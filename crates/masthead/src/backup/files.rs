//! Files that are copied with their hashes, however large they are.
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use super::manifest::Entry;
use crate::ground::{self, ids::hex};

/// What is read at once.
const PIECE: usize = 256 * 1024;

/// What a file is, under the name that a manifest has for it.
///
/// # Errors
/// When it cannot be read.
pub fn entry(path: &Path, name: &str) -> Result<Entry> {
    let (bytes, sha256) =
        passed(path, |_| Ok(())).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(Entry {
        path: name.to_owned(),
        bytes,
        sha256,
    })
}

/// Copies a file and reads the copy again; it gets its name when it is whole and on the disk. Says
/// what was copied.
///
/// # Errors
/// When one of the two cannot be read or written, or the copy reads as something else.
pub fn copy(source: &Path, target: &Path, name: &str) -> Result<Entry> {
    let copied = ground::files::fill(target, |beside| write_beside(source, beside));
    let (bytes, sha256) = copied.with_context(|| {
        format!(
            "{} cannot be copied to {}",
            source.display(),
            target.display()
        )
    })?;
    Ok(Entry {
        path: name.to_owned(),
        bytes,
        sha256,
    })
}

/// Copies a file that must be what a manifest says.
///
/// # Errors
/// When it is not, or cannot be copied.
pub fn copy_exactly(source: &Path, target: &Path, entry: &Entry) -> Result<()> {
    let copied = copy(source, target, &entry.path)?;
    if copied != *entry {
        drop(fs::remove_file(target));
    }
    ensure!(
        copied == *entry,
        "{} is not what was saved: it is damaged, or somebody has changed it",
        source.display()
    );
    Ok(())
}

/// The files below a folder, as paths from it, in the order of their names. Links are followed.
///
/// # Errors
/// When a folder cannot be read, or a name is not UTF-8.
pub fn below(folder: &Path) -> Result<Vec<String>> {
    let (mut found, mut open) = (Vec::new(), vec![PathBuf::new()]);
    while let Some(inner) = open.pop() {
        let path = folder.join(&inner);
        let entries =
            fs::read_dir(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        for entry in entries {
            let name = inner.join(entry?.file_name());
            if folder.join(&name).is_dir() {
                open.push(name);
                continue;
            }
            let text = name.to_str();
            let text = text.with_context(|| format!("{} is no name in UTF-8", name.display()))?;
            found.push(text.to_owned());
        }
    }
    found.sort();
    Ok(found)
}

fn write_beside(source: &Path, beside: &Path) -> std::io::Result<(u64, String)> {
    let mut file = File::create_new(beside)?;
    let done = passed(source, |piece| file.write_all(piece))?;
    file.sync_all()?;
    match passed(beside, |_| Ok(()))? == done {
        true => Ok(done),
        false => Err(std::io::Error::other("the copy reads as something else")),
    }
}

/// Hands a file on in pieces; its length and the hash of all of it.
fn passed(
    path: &Path,
    mut take: impl FnMut(&[u8]) -> std::io::Result<()>,
) -> std::io::Result<(u64, String)> {
    let (mut file, mut hash, mut bytes) = (File::open(path)?, Sha256::new(), 0);
    let mut piece = vec![0; PIECE];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok((bytes, hex(&hash.finalize())));
        }
        take(&piece[..read])?;
        hash.update(&piece[..read]);
        bytes += read as u64;
    }
}
