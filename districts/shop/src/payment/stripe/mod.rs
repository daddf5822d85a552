//! Stripe: the dozen calls that we use, typed, with the version of its interface pinned.
//! Prices are written into each call (`price_data`), so that nothing has to be kept in step
//! with a catalogue there.
mod client;
mod fields;
mod read;
pub mod units;

use serde_json::Value;

use self::client::{Client, Fields, field};
use self::fields::{first_key, locale, price_fields};
use super::{Call, Checkout, CheckoutState, Failure, Mode, Order, Snapshot, Status, Told};
use crate::subscription::terms::Every;
use ground::clock::{Millis, SECOND};
use ground::config::Config;
use ground::outside::Outside;

/// The version of Stripe's interface that answers have the form of.
pub const VERSION: &str = "2024-06-20";
/// Events that are worth a question.
const KINDS: [&str; 15] = [
    "checkout.session.completed",
    "checkout.session.async_payment_succeeded",
    "checkout.session.async_payment_failed",
    "checkout.session.expired",
    "customer.subscription.created",
    "customer.subscription.updated",
    "customer.subscription.deleted",
    "invoice.paid",
    "invoice.payment_failed",
    "invoice.voided",
    "charge.refunded",
    "charge.refund.updated",
    "refund.failed",
    "charge.dispute.created",
    "charge.dispute.closed",
];

/// Stripe, with one account's keys.
#[derive(Debug)]
pub struct Stripe {
    client: Client,
    mode: Mode,
    secrets: Vec<String>,
    computes_tax: bool,
}

impl Stripe {
    /// A client with the keys of the configuration.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(config: &Config, outside: Outside) -> anyhow::Result<Self> {
        let settings = &config.payment;
        let key = settings.stripe_secret_key.clone().unwrap_or_default();
        let is_live = key.starts_with("sk_live_") || key.starts_with("rk_live_");
        let secrets = [
            &settings.stripe_webhook_secret,
            &settings.stripe_webhook_secret_old,
        ];
        Ok(Self {
            client: Client::new(key, config, outside)?,
            mode: if is_live { Mode::Live } else { Mode::Test },
            secrets: secrets.into_iter().flatten().cloned().collect(),
            computes_tax: settings.stripe_tax,
        })
    }

    /// Whether money moves.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// The secrets that sign events: two while one is exchanged for the other.
    pub fn webhook_secrets(&self) -> Vec<&str> {
        self.secrets.iter().map(String::as_str).collect()
    }

    pub(super) async fn open(&self, order: &Order<'_>) -> Result<Checkout, Failure> {
        let session = self
            .client
            .post(
                "/v1/checkout/sessions",
                &format!("open {}", order.number),
                &self.session(order)?,
            )
            .await?;
        read::checkout(&session)
    }

    /// The fields of a checkout: everything from the offer.
    fn session(&self, order: &Order<'_>) -> Result<Fields, Failure> {
        let terms = order.terms;
        let mut fields = vec![
            field("client_reference_id", order.number),
            field("customer_email", order.email),
            field("success_url", &order.return_url),
            field("cancel_url", &order.back_url),
            field("locale", locale(order.language)),
            field("metadata[order]", order.number),
            field("line_items[0][quantity]", "1"),
            // Stripe's page names the first price alone.
            field(
                "custom_text[submit][message]",
                crate::subscription::words::price(terms, 0, order.language),
            ),
        ];
        let price = "line_items[0][price_data]";
        fields.extend(price_fields(
            price,
            &terms.currency,
            terms.amount(0),
            terms.every,
        )?);
        fields.push(field(&format!("{price}[product_data][name]"), &terms.plan));
        if self.computes_tax {
            fields.push(field("automatic_tax[enabled]", "true"));
            // What is said before an order is the whole price.
            fields.push(field(&format!("{price}[tax_behavior]"), "inclusive"));
        }
        match terms.every {
            // Where nothing is paid there is no payment intent, and the checkout says it all.
            Every::Once(hours) if terms.amount(0) == 0 => {
                fields.extend([field("mode", "payment"), field("metadata[hours]", hours)]);
            }
            Every::Once(hours) => fields.extend([
                field("mode", "payment"),
                field("payment_intent_data[metadata][order]", order.number),
                field("payment_intent_data[metadata][hours]", hours),
            ]),
            _ => fields.extend([
                field("mode", "subscription"),
                field("payment_method_collection", "always"),
                field("subscription_data[metadata][order]", order.number),
            ]),
        }
        if terms.trial_days > 0 && terms.is_recurring() {
            let data = "subscription_data";
            fields.extend([
                field(&format!("{data}[trial_period_days]"), terms.trial_days),
                field(&format!("{data}[metadata][trial_days]"), terms.trial_days),
            ]);
        }
        Ok(fields)
    }

    pub(super) async fn checkout(&self, id: &str) -> Result<Checkout, Failure> {
        read::checkout(
            &self
                .client
                .get(&format!("/v1/checkout/sessions/{id}"))
                .await?,
        )
    }

    pub(super) async fn expire(&self, id: &str) -> Result<(), Failure> {
        if self.checkout(id).await?.state != CheckoutState::Open {
            return Ok(());
        }
        let path = format!("/v1/checkout/sessions/{id}/expire");
        self.client
            .post(&path, &format!("expire {id}"), &Vec::new())
            .await
            .map(drop)
    }

    pub(super) async fn snapshot(&self, id: &str) -> Result<Snapshot, Failure> {
        if id.starts_with("cs_") {
            let path = format!("/v1/checkout/sessions/{id}");
            return read::free(&self.client.get(&path).await?);
        }
        if id.starts_with("pi_") {
            let path = format!("/v1/payment_intents/{id}?expand[]=latest_charge");
            return read::once(&self.client.get(&path).await?);
        }
        let path =
            format!("/v1/subscriptions/{id}?expand[]=default_payment_method&expand[]=customer");
        let subscription = self.client.get(&path).await?;
        let path = format!("/v1/invoices?subscription={id}&limit=100&expand[]=data.charge");
        let mut invoices = Vec::new();
        for one in self.client.list(&path).await? {
            let Some(mut invoice) = read::invoice(&one) else {
                continue;
            };
            if invoice.is_disputed {
                invoice.is_disputed = self.is_contested(&one["charge"]).await?;
            }
            invoices.push(invoice);
        }
        invoices.sort_by(|one, other| (one.made_at, &one.id).cmp(&(other.made_at, &other.id)));
        read::subscription(&subscription, invoices)
    }

    /// A charge stays marked as disputed after the dispute was won.
    async fn is_contested(&self, charge: &Value) -> Result<bool, Failure> {
        let id = charge["id"].as_str().unwrap_or_default();
        let disputes = self
            .client
            .list(&format!("/v1/disputes?charge={id}&limit=100"))
            .await?;
        let is_over =
            |dispute: &Value| matches!(dispute["status"].as_str(), Some("won" | "warning_closed"));
        Ok(!disputes.iter().all(is_over))
    }

    pub(super) async fn call(&self, id: &str, key: &str, call: &Call) -> Result<(), Failure> {
        let path = format!("/v1/subscriptions/{id}");
        match call {
            Call::Cancel => self.set(&path, key, "cancel_at_period_end", "true").await,
            Call::Keep => self.set(&path, key, "cancel_at_period_end", "false").await,
            Call::End => self.end(id, key).await,
            // Time without charge is a trial to Stripe, also in the middle of a subscription.
            Call::MoveBilling(at) => {
                let fields = vec![
                    field("trial_end", at / SECOND),
                    field("proration_behavior", "none"),
                    field("metadata[last]", "move"),
                ];
                self.client.post(&path, key, &fields).await.map(drop)
            }
            Call::SetPrice {
                amount,
                every,
                currency,
                ..
            } => {
                let mut fields = self.item(id, currency, *amount, *every).await?;
                fields.push(field("proration_behavior", "none"));
                self.client.post(&path, key, &fields).await.map(drop)
            }
            Call::Change {
                amount,
                every,
                currency,
                at,
                less,
                asked_back,
                ..
            } => {
                let price = (*amount, *every, currency.as_str());
                self.change(id, key, price, (*at, *less, asked_back)).await
            }
            Call::Refund { invoice, amount } => self.refund(invoice, key, *amount).await,
            Call::TakeBalance(amount) => self.take_balance(id, key, *amount).await,
        }
    }

    async fn set(&self, path: &str, key: &str, name: &str, value: &str) -> Result<(), Failure> {
        self.client
            .post(path, key, &vec![field(name, value)])
            .await
            .map(drop)
    }

    /// What is unpaid is given up too, so that nobody pays for what has ended.
    async fn end(&self, id: &str, key: &str) -> Result<(), Failure> {
        if id.starts_with("pi_") || id.starts_with("cs_") {
            return Ok(());
        }
        let path = format!("/v1/subscriptions/{id}");
        if self.client.get(&path).await?["status"] != "canceled" {
            self.client.delete(&path, key).await?;
        }
        let open = format!("/v1/invoices?subscription={id}&status=open&limit=100");
        for invoice in self.client.list(&open).await? {
            let invoice = invoice["id"].as_str().unwrap_or_default();
            let path = format!("/v1/invoices/{invoice}/void");
            self.client
                .post(&path, &format!("{key} {invoice}"), &Vec::new())
                .await?;
        }
        Ok(())
    }

    /// The one item of a subscription with another price.
    async fn item(
        &self,
        id: &str,
        currency: &str,
        amount: i64,
        every: Every,
    ) -> Result<Fields, Failure> {
        let subscription = self.client.get(&format!("/v1/subscriptions/{id}")).await?;
        let item = &subscription["items"]["data"][0];
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let price = "items[0][price_data]";
        let mut fields = vec![
            field("items[0][id]", text(&item["id"])),
            field(
                &format!("{price}[product]"),
                text(&item["price"]["product"]),
            ),
        ];
        fields.extend(price_fields(price, currency, amount, every)?);
        if self.computes_tax {
            fields.push(field(&format!("{price}[tax_behavior]"), "inclusive"));
        }
        Ok(fields)
    }

    /// What is left of the old period goes to the customer's balance, from which Stripe pays
    /// its invoices first; Stripe computes no credit of its own. That it was done is noted at
    /// the subscription, with the change itself.
    async fn change(
        &self,
        id: &str,
        key: &str,
        (amount, every, currency): (i64, Every, &str),
        (at, less, asked_back): (Millis, i64, &[(String, i64)]),
    ) -> Result<(), Failure> {
        let path = format!("/v1/subscriptions/{id}");
        let known = self.client.get(&path).await?;
        if known["metadata"]["change"] == key {
            return Ok(());
        }
        let mut said = self.snapshot(id).await?;
        said.ask_back(asked_back);
        let left = (crate::subscription::unused(&said, at) - less).max(0);
        let customer = (said.customer.as_str(), currency);
        self.move_balance(customer, &format!("{key} credit"), left)
            .await?;
        let mut fields = self.item(id, currency, amount, every).await?;
        // Time without charge, which is a trial to Stripe, is over.
        let now = match known["status"] == "trialing" {
            true => "trial_end",
            false => "billing_cycle_anchor",
        };
        fields.extend([
            field(now, "now"),
            field("proration_behavior", "none"),
            field("metadata[last]", "change"),
            field("metadata[change]", key),
        ]);
        self.client.post(&path, key, &fields).await.map(drop)
    }

    /// Whether money was moved by an earlier try of a call of which a later part was refused.
    /// The first try cannot have been: its key is new.
    async fn was_done(&self, list: &str, key: &str) -> Result<bool, Failure> {
        match first_key(key) == key {
            true => Ok(false),
            false => self.has_noted(list, key).await,
        }
    }

    /// Whether a list has something that was done for a call and has not failed.
    async fn has_noted(&self, list: &str, key: &str) -> Result<bool, Failure> {
        let is_done = |one: &Value| {
            let has_failed = matches!(one["status"].as_str(), Some("failed" | "canceled"));
            one["metadata"]["call"] == first_key(key).as_str() && !has_failed
        };
        match self.client.list(list).await {
            Ok(all) => Ok(all.iter().any(is_done)),
            // A list that it does not have shows nothing that was done.
            Err(Failure::Refused(_)) => Ok(false),
            Err(failure) => Err(failure),
        }
    }

    /// Puts so much on a customer's balance, or takes it from there.
    async fn move_balance(
        &self,
        (customer, currency): (&str, &str),
        key: &str,
        amount: i64,
    ) -> Result<(), Failure> {
        if amount == 0 {
            return Ok(());
        }
        let path = format!("/v1/customers/{customer}/balance_transactions");
        if self.was_done(&format!("{path}?limit=100"), key).await? {
            return Ok(());
        }
        // To Stripe a credit is a balance below nothing.
        let fields = vec![
            field("amount", -units::nearest(amount, currency)),
            field("currency", currency.to_lowercase()),
            field("metadata[call]", first_key(key)),
        ];
        self.client.post(&path, key, &fields).await.map(drop)
    }

    /// What goes back is no longer on the balance. That it was done is noted there, as the
    /// answer to an earlier try may be lost.
    async fn take_balance(&self, id: &str, key: &str, amount: i64) -> Result<(), Failure> {
        let said = self.snapshot(id).await?;
        let path = format!(
            "/v1/customers/{}/balance_transactions?limit=100",
            said.customer
        );
        if self.has_noted(&path, key).await? {
            return Ok(());
        }
        // What an unpaid charge had set aside comes back to the balance of what has ended.
        let comes_back = match said.status {
            Status::Ended => said.set_aside(),
            _ => 0,
        };
        if said.balance + comes_back < amount {
            return Err(super::lacks_balance(said.balance));
        }
        let currency = said.currency().unwrap_or_default();
        self.move_balance((&said.customer, currency), key, -amount)
            .await
    }

    async fn refund(&self, invoice: &str, key: &str, amount: i64) -> Result<(), Failure> {
        let (path, name) = match invoice.starts_with("pi_") {
            true => ("/v1/payment_intents", "payment_intent"),
            false => ("/v1/invoices", "charge"),
        };
        let paid = self.client.get(&format!("{path}/{invoice}")).await?;
        let currency = paid["currency"].as_str().unwrap_or_default();
        let paid_by = match name {
            "charge" => read::id(&paid["charge"]).unwrap_or_default(),
            _ => invoice.to_owned(),
        };
        let path = format!("/v1/refunds?{name}={paid_by}&limit=100");
        if self.was_done(&path, key).await? {
            return Ok(());
        }
        let fields = vec![
            field("amount", units::amount(amount, currency)?),
            field(name, paid_by),
            field("metadata[call]", first_key(key)),
        ];
        let refund = self.client.post("/v1/refunds", key, &fields).await?;
        match refund["status"].as_str() {
            Some("failed" | "canceled") => Err(Failure::Refused(format!(
                "the refund failed: {}",
                refund["failure_reason"]
                    .as_str()
                    .unwrap_or("no reason given")
            ))),
            _ => Ok(()),
        }
    }

    pub(super) async fn portal(
        &self,
        customer: &str,
        back: &str,
        now: Millis,
    ) -> Result<String, Failure> {
        let fields = vec![field("customer", customer), field("return_url", back)];
        let key = format!("portal {customer} {now}");
        let session = self
            .client
            .post("/v1/billing_portal/sessions", &key, &fields)
            .await?;
        let url = session["url"].as_str().map(str::to_owned);
        url.ok_or_else(|| Failure::Refused("the portal has no address".to_owned()))
    }

    pub(super) async fn told_page(
        &self,
        since: Millis,
        after: Option<String>,
    ) -> Result<(Vec<Told>, Option<String>), Failure> {
        let kinds: String = KINDS
            .iter()
            .map(|kind| format!("&types[]={kind}"))
            .collect();
        let path = format!(
            "/v1/events?limit=100&created[gte]={}{kinds}",
            since / SECOND
        );
        let (events, next) = self.client.page(&path, after.as_deref()).await?;
        let told = events.iter().filter_map(super::events::read).collect();
        Ok((told, next))
    }

    /// The subscription, or the payment, that a charge belongs to.
    pub(super) async fn owner(&self, object: &str) -> Result<Option<String>, Failure> {
        if !object.starts_with("ch_") && !object.starts_with("py_") {
            return Ok(None);
        }
        let charge = self.client.get(&format!("/v1/charges/{object}")).await?;
        let Some(invoice) = read::id(&charge["invoice"]) else {
            return Ok(read::id(&charge["payment_intent"]));
        };
        let invoice = self.client.get(&format!("/v1/invoices/{invoice}")).await?;
        Ok(read::id(&invoice["subscription"]))
    }
}
