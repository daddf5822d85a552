//! Values bound to placeholders. A NULL keeps its type, which PostgreSQL insists on.

/// A value for a placeholder; `None` is a NULL of that type.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `BIGINT`.
    Int(Option<i64>),
    /// `TEXT`.
    Text(Option<String>),
    /// `BLOB` or `BYTEA`.
    Blob(Option<Vec<u8>>),
    /// `BOOLEAN`.
    Bool(Option<bool>),
    /// `DOUBLE PRECISION`.
    Real(Option<f64>),
}

/// Writes `From<T>` and `From<Option<T>>` for each type that becomes a variant.
macro_rules! value_from {
    ($($type:ty => $variant:ident),* $(,)?) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Value::$variant(Some(value.into()))
            }
        }

        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Self {
                Value::$variant(value.map(Into::into))
            }
        }
    )*};
}

value_from! {
    i64 => Int,
    i32 => Int,
    u32 => Int,
    String => Text,
    &str => Text,
    &String => Text,
    Vec<u8> => Blob,
    &[u8] => Blob,
    bool => Bool,
    f64 => Real,
}
