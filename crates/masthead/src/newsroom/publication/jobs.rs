//! What recurs by the publication's calendar.
use super::current;
use crate::ground::app::App;
use crate::ground::clock::DAY;
use crate::ground::error::Result;
use crate::ground::jobs::{Kind, Lane, retried};
use crate::paywall;

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
