//! Where the log goes: standard error, as text for people or JSON for collectors. What goes wrong
//! over and over is said once, and from then on once a minute with how often.
use anyhow::{Context, Result};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, fmt, registry};

use super::repeats::Repeats;
use crate::ground::config::{Log, LogFormat};

/// The crates that are the product beside this one; to whoever reads the log they are `masthead`.
const DISTRICTS: [&str; 9] = [
    "desk", "ground", "newsroom", "pages", "paywall", "people", "shop", "talk", "web",
];

/// Sends the log to standard error; `repeats` are told apart where somebody tells them. Only the
/// first call of a process counts.
///
/// # Errors
/// When the level is no filter.
pub fn start(log: &Log, repeats: Option<Repeats>) -> Result<()> {
    let filter = EnvFilter::try_new(with_districts(&log.level))
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

/// The filter, in which what is said of `masthead` alone is said of each of its crates.
fn with_districts(level: &str) -> String {
    let mut filter = level.to_owned();
    let of_product = |directive: &str| {
        let directive = directive.trim();
        directive.strip_prefix("masthead=").map(str::to_owned)
    };
    for level in level.split(',').filter_map(of_product) {
        for district in DISTRICTS {
            filter.push_str(&format!(",{district}={level}"));
        }
    }
    filter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_the_product_is_said_of_each_district() {
        let filter = with_districts("warn, masthead=debug");
        assert!(
            filter.starts_with("warn, masthead=debug,desk=debug,"),
            "{filter}"
        );
        assert!(filter.ends_with(",web=debug"), "{filter}");
        assert_eq!(
            with_districts("masthead::command=info"),
            "masthead::command=info"
        );
    }

    #[test]
    fn no_district_is_left_out() {
        let home = concat!(env!("CARGO_MANIFEST_DIR"), "/../../districts");
        let folders = std::fs::read_dir(home).expect("the districts");
        let name = |entry: std::io::Result<std::fs::DirEntry>| {
            let entry = entry.expect("a district");
            entry.file_name().to_string_lossy().into_owned()
        };
        let mut names: Vec<String> = folders.map(name).collect();
        names.sort();
        assert_eq!(names, DISTRICTS);
    }
}
