//! An index in a folder: opened, asked, written.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::{fmt, fs};

use tantivy::schema::{Field, Schema};
use tantivy::{Index, IndexReader, ReloadPolicy, TantivyError};

use crate::building::Building;
use crate::error::guarded;
use crate::fields::{AT, Fields, ID, schema};
use crate::folder;
use crate::search::{self, View};
use crate::writer::Writer;
use crate::{Asked, Batch, Entry, Error, Filters, Found, Hit, Question};

/// An index in a folder. Clones are cheap and share it.
#[derive(Clone)]
pub struct Finder {
    shared: Arc<Shared>,
}

struct Shared {
    generation: PathBuf,
    fields: Fields,
    reader: IndexReader,
    /// One for as long as the index is open: the engine merges segments in its background.
    writer: Mutex<Writer>,
    position: RwLock<Option<i64>>,
}

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
    /// [`Finder::begin`]. [`Error::Busy`] when it is open already, here or in another process.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let generation = match folder::current(folder)? {
            Some(generation) => generation,
            None => {
                let generation = folder::make(folder)?;
                Index::create_in_dir(&generation, schema().0)?;
                folder::adopt(folder, &generation)?;
                generation
            }
        };
        let finder = guarded(|| Self::open_generation(&generation))?;
        folder::sweep(folder, &generation);
        Ok(finder)
    }

    fn open_generation(generation: &Path) -> Result<Self, Error> {
        if !generation.is_dir() {
            return Err(Error::Damaged("its folder is missing".to_owned()));
        }
        let (schema, fields) = schema();
        let index = Index::open_in_dir(generation)?;
        verify_files(&index, &schema, generation)?;
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .doc_store_cache_num_blocks(0)
            .try_into()?;
        verify_segments(&reader, &schema)?;
        let position = folder::unseal(index.load_metas()?.payload.as_deref())?;
        let shared = Shared {
            generation: generation.to_owned(),
            fields,
            reader,
            writer: Mutex::new(Writer::new(index)?),
            position: RwLock::new(position),
        };
        Ok(Self {
            shared: Arc::new(shared),
        })
    }

    /// Begins a new index beside the one in the folder, which may be damaged, missing or in use.
    /// One at a time.
    ///
    /// # Errors
    /// When files cannot be written.
    pub fn begin(folder: &Path) -> Result<Building, Error> {
        Building::begin(folder)
    }

    /// Replaces, adds and removes entries. When it returns, they are on the disk and are found.
    /// Blocks.
    ///
    /// # Errors
    /// When files cannot be written; then nothing of the batch is.
    pub fn write(&self, batch: &Batch) -> Result<(), Error> {
        let shared = &self.shared;
        let mut writer = shared.writer.lock().unwrap_or_else(PoisonError::into_inner);
        guarded(|| writer.commit(&shared.fields, batch))?;
        let mut position = shared
            .position
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *position = Some(batch.position);
        shared.reader.reload()?;
        Ok(())
    }

    /// Answers a question. Blocks for milliseconds.
    ///
    /// # Errors
    /// When files cannot be read.
    pub fn find(&self, question: &Question) -> Result<Found, Error> {
        guarded(|| search::find::find(&self.view(), question))
    }

    /// The entries whose open text, title, summary and names are most like those of `entry`, which
    /// need not be in the index; without itself, the best first, each with its score. Scores can
    /// be compared with those of the same call.
    ///
    /// # Errors
    /// When files cannot be read.
    pub fn alike(
        &self,
        entry: &Entry,
        filters: &Filters,
        limit: usize,
    ) -> Result<Vec<(Hit, f32)>, Error> {
        guarded(|| search::alike::alike(&self.view(), entry, filters, limit))
    }

    /// The latest entries whose title has all words of `typed`, of which the last may be cut short.
    ///
    /// # Errors
    /// When files cannot be read.
    pub fn completes(
        &self,
        typed: &str,
        filters: &Filters,
        limit: usize,
    ) -> Result<Vec<Hit>, Error> {
        guarded(|| search::completes::completes(&self.view(), typed, filters, limit))
    }

    /// What somebody who typed this may have meant: a question with other words, near to those that
    /// are rare or nowhere, that has hits in open text. `languages` as in [`Question::languages`].
    ///
    /// # Errors
    /// When files cannot be read.
    pub fn meant(
        &self,
        asked: &Asked,
        languages: &[String],
        filters: &Filters,
    ) -> Result<Option<String>, Error> {
        guarded(|| search::meant::meant(&self.view(), asked, languages, filters))
    }

    /// How the index is.
    pub fn health(&self) -> Health {
        let searcher = self.shared.reader.searcher();
        Health {
            entries: searcher.num_docs(),
            segments: searcher.segment_readers().len(),
            bytes: folder::bytes(&self.shared.generation),
            position: self.position(),
        }
    }

    /// How far the source has been followed: that of the last batch on the disk.
    pub fn position(&self) -> Option<i64> {
        let position = self.shared.position.read();
        *position.unwrap_or_else(PoisonError::into_inner)
    }

    fn view(&self) -> View {
        View {
            searcher: self.shared.reader.searcher(),
            fields: self.shared.fields,
        }
    }
}

impl fmt::Debug for Finder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Finder");
        shown
            .field("generation", &self.shared.generation)
            .finish_non_exhaustive()
    }
}

/// Compares each file with its checksum.
fn verify_files(index: &Index, schema: &Schema, generation: &Path) -> Result<(), Error> {
    if index.schema() != *schema {
        return Err(Error::OtherShape);
    }
    let segments = index.searchable_segment_ids()?;
    let ids: Vec<String> = segments.iter().map(|it| it.uuid_string()).collect();
    for file in fs::read_dir(generation)? {
        let name = file?.file_name();
        let name = name.to_string_lossy();
        let is_part = ids.iter().any(|id| name.starts_with(id));
        let path = Path::new(name.as_ref());
        if is_part
            && !index
                .directory()
                .validate_checksum(path)
                .map_err(TantivyError::from)?
        {
            return Err(Error::Damaged(format!("{name} is not as it was written")));
        }
    }
    Ok(())
}

/// Compares what the list of segments says with the segments: the list has no checksum.
fn verify_segments(reader: &IndexReader, schema: &Schema) -> Result<(), Error> {
    for segment in reader.searcher().segment_readers() {
        let columns = segment.fast_fields();
        let size = columns.i64(AT)?.num_docs();
        let ids = columns.str(ID)?.map_or(0, |it| it.ords().num_docs());
        let alive = segment.alive_bitset().map_or(size, |it| {
            u32::try_from(it.iter_alive().count()).unwrap_or(u32::MAX)
        });
        if segment.max_doc() != size || ids != size || segment.num_docs() != alive {
            return Err(Error::Damaged("a segment has another size".to_owned()));
        }
        let indexed = schema.fields().filter(|(_, entry)| entry.is_indexed());
        for field in indexed.map(|it| it.0).collect::<Vec<Field>>() {
            segment.inverted_index(field)?;
        }
    }
    Ok(())
}
