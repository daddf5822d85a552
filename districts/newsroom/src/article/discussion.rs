//! What an article says of the talk under it.
use serde::{Deserialize, Serialize};

use super::Head;
use crate::publication::{self, PartKind, Publication};

/// As much of the terms of comments as an article needs, in the snapshot.
pub const TERMS: PartKind = PartKind::terms::<Terms>("settings.comments.enabled");

/// Whether an article can be talked about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Switch {
    /// Until it closes by its age.
    #[default]
    Auto,
    /// Whatever its age.
    Open,
    /// What was said can be read; nothing is added.
    Closed,
    /// There are no comments on this article.
    Off,
}

impl Switch {
    /// Every position.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Open, Self::Closed, Self::Off];

    /// The word in the database, in forms and in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Off => "off",
        }
    }

    /// The position of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|switch| switch.word() == word)
    }
}

/// What lists and the article's page know of its comments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Comments that readers see.
    pub shown: i64,
    /// Whether it can be talked about.
    pub switch: Switch,
}

/// As much of the terms of comments as an article needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {
    /// Whether there are comments at all.
    pub enabled: bool,
}

impl Default for Terms {
    fn default() -> Self {
        Self { enabled: true }
    }
}

impl publication::Terms for Terms {
    const KEY: &'static str = "comments";
}

/// Whether there are comments at all.
pub fn is_enabled(publication: &Publication) -> bool {
    publication.part::<Terms>().enabled
}

/// Whether there is a discussion under the article at all.
pub fn exists(publication: &Publication, head: &Head) -> bool {
    is_enabled(publication) && head.comments.switch != Switch::Off
}
