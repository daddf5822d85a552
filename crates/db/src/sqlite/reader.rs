//! A thread that reads: one read-only connection, fed from the queue all readers share.

use std::sync::Arc;
use std::thread::JoinHandle;

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::session::Session;
use super::vitals::{Sentinel, Vitals};
use crate::query::{Outcome, Statement};
use crate::{Error, Result};

/// A request to a reader.
pub enum Job {
    /// Run a statement, or hand it back if it writes.
    Run {
        statement: Statement,
        reply: oneshot::Sender<Result<std::result::Result<Outcome, Statement>>>,
    },
    /// Prepare a text and forget it.
    Check {
        text: String,
        reply: oneshot::Sender<Result<()>>,
    },
}

/// Starts a reader, which ends when the queue closes.
pub fn spawn(
    connection: Connection,
    queue: flume::Receiver<Job>,
    vitals: Arc<Vitals>,
) -> Result<JoinHandle<()>> {
    let thread = std::thread::Builder::new().name("db-reader".to_owned());
    let serve = move || {
        let sentinel = Sentinel::new(vitals.clone(), "reading thread");
        serve(&connection, &queue, &vitals);
        sentinel.ends(Ok(()));
    };
    thread.spawn(serve).map_err(|_| Error::Closed)
}

fn serve(connection: &Connection, queue: &flume::Receiver<Job>, vitals: &Vitals) {
    let mut session = Session::new(connection);
    while let Ok(job) = queue.recv() {
        // Nobody waits for the answer if its caller was cancelled; that is not an error.
        match job {
            Job::Run { statement, reply } => {
                let outcome = run(&mut session, statement);
                vitals.heed(&outcome);
                drop(reply.send(outcome));
            }
            Job::Check { text, reply } => drop(reply.send(session.check(&text))),
        }
    }
}

fn run(
    session: &mut Session<'_>,
    statement: Statement,
) -> Result<std::result::Result<Outcome, Statement>> {
    let prepared = session.prepare(statement.text)?;
    if !prepared.is_readonly() {
        return Ok(Err(statement));
    }
    let rows = prepared.run(&statement)?;
    Ok(Ok(Outcome { changed: 0, rows }))
}
