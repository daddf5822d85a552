//! Checks before publishing: which of them the newsroom can decide about, and what it has decided.
mod store;

use std::collections::BTreeMap;

use db::{Executor, Migration, Tx};
use serde::{Deserialize, Serialize};

use ground::error::Result;

/// Steps of its table.
pub const MIGRATION: Migration = Migration::shared(53, "checks", include_str!("0053_checks.sql"));

/// A check of which the newsroom decides whether it blocks. What a story cannot be without (headline,
/// text, section, an address of its own, authors and pictures that exist) is no such check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// The story is marked as ready.
    Ready,
    /// All items of the checklist are ticked.
    Items,
    /// Each picture names who made it.
    Credit,
    /// Each picture says under which licence or terms it is used.
    Terms,
    /// Each picture says something to those who cannot see it.
    Alt,
    /// Somebody signs.
    Byline,
    /// There is a standfirst.
    Standfirst,
    /// The headline is not too long.
    Headline,
    /// No suggestion is open.
    Suggestions,
    /// No comment in the margin is open.
    Threads,
    /// Links to our own stories lead somewhere.
    Links,
    /// A dictionary knows each word.
    Spelling,
}

impl Check {
    /// Every check, in the order in which they are shown.
    pub const ALL: [Self; 12] = [
        Self::Ready,
        Self::Items,
        Self::Credit,
        Self::Terms,
        Self::Alt,
        Self::Byline,
        Self::Standfirst,
        Self::Headline,
        Self::Suggestions,
        Self::Threads,
        Self::Links,
        Self::Spelling,
    ];

    /// The word in the database, in forms and in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Items => "items",
            Self::Credit => "credit",
            Self::Terms => "terms",
            Self::Alt => "alt",
            Self::Byline => "byline",
            Self::Standfirst => "standfirst",
            Self::Headline => "headline",
            Self::Suggestions => "suggestions",
            Self::Threads => "threads",
            Self::Links => "links",
            Self::Spelling => "spelling",
        }
    }

    /// Whether it blocks where nobody has decided.
    fn blocks_at_first(self) -> bool {
        matches!(self, Self::Items | Self::Credit | Self::Terms | Self::Alt)
    }

    /// Whether it is about the steps of the newsroom and not about the story itself: what is skipped
    /// when news breaks.
    pub fn is_step(self) -> bool {
        matches!(self, Self::Ready | Self::Items)
    }
}

/// Which checks block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Demands(BTreeMap<Check, bool>);

impl Demands {
    /// These block and no others.
    pub fn only(blocks: impl Fn(Check) -> bool) -> Self {
        let all = Check::ALL.into_iter();
        Self(all.map(|check| (check, blocks(check))).collect())
    }

    /// Whether a check blocks.
    pub fn block(&self, check: Check) -> bool {
        self.0.get(&check).copied().unwrap_or_default()
    }
}

/// What the newsroom has decided.
pub async fn demands(on: impl Executor) -> Result<Demands> {
    let decided: BTreeMap<String, bool> = store::all(on).await?.into_iter().collect();
    Ok(Demands::only(|check| {
        let decided = decided.get(check.word()).copied();
        decided.unwrap_or_else(|| check.blocks_at_first())
    }))
}

/// Decides which checks block.
pub async fn set(tx: &mut Tx, demands: &Demands) -> Result<()> {
    for check in Check::ALL {
        store::set(tx, check.word(), demands.block(check)).await?;
    }
    Ok(())
}
