//! Corrections and clarifications of an article.
use serde::{Deserialize, Serialize};

use crate::ground::clock::Millis;

/// A correction or clarification, shown on the page and on `/corrections`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Whether something was wrong or unclear.
    pub kind: CorrectionKind,
    /// What was wrong and what is right.
    pub text: String,
    /// When it was made.
    pub at: Millis,
}

/// Whether something was wrong or unclear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CorrectionKind {
    /// A fact was wrong.
    Correction,
    /// A sentence was unclear.
    Clarification,
}

impl CorrectionKind {
    /// The word in the database and in front matter.
    pub fn word(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Clarification => "clarification",
        }
    }

    pub(crate) fn from_word(word: &str) -> Self {
        if word == "clarification" {
            Self::Clarification
        } else {
            Self::Correction
        }
    }
}
