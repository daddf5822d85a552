//! Where tests write: in memory, because they flush every commit and nothing of it outlives them.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, place};

/// Memory that looks like a disk, on Linux.
const MEMORY: &str = "/dev/shm";
/// Room that the tests need at most, in KiB.
const ROOM: u64 = 3 * 1024 * 1024;

/// A folder that goes with the run.
#[derive(Debug)]
pub struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// In memory where there is room, else below the target folder.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn new() -> Result<Self> {
        let above = match room(Path::new(MEMORY)) {
            Some(room) if room >= ROOM => PathBuf::from(MEMORY),
            _ => place::ours("scratch")?,
        };
        let folder = above.join(format!("masthead-tests-{}", std::process::id()));
        place::remove(&folder)?;
        place::create(&folder)?;
        println!("Tests write to {}", folder.display());
        Ok(Self { folder })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// An empty folder in it.
    ///
    /// # Errors
    /// When what was there cannot be removed.
    pub fn fresh(&self, purpose: &str) -> Result<PathBuf> {
        let folder = self.folder.join(purpose);
        place::remove(&folder)?;
        place::create(&folder)?;
        Ok(folder)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = place::remove(&self.folder) {
            println!("{error}");
        }
    }
}

/// Free room in KiB.
fn room(folder: &Path) -> Option<u64> {
    let mut df = Command::new("df");
    let done = df
        .args(["-k", "--output=avail"])
        .arg(folder)
        .output()
        .ok()?;
    let printed = String::from_utf8_lossy(&done.stdout);
    printed.lines().last()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_goes_with_the_run() {
        let scratch = Scratch::new().expect("there is room somewhere");
        let folder = scratch.fresh("a").expect("it is ours");
        std::fs::write(folder.join("file"), "x").expect("it can be written to");
        assert_eq!(
            scratch
                .fresh("a")
                .expect("again")
                .read_dir()
                .expect("a folder")
                .count(),
            0
        );
        drop(scratch);
        assert!(!folder.exists());
    }

    #[test]
    fn a_folder_that_is_not_there_has_no_room() {
        assert!(room(Path::new("/nowhere")).is_none() && room(Path::new("/")).is_some());
    }
}
