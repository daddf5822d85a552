//! The conversation with a provider: where to send the browser, and what its answer is worth.
use std::time::{Duration, UNIX_EPOCH};

use ground::outside::Outside;
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier,
    RedirectUrl, Scope, TokenResponse,
};
use outbound::{Outbound, OutboundOptions, Request};
use serde::{Deserialize, Serialize};

use super::Provider;
use crate::reader::Email;
use ground::app::App;
use ground::error::{Error, Result};

/// What must be remembered until the browser comes back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Memory {
    /// Which provider was asked.
    pub provider: String,
    /// Hash of the cookie of the browser that asked.
    pub browser: String,
    /// The path to come back to.
    pub next: String,
    nonce: String,
    verifier: String,
}

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// A request that `openidconnect` wants to make, by our own client with its guard.
#[derive(Clone, Debug)]
struct Http(Outbound, Outside);

/// Why a provider could not be asked.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("{0}")]
    Outbound(#[from] outbound::Error),
    #[error("{0}")]
    Answer(#[from] http::Error),
    #[error("the request is not text")]
    Request,
}

impl Http {
    fn new(app: &App) -> Result<Self> {
        let options = OutboundOptions {
            allow_private: app.config.oidc.private_network,
            timeout: Duration::from_secs(8),
            trust: app.trust.clone(),
            ..OutboundOptions::default()
        };
        let client = Outbound::new(options).map_err(anyhow::Error::from)?;
        Ok(Self(client, app.part::<Outside>().clone()))
    }

    async fn call(self, asked: HttpRequest) -> Result<HttpResponse, Failure> {
        let url = asked.uri().to_string();
        let body = String::from_utf8(asked.body().clone()).map_err(|_| Failure::Request)?;
        let header = |name: http::HeaderName| {
            let value = asked.headers().get(name)?;
            value.to_str().ok().map(str::to_owned)
        };
        let mut request = if asked.method() == http::Method::POST {
            let kind = header(http::header::CONTENT_TYPE).unwrap_or_default();
            Request::post(&url, &kind, body)
        } else {
            Request::get(&url)
        };
        for name in [http::header::ACCEPT, http::header::AUTHORIZATION] {
            if let Some(value) = header(name.clone()) {
                request = request.header(name.as_str(), &value);
            }
        }
        let answer = self.1.send(&self.0, request).await?;
        let mut response = http::Response::builder().status(answer.status);
        if let Some(kind) = &answer.content_type {
            response = response.header(http::header::CONTENT_TYPE, kind);
        }
        Ok(response.body(answer.body)?)
    }
}

/// A provider that does not answer, or answers with something else than the protocol.
fn unusable(provider: &Provider, error: impl std::fmt::Display) -> Error {
    tracing::error!(provider = provider.word, %error, "a log-in provider cannot be used");
    Error::Unavailable
}

/// An answer that nobody gets in with.
fn refused(provider: &Provider, error: impl std::fmt::Display) -> Error {
    tracing::info!(provider = provider.word, %error, "a log-in was refused");
    Error::BadRequest("the provider's answer was not accepted")
}

async fn client(app: &App, provider: &Provider, http: &Http) -> Result<Client> {
    let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|e| unusable(provider, e))?;
    let call = |request| http.clone().call(request);
    let metadata = CoreProviderMetadata::discover_async(issuer, &call)
        .await
        .map_err(|error| unusable(provider, error))?;
    let back = format!(
        "{}/log-in/with/{}/callback",
        app.config.public_url(),
        provider.word
    );
    let back = RedirectUrl::new(back).map_err(|error| unusable(provider, error))?;
    let id = ClientId::new(provider.client_id.clone());
    let secret = ClientSecret::new(provider.client_secret.clone());
    Ok(CoreClient::from_provider_metadata(metadata, id, Some(secret)).set_redirect_uri(back))
}

/// A question under way: where the browser goes, once its state has a name.
#[derive(Debug)]
pub struct Question {
    /// What must be remembered.
    pub memory: Memory,
    client: Client,
    challenge: PkceCodeChallenge,
    posts: bool,
}

impl Question {
    /// The address at the provider; `state` names the memory.
    pub fn address(self, state: String) -> String {
        let nonce = Nonce::new(self.memory.nonce);
        let mut request = self
            .client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                || CsrfToken::new(state),
                || nonce,
            )
            .add_scope(Scope::new("email".to_owned()))
            .set_pkce_challenge(self.challenge);
        if self.posts {
            request = request.add_extra_param("response_mode", "form_post");
        }
        let (address, _, _) = request.url();
        address.to_string()
    }
}

/// Prepares a question to a provider.
///
/// # Errors
/// [`Error::Unavailable`] when the provider does not answer.
pub async fn prepare(
    app: &App,
    provider: &Provider,
    browser: String,
    next: &str,
) -> Result<Question> {
    let http = Http::new(app)?;
    let client = client(app, provider, &http).await?;
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let memory = Memory {
        provider: provider.word.to_owned(),
        browser,
        next: next.to_owned(),
        nonce: Nonce::new_random().secret().clone(),
        verifier: verifier.secret().clone(),
    };
    Ok(Question {
        memory,
        client,
        challenge,
        posts: provider.posts,
    })
}

/// Whom the provider knows.
#[derive(Clone, Debug)]
pub struct Known {
    /// Names the account at the provider, for ever.
    pub subject: String,
    /// An address that the provider has verified.
    pub email: Email,
}

/// Whom the provider vouches for, in exchange for the code.
///
/// # Errors
/// [`Error::BadRequest`] for an answer that does not fit the question or names no verified
/// address.
pub async fn exchange(
    app: &App,
    provider: &Provider,
    memory: Memory,
    code: String,
) -> Result<Known> {
    let http = Http::new(app)?;
    let client = client(app, provider, &http).await?;
    let call = |request| http.clone().call(request);
    let tokens = client
        .exchange_code(AuthorizationCode::new(code))
        .map_err(|error| unusable(provider, error))?
        .set_pkce_verifier(PkceCodeVerifier::new(memory.verifier))
        .request_async(&call)
        .await
        .map_err(|error| refused(provider, error))?;
    let token = tokens
        .id_token()
        .ok_or_else(|| refused(provider, "there is no ID token"))?;
    let now = Duration::from_millis(u64::try_from(app.clock.now()).unwrap_or_default());
    let verifier = client
        .id_token_verifier()
        .set_time_fn(move || (UNIX_EPOCH + now).into());
    let claims = token
        .claims(&verifier, &Nonce::new(memory.nonce))
        .map_err(|error| refused(provider, error))?;
    if claims.email_verified() != Some(true) {
        return Err(refused(provider, "the address is not verified"));
    }
    let email = claims
        .email()
        .and_then(|email| Email::parse(email.as_str()))
        .ok_or_else(|| refused(provider, "there is no address"))?;
    let subject = claims.subject().to_string();
    Ok(Known { subject, email })
}
