//! One-time codes from an app (RFC 6238): the second factor of staff who have no passkey.
mod store;

use db::{Db, Tx};
use totp_rs::{Builder, Secret, Totp};

use ground::app::App;
use ground::clock::{Millis, SECOND};
use ground::error::Result;
use ground::ids::random_bytes;
use ground::keyring;
use ground::sealed;
use ground::written::Written;

/// Whether an account has an app for codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// None.
    None,
    /// A secret has been made, and no code of it was shown yet.
    Pending(String),
    /// Since this time.
    Enrolled(Millis),
}

/// Makes a secret for an account; it counts once a code of it has been shown. An app that is
/// enrolled already stays as it is.
pub async fn start(app: &App, tx: &mut Tx, reader: i64) -> Result<()> {
    // 160 bits, as RFC 4226, section 4, recommends.
    let secret = Secret::from(random_bytes::<20>()).to_base32();
    let sealed = app.keyring.key()?.seal(&purpose(reader), &secret);
    Ok(store::insert(tx, reader, &sealed).await?)
}

/// What a secret is sealed for: nobody gets in by putting another account's into a row.
fn purpose(reader: i64) -> String {
    format!("one-time code of {reader}")
}

/// A secret as the database has it, in the clear. One that cannot be opened shows no code.
fn open(app: &App, reader: i64, kept: &str) -> Result<String> {
    if !keyring::is_sealed(kept) {
        return Ok(kept.to_owned());
    }
    let opened = app.keyring.key()?.open(&purpose(reader), kept);
    if opened.is_none() {
        tracing::error!(reader, "the key does not open a secret of one-time codes");
    }
    Ok(opened.unwrap_or_default())
}

/// Refuses to go on with another key than the one that the secrets were sealed with: with it
/// nobody on the staff could show a code.
///
/// # Errors
/// What to do, when the keys differ.
pub async fn check_key(app: &App) -> Result<()> {
    sealed::check(app, count(&app.db).await?).await
}

/// Seals the secrets from before secrets were sealed, and says how many there were.
///
/// # Errors
/// When the database does not answer or the key cannot be had.
pub async fn seal_old(app: &App) -> Result<usize> {
    let old: Vec<(i64, String)> = store::open_ones(&app.db, keyring::MARK).await?;
    for (reader, secret) in &old {
        let sealed = app.keyring.key()?.seal(&purpose(*reader), secret);
        store::replace(&app.db, *reader, secret, &sealed).await?;
    }
    Ok(old.len())
}

/// How many accounts have a secret.
pub async fn count(db: &Db) -> Result<i64> {
    Ok(store::count(db).await?)
}

/// Whether an account has an app for codes.
pub async fn standing(app: &App, reader: i64) -> Result<Standing> {
    Ok(match store::find(&app.db, reader).await? {
        None => Standing::None,
        Some((kept, None)) => Standing::Pending(open(app, reader, &kept)?),
        Some((_, Some(at))) => Standing::Enrolled(at),
    })
}

fn totp(secret: &str, site: &str, email: &str) -> Option<Totp> {
    let secret = Secret::try_from_base32(secret).ok()?;
    // Neither part may hold the sign that separates them.
    let plain = |text: &str| text.replace(':', " ");
    Builder::new()
        .with_secret(secret)
        .with_issuer(Some(plain(site)))
        .with_account_name(plain(email))
        .build()
        .ok()
}

/// The address by which an app takes over a secret.
pub fn address(secret: &str, site: &str, email: &str) -> Option<String> {
    totp(secret, site, email)?.to_url().ok()
}

/// Uses a code up; overtaken unless the account's app shows it now and it was not used. The
/// first right one enrols the app.
pub async fn check(
    app: &App,
    tx: &mut Tx,
    reader: i64,
    code: &str,
    now: Millis,
) -> Result<Written> {
    let Some((kept, _)) = store::find(&mut *tx, reader).await? else {
        return Ok(Written::Overtaken);
    };
    let secret = open(app, reader, &kept)?;
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    let seconds = u64::try_from(now / SECOND).unwrap_or_default();
    let step = totp(&secret, "", "").and_then(|totp| totp.check(&digits, seconds));
    let Some(step) = step.and_then(|step| i64::try_from(step).ok()) else {
        return Ok(Written::Overtaken);
    };
    Ok(store::use_step(tx, reader, step, now).await?)
}

/// Takes the app away from an account.
pub async fn remove(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::remove(tx, reader).await?)
}

/// Since when an account has an app for codes.
pub async fn enrolled_at(db: &Db, reader: i64) -> Result<Option<Millis>> {
    Ok(store::find(db, reader).await?.and_then(|(_, since)| since))
}
