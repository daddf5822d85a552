//! Writes batches to an index.

use std::mem;

use tantivy::indexer::IndexWriterOptions;
use tantivy::merge_policy::LogMergePolicy;
use tantivy::schema::Term;
use tantivy::tokenizer::TextAnalyzer;
use tantivy::{Index, IndexWriter};

use crate::fields::Fields;
use crate::folder;
use crate::laid::{self, Laid};
use crate::lexicon::Lexicon;
use crate::{Batch, Error};

/// What is kept in memory before it becomes a segment, in bytes.
const MEMORY_BYTES: usize = 20_000_000;

/// The same while an index is built: fewer, larger segments.
const BUILDING_BYTES: usize = 64_000_000;

/// Writes batches to an index, and begins anew after a failure.
pub(crate) struct Writer {
    index: Index,
    /// `None` after a failure: what it held is unknown.
    inner: Option<IndexWriter>,
    memory_bytes: usize,
    lexicon: Lexicon,
}

impl Writer {
    /// A writer for an index that is in use.
    pub fn new(index: Index) -> Result<Self, Error> {
        Self::with(index, MEMORY_BYTES)
    }

    /// A writer for an index that is being built.
    pub fn for_building(index: Index) -> Result<Self, Error> {
        Self::with(index, BUILDING_BYTES)
    }

    fn with(index: Index, memory_bytes: usize) -> Result<Self, Error> {
        let inner = Some(open(&index, memory_bytes)?);
        Ok(Self {
            index,
            inner,
            memory_bytes,
            lexicon: Lexicon::default(),
        })
    }

    /// Puts a batch on the disk, wholly or not at all.
    pub fn commit(&mut self, fields: &Fields, batch: &Batch) -> Result<(), Error> {
        self.add(fields, batch)?;
        self.finish_commit(batch.position)
    }

    /// Takes a batch in. It is on the disk after the next commit.
    pub fn add(&mut self, fields: &Fields, batch: &Batch) -> Result<(), Error> {
        let mut lexicon = mem::take(&mut self.lexicon);
        self.attempt(|writer| {
            for entry in &batch.put {
                writer.delete_term(Term::from_field_text(fields.id, &entry.id));
                writer.add_document(fields.document(entry, &mut lexicon))?;
            }
            for id in &batch.remove {
                writer.delete_term(Term::from_field_text(fields.id, id));
            }
            Ok(())
        })?;
        self.lexicon = lexicon;
        Ok(())
    }

    /// Puts what was taken in on the disk.
    pub fn finish_commit(&mut self, position: i64) -> Result<(), Error> {
        self.attempt(|writer| {
            let mut commit = writer.prepare_commit()?;
            commit.set_payload(&folder::seal(position));
            commit.commit()?;
            Ok(())
        })
    }

    /// Waits until segments are merged that are due, and ends.
    pub fn close(mut self) -> Result<(), Error> {
        match self.inner.take() {
            Some(writer) => Ok(writer.wait_merging_threads()?),
            None => Ok(()),
        }
    }

    /// Does something with the engine's writer; drops it when that fails, with what it held.
    fn attempt(
        &mut self,
        act: impl FnOnce(&mut IndexWriter) -> tantivy::Result<()>,
    ) -> Result<(), Error> {
        let mut writer = match self.inner.take() {
            Some(writer) => writer,
            None => open(&self.index, self.memory_bytes)?,
        };
        act(&mut writer)?;
        self.inner = Some(writer);
        Ok(())
    }
}

fn open(index: &Index, memory_bytes: usize) -> Result<IndexWriter, Error> {
    let options = IndexWriterOptions::builder()
        .num_worker_threads(1)
        .memory_budget_per_thread(memory_bytes)
        .num_merge_threads(2)
        .build();
    let analyzer = TextAnalyzer::from(Laid);
    index.tokenizers().register(laid::NAME, analyzer);
    let writer: IndexWriter = index.writer_with_options(options)?;
    // Segments differ in size by eight times from one level to the next, and four of a level are
    // made one: 100,000 entries are at most a dozen segments. The lowest level is small, because all
    // of it is written anew with each third commit. A large merge does not keep a small one waiting.
    let mut policy = LogMergePolicy::default();
    policy.set_min_num_segments(4);
    policy.set_min_layer_size(250);
    policy.set_level_log_size(3.0);
    policy.set_del_docs_ratio_before_merge(0.3);
    writer.set_merge_policy(Box::new(policy));
    Ok(writer)
}
