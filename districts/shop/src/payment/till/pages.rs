//! The till's own pages: where its test cards are used, and where its clock is moved. They
//! exist only where the till is in use.
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::cards::{CONDUCTS, Conduct};
use super::{Card, Session, change_card, complete, run, store};
use crate::payment::{Payment, Processor, Status};
use crate::subscription;
use ground::app::App;
use ground::clock::{DAY, Millis};
use ground::error::{Error, Result};
use ground::i18n;
use newsroom::publication;
use people::reader::Caller;
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::page::{self, Meta};

/// The longest step of the clock.
const LONGEST_STEP_DAYS: i64 = 31;

#[derive(Serialize)]
struct CardPage<'a> {
    plan: &'a str,
    amount: Option<String>,
    price: &'a str,
    trial_days: Option<u32>,
    /// Whether no card is asked for.
    is_free: bool,
    number: &'a str,
    problem: Option<String>,
    asks: bool,
    action: String,
    back_url: &'a str,
    cards: Vec<CardRow>,
}

#[derive(Serialize)]
struct CardRow {
    number: String,
    does: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
/// A card, typed at the till.
pub struct CardForm {
    number: String,
    confirmed: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
/// How far the clock goes.
pub struct ClockForm {
    days: i64,
}

#[derive(Serialize)]
struct ClockPage {
    now: Millis,
    steps: [i64; 4],
    held: Vec<HeldRow>,
}

#[derive(Serialize)]
struct HeldRow {
    order: String,
    plan: String,
    status: &'static str,
    period_end: Millis,
    charges: usize,
}

fn only_here(app: &App) -> Result<()> {
    match app.part::<Payment>().processor {
        Processor::Till => Ok(()),
        Processor::Off | Processor::Stripe(_) => Err(Error::NotFound),
    }
}

/// `GET /till/checkout/{id}`: where a test card is used.
///
/// # Errors
/// [`Error::NotFound`] where there is no such checkout.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Answer> {
    let session = session(&app, &id).await?;
    if session.subscription.is_some() || session.is_expired {
        return Ok(Answer::see_other(&session.return_url));
    }
    checkout_page(&app, &caller, &session, &CardForm::default(), None).await
}

async fn session(app: &App, id: &str) -> Result<Session> {
    only_here(app)?;
    store::session(&app.db, id).await?.ok_or(Error::NotFound)
}

/// `POST /till/checkout/{id}`: uses the card.
///
/// # Errors
/// [`Error::NotFound`] where there is no such checkout.
pub async fn pay(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    Form(form): Form<CardForm>,
) -> Result<Answer> {
    let session = session(&app, &id).await?;
    let card = match session.is_free() {
        true => Ok(Card::none()),
        false => accepted(&form),
    };
    match card {
        Ok(card) => {
            let session = complete(&app, &id, &card).await?;
            Ok(Answer::see_other(&session.return_url))
        }
        Err(problem) => checkout_page(&app, &caller, &session, &form, problem).await,
    }
}

/// The card, or the key of what is wrong with it; no key where its holder is asked again.
fn accepted(form: &CardForm) -> Result<Card, Option<&'static str>> {
    let card = Card::parse(&form.number).ok_or(Some("till-problem-number"))?;
    match card.conduct() {
        Conduct::Declines => Err(Some("till-problem-declined")),
        Conduct::AsksTwice if !form.confirmed => Err(None),
        _ => Ok(card),
    }
}

async fn checkout_page(
    app: &App,
    caller: &Caller,
    session: &Session,
    form: &CardForm,
    problem: Option<&str>,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let language = publication.settings.language.as_str();
    let amount = Some(subscription::words::money(
        session.amount,
        &session.currency,
        language,
    ));
    let content = CardPage {
        plan: &session.plan,
        amount,
        price: &session.price,
        trial_days: (session.trial_days > 0).then_some(session.trial_days),
        is_free: session.is_free(),
        ..card_page(
            language,
            form,
            problem,
            format!("/till/checkout/{}", session.id),
            &session.back_url,
        )
    };
    card_answer(app, caller, &content).await
}

fn card_page<'a>(
    language: &str,
    form: &'a CardForm,
    problem: Option<&str>,
    action: String,
    back_url: &'a str,
) -> CardPage<'a> {
    let row = |(start, _, key): &(&str, Conduct, &str)| CardRow {
        number: format!("{} {} 4242 4242", &start[..4], &start[4..]),
        does: i18n::text(language, key),
    };
    CardPage {
        plan: "",
        amount: None,
        price: "",
        trial_days: None,
        is_free: false,
        number: &form.number,
        problem: problem.map(|key| i18n::text(language, key)),
        asks: problem.is_none() && !form.number.is_empty(),
        action,
        back_url,
        cards: CONDUCTS.iter().map(row).collect(),
    }
}

async fn card_answer(app: &App, caller: &Caller, content: &CardPage<'_>) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let title = i18n::text(&publication.settings.language, "till-title");
    let meta = Meta::new(app, &publication, &title, &content.action);
    page::personal(
        app,
        &publication,
        caller,
        "till/card.html",
        meta,
        &content.action,
        content,
    )
}

/// `GET /till/method/{id}`: where another card is put in.
///
/// # Errors
/// [`Error::NotFound`] where there is no such subscription.
pub async fn method(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Answer> {
    method_page(&app, &caller, &id, &CardForm::default(), None).await
}

async fn method_page(
    app: &App,
    caller: &Caller,
    id: &str,
    form: &CardForm,
    problem: Option<&str>,
) -> Result<Answer> {
    only_here(app)?;
    let held = store::held(&app.db, id).await?.ok_or(Error::NotFound)?;
    let publication = publication::current(app).await?;
    let language = publication.settings.language.as_str();
    let content = CardPage {
        plan: &held.plan,
        ..card_page(
            language,
            form,
            problem,
            super::method_path(id),
            "/account/subscription",
        )
    };
    card_answer(app, caller, &content).await
}

/// `POST /till/method/{id}`: puts in another card.
///
/// # Errors
/// [`Error::NotFound`] where there is no such subscription.
pub async fn set_method(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
    Form(form): Form<CardForm>,
) -> Result<Answer> {
    only_here(&app)?;
    match accepted(&form) {
        Ok(card) => {
            change_card(&app, &id, &card).await?;
            ground::jobs::run_short(&app).await?;
            Ok(Answer::see_other("/account/subscription"))
        }
        Err(problem) => method_page(&app, &caller, &id, &form, problem).await,
    }
}

/// `GET /till`: the clock, and what the till holds.
///
/// # Errors
/// [`Error::NotFound`] where the till is not in use.
pub async fn clock(State(app): State<App>, caller: Caller) -> Result<Answer> {
    only_here(&app)?;
    let publication = publication::current(&app).await?;
    let held = store::latest_held(&app.db).await?;
    let row = |one: super::Held| HeldRow {
        status: match one.said.status {
            Status::Incomplete => "open",
            Status::Trialing => "trialing",
            Status::Active => "active",
            Status::PastDue => "past-due",
            Status::Ended => "ended",
        },
        period_end: one.said.period_end,
        charges: one.said.invoices.len(),
        order: one.order,
        plan: one.plan,
    };
    let content = ClockPage {
        now: app.clock.now(),
        steps: [1, 3, 7, LONGEST_STEP_DAYS],
        held: held.into_iter().map(row).collect(),
    };
    let title = i18n::text(&publication.settings.language, "till-clock-title");
    let meta = Meta::new(&app, &publication, &title, "/till");
    page::personal(
        &app,
        &publication,
        &caller,
        "till/clock.html",
        meta,
        "/till",
        &content,
    )
}

/// `POST /till`: moves the clock, day by day, and does what falls due on each.
///
/// # Errors
/// [`Error::NotFound`] where the till is not in use.
pub async fn move_clock(State(app): State<App>, Form(form): Form<ClockForm>) -> Result<Answer> {
    only_here(&app)?;
    for _ in 0..form.days.clamp(0, LONGEST_STEP_DAYS) {
        app.clock.advance(DAY);
        pass(&app).await?;
    }
    store::keep_clock(&app.db, app.clock.ahead()).await?;
    Ok(Answer::see_other("/till"))
}

/// What falls due by now: at the till, then with us, then in the queue.
async fn pass(app: &App) -> Result<()> {
    run(app).await?;
    ground::jobs::run_short(app).await?;
    subscription::check_due(app).await?;
    ground::jobs::run_short(app).await?;
    Ok(())
}
