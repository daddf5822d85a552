//! What starts the server, watches over it and ends it, as systemd does: it may hand down the listening
//! socket, which then outlives a restart, and is told how the server is (`sd_notify(3)`).
use std::net::TcpListener;
use std::sync::atomic::Ordering;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use listenfd::ListenFd;
use sd_notify::NotifyState;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::time::{interval, timeout};
use tokio_util::sync::CancellationToken;

use crate::ground::app::App;

/// The listening socket that is handed down (`LISTEN_FDS`, `sd_listen_fds(3)`), where one is.
///
/// # Errors
/// When there are several, or it is no TCP socket.
pub fn listener() -> Result<Option<TcpListener>> {
    let mut handed = ListenFd::from_env();
    ensure!(
        handed.len() <= 1,
        "LISTEN_FDS hands down {} sockets, and the site needs one",
        handed.len()
    );
    let listener = handed.take_tcp_listener(0);
    let listener = listener.context("LISTEN_FDS hands down no TCP socket")?;
    if let Some(listener) = &listener {
        listener.set_nonblocking(true)?;
    }
    Ok(listener)
}

/// The server answers.
pub fn is_ready() {
    tell(NotifyState::Ready);
}

/// How long the supervisor waits for a sign of life before it starts the server anew; `None` where
/// it does not wait for any.
pub fn patience() -> Option<Duration> {
    sd_notify::watchdog_enabled()
}

/// Gives signs of life until the server stops.
pub async fn live(patience: Duration, stopping: CancellationToken) {
    // Twice in its time, so that one may come late.
    let mut beat = interval(patience / 2);
    while stopping.run_until_cancelled(beat.tick()).await.is_some() {
        tell(NotifyState::Watchdog);
    }
}

/// Waits for a signal, and then, unless somebody at a terminal gave it or a second one comes, for as
/// long as balancers need to notice that this server is no longer ready.
pub async fn leave(app: &App, signals: &mut Signals) {
    let first = signals.next().await;
    app.leaving.store(true, Ordering::Relaxed);
    tell(NotifyState::Stopping);
    let linger = Duration::from_secs(app.config.limits.linger_seconds);
    if first == SignalKind::terminate() && !linger.is_zero() {
        tracing::info!("leaving: /readyz says so, and requests are answered for {linger:?} more");
        drop(timeout(linger, signals.next()).await);
    }
}

/// The signals that end a server, which are caught as long as this lives.
pub struct Signals {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    /// Both are caught from here on.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn new() -> Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
        })
    }

    async fn next(&mut self) -> SignalKind {
        tokio::select! {
            _ = self.terminate.recv() => SignalKind::terminate(),
            _ = self.interrupt.recv() => SignalKind::interrupt(),
        }
    }
}

fn tell(state: NotifyState<'_>) {
    if let Err(error) = sd_notify::notify(&[state]) {
        tracing::warn!(%error, "the supervisor cannot be told how the server is");
    }
}
