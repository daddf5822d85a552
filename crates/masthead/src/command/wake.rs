//! `masthead wake`: a recovered publication is the one in use.
use anyhow::Result;
use db::Written;

use crate::backup::quiet;
use crate::ground::app::App;

/// Lets the publication reach the outside again, and says from when on.
///
/// # Errors
/// When the database cannot be written.
pub async fn run(app: &App) -> Result<String> {
    let line = match quiet::end(&app.db).await? {
        Written::Done => "it sends e-mail and takes payments from the next start of the server on",
        Written::Overtaken => "it was awake",
    };
    Ok(line.to_owned())
}
