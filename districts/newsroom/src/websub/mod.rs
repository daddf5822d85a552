//! WebSub (W3C Recommendation): hubs hear of every public change, so that subscribers need
//! not ask again and again.
//!
//! A change enqueues one job for its section and its few seconds, in its own transaction;
//! so an import of ten thousand articles makes a handful of them. The job tells the hubs
//! about the feeds of the site and of the section.
pub mod jobs;

use ::jobs::New;
use db::Tx;
use serde_json::json;

use ground::clock::{Millis, SECOND};
use ground::error::Result;
use ground::ids::Ids;

/// The kind of the jobs.
pub const KIND: &str = "websub.ping";
/// Changes within this time share one job.
const SLOT: Millis = 5 * SECOND;
/// Attempts before a hub is given up; with the back-off about an hour.
const MAX_ATTEMPTS: u32 = 10;

/// Says, in the transaction of the change, that readers see something new in `section`, or
/// something no more, at `visible_at`: now, or the time of a scheduled publication.
pub async fn announce(
    tx: &mut Tx,
    ids: &Ids,
    section: i64,
    visible_at: Millis,
    now: Millis,
) -> Result<()> {
    let slot = (visible_at.max(now).div_euclid(SLOT) + 1) * SLOT;
    ::jobs::enqueue(tx, now, ids.next(now), job(section, slot, 1)).await?;
    Ok(())
}

/// The ping number `round` of the changes up to `run_at`.
fn job(section: i64, run_at: Millis, round: u32) -> New {
    New {
        run_at_ms: Some(run_at),
        unique_key: Some(format!("{KIND} {section} {run_at} {round}")),
        max_attempts: MAX_ATTEMPTS,
        ..New::job(KIND, json!({ "section": section, "round": round }))
    }
}
