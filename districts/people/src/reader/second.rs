//! `/log-in/second`: the second factor that staff show before they see the desk, and where
//! the first of it is set up.
use std::sync::Arc;

use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::browser::Browser;
use super::log_in::pages::{personal, words};
use super::one_time_code::{self, Standing};
use super::security::{self, Change, Codes, changed};
use super::{Caller, Email, SignedIn, Viewer, browser, passkey, recovery};
use crate::deed::{self, Deed};
use crate::letter::{self, Letter};
use crate::reader::session::Sessions;
use ground::app::App;
use ground::error::{Error, Result};
use ground::limit::Attempt;
use ground::watch::{self, About, Event, Way};
use web::Answer;
use web::extract::Query;
use web::form::Form;
use web::next::{local, with_next};

const PATH: &str = "/log-in/second";

/// What the form, or the way here, says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Step {
    code: String,
    next: String,
    /// A recovery code in place of the app's.
    recovery: String,
}

#[derive(Serialize)]
struct Content<'a> {
    next: &'a str,
    /// The way back to this page.
    here: String,
    problem: Option<String>,
    /// Whether a passkey of the account can be used.
    has_passkey: bool,
    /// Whether there is nothing yet and the first is set up here.
    enrols: bool,
    offers_passkeys: bool,
    codes: Codes,
    /// Whether a recovery code is left.
    can_recover: bool,
}

/// `GET /log-in/second`
pub async fn index(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Query(step): Query<Step>,
) -> Result<Answer> {
    let next = &*local(&step.next);
    if viewer.factors >= 2 || !viewer.roles.any() {
        return Ok(Answer::see_other(next));
    }
    show(&app, &viewer, next, None).await
}

async fn show(
    app: &App,
    viewer: &Arc<Viewer>,
    next: &str,
    problem: Option<String>,
) -> Result<Answer> {
    let here = with_next(PATH, next);
    let enrols = !security::has_second_factor(app, viewer).await?;
    if enrols && let Some(obstacle) = security::obstacle(app, viewer).await? {
        return Ok(obstacle.lead(&here));
    }
    let mut codes = Codes::of(app, viewer).await?;
    if !enrols {
        codes.secret = None;
        codes.address = None;
    }
    let can_recover = !enrols && recovery::left(&app.db, viewer.reader.id).await? > 0;
    let content = Content {
        can_recover,
        next,
        here,
        problem,
        has_passkey: !passkey::list(&app.db, viewer.reader.id).await?.is_empty(),
        enrols,
        offers_passkeys: passkey::are_offered(app),
        codes,
    };
    let caller = Caller::of(viewer.clone());
    let (template, title) = ("reader/second.html", "second-title");
    personal(app, &caller, template, title, PATH, &content).await
}

/// `POST /log-in/second`: a code of the app. The first one enrols the app, unless there is a
/// second factor that has not been shown.
pub async fn create(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    browser: Browser,
    Form(step): Form<Step>,
) -> Result<Answer> {
    let next = &*local(&step.next);
    let standing = one_time_code::standing(&app, viewer.reader.id).await?;
    let enrols = matches!(standing, Standing::Pending(_));
    if enrols && let Some(obstacle) = security::obstacle(&app, &viewer).await? {
        return Ok(obstacle.lead(&with_next(PATH, next)));
    }
    let email = Email::parse(&viewer.reader.email).ok_or(Error::Forbidden)?;
    let account = Some(viewer.reader.id);
    let wait = browser.wait_for(&app, Attempt::OneTimeCode, account, &email);
    if let Some(seconds) = wait.await? {
        let answer = refuse(&app, &viewer, next, "log-in-problem-often").await?;
        return Ok(answer.too_many(seconds));
    }
    if !step.recovery.is_empty() {
        return recover(&app, &viewer, &browser, &step.recovery, next).await;
    }
    let about = About::network(account, &browser.network);
    let mut tx = app.db.begin().await?;
    let now = app.clock.now();
    if !one_time_code::check(&app, &mut tx, viewer.reader.id, &step.code, now)
        .await?
        .is_done()
    {
        tx.rollback().await?;
        watch::tell(&app, Event::SecondFactorFailed(Way::OneTimeCode), &about);
        return refuse(&app, &viewer, next, "second-problem").await;
    }
    let onward = match enrols {
        true => recovery::pages::after_set_up(&app, &viewer, next).await?,
        false => next.to_owned(),
    };
    let welcome = if enrols {
        changed(&app, tx, &viewer, 2, &browser, Change::codes_added()).await?
    } else {
        let welcome = browser::welcome(&app, &mut tx, &viewer.reader, 2, &browser).await?;
        tx.commit().await?;
        app.part::<Sessions>().clear();
        welcome
    };
    let about = about.with_factors(2);
    watch::tell(&app, Event::SecondFactor(Way::OneTimeCode), &about);
    Ok(welcome.on(Answer::see_other(&onward)))
}

/// Takes a recovery code in place of the second factor, once, and tells of it.
async fn recover(
    app: &App,
    viewer: &Arc<Viewer>,
    browser: &Browser,
    typed: &str,
    next: &str,
) -> Result<Answer> {
    let reader = viewer.reader.id;
    let about = About::network(Some(reader), &browser.network);
    let mut tx = app.db.begin().await?;
    if !recovery::use_up(&mut tx, reader, typed, app.clock.now())
        .await?
        .is_done()
    {
        tx.rollback().await?;
        watch::tell(app, Event::SecondFactorFailed(Way::Recovery), &about);
        return refuse(app, viewer, next, "recovery-problem").await;
    }
    let deed = Deed {
        action: "staff.recovery_used",
        subject: format!("reader:{reader}"),
        detail: &viewer.reader.email,
    };
    deed::log(app, &mut tx, viewer.actor(), deed).await?;
    let letter = Letter::new("recovery-used", &viewer.reader.email)
        .with("place", &browser.network)
        .action(format!("{}{}", app.config.public_url(), security::PATH))
        .awaited();
    letter::send(app, &mut tx, &letter, None).await?;
    let welcome = browser::welcome(app, &mut tx, &viewer.reader, 2, browser).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    app.job_bell.ring();
    let about = about.with_factors(2);
    watch::tell(app, Event::SecondFactor(Way::Recovery), &about);
    Ok(welcome.on(Answer::see_other(next)))
}

async fn refuse(app: &App, viewer: &Arc<Viewer>, next: &str, problem: &str) -> Result<Answer> {
    let problem = words(app, problem).await?;
    let answer = show(app, viewer, next, Some(problem)).await?;
    Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY))
}
