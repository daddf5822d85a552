//! Durable limits: how often something may be tried in a time, on all nodes together.
mod store;

use db::Executor;
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::clock::Millis;
use crate::error::Result;
use crate::ids::hex;

/// The kind of the job that forgets limits whose time is over.
pub const SWEEP: &str = "limit.sweep";

/// Takes one of `most` tries under `key` in a window of `window` milliseconds; `false` when
/// they are spent. Take from `&app.db` what must count even when the rest fails: in a
/// transaction the try goes back with it. The key may name a person or a network; only its
/// hash is kept, until the window is over.
///
/// # Errors
/// When the database does not answer.
pub async fn take(
    db: impl Executor,
    key: &str,
    most: i64,
    window: Millis,
    now: Millis,
) -> Result<bool> {
    if most <= 0 {
        return Ok(false);
    }
    let hash = hex(&Sha256::digest(key));
    Ok(store::take(db, &hash, most, now + window, now).await?)
}

/// Forgets limits whose time is over.
///
/// # Errors
/// When the database does not answer.
pub async fn sweep(app: &App) -> Result<()> {
    Ok(store::sweep(&app.db, app.clock.now()).await?)
}
