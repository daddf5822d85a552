//! The stages of a story before it is published.
use serde::Serialize;

/// Where a story is on its way to publication. What comes behind is the article's own state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// It could be written.
    Idea,
    /// Somebody is to write it.
    Assigned,
    /// It is being written.
    Draft,
    /// Somebody else is to read it.
    Review,
    /// It can be published.
    Ready,
}

impl Stage {
    /// Every stage, in their order.
    pub const ALL: [Self; 5] = [
        Self::Idea,
        Self::Assigned,
        Self::Draft,
        Self::Review,
        Self::Ready,
    ];

    /// The word in the database, in addresses and in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Idea => "idea",
            Self::Assigned => "assigned",
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Ready => "ready",
        }
    }

    /// The stage of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.word() == word)
    }

    /// Whether the story waits for somebody else than its writer, also where readers have an earlier
    /// version of it.
    pub fn waits(self) -> bool {
        matches!(self, Self::Review | Self::Ready)
    }

    /// Where a story is once these are to write it: an idea is assigned by that, and an assignment
    /// without anybody is an idea.
    pub fn assigned_to(self, anybody: bool) -> Self {
        match (self, anybody) {
            (Self::Idea, true) => Self::Assigned,
            (Self::Assigned, false) => Self::Idea,
            (stage, _) => stage,
        }
    }
}
