//! A transaction as its caller holds it: a channel to the writer, which serves it alone.

use std::sync::{Arc, mpsc};

use tokio::sync::oneshot;

use super::{Sqlite, send, writer};
use crate::query::{Outcome, Statement};
use crate::{Error, Result};

/// What the holder of a transaction asks of the writer.
pub enum Command {
    /// Run one statement.
    Run {
        statement: Statement,
        reply: oneshot::Sender<Result<Outcome>>,
    },
    /// Run a text of several statements.
    Script {
        text: String,
        reply: oneshot::Sender<Result<()>>,
    },
    /// Keep the changes; answered after the commit they become part of.
    Commit { reply: oneshot::Sender<Result<()>> },
    /// Undo the changes.
    Rollback { reply: oneshot::Sender<Result<()>> },
}

/// An open transaction. Dropping it closes the channel, on which the writer rolls it back.
#[derive(Debug)]
pub(crate) struct Transaction {
    commands: mpsc::Sender<Command>,
    // Holds the reason if the writer could not begin.
    started: oneshot::Receiver<Result<()>>,
    // Keeps the file open, and tells an expired transaction from a dead writer.
    sqlite: Arc<Sqlite>,
}

/// Queues a transaction. Its first statement may be sent before the writer's turn comes, which
/// spares a round of waking each other.
pub(crate) async fn begin(sqlite: &Arc<Sqlite>) -> Result<Transaction> {
    sqlite.takes_writes()?;
    let (commands, queue) = mpsc::channel();
    let (begun, started) = oneshot::channel();
    send(
        &sqlite.units,
        writer::Unit::Transaction {
            commands: queue,
            started: begun,
        },
    )
    .await?;
    Ok(Transaction {
        commands,
        started,
        sqlite: Arc::clone(sqlite),
    })
}

impl Transaction {
    /// Runs one statement.
    pub async fn run(&mut self, statement: Statement) -> Result<Outcome> {
        self.ask(|reply| Command::Run { statement, reply }).await
    }

    /// Runs a text of several statements.
    pub async fn script(&mut self, text: String) -> Result<()> {
        self.ask(|reply| Command::Script { text, reply }).await
    }

    /// Keeps the changes.
    pub async fn commit(mut self) -> Result<()> {
        self.ask(|reply| Command::Commit { reply }).await
    }

    /// Undoes the changes.
    pub async fn rollback(mut self) -> Result<()> {
        self.ask(|reply| Command::Rollback { reply }).await
    }

    async fn ask<T>(
        &mut self,
        command: impl FnOnce(oneshot::Sender<Result<T>>) -> Command,
    ) -> Result<T> {
        let (reply, answer) = oneshot::channel();
        self.commands
            .send(command(reply))
            .map_err(|_| self.gone())?;
        answer.await.map_err(|_| self.gone())?
    }

    /// Why nobody listens any more.
    fn gone(&mut self) -> Error {
        match (self.started.try_recv(), self.sqlite.accepts_writes()) {
            (Ok(Err(refused)), _) | (_, Err(refused)) => refused,
            _ => Error::Timeout,
        }
    }
}
