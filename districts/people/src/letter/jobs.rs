//! What forgets which letters have gone out.
use super::store;
use ground::app::App;
use ground::clock::{DAY, Millis};
use ground::error::Result;
use ground::jobs::{Kind, retried};
use ground::lane::Lane;

/// The jobs of letters.
pub const JOBS: &[Kind] = &[Kind::new(SWEEP, Lane::Rest, |app, _| retried(sweep(app)))
    .every(DAY)
    .by_calendar()];

/// The kind of the job that forgets old occasions.
const SWEEP: &str = "letter.sweep";

/// How long an occasion is remembered: longer than a subscription's year and its grace.
const OCCASION_LIFE: Millis = 800 * DAY;

/// Forgets occasions that nothing can bring back any more.
async fn sweep(app: &App) -> Result<()> {
    store::forget(&app.db, app.clock.now() - OCCASION_LIFE).await?;
    Ok(())
}
