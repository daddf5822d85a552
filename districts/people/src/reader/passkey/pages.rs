//! The steps of a passkey: options for the browser's script, and the form it fills in.
use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;

use super::{Ceremony, add, check_log_in, check_new, list, remove, start_adding, start_log_in};
use crate::reader::browser::{Browser, welcome};
use crate::reader::log_in::pages::{Forms, show, words};
use crate::reader::security::{self, Change};
use crate::reader::session::Sessions;
use crate::reader::{Caller, SignedIn, recovery};
use ground::app::App;
use ground::error::{Error, Result};
use ground::watch::{self, About, Event, Way};
use web::form::Form;
use web::next::local;
use web::{Answer, CachePolicy};

/// The longest name of a passkey.
const NAME: usize = 60;

fn json(ceremony: &Ceremony) -> Result<Answer> {
    let bytes = serde_json::to_vec(ceremony)?;
    Ok(Answer::bytes(
        CachePolicy::Private,
        "application/json",
        bytes,
    ))
}

/// `POST /log-in/passkey/start`
///
/// # Errors
/// When passkeys are not offered.
pub async fn start(State(app): State<App>) -> Result<Answer> {
    json(&start_log_in(&app).await?)
}

/// What the script puts into the form.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Filled {
    ceremony: String,
    credential: String,
    next: String,
    name: String,
}

/// `POST /log-in/passkey`
pub async fn log_in(
    State(app): State<App>,
    caller: Caller,
    browser: Browser,
    Form(filled): Form<Filled>,
) -> Result<Answer> {
    let next = &*local(&filled.next);
    match check_log_in(&app, &filled.ceremony, &filled.credential).await {
        Ok((reader, factors)) => {
            let mut tx = app.db.begin().await?;
            let welcome = welcome(&app, &mut tx, &reader, factors, &browser).await?;
            tx.commit().await?;
            app.part::<Sessions>().clear();
            let about = About::network(Some(reader.id), &browser.network).with_factors(factors);
            watch::tell(&app, Event::LogIn(Way::Passkey), &about);
            Ok(welcome.on(Answer::see_other(next)))
        }
        Err(Error::BadRequest(_)) => {
            let about = About::network(None, &browser.network);
            watch::tell(&app, Event::LogInFailed(Way::Passkey), &about);
            let forms = Forms {
                next: next.to_owned(),
                problem: Some(words(&app, "passkey-problem").await?),
                ..Forms::default()
            };
            show(&app, &caller, forms, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(error),
    }
}

/// `POST /account/passkeys/start`
///
/// # Errors
/// [`Error::Forbidden`] for a session that must be renewed first.
pub async fn start_add(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Answer> {
    if security::obstacle(&app, &viewer).await?.is_some() {
        return Err(Error::Forbidden);
    }
    json(&start_adding(&app, &viewer).await?)
}

/// `POST /account/passkeys`
pub async fn create(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    browser: Browser,
    Form(filled): Form<Filled>,
) -> Result<Answer> {
    if let Some(obstacle) = security::obstacle(&app, &viewer).await? {
        return Ok(obstacle.lead(security::PATH));
    }
    let reader = viewer.reader.id;
    let asked = local(&filled.next);
    let next = match &*asked {
        "/" => "/account/security?done=passkey",
        next => next,
    };
    let is_full = list(&app.db, reader).await?.len() >= super::MOST;
    let checked = match check_new(&app, reader, &filled.ceremony, &filled.credential).await {
        Ok(checked) if !is_full => checked,
        Ok(_) | Err(Error::BadRequest(_)) => {
            return Ok(Answer::see_other("/account/security?problem=passkey"));
        }
        Err(error) => return Err(error),
    };
    let name: String = filled.name.trim().chars().take(NAME).collect();
    let mut tx = app.db.begin().await?;
    if !add(&mut tx, reader, &checked, &name, app.clock.now())
        .await?
        .is_done()
    {
        tx.rollback().await?;
        return Ok(Answer::see_other("/account/security?problem=passkey"));
    }
    // The device has just made sure who holds it, which is two factors.
    let change = Change::passkey_added();
    let welcome = security::changed(&app, tx, &viewer, 2, &browser, change).await?;
    let onward = recovery::pages::after_set_up(&app, &viewer, next).await?;
    Ok(welcome.on(Answer::see_other(&onward)))
}

/// What the button to remove a passkey sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Removal {
    id: String,
}

/// `POST /account/passkeys/remove`
pub async fn delete(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    browser: Browser,
    Form(removal): Form<Removal>,
) -> Result<Answer> {
    if let Some(obstacle) = security::obstacle(&app, &viewer).await? {
        return Ok(obstacle.lead(security::PATH));
    }
    let mut tx = app.db.begin().await?;
    if !remove(&mut tx, viewer.reader.id, &removal.id)
        .await?
        .is_done()
    {
        tx.rollback().await?;
        return Err(Error::NotFound);
    }
    let change = Change::passkey_removed();
    let welcome = security::changed(&app, tx, &viewer, viewer.factors, &browser, change).await?;
    Ok(welcome.on(Answer::see_other("/account/security?done=removed")))
}
