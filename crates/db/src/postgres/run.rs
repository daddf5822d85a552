//! Running a statement on one connection and reading what comes back.

use std::pin::pin;

use bytes::BytesMut;
use deadpool_postgres::Object;
use futures_util::TryStreamExt;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::query::{Outcome, Statement};
use crate::row::{Cell, Columns};
use crate::{Error, Result, Row, Value};

/// Prepares (once a connection), binds and runs.
pub async fn run(client: &Object, statement: &Statement) -> Result<Outcome> {
    // The values say their types. Left to itself the server infers INT4 here and TEXT there,
    // and knows nothing at all about `$1 IS NULL`.
    let types: Vec<Type> = statement.values.iter().map(type_of).collect();
    let prepared = client.prepare_typed_cached(statement.text, &types).await?;
    if prepared.params().len() != statement.values.len() {
        return Err(Error::Parameters {
            expected: prepared.params().len(),
            given: statement.values.len(),
            text: statement.text.to_owned(),
        });
    }
    let columns: Columns = prepared
        .columns()
        .iter()
        .map(|column| column.name().into())
        .collect();
    let mut stream = pin!(client.query_raw(&prepared, &statement.values).await?);
    let mut rows = Vec::new();
    while let Some(row) = stream.try_next().await? {
        if statement.want.more(rows.len()) {
            rows.push(read_row(&row, &columns)?);
        }
    }
    let changed = stream.rows_affected().unwrap_or(0);
    Ok(Outcome { changed, rows })
}

fn type_of(value: &Value) -> Type {
    match value {
        Value::Int(_) => Type::INT8,
        Value::Text(_) => Type::TEXT,
        Value::Blob(_) => Type::BYTEA,
        Value::Bool(_) => Type::BOOL,
        Value::Real(_) => Type::FLOAT8,
    }
}

fn read_row(row: &tokio_postgres::Row, columns: &Columns) -> Result<Row> {
    let mut cells = Vec::with_capacity(columns.len());
    for (index, column) in row.columns().iter().enumerate() {
        let cell = read_cell(row, index, column.type_());
        let name = || column.name().to_owned();
        cells.push(cell.map_err(|reason| Error::Decode {
            column: name(),
            reason,
        })?);
    }
    Ok(Row {
        columns: columns.clone(),
        cells,
    })
}

fn read_cell(
    row: &tokio_postgres::Row,
    index: usize,
    kind: &Type,
) -> std::result::Result<Cell, String> {
    match *kind {
        Type::INT8 => cell(row, index, Cell::Int),
        Type::INT4 => cell(row, index, |value: i32| Cell::Int(value.into())),
        Type::INT2 => cell(row, index, |value: i16| Cell::Int(value.into())),
        Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN => {
            cell(row, index, Cell::Text)
        }
        Type::BYTEA => cell(row, index, Cell::Blob),
        Type::BOOL => cell(row, index, Cell::Bool),
        Type::FLOAT8 => cell(row, index, Cell::Real),
        Type::FLOAT4 => cell(row, index, |value: f32| Cell::Real(value.into())),
        Type::VOID => Ok(Cell::Null),
        _ => Err(format!(
            "cannot read type {kind}; cast it to BIGINT, TEXT or another plain type"
        )),
    }
}

fn cell<'r, T: FromSql<'r>>(
    row: &'r tokio_postgres::Row,
    index: usize,
    wrap: impl FnOnce(T) -> Cell,
) -> std::result::Result<Cell, String> {
    let value: Option<T> = row.try_get(index).map_err(|error| error.to_string())?;
    Ok(value.map_or(Cell::Null, wrap))
}

impl ToSql for Value {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Value::Int(value) => value.to_sql_checked(kind, out),
            Value::Text(value) => value.to_sql_checked(kind, out),
            Value::Blob(value) => value.to_sql_checked(kind, out),
            Value::Bool(value) => value.to_sql_checked(kind, out),
            Value::Real(value) => value.to_sql_checked(kind, out),
        }
    }

    /// Which types fit depends on the variant, and the statement was prepared to match it.
    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
