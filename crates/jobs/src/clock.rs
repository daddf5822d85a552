//! The clock that only goes forward.

/// A moment of it. It has nothing to do with the time of day.
pub(crate) fn monotonic() -> tokio::time::Instant {
    tokio::time::Instant::now()
}
