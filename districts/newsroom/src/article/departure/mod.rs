//! Stories that the desk takes off the site: withdrawn, blocked, or a draft again. Their address says
//! why, or leads elsewhere; and the way back.
mod store;

use db::{Db, Migration, Tx, Written};
use serde::Serialize;

use super::{State, Touched};
use crate::websub;
use ground::clock::Millis;
use ground::error::Result;
use ground::ids::Ids;

/// The step of its table.
pub(super) const MIGRATION: Migration =
    Migration::shared(56, "departures", include_str!("0056_departures.sql"));

/// What the address of a story that is off the site says to readers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Departure {
    /// Since when it is off the site.
    pub at: Millis,
    /// Why, as readers are told.
    pub reason: String,
    /// Who demanded that it is blocked; empty otherwise.
    pub demanded_by: String,
    /// The path where readers are led instead; empty where they are led nowhere.
    pub leads_to: String,
}

/// What was said when a story left the site. Nothing where a command or an import has taken it off.
pub async fn of(db: &Db, article: i64) -> Result<Option<Departure>> {
    Ok(store::of(db, article).await?)
}

/// Takes a story off the site, or says something else of one that is off it.
pub async fn leave(
    tx: &mut Tx,
    ids: &Ids,
    article: i64,
    (state, departure): (State, &Departure),
    now: Millis,
) -> Result<Written> {
    let written = change(tx, ids, article, state, now).await?;
    if written.is_done() {
        store::keep(tx, article, departure).await?;
    }
    Ok(written)
}

/// Puts a story back as it was.
pub async fn come_back(tx: &mut Tx, ids: &Ids, article: i64, now: Millis) -> Result<Written> {
    let written = change(tx, ids, article, State::Live, now).await?;
    if written.is_done() {
        forget(tx, article).await?;
    }
    Ok(written)
}

/// What was said is said no more: the story is on the site again.
pub(super) async fn forget(tx: &mut Tx, article: i64) -> Result<()> {
    Ok(store::forget(tx, article).await?)
}

/// Gives an article another state; overtaken where it has it already.
pub(super) async fn change(
    tx: &mut Tx,
    ids: &Ids,
    article: i64,
    state: State,
    now: Millis,
) -> Result<Written> {
    let mut touched = Touched::default();
    touched.note(tx, article).await?;
    let Some((section, published_at)) = store::set_state(tx, article, state).await? else {
        return Ok(Written::Overtaken);
    };
    touched.note(tx, article).await?;
    touched.record(tx).await?;
    // What leaves a feed changes it as well as what comes back.
    websub::announce(tx, ids, section, published_at, now).await?;
    Ok(Written::Done)
}
