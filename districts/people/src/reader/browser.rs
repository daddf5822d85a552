//! The browser that asks, as far as logging in and limits need to know it.
use axum::extract::FromRequestParts;
use db::Tx;
use http::header::SET_COOKIE;
use http::request::Parts;
use http::{HeaderMap, HeaderValue};

use super::{Email, Reader, session};
use ground::app::App;
use ground::client::Client;
use ground::clock::{DAY, Millis, SECOND};
use ground::error::{Error, Result};
use ground::ids::{hex, random_bytes};
use ground::limit::{self, Attempt, Who};
use web::{Answer, cookies};

/// How long a browser is known to have been logged in before.
const KNOWN_FOR: Millis = 400 * DAY;

/// A request's headers and network.
#[derive(Clone, Debug)]
pub struct Browser {
    /// The request's headers.
    pub headers: HeaderMap,
    /// Where it comes from.
    pub client: Client,
    /// The network, shortened: what the list of sessions shows.
    pub network: String,
}

impl FromRequestParts<App> for Browser {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let client = Client::from_request_parts(parts, app).await?;
        Ok(Self {
            headers: parts.headers.clone(),
            network: client.network(),
            client,
        })
    }
}

impl Browser {
    /// Counts one more try for this address, and says how many seconds to wait where it is one
    /// too many. A browser that its owner has logged in with before has an allowance of its
    /// own, which no stranger can use up.
    pub async fn wait_for(
        &self,
        app: &App,
        attempt: Attempt,
        account: Option<i64>,
        email: &Email,
    ) -> Result<Option<u32>> {
        if let Some(device) = known_device(app, &self.headers, email) {
            return limit::count_device(app, attempt, &device).await;
        }
        let who = Who {
            account,
            mailbox: Some(email.key().to_owned()),
            client: Some(self.client),
        };
        limit::count(app, attempt, &who).await
    }

    /// Whether the owner of the account of this address has logged in with this browser before.
    pub fn knows(&self, app: &App, email: &Email) -> bool {
        known_device(app, &self.headers, email).is_some()
    }

    /// Counts one more try of this network.
    ///
    /// # Errors
    /// [`ground::error::Error::TooMany`] where it is one too many.
    pub async fn may_try(&self, app: &App, attempt: Attempt) -> Result<()> {
        let who = Who {
            client: Some(self.client),
            ..Who::default()
        };
        limit::require(app, attempt, &who).await
    }
}

/// The cookies of somebody who has just shown who they are.
#[derive(Clone, Debug)]
pub struct Welcome([HeaderValue; 2]);

impl Welcome {
    /// Puts the cookies into an answer.
    #[must_use]
    pub fn on(self, answer: Answer) -> Answer {
        let [session, device] = self.0;
        answer
            .header(SET_COOKIE, session)
            .header(SET_COOKIE, device)
    }
}

/// Logs a reader in, in the transaction in which they showed who they are: a new session in
/// place of one that the browser had, and a mark by which the browser is known later. Every
/// way to log in ends here. Call `app.part::<Sessions>().clear()` after the commit.
pub async fn welcome(
    app: &App,
    tx: &mut Tx,
    reader: &Reader,
    factors: i64,
    browser: &Browser,
) -> Result<Welcome> {
    let headers = &browser.headers;
    let session = session::begin(app, tx, reader.id, factors, headers, &browser.network).await?;
    Ok(Welcome([session, device_cookie(app, reader)]))
}

fn device_cookie_name(app: &App) -> &'static str {
    if app.is_secure {
        "__Host-known"
    } else {
        "known"
    }
}

fn device_cookie(app: &App, reader: &Reader) -> HeaderValue {
    let device = hex(&random_bytes::<16>());
    let key = Email::parse(&reader.email).map(|email| email.key().to_owned());
    let signature = signature_of(app, &device, &key.unwrap_or_default());
    let value = format!("{device}.{signature}");
    let seconds = KNOWN_FOR / SECOND;
    cookies::set(device_cookie_name(app), &value, seconds, app.is_secure)
}

fn signature_of(app: &App, device: &str, email_key: &str) -> String {
    app.keys.sign("device", &format!("{device} {email_key}"))
}

/// The browser's name where it was logged in to the account of this address before.
fn known_device(app: &App, headers: &HeaderMap, email: &Email) -> Option<String> {
    let cookie = cookies::get(headers, device_cookie_name(app))?;
    let (device, signature) = cookie.split_once('.')?;
    let message = format!("{device} {}", email.key());
    let is_known = device.len() == 32 && app.keys.is_signed("device", &message, signature);
    is_known.then(|| device.to_owned())
}
