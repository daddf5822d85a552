//! Payment: the processors that take money, one way to ask them, and what they answer.
//!
//! What a processor says about a subscription is a [`Snapshot`] of everything it knows. An
//! event only says that there is something to ask; so events can come in any order, any
//! number of times, or not at all.
pub mod board;
mod breaks;
pub mod calls;
pub mod charges;
pub mod desk;
pub mod events;
pub mod jobs;
pub mod signature;
mod store;
pub mod stripe;
pub mod till;
mod unfit;

use db::Migration;
use serde::{Deserialize, Serialize};

use crate::subscription::terms::Terms;
use ground::app::App;
use ground::clock::Millis;
use ground::config::{Config, Processor as Configured};
use ground::error::Error;
use ground::outside::Outside;

pub use breaks::Breaks;
pub use calls::Call;
pub use unfit::Unfit;

/// Steps of its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration::shared(34, "lookups", include_str!("0034_lookups.sql")),
    Migration::shared(74, "old_events", include_str!("0074_old_events.sql")),
];

/// Whether money moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Nothing is charged.
    Test,
    /// Readers pay.
    Live,
}

impl Mode {
    /// The word for it in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Test => "test",
            Self::Live => "live",
        }
    }
}

/// Who takes the money.
#[derive(Debug)]
pub enum Processor {
    /// Nobody: nothing is sold.
    Off,
    /// The built-in test till.
    Till,
    /// Stripe.
    Stripe(Box<stripe::Stripe>),
}

/// Why a processor did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It did not answer, or not clearly; asking again with the same key is safe.
    #[error("the payment processor does not answer: {0}")]
    Retry(String),
    /// It will not now, as while its account is empty; asking later with another key may help.
    #[error("the payment processor refuses for now: {0}")]
    Later(String),
    /// It will not.
    #[error("the payment processor refuses: {0}")]
    Refused(String),
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Retry(reason) | Failure::Later(reason) => {
                tracing::warn!(reason, "the payment processor does not answer");
                Self::Unavailable
            }
            Failure::Refused(reason) => {
                Self::Internal(anyhow::anyhow!("the payment processor refuses: {reason}"))
            }
        }
    }
}

impl From<db::Error> for Failure {
    fn from(error: db::Error) -> Self {
        Self::Retry(error.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Refused(format!("its answer is not understood: {error}"))
    }
}

/// What a checkout is for. All of it comes from the offer, nothing from the request.
#[derive(Clone, Debug)]
pub struct Order<'a> {
    /// The order number; it is the idempotency key too.
    pub number: &'a str,
    /// The buyer's account.
    pub reader: i64,
    /// The buyer's address.
    pub email: &'a str,
    /// What is sold, how and for how much.
    pub terms: &'a Terms,
    /// Where the processor sends the buyer afterwards.
    pub return_url: String,
    /// Where it sends a buyer who changes their mind.
    pub back_url: String,
    /// Language of the processor's page.
    pub language: &'a str,
}

/// A page of the processor where somebody pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkout {
    /// The processor's name for it.
    pub id: String,
    /// Its address, while it is open.
    pub url: Option<String>,
    /// What has become of it.
    pub state: CheckoutState,
}

/// What has become of a checkout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckoutState {
    /// Nobody has paid yet.
    Open,
    /// The subscription with this id has begun.
    Complete(String),
    /// It can be used no more.
    Expired,
}

/// Everything a processor knows of one subscription at one moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The processor's name for it.
    pub id: String,
    /// The processor's name for the buyer.
    pub customer: String,
    /// Whether it is for real.
    pub mode: Mode,
    /// Where it is.
    pub status: Status,
    /// When it began.
    pub began_at: Millis,
    /// When the trial ends or ended.
    pub trial_end: Option<Millis>,
    /// From when is paid.
    pub period_start: Millis,
    /// Until when is paid, or tried.
    pub period_end: Millis,
    /// Whether it ends with the period.
    pub cancels_at_end: bool,
    /// When it ended.
    pub ended_at: Option<Millis>,
    /// What the next period costs, before tax.
    pub amount: i64,
    /// What was paid and not used, in minor units; the next charges take it first. Below
    /// nothing where the processor carries a debt that was too small to be charged.
    #[serde(default)]
    pub balance: i64,
    /// How is paid.
    pub method: Option<Method>,
    /// What was charged, oldest first.
    pub invoices: Vec<Invoice>,
}

impl Snapshot {
    /// What is charged in, as ISO 4217 in capitals, once there is a charge.
    pub fn currency(&self) -> Option<&str> {
        self.invoices.first().map(|one| one.currency.as_str())
    }

    /// What the balance has set aside for charges that are not paid, in minor units.
    pub fn set_aside(&self) -> i64 {
        let open = self.invoices.iter();
        open.filter(|one| one.status == InvoiceStatus::Open)
            .map(|one| one.from_balance)
            .sum()
    }

    /// Counts what is still to be given back, by charge.
    pub fn ask_back(&mut self, asked: &[(String, i64)]) {
        for (id, amount) in asked {
            let mut invoices = self.invoices.iter_mut();
            if let Some(paid) = invoices.find(|one| one.id == *id) {
                paid.asked_back += amount;
            }
        }
    }

    /// Gives up what is not paid. What the balance had set aside for it comes back to it.
    pub fn give_up_unpaid(&mut self) {
        let unpaid = |one: &&mut Invoice| one.status == InvoiceStatus::Open;
        for open in self.invoices.iter_mut().filter(unpaid) {
            open.status = InvoiceStatus::Void;
            self.balance += open.from_balance;
        }
    }
}

/// Where a subscription is, as the processor sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The first payment is not through.
    Incomplete,
    /// Free until the trial's end.
    Trialing,
    /// Paid.
    Active,
    /// A renewal was not paid.
    PastDue,
    /// Over.
    Ended,
}

/// A way to pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// In words, as in `Visa 4242`.
    pub label: String,
    /// The same for the same card, whoever uses it; only ever compared.
    pub fingerprint: Option<String>,
}

/// A charge, tried or done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invoice {
    /// The processor's name for it.
    pub id: String,
    /// How much was to be paid, with tax, in minor units.
    pub amount: i64,
    /// How much of the price was taken from the balance instead.
    #[serde(default)]
    pub from_balance: i64,
    /// Whether it is for a period of the subscription, also one that costs nothing.
    #[serde(default)]
    pub is_period: bool,
    /// The tax in it.
    pub tax: i64,
    /// How much was given back.
    pub refunded: i64,
    /// How much more we have asked to be given back; the processor never says it.
    #[serde(default)]
    pub asked_back: i64,
    /// ISO 4217, in capitals.
    pub currency: String,
    /// What has become of it.
    pub status: InvoiceStatus,
    /// When it was made.
    pub made_at: Millis,
    /// When it was paid.
    pub paid_at: Option<Millis>,
    /// When paying it first failed.
    pub failed_at: Option<Millis>,
    /// For the time from then.
    pub period_start: Millis,
    /// For the time until then.
    pub period_end: Millis,
    /// Whether the holder of the card contests it.
    pub is_disputed: bool,
}

impl Invoice {
    /// What its period costs, however it was paid.
    pub fn price(&self) -> i64 {
        self.amount + self.from_balance
    }

    /// What of its amount was neither given back nor asked to be.
    pub fn stays(&self) -> i64 {
        self.amount - self.refunded - self.asked_back
    }

    /// Whether it stands for a period; invoices from before this was noted do if money was due.
    pub fn counts(&self) -> bool {
        self.is_period || self.amount > 0
    }
}

/// What has become of a charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InvoiceStatus {
    /// To be paid.
    Open,
    /// Paid.
    Paid,
    /// Given up.
    Void,
}

/// An event as a list of the processor tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The processor's name for it.
    pub id: String,
    /// As in `invoice.paid`.
    pub kind: String,
    /// The subscription or checkout that it is about.
    pub object: String,
    /// When it happened.
    pub made_at: Millis,
    /// All of it.
    pub body: String,
}

/// The processor that this server was configured with, and a way for tests to break things.
#[derive(Debug)]
pub struct Payment {
    /// Who takes the money.
    pub processor: Processor,
    /// Where the program is made to fail, in tests.
    pub breaks: Breaks,
}

impl Payment {
    /// What the configuration says.
    ///
    /// # Errors
    /// When the client of the processor cannot be set up.
    pub fn new(config: &Config, outside: &Outside) -> anyhow::Result<Self> {
        let processor = match config.payment.processor {
            Configured::None => Processor::Off,
            Configured::Till => Processor::Till,
            Configured::Stripe => {
                Processor::Stripe(Box::new(stripe::Stripe::new(config, outside.clone())?))
            }
        };
        Ok(Self {
            processor,
            breaks: Breaks::default(),
        })
    }
}

impl Processor {
    /// The word for it in the database and in addresses.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Off => "none",
            Self::Till => "till",
            Self::Stripe(_) => "stripe",
        }
    }

    /// Whether money moves.
    pub fn mode(&self) -> Mode {
        match self {
            Self::Off | Self::Till => Mode::Test,
            Self::Stripe(stripe) => stripe.mode(),
        }
    }

    /// Opens the page where somebody pays; the same order has one page, however often this
    /// is asked.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn open(&self, app: &App, order: &Order<'_>) -> Result<Checkout, Failure> {
        match self {
            Self::Off => off(),
            Self::Till => till::open(app, order).await,
            Self::Stripe(stripe) => stripe.open(order).await,
        }
    }

    /// What has become of a checkout.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn checkout(&self, app: &App, id: &str) -> Result<Checkout, Failure> {
        match self {
            Self::Off => off(),
            Self::Till => till::checkout(app, id).await,
            Self::Stripe(stripe) => stripe.checkout(id).await,
        }
    }

    /// Closes a checkout; one that is complete or closed stays as it is.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn expire(&self, app: &App, id: &str) -> Result<(), Failure> {
        match self {
            Self::Off => off(),
            Self::Till => till::expire(app, id).await,
            Self::Stripe(stripe) => stripe.expire(id).await,
        }
    }

    /// Everything about a subscription, as it is now.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn snapshot(&self, app: &App, id: &str) -> Result<Snapshot, Failure> {
        match self {
            Self::Off => off(),
            Self::Till => till::snapshot(app, id).await,
            Self::Stripe(stripe) => stripe.snapshot(id).await,
        }
    }

    /// Asks for something; with the same key it is done once.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn call(&self, app: &App, id: &str, key: &str, call: &Call) -> Result<(), Failure> {
        match self {
            Self::Off => off(),
            Self::Till => till::call(app, id, key, call).await,
            Self::Stripe(stripe) => stripe.call(id, key, call).await,
        }
    }

    /// The page where a buyer changes how they pay.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn method_page(
        &self,
        app: &App,
        said: &Snapshot,
        back: &str,
    ) -> Result<String, Failure> {
        match self {
            Self::Off => off(),
            Self::Till => Ok(till::method_path(&said.id)),
            Self::Stripe(stripe) => stripe.portal(&said.customer, back, app.clock.now()).await,
        }
    }

    /// Events since a moment, for those that never arrived.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn told_since(&self, app: &App, since: Millis) -> Result<Vec<Told>, Failure> {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let (page, next) = self.told_page(app, since, after).await?;
            all.extend(page);
            if next.is_none() {
                return Ok(all);
            }
            after = next;
        }
    }

    /// A page of the same, newest first, behind the event `after`, with what the next page is
    /// behind.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn told_page(
        &self,
        app: &App,
        since: Millis,
        after: Option<String>,
    ) -> Result<(Vec<Told>, Option<String>), Failure> {
        match self {
            Self::Off => Ok((Vec::new(), None)),
            Self::Till => Ok((till::told_since(app, since).await?, None)),
            Self::Stripe(stripe) => stripe.told_page(since, after).await,
        }
    }
}

/// What was to be taken from the balance is spent; the end may still bring it back there.
fn lacks_balance(has: i64) -> Failure {
    Failure::Later(format!("no more than {has} is on the balance"))
}

fn off<T>() -> Result<T, Failure> {
    Err(Failure::Refused(
        "no payment processor is configured".to_owned(),
    ))
}
