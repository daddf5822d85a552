//! A statement with its values, and the four ways to run it.

use crate::row::{FromRow, Row};
use crate::{Backend, Db, Dialect, Error, Result, Tx, Value, patience};

/// A statement with `$1` placeholders, the same text for both databases.
pub fn sql(text: &'static str) -> Query {
    by_dialect(text, text)
}

/// A statement that has to differ; which one runs is decided by the database it runs on.
pub fn by_dialect(sqlite: &'static str, postgres: &'static str) -> Query {
    Query {
        sqlite,
        postgres,
        values: Vec::new(),
    }
}

/// A statement and the values bound to it so far.
#[derive(Debug, Clone)]
#[must_use = "a query does nothing until it is run"]
pub struct Query {
    sqlite: &'static str,
    postgres: &'static str,
    values: Vec<Value>,
}

/// A statement resolved to one dialect, as the back ends take it.
#[derive(Debug)]
pub(crate) struct Statement {
    pub text: &'static str,
    pub values: Vec<Value>,
    pub want: Want,
}

/// A `&'static str` by address: statement texts live as long as the program, so the address
/// names the text and hashing it takes no look at the letters.
pub(crate) type TextKey = (usize, usize);

pub(crate) fn text_key(text: &'static str) -> TextKey {
    (text.as_ptr().addr(), text.len())
}

/// How much of a result the caller will look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Want {
    Count,
    FirstRow,
    AllRows,
}

impl Want {
    /// Whether a result that already has `rows` rows needs another.
    pub fn more(self, rows: usize) -> bool {
        match self {
            Want::Count => false,
            Want::FirstRow => rows == 0,
            Want::AllRows => true,
        }
    }
}

/// What a statement did.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub changed: u64,
    pub rows: Vec<Row>,
}

impl Query {
    /// Binds the value of the next placeholder.
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Runs the statement and returns every row.
    pub async fn all<T: FromRow>(self, on: impl Executor) -> Result<Vec<T>> {
        let outcome = self.run(on, Want::AllRows).await?;
        outcome.rows.iter().map(T::from_row).collect()
    }

    /// Runs the statement and returns its first row, if there is one.
    pub async fn optional<T: FromRow>(self, on: impl Executor) -> Result<Option<T>> {
        let outcome = self.run(on, Want::FirstRow).await?;
        outcome.rows.first().map(T::from_row).transpose()
    }

    /// Runs the statement and returns its first row; none is [`Error::Rows`].
    pub async fn one<T: FromRow>(self, on: impl Executor) -> Result<T> {
        let text = self.sqlite;
        self.optional(on).await?.ok_or(Error::Rows(text))
    }

    /// Runs the statement and returns how many rows it changed.
    pub async fn execute(self, on: impl Executor) -> Result<u64> {
        let outcome = self.run(on, Want::Count).await?;
        Ok(outcome.changed)
    }

    async fn run(self, mut on: impl Executor, want: Want) -> Result<Outcome> {
        match on.target() {
            Target::Db(db) => match &db.backend {
                Backend::Sqlite(sqlite) => {
                    patience::wait(sqlite.run(self.resolve(Dialect::Sqlite, want))).await
                }
                Backend::Postgres(pool) => {
                    // Boxed, because the futures of requests hold many of these.
                    patience::wait(Box::pin(pool.run(self.resolve(Dialect::Postgres, want)))).await
                }
            },
            Target::Tx(tx) => {
                let statement = self.resolve(tx.dialect(), want);
                tx.run(statement).await
            }
        }
    }

    fn resolve(self, dialect: Dialect, want: Want) -> Statement {
        let text = match dialect {
            Dialect::Sqlite => self.sqlite,
            Dialect::Postgres => self.postgres,
        };
        Statement {
            text,
            values: self.values,
            want,
        }
    }
}

/// What a query can run on: `&Db` or `&mut Tx`.
pub trait Executor: Send {
    #[doc(hidden)]
    fn target(&mut self) -> Target<'_>;
}

#[doc(hidden)]
#[derive(Debug)]
pub enum Target<'a> {
    Db(&'a Db),
    Tx(&'a mut Tx),
}

impl Executor for &Db {
    fn target(&mut self) -> Target<'_> {
        Target::Db(self)
    }
}

/// What is lent for one query of several.
impl<E: Executor> Executor for &mut E {
    fn target(&mut self) -> Target<'_> {
        (**self).target()
    }
}

impl Executor for &mut Tx {
    fn target(&mut self) -> Target<'_> {
        Target::Tx(self)
    }
}
