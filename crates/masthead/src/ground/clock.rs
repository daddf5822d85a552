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
#[derive(Clone, Debug)]
pub enum Clock {
    /// The operating system's clock.
    System,
    /// A clock that stands still until somebody sets it.
    Fixed(Arc<AtomicI64>),
    /// The operating system's clock, moved by so many milliseconds: the test till's.
    Moved(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `now`.
    pub fn fixed(now: Millis) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(now)))
    }

    /// The system's clock, moved by so much.
    pub fn moved(by: Millis) -> Self {
        Self::Moved(Arc::new(AtomicI64::new(by)))
    }

    /// The present moment.
    pub fn now(&self) -> Millis {
        match self {
            Self::System => system(),
            Self::Fixed(at) => at.load(Ordering::SeqCst),
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
            Self::Fixed(at) => at.store(now, Ordering::SeqCst),
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
