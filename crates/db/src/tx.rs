//! A transaction of several statements, with the same rules on both databases.

use crate::query::{Outcome, Statement};
use crate::{Dialect, Error, Result, patience, postgres, sqlite};

/// A transaction. It takes effect with [`Tx::commit`]; dropping it rolls it back.
///
/// After a statement has failed, or its future was dropped half-way, nothing but a rollback is
/// possible. PostgreSQL demands that, and SQLite follows so that code tested on one holds on both.
#[derive(Debug)]
pub struct Tx {
    connection: Connection,
    intact: bool,
}

#[derive(Debug)]
enum Connection {
    Sqlite(sqlite::Transaction),
    // Boxed, or every transaction would be as large as a pooled connection.
    Postgres(Box<postgres::Transaction>),
}

impl Tx {
    pub(crate) fn sqlite(transaction: sqlite::Transaction) -> Self {
        Tx {
            connection: Connection::Sqlite(transaction),
            intact: true,
        }
    }

    pub(crate) fn postgres(transaction: postgres::Transaction) -> Self {
        Tx {
            connection: Connection::Postgres(Box::new(transaction)),
            intact: true,
        }
    }

    /// Which database this transaction runs on.
    pub fn dialect(&self) -> Dialect {
        match &self.connection {
            Connection::Sqlite(_) => Dialect::Sqlite,
            Connection::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Makes the changes durable. An error means that they are not kept, so this is waited for as
    /// long as it takes: a commit that is given up may still be made.
    pub async fn commit(self) -> Result<()> {
        // PostgreSQL answers COMMIT in a failed transaction with a cheerful ROLLBACK.
        if !self.intact {
            return Err(Error::Aborted);
        }
        match self.connection {
            Connection::Sqlite(transaction) => transaction.commit().await,
            Connection::Postgres(transaction) => Box::pin(transaction.commit()).await,
        }
    }

    /// Undoes the changes and waits until that is done.
    pub async fn rollback(self) -> Result<()> {
        match self.connection {
            Connection::Sqlite(transaction) => patience::wait(transaction.rollback()).await,
            Connection::Postgres(transaction) => {
                patience::wait(Box::pin(transaction.rollback())).await
            }
        }
    }

    pub(crate) async fn run(&mut self, statement: Statement) -> Result<Outcome> {
        self.spoil()?;
        let outcome = match &mut self.connection {
            Connection::Sqlite(transaction) => patience::wait(transaction.run(statement)).await?,
            Connection::Postgres(transaction) => {
                patience::wait(Box::pin(transaction.run(statement))).await?
            }
        };
        self.intact = true;
        Ok(outcome)
    }

    /// Lets the statements that follow take as long as they need, and wait as long for locks.
    pub(crate) async fn unhurried(&mut self) -> Result<()> {
        match &mut self.connection {
            // Where one writes at a time there is no lock to wait for.
            Connection::Sqlite(_) => Ok(()),
            Connection::Postgres(transaction) => transaction.unhurried().await,
        }
    }

    /// Runs a text of several statements, as migrations are.
    pub(crate) async fn script(&mut self, text: String) -> Result<()> {
        self.spoil()?;
        match &mut self.connection {
            Connection::Sqlite(transaction) => transaction.script(text).await?,
            Connection::Postgres(transaction) => transaction.script(&text).await?,
        }
        self.intact = true;
        Ok(())
    }

    /// Marks the transaction as failed until the statement about to run has succeeded, which
    /// also covers a future that is dropped before its answer.
    fn spoil(&mut self) -> Result<()> {
        if !std::mem::take(&mut self.intact) {
            return Err(Error::Aborted);
        }
        Ok(())
    }
}
