//! What a supervisor, a scraper and `masthead doctor` ask: `/healthz`, `/readyz`, `/metrics`,
//! `/uncached`.
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::extract::State;
use http::StatusCode;

use super::{Answer, CachePolicy};
use ground::alarm::{self, Alarms};
use ground::app::App;
use ground::ids::{hex, random_bytes};
use ground::jobs::Kinds;
use ground::outside::Outside;

const TEXT: &str = "text/plain; charset=utf-8";
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// `GET /healthz`: the process lives.
pub async fn alive() -> Answer {
    Answer::bytes(CachePolicy::NoStore, TEXT, "ok\n")
}

/// `GET /readyz`: the database answers and keeps what is written, and the server is not about to
/// stop.
pub async fn ready(State(app): State<App>) -> Answer {
    let reason = if app.leaving.load(Ordering::Relaxed) {
        "stopping\n"
    } else if let Err(error) = db::within(patience(&app), app.db.ping()).await {
        tracing::error!(%error, "not ready: the database does not answer or keeps nothing");
        broken(&error)
    } else {
        return Answer::bytes(CachePolicy::NoStore, TEXT, readiness(&app));
    };
    Answer::bytes(CachePolicy::NoStore, TEXT, reason).status(StatusCode::SERVICE_UNAVAILABLE)
}

fn patience(app: &App) -> Duration {
    Duration::from_millis(app.config.limits.database_ms)
}

/// What is wrong with the database, for whoever asks: nothing of what the error itself names.
fn broken(error: &db::Error) -> &'static str {
    match error {
        db::Error::Full(_) => "the disk is full: the database takes no writes\n",
        db::Error::Damaged(_) => "the database file is damaged\n",
        db::Error::Lost(_) | db::Error::Thread(_) | db::Error::Closed => {
            "the database takes no writes\n"
        }
        _ => "the database does not answer\n",
    }
}

/// A server whose mail is down still serves, so it stays in rotation and says so.
fn readiness(app: &App) -> &'static str {
    match app.part::<Alarms>().state().mail.down_since() {
        None => "ready\n",
        Some(_) => "ready\nmail does not go out\n",
    }
}

/// `GET /uncached`: another word each time, private as a reader's page is. Whoever gets the same
/// one twice was answered by a cache that keeps what it must not.
pub async fn uncached() -> Answer {
    let word = format!("{}\n", hex(&random_bytes::<16>()));
    Answer::bytes(CachePolicy::Private, TEXT, word)
}

/// `GET /metrics`, on its own listener.
pub async fn metrics(State(app): State<App>) -> Answer {
    let ping = db::within(patience(&app), app.db.ping()).await;
    app.metrics.show_disk(ping.is_ok(), &app.config.data);
    // Without the database the counters of this process are still worth having.
    let asked = async {
        let standings = ::jobs::standings(&app.db, app.clock.now()).await;
        (standings, alarm::look(&app).await)
    };
    match db::within(patience(&app), asked).await {
        (Ok(jobs), Ok(state)) => {
            let now = app.clock.now();
            let outages = app.part::<Outside>().outages();
            let silent = outages.into_iter().map(|outage| outage.server).collect();
            let lanes = app.part::<Kinds>().standings(&jobs);
            app.metrics.show(now, &jobs, state.mail.standing());
            app.metrics.show_lanes(now, &lanes, silent);
        }
        (jobs, state) => {
            let error = jobs.err().map(ground::error::Error::from).or(state.err());
            tracing::warn!(?error, "how jobs and mail stand cannot be told");
        }
    }
    Answer::bytes(CachePolicy::NoStore, OPEN_METRICS, app.metrics.text())
}
