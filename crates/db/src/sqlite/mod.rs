//! The SQLite back end: reader threads, one writer thread, and the queues that feed them.

mod lock;
mod open;
mod placeholder;
mod reader;
mod session;
mod transaction;
mod writer;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::RwLock;
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::sync::oneshot;

pub(crate) use transaction::{Transaction, begin};

use crate::query::{Outcome, Statement, Want};
use crate::{Error, Result};
use lock::FileLock;

/// How an SQLite file is used.
#[derive(Debug, Clone)]
pub struct SqliteOptions {
    /// Threads that read, each with its own connection.
    pub readers: usize,
    /// How many requests may wait for the readers, and as many for the writer.
    pub queue: usize,
    /// How long to wait for a lock that a tool outside this process holds.
    pub busy_timeout: Duration,
    /// How long a transaction may do nothing before it is rolled back.
    pub idle_limit: Duration,
    /// The most units that share one commit.
    pub batch_units: usize,
    /// How long units are added to a batch before it is committed.
    pub batch_time: Duration,
    /// Only reads, without the lock, so that another process may have the file open for writing.
    /// The file must be there; writes are answered with [`Error::Unsupported`].
    pub read_only: bool,
}

impl Default for SqliteOptions {
    fn default() -> Self {
        SqliteOptions {
            readers: 4,
            queue: 1024,
            busy_timeout: Duration::from_secs(5),
            idle_limit: Duration::from_secs(30),
            batch_units: 512,
            batch_time: Duration::from_millis(10),
            read_only: false,
        }
    }
}

/// An open SQLite file. Dropping the last handle finishes what is queued and closes the file.
#[derive(Debug)]
pub(crate) struct Sqlite {
    path: PathBuf,
    /// Whether a statement text writes, learnt from SQLite when it is first prepared.
    writes: RwLock<HashMap<TextKey, bool>>,
    // `None` only while dropping: a closed queue is what ends its threads.
    reads: Option<flume::Sender<reader::Job>>,
    units: Option<flume::Sender<writer::Unit>>,
    readers: Vec<JoinHandle<()>>,
    writer: Option<JoinHandle<()>>,
    // Released last, after the writer has closed the file. `None` where nobody writes.
    lock: Option<FileLock>,
}

/// A `&'static str` by address: statement texts live as long as the program, so the address
/// names the text and hashing it takes no look at the letters.
pub(crate) type TextKey = (usize, usize);

pub(crate) fn text_key(text: &'static str) -> TextKey {
    (text.as_ptr().addr(), text.len())
}

impl Sqlite {
    /// Opens the file and starts the threads. Blocks.
    pub fn open(path: &Path, options: &SqliteOptions) -> Result<Self> {
        let (mut lock, mut units, mut writer) = (None, None, None);
        if !options.read_only {
            lock = Some(FileLock::acquire(path)?);
            let connection = open::for_writing(path, options)?;
            let (sender, unit_queue) = flume::bounded(options.queue.max(1));
            writer = Some(writer::spawn(connection, unit_queue, options.clone())?);
            units = Some(sender);
        }
        let (reads, read_queue) = flume::bounded(options.queue.max(1));
        let mut readers = Vec::new();
        for _ in 0..options.readers.max(1) {
            let connection = open::for_reading(path, options)?;
            readers.push(reader::spawn(connection, read_queue.clone())?);
        }
        Ok(Sqlite {
            path: path.to_path_buf(),
            writes: RwLock::default(),
            reads: Some(reads),
            units,
            readers,
            writer,
            lock,
        })
    }

    /// Runs one statement: what writes goes to the writer, what reads to a reader.
    pub async fn run(&self, statement: Statement) -> Result<Outcome> {
        if statement.want == Want::Count {
            return self.write(statement).await;
        }
        match self.is_writing(statement.text) {
            Some(true) => self.write(statement).await,
            Some(false) => self.read(statement).await?.map_err(|_| Error::Closed),
            None => self.run_unknown(statement).await,
        }
    }

    /// A text never seen before: a reader prepares it and hands it back if it writes.
    async fn run_unknown(&self, statement: Statement) -> Result<Outcome> {
        let text = statement.text;
        let read = self.read(statement).await?;
        if let Ok(mut writes) = self.writes.write() {
            writes.insert(text_key(text), read.is_err());
        }
        match read {
            Ok(outcome) => Ok(outcome),
            Err(statement) => self.write(statement).await,
        }
    }

    fn is_writing(&self, text: &'static str) -> Option<bool> {
        let writes = self.writes.read().ok()?;
        writes.get(&text_key(text)).copied()
    }

    async fn read(&self, statement: Statement) -> Result<std::result::Result<Outcome, Statement>> {
        let (reply, answer) = oneshot::channel();
        send(&self.reads, reader::Job::Run { statement, reply }).await?;
        answer.await.map_err(|_| Error::Closed)?
    }

    async fn write(&self, statement: Statement) -> Result<Outcome> {
        self.takes_writes()?;
        let (reply, answer) = oneshot::channel();
        send(&self.units, writer::Unit::Statement { statement, reply }).await?;
        answer.await.map_err(|_| Error::Closed)?
    }

    /// Prepares `text` on a reader, which sees the same schema.
    pub async fn check(&self, text: &str) -> Result<()> {
        let (reply, answer) = oneshot::channel();
        send(
            &self.reads,
            reader::Job::Check {
                text: text.to_owned(),
                reply,
            },
        )
        .await?;
        answer.await.map_err(|_| Error::Closed)?
    }

    /// Whether the writer, where there is to be one, is still there; it leaves after a disk error.
    pub fn accepts_writes(&self) -> Result<()> {
        match &self.units {
            Some(units) if !units.is_disconnected() => Ok(()),
            None if self.lock.is_none() => Ok(()),
            _ => Err(Error::Closed),
        }
    }

    /// Whether the file was opened for writing at all.
    fn takes_writes(&self) -> Result<()> {
        match self.lock {
            Some(_) => Ok(()),
            None => Err(Error::Unsupported("it was opened for reading only")),
        }
    }

    /// Copies the database into a new file; the writer goes on meanwhile.
    pub async fn backup_to(&self, target: &Path) -> Result<()> {
        let (source, target) = (self.path.clone(), target.to_path_buf());
        let copied = tokio::task::spawn_blocking(move || open::copy(&source, &target)).await;
        copied.map_err(|_| Error::Closed)?
    }
}

/// Queues a job, waiting only if the queue is full.
async fn send<T>(queue: &Option<flume::Sender<T>>, job: T) -> Result<()> {
    let queue = queue.as_ref().ok_or(Error::Closed)?;
    match queue.try_send(job) {
        Ok(()) => Ok(()),
        Err(flume::TrySendError::Full(job)) => {
            queue.send_async(job).await.map_err(|_| Error::Closed)
        }
        Err(flume::TrySendError::Disconnected(_)) => Err(Error::Closed),
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        // Readers first: the last connection to close folds the log into the file, and only the
        // writer may do that.
        self.reads = None;
        self.readers
            .drain(..)
            .for_each(|thread| drop(thread.join()));
        self.units = None;
        self.writer.take().map(JoinHandle::join);
    }
}
