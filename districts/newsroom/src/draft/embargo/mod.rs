//! Embargoes: stories that are not published before a time, because whoever gave the material has
//! asked for it.
mod store;

use db::{Executor, Migration, Tx};
use serde::Serialize;

use ground::clock::Millis;
use ground::error::Result;

/// The step of its table.
pub const MIGRATION: Migration =
    Migration::shared(57, "embargoes", include_str!("0057_embargoes.sql"));

/// Until when a story is not published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Embargo {
    /// The first moment at which it may be public.
    pub until: Millis,
    /// Whose embargo it is, and what was agreed.
    pub reason: String,
}

/// The embargo of a story, over or not.
pub async fn of(on: impl Executor, draft: i64) -> Result<Option<Embargo>> {
    Ok(store::of(on, draft).await?)
}

/// Until when a story that would be public at `at` has to wait; `None` where it need not.
pub async fn holds(on: impl Executor, draft: i64, at: Millis) -> Result<Option<Millis>> {
    let embargo = of(on, draft).await?;
    Ok(embargo
        .map(|embargo| embargo.until)
        .filter(|until| at < *until))
}

/// Puts a story under an embargo, or another one.
pub async fn set(tx: &mut Tx, draft: i64, embargo: &Embargo) -> Result<()> {
    Ok(store::set(tx, draft, embargo).await?)
}

/// Lifts the embargo of a story.
pub async fn lift(tx: &mut Tx, draft: i64) -> Result<()> {
    Ok(store::lift(tx, draft).await?)
}
