//! Outgoing HTTP with a guard against private addresses.
//!
//! A URL that somebody else wrote must not make this server call its own
//! neighbours. Every request is therefore checked twice: the URL before
//! anything happens, and each address at the moment of connecting.

mod address;
mod error;
mod guard;
mod request;
mod resolver;

use std::sync::Arc;
use std::time::Duration;

pub use address::is_global;
pub use error::Error;
pub use request::{Request, Response};
use trust::Trust;

/// How far a request may reach, how long it may take and how much it may bring.
#[derive(Debug, Clone)]
pub struct OutboundOptions {
    /// Permits private addresses and any port. For tests and for services
    /// that the operator runs on the same network; never for a URL that a
    /// stranger wrote.
    pub allow_private: bool,
    /// Time for the whole exchange, from the name look-up to the last byte.
    pub timeout: Duration,
    /// The most bytes of a response body that are accepted.
    pub max_body_bytes: usize,
    /// Who signs the certificates of those who are called.
    pub trust: Trust,
}

impl Default for OutboundOptions {
    /// Public addresses only, ten seconds, one MiB, the system's authorities.
    fn default() -> Self {
        Self {
            allow_private: false,
            timeout: Duration::from_secs(10),
            max_body_bytes: 1 << 20,
            trust: Trust::system(),
        }
    }
}

/// An HTTP client that follows no redirect, uses no proxy and connects only
/// to addresses it has checked. Cheap to clone; clones share connections.
#[derive(Debug, Clone)]
pub struct Outbound {
    client: reqwest::Client,
    options: OutboundOptions,
}

impl Outbound {
    /// Builds a client.
    ///
    /// # Errors
    /// [`Error::Setup`] when TLS cannot be set up.
    pub fn new(options: OutboundOptions) -> Result<Self, Error> {
        let tls = options.trust.client();
        let tls = tls.map_err(|error| Error::Setup(error.to_string()))?;
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .dns_resolver(Arc::new(resolver::Checked {
                allow_private: options.allow_private,
            }))
            .redirect(reqwest::redirect::Policy::none())
            // A proxy would look the name up itself, past our resolver.
            .no_proxy()
            .referer(false)
            .timeout(options.timeout)
            .build()
            .map_err(|error| Error::Setup(error::chain(&error)))?;
        Ok(Self { client, options })
    }

    /// Fetches a URL.
    ///
    /// # Errors
    /// See [`Outbound::send`].
    pub async fn get(&self, url: &str) -> Result<Response, Error> {
        self.send(Request::get(url)).await
    }

    /// Posts a form (`application/x-www-form-urlencoded`).
    ///
    /// # Errors
    /// See [`Outbound::send`].
    pub async fn post_form(&self, url: &str, form: &[(&str, &str)]) -> Result<Response, Error> {
        self.send(Request::post_form(url, form)).await
    }

    /// Sends a request. An answer with any status is `Ok`, a redirect too.
    ///
    /// # Errors
    /// [`Error::Refused`] when the URL or an address fails the guard,
    /// [`Error::Invalid`] for a header that cannot be sent,
    /// [`Error::Timeout`], [`Error::TooLarge`], and [`Error::Network`] for
    /// the rest.
    pub async fn send(&self, request: Request) -> Result<Response, Error> {
        let url = guard::check(&request.url, self.options.allow_private)?;
        let response = request.build(&self.client, url)?.send().await?;
        Response::read(response, self.options.max_body_bytes).await
    }
}
