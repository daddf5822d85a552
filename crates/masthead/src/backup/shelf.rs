//! The folder that backups are kept in: one folder for each, and the originals that they share.
use std::collections::HashSet;
use std::fs::{self, DirBuilder, File, TryLockError};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use jiff::Timestamp;

use super::files;
use super::manifest::{self, Manifest};
use crate::ground::clock::Millis;
use crate::ground::files::{UNFINISHED, sync_folder};

/// The folder of the originals.
pub const ORIGINALS: &str = "originals";
/// The file whose lock keeps two backups at once apart.
const LOCK: &str = ".lock";
/// A moment in the name of a backup: no colons, which some file systems do not take.
const MOMENT: &str = "%Y-%m-%dT%H-%M-%SZ";

/// A finished backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its folder.
    pub folder: PathBuf,
    /// When it was begun.
    pub made_at: Millis,
}

impl Backup {
    /// The folder of the originals that it shares with others.
    pub fn originals(&self) -> PathBuf {
        self.folder.with_file_name(ORIGINALS)
    }

    /// The one in this folder; none where nothing was finished.
    fn at(folder: PathBuf) -> Option<Self> {
        if !folder.join(manifest::FILE).is_file() {
            return None;
        }
        let name = folder.file_name()?.to_str()?;
        let moment = name.get(..20)?;
        let time = jiff::civil::DateTime::strptime(MOMENT, moment).ok()?;
        let made_at = time.in_tz("UTC").ok()?.timestamp().as_millisecond();
        Some(Self { folder, made_at })
    }
}

/// The finished backups in a folder, oldest first.
///
/// # Errors
/// When the folder is there and cannot be read.
pub fn backups(folder: &Path) -> Result<Vec<Backup>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.with_context(|| format!("{} cannot be read", folder.display()))?,
    };
    let mut found = Vec::new();
    for entry in entries {
        found.extend(Backup::at(entry?.path()));
    }
    found.sort_by(|one, other| one.folder.cmp(&other.folder));
    Ok(found)
}

/// The newest finished backup of a folder, or the one that the folder is. One that is of a later
/// moment than now was made while the clock was wrong, and nobody knows how old it is: whoever
/// wants it has to name it.
///
/// # Errors
/// When there is none.
pub fn newest(folder: &Path, now: Millis) -> Result<Backup> {
    let own = Backup::at(std::path::absolute(folder)?);
    let newest = own.map_or_else(|| newest_until(folder, now), |own| Ok(Some(own)))?;
    newest.with_context(|| format!("there is no backup in {}", folder.display()))
}

/// The newest finished backup in a folder, but for those of a later moment.
///
/// # Errors
/// When the folder is there and cannot be read.
pub fn newest_until(folder: &Path, now: Millis) -> Result<Option<Backup>> {
    let mut backups = backups(folder)?;
    backups.retain(|backup| backup.made_at <= now);
    Ok(backups.pop())
}

/// The folder while a backup is made in it.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
    _lock: File,
}

impl Shelf {
    /// Takes the folder for this process, and away from it what another one did not finish.
    ///
    /// # Errors
    /// When it cannot be made or written, or another backup is being made.
    pub fn open(folder: &Path) -> Result<Self> {
        let said = || {
            format!(
                "the folder of the backups, {}, cannot be used",
                folder.display()
            )
        };
        let mut builder = DirBuilder::new();
        builder.recursive(true).mode(0o700);
        builder.create(folder.join(ORIGINALS)).with_context(said)?;
        let lock = File::create(folder.join(LOCK)).with_context(said)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                bail!("another backup is being made in {}", folder.display())
            }
            Err(TryLockError::Error(error)) => return Err(error).with_context(said),
        }
        let shelf = Self {
            folder: folder.to_owned(),
            _lock: lock,
        };
        shelf.tidy().with_context(said)?;
        Ok(shelf)
    }

    /// The folder of the originals.
    pub fn originals(&self) -> PathBuf {
        self.folder.join(ORIGINALS)
    }

    /// Makes an empty folder for a backup that nobody takes for a finished one.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn begin(&self) -> Result<PathBuf> {
        let folder = self.folder.join(format!("{UNFINISHED}backup"));
        fs::create_dir(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        Ok(folder)
    }

    /// Gives a finished backup its name.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn keep(&self, unfinished: &Path, made_at: Millis) -> Result<PathBuf> {
        let made_at = Timestamp::from_millisecond(made_at)?;
        let name = made_at.strftime(MOMENT).to_string();
        let second = (2..).map(|number| format!("{name}-{number}"));
        let names = std::iter::once(name.clone()).chain(second);
        let free = names
            .map(|name| self.folder.join(name))
            .find(|it| !it.exists());
        let folder = free.context("a number is always free")?;
        sync_folder(unfinished)?;
        fs::rename(unfinished, &folder)?;
        sync_folder(&self.folder)?;
        Ok(folder)
    }

    /// Takes away the oldest backups beside the one that was just made, whatever the clock said
    /// then, and the originals that none of the others has.
    ///
    /// # Errors
    /// When a file cannot be taken away, or a manifest cannot be read: then no original goes.
    pub fn prune(&self, keep: usize, made: &Path) -> Result<()> {
        let mut backups = backups(&self.folder)?;
        backups.sort_by_key(|backup| backup.folder == made);
        let (old, kept) = backups.split_at(backups.len().saturating_sub(keep));
        if old.is_empty() {
            return Ok(());
        }
        for (number, backup) in old.iter().enumerate() {
            // Under this name it is no backup any more, however far the removal gets.
            let gone = self.folder.join(format!("{UNFINISHED}old-{number}"));
            fs::rename(&backup.folder, &gone)?;
            fs::remove_dir_all(&gone)?;
        }
        let mut named = HashSet::new();
        for backup in kept {
            let manifest = Manifest::read(&backup.folder)?;
            named.extend(manifest.originals.into_iter().map(|entry| entry.path));
        }
        for name in files::below(&self.originals())? {
            if !named.contains(&name) {
                fs::remove_file(self.originals().join(name))?;
            }
        }
        Ok(())
    }

    fn tidy(&self) -> std::io::Result<()> {
        for folder in [&self.folder, &self.originals()] {
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                if !entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
                    continue;
                }
                match entry.file_type()?.is_dir() {
                    true => fs::remove_dir_all(entry.path())?,
                    false => fs::remove_file(entry.path())?,
                }
            }
        }
        Ok(())
    }
}
