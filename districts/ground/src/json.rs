//! JSON kept in TEXT columns.
use db::Row;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The value in a TEXT column.
///
/// # Errors
/// When the text is not the JSON of a `T`; `column` names it for the log.
pub fn decode<T: DeserializeOwned>(column: &str, text: &str) -> db::Result<T> {
    serde_json::from_str(text).map_err(|error| wrong(column, &error))
}

/// The value in a TEXT column of a row.
///
/// # Errors
/// When the row has no such column, or its text is not the JSON of a `T`.
pub fn column<T: DeserializeOwned>(row: &Row, name: &str) -> db::Result<T> {
    decode(name, &row.get::<String>(name)?)
}

/// The text for a column.
///
/// # Errors
/// When the value has no JSON form.
pub fn encode<T: Serialize>(column: &str, value: &T) -> db::Result<String> {
    serde_json::to_string(value).map_err(|error| wrong(column, &error))
}

fn wrong(column: &str, error: &serde_json::Error) -> db::Error {
    db::Error::Decode {
        column: column.to_owned(),
        reason: error.to_string(),
    }
}
