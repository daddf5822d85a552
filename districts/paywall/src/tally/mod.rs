//! How often stories were opened and the wall was met, for the desk: counted in memory, written
//! down in batches. Nobody is in the numbers.
mod store;

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use db::Migration;

use crate::{Admission, Asker, Intent, Reason, Wall};
use ground::app::App;
use ground::clock::{DAY, HOUR, MINUTE, Millis};
use ground::error::Result;
use ground::jobs::{Kind, retried};
use ground::lane::Lane;

/// The steps of its tables since they stand with it.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    29,
    "paywall_counts",
    include_str!("0029_paywall_counts.sql"),
)];

/// The jobs of the paywall.
pub const JOBS: &[Kind] = &[Kind::new("paywall.sweep", Lane::Rest, |app, _| {
    retried(forget_counts(app))
})
.every(DAY)
.by_calendar()];

/// What is counted together: a day begins with such a span wherever clocks are set by quarters of
/// an hour, so the day of each time zone is a sum of them.
const SPAN: Millis = 15 * MINUTE;

/// How long numbers are kept: as long as a day of the desk can last, and a day more.
const KEPT: Millis = 2 * DAY + 2 * HOUR;

/// What happened in some time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Stories that were opened whole.
    pub opened: i64,
    /// Walls that readers met.
    pub walls: i64,
}

impl Numbers {
    fn add(&mut self, more: Self) {
        self.opened += more.opened;
        self.walls += more.walls;
    }
}

/// Numbers that wait to be written down, by the beginning of their span.
#[derive(Debug, Default)]
pub struct Tally(Mutex<BTreeMap<Millis, Numbers>>);

impl Tally {
    fn lock(&self) -> MutexGuard<'_, BTreeMap<Millis, Numbers>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, begins_at: Millis, more: Numbers) {
        self.lock().entry(begins_at).or_default().add(more);
    }

    fn take(&self) -> BTreeMap<Millis, Numbers> {
        std::mem::take(&mut *self.lock())
    }
}

/// Counts what somebody who reads was answered. Staff who look, and requests that nobody reads, are
/// not counted; neither is the first step of a visitor, nor what is a fault of ours.
pub fn count(app: &App, asker: &Asker, admission: &Admission) {
    let (opened, walls) = match admission {
        _ if asker.intent != Intent::Read => return,
        Admission::Full(_, Reason::Staff) | Admission::Refuse => return,
        Admission::LeadIn(Wall::Continue | Wall::Cookies | Wall::Unavailable) => return,
        Admission::Full(..) => (1, 0),
        Admission::LeadIn(_) => (0, 1),
    };
    let begins_at = app.clock.now().div_euclid(SPAN) * SPAN;
    app.part::<Tally>()
        .add(begins_at, Numbers { opened, walls });
}

/// Writes down what waits. What cannot be written goes on waiting.
///
/// # Errors
/// When the database does not answer.
pub async fn flush(app: &App) -> Result<()> {
    let batch = app.part::<Tally>().take();
    if batch.is_empty() {
        return Ok(());
    }
    let written = write(app, &batch).await;
    if written.is_err() {
        for (begins_at, numbers) in batch {
            app.part::<Tally>().add(begins_at, numbers);
        }
    }
    written
}

/// In the order of time on all nodes, so that none waits for another in a circle.
async fn write(app: &App, batch: &BTreeMap<Millis, Numbers>) -> Result<()> {
    let mut tx = app.db.begin().await?;
    for (begins_at, numbers) in batch {
        store::count(&mut tx, *begins_at, *numbers).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What was counted from one moment until another, on all nodes as far as they have written it down.
///
/// # Errors
/// When the database does not answer.
pub async fn counted(app: &App, from: Millis, to: Millis) -> Result<Numbers> {
    app.beside(|app| async move { flush(&app).await }).await?;
    Ok(store::counted(&app.db, from, to).await?)
}

/// Forgets numbers that no day of the desk can hold any more.
///
/// # Errors
/// When the database does not answer.
pub async fn forget_counts(app: &App) -> Result<()> {
    Ok(store::forget_counts(&app.db, app.clock.now() - KEPT).await?)
}
