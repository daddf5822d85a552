//! `/desk/subscriptions`: looking one up, and what staff can do with it.
use std::sync::Arc;

use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::account::InvoiceRow;
use super::deeds::Notice;
use super::life::Ending;
use super::pages::{Row, UNTAKEN};
use super::settle::change_at;
use super::{Change, Subscription, order, press, store, words};
use crate::desk;
use crate::ground::app::App;
use crate::ground::clock::{DAY, Millis};
use crate::ground::error::{Error, Result};
use crate::ground::i18n::{self, FluentArgs};
use crate::ground::money::{Currency, Money};
use crate::newsroom::publication::{self, Publication};
use crate::people::deed::{self, Deed};
use crate::people::reader::{self, Email, SignedIn, Viewer};
use crate::shop::SUBSCRIPTIONS;
use crate::shop::payment::{Unfit, charges, events};
use crate::web::Answer;
use crate::web::extract::{Path, Query};
use crate::web::form::Form;

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new("desk-subscriptions", PATH, SUBSCRIPTIONS)];

/// The address of the page.
pub const PATH: &str = "/desk/subscriptions";
/// How many are listed at once.
const PAGE: i64 = 50;
/// The most days that staff can add.
const LONGEST_EXTENSION_DAYS: i64 = 366;

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    before: Option<i64>,
    done: String,
}

#[derive(Serialize)]
struct IndexPage {
    q: String,
    rows: Vec<Row>,
    older_url: Option<String>,
}

#[derive(Serialize)]
struct ShowPage {
    row: Row,
    reader: String,
    reader_url: String,
    invoices: Vec<InvoiceRow>,
    events: Vec<EventRow>,
    can_end: bool,
    /// What goes back if it is ended now, in a sentence.
    at_end: String,
    is_done: bool,
    has_problem: bool,
}

#[derive(Serialize)]
struct EventRow {
    kind: String,
    made_at: Millis,
    followed_at: Option<Millis>,
}

/// What is to be done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DeskForm {
    deed: String,
    invoice: String,
    amount: String,
    /// Where the page had shown the gift that is paid back.
    gift: String,
    days: i64,
    note: String,
}

/// `GET /desk/subscriptions`: by address or order number, or the newest.
pub async fn index(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Answer> {
    let found = find(&app, &asked).await?;
    let publication = publication::current(&app).await?;
    let now = app.clock.now();
    let has_more = asked.q.trim().is_empty() && found.len() == usize::try_from(PAGE).unwrap_or(0);
    let older = found.last().filter(|_| has_more);
    let content = IndexPage {
        older_url: older.map(|one| format!("{PATH}?before={}", one.id)),
        rows: found
            .iter()
            .map(|one| Row::new(&publication, one, now))
            .collect(),
        q: asked.q,
    };
    let title = i18n::text(&publication.settings.language, "desk-subscriptions");
    crate::desk::render(
        &app,
        &publication,
        &viewer,
        "desk/subscriptions.html",
        &title,
        PATH,
        &content,
    )
}

async fn find(app: &App, asked: &Asked) -> Result<Vec<Subscription>> {
    let q = asked.q.trim();
    if q.is_empty() {
        return Ok(store::latest(&app.db, asked.before.unwrap_or(i64::MAX), PAGE).await?);
    }
    if let Some(email) = Email::parse(q) {
        let Some(reader) = reader::by_email(&app.db, &email).await? else {
            return Ok(Vec::new());
        };
        return Ok(store::of_reader(&app.db, reader.id).await?);
    }
    let Some(number) = order::parse(q) else {
        return Ok(Vec::new());
    };
    Ok(store::by_number(&app.db, &number)
        .await?
        .into_iter()
        .collect())
}

async fn named(app: &App, number: &str) -> Result<Subscription> {
    let number = order::parse(number).ok_or(Error::NotFound)?;
    store::by_number(&app.db, &number)
        .await?
        .ok_or(Error::NotFound)
}

/// `GET /desk/subscriptions/{order}`: one with its charges and events.
///
/// # Errors
/// [`Error::NotFound`] where there is no such order.
pub async fn show(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(number): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Answer> {
    let one = named(&app, &number).await?;
    render(&app, &viewer, &one, (asked.done == "yes", false)).await
}

async fn render(
    app: &App,
    viewer: &Arc<Viewer>,
    one: &Subscription,
    (is_done, has_problem): (bool, bool),
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let owner = reader::by_id(&app.db, one.reader).await?;
    let charges = charges::of(&app.db, one.id).await?;
    let event = |(kind, made_at, followed_at)| EventRow {
        kind,
        made_at,
        followed_at,
    };
    let mut told = events::about_object(app, &one.number).await?;
    if let Some(id) = &one.processor_id {
        told.extend(events::about_object(app, id).await?);
    }
    let content = ShowPage {
        row: Row::new(&publication, one, app.clock.now())
            .with_gift(app, &publication, one)
            .await?
            .with_open(app, &publication, one)
            .await?,
        reader: owner.map_or_else(String::new, |owner| owner.email),
        reader_url: format!("/desk/readers/{}", one.reader),
        invoices: charges
            .iter()
            .map(|charge| InvoiceRow::new(&publication, charge))
            .collect(),
        events: told.into_iter().map(event).collect(),
        can_end: can_end(one, app.clock.now()),
        at_end: at_end(&publication, one, app.clock.now()),
        is_done,
        has_problem,
    };
    let path = format!("{PATH}/{}", one.number);
    crate::desk::render(
        app,
        &publication,
        viewer,
        "desk/subscription.html",
        &one.number,
        &path,
        &content,
    )
}

/// What goes back if a subscription is ended now, in a sentence.
fn at_end(publication: &Publication, one: &Subscription, now: Millis) -> String {
    let language = publication.settings.language.as_str();
    let (all, balance) = Change::of(one.clone(), now).back_at_end();
    let money = |minor| words::money(minor, &one.terms.currency, language);
    let mut args = FluentArgs::new();
    args.set("amount", money(all));
    args.set("balance", money(balance));
    let key = match (all, balance) {
        (0, _) => "desk-subscription-end-nothing",
        (_, 0) => "desk-subscription-end-back",
        _ => "desk-subscription-end-balance",
    };
    i18n::translate(language, key, &args)
}

/// `POST /desk/subscriptions/{order}`: refunds, cancels, ends or extends it.
///
/// # Errors
/// [`Error::NotFound`] where there is no such order.
pub async fn update(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(number): Path<String>,
    Form(form): Form<DeskForm>,
) -> Result<Answer> {
    let one = named(&app, &number).await?;
    let refund = refund_of(&app, &one, &form).await?;
    let action = match form.deed.as_str() {
        "refund" => "subscription.refund",
        "cancel" => "subscription.cancel",
        "end" => "subscription.end",
        "extend" => "subscription.extend",
        _ => return Err(Error::BadRequest("the form is not one of ours")),
    };
    let done = change_at(&app, one.id, None, |change| {
        Ok(perform(change, &form, refund.as_ref()))
    });
    if !done.await?.unwrap_or(false) {
        let answer = render(&app, &viewer, &one, (false, true)).await?;
        return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    let detail = match (&refund, form.deed.as_str()) {
        (Some((invoice, amount)), "refund") => format!("{invoice} {amount} {}", form.note),
        (_, "extend") => format!("{} days {}", form.days, form.note),
        _ => form.note.clone(),
    };
    let mut tx = app.db.begin().await?;
    let subject = format!("subscription:{}", one.number);
    let deed = Deed {
        action,
        subject,
        detail: &detail,
    };
    deed::log(&app, &mut tx, viewer.actor(), deed).await?;
    tx.commit().await?;
    press(&app, one.id).await?;
    let to = format!("{PATH}/{}?done=yes", one.number);
    Ok(Answer::see_other(&to))
}

/// The charge and the amount that a form wants to give back, if that much is left of it.
async fn refund_of(
    app: &App,
    one: &Subscription,
    form: &DeskForm,
) -> Result<Option<(String, i64)>> {
    let charge = charges::by_number(&app.db, form.invoice.trim()).await?;
    let Some(charge) = charge.filter(|charge| charge.subscription == one.id) else {
        return Ok(None);
    };
    let left = charge.invoice.amount - charge.invoice.refunded;
    let typed = form.amount.trim();
    let amount = match (typed.is_empty(), Currency::parse(&charge.invoice.currency)) {
        (true, _) => Some(left),
        (false, Some(currency)) => Money::parse(typed, currency).map(|money| money.minor),
        (false, None) => None,
    };
    let amount = amount.filter(|amount| {
        (1..=left).contains(amount) && can_give_back(app, *amount, &charge.invoice.currency)
    });
    Ok(amount.map(|amount| (charge.invoice.id, amount)))
}

/// Whether the processor can write such an amount at all.
fn can_give_back(app: &App, minor: i64, currency: &str) -> bool {
    let Some(currency) = Currency::parse(currency) else {
        return true;
    };
    let outcome = app
        .config
        .payment
        .processor
        .charges(Money::new(minor, currency));
    !matches!(outcome, Err(Unfit::Grain(_) | Unfit::Currency(_)))
}

/// Whether it runs: what has ended in a contest is not over before that is.
fn can_end(one: &Subscription, now: Millis) -> bool {
    let life = &one.life;
    life.said.is_some() && life.ended_by.is_none() && !one.state(now).is_over()
}

fn perform(change: &mut Change, form: &DeskForm, refund: Option<&(String, i64)>) -> bool {
    let runs = can_end(&change.one, change.now);
    match (form.deed.as_str(), refund) {
        ("refund", Some((invoice, amount))) => {
            change.is_untaken = form.gift == UNTAKEN;
            change.refund(invoice, *amount)
        }
        ("cancel", _) => change.cancel(Notice::Ordinary, &form.note),
        ("end", _) if runs => {
            change.end(Ending::Staff);
            true
        }
        ("extend", _) if runs && (1..=LONGEST_EXTENSION_DAYS).contains(&form.days) => {
            change.extend(form.days * DAY);
            true
        }
        _ => false,
    }
}
