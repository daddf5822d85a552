//! Where tests write: in memory, because they flush every commit and nothing of it outlives them.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, place};

/// Memory that looks like a disk, on Linux.
const MEMORY: &str = "/dev/shm";
/// Room that the tests need at most, in KiB.
const ROOM: u64 = 3 * 1024 * 1024;

/// How the folder's name begins; the number of the process follows.
const NAME: &str = "masthead-tests-";

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
        Self::below(&above)
    }

    fn below(above: &Path) -> Result<Self> {
        forget_ended(above)?;
        let folder = above.join(format!("{NAME}{}", std::process::id()));
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

/// Removes what a run has left that was killed, because it holds memory.
fn forget_ended(above: &Path) -> Result<()> {
    let entries = above.read_dir().into_iter().flatten().flatten();
    for folder in entries.map(|entry| entry.path()) {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let has_ended = name
            .strip_prefix(NAME)
            .is_some_and(|process| !Path::new("/proc").join(process).exists());
        if has_ended {
            place::remove(&folder)?;
        }
    }
    Ok(())
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

    /// A folder of this test alone.
    fn above(test: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-{test}-{}", std::process::id()));
        place::remove(&folder).expect("it is ours");
        place::create(&folder).expect("it is ours");
        folder
    }

    #[test]
    fn a_folder_goes_with_the_run() {
        let above = above("goes");
        let scratch = Scratch::below(&above).expect("it is ours");
        let folder = scratch.fresh("a").expect("it is ours");
        std::fs::write(folder.join("file"), "x").expect("it can be written to");
        let again = scratch.fresh("a").expect("it is ours");
        assert_eq!(again.read_dir().expect("a folder").count(), 0);
        drop(scratch);
        assert_eq!(above.read_dir().expect("a folder").count(), 0);
        place::remove(&above).expect("it is ours");
    }

    #[test]
    fn what_a_killed_run_has_left_is_removed_and_nothing_else() {
        let above = above("killed");
        // No process has so large a number.
        let left = above.join(format!("{NAME}4999999999"));
        let (running, others) = (above.join(format!("{NAME}self")), above.join("others"));
        for folder in [&left, &running, &others] {
            place::create(folder).expect("it is ours");
        }
        forget_ended(&above).expect("it is ours");
        assert!(!left.exists() && running.exists() && others.exists());
        place::remove(&above).expect("it is ours");
    }

    #[test]
    fn a_folder_that_is_not_there_has_no_room() {
        assert!(room(Path::new("/nowhere")).is_none() && room(Path::new("/")).is_some());
    }
}
