//! Time, in one place: the system's clock in production, a hand-moved one in tests.
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Milliseconds since 1970-01-01T00:00:00Z.
pub type Millis = i64;

/// One second in [`Millis`].
pub const SECOND: Millis = 1_000;
/// One minute in [`Millis`].
pub const MINUTE: Millis = 60 * SECOND;
/// One hour in [`Millis`].
pub const HOUR: Millis = 3_600 * SECOND;
/// Twenty-four hours in [`Millis`]; a civil day may be shorter or longer.
pub const DAY: Millis = 24 * HOUR;

/// Where the time comes from.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The operating system's clock.
    #[default]
    System,
    /// A clock that stands still until somebody sets it.
    Fixed(Arc<Hands>),
    /// The operating system's clock, moved by so many milliseconds: the test till's.
    Moved(Arc<AtomicI64>),
}

/// What a fixed clock shows: the time of day, and how much of it has passed.
#[derive(Debug)]
pub struct Hands {
    at: AtomicI64,
    passed: AtomicI64,
}

/// How much time has passed since some moment, whatever becomes of the time of day.
#[derive(Clone, Debug)]
pub struct Steady(Passing);

#[derive(Clone, Debug)]
enum Passing {
    Since(tokio::time::Instant),
    By(Arc<Hands>),
}

impl Steady {
    /// How much has passed.
    pub fn now(&self) -> Millis {
        match &self.0 {
            Passing::Since(start) => {
                let passed = monotonic().saturating_duration_since(*start);
                Millis::try_from(passed.as_millis()).unwrap_or(Millis::MAX)
            }
            Passing::By(hands) => hands.passed.load(Ordering::SeqCst),
        }
    }
}

impl Clock {
    /// A clock that stands at `now`.
    pub fn fixed(now: Millis) -> Self {
        Self::Fixed(Arc::new(Hands {
            at: AtomicI64::new(now),
            passed: AtomicI64::new(0),
        }))
    }

    /// How much time passes from now on.
    pub fn steady(&self) -> Steady {
        Steady(match self {
            Self::System | Self::Moved(_) => Passing::Since(monotonic()),
            Self::Fixed(hands) => Passing::By(hands.clone()),
        })
    }

    /// Sets a fixed clock as a machine's is set that was wrong: no time passes.
    pub fn leap(&self, by: Millis) {
        if let Self::Fixed(hands) = self {
            hands.at.fetch_add(by, Ordering::SeqCst);
        }
    }

    /// The system's clock, moved by so much.
    pub fn moved(by: Millis) -> Self {
        Self::Moved(Arc::new(AtomicI64::new(by)))
    }

    /// The present moment.
    pub fn now(&self) -> Millis {
        match self {
            Self::System => system(),
            Self::Fixed(hands) => hands.at.load(Ordering::SeqCst),
            Self::Moved(by) => system() + by.load(Ordering::SeqCst),
        }
    }

    /// How far it is ahead of the system's clock; a fixed one has nothing to do with that.
    pub fn ahead(&self) -> Millis {
        match self {
            Self::System | Self::Fixed(_) => 0,
            Self::Moved(by) => by.load(Ordering::SeqCst),
        }
    }

    /// Moves a fixed or moved clock; the system's clock stays as it is.
    pub fn set(&self, now: Millis) {
        match self {
            Self::System => {}
            Self::Fixed(hands) => {
                let before = hands.at.swap(now, Ordering::SeqCst);
                hands.passed.fetch_add(now - before, Ordering::SeqCst);
            }
            Self::Moved(by) => by.store(now - system(), Ordering::SeqCst),
        }
    }

    /// Moves a fixed clock by `step` milliseconds, backwards when negative.
    pub fn advance(&self, step: Millis) {
        self.set(self.now() + step);
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the one door to the system's clock"
)]
fn system() -> Millis {
    jiff::Timestamp::now().as_millisecond()
}

/// A moment of the clock that only goes forward, for how long a connection takes: it has nothing
/// to do with the time of day, and stands still where a test's runtime is paused.
pub fn monotonic() -> tokio::time::Instant {
    tokio::time::Instant::now()
}
