//! Tables of TOML, in which a key without a value is left out.
use toml::{Table, Value};

/// A table that is being filled.
#[derive(Clone, Debug, Default)]
pub struct Filled(Table);

impl Filled {
    /// With a text, where it is not empty.
    pub fn text(mut self, key: &str, text: &str) -> Self {
        if !text.is_empty() {
            self.0.insert(key.to_owned(), text.into());
        }
        self
    }

    /// With a text, where there is one.
    pub fn optional(self, key: &str, text: Option<&str>) -> Self {
        self.text(key, text.unwrap_or_default())
    }

    /// With a number, where it is not the one that is meant without the key.
    pub fn number(mut self, key: &str, number: i64, usual: i64) -> Self {
        if number != usual {
            self.0.insert(key.to_owned(), number.into());
        }
        self
    }

    /// With `true` or `false`, where it is not what is meant without the key.
    pub fn flag(mut self, key: &str, is: bool, usual: bool) -> Self {
        if is != usual {
            self.0.insert(key.to_owned(), is.into());
        }
        self
    }

    /// With texts, where there are any.
    pub fn texts(mut self, key: &str, texts: &[String]) -> Self {
        if !texts.is_empty() {
            let texts = texts.iter().map(|text| Value::from(text.as_str()));
            self.0
                .insert(key.to_owned(), texts.collect::<Vec<_>>().into());
        }
        self
    }

    /// With a table, where there is one.
    pub fn table(mut self, key: &str, table: Option<Self>) -> Self {
        if let Some(Self(table)) = table {
            self.0.insert(key.to_owned(), table.into());
        }
        self
    }

    /// With tables, where there are any.
    pub fn tables(mut self, key: &str, tables: Vec<Self>) -> Self {
        if !tables.is_empty() {
            let tables = tables.into_iter().map(|Self(table)| Value::from(table));
            self.0
                .insert(key.to_owned(), tables.collect::<Vec<_>>().into());
        }
        self
    }

    /// With all keys of another one.
    pub fn and(mut self, Self(other): Self) -> Self {
        self.0.extend(other);
        self
    }

    /// As TOML.
    pub fn to_text(&self) -> String {
        self.0.to_string()
    }
}
