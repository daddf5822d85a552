//! What recurs by the publication's calendar.
use super::current;
use ground::app::App;
use ground::clock::DAY;
use ground::error::Result;
use ground::jobs::{Kind, retried};
use ground::lane::Lane;

/// The jobs of the publication.
pub const JOBS: &[Kind] = &[Kind::new("ledger.sweep", Lane::Rest, |app, _| {
    retried(async { forget_old_reads(app).await.map(drop) })
})
.every(DAY)
.by_calendar()];

/// Forgets pages of the ledger whose period is over, a day after its end; says how many.
pub async fn forget_old_reads(app: &App) -> Result<u64> {
    paywall::forget_old_reads(app, current(app).await?.paywall()).await
}
