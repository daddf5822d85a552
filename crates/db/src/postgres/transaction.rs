//! A transaction on one connection, which never returns to the pool with it still open.

use deadpool_postgres::Object;
use tokio::runtime::Handle;

use super::run;
use crate::query::{Outcome, Statement};
use crate::{Error, Result};

/// An open transaction; `None` once it has ended and the connection is back in the pool.
#[derive(Debug)]
pub(crate) struct Transaction {
    client: Option<Object>,
}

impl Transaction {
    /// Opens a transaction. The guard exists before BEGIN is sent, so that being dropped while
    /// waiting for the answer cleans up as well.
    pub async fn begin(client: Object) -> Result<Self> {
        let transaction = Transaction {
            client: Some(client),
        };
        transaction.script("BEGIN").await?;
        Ok(transaction)
    }

    fn client(&self) -> Result<&Object> {
        self.client.as_ref().ok_or(Error::Closed)
    }

    /// Runs one statement.
    pub async fn run(&self, statement: Statement) -> Result<Outcome> {
        run::run(self.client()?, &statement).await
    }

    /// Runs a text of several statements.
    pub async fn script(&self, text: &str) -> Result<()> {
        Ok(self.client()?.batch_execute(text).await?)
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
    if let Err(error) = client.batch_execute("ROLLBACK").await {
        tracing::warn!(%error, "gave up a connection that could not roll back");
        drop(Object::take(client));
    }
}
