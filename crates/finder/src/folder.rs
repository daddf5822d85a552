//! The folder of an index: one file that names the generation in use, and a folder for each.
//!
//! A generation is built in a folder of its own. It takes the place of the one before by a rename
//! of the file, which happens wholly or not at all.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::Error;

/// The form of the index: raised whenever terms, fields or letters of languages change.
const SHAPE: &str = "finder 1, tantivy 0.27, snowball 2026-08, icu 2.4, 18 languages";

/// The file that names the generation in use.
const CURRENT: &str = "current";

/// What the names of generations begin with.
const PREFIX: &str = "index-";

/// The folder of the generation in use; `None` where there is no index yet.
pub(crate) fn current(folder: &Path) -> Result<Option<PathBuf>, Error> {
    let text = match fs::read(folder.join(CURRENT)) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| damaged("it is no text"))?,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let lines: Vec<&str> = text.lines().collect();
    let [shape, name, check] = lines[..] else {
        return Err(damaged("it has not three lines"));
    };
    if check != checksum(&format!("{shape}\n{name}")) {
        return Err(damaged("its check does not fit"));
    }
    if shape != SHAPE {
        return Err(Error::OtherShape);
    }
    Ok(Some(folder.join(name)))
}

fn damaged(why: &str) -> Error {
    Error::Damaged(format!("the file {CURRENT}: {why}"))
}

/// Makes the folder of a further generation, which is not in use yet.
pub(crate) fn make(folder: &Path) -> Result<PathBuf, Error> {
    fs::create_dir_all(folder)?;
    let last = generations(folder)?.into_iter().map(|it| it.0).max();
    let mut number = last.map_or(1, |it| it.saturating_add(1));
    loop {
        let path = folder.join(format!("{PREFIX}{number}"));
        match fs::create_dir(&path) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error.into()),
        }
    }
}

/// Puts a generation in the place of the one in use.
pub(crate) fn adopt(folder: &Path, generation: &Path) -> Result<(), Error> {
    let name = generation
        .file_name()
        .map(|it| it.to_string_lossy().into_owned())
        .unwrap_or_default();
    let lines = format!("{SHAPE}\n{name}");
    let beside = folder.join(format!("{CURRENT}.new"));
    let mut file = File::create(&beside)?;
    writeln!(file, "{lines}\n{}", checksum(&lines))?;
    file.sync_all()?;
    fs::rename(&beside, folder.join(CURRENT))?;
    File::open(folder)?.sync_all()?;
    Ok(())
}

/// Removes all generations older than one. What cannot be removed now is removed the next time.
pub(crate) fn sweep(folder: &Path, kept: &Path) {
    let generations = generations(folder).unwrap_or_default();
    let Some(kept) = generations.iter().find(|it| it.1 == kept).map(|it| it.0) else {
        return;
    };
    for (number, path) in generations {
        if number < kept {
            let _ = fs::remove_dir_all(path);
        }
    }
}

fn generations(folder: &Path) -> Result<Vec<(u64, PathBuf)>, Error> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned());
        let number = name.and_then(|it| it.strip_prefix(PREFIX)?.parse().ok());
        found.extend(number.map(|number| (number, path)));
    }
    Ok(found)
}

/// What the files of a folder take, in bytes.
pub(crate) fn bytes(generation: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(generation) else {
        return 0;
    };
    let sizes = entries.filter_map(|entry| Some(entry.ok()?.metadata().ok()?.len()));
    sizes.sum()
}

/// A position with a check, as the commit carries it: its file has no checksum of its own.
pub(crate) fn seal(position: i64) -> String {
    format!("{position} {}", checksum(&position.to_string()))
}

/// The position of a commit.
pub(crate) fn unseal(payload: Option<&str>) -> Result<Option<i64>, Error> {
    let Some(payload) = payload else {
        return Ok(None);
    };
    let parts = payload.split_once(' ');
    let position = parts.filter(|(position, check)| checksum(position) == *check);
    match position.and_then(|(position, _)| position.parse().ok()) {
        Some(position) => Ok(Some(position)),
        None => Err(Error::Damaged(
            "the position does not fit its check".to_owned(),
        )),
    }
}

/// FNV-1a of 64 bits: it is to find faults of a disk, not of a person.
fn checksum(text: &str) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_another_version_is_told_apart_from_damage() {
        let folder = tempfile::tempdir().expect("a folder");
        let generation = make(folder.path()).expect("a generation");
        adopt(folder.path(), &generation).expect("adopted");
        assert_eq!(current(folder.path()).expect("whole"), Some(generation));
        let write = |text: String| fs::write(folder.path().join(CURRENT), text).expect("written");
        let lines = "finder 0\nindex-1";
        write(format!("{lines}\n{}\n", checksum(lines)));
        assert!(matches!(current(folder.path()), Err(Error::OtherShape)));
        write(format!("{SHAPE}\nindex-2\n{}\n", checksum(lines)));
        assert!(matches!(current(folder.path()), Err(Error::Damaged(_))));
    }

    #[test]
    fn a_position_that_was_changed_is_not_believed() {
        let sealed = seal(-42);
        assert_eq!(unseal(Some(&sealed)).expect("whole"), Some(-42));
        let other = sealed.replace("42", "43");
        assert!(matches!(unseal(Some(&other)), Err(Error::Damaged(_))));
        assert_eq!(unseal(None).expect("none"), None);
    }
}
