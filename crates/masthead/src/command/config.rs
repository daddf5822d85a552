//! `masthead config`
use std::io::Write;

use anyhow::Result;

use crate::ground::config::load::Loaded;
use crate::ground::config::print;

/// Prints the effective configuration with the origin of each value and secrets hidden.
///
/// # Errors
/// When nobody listens to what is printed.
pub fn run(loaded: &Loaded) -> Result<()> {
    write!(std::io::stdout(), "{}", print::text(loaded))?;
    Ok(())
}
