//! House rules as tests over the source tree.
//!
//! Each rule is a function from a file to what it finds wrong there, and each
//! has a planted case that shows it would find something. `tests/house.rs`
//! runs them all over the workspace.

pub mod rules;
mod rust;
pub mod statements;
pub mod tree;

use std::fmt;
use std::sync::OnceLock;

use rust::Parts;

/// A text file of the workspace.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path from the workspace's root, with forward slashes.
    pub path: String,
    /// All of its text.
    pub text: String,
    parts: OnceLock<Parts>,
}

/// Something that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file it is in.
    pub path: String,
    /// Its line, from 1.
    pub line: usize,
    /// What is wrong and what to do instead.
    pub message: String,
}

impl File {
    /// A file from its path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
            parts: OnceLock::new(),
        }
    }

    /// The file taken apart as Rust. Several rules ask, so it is done once.
    pub(crate) fn parts(&self) -> &Parts {
        self.parts.get_or_init(|| Parts::of(&self.text))
    }

    /// Whether the path ends in one of these, such as `.rs`.
    pub(crate) fn ends_in(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    /// Whether the path begins with one of these folders or files.
    pub(crate) fn is_under(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.path.starts_with(place))
    }

    /// Whether the file is no part of the product: tests, benches, examples.
    pub(crate) fn is_test(&self) -> bool {
        ["/tests/", "/benches/", "/examples/"]
            .iter()
            .any(|folder| self.path.contains(folder))
            || self.path.ends_with("/tests.rs")
    }

    /// A finding on a line, counted from 1.
    pub(crate) fn finding(&self, line: usize, message: impl Into<String>) -> Finding {
        Finding {
            path: self.path.clone(),
            line,
            message: message.into(),
        }
    }

    /// A finding for every line of `text` that `wrong` has something to say about.
    pub(crate) fn by_line(
        &self,
        text: &str,
        wrong: impl Fn(&str) -> Option<String>,
    ) -> Vec<Finding> {
        let lines = text.lines().enumerate();
        lines
            .filter_map(|(at, line)| Some(self.finding(at + 1, wrong(line)?)))
            .collect()
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// The line, from 1, that a byte of a text is on.
pub(crate) fn line_of(text: &str, byte: usize) -> usize {
    text[..byte].matches('\n').count() + 1
}
