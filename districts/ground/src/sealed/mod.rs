//! Whether this process has the key that the secrets in the database were sealed with.
mod store;

use crate::app::App;
use crate::error::Result;
use crate::keyring::FILE;

/// Refuses to go on with another key than the one that the database's secrets were sealed
/// with: with it nobody on the staff could show a code. `count` says how many secrets there are.
///
/// # Errors
/// What to do, when the keys differ.
pub async fn check(app: &App, count: i64) -> Result<()> {
    let own = app.keyring.key()?.fingerprint();
    let mark = store::mark(&app.db, &own, count == 0).await?;
    if mark != own {
        let error = anyhow::anyhow!(
            "the secrets in this database were encrypted with another key; set secret_key to \
             the same on all nodes, or restore {FILE} from the backup. If it is lost, run \
             `masthead staff reset EMAIL` for everybody with an app for codes"
        );
        return Err(error.into());
    }
    Ok(())
}

/// Whether this process has the key that the database's secrets were sealed with; `None` where
/// none is known yet. Makes no key.
///
/// # Errors
/// When the database does not answer, or the key's file is there and cannot be read.
pub async fn fits(app: &App) -> Result<Option<bool>> {
    let Some(mark) = store::known(&app.db).await? else {
        return Ok(None);
    };
    let is_there = app.config.secret_key.is_some() || app.config.data.join(FILE).exists();
    if !is_there {
        return Ok(Some(false));
    }
    Ok(Some(app.keyring.key()?.fingerprint() == mark))
}
