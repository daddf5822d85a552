//! A change of address, which the owner confirms at the old address and at the new one.
mod store;

use db::Tx;
use sha2::{Digest, Sha256};

use super::{Email, Reader, Viewer, by_email, session};
use crate::letter::{self, Letter};
use crate::reader::session::Sessions;
use ground::app::App;
use ground::clock::{HOUR, Millis};
use ground::error::Result;
use ground::ids::{from_hex, hex, random_bytes};
use newsroom::publication;

/// How long both links are good.
const LIFE: Millis = 24 * HOUR;

/// A change under way.
#[derive(Clone, Debug)]
pub struct Pending {
    /// Whose.
    pub reader: i64,
    /// The new address.
    pub email: String,
    /// Whether the old address has confirmed.
    pub is_old_confirmed: bool,
    /// Whether the new address has confirmed.
    pub is_new_confirmed: bool,
}

/// What came of a confirmation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The other address has to confirm too.
    Waiting,
    /// The account has the new address.
    Done,
    /// The link is used up or too old, or the address has gone to another account.
    Over,
}

fn hash_of(token: &str) -> Option<String> {
    let token: [u8; 16] = from_hex(token)?;
    Some(hex(&Sha256::digest(token)))
}

/// Sends a link to both addresses. Where the new one has an account already, its owner is
/// told so, and nobody else.
pub async fn start(app: &App, viewer: &Viewer, email: &Email) -> Result<()> {
    let (old, new): ([u8; 16], [u8; 16]) = (random_bytes(), random_bytes());
    let is_taken = by_email(&app.db, email).await?.is_some();
    let hashes = [old, new].map(|token| hex(&Sha256::digest(token)));
    let url = |token| format!("{}/account/email/{}", app.config.public_url(), hex(token));
    let to_old = Letter::new("email-change", &viewer.reader.email)
        .with("email", email.written())
        .action(url(&old))
        .awaited();
    let to_new = if is_taken {
        Letter::new("email-taken", email.written()).typed_by(Some(viewer.reader.id))
    } else {
        Letter::new("email-change", email.written())
            .typed_by(Some(viewer.reader.id))
            .with("email", email.written())
            .action(url(&new))
    };
    let to_new = to_new.awaited();
    let mut tx = app.db.begin().await?;
    let expires_at = app.clock.now() + LIFE;
    store::put(&mut tx, viewer.reader.id, email, &hashes, expires_at).await?;
    letter::send(app, &mut tx, &to_old, None).await?;
    letter::send(app, &mut tx, &to_new, None).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(())
}

/// The change that a link belongs to.
pub async fn of_link(app: &App, token: &str) -> Result<Option<Pending>> {
    match hash_of(token) {
        Some(hash) => Ok(store::by_hash(&app.db, &hash, app.clock.now()).await?),
        None => Ok(None),
    }
}

/// The change that a reader has under way.
pub async fn of_reader(app: &App, reader: i64) -> Result<Option<Pending>> {
    Ok(store::by_reader(&app.db, reader, app.clock.now()).await?)
}

/// Confirms at one address; with the second confirmation the account has the new one and
/// everybody is logged out.
pub async fn confirm(app: &App, token: &str) -> Result<Outcome> {
    let Some(hash) = hash_of(token) else {
        return Ok(Outcome::Over);
    };
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    let Some(pending) = store::confirm(&mut tx, &hash, now).await? else {
        tx.rollback().await?;
        return Ok(Outcome::Over);
    };
    let outcome = match Email::parse(&pending.email) {
        Some(email) if pending.is_old_confirmed && pending.is_new_confirmed => {
            store::forget(&mut tx, pending.reader).await?;
            finish(app, &mut tx, pending.reader, &email).await?
        }
        Some(_) => Outcome::Waiting,
        None => Outcome::Over,
    };
    tx.commit().await?;
    app.part::<Sessions>().clear();
    Ok(outcome)
}

async fn finish(app: &App, tx: &mut Tx, reader: i64, email: &Email) -> Result<Outcome> {
    let before = super::store::by_id(&mut *tx, reader).await?;
    if !super::set_email(tx, reader, email, app.clock.now())
        .await?
        .is_done()
    {
        return Ok(Outcome::Over);
    }
    let after = super::store::by_id(&mut *tx, reader).await?;
    let person = |reader: Option<Reader>| reader.and_then(|reader| reader.person());
    if let (Some(before), Some(after)) = (person(before), person(after)) {
        let publication = publication::current(app).await?;
        paywall::carry(app, publication.rules(), tx, (&before, &after)).await?;
    }
    session::end_all(tx, reader).await?;
    Ok(Outcome::Done)
}

/// Forgets changes that nobody confirmed in time.
pub async fn sweep(app: &App) -> Result<()> {
    Ok(store::sweep(&app.db, app.clock.now()).await?)
}

/// Forgets the change that a reader has under way.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::forget(tx, reader).await?)
}
