//! Rows of a result, read by the names of their columns into plain Rust types.

use std::sync::Arc;

use crate::{Error, Result};

/// One row of a result.
#[derive(Debug, Clone)]
pub struct Row {
    pub(crate) columns: Columns,
    pub(crate) cells: Vec<Cell>,
}

/// The names of a result's columns, shared by its rows.
pub(crate) type Columns = Arc<[Box<str>]>;

/// What one column of one row holds.
#[doc(hidden)]
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Null,
    Int(i64),
    Text(String),
    Blob(Vec<u8>),
    Bool(bool),
    Real(f64),
}

impl Cell {
    fn kind(&self) -> &'static str {
        match self {
            Cell::Null => "NULL",
            Cell::Int(_) => "an integer",
            Cell::Text(_) => "text",
            Cell::Blob(_) => "bytes",
            Cell::Bool(_) => "a boolean",
            Cell::Real(_) => "a real number",
        }
    }
}

impl Row {
    /// The column of this name.
    ///
    /// # Errors
    /// When the row has no such column, or it does not hold a `T`.
    pub fn get<T: FromValue>(&self, name: &str) -> Result<T> {
        match self.columns.iter().position(|column| **column == *name) {
            Some(index) => self.at(index),
            None => Err(self.missing(name)),
        }
    }

    /// The column at `index`, counted from 0.
    pub(crate) fn at<T: FromValue>(&self, index: usize) -> Result<T> {
        let read = match self.cells.get(index) {
            Some(cell) => T::from_cell(cell),
            None => Err(format!("the row has only {} columns", self.cells.len())),
        };
        read.map_err(|reason| self.decode_error(index, reason))
    }

    fn missing(&self, name: &str) -> Error {
        Error::Decode {
            column: name.to_owned(),
            reason: format!(
                "the row has none of this name, only {}",
                self.columns.join(", ")
            ),
        }
    }

    fn decode_error(&self, index: usize, reason: String) -> Error {
        let column = match self.columns.get(index) {
            Some(name) => name.to_string(),
            None => index.to_string(),
        };
        Error::Decode { column, reason }
    }
}

/// A type that a single column can be read into.
pub trait FromValue: Sized {
    /// Reads the column, or says what was there instead.
    #[doc(hidden)]
    fn from_cell(cell: &Cell) -> std::result::Result<Self, String>;
}

/// A type that a whole row can be read into.
pub trait FromRow: Sized {
    /// Reads the row.
    fn from_row(row: &Row) -> Result<Self>;
}

fn mismatch<T>(expected: &str, cell: &Cell) -> std::result::Result<T, String> {
    Err(format!("expected {expected}, found {}", cell.kind()))
}

/// Integers are one type in the database; narrower ones are checked, never cut.
macro_rules! integer_from_value {
    ($($type:ty),*) => {$(
        impl FromValue for $type {
            fn from_cell(cell: &Cell) -> std::result::Result<Self, String> {
                let Cell::Int(value) = cell else { return mismatch("an integer", cell) };
                <$type>::try_from(*value)
                    .map_err(|_| format!("{value} does not fit {}", stringify!($type)))
            }
        }
    )*};
}

integer_from_value!(i64, i32, u32, u64, usize);

impl FromValue for bool {
    fn from_cell(cell: &Cell) -> std::result::Result<Self, String> {
        match cell {
            Cell::Bool(value) => Ok(*value),
            // SQLite keeps booleans as integers.
            Cell::Int(0) => Ok(false),
            Cell::Int(1) => Ok(true),
            _ => mismatch("a boolean", cell),
        }
    }
}

impl FromValue for f64 {
    fn from_cell(cell: &Cell) -> std::result::Result<Self, String> {
        match cell {
            Cell::Real(value) => Ok(*value),
            // SQLite's expressions yield an integer where the fraction is zero.
            #[expect(clippy::cast_precision_loss, reason = "asked for as a real number")]
            Cell::Int(value) => Ok(*value as f64),
            _ => mismatch("a real number", cell),
        }
    }
}

impl FromValue for String {
    fn from_cell(cell: &Cell) -> std::result::Result<Self, String> {
        let Cell::Text(value) = cell else {
            return mismatch("text", cell);
        };
        Ok(value.clone())
    }
}

impl FromValue for Vec<u8> {
    fn from_cell(cell: &Cell) -> std::result::Result<Self, String> {
        let Cell::Blob(value) = cell else {
            return mismatch("bytes", cell);
        };
        Ok(value.clone())
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_cell(cell: &Cell) -> std::result::Result<Self, String> {
        match cell {
            Cell::Null => Ok(None),
            _ => T::from_cell(cell).map(Some),
        }
    }
}

/// Tuples are for short selects, and are read column by column in the order of the select.
macro_rules! tuple_from_row {
    ($($type:ident $index:tt),+) => {
        impl<$($type: FromValue),+> FromRow for ($($type,)+) {
            fn from_row(row: &Row) -> Result<Self> {
                Ok(($(row.at::<$type>($index)?,)+))
            }
        }
    };
}

tuple_from_row!(A 0);
tuple_from_row!(A 0, B 1);
tuple_from_row!(A 0, B 1, C 2);
tuple_from_row!(A 0, B 1, C 2, D 3);
tuple_from_row!(A 0, B 1, C 2, D 3, E 4);
tuple_from_row!(A 0, B 1, C 2, D 3, E 4, F 5);
tuple_from_row!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);
tuple_from_row!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);
tuple_from_row!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8);
tuple_from_row!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9);
tuple_from_row!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10);
tuple_from_row!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7, I 8, J 9, K 10, L 11);

#[cfg(test)]
mod tests {
    use super::{Cell, Row};

    fn row(columns: &[(&str, Cell)]) -> Row {
        Row {
            columns: columns.iter().map(|(name, _)| Box::from(*name)).collect(),
            cells: columns.iter().map(|(_, cell)| cell.clone()).collect(),
        }
    }

    fn title() -> (&'static str, Cell) {
        ("title", Cell::Text("Rain".to_owned()))
    }

    #[test]
    fn a_column_is_read_by_its_name() {
        let row = row(&[("id", Cell::Int(7)), title()]);
        assert_eq!(row.get::<i64>("id").unwrap(), 7);
        assert_eq!(row.get::<String>("title").unwrap(), "Rain");
    }

    #[test]
    fn the_order_of_the_columns_does_not_matter() {
        let row = row(&[title(), ("id", Cell::Int(7))]);
        assert_eq!(row.get::<i64>("id").unwrap(), 7);
        assert_eq!(row.get::<String>("title").unwrap(), "Rain");
    }

    #[test]
    fn a_missing_column_is_an_error_that_says_which() {
        let row = row(&[("id", Cell::Int(7)), title()]);
        let error = row.get::<i64>("slug").unwrap_err();
        assert_eq!(
            error.to_string(),
            "column `slug`: the row has none of this name, only id, title"
        );
    }
}
