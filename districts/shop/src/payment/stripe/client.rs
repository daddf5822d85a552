//! Requests to Stripe: form-encoded, with a key that makes each of them happen once.
use std::time::Duration;

use outbound::{Outbound, OutboundOptions, Request, Response};
use serde_json::Value;

use super::VERSION;
use crate::payment::Failure;
use ground::config::Config;
use ground::outside::Outside;

const ADDRESS: &str = "https://api.stripe.com";
/// Time for one question.
const PATIENCE: Duration = Duration::from_secs(10);
/// The largest answer: a hundred invoices with their charges.
const LARGEST: usize = 8 << 20;
/// The most pages of a list.
const PAGES: usize = 50;

/// Codes of refusals that time mends: the money of the day's payments is not there yet, or
/// somebody else changes the same object.
const FOR_NOW: [&str; 4] = [
    "balance_insufficient",
    "insufficient_funds",
    "lock_timeout",
    "charge_not_captured",
];

/// Fields of a form.
pub type Fields = Vec<(String, String)>;

/// A field of a form.
pub fn field(name: &str, value: impl ToString) -> (String, String) {
    (name.to_owned(), value.to_string())
}

/// Asks Stripe.
#[derive(Clone)]
pub struct Client {
    outbound: Outbound,
    outside: Outside,
    address: String,
    authorization: String,
    is_quiet: bool,
}

impl std::fmt::Debug for Client {
    /// Without the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// A client with an account's key.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(key: String, config: &Config, outside: Outside) -> anyhow::Result<Self> {
        let address = config.payment.stripe_url.as_deref();
        let outbound = Outbound::new(OutboundOptions {
            // Only an address from the configuration may be near.
            allow_private: address.is_some(),
            timeout: PATIENCE,
            max_body_bytes: LARGEST,
            trust: config.trust()?,
        })?;
        Ok(Self {
            outbound,
            outside,
            address: address.unwrap_or(ADDRESS).trim_end_matches('/').to_owned(),
            authorization: format!("Bearer {key}"),
            is_quiet: config.is_quiet,
        })
    }

    /// Reads an object.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn get(&self, path: &str) -> Result<Value, Failure> {
        self.send(Request::get(&self.url(path))).await
    }

    /// Reads a list to its end.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn list(&self, path: &str) -> Result<Vec<Value>, Failure> {
        let mut all: Vec<Value> = Vec::new();
        let mut after = None;
        for _ in 0..PAGES {
            let (page, next) = self.page(path, after.as_deref()).await?;
            all.extend(page);
            if next.is_none() {
                break;
            }
            after = next;
        }
        Ok(all)
    }

    /// Reads a page of a list, behind the object `after`, with what the next page is behind.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn page(
        &self,
        path: &str,
        after: Option<&str>,
    ) -> Result<(Vec<Value>, Option<String>), Failure> {
        let after = after.map(|id| format!("&starting_after={id}"));
        let path = format!("{path}{}", after.unwrap_or_default());
        let mut page = self.get(&path).await?;
        let Value::Array(data) = page["data"].take() else {
            return Err(Failure::Refused("an answer is no list".to_owned()));
        };
        let last = data.last().and_then(|one| one["id"].as_str());
        let next = last.filter(|_| page["has_more"] == true).map(str::to_owned);
        Ok((data, next))
    }

    /// Makes or changes an object, once per key.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn post(&self, path: &str, key: &str, fields: &Fields) -> Result<Value, Failure> {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let request = Request::post_form(&self.url(path), &fields);
        self.send(request.header("idempotency-key", key)).await
    }

    /// Ends an object.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn delete(&self, path: &str, key: &str) -> Result<Value, Failure> {
        let request = Request::delete(&self.url(path));
        self.send(request.header("idempotency-key", key)).await
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    async fn send(&self, request: Request) -> Result<Value, Failure> {
        if self.is_quiet {
            let reason = "this copy is quiet until `masthead wake`";
            return Err(Failure::Retry(reason.to_owned()));
        }
        let request = request
            .header("authorization", &self.authorization)
            .header("stripe-version", VERSION);
        let answer = self.outside.send(&self.outbound, request).await;
        understand(&answer.map_err(|error| Failure::Retry(error.to_string()))?)
    }
}

/// Whether to ask again: not for what is wrong with the question. A key that is not ours
/// any more is mended by whoever runs the server, so it is worth another try.
fn understand(answer: &Response) -> Result<Value, Failure> {
    let body: Option<Value> = serde_json::from_slice(&answer.body).ok();
    if answer.is_success() {
        return body.ok_or_else(|| Failure::Retry("an answer that is not JSON".to_owned()));
    }
    let message = body
        .as_ref()
        .and_then(|body| body["error"]["message"].as_str());
    let reason = format!(
        "{}: {}",
        answer.status,
        message.unwrap_or("no reason given")
    );
    let code = body
        .as_ref()
        .and_then(|body| body["error"]["code"].as_str());
    match answer.status {
        401 | 403 | 408 | 409 | 424 | 425 | 429 | 500.. => Err(Failure::Retry(reason)),
        _ if is_for_now(code, &reason) => Err(Failure::Later(reason)),
        _ => Err(Failure::Refused(reason)),
    }
}

/// Not every such refusal has a code; the sentence of the commonest is looked for.
fn is_for_now(code: Option<&str>, reason: &str) -> bool {
    code.is_some_and(|code| FOR_NOW.contains(&code))
        || reason.to_ascii_lowercase().contains("insufficient funds")
}
