//! What a backup says of itself: its files, each with its size and hash, written last of all.
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use super::files;
use crate::ground;

/// Its name in the backup's folder.
pub const FILE: &str = "manifest.json";
/// The form of manifests that this program writes and reads.
const FORMAT: u32 = 1;

/// Which database a copy is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// An SQLite file.
    Sqlite,
    /// An archive of `pg_dump`.
    Postgres,
}

impl Kind {
    /// The name of the copy in the backup's folder.
    pub fn file(self) -> &'static str {
        match self {
            Self::Sqlite => "masthead.db",
            Self::Postgres => "masthead.pgdump",
        }
    }

    /// What it is called in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }
}

/// A file, as it was when the backup was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its path in the backup's folder; of an original, its name among the originals.
    pub path: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
}

/// What a backup consists of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    format: u32,
    /// Version of the program that made it.
    pub program: String,
    /// When it was begun: RFC 3339, UTC.
    pub made_at: String,
    /// The database it is of.
    pub database: Kind,
    /// The schema of that database.
    pub schema: i64,
    /// The files in its own folder.
    pub files: Vec<Entry>,
    /// The originals of pictures, which all backups of a folder share.
    pub originals: Vec<Entry>,
}

impl Manifest {
    /// One of a backup that begins now.
    pub fn new(database: Kind, schema: i64, made_at: jiff::Timestamp) -> Self {
        Self {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            made_at: made_at.to_string(),
            database,
            schema,
            files: Vec::new(),
            originals: Vec::new(),
        }
    }

    /// Reads the one in a backup's folder.
    ///
    /// # Errors
    /// When there is none, or it is not of this form.
    pub fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        let text =
            std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let manifest: Self = serde_json::from_slice(&text)
            .with_context(|| format!("{} is damaged", path.display()))?;
        ensure!(
            manifest.format == FORMAT,
            "{} was written by another version of masthead ({}); use that one",
            path.display(),
            manifest.program
        );
        Ok(manifest)
    }

    /// Writes it into the backup's folder, whole or not at all.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let path = folder.join(FILE);
        let text = serde_json::to_vec_pretty(self)?;
        ground::files::write(&path, &text)
            .with_context(|| format!("{} cannot be written", path.display()))
    }

    /// Reads every file of the backup and compares it with what is said of it here.
    ///
    /// # Errors
    /// The first file that is missing or differs.
    pub fn verify(&self, folder: &Path, originals: &Path) -> Result<()> {
        let own = self.files.iter().map(|entry| (folder, entry));
        let shared = self.originals.iter().map(|entry| (originals, entry));
        own.chain(shared)
            .try_for_each(|(folder, entry)| entry.verify(folder))
    }
}

impl Entry {
    /// Where it is below `folder`.
    ///
    /// # Errors
    /// When its path leads out of the folder.
    pub fn below(&self, folder: &Path) -> Result<PathBuf> {
        let path = Path::new(&self.path);
        let is_inside = path
            .components()
            .all(|part| matches!(part, std::path::Component::Normal(_)));
        ensure!(is_inside, "`{}` leads out of the backup", self.path);
        Ok(folder.join(path))
    }

    fn verify(&self, folder: &Path) -> Result<()> {
        let path = self.below(folder)?;
        let found = files::entry(&path, &self.path)?;
        ensure!(
            found == *self,
            "{} is not what was saved: it is damaged, or somebody has changed it",
            path.display()
        );
        Ok(())
    }
}
