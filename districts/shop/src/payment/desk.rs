//! `/desk/payments`: what the processor was asked and does not do, and what can be done.
use serde::{Deserialize, Serialize};

use super::calls::{self, Asked, Call};
use super::store;
use crate::permission::SUBSCRIPTIONS;
use crate::subscription::{self, Subscription, words};
use desk::form::{Notice, Overtaken, Problems};
use desk::{self, Desk};
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use ground::written::Written;
use newsroom::publication::Publication;
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new(
    desk::Group::Shop,
    "desk-payments",
    PATH,
    SUBSCRIPTIONS,
)];

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
    /// The call whose note is missing.
    wrong: Option<String>,
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
pub async fn index(desk: Desk, Query(said): Query<Said>) -> Result<Answer> {
    let notice = match said.done.as_str() {
        done @ ("retry" | "open" | "settle") => {
            Notice::Done(desk.word(&format!("desk-payments-done-{done}")))
        }
        _ => Notice::None,
    };
    page(&desk, None, &notice).await
}

async fn page(desk: &Desk, wrong: Option<String>, notice: &Notice) -> Result<Answer> {
    let mut calls = Vec::new();
    for asked in calls::stuck(&desk.app).await? {
        if let Some(one) = subscription::by_id(&desk.app.db, asked.subscription).await? {
            calls.push(CallRow::new(&desk.publication, &one, &asked));
        }
    }
    let content = IndexPage { calls, wrong };
    let title = desk.word("desk-payments");
    desk.page("desk/payments.html", (PATH, &title), &content, notice)
}

/// `POST /desk/payments/{id}`: tries a call again, or closes it as settled by hand.
///
/// # Errors
/// [`Error::NotFound`] where there is no such call.
pub async fn update(desk: Desk, Path(id): Path<i64>, Form(form): Form<CallForm>) -> Result<Answer> {
    let app = &desk.app;
    let Some(asked) = store::open_call(&app.db, id).await? else {
        return settled(&desk, id, &form.note).await;
    };
    let one = subscription::by_id(&app.db, asked.subscription).await?;
    let one = one.ok_or(Error::NotFound)?;
    let note: String = form.note.trim().chars().take(LONGEST_NOTE).collect();
    let what = what(&desk.publication, &one, &asked.call);
    let (action, detail) = match form.deed.as_str() {
        "retry" => ("payment.retry", what),
        "settle" if !note.is_empty() => ("payment.settle", format!("{what} {note}")),
        "settle" => {
            let problems = Problems::one("note", desk.word("desk-payments-problem"));
            return page(&desk, Some(id.to_string()), &problems.into()).await;
        }
        _ => return Err(Error::BadRequest("the form is not one of ours")),
    };
    let save = async |tx: &mut db::Tx| {
        match action {
            "payment.retry" => calls::try_again(app, &mut *tx, &asked).await?,
            _ if calls::settle(app, &mut *tx, id, &note).await?.is_done() => {}
            _ => return Ok(Written::Overtaken),
        }
        let subject = format!("subscription:{}", one.number);
        desk.log(tx, action, subject, &detail).await?;
        Ok(Written::Done)
    };
    match desk.save(save).await? {
        Written::Overtaken => return settled(&desk, id, &note).await,
        Written::Done => {}
    }
    app.job_bell.ring();
    subscription::press(app, one.id).await?;
    let done = match action {
        "payment.settle" => "settle",
        _ if calls::is_open(app, id).await? => "open",
        _ => "retry",
    };
    let to = format!("{PATH}?done={done}");
    Ok(Answer::see_other(&to))
}

/// The page when the call is done already, by a colleague or by the processor.
async fn settled(desk: &Desk, id: i64, note: &str) -> Result<Answer> {
    if !store::is_call(&desk.app.db, id).await? {
        return Err(Error::NotFound);
    }
    let settled = Overtaken::settled().with_typed("desk-payments-note", note);
    page(desk, None, &settled.into()).await
}
