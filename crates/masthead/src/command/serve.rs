//! `masthead serve`: listens, says so, and ends gently when told to.
use std::future::Future;
use std::io::Write;
use std::time::Duration;

use anyhow::{Context, Result};
use db::Dialect;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::boot;
use crate::app::App;
use crate::config::Config;
use crate::routes;
use crate::web::server;

/// How often a node asks whether another one has changed something.
const GENERATION_POLL: Duration = Duration::from_secs(1);

/// Serves the publication until the process is told to end.
///
/// # Errors
/// One line that an operator can act on.
pub async fn run(mut config: Config) -> Result<()> {
    let listener = bind(&mut config).await?;
    let app = boot::app(config).await?;
    until_stopped(app, listener).await
}

/// Listens, and notes in the configuration which port a 0 has become.
///
/// # Errors
/// When the address is taken or not ours.
pub async fn bind(config: &mut Config) -> Result<TcpListener> {
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}", config.listen))?;
    config.listen = listener.local_addr()?;
    Ok(listener)
}

/// Serves `app` on `listener` until SIGTERM or SIGINT, then lets open requests finish.
///
/// # Errors
/// When the metrics address is taken, or nobody listens to what is printed.
pub async fn until_stopped(app: App, listener: TcpListener) -> Result<()> {
    let stopped = stop_signal()?;
    let side = CancellationToken::new();
    let mut tasks = JoinSet::new();
    if let Some(address) = app.config.metrics_listen {
        let metrics = TcpListener::bind(address)
            .await
            .with_context(|| format!("cannot listen on {address} for metrics_listen"))?;
        let limits = app.config.limits.clone();
        tasks.spawn(server::serve(
            metrics,
            routes::operations(app.clone()),
            limits,
            side.clone(),
        ));
    }
    if app.db.dialect() == Dialect::Postgres {
        tasks.spawn(follow(app.clone()));
    }
    let site = tokio::spawn(server::serve(
        listener,
        routes::site(app.clone()),
        app.config.limits.clone(),
        app.stopping.clone(),
    ));
    announce(&app.config)?;
    stopped.await;
    tracing::info!("stopping: open requests may finish");
    app.stopping.cancel();
    site.await?;
    side.cancel();
    while tasks.join_next().await.is_some() {}
    Ok(())
}

/// The one line on standard output.
fn announce(config: &Config) -> Result<()> {
    let mut out = std::io::stdout();
    writeln!(out, "ready {}", config.local_url())?;
    out.flush()?;
    Ok(())
}

/// Both signals are caught from here on; the future ends with the first of them.
fn stop_signal() -> Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Notices what other nodes have changed.
async fn follow(app: App) {
    let mut beat = tokio::time::interval(GENERATION_POLL);
    beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = beat.tick() => {}
            () = app.stopping.cancelled() => return,
        }
        if let Err(error) = app.refresh().await {
            tracing::warn!(%error, "cannot ask whether another node has changed something");
        }
    }
}
