//! How connections end when the server stops: no request is lost that a client has reason to think
//! was taken.
use std::pin::pin;
use std::time::Duration;

use hyper_util::server::graceful::GracefulConnection;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use super::pace::{Phase, Pulse};
use super::places::Held;
use ground::clock;

/// Connections that the system keeps until they are accepted: what tokio asks it for.
pub const QUEUE: usize = 1_024;
/// How long a new connection gets to begin its request once the server stops.
const PEACE: Duration = Duration::from_secs(1);
/// How often we look whether it has.
const GLANCE: Duration = Duration::from_millis(10);

/// A connection that waits to be accepted, where there is one. Closing the listener would reset it.
pub async fn queued<T>(accept: impl Future<Output = Option<T>>) -> Option<T> {
    tokio::select! {
        biased;
        accepted = accept => accepted,
        () = std::future::ready(()) => None,
    }
}

/// Lives until the connection ends, gives way, or has answered what it was asked before the server
/// stops.
pub async fn live(connection: impl GracefulConnection, held: &Held, stop: CancellationToken) {
    let mut connection = pin!(connection);
    tokio::select! {
        // First of all what has come is read, because hyper closes an idle connection at once.
        biased;
        _ = connection.as_mut() => return,
        () = held.gives_way.cancelled() => return,
        () = may_end(&held.pulse, stop) => {}
    }
    connection.as_mut().graceful_shutdown();
    tokio::select! {
        _ = connection => {}
        () = held.gives_way.cancelled() => {}
    }
}

/// Waits until the server stops, and then until a new connection has begun to speak: hyper closes
/// one of which it has read nothing, although its request may be on its way.
async fn may_end(pulse: &Pulse, stop: CancellationToken) {
    stop.cancelled().await;
    let end = clock::monotonic() + PEACE;
    while pulse.phase().0 == Phase::New && clock::monotonic() < end {
        sleep(GLANCE).await;
    }
}
