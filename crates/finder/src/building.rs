//! A new index beside the one that answers.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use tantivy::Index;

use crate::fields::{Fields, schema};
use crate::folder;
use crate::writer::Writer;
use crate::{Batch, Error, Finder};

/// An index that is being built beside the one that answers. Dropped, it is gone.
pub struct Building {
    folder: PathBuf,
    generation: PathBuf,
    fields: Fields,
    writer: Option<Writer>,
    position: Option<i64>,
    is_adopted: bool,
}

impl Building {
    pub(crate) fn begin(folder: &Path) -> Result<Self, Error> {
        let generation = folder::make(folder)?;
        let (schema, fields) = schema();
        let index = Index::create_in_dir(&generation, schema)?;
        Ok(Self {
            folder: folder.to_owned(),
            generation,
            fields,
            writer: Some(Writer::for_building(index)?),
            position: None,
            is_adopted: false,
        })
    }

    /// Writes entries into the new index. They are on the disk after [`Building::finish`].
    ///
    /// # Errors
    /// When files cannot be written; then the building has to be begun anew.
    pub fn write(&mut self, batch: &Batch) -> Result<(), Error> {
        let writer = self.writer.as_mut();
        writer
            .ok_or_else(failed)?
            .add(&self.fields, batch)
            .inspect_err(|_| {
                self.writer = None;
            })?;
        self.position = Some(batch.position);
        Ok(())
    }

    /// Puts the new index in the place of the old one, in one step, and opens it. Finders of the
    /// old one go on answering from it; they must not write any more.
    ///
    /// # Errors
    /// When files cannot be written; then the old index stays.
    pub fn finish(mut self) -> Result<Finder, Error> {
        let mut writer = self.writer.take().ok_or_else(failed)?;
        if let Some(position) = self.position {
            writer.finish_commit(position)?;
        }
        writer.close()?;
        folder::adopt(&self.folder, &self.generation)?;
        self.is_adopted = true;
        Finder::open(&self.folder)
    }
}

fn failed() -> Error {
    Error::Engine("the building of the index has failed before".to_owned())
}

impl Drop for Building {
    fn drop(&mut self) {
        self.writer = None;
        if !self.is_adopted {
            let _ = fs::remove_dir_all(&self.generation);
        }
    }
}

impl fmt::Debug for Building {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Building");
        shown
            .field("generation", &self.generation)
            .finish_non_exhaustive()
    }
}
