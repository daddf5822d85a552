//! The test till: a processor of payments that takes no money, built in for the demo and
//! the tests. It has its own objects and its own clockwork, and knows nothing of the rest
//! of the program but the address that it sends its events to.
mod cards;
mod clockwork;
pub mod deliver;
pub mod pages;
mod store;

use db::Tx;
use serde::{Deserialize, Serialize};

pub use cards::Card;
pub use clockwork::run;

use super::{
    Call, Checkout, CheckoutState, Failure, InvoiceStatus, Mode, Order, Snapshot, Status, Told,
};
use crate::subscription::terms::Every;
use crate::subscription::words;
use ground::app::App;
use ground::clock::{DAY, Millis};
use ground::ids::{hex, random_bytes};

/// A checkout page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    id: String,
    order: String,
    email: String,
    plan: String,
    amount: i64,
    /// The whole price in words.
    #[serde(default)]
    price: String,
    currency: String,
    every: Every,
    trial_days: u32,
    return_url: String,
    back_url: String,
    made_at: Millis,
    is_expired: bool,
    subscription: Option<String>,
}

/// A subscription, as the till keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    order: String,
    card: Card,
    every: Every,
    currency: String,
    plan: String,
    /// When the first of the periods began that are counted now: it keeps the day of the month.
    #[serde(default)]
    anchor: Option<Millis>,
    said: Snapshot,
}

/// An event to be delivered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    created: i64,
    livemode: bool,
    data: Data,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Data {
    object: Object,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Object {
    id: String,
    object: String,
    metadata: Metadata,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Metadata {
    order: String,
}

impl Session {
    /// Whether nothing is to be paid for it, now or later.
    fn is_free(&self) -> bool {
        self.amount == 0 && matches!(self.every, Every::Once(_))
    }
}

fn new_id(kind: &str) -> String {
    format!("till_{kind}_{}", hex(&random_bytes::<12>()))
}

fn unknown(what: &str) -> Failure {
    Failure::Refused(format!("the till has no such {what}"))
}

/// Opens a checkout; the order's number makes it one.
pub(super) async fn open(app: &App, order: &Order<'_>) -> Result<Checkout, Failure> {
    let session = Session {
        id: new_id("checkout"),
        order: order.number.to_owned(),
        email: order.email.to_owned(),
        plan: order.terms.plan.clone(),
        amount: order.terms.amount(0),
        price: words::price(order.terms, 0, order.language),
        currency: order.terms.currency.clone(),
        every: order.terms.every,
        trial_days: order.terms.trial_days,
        return_url: order.return_url.clone(),
        back_url: order.back_url.clone(),
        made_at: app.clock.now(),
        is_expired: false,
        subscription: None,
    };
    let mut tx = app.db.begin().await?;
    let id = store::once(&mut tx, &format!("open {}", order.number), &session.id).await?;
    if id == session.id {
        store::put_session(&mut tx, &session).await?;
    }
    tx.commit().await?;
    checkout(app, &id).await
}

/// What has become of a checkout.
pub(super) async fn checkout(app: &App, id: &str) -> Result<Checkout, Failure> {
    let session = store::session(&app.db, id)
        .await?
        .ok_or_else(|| unknown("checkout"))?;
    let has_expired = session.is_expired || app.clock.now() >= session.made_at + DAY;
    let state = match session.subscription {
        Some(id) => CheckoutState::Complete(id),
        None if has_expired => CheckoutState::Expired,
        None => CheckoutState::Open,
    };
    let is_open = state == CheckoutState::Open;
    let url = is_open.then(|| format!("{}/till/checkout/{id}", app.config.public_url()));
    Ok(Checkout {
        id: session.id,
        url,
        state,
    })
}

/// Closes a checkout.
pub(super) async fn expire(app: &App, id: &str) -> Result<(), Failure> {
    let mut tx = app.db.begin().await?;
    let session = store::lock_session(&mut tx, id).await?;
    let mut session = session.ok_or_else(|| unknown("checkout"))?;
    session.is_expired = true;
    store::put_session(&mut tx, &session).await?;
    Ok(tx.commit().await?)
}

/// Everything about a subscription.
pub(super) async fn snapshot(app: &App, id: &str) -> Result<Snapshot, Failure> {
    let held = store::held(&app.db, id).await?;
    Ok(held.ok_or_else(|| unknown("subscription"))?.said)
}

/// Where a buyer changes the card.
pub(super) fn method_path(id: &str) -> String {
    format!("/till/method/{id}")
}

/// Does what it is asked, once per key.
pub(super) async fn call(app: &App, id: &str, key: &str, call: &Call) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    let mut held = store::lock_held(&mut tx, id)
        .await?
        .ok_or_else(|| unknown("subscription"))?;
    let token = new_id("call");
    if store::once(&mut tx, key, &token).await? != token {
        return Ok(tx.commit().await?);
    }
    let kind = obey(&mut held, call, now)?;
    keep(app, &mut tx, &held, kind, now).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(())
}

/// Changes a subscription as asked; the kind of the event that tells about it.
fn obey(held: &mut Held, call: &Call, now: Millis) -> Result<&'static str, Failure> {
    let said = &mut held.said;
    if said.status == Status::Ended && !call.is_possible_after_end() {
        return Err(Failure::Refused("the subscription is over".to_owned()));
    }
    match call {
        Call::Cancel => said.cancels_at_end = true,
        Call::Keep => said.cancels_at_end = false,
        Call::MoveBilling(at) => {
            // A trial that runs is made longer; later, the time without charge is none.
            if said.status == Status::Trialing {
                said.trial_end = Some(*at);
            }
            (said.period_end, held.anchor) = (*at, Some(*at));
        }
        Call::End => end(said, now),
        Call::SetPrice { amount, every, .. } => {
            said.amount = *amount;
            held.every = *every;
        }
        Call::Change {
            amount,
            every,
            plan,
            at,
            less,
            asked_back,
            ..
        } => {
            let mut known = said.clone();
            known.ask_back(asked_back);
            said.balance += (crate::subscription::unused(&known, *at) - less).max(0);
            (said.amount, held.every, held.plan) = (*amount, *every, plan.clone());
            said.trial_end = said.trial_end.map(|end| end.min(*at));
            held.anchor = Some(*at);
            clockwork::charge(held, *amount, *at);
        }
        Call::TakeBalance(amount) if *amount > said.balance => {
            return Err(super::lacks_balance(said.balance));
        }
        Call::TakeBalance(amount) => said.balance -= amount,
        Call::Refund { invoice, amount } => return refund(said, invoice, *amount),
    }
    Ok(match call {
        Call::End => "customer.subscription.deleted",
        _ => "customer.subscription.updated",
    })
}

fn end(said: &mut Snapshot, now: Millis) {
    said.status = Status::Ended;
    said.ended_at = Some(said.ended_at.map_or(now, |at| at.min(now)));
    said.give_up_unpaid();
}

fn refund(said: &mut Snapshot, id: &str, amount: i64) -> Result<&'static str, Failure> {
    let invoice = said.invoices.iter_mut().find(|invoice| invoice.id == id);
    let invoice = invoice.ok_or_else(|| unknown("charge"))?;
    let left = invoice.amount - invoice.refunded;
    if invoice.status != InvoiceStatus::Paid || !(1..=left).contains(&amount) {
        return Err(Failure::Refused(format!(
            "{left} can be given back, not {amount}"
        )));
    }
    invoice.refunded += amount;
    Ok("charge.refunded")
}

/// Keeps a subscription with an event that tells of its change.
async fn keep(app: &App, tx: &mut Tx, held: &Held, kind: &str, at: Millis) -> Result<(), Failure> {
    store::put_held(tx, held, clockwork::due_at(held)).await?;
    let event = Event {
        id: new_id("event"),
        kind: kind.to_owned(),
        created: at / 1_000,
        livemode: false,
        data: Data {
            object: Object {
                id: held.said.id.clone(),
                object: "subscription".to_owned(),
                metadata: Metadata {
                    order: held.order.clone(),
                },
            },
        },
    };
    store::put_event(tx, &event, at).await?;
    let now = app.clock.now();
    ::jobs::enqueue(tx, now, app.ids.next(now), deliver::job(&event.id)).await?;
    Ok(())
}

/// Completes a checkout with a card that was accepted.
async fn complete(app: &App, id: &str, card: &Card) -> Result<Session, Failure> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    let session = store::lock_session(&mut tx, id).await?;
    let mut session = session.ok_or_else(|| unknown("checkout"))?;
    let has_expired = session.is_expired || now >= session.made_at + DAY;
    if session.subscription.is_some() || has_expired {
        tx.commit().await?;
        return Ok(session);
    }
    let held = begin(&session, card, now);
    session.subscription = Some(held.said.id.clone());
    store::put_session(&mut tx, &session).await?;
    keep(app, &mut tx, &held, "checkout.session.completed", now).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(session)
}

/// A subscription that begins now, with its trial or its first charge.
fn begin(session: &Session, card: &Card, now: Millis) -> Held {
    let trial_end = (session.trial_days > 0).then(|| now + i64::from(session.trial_days) * DAY);
    let said = Snapshot {
        id: new_id("subscription"),
        customer: new_id("customer"),
        mode: Mode::Test,
        status: Status::Trialing,
        began_at: now,
        trial_end,
        period_start: now,
        period_end: trial_end.unwrap_or(now),
        cancels_at_end: matches!(session.every, Every::Once(_)),
        ended_at: None,
        amount: session.amount,
        balance: 0,
        method: card.method(),
        invoices: Vec::new(),
    };
    let mut held = Held {
        order: session.order.clone(),
        card: card.clone(),
        every: session.every,
        currency: session.currency.clone(),
        plan: session.plan.clone(),
        anchor: trial_end.or(Some(now)),
        said,
    };
    if trial_end.is_none() {
        clockwork::first_charge(&mut held, now);
    }
    held
}

/// Changes the card of a subscription, and pays with it what is due.
async fn change_card(app: &App, id: &str, card: &Card) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    let mut held = store::lock_held(&mut tx, id)
        .await?
        .ok_or_else(|| unknown("subscription"))?;
    held.card = card.clone();
    held.said.method = card.method();
    let kind = match clockwork::pay_open(&mut held, now) {
        true => "invoice.paid",
        false => "payment_method.attached",
    };
    keep(app, &mut tx, &held, kind, now).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(())
}

/// Events since a moment.
pub(super) async fn told_since(app: &App, since: Millis) -> Result<Vec<Told>, Failure> {
    let events = store::events_since(&app.db, since).await?;
    events.iter().map(told).collect()
}

fn told(event: &Event) -> Result<Told, Failure> {
    Ok(Told {
        id: event.id.clone(),
        kind: event.kind.clone(),
        object: event.data.object.metadata.order.clone(),
        made_at: event.created * 1_000,
        body: serde_json::to_string(event)?,
    })
}

/// The secret that signs the events, the same on every node.
/// Tests ask for it from outside.
pub async fn secret(app: &App) -> Result<String, Failure> {
    let fresh = hex(&random_bytes::<24>());
    let mut tx = app.db.begin().await?;
    let secret = store::once(&mut tx, "secret", &fresh).await?;
    tx.commit().await?;
    Ok(secret)
}

/// The clock of a server with the till: the system's, and ahead of it by as much as the
/// clock page has moved it.
pub async fn clock(db: &db::Db) -> db::Result<ground::clock::Clock> {
    Ok(ground::clock::Clock::moved(store::clock(db).await?))
}
