//! Work off the request path: which job is whose, and what recurs.
use ::jobs::{Job, JobError, New};

use crate::alarm;
use crate::app::App;
use crate::clock::{DAY, HOUR, MINUTE, Millis};
use crate::error::Result;
use crate::offer::access;
use crate::{
    comment, gift, letter, limit, notice, offer, payment, paywall, picture, reader, subscription,
    websub,
};

/// Forgets what the ledger no longer needs.
const SWEEP: &str = "ledger.sweep";

/// What recurs by itself, and how often.
const RECURRING: &[(&str, Millis)] = &[
    (SWEEP, DAY),
    (limit::SWEEP, HOUR),
    (reader::SWEEP, HOUR),
    (access::jobs::KIND, DAY),
    (comment::jobs::COUNTS, MINUTE),
];

/// Every kind of job there is.
pub fn kinds() -> Vec<&'static str> {
    let mut kinds = vec![
        picture::jobs::SIZES,
        SWEEP,
        websub::KIND,
        notice::KIND,
        alarm::jobs::KIND,
        letter::KIND,
        limit::SWEEP,
        reader::SWEEP,
        access::jobs::KIND,
        subscription::leave::KIND,
        offer::gift::begin::KIND,
        comment::jobs::NOTIFY,
        comment::jobs::COUNTS,
    ];
    kinds.extend(payment::jobs::KINDS);
    kinds
}

/// The kinds as two workers share them: what is done in a moment, and what takes long. A reader
/// who waits for the code of a log-in must not wait for the pictures of an import.
pub fn lanes() -> (Vec<&'static str>, Vec<&'static str>) {
    kinds()
        .into_iter()
        .partition(|kind| *kind != picture::jobs::SIZES)
}

/// Does one job.
///
/// # Errors
/// Why it could not be done, and whether trying again may help.
pub async fn handle(app: &App, job: Job) -> Result<(), JobError> {
    match job.kind.as_str() {
        picture::jobs::SIZES => picture::jobs::make_sizes(app, &job.payload).await,
        websub::KIND => websub::jobs::ping(app, &job).await,
        SWEEP => sweep(app).await.map_err(JobError::retry),
        notice::KIND => notice::send(app, &job.payload).await,
        alarm::jobs::KIND => alarm::jobs::run(app, &job).await,
        letter::KIND => letter::deliver(app, &job).await,
        limit::SWEEP => limit::sweep(app).await.map_err(JobError::retry),
        reader::SWEEP => reader::sweep(app).await.map_err(JobError::retry),
        access::jobs::KIND => access::jobs::run(app).await,
        subscription::leave::KIND => subscription::leave::handle(app, &job).await,
        offer::gift::begin::KIND => offer::gift::begin::handle(app, &job).await,
        kind if payment::jobs::KINDS.contains(&kind) => payment::jobs::handle(app, &job).await,
        comment::jobs::NOTIFY => comment::jobs::notify(app, &job).await,
        comment::jobs::COUNTS => comment::jobs::counts(app).await.map_err(JobError::retry),
        other => Err(JobError::permanent(format!("nobody does `{other}`"))),
    }
}

/// Forgets what is over: pages of the ledger, gift links, occasions of letters.
async fn sweep(app: &App) -> Result<()> {
    paywall::forget_old_reads(app).await?;
    gift::forget_old(app).await?;
    letter::forget_old_occasions(app).await?;
    Ok(())
}

/// Puts what recurs into the queue when its time has come. Whoever calls it every minute
/// or so, on any number of nodes, gets each slot once.
///
/// # Errors
/// When the database does not answer.
pub async fn schedule(app: &App) -> Result<()> {
    let now = app.clock.now();
    for (kind, interval) in RECURRING {
        let next = ::jobs::next_slot(now, *interval);
        if let Some(mut tx) = ::jobs::due_schedule(&app.db, kind, next, now).await? {
            let job = New::job(*kind, serde_json::Value::Null);
            ::jobs::enqueue(&mut tx, now, app.ids.next(now), job).await?;
            tx.commit().await?;
            app.job_bell.notify_one();
        }
    }
    payment::jobs::schedule(app).await
}

/// Runs everything that is due, for commands and tests; returns how many jobs ran.
///
/// # Errors
/// When the database does not answer.
pub async fn run_due(app: &App) -> Result<usize> {
    let ran = ::jobs::drain(&app.db, app.clock.now(), None, |job| handle(app, job)).await?;
    Ok(ran)
}

/// Runs what is due and done in a moment, for a request that shows what came of it: it must
/// not wait for the pictures of an import. Returns how many jobs ran.
///
/// # Errors
/// When the database does not answer.
pub async fn run_short(app: &App) -> Result<usize> {
    let (short, _) = lanes();
    let work = |job| handle(app, job);
    Ok(::jobs::drain(&app.db, app.clock.now(), Some(&short), work).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_do_not_wait_for_pictures() {
        let (short, long) = lanes();
        assert!(short.contains(&letter::KIND) && long.contains(&picture::jobs::SIZES));
        assert!(!short.iter().any(|kind| long.contains(kind)));
        assert_eq!(
            short.len() + long.len(),
            kinds().len(),
            "nothing is left out"
        );
    }
}
