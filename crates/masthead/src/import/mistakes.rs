//! What is wrong with a folder, all of it at once, each with its place.
use std::fmt;

/// One mistake and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// Path within the folder.
    pub file: String,
    /// The line, counted from 1; 0 where the whole file is meant.
    pub line: usize,
    /// The key, as in `picture.alt`; empty where none is meant.
    pub key: String,
    /// What is wrong and, where that can be said, what to write instead.
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file)?;
        if self.line > 0 {
            write!(f, "{}:", self.line)?;
        }
        if !self.key.is_empty() {
            write!(f, " {}:", self.key)?;
        }
        write!(f, " {}", self.message)
    }
}

/// All mistakes of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mistakes(Vec<Mistake>);

impl Mistakes {
    /// Notes a mistake.
    pub fn add(&mut self, file: &str, line: usize, key: &str, message: impl Into<String>) {
        self.0.push(Mistake {
            file: file.to_owned(),
            line,
            key: key.to_owned(),
            message: message.into(),
        });
    }

    /// With others.
    pub fn append(&mut self, mut others: Self) {
        self.0.append(&mut others.0);
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The mistakes by file and line, each once.
    pub fn sorted(&self) -> Vec<Mistake> {
        let mut all = self.0.clone();
        all.sort();
        all.dedup();
        all
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.sorted();
        for mistake in &all {
            writeln!(f, "{mistake}")?;
        }
        match all.len() {
            1 => write!(f, "1 mistake; nothing was imported"),
            count => write!(f, "{count} mistakes; nothing was imported"),
        }
    }
}
