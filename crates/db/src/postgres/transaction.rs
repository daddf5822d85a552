//! A transaction on one connection, which never returns to the pool with it still open.

use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::Object;
use tokio::runtime::Handle;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::timeout;

use super::stuck::Texts;
use super::{Postgres, run};
use crate::query::{Outcome, Statement};
use crate::{Error, Result};

/// An open transaction; `None` once it has ended and the connection is back in the pool.
#[derive(Debug)]
pub(crate) struct Transaction {
    client: Option<Object>,
    texts: Arc<Texts>,
    longest: Duration,
    _place: OwnedSemaphorePermit,
}

/// How long a connection gets to undo what was broken off, before it is given up.
const LAST_ANSWER: Duration = Duration::from_secs(1);

impl Transaction {
    /// Opens a transaction. The guard exists before BEGIN is sent, so that being dropped while
    /// waiting for the answer cleans up as well.
    pub async fn begin(
        postgres: &Postgres,
        client: Object,
        place: OwnedSemaphorePermit,
    ) -> Result<Self> {
        let transaction = Transaction {
            client: Some(client),
            texts: postgres.texts.clone(),
            longest: postgres.longest,
            _place: place,
        };
        transaction.script("BEGIN").await?;
        Ok(transaction)
    }

    fn client(&self) -> Result<&Object> {
        self.client.as_ref().ok_or(Error::Closed)
    }

    /// Runs one statement.
    pub async fn run(&self, statement: Statement) -> Result<Outcome> {
        let attempt = self.texts.attempt(statement.text)?;
        let outcome = timeout(self.longest, run::run(self.client()?, &statement)).await;
        let outcome = outcome.unwrap_or(Err(Error::Late));
        attempt.answered(&outcome);
        outcome
    }

    /// Lets the statements that follow take as long as they need.
    pub async fn unhurried(&mut self) -> Result<()> {
        self.longest = Duration::MAX;
        self.script("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0")
            .await
    }

    /// Runs a text of several statements.
    pub async fn script(&self, text: &str) -> Result<()> {
        let done = timeout(self.longest, self.client()?.batch_execute(text)).await;
        Ok(done.map_err(|_| Error::Late)??)
    }

    /// Keeps the changes.
    pub async fn commit(self) -> Result<()> {
        self.end("COMMIT").await
    }

    /// Undoes the changes.
    pub async fn rollback(self) -> Result<()> {
        self.end("ROLLBACK").await
    }

    async fn end(mut self, text: &str) -> Result<()> {
        self.script(text).await?;
        drop(self.client.take());
        Ok(())
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        let Some(client) = self.client.take() else {
            return;
        };
        match Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn(roll_back(client))),
            // Nothing can wait for the server here, so the connection is given up.
            Err(_) => drop(Object::take(client)),
        }
    }
}

/// Cleans the connection for its next user, or gives it up.
async fn roll_back(client: Object) {
    let undone = timeout(LAST_ANSWER, client.batch_execute("ROLLBACK")).await;
    if !matches!(undone, Ok(Ok(()))) {
        tracing::warn!("gave up a connection that could not roll back");
        drop(Object::take(client));
    }
}
