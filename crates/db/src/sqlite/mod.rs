//! The SQLite back end: reader threads, one writer thread, and the queues that feed them.

mod faults;
mod lock;
mod open;
mod placeholder;
mod reader;
mod session;
mod transaction;
mod vitals;
mod writer;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tokio::sync::{Mutex, oneshot};

pub use faults::{Fault, Faults};
pub(crate) use transaction::{Transaction, begin};

use crate::query::{Outcome, Statement, TextKey, Want, text_key};
use crate::{Error, Result, clock};
use lock::FileLock;
use vitals::Vitals;

/// How long a write that was kept counts as proof for others who ask.
const PROBE_HOLDS: Duration = Duration::from_millis(500);

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
    /// What the commits meet, for tests.
    pub faults: Faults,
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
            faults: Faults::default(),
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
    vitals: Arc<Vitals>,
    /// When a write was last made for its own sake, and kept.
    probed: Mutex<Option<Instant>>,
    // Released last, after the writer has closed the file. `None` where nobody writes.
    lock: Option<FileLock>,
}

impl Sqlite {
    /// Opens the file and starts the threads. Blocks.
    pub fn open(path: &Path, options: &SqliteOptions) -> Result<Self> {
        let (mut lock, mut units, mut writer) = (None, None, None);
        let vitals = Vitals::new();
        if !options.read_only {
            lock = Some(FileLock::acquire(path)?);
            let connection = open::for_writing(path, options)?;
            let (sender, unit_queue) = flume::bounded(options.queue.max(1));
            let thread = writer::spawn(connection, unit_queue, options.clone(), vitals.clone());
            writer = Some(thread?);
            units = Some(sender);
        }
        let (reads, read_queue) = flume::bounded(options.queue.max(1));
        let mut readers = Vec::new();
        for _ in 0..options.readers.max(1) {
            let connection = open::for_reading(path, options)?;
            let thread = reader::spawn(connection, read_queue.clone(), vitals.clone());
            readers.push(thread?);
        }
        Ok(Sqlite {
            path: path.to_path_buf(),
            writes: RwLock::default(),
            reads: Some(reads),
            units,
            readers,
            writer,
            vitals,
            probed: Mutex::default(),
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
            _ => Err(self.vitals.ended().unwrap_or(Error::Closed)),
        }
    }

    /// Waits until a thread ends that should not, and returns why.
    pub async fn failed(&self) -> Error {
        self.vitals.failed().await
    }

    /// Writes for the sake of it, because a full disk is not noticed by reading; then says what
    /// is known of the file. Those who ask soon after another one share the answer.
    pub async fn probe(&self) -> Result<()> {
        self.accepts_writes()?;
        if let Some(damage) = self.vitals.damage() {
            return Err(damage.clone());
        }
        if self.lock.is_none() {
            return Ok(());
        }
        let mut probed = self.probed.lock().await;
        // What has failed is tried again at once, because it may have healed.
        if probed.is_some_and(|at| at.elapsed() < PROBE_HOLDS) {
            return Ok(());
        }
        let (reply, answer) = oneshot::channel();
        send(&self.units, writer::Unit::Probe { reply }).await?;
        let found = answer.await.map_err(|_| Error::Closed).flatten();
        *probed = found.is_ok().then(clock::monotonic);
        found
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
