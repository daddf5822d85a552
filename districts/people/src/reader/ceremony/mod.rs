//! What a log-in in several steps must remember between them: for a few minutes, in the
//! database, so that any node can go on, and for one use.
mod store;

use db::Tx;
use sha2::{Digest, Sha256};

use ground::app::App;
use ground::clock::{MINUTE, Millis};
use ground::error::{Error, Result};
use ground::ids::{from_hex, hex, random_bytes};

/// How long the steps may take.
const LIFE: Millis = 10 * MINUTE;

/// Which steps something belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A passkey is added.
    AddPasskey,
    /// A passkey logs in.
    UsePasskey,
    /// Another provider says who somebody is.
    Provider,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::AddPasskey => "add-passkey",
            Self::UsePasskey => "use-passkey",
            Self::Provider => "provider",
        }
    }
}

/// Keeps what must be remembered; its name is a token.
pub async fn begin(app: &App, kind: Kind, reader: Option<i64>, state: &str) -> Result<String> {
    let token: [u8; 16] = random_bytes();
    let expires_at = app.clock.now() + LIFE;
    let hash = hex(&Sha256::digest(token));
    store::insert(&app.db, &hash, kind.word(), reader, state, expires_at).await?;
    Ok(hex(&token))
}

/// What was kept under this name, by the same reader or by nobody; it is forgotten with that.
///
/// # Errors
/// [`Error::BadRequest`] where there is nothing, or no more.
pub async fn end(app: &App, kind: Kind, reader: Option<i64>, name: &str) -> Result<String> {
    let token: [u8; 16] = from_hex(name).ok_or(Error::BadRequest("there is no such step"))?;
    let hash = hex(&Sha256::digest(token));
    let found = store::take(&app.db, &hash, kind.word(), app.clock.now()).await?;
    found
        .filter(|(owner, _)| *owner == reader)
        .map(|(_, state)| state)
        .ok_or(Error::BadRequest("that took too long; try again"))
}

/// Forgets what nobody has asked for in time.
pub async fn sweep(app: &App) -> Result<()> {
    Ok(store::sweep(&app.db, app.clock.now()).await?)
}

/// Forgets what is kept for a reader.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::forget(tx, reader).await?)
}
