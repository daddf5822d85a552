//! Leaving: the pages to cancel and to withdraw, in two clicks from the foot of every page,
//! with and without a log-in (§ 312k BGB; Directive 2011/83/EU, Article 11a).
//!
//! Who is not logged in gets the same answer whatever they typed, in the same time: what
//! they ask is put into the queue, and what comes of it goes by mail to the address of the
//! account.
use ::jobs::{Job, JobError, New};
use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::account::said_done;
use super::deeds::Notice;
use super::{Change, Subscription, change, order, pages::Row, store, withdrawal, words};
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n;
use ground::jobs::Kind;
use ground::lane::Lane;
use ground::limit::{self, Attempt, Who};
use newsroom::publication::{self, Publication};
use people::reader::{self, Caller, Email, Trying};
use web::Answer;
use web::form::Form;
use web::page::{self, Meta};

/// The job of leaving.
pub(super) const LEAVE: Kind =
    Kind::new(KIND, Lane::Processor, |app, job| Box::pin(handle(app, job)));

/// The kind of the job that leaves for somebody who is not logged in.
pub const KIND: &str = "subscription.leave";

/// Letters of the longest name.
const LONGEST_NAME: usize = 200;
/// Letters of the longest reason.
const LONGEST_REASON: usize = 2_000;

/// What somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// To cancel: it runs until the end of what is paid.
    Cancel,
    /// To withdraw: it ends and the money comes back.
    Withdraw,
}

impl Way {
    fn path(self) -> &'static str {
        match self {
            Self::Cancel => "/cancel",
            Self::Withdraw => "/cancel/withdraw",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Cancel => "cancel",
            Self::Withdraw => "withdraw",
        }
    }

    /// What the page begins with; the house's rule about refunds is named where it stands.
    fn intro(self, house_refund: bool) -> &'static str {
        match self {
            Self::Cancel => "leave-cancel-intro",
            Self::Withdraw if house_refund => "leave-withdraw-intro",
            Self::Withdraw => "leave-withdraw-intro-law",
        }
    }

    fn fits(self, one: &Subscription, now: i64) -> bool {
        match self {
            Self::Cancel => one.state(now).can_cancel(),
            Self::Withdraw => one.can_withdraw(now),
        }
    }
}

/// What is typed to leave.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LeaveForm {
    name: String,
    email: String,
    order: String,
    /// `ordinary` or `extraordinary`.
    notice: String,
    reason: String,
}

impl LeaveForm {
    fn notice(&self) -> Notice {
        match self.notice.as_str() {
            "extraordinary" => Notice::Extraordinary,
            _ => Notice::Ordinary,
        }
    }
}

#[derive(Serialize)]
struct LeavePage<'a> {
    way: &'static str,
    intro: String,
    action: &'static str,
    rows: Vec<Leaving>,
    is_known: bool,
    form: &'a LeaveForm,
    email_problem: Option<String>,
    order_problem: Option<String>,
    /// What is wrong with the form as a whole.
    problem: Option<String>,
    received_at: Option<i64>,
}

/// What the page says beside its form.
#[derive(Clone, Copy, Debug)]
enum Shown {
    /// Nothing.
    Form,
    /// An interface string about what is wrong.
    Problem(&'static str),
    /// When something was received.
    Received(i64),
}

/// A subscription that can be left, with what follows from it.
#[derive(Serialize)]
struct Leaving {
    #[serde(flatten)]
    row: Row,
    /// When it ends.
    ends_at: Option<i64>,
    /// What is given back.
    back: Option<String>,
}

/// What follows from leaving a subscription now; `None` where it cannot be left that way.
async fn leaving(
    app: &App,
    publication: &Publication,
    way: Way,
    one: &Subscription,
) -> Result<Option<Leaving>> {
    let now = app.clock.now();
    let row = Row::new(publication, one, now);
    let row = row.with_gift(app, publication, one).await?;
    let (ends_at, back) = match way {
        Way::Cancel => {
            let end = one.notice_end(now);
            (end, end.map(|end| one.left_at(end)))
        }
        Way::Withdraw => match withdrawal::of(app, one).await? {
            Some(back) => (None, Some(back.amount)),
            None => return Ok(None),
        },
    };
    let language = &publication.settings.language;
    let money = |minor| words::money(minor, &one.terms.currency, language);
    Ok(Some(Leaving {
        row,
        ends_at,
        back: back.map(money),
    }))
}

/// `GET /cancel`.
pub async fn cancel_page(State(app): State<App>, caller: Caller) -> Result<Answer> {
    show(
        &app,
        &caller,
        Way::Cancel,
        &LeaveForm::default(),
        Shown::Form,
    )
    .await
}

/// `POST /cancel`.
pub async fn cancel(
    State(app): State<App>,
    caller: Caller,
    Trying(who): Trying,
    Form(form): Form<LeaveForm>,
) -> Result<Answer> {
    leave(&app, &caller, who, Way::Cancel, &form).await
}

/// `GET /cancel/withdraw`.
pub async fn withdraw_page(State(app): State<App>, caller: Caller) -> Result<Answer> {
    show(
        &app,
        &caller,
        Way::Withdraw,
        &LeaveForm::default(),
        Shown::Form,
    )
    .await
}

/// `POST /cancel/withdraw`.
pub async fn withdraw(
    State(app): State<App>,
    caller: Caller,
    Trying(who): Trying,
    Form(form): Form<LeaveForm>,
) -> Result<Answer> {
    leave(&app, &caller, who, Way::Withdraw, &form).await
}

fn viewer(caller: &Caller) -> Option<i64> {
    caller.viewer.as_ref().map(|viewer| viewer.reader.id)
}

async fn show(
    app: &App,
    caller: &Caller,
    way: Way,
    form: &LeaveForm,
    shown: Shown,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let language = publication.settings.language.as_str();
    let now = app.clock.now();
    let mut rows = Vec::new();
    if let Some(reader) = viewer(caller) {
        let all = store::of_reader(&app.db, reader).await?;
        for one in all.iter().filter(|one| way.fits(one, now)) {
            rows.extend(leaving(app, &publication, way, one).await?);
        }
    }
    let is_sent = form.name.is_empty() && form.email.is_empty() && form.order.is_empty();
    let problem =
        |is_wrong: bool, key: &str| (!is_sent && is_wrong).then(|| i18n::text(language, key));
    let content = LeavePage {
        way: way.word(),
        intro: i18n::text(language, way.intro(publication.settings.house_refund)),
        action: way.path(),
        rows,
        is_known: viewer(caller).is_some(),
        email_problem: problem(Email::parse(&form.email).is_none(), "leave-problem-email"),
        order_problem: problem(order::parse(&form.order).is_none(), "leave-problem-order"),
        problem: match shown {
            Shown::Problem(key) => Some(i18n::text(language, key)),
            _ => None,
        },
        form,
        received_at: match shown {
            Shown::Received(at) => Some(at),
            _ => None,
        },
    };
    let title = i18n::text(language, &format!("leave-{}", way.word()));
    let meta = Meta::new(app, &publication, &title, way.path());
    page::personal(
        app,
        &publication,
        caller,
        "subscription/leave.html",
        meta,
        way.path(),
        &content,
    )
}

async fn leave(
    app: &App,
    caller: &Caller,
    mut who: Who,
    way: Way,
    form: &LeaveForm,
) -> Result<Answer> {
    if !app.config.sells() {
        return Err(Error::NotFound);
    }
    who.mailbox = Email::parse(&form.email).map(|email| email.mailbox());
    if let Some(seconds) = limit::count(app, Attempt::Leave, &who).await? {
        let answer = show(app, caller, way, form, Shown::Problem("problem-often")).await?;
        return Ok(answer.too_many(seconds));
    }
    if form.name.chars().count() > LONGEST_NAME || form.reason.chars().count() > LONGEST_REASON {
        let answer = show(app, caller, way, form, Shown::Problem("leave-problem-long")).await?;
        return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    if let (Some(reader), Some(number)) = (viewer(caller), order::parse(&form.order)) {
        let one = store::by_number(&app.db, &number).await?;
        if let Some(one) = one.filter(|one| one.reader == reader) {
            let to = match perform(app, &one, way, form).await? {
                true => {
                    let done = said_done(app, one.id, way.word()).await?;
                    format!("/account/subscription?{done}")
                }
                false => "/account/subscription?problem=state".to_owned(),
            };
            return Ok(Answer::see_other(&to));
        }
    }
    if order::parse(&form.order).is_none() || Email::parse(&form.email).is_none() {
        let form = LeaveForm {
            // An empty form, sent, is one with mistakes.
            name: if form.name.is_empty() {
                " ".to_owned()
            } else {
                form.name.clone()
            },
            ..form.clone()
        };
        let answer = show(app, caller, way, &form, Shown::Form).await?;
        return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    let now = app.clock.now();
    let job = New::job(KIND, serde_json::json!({ "way": way, "form": form }));
    ::jobs::enqueue(&app.db, now, app.ids.next(now), job).await?;
    app.job_bell.ring();
    show(
        app,
        caller,
        way,
        &LeaveForm::default(),
        Shown::Received(now),
    )
    .await
}

async fn perform(app: &App, one: &Subscription, way: Way, form: &LeaveForm) -> Result<bool> {
    match way {
        Way::Cancel => {
            let cancel = |change: &mut Change| Ok(change.cancel(form.notice(), &form.reason));
            change(app, one.id, cancel).await
        }
        Way::Withdraw => withdrawal::withdraw(app, one).await,
    }
}

/// Does what somebody without a log-in has asked, if the address and the order belong
/// together. Nobody learns here whether they do.
///
/// # Errors
/// [`JobError::Retry`] when the database does not answer.
pub async fn handle(app: &App, job: &Job) -> Result<(), JobError> {
    let way: Way =
        serde_json::from_value(job.payload["way"].clone()).map_err(JobError::permanent)?;
    let form: LeaveForm =
        serde_json::from_value(job.payload["form"].clone()).map_err(JobError::permanent)?;
    let retry = |error: Error| JobError::retry(format!("{error:#}"));
    let Some(one) = find(app, &form).await.map_err(retry)? else {
        return Ok(());
    };
    perform(app, &one, way, &form).await.map_err(retry)?;
    Ok(())
}

async fn find(app: &App, form: &LeaveForm) -> Result<Option<Subscription>> {
    let (Some(number), Some(email)) = (order::parse(&form.order), Email::parse(&form.email)) else {
        return Ok(None);
    };
    let Some(one) = store::by_number(&app.db, &number).await? else {
        return Ok(None);
    };
    let Some(owner) = reader::by_id(&app.db, one.reader).await? else {
        return Ok(None);
    };
    let is_owner = Email::parse(&owner.email).is_some_and(|owner| owner.key() == email.key());
    Ok(is_owner.then_some(one))
}
