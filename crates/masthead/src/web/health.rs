//! What a supervisor and a scraper ask: `/healthz`, `/readyz`, `/metrics`.
use axum::extract::State;
use http::StatusCode;

use super::{Answer, CachePolicy};
use crate::app::App;

const TEXT: &str = "text/plain; charset=utf-8";
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// `GET /healthz`: the process lives.
pub async fn alive() -> Answer {
    Answer::bytes(CachePolicy::NoStore, TEXT, "ok\n")
}

/// `GET /readyz`: the database answers, and the server is not about to stop.
pub async fn ready(State(app): State<App>) -> Answer {
    let reason = if app.stopping.is_cancelled() {
        "stopping\n"
    } else if let Err(error) = app.db.ping().await {
        tracing::error!(%error, "not ready: the database does not answer");
        "the database does not answer\n"
    } else {
        return Answer::bytes(CachePolicy::NoStore, TEXT, "ready\n");
    };
    Answer::bytes(CachePolicy::NoStore, TEXT, reason).status(StatusCode::SERVICE_UNAVAILABLE)
}

/// `GET /metrics`, on its own listener.
pub async fn metrics(State(app): State<App>) -> Answer {
    Answer::bytes(CachePolicy::NoStore, OPEN_METRICS, app.metrics.text())
}
