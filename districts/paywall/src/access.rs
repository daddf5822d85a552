//! An article's own rule of access.
use serde::{Deserialize, Serialize};

use ground::clock::Millis;

/// Who may read an article. Kept whole on every revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Access {
    /// Everybody.
    Free,
    /// Subscribers, and others within their allowance.
    Metered,
    /// Subscribers.
    Subscribers,
    /// Everybody until the time given, then metered.
    Breaking {
        /// When the article stops being free.
        until: Millis,
    },
}

impl Access {
    /// The word in the database and in front matter.
    pub fn word(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Metered => "metered",
            Self::Subscribers => "subscribers",
            Self::Breaking { .. } => "breaking",
        }
    }

    /// What a card or a machine-readable face says at `now`.
    pub fn label(self, now: Millis) -> &'static str {
        match self {
            Self::Breaking { until } if now < until => "free",
            Self::Breaking { .. } => "metered",
            other => other.word(),
        }
    }

    /// When it stops being free, where it does by itself.
    pub fn until(self) -> Option<Millis> {
        match self {
            Self::Breaking { until } => Some(until),
            _ => None,
        }
    }
}
