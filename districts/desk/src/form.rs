//! What the desk says above a form: that it is done, what is to be mended in which field, or
//! that a colleague was faster.
use std::collections::BTreeMap;

use http::StatusCode;
use serde::Serialize;
use serde_json::Value;

use super::tell;
use ground::error::Result;

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

    /// Notes what is wrong with the fields of another part of the form.
    pub fn join(&mut self, others: Self) {
        for (field, words) in others.0 {
            self.add(field, words);
        }
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn of_whole(&self) -> Option<&str> {
        self.0.get("").map(String::as_str)
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

    /// For what can be done once: it is done already.
    pub fn settled() -> Self {
        Self::said("overtaken-settled")
    }

    /// For what is done on top of what was done before, such as a second refund.
    pub fn on_top() -> Self {
        Self::said("overtaken-on-top")
    }

    fn said(key: &'static str) -> Self {
        Self {
            key,
            rows: Vec::new(),
        }
    }

    /// With what was typed into a field that the page may show no more.
    pub fn with_typed(mut self, key: &'static str, typed: &str) -> Self {
        if !typed.trim().is_empty() {
            let typed = typed.trim().to_owned();
            let now = String::new();
            self.rows.push(Row { key, now, typed });
        }
        self
    }
}

/// What was changed between two forms of one type, as the detail of a line of the log; the fields
/// each with the interface string of its name.
///
/// # Errors
/// When a form has no JSON form.
pub fn changes<T: Serialize>(
    fields: &[(&str, &'static str)],
    before: &T,
    after: &T,
) -> Result<String> {
    tell::changes(&Overtaken::of(fields, before, after)?.rows)
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

/// The button that takes back what was just done.
#[derive(Clone, Debug, Serialize)]
pub struct Undo {
    /// Where it is posted to.
    pub url: String,
    /// What is posted: names and values.
    pub fields: Vec<(&'static str, String)>,
}

/// What a page of the desk says above its content.
#[derive(Clone, Debug, Default)]
pub enum Notice {
    /// Nothing.
    #[default]
    None,
    /// What was done, in words.
    Done(String),
    /// The same with a button that takes it back.
    Undoable(String, Undo),
    /// Nothing was done, because of this.
    Problems(Problems),
    /// Nothing was done, because somebody else was faster.
    Overtaken(Overtaken),
    /// The same in words, where the page itself shows what it is now.
    Conflict(String),
}

/// A notice as templates see it.
#[derive(Default, Serialize)]
pub(super) struct NoticeView<'a> {
    done: Option<&'a str>,
    undo: Option<&'a Undo>,
    /// Why nothing was done, where no field is to blame.
    refused: Option<&'a str>,
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
            Self::None | Self::Done(_) | Self::Undoable(..) => StatusCode::OK,
            Self::Problems(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Overtaken(_) | Self::Conflict(_) => StatusCode::CONFLICT,
        }
    }

    pub(super) fn view(&self) -> NoticeView<'_> {
        let mut view = NoticeView::default();
        match self {
            Self::None => {}
            Self::Done(words) => view.done = Some(words),
            Self::Undoable(words, undo) => {
                view.done = Some(words);
                view.undo = Some(undo);
            }
            Self::Conflict(words) => view.refused = Some(words),
            Self::Overtaken(overtaken) => view.overtaken = Some(overtaken),
            Self::Problems(problems) => {
                view.refused = problems.of_whole();
                view.problems = Some(problems);
            }
        }
        view
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
    fn the_first_problem_of_a_field_counts() {
        let mut problems = Problems::one("ends", "No day.".to_owned());
        problems.add("ends", "Too early.".to_owned());
        assert_eq!(problems.0["ends"], "No day.");
        assert_eq!(problems.of_whole(), None);
        problems.add("", "Not now.".to_owned());
        assert_eq!(problems.of_whole(), Some("Not now."));
    }
}
