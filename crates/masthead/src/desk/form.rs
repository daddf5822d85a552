//! What the desk says above a form: that it is done, what is to be mended in which field, or
//! that a colleague was faster.
use std::collections::BTreeMap;

use http::StatusCode;
use serde::Serialize;
use serde_json::Value;

use crate::ground::error::Result;

/// What is wrong with a form, in words, by the name of the field; what concerns no field alone
/// stands under the empty name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Problems(BTreeMap<&'static str, String>);

impl Problems {
    /// One problem that concerns no field alone.
    pub fn whole(words: String) -> Self {
        Self::one("", words)
    }

    /// One problem of a field.
    pub fn one(field: &'static str, words: String) -> Self {
        Self(BTreeMap::from([(field, words)]))
    }

    /// Notes what is wrong with a field; the first word on it counts.
    pub fn add(&mut self, field: &'static str, words: String) {
        self.0.entry(field).or_insert(words);
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn mark_fields(&self) -> bool {
        self.0.keys().any(|field| !field.is_empty())
    }

    /// Each sentence once, for the top of the page.
    fn sentences(&self) -> Vec<&str> {
        let mut all: Vec<&str> = self.0.values().map(String::as_str).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// A form or button whose thing was changed after the page was opened: the fields in which
/// what is saved now differs from what was typed.
#[derive(Clone, Debug, Serialize)]
pub struct Overtaken {
    /// The interface string of what happened.
    key: &'static str,
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
            key: "overtaken",
            rows: fields.iter().filter_map(row).collect(),
        })
    }

    /// For a button that can be pressed once: somebody else has pressed one.
    pub fn settled() -> Self {
        Self {
            key: "overtaken-settled",
            rows: Vec::new(),
        }
    }
}

/// A field as a person reads it: of a list, its words.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().replace("\r\n", "\n"),
        Value::Number(number) => number.to_string(),
        Value::Bool(is_ticked) => if *is_ticked { "✓" } else { "–" }.to_owned(),
        Value::Array(all) => all.iter().map(words).collect::<Vec<_>>().join(", "),
        Value::Null | Value::Object(_) => String::new(),
    }
}

/// What a page of the desk says above its content.
#[derive(Clone, Debug, Default)]
pub enum Notice {
    /// Nothing.
    #[default]
    None,
    /// What was done, in words.
    Done(String),
    /// Nothing was done, because of this.
    Problems(Problems),
    /// Nothing was done, because somebody else was faster.
    Overtaken(Overtaken),
}

/// A notice as templates see it.
#[derive(Serialize)]
pub(super) struct NoticeView<'a> {
    done: Option<&'a str>,
    /// Whether fields below are marked.
    marks: bool,
    sentences: Vec<&'a str>,
    problems: Option<&'a Problems>,
    overtaken: Option<&'a Overtaken>,
}

impl From<Problems> for Notice {
    fn from(problems: Problems) -> Self {
        Self::Problems(problems)
    }
}

impl From<Overtaken> for Notice {
    fn from(overtaken: Overtaken) -> Self {
        Self::Overtaken(overtaken)
    }
}

impl Notice {
    /// The status of a page with this notice.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::None | Self::Done(_) => StatusCode::OK,
            Self::Problems(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Overtaken(_) => StatusCode::CONFLICT,
        }
    }

    pub(super) fn view(&self) -> NoticeView<'_> {
        let problems = match self {
            Self::Problems(problems) => Some(problems),
            _ => None,
        };
        NoticeView {
            done: match self {
                Self::Done(words) => Some(words),
                _ => None,
            },
            marks: problems.is_some_and(Problems::mark_fields),
            sentences: problems.map(Problems::sentences).unwrap_or_default(),
            problems,
            overtaken: match self {
                Self::Overtaken(overtaken) => Some(overtaken),
                _ => None,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_fields_that_differ_are_shown() {
        let now = json!({"name": "A\nB", "sections": ["News", "Sport"], "on": true});
        let typed = json!({"name": "A\r\nB ", "sections": ["News"], "on": true});
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
            ("k-sections", "News, Sport", "News")
        );
    }

    #[test]
    fn one_sentence_of_two_fields_stands_once_above_the_form() {
        let mut problems = Problems::one("starts", "No day.".to_owned());
        problems.add("ends", "No day.".to_owned());
        problems.add("ends", "Too early.".to_owned());
        assert_eq!(problems.sentences(), ["No day."]);
        assert_eq!(problems.0["ends"], "No day.");
    }
}
