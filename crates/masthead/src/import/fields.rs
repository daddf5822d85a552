//! Reads keys out of front matter and notes every mistake with its line.
use serde::{Deserialize, Serialize};

use super::keys::{self, Key};
use super::mistakes::Mistakes;
use super::node::{Entry, Node, Value};
use super::words::hint;

/// A value and the line it stands on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct At<T> {
    /// The value.
    #[serde(rename = "v")]
    pub value: T,
    /// The line, counted from 1.
    #[serde(rename = "l")]
    pub line: usize,
}

/// The keys of one table.
#[derive(Debug)]
pub struct Fields<'a> {
    /// Path of the file within the folder.
    pub file: &'a str,
    /// Line of the table, for what is missing.
    pub line: usize,
    /// Whether keys are missing that could not be read, so that none is said to be missing.
    pub is_partial: bool,
    /// Where mistakes go.
    pub mistakes: &'a mut Mistakes,
    prefix: String,
    found: Vec<(&'static str, String, &'a Entry)>,
}

impl<'a> Fields<'a> {
    /// The entries of a table; unknown keys and keys given in two spellings are mistakes.
    pub fn new(
        file: &'a str,
        line: usize,
        prefix: &str,
        entries: impl IntoIterator<Item = &'a Entry>,
        known: &[Key],
        mistakes: &'a mut Mistakes,
    ) -> Self {
        let mut fields = Self {
            file,
            line,
            is_partial: false,
            mistakes,
            prefix: prefix.to_owned(),
            found: Vec::new(),
        };
        for entry in entries {
            fields.take(entry, "", known);
        }
        fields
    }

    /// As [`Fields::new`], where keys may also stand in the tables of [`keys::WITHIN`].
    pub fn of_article(file: &'a str, entries: &'a [Entry], mistakes: &'a mut Mistakes) -> Self {
        let mut fields = Self::new(file, 1, "", [], &[], mistakes);
        for entry in entries {
            match &entry.value {
                Value::Map(inner) if keys::WITHIN.contains(&entry.key.as_str()) => {
                    let within = format!("{}.", entry.key);
                    for entry in inner {
                        fields.take(entry, &within, keys::ARTICLE);
                    }
                }
                _ => fields.take(entry, "", keys::ARTICLE),
            }
        }
        fields
    }

    fn take(&mut self, entry: &'a Entry, within: &str, known: &[Key]) {
        let written = format!("{}{within}{}", self.prefix, entry.key);
        let name = known
            .iter()
            .find(|(name, others)| *name == entry.key || others.contains(&entry.key.as_str()))
            .map(|(name, _)| *name);
        let Some(name) = name else {
            let hint = hint(&entry.key, known.iter().map(|(name, _)| *name));
            return self.mistakes.add(
                self.file,
                entry.line,
                &written,
                format!("is an unknown key{hint}"),
            );
        };
        if let Some((_, other, _)) = self.found.iter().find(|(found, ..)| *found == name) {
            let message = format!("says the same as `{other}`; keep one of them");
            return self.mistakes.add(self.file, entry.line, &written, message);
        }
        self.found.push((name, written, entry));
    }

    /// Notes a mistake at a key.
    pub fn wrong(&mut self, line: usize, key: &str, message: impl Into<String>) {
        if self.is_partial && self.entry(key).is_none() {
            return;
        }
        let key = self.written(key);
        self.mistakes.add(self.file, line, &key, message);
    }

    /// The key as its writer spelled it.
    fn written(&self, key: &str) -> String {
        let found = self.found.iter().find(|(name, ..)| *name == key);
        found.map_or_else(
            || format!("{}{key}", self.prefix),
            |(_, written, _)| written.clone(),
        )
    }

    /// The entry of a key; a key without a value counts as absent.
    pub fn entry(&self, key: &str) -> Option<&'a Entry> {
        let found = self.found.iter().find(|(name, ..)| *name == key);
        found
            .map(|(.., entry)| *entry)
            .filter(|entry| entry.value != Value::Null)
    }

    /// Text with something in it.
    pub fn text(&mut self, key: &'static str) -> Option<At<String>> {
        let entry = self.entry(key)?;
        match &entry.value {
            Value::Scalar { text, .. } => Some(At {
                value: text.trim().to_owned(),
                line: entry.line,
            })
            .filter(|text| !text.value.is_empty()),
            _ => {
                self.wrong(entry.line, key, "expected one text");
                None
            }
        }
    }

    /// Text that must be there.
    pub fn required(&mut self, key: &'static str) -> Option<At<String>> {
        let text = self.text(key);
        let is_absent = self
            .entry(key)
            .is_none_or(|entry| matches!(entry.value, Value::Scalar { .. }));
        if text.is_none() && is_absent {
            let line = self.entry(key).map_or(self.line, |entry| entry.line);
            self.wrong(line, key, "is missing");
        }
        text
    }

    /// `true` or `false`.
    pub fn flag(&mut self, key: &'static str) -> Option<bool> {
        let entry = self.entry(key)?;
        match &entry.value {
            Value::Scalar {
                text,
                is_quoted: false,
            } if text == "true" => Some(true),
            Value::Scalar {
                text,
                is_quoted: false,
            } if text == "false" => Some(false),
            _ => {
                self.wrong(entry.line, key, "expected `true` or `false`");
                None
            }
        }
    }

    /// A whole number.
    pub fn number<N: std::str::FromStr>(&mut self, key: &'static str) -> Option<N> {
        let entry = self.entry(key)?;
        let number = match &entry.value {
            Value::Scalar {
                text,
                is_quoted: false,
            } => text.replace('_', "").parse().ok(),
            _ => None,
        };
        if number.is_none() {
            self.wrong(entry.line, key, "expected a whole number in range");
        }
        number
    }

    /// Texts in order; a single one may stand without brackets.
    pub fn texts(&mut self, key: &'static str) -> Vec<At<String>> {
        let Some(entry) = self.entry(key) else {
            return Vec::new();
        };
        let (value, line) = (&entry.value, entry.line);
        texts_of(value, line, |line| {
            self.wrong(line, key, "expected a list of texts")
        })
    }

    /// The values of a list; a single one may stand without brackets.
    pub fn nodes(&self, key: &str) -> Vec<Node> {
        match self.entry(key) {
            None => Vec::new(),
            Some(Entry {
                value: Value::List(nodes),
                ..
            }) => nodes.clone(),
            Some(entry) => vec![Node {
                line: entry.line,
                value: entry.value.clone(),
            }],
        }
    }

    /// The keys of one table in a list, as in `corrections[2].text`; anything else is a mistake.
    pub fn table<'b>(
        &'b mut self,
        key: &str,
        number: usize,
        node: &'b Node,
        known: &[Key],
    ) -> Option<Fields<'b>> {
        let Value::Map(entries) = &node.value else {
            self.wrong(node.line, key, "expected a table of keys");
            return None;
        };
        let prefix = format!("{}[{}].", self.written(key), number + 1);
        Some(Fields::new(
            self.file,
            node.line,
            &prefix,
            entries,
            known,
            self.mistakes,
        ))
    }
}

/// The values without their lines.
pub fn values(texts: Vec<At<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// The texts of a list, or a single one; `wrong` hears the lines of what is neither.
pub fn texts_of(value: &Value, line: usize, mut wrong: impl FnMut(usize)) -> Vec<At<String>> {
    let mut texts = Vec::new();
    let mut take = |value: &Value, line| match value {
        Value::Scalar { text, .. } if !text.trim().is_empty() => texts.push(At {
            value: text.trim().to_owned(),
            line,
        }),
        _ => wrong(line),
    };
    match value {
        Value::List(nodes) => nodes.iter().for_each(|node| take(&node.value, node.line)),
        single => take(single, line),
    }
    texts
}
