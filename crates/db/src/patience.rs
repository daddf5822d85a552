//! How long one piece of work, such as a request, may wait for the database in all.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use tokio::time::timeout;

use crate::{Error, Result, clock};

tokio::task_local! {
    static LEFT: Cell<Duration>;
}

/// Runs `work`, which waits for databases no longer than `patience` in all, however many
/// statements it has. What it asks after that is answered with [`Error::Late`] at once.
///
/// Only waiting for a database counts, so that a slow conversation with somebody else leaves the
/// time to write down what came of it. Within other work it may not wait longer than that.
pub async fn within<T>(patience: Duration, work: impl Future<Output = T>) -> T {
    let around = LEFT.try_with(Cell::get).unwrap_or(Duration::MAX);
    let patience = patience.min(around);
    LEFT.scope(Cell::new(patience), work).await
}

/// Waits for a database, at most for what is left of the patience around it, if there is one.
pub(crate) async fn wait<T>(answer: impl Future<Output = Result<T>>) -> Result<T> {
    // Pinned here, so that its place is in this future once.
    let mut answer = pin!(answer);
    let Ok(left) = LEFT.try_with(Cell::get) else {
        return answer.await;
    };
    if left.is_zero() {
        return Err(Error::Late);
    }
    let begun = clock::monotonic();
    let outcome = timeout(left, answer.as_mut()).await;
    LEFT.with(|left| left.set(left.get().saturating_sub(begun.elapsed())));
    outcome.unwrap_or(Err(Error::Late))
}
