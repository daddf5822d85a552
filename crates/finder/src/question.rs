//! What is asked of an index, and what it answers.

use std::collections::BTreeMap;

use crate::{Asked, Label};

/// Whose closed text the words of a question may match.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Reach {
    /// Nobody's: open text alone.
    #[default]
    Open,
    /// Every entry's.
    Whole,
    /// That of entries which carry one of these labels.
    Labelled(Vec<Label>),
}

/// In which order the hits are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By how well the words fit, times up to 3 for what is new; equal ones by time and id.
    Relevance {
        /// The present, in milliseconds UTC.
        now: i64,
    },
    /// By time, the latest first; equal ones by id.
    Newest,
}

/// Conditions that have nothing to do with words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// Of each group an entry must carry a label. An empty group is never met.
    pub only: Vec<Vec<Label>>,
    /// An entry must carry none of these.
    pub not: Vec<Label>,
    /// The earliest time, in milliseconds UTC.
    pub from: Option<i64>,
    /// The time before which an entry must be, in milliseconds UTC.
    pub to: Option<i64>,
}

/// A question to an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The words. Without any, all entries that pass the conditions are hits.
    pub asked: Asked,
    /// Whose closed text is searched.
    pub reach: Reach,
    /// The languages that the words may be in, as BCP 47 tags; all, where empty.
    pub languages: Vec<String>,
    /// See [`Filters::only`].
    pub only: Vec<Vec<Label>>,
    /// See [`Filters::not`].
    pub not: Vec<Label>,
    /// See [`Filters::from`].
    pub from: Option<i64>,
    /// See [`Filters::to`].
    pub to: Option<i64>,
    /// The order of the hits.
    pub order: Order,
    /// How many hits are skipped. With `limit` at most [`Question::WINDOW`].
    pub offset: usize,
    /// How many hits are wanted.
    pub limit: usize,
    /// The keys of labels that are counted over all hits.
    pub count: Vec<String>,
}

impl Default for Question {
    fn default() -> Self {
        Self {
            asked: Asked::default(),
            reach: Reach::Open,
            languages: Vec::new(),
            only: Vec::new(),
            not: Vec::new(),
            from: None,
            to: None,
            order: Order::Newest,
            offset: 0,
            limit: 20,
            count: Vec::new(),
        }
    }
}

impl Question {
    /// How far into the hits a question can look.
    pub const WINDOW: usize = 10_000;

    /// The conditions of the question apart from its words.
    pub fn filters(&self) -> Filters {
        Filters {
            only: self.only.clone(),
            not: self.not.clone(),
            from: self.from,
            to: self.to,
        }
    }
}

/// The answer to a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The hits from `offset` on, at most `limit`.
    pub hits: Vec<Hit>,
    /// How many hits there are in all.
    pub total: usize,
    /// By key, how many hits carry each value; the most frequent first, equal ones by value.
    pub counts: BTreeMap<String, Vec<(String, usize)>>,
}

/// An entry that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The entry's id.
    pub id: String,
    /// The entry's time, in milliseconds UTC.
    pub at: i64,
}
