//! `masthead wake`: a recovered publication is the one in use.
use std::io::Write;

use anyhow::Result;
use db::Written;

use super::boot;
use crate::backup::quiet;
use crate::ground::config::Config;

/// Lets the publication reach the outside again.
///
/// # Errors
/// When the database cannot be written.
pub async fn run(config: Config) -> Result<()> {
    let app = boot::app(config).await?;
    let line = match quiet::end(&app.db).await? {
        Written::Done => "it sends e-mail and takes payments from the next start of the server on",
        Written::Overtaken => "it was awake",
    };
    writeln!(std::io::stdout(), "{line}")?;
    Ok(())
}
