//! The one place that asks the system for the time, to measure how long something takes.

use std::time::Instant;

/// A moment that only later ones are compared with.
pub fn monotonic() -> Instant {
    Instant::now()
}
