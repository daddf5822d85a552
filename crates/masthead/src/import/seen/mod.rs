//! The files of the last import, so that the next one reads only what has changed.
//!
//! A file whose size, times and place on the disk are those of then is not read; one whose content
//! is the same is not parsed. What the checks between files need of it is in its row. Rows are written
//! in the transaction of the import, so they describe what is in the database, and never a folder with
//! mistakes.
mod store;

use std::collections::HashMap;

use db::{Db, Migration, Tx};
use serde::de::DeserializeOwned;

use super::source::Listing;
use crate::ground::error::Result;

/// The step of its table.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    44,
    "import_files",
    include_str!("0044_import_files.sql"),
)];

/// Rows that are written with one statement.
const BATCH: usize = 200;

/// What is known of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Stands for everything but the file that decides how it is read.
    pub reading: i64,
    /// Stands for what the disk said; none where the file could have changed without the disk saying so.
    pub stat: Option<i64>,
    /// What other files are checked against.
    pub outline: String,
    /// What its blocks are called in the database.
    pub blocks: Option<String>,
}

impl File {
    /// Whether the disk says the same now.
    pub fn has(&self, seal: Option<i64>) -> bool {
        seal.is_some() && self.stat == seal
    }

    /// The outline; `None` where it is damaged, or another version's.
    pub fn outline<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(&self.outline).ok()
    }
}

/// A file whose row is new or different.
#[derive(Clone, Debug)]
pub struct Fresh {
    /// Path within the folder.
    pub path: String,
    /// What is known of it.
    pub file: File,
}

/// All files of the last import, by path.
#[derive(Debug, Default)]
pub struct Seen(HashMap<String, File>);

impl Seen {
    /// Reads the table.
    pub async fn load(db: &Db) -> Result<Self> {
        let mut files = HashMap::new();
        let mut after = String::new();
        loop {
            let page = store::after(db, &after).await?;
            let Some(last) = page.last() else { break };
            after.clone_from(&last.path);
            files.extend(page.into_iter().map(|named| (named.path, named.file)));
        }
        Ok(Self(files))
    }

    /// What is known of a file.
    pub fn get(&self, path: &str) -> Option<&File> {
        self.0.get(path)
    }

    /// The files that are gone.
    pub fn gone(&self, listing: &Listing) -> Vec<String> {
        let is_there = |path: &&String| listing.stats.contains_key(path.as_str());
        let gone = self.0.keys().filter(|path| !is_there(path));
        gone.cloned().collect()
    }
}

/// Makes another import wait until this transaction ends.
pub async fn hold(tx: &mut Tx) -> Result<()> {
    Ok(store::hold(tx).await?)
}

/// Brings the table up to date.
pub async fn save(tx: &mut Tx, fresh: &[Fresh], gone: &[String]) -> Result<()> {
    for batch in fresh.chunks(BATCH) {
        store::save(tx, batch).await?;
    }
    for path in gone {
        store::forget(tx, path).await?;
    }
    Ok(())
}

/// Keeps what the blocks of a file are called.
pub async fn set_blocks(tx: &mut Tx, path: &str, blocks: &str) -> Result<()> {
    Ok(store::set_blocks(tx, path, blocks).await?)
}
