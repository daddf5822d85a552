//! Logging in with another provider (OpenID Connect Core 1.0): authorization code with PKCE,
//! state and nonce. The provider must say that it has verified the address.
mod ask;
pub mod pages;

use crate::config::Oidc;

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
