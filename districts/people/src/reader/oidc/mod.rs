//! Logging in with another provider (OpenID Connect Core 1.0): authorization code with PKCE,
//! state and nonce. The provider must say that it has verified the address.
//!
//! An account there is known by its issuer and subject: addresses are given to others in time,
//! subjects are not (OpenID Connect Core 1.0, 5.7).
mod ask;
pub mod pages;
mod store;

use db::{Db, Tx};

use super::Reader;
use ground::app::App;
use ground::clock::Millis;
use ground::config::Oidc;
use ground::error::{Error, Result};
use ground::written::Written;

/// A provider that the person who runs the server has registered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provider {
    /// Its word in addresses.
    pub word: &'static str,
    /// Its name on the button.
    pub name: String,
    /// Whose answers count, and where discovery begins.
    pub issuer: String,
    client_id: String,
    client_secret: String,
    /// Whether it answers by a form that the browser posts.
    pub posts: bool,
}

/// Google, <https://developers.google.com/identity/openid-connect/openid-connect>
const GOOGLE: &str = "https://accounts.google.com";
/// Personal accounts of Microsoft, whose issuer is the tenant of that number.
const MICROSOFT: &str =
    "https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0";
/// Apple, which posts its answer where an address is asked for.
const APPLE: &str = "https://appleid.apple.com";

/// The providers that are set up, in the order of their buttons.
pub fn providers(config: &Oidc) -> Vec<Provider> {
    let preset = |word, name: &str, issuer: &str, id: &Option<String>, secret: &Option<String>| {
        Some(Provider {
            word,
            name: name.to_owned(),
            issuer: issuer.to_owned(),
            client_id: id.clone()?,
            client_secret: secret.clone()?,
            posts: word == "apple",
        })
    };
    let google = (&config.google_client_id, &config.google_client_secret);
    let microsoft = (&config.microsoft_client_id, &config.microsoft_client_secret);
    let apple = (&config.apple_client_id, &config.apple_client_secret);
    let own = config.issuer.as_ref().zip(config.name.as_ref());
    [
        preset("google", "Google", GOOGLE, google.0, google.1),
        preset(
            "microsoft",
            "Microsoft",
            MICROSOFT,
            microsoft.0,
            microsoft.1,
        ),
        preset("apple", "Apple", APPLE, apple.0, apple.1),
        own.and_then(|(issuer, name)| {
            preset(
                "own",
                name,
                issuer,
                &config.client_id,
                &config.client_secret,
            )
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The provider of this word, if it is set up.
pub fn provider(config: &Oidc, word: &str) -> Option<Provider> {
    providers(config)
        .into_iter()
        .find(|provider| provider.word == word)
}

/// The reader whom an account at a provider logs in: the one whom it has logged in before,
/// else the one of its verified address, who is linked to it from now on.
///
/// # Errors
/// [`Error::BadRequest`] where the reader of the address has another account there: the
/// address may have been given to somebody else.
async fn reader_of(app: &App, tx: &mut Tx, issuer: &str, known: &ask::Known) -> Result<Reader> {
    let account = (issuer, known.subject.as_str());
    if let Some(id) = store::reader(&mut *tx, account.0, account.1).await? {
        let reader = super::store::by_id(&mut *tx, id).await?;
        return reader.ok_or(Error::BadRequest("the account is gone"));
    }
    let now = app.clock.now();
    let reader = super::verified(tx, &known.email, app.ids.next(now), now).await?;
    match store::link(tx, account, reader.id, now).await? {
        Written::Done => Ok(reader),
        Written::Overtaken => Err(Error::BadRequest("another account there is this reader's")),
    }
}

/// The providers by which a reader logs in, and since when, for the export of their data.
pub async fn of_reader(db: &Db, reader: i64) -> Result<Vec<(String, Millis)>> {
    Ok(store::of_reader(db, reader).await?)
}

/// Forgets a reader's accounts at providers.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::forget(tx, reader).await?)
}
