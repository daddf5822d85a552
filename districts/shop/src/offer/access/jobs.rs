//! The yearly question: a letter to whoever has a free plan that ends within a month.
use ::jobs::JobError;

use super::{NOTICE, store, token};
use ground::app::App;
use ground::clock::DAY;
use ground::error::Result;
use ground::jobs::Kind;
use ground::lane::Lane;
use people::letter::{self, Letter};

/// The jobs of free access.
pub const JOBS: &[Kind] = &[Kind::new(KIND, Lane::Bulk, |app, _| Box::pin(run(app)))
    .every(DAY)
    .by_calendar()];

/// The kind of the daily job.
pub const KIND: &str = "access.confirm";
/// Letters in one transaction.
const AT_ONCE: i64 = 100;

/// Asks everybody whose year is nearly over, once each.
///
/// # Errors
/// When the database does not answer; then the job is tried again.
pub async fn run(app: &App) -> Result<(), JobError> {
    while ask_some(app).await.map_err(JobError::retry)? > 0 {}
    Ok(())
}

async fn ask_some(app: &App) -> Result<usize> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    let due = store::due(&mut tx, now, now + NOTICE, AT_ONCE).await?;
    for (reader, email, code) in &due {
        let (secret, hash) = token::new();
        store::asked(&mut tx, (*reader, code), &hash).await?;
        let url = format!("{}/subscribe/confirm/{secret}", app.config.public_url());
        let letter = Letter::new("confirm-access", email).action(url);
        letter::send(app, &mut tx, &letter, None).await?;
    }
    tx.commit().await?;
    Ok(due.len())
}
