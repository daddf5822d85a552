//! Where the index of a node is: a folder of its own in the data folder, which no other process
//! writes to. It is made from the database, so no backup has it.
use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use ground::clock::Millis;
use ground::files;

/// The folder in the data folder.
pub const FOLDER: &str = "search";
/// What an entry says, as a number: another one makes the index anew.
const SHAPE: &str = "2";
/// Processes that may share a data folder.
const PLACES: u32 = 64;
/// The file with what the index has followed.
const FOLLOWED: &str = "followed.json";
/// The file that is locked by the process whose folder it is.
const LOCK: &str = "lock";

/// How far the index has followed, beside what its commits say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Followed {
    /// Up to which moment it has followed what happens by time alone.
    pub looked_at: Millis,
    /// What the entries were made by: the terms of the paywall, the language, the time zone.
    pub terms: String,
    /// Stories in the readers' index.
    pub stories: u64,
    /// Stories and pictures in the desk's.
    pub desk: u64,
}

/// The folder, while this process has it.
#[derive(Debug)]
pub struct Home {
    folder: PathBuf,
    _lock: File,
}

impl Home {
    /// Takes the first folder that no other process has, and removes those of other versions.
    ///
    /// # Errors
    /// When no folder can be made.
    pub fn take(data: &Path) -> io::Result<Self> {
        let root = data.join(FOLDER);
        forget_others(&root);
        for place in 1..=PLACES {
            let folder = root.join(SHAPE).join(place.to_string());
            DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(&folder)?;
            if let Some(lock) = lock(&folder)? {
                return Ok(Self {
                    folder,
                    _lock: lock,
                });
            }
        }
        Err(io::Error::other(format!(
            "{PLACES} processes have their index in {}",
            root.display()
        )))
    }

    /// The folder of the readers' index.
    pub fn readers(&self) -> PathBuf {
        self.folder.join("readers")
    }

    /// The folder of the desk's index.
    pub fn desk(&self) -> PathBuf {
        self.folder.join("desk")
    }

    /// What was written down last; `None` where nothing can be read.
    pub fn followed(&self) -> Option<Followed> {
        read(&self.folder)
    }

    /// Writes down how far the index has followed.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn note(&self, followed: &Followed) -> io::Result<()> {
        files::write(&self.folder.join(FOLLOWED), &serde_json::to_vec(followed)?)
    }
}

/// What the processes that run with this data folder wrote down; where none runs, what the first
/// place says.
pub fn all_followed(data: &Path) -> Vec<Followed> {
    let mut places = folders(&data.join(FOLDER).join(SHAPE));
    let is_used = |folder: &PathBuf| matches!(lock(folder), Ok(None));
    match places.iter().any(is_used) {
        true => places.retain(is_used),
        false => places.truncate(1),
    }
    places.iter().filter_map(|folder| read(folder)).collect()
}

fn read(folder: &Path) -> Option<Followed> {
    let bytes = fs::read(folder.join(FOLLOWED)).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// Takes the lock of a folder; `None` where another process has it.
fn lock(folder: &Path) -> io::Result<Option<File>> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true).mode(0o600);
    let file = options.open(folder.join(LOCK))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Removes the folders of other versions that no process has. What cannot be removed stays until
/// the next start.
fn forget_others(root: &Path) {
    for version in folders(root) {
        if version.ends_with(SHAPE) {
            continue;
        }
        for folder in folders(&version) {
            if matches!(lock(&folder), Ok(Some(_))) {
                drop(fs::remove_dir_all(&folder));
            }
        }
        drop(fs::remove_dir(&version));
    }
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(of).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_process_has_a_folder_of_its_own_and_finds_it_again() {
        let data = tempfile::tempdir().unwrap();
        let one = Home::take(data.path()).unwrap();
        let two = Home::take(data.path()).unwrap();
        assert_ne!(one.readers(), two.readers());
        let followed = Followed {
            looked_at: 7,
            ..Followed::default()
        };
        one.note(&followed).unwrap();
        assert_eq!(all_followed(data.path()), std::slice::from_ref(&followed));
        let folder = one.readers();
        drop(one);
        let again = Home::take(data.path()).unwrap();
        assert_eq!(again.readers(), folder);
        assert_eq!(again.followed(), Some(followed));
    }

    #[test]
    fn folders_of_other_versions_go_where_nobody_has_them() {
        let data = tempfile::tempdir().unwrap();
        let old = |place: &str| data.path().join(FOLDER).join("0").join(place);
        for place in ["1", "2"] {
            fs::create_dir_all(old(place)).unwrap();
        }
        let held = lock(&old("2")).unwrap();
        assert!(held.is_some());
        let home = Home::take(data.path()).unwrap();
        assert!(!old("1").exists() && old("2").exists());
        drop(home);
    }
}
