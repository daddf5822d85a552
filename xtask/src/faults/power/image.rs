//! What a disk holds after the power has failed. Bytes that were synced are there; of those that were
//! not, a disk may have kept what it likes. Names and lengths of what was synced are taken as kept,
//! because file systems order them themselves.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::trace::{Change, Record};
use crate::faults::random::Random;
use crate::{Result, place};

/// What a disk writes whole or not at all.
const SECTOR: usize = 512;

/// What happens to bytes that were not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// All are gone.
    Strict,
    /// Any of the sectors are there, whatever their order was.
    Reorder,
    /// Those up to a moment are there, the last write torn in the middle.
    Torn,
}

impl Fate {
    /// Every one, with what it is called.
    pub const ALL: [(Self, &str); 3] = [
        (Self::Strict, "only what was synced"),
        (Self::Reorder, "any sectors"),
        (Self::Torn, "a torn write"),
    ];
}

#[derive(Debug, Default)]
struct Kept {
    synced: Vec<u8>,
    since: Vec<Change>,
}

/// The disk.
#[derive(Debug, Default)]
pub struct Disk {
    files: BTreeMap<String, Kept>,
    /// Planted: whether syncs are believed to have happened.
    ignores_syncs: bool,
}

impl Disk {
    /// The files of a folder of which the trace speaks, all of them synced.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn of(folder: &Path, ignores_syncs: bool) -> Result<Self> {
        let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
        let mut files = BTreeMap::new();
        for entry in folder.read_dir().map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if is_wanted(&name) && path.is_file() {
                let synced = fs::read(&path).map_err(failed)?;
                let kept = Kept {
                    synced,
                    ..Kept::default()
                };
                files.insert(name.into_owned(), kept);
            }
        }
        Ok(Self {
            files,
            ignores_syncs,
        })
    }

    /// Takes a change in.
    pub fn note(&mut self, record: Record) {
        if !is_wanted(&record.name) {
            return;
        }
        let Record { name, change, .. } = record;
        match change {
            Change::Unlink => drop(self.files.remove(&name)),
            Change::Rename(to) => {
                if let Some(kept) = self.files.remove(&name) {
                    self.files.insert(to, kept);
                }
            }
            Change::Sync if self.ignores_syncs => {}
            Change::Sync => self.files.entry(name).or_default().sync(),
            change => self.files.entry(name).or_default().since.push(change),
        }
    }

    /// Writes what is left into a folder.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn leave(&self, folder: &Path, fate: Fate, random: &mut Random) -> Result<()> {
        place::create(folder)?;
        for (name, kept) in &self.files {
            let path = folder.join(name);
            fs::write(&path, kept.left(fate, random))
                .map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok(())
    }
}

/// The database with its log, and the key; of the index of readers in memory nothing is left anyway.
fn is_wanted(name: &str) -> bool {
    (name.starts_with("masthead.db") && !name.ends_with("-shm") && !name.ends_with(".lock"))
        || name.starts_with("secret.key")
}

impl Kept {
    fn sync(&mut self) {
        for change in std::mem::take(&mut self.since) {
            apply(&mut self.synced, &change);
        }
    }

    fn left(&self, fate: Fate, random: &mut Random) -> Vec<u8> {
        let mut bytes = self.synced.clone();
        match fate {
            Fate::Strict => {}
            Fate::Reorder => {
                for change in self.since.iter().flat_map(sectors) {
                    if random.toss() {
                        apply(&mut bytes, &change);
                    }
                }
            }
            Fate::Torn => {
                let whole = random.place(self.since.len() + 1);
                for change in &self.since[..whole] {
                    apply(&mut bytes, change);
                }
                let torn = self.since.get(whole).map(sectors).unwrap_or_default();
                for change in &torn[..random.place(torn.len() + 1)] {
                    apply(&mut bytes, change);
                }
            }
        }
        bytes
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Write(offset, data) => {
            let from = usize::try_from(*offset).unwrap_or(usize::MAX);
            let to = from + data.len();
            if bytes.len() < to {
                bytes.resize(to, 0);
            }
            bytes[from..to].copy_from_slice(data);
        }
        Change::Truncate(length) => bytes.resize(usize::try_from(*length).unwrap_or(0), 0),
        Change::Sync | Change::Rename(_) | Change::Unlink => {}
    }
}

/// A change, sector by sector.
fn sectors(change: &Change) -> Vec<Change> {
    let Change::Write(offset, data) = change else {
        return vec![change.clone()];
    };
    let mut parts = Vec::new();
    let (mut at, mut left) = (*offset, &data[..]);
    while !left.is_empty() {
        let room = SECTOR - usize::try_from(at % SECTOR as u64).unwrap_or(0);
        let (part, rest) = left.split_at(room.min(left.len()));
        parts.push(Change::Write(at, part.to_vec()));
        at += part.len() as u64;
        left = rest;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(change: Change) -> Record {
        Record {
            name: "masthead.db".to_owned(),
            change,
            at: 0,
        }
    }

    fn left(disk: &Disk, fate: Fate) -> Vec<u8> {
        let mut random = Random::of(5, 0);
        disk.files["masthead.db"].left(fate, &mut random)
    }

    #[test]
    fn what_was_synced_is_there_and_what_was_not_may_be() {
        let mut disk = Disk::default();
        disk.note(record(Change::Write(0, b"synced".to_vec())));
        disk.note(record(Change::Sync));
        disk.note(record(Change::Write(6, vec![7; 4 * SECTOR])));
        assert_eq!(left(&disk, Fate::Strict), b"synced");
        for fate in [Fate::Reorder, Fate::Torn] {
            assert!(left(&disk, fate).starts_with(b"synced"), "{fate:?}");
        }
        let whole = 6 + 4 * SECTOR;
        let lengths: Vec<usize> = (0..40)
            .map(|seed| {
                let mut random = Random::of(seed, 0);
                let kept = &disk.files["masthead.db"];
                kept.left(Fate::Torn, &mut random).len()
            })
            .collect();
        assert!(lengths.contains(&6) && lengths.contains(&whole));
        assert!(lengths.iter().any(|length| *length > 6 && *length < whole));
    }

    #[test]
    fn a_disk_that_ignores_syncs_has_lost_what_was_synced() {
        let mut disk = Disk {
            ignores_syncs: true,
            ..Disk::default()
        };
        disk.note(record(Change::Write(0, b"synced".to_vec())));
        disk.note(record(Change::Sync));
        assert_eq!(left(&disk, Fate::Strict), b"");
    }

    #[test]
    fn a_write_is_torn_at_the_sectors_of_the_disk() {
        let parts = sectors(&Change::Write(500, vec![1; 600]));
        let lengths = parts.iter().map(|part| match part {
            Change::Write(at, data) => (*at, data.len()),
            _ => (0, 0),
        });
        assert_eq!(
            lengths.collect::<Vec<_>>(),
            [(500, 12), (512, 512), (1_024, 76)]
        );
    }

    #[test]
    fn lengths_and_names_change() {
        let mut disk = Disk::default();
        disk.note(record(Change::Write(0, b"abc".to_vec())));
        disk.note(record(Change::Truncate(1)));
        disk.note(record(Change::Sync));
        disk.note(record(Change::Rename("masthead.db-new".to_owned())));
        assert_eq!(disk.files["masthead.db-new"].synced, b"a");
        disk.note(record(Change::Unlink));
        assert_eq!(disk.files.len(), 1);
        disk.note(Record {
            name: "masthead.db-shm".to_owned(),
            ..record(Change::Sync)
        });
        assert_eq!(disk.files.len(), 1);
    }
}
