//! One connection with its prepared statements, as a thread uses it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql};

use super::placeholder::rewrite;
use crate::query::{Outcome, Statement, TextKey, text_key};
use crate::row::{Cell, Columns};
use crate::{Error, Result, Row, Value};

/// A connection and the statements prepared on it, kept for the life of the thread.
pub struct Session<'c> {
    connection: &'c Connection,
    prepared: HashMap<TextKey, Prepared<'c>>,
}

/// A prepared statement with what never changes about it.
pub struct Prepared<'c> {
    statement: rusqlite::Statement<'c>,
    parameters: usize,
    readonly: bool,
    columns: Columns,
}

impl<'c> Session<'c> {
    /// A session with nothing prepared yet.
    pub fn new(connection: &'c Connection) -> Self {
        Session {
            connection,
            prepared: HashMap::new(),
        }
    }

    /// Whether no transaction is open.
    pub fn is_autocommit(&self) -> bool {
        self.connection.is_autocommit()
    }

    /// The statement for `text`, prepared the first time.
    pub fn prepare(&mut self, text: &'static str) -> Result<&mut Prepared<'c>> {
        match self.prepared.entry(text_key(text)) {
            Entry::Occupied(entry) => Ok(entry.into_mut()),
            Entry::Vacant(entry) => Ok(entry.insert(Prepared::new(self.connection, text)?)),
        }
    }

    /// Runs a statement. The count of changes is left out by triggers and cascades.
    pub fn run(&mut self, statement: &Statement) -> Result<Outcome> {
        let connection = self.connection;
        let before = connection.total_changes();
        let rows = self.prepare(statement.text)?.run(statement)?;
        // SQLite keeps the count of the last change, also after a statement that made none.
        let unchanged = connection.total_changes() == before;
        let changed = if unchanged { 0 } else { connection.changes() };
        Ok(Outcome { changed, rows })
    }

    /// Runs one of the statements that steer transactions.
    pub fn control(&mut self, text: &'static str) -> Result<()> {
        self.prepare(text)?.statement.raw_execute()?;
        Ok(())
    }

    /// Runs a text of several statements.
    pub fn script(&mut self, text: &str) -> Result<()> {
        Ok(self.connection.execute_batch(text)?)
    }

    /// Prepares a text and forgets it again.
    pub fn check(&self, text: &str) -> Result<()> {
        self.connection.prepare(&rewrite(text))?;
        Ok(())
    }
}

impl<'c> Prepared<'c> {
    fn new(connection: &'c Connection, text: &str) -> Result<Self> {
        let statement = connection.prepare(&rewrite(text))?;
        Ok(Prepared {
            parameters: statement.parameter_count(),
            readonly: statement.readonly(),
            columns: statement.column_names().map(Box::from).collect(),
            statement,
        })
    }

    /// Whether the statement leaves the database as it is.
    pub fn is_readonly(&self) -> bool {
        self.readonly
    }

    /// Binds and runs, collecting as many rows as are wanted.
    pub fn run(&mut self, statement: &Statement) -> Result<Vec<Row>> {
        self.bind(statement)?;
        let mut cursor = self.statement.raw_query();
        let mut rows = Vec::new();
        // A statement that changes rows has changed all of them by its first step, so that
        // stopping early cuts off only what is reported.
        while let Some(row) = cursor.next()? {
            if !statement.want.more(rows.len()) {
                break;
            }
            rows.push(read_row(row, &self.columns)?);
        }
        Ok(rows)
    }

    /// Unbound placeholders would silently be NULL, hence the count.
    fn bind(&mut self, statement: &Statement) -> Result<()> {
        if self.parameters != statement.values.len() {
            return Err(Error::Parameters {
                expected: self.parameters,
                given: statement.values.len(),
                text: statement.text.to_owned(),
            });
        }
        for (index, value) in statement.values.iter().enumerate() {
            self.statement.raw_bind_parameter(index + 1, value)?;
        }
        Ok(())
    }
}

fn read_row(row: &rusqlite::Row<'_>, columns: &Columns) -> Result<Row> {
    let mut cells = Vec::with_capacity(columns.len());
    for (index, name) in columns.iter().enumerate() {
        let cell = read_cell(row.get_ref(index)?);
        cells.push(cell.map_err(|reason| Error::Decode {
            column: name.to_string(),
            reason,
        })?);
    }
    Ok(Row {
        columns: columns.clone(),
        cells,
    })
}

fn read_cell(value: ValueRef<'_>) -> std::result::Result<Cell, String> {
    Ok(match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(value) => Cell::Int(value),
        ValueRef::Real(value) => Cell::Real(value),
        ValueRef::Blob(value) => Cell::Blob(value.to_vec()),
        ValueRef::Text(value) => match std::str::from_utf8(value) {
            Ok(value) => Cell::Text(value.to_owned()),
            Err(error) => return Err(error.to_string()),
        },
    })
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let value = match self {
            Value::Int(value) => value.map(ValueRef::Integer),
            Value::Bool(value) => value.map(|value| ValueRef::Integer(value.into())),
            Value::Real(value) => value.map(ValueRef::Real),
            Value::Text(value) => value.as_ref().map(|text| ValueRef::Text(text.as_bytes())),
            Value::Blob(value) => value.as_ref().map(|bytes| ValueRef::Blob(bytes)),
        };
        Ok(ToSqlOutput::Borrowed(value.unwrap_or(ValueRef::Null)))
    }
}
