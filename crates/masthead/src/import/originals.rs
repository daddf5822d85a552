//! The pictures' originals, kept by the hash of their bytes.
use std::path::PathBuf;

use super::mistakes::Mistakes;
use super::pictures::Pictures;
use super::progress::Progress;
use super::source::Source;
use crate::ground::error::Result;
use crate::ground::files;
use crate::ground::ids::{hex, sha256};

/// Files written for an import that is not kept yet; dropped before that, it takes them away.
#[derive(Debug, Default)]
pub struct Originals(Vec<PathBuf>);

impl Originals {
    /// Writes the originals that are not there yet into `folder`.
    ///
    /// # Errors
    /// When a file cannot be written, or has changed since it was looked at.
    pub fn write(
        source: &Source,
        pictures: &Pictures,
        folder: &std::path::Path,
        progress: &Progress,
    ) -> Result<Self> {
        let mut written = Self::default();
        progress.stage("Keeping pictures", pictures.len());
        for picture in pictures.values() {
            progress.step();
            let path = folder.join(&picture.sha256);
            if path.exists() {
                continue;
            }
            let bytes = source
                .picture(&picture.file, &mut Mistakes::default())
                .filter(|bytes| hex(&sha256(bytes)) == picture.sha256)
                .ok_or_else(|| anyhow::anyhow!("{} changed during the import", picture.file))?;
            written.0.push(path.clone());
            files::write(&path, &bytes)
                .map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))?;
        }
        Ok(written)
    }

    /// The import is kept, and so are its files.
    pub fn keep(mut self) {
        self.0.clear();
    }
}

impl Drop for Originals {
    fn drop(&mut self) {
        for path in &self.0 {
            // A file that stays behind is under the hash of its bytes and in nobody's way.
            drop(std::fs::remove_file(path));
        }
    }
}
