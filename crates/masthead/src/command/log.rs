//! Where the log goes: standard error, as text for people or JSON for collectors.
use anyhow::{Context, Result};
use tracing_subscriber::EnvFilter;

use crate::ground::config::{Log, LogFormat};

/// Sends the log to standard error. Only the first call of a process counts.
///
/// # Errors
/// When the level is no filter.
pub fn start(log: &Log) -> Result<()> {
    let filter = EnvFilter::try_new(&log.level)
        .with_context(|| format!("log.level {:?} is not a log filter", log.level))?;
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second start, as in tests, leaves the first one in place.
    drop(match log.format {
        LogFormat::Text => lines.try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    });
    Ok(())
}
