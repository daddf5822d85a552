//! An index in a folder that vanishes, and short ways to fill and ask it.

use finder::{Batch, Entry, Finder, Label, Order, Question, parse};
use tempfile::TempDir;

/// A day in milliseconds.
pub const DAY: i64 = 86_400_000;

/// An index for one test.
pub struct Shelf {
    pub folder: TempDir,
    pub finder: Finder,
}

impl Shelf {
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let finder = Finder::open(folder.path()).unwrap();
        Self { folder, finder }
    }

    pub fn with(entries: Vec<Entry>) -> Self {
        let shelf = Self::empty();
        shelf.put(entries, 1);
        shelf
    }

    pub fn put(&self, put: Vec<Entry>, position: i64) {
        let batch = Batch {
            put,
            remove: Vec::new(),
            position,
        };
        self.finder.write(&batch).unwrap();
    }

    pub fn remove(&self, id: &str, position: i64) {
        let batch = Batch {
            put: Vec::new(),
            remove: vec![id.to_owned()],
            position,
        };
        self.finder.write(&batch).unwrap();
    }

    /// The ids of the hits, the newest first.
    pub fn ids(&self, question: &Question) -> Vec<String> {
        let found = self.finder.find(question).unwrap();
        assert_eq!(found.total, found.hits.len(), "a test asks for all hits");
        found.hits.into_iter().map(|it| it.id).collect()
    }

    /// The ids that some words find in open text in some languages.
    pub fn found(&self, text: &str, languages: &[&str]) -> Vec<String> {
        self.ids(&asking(text, languages))
    }
}

/// An entry with open text.
pub fn entry(id: &str, language: &str, title: &str, open: &str) -> Entry {
    Entry {
        id: id.to_owned(),
        language: language.to_owned(),
        title: title.to_owned(),
        open: open.to_owned(),
        ..Entry::default()
    }
}

/// A question for words in open text, of some languages.
pub fn asking(text: &str, languages: &[&str]) -> Question {
    Question {
        asked: parse(text, &[]),
        languages: languages.iter().map(|it| (*it).to_owned()).collect(),
        order: Order::Newest,
        limit: 1_000,
        ..Question::default()
    }
}

/// A label.
pub fn label(key: &str, value: &str) -> Label {
    Label::new(key, value)
}

/// A number from the environment, for long forms of a test.
pub fn times(variable: &str, short: usize) -> usize {
    let set = std::env::var(variable).ok();
    set.map_or(short, |it| it.parse().expect("a number"))
}

/// Numbers that look random and are the same each time.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}
