//! Where the log goes: standard error, as text for people or JSON for collectors. What goes wrong
//! over and over is said once, and from then on once a minute with how often.
use anyhow::{Context, Result};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, fmt, registry};

use super::repeats::Repeats;
use crate::ground::config::{Log, LogFormat};

/// Sends the log to standard error; `repeats` are told apart where somebody tells them. Only the
/// first call of a process counts.
///
/// # Errors
/// When the level is no filter.
pub fn start(log: &Log, repeats: Option<Repeats>) -> Result<()> {
    let filter = EnvFilter::try_new(&log.level)
        .with_context(|| format!("log.level {:?} is not a log filter", log.level))?;
    let lines = fmt::layer().with_writer(std::io::stderr);
    let lines = match log.format {
        LogFormat::Text => lines.boxed(),
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
    };
    // A second start, as in tests, leaves the first one in place.
    let started = registry().with(lines).with(repeats).with(filter);
    drop(started.try_init());
    Ok(())
}
