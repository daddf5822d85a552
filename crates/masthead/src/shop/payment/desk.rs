//! `/desk/payments`: what the processor was asked and does not do, and what can be done.
use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::calls::{self, Asked, Call};
use crate::desk;
use crate::ground::app::App;
use crate::ground::clock::Millis;
use crate::ground::error::{Error, Result};
use crate::ground::i18n::{self, FluentArgs};
use crate::newsroom::publication::{self, Publication};
use crate::people::deed::{self, Deed};
use crate::people::reader::{SignedIn, Viewer};
use crate::shop::SUBSCRIPTIONS;
use crate::shop::subscription::{self, Subscription, words};
use crate::web::Answer;
use crate::web::extract::{Path, Query};
use crate::web::form::Form;

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new("desk-payments", PATH, SUBSCRIPTIONS)];

/// The address of the page.
pub const PATH: &str = "/desk/payments";
/// The longest note, in characters.
const LONGEST_NOTE: usize = 500;

/// What was done last.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    done: String,
}

/// What is to be done with a call.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CallForm {
    deed: String,
    note: String,
}

/// A call as pages show it.
#[derive(Clone, Debug, Serialize)]
pub struct CallRow {
    id: String,
    order: String,
    /// What is to be done, in words.
    what: String,
    asked_at: Millis,
    answer: String,
    retry_at: Option<Millis>,
}

#[derive(Serialize)]
struct IndexPage {
    calls: Vec<CallRow>,
    done: Option<String>,
    has_problem: bool,
}

impl CallRow {
    /// A call about a subscription.
    pub fn new(publication: &Publication, one: &Subscription, asked: &Asked) -> Self {
        Self {
            id: asked.id.to_string(),
            order: one.number.clone(),
            what: what(publication, one, &asked.call),
            asked_at: asked.asked_at,
            answer: asked.answer.clone(),
            retry_at: asked.retry_at,
        }
    }
}

/// What a call is to do, in words.
pub fn what(publication: &Publication, one: &Subscription, call: &Call) -> String {
    let language = publication.settings.language.as_str();
    let mut args = FluentArgs::new();
    match call {
        Call::MoveBilling(at) => args.set("date", words::day(publication, *at)),
        Call::SetPrice {
            amount, currency, ..
        } => {
            args.set("amount", words::money(*amount, currency, language));
        }
        Call::Change { plan, .. } => args.set("plan", plan.clone()),
        Call::Refund { amount, .. } | Call::TakeBalance(amount) => {
            let amount = words::money(*amount, &one.terms.currency, language);
            args.set("amount", amount);
        }
        Call::Cancel | Call::Keep | Call::End => {}
    }
    i18n::translate(language, &format!("call-{}", call.word()), &args)
}

/// `GET /desk/payments`: what needs somebody, oldest first.
pub async fn index(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Query(said): Query<Said>,
) -> Result<Answer> {
    render(&app, &viewer, &said.done, false).await
}

async fn render(
    app: &App,
    viewer: &std::sync::Arc<Viewer>,
    done: &str,
    has_problem: bool,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let language = publication.settings.language.as_str();
    let mut rows = Vec::new();
    for asked in calls::stuck(app).await? {
        if let Some(one) = subscription::by_id(&app.db, asked.subscription).await? {
            rows.push(CallRow::new(&publication, &one, &asked));
        }
    }
    let known = ["retry", "open", "settle"];
    let content = IndexPage {
        calls: rows,
        done: known
            .contains(&done)
            .then(|| i18n::text(language, &format!("desk-payments-done-{done}"))),
        has_problem,
    };
    let title = i18n::text(language, "desk-payments");
    crate::desk::render(
        app,
        &publication,
        viewer,
        "desk/payments.html",
        &title,
        PATH,
        &content,
    )
}

/// `POST /desk/payments/{id}`: tries a call again, or closes it as settled by hand.
///
/// # Errors
/// [`Error::NotFound`] where nothing of this id is open.
pub async fn update(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(id): Path<i64>,
    Form(form): Form<CallForm>,
) -> Result<Answer> {
    let asked = super::store::open_call(&app.db, id).await?;
    let asked = asked.ok_or(Error::NotFound)?;
    let one = subscription::by_id(&app.db, asked.subscription).await?;
    let one = one.ok_or(Error::NotFound)?;
    let note: String = form.note.trim().chars().take(LONGEST_NOTE).collect();
    let publication = publication::current(&app).await?;
    let what = what(&publication, &one, &asked.call);
    let (action, detail) = match form.deed.as_str() {
        "retry" => ("payment.retry", what),
        "settle" if !note.is_empty() => ("payment.settle", format!("{what} {note}")),
        "settle" => {
            let page = render(&app, &viewer, "", true).await?;
            return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY));
        }
        _ => return Err(Error::BadRequest("the form is not one of ours")),
    };
    let mut tx = app.db.begin().await?;
    match action {
        "payment.retry" => calls::try_again(&app, &mut tx, &asked).await?,
        _ if calls::settle(&app, &mut tx, id, &note).await?.is_done() => {}
        _ => return Err(Error::NotFound),
    }
    let subject = format!("subscription:{}", one.number);
    let deed = Deed {
        action,
        subject,
        detail: &detail,
    };
    deed::log(&app, &mut tx, viewer.actor(), deed).await?;
    tx.commit().await?;
    app.job_bell.notify_one();
    subscription::press(&app, one.id).await?;
    let done = match action {
        "payment.settle" => "settle",
        _ if calls::is_open(&app, id).await? => "open",
        _ => "retry",
    };
    let to = format!("{PATH}?done={done}");
    Ok(Answer::see_other(&to))
}
