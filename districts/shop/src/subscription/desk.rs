//! `/desk/subscriptions`: looking one up, and what staff can do with it.
use serde::{Deserialize, Serialize};

use super::account::InvoiceRow;
use super::deeds::Notice as CancelNotice;
use super::life::Ending;
use super::pages::{Row, UNTAKEN};
use super::settle::change_at;
use super::{Change, Subscription, order, press, store, words};
use crate::payment::{Unfit, charges, events};
use crate::permission::SUBSCRIPTIONS;
use desk::fields::Fields;
use desk::form::{Notice, Overtaken, Problems};
use desk::{self, Desk};
use ground::app::App;
use ground::clock::{DAY, Millis};
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use ground::money::{Currency, Money};
use newsroom::publication::Publication;
use people::reader::{self, Email};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::Seen;

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new(
    desk::Group::Shop,
    "desk-subscriptions",
    PATH,
    SUBSCRIPTIONS,
)];

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
    /// What was typed and could not be done.
    form: DeskForm,
    seen: Seen,
}

#[derive(Serialize)]
struct EventRow {
    kind: String,
    made_at: Millis,
    followed_at: Option<Millis>,
}

/// What is to be done.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DeskForm {
    deed: String,
    invoice: String,
    amount: String,
    /// Where the page had shown the gift that is paid back.
    gift: String,
    days: String,
    note: String,
    /// The version of the subscription that was seen.
    #[serde(skip_serializing)]
    seen: Seen,
}

/// What a form asks for, read.
enum Wish {
    Refund {
        invoice: String,
        amount: i64,
        is_untaken: bool,
    },
    Cancel,
    End,
    Extend {
        days: i64,
    },
}

/// `GET /desk/subscriptions`: by address or order number, or the newest.
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let found = find(&desk.app, &asked).await?;
    let now = desk.app.clock.now();
    let has_more = asked.q.trim().is_empty() && found.len() == usize::try_from(PAGE).unwrap_or(0);
    let older = found.last().filter(|_| has_more);
    let content = IndexPage {
        older_url: older.map(|one| format!("{PATH}?before={}", one.id)),
        rows: found
            .iter()
            .map(|one| Row::new(&desk.publication, one, now))
            .collect(),
        q: asked.q,
    };
    let (template, title) = ("desk/subscriptions.html", desk.word("desk-subscriptions"));
    desk.page(template, (PATH, &title), &content, &Notice::None)
}

async fn find(app: &App, asked: &Asked) -> Result<Vec<Subscription>> {
    let q = asked.q.trim();
    if q.is_empty() {
        return Ok(store::latest(&app.db, asked.before.unwrap_or(i64::MAX), PAGE).await?);
    }
    if let Some(email) = Email::parse(q) {
        return of_address(app, &email).await;
    }
    let Some(number) = order::parse(q) else {
        return Ok(Vec::new());
    };
    Ok(store::by_number(&app.db, &number)
        .await?
        .into_iter()
        .collect())
}

/// What the account of an address has, and what was ordered with the address and not proved.
async fn of_address(app: &App, email: &Email) -> Result<Vec<Subscription>> {
    let account = reader::by_email(&app.db, email).await?;
    let mut all = Vec::new();
    let buyers = store::buyers_of(&app.db, email.key()).await?;
    for id in account.map(|reader| reader.id).into_iter().chain(buyers) {
        all.extend(store::of_reader(&app.db, id).await?);
    }
    Ok(all)
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
    desk: Desk,
    Path(number): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Answer> {
    let one = named(&desk.app, &number).await?;
    let row = row(&desk, &one).await?;
    let notice = match (asked.done.as_str(), row.is_asked()) {
        ("yes", true) => Notice::Done(desk.word("desk-subscription-asked")),
        ("yes", false) => Notice::Done(desk.word("desk-subscription-done")),
        _ => Notice::None,
    };
    page_of(&desk, (&one, row), DeskForm::default(), &notice).await
}

async fn row(desk: &Desk, one: &Subscription) -> Result<Row> {
    let (app, publication) = (&desk.app, &desk.publication);
    let row = Row::new(publication, one, app.clock.now());
    let row = row.with_gift(app, publication, one).await?;
    row.with_open(app, publication, one).await
}

async fn page(desk: &Desk, one: &Subscription, form: DeskForm, notice: &Notice) -> Result<Answer> {
    let row = row(desk, one).await?;
    page_of(desk, (one, row), form, notice).await
}

async fn page_of(
    desk: &Desk,
    (one, row): (&Subscription, Row),
    form: DeskForm,
    notice: &Notice,
) -> Result<Answer> {
    let (app, publication) = (&desk.app, &desk.publication);
    let owner = reader::by_id(&app.db, one.reader).await?;
    let event = |(kind, made_at, followed_at)| EventRow {
        kind,
        made_at,
        followed_at,
    };
    let mut told = events::about_object(app, &one.number).await?;
    if let Some(id) = &one.processor_id {
        told.extend(events::about_object(app, id).await?);
    }
    let invoices = invoices(desk, one).await?;
    let content = ShowPage {
        seen: version(one, &invoices)?,
        row,
        reader: owner.map_or_else(String::new, |owner| owner.email),
        reader_url: format!("/desk/readers/{}", one.reader),
        invoices,
        events: told.into_iter().map(event).collect(),
        can_end: can_end(one, app.clock.now()),
        at_end: at_end(publication, one, app.clock.now()),
        form,
    };
    let path = format!("{PATH}/{}", one.number);
    let template = "desk/subscription.html";
    desk.page(template, (&path, &one.number), &content, notice)
}

async fn invoices(desk: &Desk, one: &Subscription) -> Result<Vec<InvoiceRow>> {
    let charges = charges::of(&desk.app.db, one.id).await?;
    let invoice = |charge| InvoiceRow::new(&desk.publication, charge);
    Ok(charges.iter().map(invoice).collect())
}

/// The version of a subscription: where its life stands, and what was paid and given back.
fn version(one: &Subscription, invoices: &[InvoiceRow]) -> Result<Seen> {
    Seen::of(&(&one.life, one.access_until, invoices))
}

/// What is said when it is another version by now, with the note, which may have no field any
/// more.
fn changed(form: &DeskForm) -> Notice {
    let on_top = Overtaken::on_top();
    on_top
        .with_typed("desk-subscription-note", &form.note)
        .into()
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
    desk: Desk,
    Path(number): Path<String>,
    Form(form): Form<DeskForm>,
) -> Result<Answer> {
    let one = named(&desk.app, &number).await?;
    if form.seen != version(&one, &invoices(&desk, &one).await?)? {
        let notice = changed(&form);
        return page(&desk, &one, form, &notice).await;
    }
    let (wish, action) = match read(&desk, &one, &form).await? {
        Ok(read) => read,
        Err(problems) => return page(&desk, &one, form, &problems.into()).await,
    };
    let done = change_at(&desk.app, one.id, Some(one.version), |change| {
        Ok(perform(change, &wish, &form.note))
    });
    match done.await? {
        Some(true) => {}
        Some(false) => {
            let problems = Problems::whole(desk.word("desk-subscription-problem"));
            return page(&desk, &one, form, &problems.into()).await;
        }
        None => return late(&desk, &number, form, &wish).await,
    }
    let detail = match &wish {
        Wish::Refund {
            invoice, amount, ..
        } => format!("{invoice} {amount} {}", form.note),
        Wish::Extend { days } => format!("{days} days {}", form.note),
        Wish::Cancel | Wish::End => form.note.clone(),
    };
    let mut tx = desk.app.db.begin().await?;
    let subject = format!("subscription:{}", one.number);
    desk.log(&mut tx, action, subject, &detail).await?;
    tx.commit().await?;
    press(&desk.app, one.id).await?;
    Ok(Answer::see_other(&format!(
        "{PATH}/{}?done=yes",
        one.number
    )))
}

/// The page as it is by now: somebody changed the subscription between the look at it and the
/// deed, or took the gift that was to be paid back.
async fn late(desk: &Desk, number: &str, form: DeskForm, wish: &Wish) -> Result<Answer> {
    let one = named(&desk.app, number).await?;
    let notice = match wish {
        Wish::Refund {
            is_untaken: true, ..
        } => Problems::whole(desk.word("desk-subscription-problem")).into(),
        _ => changed(&form),
    };
    page(desk, &one, form, &notice).await
}

/// What the form asks for, with its name in the log.
async fn read(
    desk: &Desk,
    one: &Subscription,
    form: &DeskForm,
) -> Result<Result<(Wish, &'static str), Problems>> {
    let mut fields = Fields::of(&desk.publication);
    let wish = match form.deed.as_str() {
        "refund" => {
            let refund = refund_of(&desk.app, one, form).await?;
            let refund = fields.some("amount", refund, "desk-subscription-problem-amount");
            let wish = refund.map(|(invoice, amount)| Wish::Refund {
                invoice,
                amount,
                is_untaken: form.gift == UNTAKEN,
            });
            (wish, "subscription.refund")
        }
        "cancel" => (Some(Wish::Cancel), "subscription.cancel"),
        "end" => (Some(Wish::End), "subscription.end"),
        "extend" => {
            let days = 1..=LONGEST_EXTENSION_DAYS;
            let days = fields.number("days", &form.days, days, "desk-subscription-problem-days");
            (
                days.map(|days| Wish::Extend { days }),
                "subscription.extend",
            )
        }
        _ => return Err(Error::BadRequest("the form is not one of ours")),
    };
    Ok(fields.finish(|| Some((wish.0?, wish.1))))
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
    let unfit = Unfit::of(app.config.payment.processor, Money::new(minor, currency));
    !matches!(unfit, Some(Unfit::Grain(_) | Unfit::Currency(_)))
}

/// Whether it runs: what has ended in a contest is not over before that is.
fn can_end(one: &Subscription, now: Millis) -> bool {
    let life = &one.life;
    life.said.is_some() && life.ended_by.is_none() && !one.state(now).is_over()
}

fn perform(change: &mut Change, wish: &Wish, note: &str) -> bool {
    let runs = can_end(&change.one, change.now);
    match wish {
        Wish::Refund {
            invoice,
            amount,
            is_untaken,
        } => {
            change.is_untaken = *is_untaken;
            change.refund(invoice, *amount)
        }
        Wish::Cancel => change.cancel(CancelNotice::Ordinary, note),
        Wish::End if runs => {
            change.end(Ending::Staff);
            true
        }
        Wish::Extend { days } if runs => {
            change.extend(days * DAY);
            true
        }
        Wish::End | Wish::Extend { .. } => false,
    }
}
