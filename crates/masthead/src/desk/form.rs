//! What the desk's forms share: the version that somebody saw, and what is said above a form
//! that could not be kept.
//!
//! Whoever opens a form has seen one version of what it changes. The form carries it in a
//! hidden field `seen`; it is compared in the transaction of the change, behind
//! [`crate::ground::changes::hold`]. A later version is answered *overtaken*: what is
//! saved now beside what was typed, and the form with what was typed, made from the newest
//! version.
use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::ground::error::Result;
use crate::ground::ids;

/// The version of a thing that a form or a button was made from. Nothing has the version 0,
/// so a form without the field has seen nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seen(pub i64);

impl Seen {
    /// The version of what has no number of its own: a fingerprint of what a form shows. So
    /// whatever changes it counts, by whichever way, and nothing else does.
    ///
    /// # Errors
    /// When the values have no JSON form.
    pub fn of(shown: &impl Serialize) -> Result<Self> {
        let hash = ids::sha256(&serde_json::to_vec(shown)?);
        let first: [u8; 8] = std::array::from_fn(|at| hash[at]);
        // Never 0, and nothing that JSON or a form could read as another number.
        Ok(Self((i64::from_be_bytes(first) >> 11) | 1))
    }

    /// The version that a field holds; nothing seen where it holds none.
    pub fn typed(field: Option<&String>) -> Self {
        Self(field.and_then(|text| text.parse().ok()).unwrap_or(0))
    }

    /// Whether this is the version that the thing has.
    pub fn is(self, version: i64) -> bool {
        self.0 == version
    }
}

/// A form whose thing was changed after it was opened: the fields in which what is saved now
/// differs from what was typed.
#[derive(Clone, Debug, Serialize)]
pub struct Overtaken {
    rows: Vec<Row>,
}

#[derive(Clone, Debug, Serialize)]
struct Row {
    /// The interface string of the field's name.
    key: &'static str,
    now: String,
    typed: String,
}

impl Overtaken {
    /// Compares two forms of one type, field by field; each field with the interface string of
    /// its name.
    ///
    /// # Errors
    /// When a form has no JSON form.
    pub fn of<T: Serialize>(fields: &[(&str, &'static str)], now: &T, typed: &T) -> Result<Self> {
        let (now, typed) = (serde_json::to_value(now)?, serde_json::to_value(typed)?);
        let row = |(field, key): &(&str, &'static str)| {
            let (now, typed) = (words(&now[*field]), words(&typed[*field]));
            (now != typed).then_some(Row { key, now, typed })
        };
        Ok(Self {
            rows: fields.iter().filter_map(row).collect(),
        })
    }
}

/// A field as a person reads it: of boxes to tick, the names of those that are ticked.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().replace("\r\n", "\n"),
        Value::Number(number) => number.to_string(),
        Value::Bool(is_ticked) => if *is_ticked { "✓" } else { "–" }.to_owned(),
        Value::Array(boxes) => {
            let ticked = boxes.iter().filter(|one| one["checked"] == true);
            let names: Vec<&str> = ticked.filter_map(|one| one["name"].as_str()).collect();
            names.join(", ")
        }
        Value::Null | Value::Object(_) => String::new(),
    }
}

/// What is said above a form.
#[derive(Clone, Debug, Default)]
pub enum Notice {
    /// Nothing.
    #[default]
    None,
    /// What is to be mended, in words.
    Problem(String),
    /// Somebody else was faster.
    Overtaken(Overtaken),
}

impl From<Option<String>> for Notice {
    fn from(problem: Option<String>) -> Self {
        problem.map_or(Self::None, Self::Problem)
    }
}

impl Notice {
    /// The status of a page with this notice.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::None => StatusCode::OK,
            Self::Problem(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Overtaken(_) => StatusCode::CONFLICT,
        }
    }

    /// For a template: the problem, and what has overtaken the form.
    pub fn parts(self) -> (Option<String>, Option<Overtaken>) {
        match self {
            Self::None => (None, None),
            Self::Problem(problem) => (Some(problem), None),
            Self::Overtaken(overtaken) => (None, Some(overtaken)),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_fingerprint_is_the_same_for_the_same_values_and_never_nothing() {
        let (one, other) = (json!({"a": 1}), json!({"a": 2}));
        assert_eq!(Seen::of(&one).unwrap(), Seen::of(&one).unwrap());
        assert_ne!(Seen::of(&one).unwrap(), Seen::of(&other).unwrap());
        assert_ne!(Seen::of(&one).unwrap(), Seen::default());
    }

    #[test]
    fn only_fields_that_differ_are_shown() {
        let boxes = |is_ticked| json!([{"name": "News", "checked": is_ticked}]);
        let now = json!({"name": "A\nB", "sections": boxes(true), "on": true});
        let typed = json!({"name": "A\r\nB ", "sections": boxes(false), "on": true});
        let fields = [
            ("name", "k-name"),
            ("sections", "k-sections"),
            ("on", "k-on"),
        ];
        let overtaken = Overtaken::of(&fields, &now, &typed).unwrap();
        assert_eq!(overtaken.rows.len(), 1);
        let row = &overtaken.rows[0];
        assert_eq!(
            (row.key, row.now.as_str(), row.typed.as_str()),
            ("k-sections", "News", "")
        );
    }
}
