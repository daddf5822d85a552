//! Backups of a publication that goes on running: the database at one moment, the originals of
//! pictures, the theme, and the configuration without its secrets.
//!
//! Originals are kept by the hash of their bytes and only ever added, so a copy of the folder that
//! is made after the copy of the database has all that the database names.
mod database;
mod files;
pub mod jobs;
pub mod manifest;
pub mod quiet;
pub mod recover;
pub mod shelf;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use db::Db;
use jiff::Timestamp;

use self::manifest::{Entry, Manifest};
use self::shelf::{Backup, ORIGINALS, Shelf};
use crate::ground;
use crate::ground::clock::Millis;
use crate::ground::config::{Config, print};

/// The configuration in a backup's folder.
pub const CONFIGURATION: &str = "masthead.toml";
/// The theme in a backup's folder.
pub const THEME: &str = "theme";

/// What a backup has become.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its folder.
    pub folder: PathBuf,
    /// Bytes of its own files.
    pub bytes: u64,
    /// Originals that it has.
    pub originals: usize,
    /// Originals that were not in the folder yet.
    pub new: usize,
}

/// Makes a backup in `folder` beside a running server, reads it again, and takes away the oldest
/// of more than `keep`. Until it is whole there is none, and the older ones stay.
///
/// # Errors
/// What stands in the way: the disk, the database, another backup at the same time.
pub async fn make(
    db: &Db,
    config: &Config,
    (folder, keep): (&Path, usize),
    now: Millis,
) -> Result<Made> {
    let shelf = Shelf::open(folder)?;
    let unfinished = shelf.begin()?;
    let filled = fill(db, config, &shelf, &unfinished, now).await;
    let (manifest, new) = match filled {
        Ok(filled) => filled,
        Err(error) => {
            // The disk may be full; what is left of the backup would only fill it more.
            drop(std::fs::remove_dir_all(&unfinished));
            return Err(error);
        }
    };
    let folder = shelf.keep(&unfinished, now)?;
    shelf.prune(keep, &folder)?;
    Ok(Made {
        folder,
        bytes: manifest.files.iter().map(|entry| entry.bytes).sum(),
        originals: manifest.originals.len(),
        new,
    })
}

/// Writes everything of a backup, the manifest last; how many originals were new.
async fn fill(
    db: &Db,
    config: &Config,
    shelf: &Shelf,
    folder: &Path,
    now: Millis,
) -> Result<(Manifest, usize)> {
    let schema = db.schema_version().await?;
    let schema = schema.context("the database is empty, so there is nothing to keep")?;
    let kind = database::kind(db);
    let mut manifest = Manifest::new(kind, schema, Timestamp::from_millisecond(now)?);
    let copy = folder.join(kind.file());
    database::copy(db, config.database_url.as_deref(), &copy).await?;
    let (config, folder) = (config.clone(), folder.to_owned());
    let (source, target) = (config.data.join(ORIGINALS), shelf.originals());
    let work = move || {
        let (originals, new) = originals(&source, &target)?;
        manifest.originals = originals;
        manifest.files = own_files(&config, &folder, kind.file())?;
        manifest.write(&folder)?;
        Ok((manifest, new))
    };
    tokio::task::spawn_blocking(work).await?
}

/// Reads all of a backup again.
///
/// # Errors
/// The first thing that is not as it was saved.
pub async fn check(backup: Backup) -> Result<Manifest> {
    let folder = backup.folder.clone();
    let read = move || -> Result<Manifest> {
        let manifest = Manifest::read(&backup.folder)?;
        manifest.verify(&backup.folder, &backup.originals())?;
        Ok(manifest)
    };
    let manifest = tokio::task::spawn_blocking(read).await??;
    database::check(manifest.database, &folder.join(manifest.database.file())).await?;
    Ok(manifest)
}

/// Writes the configuration and the theme beside the copy of the database; what is then there.
fn own_files(config: &Config, folder: &Path, database: &str) -> Result<Vec<Entry>> {
    let text = print::without_secrets(config);
    ground::files::write(&folder.join(CONFIGURATION), text.as_bytes())?;
    let mut entries = vec![
        files::entry(&folder.join(database), database)?,
        files::entry(&folder.join(CONFIGURATION), CONFIGURATION)?,
    ];
    let Some(theme) = &config.theme else {
        return Ok(entries);
    };
    for name in files::below(theme)? {
        let path = format!("{THEME}/{name}");
        entries.push(files::copy(&theme.join(&name), &folder.join(&path), &path)?);
    }
    Ok(entries)
}

/// Copies the originals that are not kept yet; all of them, and how many were new.
fn originals(source: &Path, target: &Path) -> Result<(Vec<Entry>, usize)> {
    let (mut entries, mut new) = (Vec::new(), 0);
    if !source.is_dir() {
        return Ok((entries, new));
    }
    for name in files::below(source)? {
        // Files that are being written have names with a dot.
        if !name.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            continue;
        }
        let (from, to) = (source.join(&name), target.join(&name));
        let bytes = std::fs::metadata(&from)
            .with_context(|| format!("{} cannot be read", from.display()))?
            .len();
        let entry = Entry {
            path: name.clone(),
            bytes,
            sha256: name,
        };
        if std::fs::metadata(&to).map(|kept| kept.len()).ok() != Some(bytes) {
            let copied = files::copy(&from, &to, &entry.path)?;
            if copied != entry {
                std::fs::remove_file(&to)?;
                bail!(
                    "{} is damaged: its bytes are not those of its name; put the picture back \
                     by importing it again",
                    from.display()
                );
            }
            new += 1;
        }
        entries.push(entry);
    }
    Ok((entries, new))
}
