//! The account's pages about subscriptions and invoices.
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::elsewhere::{Elsewhere, elsewhere};
use super::pages::Row;
use super::{State as Stage, Subscription, change, order, press, store, words};
use crate::payment::charges::{self, Charge};
use crate::payment::{Failure, InvoiceStatus, Payment};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n;
use ground::limit::{self, Attempt};
use newsroom::publication::{self, Publication};
use people::reader::{Caller, SignedIn, Trying, account, buyer};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;

/// Where the account shows subscriptions.
pub const PATH: &str = "/account/subscription";
/// Where the account shows invoices.
pub const INVOICES: &str = "/account/invoices";

#[derive(Serialize)]
struct SubscriptionPage {
    rows: Vec<Row>,
    done: Option<String>,
    problem: Option<String>,
    is_on: bool,
    elsewhere: Vec<Elsewhere>,
}

/// What was done last.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    done: String,
    problem: String,
}

/// What is to be done with a subscription.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DeedForm {
    order: String,
    deed: String,
    days: i64,
}

/// `GET /account/subscription`.
pub async fn show(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    caller: Caller,
    Query(said): Query<Said>,
) -> Result<Answer> {
    buyer::join_waiting(&app, &viewer.reader).await?;
    let publication = publication::current(&app).await?;
    let now = app.clock.now();
    let all = store::of_reader(&app.db, viewer.reader.id).await?;
    let mut rows = Vec::with_capacity(all.len());
    for one in &all {
        let row = Row::new(&publication, one, now);
        let row = row.with_gift(&app, &publication, one).await?;
        rows.push(row.with_open(&app, &publication, one).await?);
    }
    let words = |kind: &str, word: &str, known: &[&str]| {
        let key = format!("subscription-{kind}-{word}");
        known
            .contains(&word)
            .then(|| i18n::text(&publication.settings.language, &key))
    };
    let content = SubscriptionPage {
        rows,
        done: words(
            "done",
            &said.done,
            &[
                "pause", "resume", "keep", "cancel", "withdraw", "change", "asked",
            ],
        ),
        problem: words(
            "problem",
            &said.problem,
            &["state", "days", "method", "cost", "held"],
        ),
        is_on: app.config.sells(),
        elsewhere: elsewhere(&app, &publication, (viewer.reader.id, caller.network)).await?,
    };
    account::show(&app, &viewer, "subscription/account.html", PATH, &content).await
}

fn back(query: &str) -> Answer {
    Answer::see_other(&format!("{PATH}?{query}"))
}

/// Has what was decided done, and says so only where it is.
pub(super) async fn said_done(app: &App, id: i64, deed: &str) -> Result<String> {
    let is_done = press(app, id).await?;
    Ok(format!("done={}", if is_done { deed } else { "asked" }))
}

/// One's own subscription, by its order number.
pub(super) async fn own(app: &App, reader: i64, number: &str) -> Result<Subscription> {
    let number = order::parse(number).ok_or(Error::NotFound)?;
    let one = store::by_number(&app.db, &number).await?;
    one.filter(|one| one.reader == reader)
        .ok_or(Error::NotFound)
}

/// `POST /account/subscription`: pauses, resumes, or takes a cancellation back.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's order.
pub async fn update(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<DeedForm>,
) -> Result<Answer> {
    let one = own(&app, viewer.reader.id, &form.order).await?;
    let is_done = change(&app, one.id, |change| {
        Ok(match form.deed.as_str() {
            "pause" => change.pause(form.days),
            "resume" => change.resume(),
            "keep" => change.keep(),
            _ => return Err(Error::BadRequest("the form is not one of ours")),
        })
    });
    if !is_done.await? {
        return Ok(back("problem=state"));
    }
    let done = said_done(&app, one.id, &form.deed).await?;
    Ok(back(&done))
}

/// `GET /account/subscription/method`: leads to the processor's page where the way to pay
/// is changed.
pub async fn method(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Trying(who): Trying,
) -> Result<Answer> {
    limit::require(&app, Attempt::Subscription, &who).await?;
    let now = app.clock.now();
    let all = store::of_reader(&app.db, viewer.reader.id).await?;
    let mut ours = all.iter().filter(|one| {
        !one.state(now).is_over() && one.processor == app.part::<Payment>().processor.word()
    });
    let is_due = |one: &&Subscription| one.state(now) == Stage::PastDue;
    let running = ours.clone().find(is_due).or_else(|| ours.next());
    let Some(said) = running.and_then(|one| one.life.said.as_ref()) else {
        return Ok(back("problem=method"));
    };
    let home = format!("{}{PATH}", app.config.public_url());
    match app
        .part::<Payment>()
        .processor
        .method_page(&app, said, &home)
        .await
    {
        Ok(url) => Ok(Answer::see_other(&url)),
        Err(Failure::Refused(reason)) => {
            tracing::warn!(reason, "no page to change the way to pay");
            Ok(back("problem=method"))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// A charge as pages show it.
#[derive(Clone, Debug, Serialize)]
pub struct InvoiceRow {
    number: String,
    amount: String,
    net: String,
    tax: Option<String>,
    refunded: Option<String>,
    /// The price and what of it was taken from the balance, where something was.
    price: Option<String>,
    from_balance: Option<String>,
    status: String,
    made_at: Millis,
    paid_at: Option<Millis>,
    period_start: Millis,
    period_end: Millis,
}

impl InvoiceRow {
    /// The charge in the publication's language.
    pub fn new(publication: &Publication, charge: &Charge) -> Self {
        let language = publication.settings.language.as_str();
        let invoice = &charge.invoice;
        let money = |minor| words::money(minor, &invoice.currency, language);
        let word = match invoice.status {
            _ if invoice.is_disputed => "disputed",
            InvoiceStatus::Paid if invoice.refunded >= invoice.amount && invoice.amount > 0 => {
                "refunded"
            }
            InvoiceStatus::Paid => "paid",
            InvoiceStatus::Open => "open",
            InvoiceStatus::Void => "void",
        };
        Self {
            number: charge.number.clone(),
            amount: money(invoice.amount),
            net: money(invoice.price() - invoice.tax),
            price: (invoice.from_balance != 0).then(|| money(invoice.price())),
            from_balance: (invoice.from_balance != 0).then(|| money(-invoice.from_balance)),
            tax: (invoice.tax > 0).then(|| money(invoice.tax)),
            refunded: (invoice.refunded > 0).then(|| money(invoice.refunded)),
            status: i18n::text(language, &format!("invoice-{word}")),
            made_at: invoice.made_at,
            paid_at: invoice.paid_at,
            period_start: invoice.period_start,
            period_end: invoice.period_end,
        }
    }
}

#[derive(Serialize)]
struct InvoicesPage {
    invoices: Vec<InvoiceRow>,
}

#[derive(Serialize)]
struct InvoicePage {
    invoice: InvoiceRow,
    plan: String,
    order: String,
    buyer: String,
    buyer_name: String,
}

/// `GET /account/invoices`.
pub async fn invoices(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let all = charges::of_reader(&app.db, viewer.reader.id).await?;
    let content = InvoicesPage {
        invoices: all
            .iter()
            .map(|one| InvoiceRow::new(&publication, one))
            .collect(),
    };
    account::show(
        &app,
        &viewer,
        "subscription/invoices.html",
        INVOICES,
        &content,
    )
    .await
}

/// `GET /account/invoices/{number}`: an invoice to be printed.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's invoice.
pub async fn invoice(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(number): Path<String>,
) -> Result<Answer> {
    let charge = charges::by_number(&app.db, &number).await?;
    let charge = charge
        .filter(|one| one.reader == viewer.reader.id)
        .ok_or(Error::NotFound)?;
    let one = store::by_id(&app.db, charge.subscription)
        .await?
        .ok_or(Error::NotFound)?;
    let publication = publication::current(&app).await?;
    let content = InvoicePage {
        invoice: InvoiceRow::new(&publication, &charge),
        plan: one.terms.plan,
        order: one.number,
        buyer: viewer.reader.email.clone(),
        buyer_name: viewer.reader.name.clone(),
    };
    let path = format!("{INVOICES}/{number}");
    let title = i18n::text(&publication.settings.language, "invoice");
    account::render(
        &app,
        &publication,
        &viewer,
        "subscription/invoice.html",
        &title,
        &path,
        &content,
    )
}
