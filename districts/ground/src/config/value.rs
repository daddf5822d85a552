//! Single values: from the file or from text, with the right type and within their bounds.
use toml::de::DeValue;
use toml::{Spanned, Table, Value};

use super::Config;
use super::keys::Kind;

/// A value of the file as it is kept until all sources are read.
pub fn plain(value: &Spanned<DeValue<'_>>) -> Result<Value, String> {
    Ok(match value.get_ref() {
        DeValue::String(text) => Value::String(text.clone().into_owned()),
        DeValue::Boolean(flag) => Value::Boolean(*flag),
        DeValue::Integer(number) => {
            let digits = number.as_str();
            let number = i64::from_str_radix(digits, number.radix());
            Value::Integer(number.map_err(|_| format!("{digits} is out of range"))?)
        }
        DeValue::Array(items) => Value::Array(items.iter().map(plain).collect::<Result<_, _>>()?),
        _ => return Err("is neither text, number, true, false nor a list".to_owned()),
    })
}

/// A value from the environment.
pub fn from_text(kind: Kind, text: &str) -> Result<Value, String> {
    Ok(match kind {
        Kind::Text => Value::String(text.to_owned()),
        Kind::Number(..) => Value::Integer(
            text.trim()
                .parse()
                .map_err(|_| "must be a number".to_owned())?,
        ),
        Kind::Flag => Value::Boolean(
            text.trim()
                .parse()
                .map_err(|_| "must be true or false".to_owned())?,
        ),
        Kind::List => {
            let items = text
                .split(',')
                .map(str::trim)
                .filter(|item| !item.is_empty());
            Value::Array(items.map(|item| Value::String(item.to_owned())).collect())
        }
    })
}

/// Whether a value has the right type and lies within its bounds.
pub fn fits(kind: Kind, value: &Value) -> Result<(), String> {
    let is_text = |value: &Value| value.is_str();
    match (kind, value) {
        (Kind::Text, Value::String(_)) | (Kind::Flag, Value::Boolean(_)) => Ok(()),
        (Kind::List, Value::Array(items)) if items.iter().all(is_text) => Ok(()),
        (Kind::Number(least, most), Value::Integer(number)) => (least..=most)
            .contains(number)
            .then_some(())
            .ok_or_else(|| format!("must be from {least} to {most}, not {number}")),
        (Kind::Text, _) => Err("must be text in quotation marks".to_owned()),
        (Kind::Flag, _) => Err("must be true or false".to_owned()),
        (Kind::List, _) => Err("must be a list of texts, as in [\"one\", \"two\"]".to_owned()),
        (Kind::Number(..), _) => Err("must be a number".to_owned()),
    }
}

/// Whether the configuration can take this one value.
pub fn try_alone(name: &str, value: &Value) -> Result<(), String> {
    let mut table = Table::new();
    insert(&mut table, name, value.clone());
    let tried: Result<Config, toml::de::Error> = Value::Table(table).try_into();
    let shown = match value {
        Value::Array(items) => items
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(", "),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    tried
        .map(drop)
        .map_err(|error| match (name, error.message()) {
            ("trusted_proxies" | "nat64_prefixes" | "paywall.network_exempt", _) => {
                format!("must hold networks such as 10.0.0.0/8 or 203.0.113.7/32, not {shown}")
            }
            ("listen" | "metrics_listen", _) => {
                format!("must be an address with a port, as in 127.0.0.1:8080, not {shown}")
            }
            ("mail.smtp_tls", _) => {
                format!("must be implicit, starttls or none, not {shown}")
            }
            ("log.format", _) => format!("must be text or json, not {shown}"),
            (_, reason) => format!("cannot be {shown}: {reason}"),
        })
}

/// Puts a value under its name with its table.
pub fn insert(table: &mut Table, name: &str, value: Value) {
    match name.split_once('.') {
        None => drop(table.insert(name.to_owned(), value)),
        Some((outer, inner)) => {
            let inside = table
                .entry(outer.to_owned())
                .or_insert_with(|| Value::Table(Table::new()));
            if let Value::Table(inside) = inside {
                insert(inside, inner, value);
            }
        }
    }
}
