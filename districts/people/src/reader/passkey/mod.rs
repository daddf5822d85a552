//! Passkeys (W3C Web Authentication, level 3): a key of a device in place of a password.
//! What a ceremony must remember waits in the database, so that any node can end it.
pub mod pages;
mod store;

use db::{Db, Tx};
use serde::{Deserialize, Serialize};
use url::Url;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Uuid, Webauthn, WebauthnBuilder,
};

use super::ceremony::{self, Kind};
use super::{Reader, Viewer};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::ids::{hex, random_bytes};
use ground::written::Written;

/// Passkeys that an account may have.
pub const MOST: usize = 20;

/// A passkey as its owner sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// Its name in the database.
    pub id: String,
    /// What its owner calls it.
    pub name: String,
    /// When it was added.
    pub created_at: Millis,
    /// When it was last used.
    pub used_at: Option<Millis>,
}

/// A passkey as the database has it.
struct Kept {
    reader: i64,
    /// The account as the device knows it: random, and the same for all keys of an account.
    handle: String,
    /// The key with its counter, as JSON.
    data: String,
}

/// What the browser's `navigator.credentials` is given, and the name of the ceremony.
#[derive(Clone, Debug, Serialize)]
pub struct Ceremony {
    /// Given back with the answer.
    pub ceremony: String,
    /// The options, as `PublicKeyCredential.parse…OptionsFromJSON` reads them.
    pub options: serde_json::Value,
}

#[derive(Serialize, Deserialize)]
struct Registering {
    handle: String,
    state: PasskeyRegistration,
}

/// The relying party is the domain of the site's own address. There are no passkeys for a
/// bare network address, nor over plain HTTP other than on one's own machine.
fn relying_party(app: &App) -> Option<Webauthn> {
    let origin = Url::parse(&app.config.public_url()).ok()?;
    let domain = origin.domain()?.to_owned();
    if !app.is_secure && domain != "localhost" {
        return None;
    }
    let builder = WebauthnBuilder::new(&domain, &origin).ok()?;
    builder.rp_name(&domain).build().ok()
}

/// Whether passkeys can be used at the site's address.
pub fn are_offered(app: &App) -> bool {
    relying_party(app).is_some()
}

fn party(app: &App) -> Result<Webauthn> {
    relying_party(app).ok_or(Error::NotFound)
}

fn refused(error: impl std::fmt::Display) -> Error {
    tracing::info!(%error, "a passkey was refused");
    Error::BadRequest("the passkey was not accepted")
}

fn named(ceremony: String, mut options: serde_json::Value) -> Ceremony {
    Ceremony {
        ceremony,
        options: options["publicKey"].take(),
    }
}

/// Begins to add a passkey to the caller's account.
///
/// # Errors
/// When passkeys are not offered.
pub async fn start_adding(app: &App, viewer: &Viewer) -> Result<Ceremony> {
    let reader = &viewer.reader;
    let kept = store::of_reader(&app.db, reader.id).await?;
    let handle = match kept.first() {
        Some(first) => first.handle.clone(),
        None => Uuid::from_bytes(random_bytes()).to_string(),
    };
    let known = kept.iter().filter_map(|kept| read(&kept.data).ok());
    let known = known.map(|passkey| passkey.cred_id().clone()).collect();
    let name = reader.called();
    let uuid = Uuid::parse_str(&handle).map_err(anyhow::Error::from)?;
    let (options, state) = party(app)?
        .start_passkey_registration(uuid, &reader.email, name, Some(known))
        .map_err(refused)?;
    let mut options = serde_json::to_value(options)?;
    // Only a key that the device lists by itself can be used without typing an address.
    let selection = &mut options["publicKey"]["authenticatorSelection"];
    selection["residentKey"] = "required".into();
    selection["requireResidentKey"] = true.into();
    let state = serde_json::to_string(&Registering { handle, state })?;
    let name = ceremony::begin(app, Kind::AddPasskey, Some(reader.id), &state).await?;
    Ok(named(name, options))
}

/// Checks a new passkey; what comes back is kept by [`add`].
///
/// # Errors
/// [`Error::BadRequest`] for one that does not answer the ceremony.
pub async fn check_new(
    app: &App,
    reader: i64,
    name: &str,
    credential: &str,
) -> Result<(String, Passkey)> {
    let state = ceremony::end(app, Kind::AddPasskey, Some(reader), name).await?;
    let registering: Registering = serde_json::from_str(&state)?;
    let credential: RegisterPublicKeyCredential =
        serde_json::from_str(credential).map_err(refused)?;
    let passkey = party(app)?
        .finish_passkey_registration(&credential, &registering.state)
        .map_err(refused)?;
    Ok((registering.handle, passkey))
}

/// Keeps a new passkey; overtaken where the device's key is known already.
pub async fn add(
    tx: &mut Tx,
    reader: i64,
    (handle, passkey): &(String, Passkey),
    name: &str,
    now: Millis,
) -> Result<Written> {
    let id = hex(passkey.cred_id());
    let data = serde_json::to_string(passkey)?;
    Ok(store::insert(tx, &id, reader, handle, name, &data, now).await?)
}

/// Begins a log-in by a passkey that the device chooses.
///
/// # Errors
/// When passkeys are not offered.
pub async fn start_log_in(app: &App) -> Result<Ceremony> {
    let (mut options, state) = party(app)?
        .start_discoverable_authentication()
        .map_err(refused)?;
    options.mediation = None;
    let state = serde_json::to_string(&state)?;
    let options = serde_json::to_value(options)?;
    let name = ceremony::begin(app, Kind::UsePasskey, None, &state).await?;
    Ok(named(name, options))
}

/// The account whose passkey has answered, with the number of factors that it shows: two
/// where the device has made sure who holds it.
///
/// # Errors
/// [`Error::BadRequest`] for a passkey that does not answer the ceremony.
pub async fn check_log_in(app: &App, name: &str, credential: &str) -> Result<(Reader, i64)> {
    let state = ceremony::end(app, Kind::UsePasskey, None, name).await?;
    let state: DiscoverableAuthentication = serde_json::from_str(&state)?;
    let credential: PublicKeyCredential = serde_json::from_str(credential).map_err(refused)?;
    let party = party(app)?;
    let (handle, id) = party
        .identify_discoverable_authentication(&credential)
        .map_err(refused)?;
    let id = hex(id);
    let kept = store::by_credential(&app.db, &id).await?;
    let kept = kept
        .filter(|kept| kept.handle == handle.to_string())
        .ok_or_else(|| refused("nobody has this passkey"))?;
    let mut passkey = read(&kept.data)?;
    let result = party
        .finish_discoverable_authentication_v2(&credential, state, &passkey)
        .map_err(refused)?;
    passkey.update_credential(&result);
    let data = serde_json::to_string(&passkey)?;
    // Compared with what was read: of two answers with one counter a single one counts.
    let now = app.clock.now();
    if !store::replace(&app.db, &id, &kept.data, &data, now)
        .await?
        .is_done()
    {
        return Err(refused("the passkey was used at the same moment"));
    }
    let reader = super::by_id(&app.db, kept.reader).await?;
    let reader = reader
        .filter(Reader::is_verified)
        .ok_or_else(|| refused("nobody has this passkey"))?;
    Ok((reader, if result.user_verified() { 2 } else { 1 }))
}

fn read(data: &str) -> Result<Passkey> {
    Ok(serde_json::from_str(data)?)
}

/// The passkeys of an account, oldest first.
pub async fn list(db: &Db, reader: i64) -> Result<Vec<Listed>> {
    Ok(store::list(db, reader).await?)
}

/// Takes one passkey away from an account; overtaken where it has no such.
pub async fn remove(tx: &mut Tx, reader: i64, id: &str) -> Result<Written> {
    Ok(store::remove(tx, reader, id).await?)
}

/// Takes all passkeys away from an account.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::forget(tx, reader).await?)
}
