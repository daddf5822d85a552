//! `masthead version`
use std::io::Write;

use anyhow::Result;

/// Prints the name and the version.
///
/// # Errors
/// When nobody listens to what is printed.
pub fn run() -> Result<()> {
    writeln!(std::io::stdout(), "masthead {}", env!("CARGO_PKG_VERSION"))?;
    Ok(())
}
