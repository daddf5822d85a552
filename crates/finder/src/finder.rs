//! An index in a folder: opened, asked, written, built anew.

use std::path::Path;

use crate::{Asked, Batch, Entry, Error, Filters, Found, Hit, Question};

/// An index in a folder. Clones are cheap and share it.
#[derive(Debug, Clone)]
pub struct Finder;

/// An index that is being built beside the one that answers.
#[derive(Debug)]
pub struct Building;

/// How an index is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Health {
    /// How many entries there are.
    pub entries: u64,
    /// Of how many parts the index consists.
    pub segments: usize,
    /// What its files take, in bytes.
    pub bytes: u64,
    /// See [`Batch::position`]; `None` before the first batch.
    pub position: Option<i64>,
}

impl Finder {
    /// Opens the index in a folder, and makes an empty one where there is none. All files are read
    /// once, to compare their checksums. Blocks.
    ///
    /// # Errors
    /// [`Error::Damaged`] and [`Error::OtherShape`] mean that it has to be built anew; see
    /// [`Finder::begin`]. [`Error::Busy`] when another process has it open.
    pub fn open(_folder: &Path) -> Result<Self, Error> {
        Ok(Self)
    }

    /// Begins a new index beside the one in the folder, which may be damaged, missing or in use.
    ///
    /// # Errors
    /// When files cannot be written.
    pub fn begin(_folder: &Path) -> Result<Building, Error> {
        Ok(Building)
    }

    /// Replaces, adds and removes entries. When it returns, they are on the disk and are found.
    /// Blocks.
    ///
    /// # Errors
    /// When files cannot be written; then nothing of the batch is.
    pub fn write(&self, _batch: &Batch) -> Result<(), Error> {
        Ok(())
    }

    /// Answers a question. Blocks for milliseconds.
    ///
    /// # Errors
    /// When files cannot be read.
    pub fn find(&self, _question: &Question) -> Result<Found, Error> {
        Ok(Found::default())
    }

    /// The entries whose open text, title, summary and names are most like those of `entry`, which
    /// need not be in the index; without itself, the best first, each with its score.
    ///
    /// # Errors
    /// When files cannot be read.
    pub fn alike(
        &self,
        _entry: &Entry,
        _filters: &Filters,
        _limit: usize,
    ) -> Result<Vec<(Hit, f32)>, Error> {
        Ok(Vec::new())
    }

    /// The latest entries whose title has all words of `typed`, of which the last may be cut short.
    ///
    /// # Errors
    /// When files cannot be read.
    pub fn completes(
        &self,
        _typed: &str,
        _filters: &Filters,
        _limit: usize,
    ) -> Result<Vec<Hit>, Error> {
        Ok(Vec::new())
    }

    /// What somebody who typed this may have meant: a question with other words, near to those that
    /// are rare or nowhere, that has hits in open text. `languages` as in [`Question::languages`].
    ///
    /// # Errors
    /// When files cannot be read.
    pub fn meant(
        &self,
        _asked: &Asked,
        _languages: &[String],
        _filters: &Filters,
    ) -> Result<Option<String>, Error> {
        Ok(None)
    }

    /// How the index is.
    pub fn health(&self) -> Health {
        Health::default()
    }

    /// How far the source has been followed: that of the last batch on the disk.
    pub fn position(&self) -> Option<i64> {
        None
    }
}

impl Building {
    /// Writes entries into the new index. They are on the disk after [`Building::finish`].
    ///
    /// # Errors
    /// When files cannot be written.
    pub fn write(&mut self, _batch: &Batch) -> Result<(), Error> {
        Ok(())
    }

    /// Puts the new index in the place of the old one, in one step, and opens it. Finders of the
    /// old one go on answering from it; they must not write any more.
    ///
    /// # Errors
    /// When files cannot be written; then the old index stays.
    pub fn finish(self) -> Result<Finder, Error> {
        Ok(Finder)
    }
}
