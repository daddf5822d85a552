//! What the newsroom adds to a published article: corrections, clarifications, notes, updates.
use richtext::BlockId;
use serde::{Deserialize, Serialize};

use ground::clock::Millis;

/// An entry under an article. All but updates are on `/corrections` too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// What it is.
    pub kind: CorrectionKind,
    /// What was wrong and what is right; what is new.
    pub text: String,
    /// When it was made.
    pub at: Millis,
    /// The block of the article that it concerns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<BlockId>,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CorrectionKind {
    /// A fact was wrong.
    Correction,
    /// A sentence was unclear.
    Clarification,
    /// A note of the editor, on how the article came about.
    Note,
    /// Something new is in the article.
    Update,
}

impl CorrectionKind {
    /// Every kind, in the order in which the desk offers them.
    pub const ALL: [Self; 4] = [
        Self::Correction,
        Self::Clarification,
        Self::Note,
        Self::Update,
    ];

    /// The word in the database and in front matter.
    pub fn word(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Clarification => "clarification",
            Self::Note => "note",
            Self::Update => "update",
        }
    }

    /// The kind of a word; a correction for one that is none.
    pub fn from_word(word: &str) -> Self {
        let found = Self::ALL.into_iter().find(|kind| kind.word() == word);
        found.unwrap_or(Self::Correction)
    }
}
