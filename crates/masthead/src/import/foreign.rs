//! Texts as other systems have them: what the folder says of their syntax, and reading them.
use richtext::markdown::{Dialect, parse_foreign};
use richtext::{Anchors, Document};

use super::fields::{Fields, values};
use super::mistakes::Mistakes;
use super::node::{Entry, Value};
use super::typography;

/// What `publication.toml` says of the texts of the folder.
#[derive(Clone, Debug, Default)]
pub struct Foreign {
    /// Keys of front matter that are passed over.
    pub ignored_keys: Vec<String>,
    /// Tags, shortcodes and elements that are left out of texts.
    pub ignored_tags: Vec<String>,
    /// What stands for tags, by what they say between their marks.
    pub tag_values: Vec<(String, String)>,
    /// The comment that ends the lead-in, beside our own and `<!--more-->`.
    pub separator: Option<String>,
    /// Whether straight quotes are set, where it is said.
    pub typography: Option<bool>,
    /// How they are set.
    pub set: typography::Setting,
}

/// The key that says which comment ends the lead-in, as in Jekyll.
pub const SEPARATOR: &str = "excerpt_separator";

impl Foreign {
    /// The same for a file whose front matter has these entries.
    pub fn of(&self, entries: &[Entry]) -> Self {
        let own = entries.iter().find_map(|entry| match &entry.value {
            Value::Scalar { text, .. } if entry.key == SEPARATOR => Some(text.clone()),
            _ => None,
        });
        Self {
            separator: own.or_else(|| self.separator.clone()),
            ..self.clone()
        }
    }

    /// All that decides how a text is read, as one line.
    pub fn line(&self) -> String {
        let separator = self.separator.clone().unwrap_or_default();
        let lists = [&self.ignored_keys, &self.ignored_tags].map(|list| list.join(" "));
        let typography = self.typography.map(|is_on| format!("typography {is_on}"));
        let values = self.tag_values.iter();
        let values: Vec<String> = values
            .map(|(tag, value)| format!("{tag} = {value}"))
            .collect();
        let all = [&lists[0], &lists[1], &separator].into_iter();
        let all = all.chain(&typography).chain(&values);
        let all: Vec<&str> = all.map(String::as_str).collect();
        all.join("\0")
    }
}

/// Whether a text can be such a mark: a comment, which nobody sees.
fn is_separator(text: &str) -> bool {
    let comment = text.trim().strip_prefix("<!--");
    comment.is_some_and(|rest| rest.ends_with("-->"))
}

/// Markdown whose mistakes carry the line within the file, and the places that links can lead to.
pub fn parse(
    file: &str,
    (text, first_line): (&str, usize),
    foreign: &Foreign,
    mistakes: &mut Mistakes,
) -> Option<(Document, Anchors)> {
    let separator = foreign.separator.as_deref();
    let dialect = Dialect {
        separator: separator.filter(|text| is_separator(text)),
        ignored: &foreign.ignored_tags,
        values: &foreign.tag_values,
        typography: foreign.set.as_ref(),
    };
    parse_foreign(text, dialect)
        .map_err(|errors| {
            for error in errors {
                mistakes.add(file, first_line + error.line - 1, "", error.message);
            }
        })
        .ok()
}

/// What `publication.toml` says of other systems' syntax.
pub fn read(fields: &mut Fields<'_>) -> Foreign {
    check_separator(fields);
    Foreign {
        ignored_keys: values(fields.texts("ignore_keys")),
        ignored_tags: values(fields.texts("ignore_tags")),
        tag_values: tag_values(fields),
        separator: fields.text(SEPARATOR).map(|text| text.value),
        typography: fields.flag("typography"),
        set: None,
    }
}

/// The table of what stands for tags. A value is a part of a line, so that lines keep their numbers.
fn tag_values(fields: &mut Fields<'_>) -> Vec<(String, String)> {
    const KEY: &str = "tag_values";
    let Some(entry) = fields.entry(KEY) else {
        return Vec::new();
    };
    let Value::Map(entries) = &entry.value else {
        fields.wrong(entry.line, KEY, "expected a table of keys");
        return Vec::new();
    };
    let mut values = Vec::with_capacity(entries.len());
    for entry in entries {
        match &entry.value {
            Value::Scalar { text, .. } if !text.contains('\n') => {
                values.push((entry.key.clone(), text.clone()));
            }
            _ => {
                let message = format!("expected one line of text for `{}`", entry.key);
                fields.wrong(entry.line, KEY, message);
            }
        }
    }
    values
}

/// Notes a mark of the gate that readers would see.
pub fn check_separator(fields: &mut Fields<'_>) {
    if let Some(text) = fields.text(SEPARATOR)
        && !is_separator(&text.value)
    {
        let message =
            "is no comment as in `<!--end-->`; write `<!-- gate -->` where the lead-in ends";
        fields.wrong(text.line, SEPARATOR, message);
    }
}
