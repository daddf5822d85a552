//! Leaps of the machine's clock: a wrong one must not have anything forgotten.
//!
//! The time of day is compared with a clock that only goes forward. After a leap nothing is
//! forgotten until both have agreed for an hour; by then whoever sets the clock has set it.
use std::sync::{Mutex, MutexGuard, PoisonError};

use db::Db;

use super::store;
use crate::app::App;
use crate::clock::{Clock, HOUR, Millis, Steady};
use crate::error::Result;

/// Less than this between two looks is the work of whoever sets the clock, or a short sleep.
const LEAP: Millis = 3 * HOUR;
/// How long the clocks must agree before anything is forgotten.
const SETTLES: Millis = HOUR;

/// What the database keeps of the looks at the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// When it was last looked at, by the clock itself.
    pub seen_at: Millis,
    /// When it was found to have leapt.
    pub leapt_at: Option<Millis>,
    /// By how much.
    pub leapt_by: Option<Millis>,
}

/// The looks of this process.
#[derive(Debug)]
pub struct Leaps {
    steady: Steady,
    seen: Mutex<Seen>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// The time of day and the steady time of the last look.
    last: Option<(Millis, Millis)>,
    /// The steady time of the last leap.
    leapt_at: Option<Millis>,
}

impl Leaps {
    /// Nobody has looked yet.
    pub fn new(clock: &Clock) -> Self {
        Self {
            steady: clock.steady(),
            seen: Mutex::default(),
        }
    }

    /// Whether what is old may be forgotten.
    pub fn is_settled(&self, clock: &Clock) -> bool {
        let (wall, steady) = (of_the_machine(clock), self.steady.now());
        let seen = *self.lock();
        let is_on_time = seen
            .last
            .is_none_or(|last| leap(last, (wall, steady)).is_none());
        is_on_time && seen.leapt_at.is_none_or(|at| steady - at >= SETTLES)
    }

    /// Keeps a look; by how much the clock has leapt since the last one, or since `stored` when
    /// this is the first.
    fn keep(&self, wall: Millis, stored: Option<Millis>) -> Option<Millis> {
        let now = (wall, self.steady.now());
        let mut seen = self.lock();
        // How long nobody has looked is not known, so that a rest over night is a leap too.
        let before = seen.last.or(stored.map(|at| (at, now.1)));
        seen.last = Some(now);
        let by = leap(before?, now)?;
        seen.leapt_at = Some(now.1);
        Some(by)
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// By how much the time of day has run away from the steady time.
fn leap(before: (Millis, Millis), now: (Millis, Millis)) -> Option<Millis> {
    let by = (now.0 - before.0) - (now.1 - before.1);
    (by.abs() > LEAP).then_some(by)
}

/// The machine's time: when the test till moves the clock, it is meant.
fn of_the_machine(clock: &Clock) -> Millis {
    clock.now() - clock.ahead()
}

/// Looks at the clock and writes down what was seen.
pub async fn look(app: &App) -> Result<()> {
    let leaps = app.part::<Leaps>();
    let wall = of_the_machine(&app.clock);
    let is_first = leaps.lock().last.is_none();
    let stored = match is_first {
        true => stored(&app.db).await?.map(|look| look.seen_at),
        false => None,
    };
    let leapt = leaps.keep(wall, stored);
    if let Some(by) = leapt {
        let hours = by / HOUR;
        tracing::warn!(
            hours,
            "the clock has leapt, or the server was away: nothing is forgotten for an hour"
        );
    }
    // A server that was away is no fault of the clock.
    let told = leapt.filter(|by| !is_first || *by < 0);
    Ok(store::look(&app.db, wall, told).await?)
}

/// What is kept of the looks of all processes.
pub async fn stored(db: &Db) -> Result<Option<Look>> {
    Ok(store::last_look(db).await?)
}
