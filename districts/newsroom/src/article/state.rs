//! Where an article is in its life.
use serde::{Deserialize, Serialize};

/// Where an article is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Seen by the newsroom alone.
    Draft,
    /// Public from its publication time on.
    Live,
    /// Was public; its address answers 410.
    Withdrawn,
    /// Was public; the law forbids to show it, its address answers 451.
    Blocked,
}

impl State {
    /// The word in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Live => "live",
            Self::Withdrawn => "withdrawn",
            Self::Blocked => "blocked",
        }
    }

    pub(in crate::article) fn from_word(word: &str) -> Self {
        match word {
            "live" => Self::Live,
            "withdrawn" => Self::Withdrawn,
            "blocked" => Self::Blocked,
            _ => Self::Draft,
        }
    }
}
