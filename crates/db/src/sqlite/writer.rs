//! The thread that writes. It takes what waits in its queue, gives each transaction a savepoint, commits
//! all at once and only then answers, so that many durable writes share one `fsync`.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::SqliteOptions;
use super::session::Session;
use super::transaction::Command;
use super::vitals::{Sentinel, Vitals};
use crate::query::{Outcome, Statement};
use crate::{Error, Result};

/// What is kept or undone as a whole.
pub enum Unit {
    /// One statement.
    Statement {
        statement: Statement,
        reply: oneshot::Sender<Result<Outcome>>,
    },
    /// Statements that arrive one by one; served alone until it ends.
    Transaction {
        commands: Receiver<Command>,
        started: oneshot::Sender<Result<()>>,
    },
    /// A write that changes nothing, to learn whether writes are kept.
    Probe { reply: oneshot::Sender<Result<()>> },
}

/// An answer held back until the commit is on disk.
enum Held {
    Statement(oneshot::Sender<Result<Outcome>>, Outcome),
    Commit(oneshot::Sender<Result<()>>),
}

impl Held {
    /// Answers with the outcome if the commit succeeded. Callers may have gone meanwhile.
    fn answer(self, committed: &Result<()>) {
        match self {
            Held::Statement(reply, outcome) => {
                drop(reply.send(committed.clone().map(|()| outcome)));
            }
            Held::Commit(reply) => drop(reply.send(committed.clone())),
        }
    }
}

/// Starts the writer, which ends when the queue closes or the disk fails.
pub fn spawn(
    connection: Connection,
    queue: flume::Receiver<Unit>,
    options: SqliteOptions,
    vitals: Arc<Vitals>,
) -> Result<JoinHandle<()>> {
    let thread = std::thread::Builder::new().name("db-writer".to_owned());
    let serve = move || {
        // Closes last, so that who finds it closed can learn why.
        let closes_last = queue.clone();
        let sentinel = Sentinel::new(vitals.clone(), "writing thread");
        let session = Session::new(&connection);
        let (held, pace, probes) = (Vec::new(), Pace::default(), 0);
        let writer = Writer {
            session,
            queue,
            options,
            vitals,
            held,
            pace,
            probes,
        };
        sentinel.ends(writer.serve());
        drop(closes_last);
    };
    thread.spawn(serve).map_err(|_| Error::Closed)
}

struct Writer<'c> {
    session: Session<'c>,
    queue: flume::Receiver<Unit>,
    options: SqliteOptions,
    vitals: Arc<Vitals>,
    held: Vec<Held>,
    pace: Pace,
    probes: u32,
}

/// What the last batch was like. Those it answered are likely to come back at once, and a commit
/// costs far more than the moment it takes them: without waiting, small batches alternate with
/// large ones. A lone writer never waits, because its last batch was of one unit.
#[derive(Default)]
struct Pace {
    units: usize,
    commit: Duration,
}

impl Pace {
    /// How long to wait for a batch of the last size to gather.
    fn patience(&self) -> Duration {
        (self.commit / 4).min(Duration::from_millis(1))
    }
}

impl Writer<'_> {
    /// Writes until the queue closes; an error is a disk that cannot be trusted any more.
    fn serve(mut self) -> Result<()> {
        while let Ok(first) = self.queue.recv() {
            let committed = self.batch(first);
            for held in self.held.drain(..) {
                held.answer(&committed);
            }
            let Err(error) = committed else { continue };
            tracing::error!(%error, "a batch of writes was not kept");
            self.vitals.heed::<()>(&Err(error.clone()));
            // After a failed sync the system may have dropped the pages: trying again could
            // report success for what never reached the disk. Leaving closes the queue.
            if matches!(error, Error::Lost(_)) {
                return Err(error);
            }
        }
        Ok(())
    }

    /// Runs `first` and what waits behind it, then commits.
    fn batch(&mut self, first: Unit) -> Result<()> {
        if let Err(error) = self.session.control("BEGIN IMMEDIATE") {
            refuse(first, &error);
            return Err(error);
        }
        let done = self.units(first).and_then(|()| self.commit());
        if done.is_err() && !self.session.is_autocommit() {
            self.session.control("ROLLBACK")?;
        }
        done
    }

    fn commit(&mut self) -> Result<()> {
        let begun = Instant::now();
        self.options.faults.strike()?;
        self.session.control("COMMIT")?;
        self.pace.commit = begun.elapsed();
        Ok(())
    }

    fn units(&mut self, first: Unit) -> Result<()> {
        let begun = Instant::now();
        let mut next = Some(first);
        let mut count = 0;
        while let Some(unit) = next {
            self.unit(unit)?;
            count += 1;
            next = self.next(count, begun);
        }
        self.pace.units = count;
        Ok(())
    }

    /// The next unit of a batch that began at `begun` and has `count` so far.
    fn next(&self, count: usize, begun: Instant) -> Option<Unit> {
        if count >= self.options.batch_units || begun.elapsed() >= self.options.batch_time {
            return None;
        }
        match self.queue.try_recv() {
            Err(_) if count < self.pace.units => {
                self.queue.recv_deadline(begun + self.pace.patience()).ok()
            }
            unit => unit.ok(),
        }
    }

    /// Runs one unit. An error here is the end of the whole batch; one of the unit's own has
    /// been told to its caller.
    fn unit(&mut self, unit: Unit) -> Result<()> {
        match unit {
            Unit::Statement { statement, reply } => self.statement(&statement, reply),
            Unit::Transaction { commands, started } => self.transaction(&commands, started),
            Unit::Probe { reply } => self.probe(reply),
        }
    }

    /// Writes a number that nothing reads. It has to be another one each time, because SQLite
    /// leaves out what would change nothing.
    fn probe(&mut self, reply: oneshot::Sender<Result<()>>) -> Result<()> {
        self.probes = (self.probes + 1) % 2;
        let text = format!("PRAGMA user_version = {}", self.probes);
        match self.session.script(&text) {
            Ok(()) => self.held.push(Held::Commit(reply)),
            Err(error) => self.reply(reply, Err(error))?,
        }
        Ok(())
    }

    /// A statement that fails leaves nothing behind by itself (SQLite's `ABORT`), so it
    /// needs no savepoint.
    fn statement(
        &mut self,
        statement: &Statement,
        reply: oneshot::Sender<Result<Outcome>>,
    ) -> Result<()> {
        match self.session.run(statement) {
            Ok(outcome) => self.held.push(Held::Statement(reply, outcome)),
            Err(error) => self.reply(reply, Err(error))?,
        }
        Ok(())
    }

    fn transaction(
        &mut self,
        commands: &Receiver<Command>,
        started: oneshot::Sender<Result<()>>,
    ) -> Result<()> {
        self.session.control("SAVEPOINT unit")?;
        if started.send(Ok(())).is_err() {
            return self.undo(Error::Aborted);
        }
        loop {
            match commands.recv_timeout(self.options.idle_limit) {
                Ok(Command::Run { statement, reply }) => {
                    let outcome = self.session.run(&statement);
                    self.reply(reply, outcome)?;
                }
                Ok(Command::Script { text, reply }) => {
                    let outcome = self.session.script(&text);
                    self.reply(reply, outcome)?;
                }
                Ok(Command::Commit { reply }) => {
                    self.held.push(Held::Commit(reply));
                    return self.session.control("RELEASE unit");
                }
                Ok(Command::Rollback { reply }) => {
                    let undone = self.undo(Error::Aborted);
                    drop(reply.send(undone.clone()));
                    return undone;
                }
                Err(RecvTimeoutError::Disconnected) => return self.undo(Error::Aborted),
                Err(RecvTimeoutError::Timeout) => {
                    tracing::warn!("a transaction was idle for too long and was rolled back");
                    return self.undo(Error::Timeout);
                }
            }
        }
    }

    /// Answers a statement that is not the end of its unit, or that failed. Some errors make SQLite roll back everything
    /// at once, and with it the units before this one.
    fn reply<T>(&self, reply: oneshot::Sender<Result<T>>, outcome: Result<T>) -> Result<()> {
        self.vitals.heed(&outcome);
        let lost = match &outcome {
            Err(error) if self.session.is_autocommit() => Err(error.clone()),
            _ => Ok(()),
        };
        drop(reply.send(outcome));
        lost
    }

    /// Rolls back the unit alone; `error` is reported to the batch if SQLite left nothing of it.
    fn undo(&mut self, error: Error) -> Result<()> {
        if self.session.is_autocommit() {
            return Err(error);
        }
        self.session.control("ROLLBACK TO unit")?;
        self.session.control("RELEASE unit")
    }
}

/// Tells the one who waits that the batch could not even begin.
fn refuse(unit: Unit, error: &Error) {
    match unit {
        Unit::Statement { reply, .. } => drop(reply.send(Err(error.clone()))),
        Unit::Transaction { started, .. } => drop(started.send(Err(error.clone()))),
        Unit::Probe { reply } => drop(reply.send(Err(error.clone()))),
    }
}
