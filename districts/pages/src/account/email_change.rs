//! The form for another address, and the pages behind the links of its letters.
use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::pages;
use ground::app::App;
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use ground::limit::{self, Attempt};
use newsroom::publication;
use people::reader::email_change::{Outcome, confirm, of_link, start};
use people::reader::log_in::pages::personal;
use people::reader::{Caller, Email, SignedIn, Trying, security};
use web::Answer;
use web::extract::Path;
use web::form::Form;

/// The address that somebody wants to have.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewEmail {
    email: String,
}

#[derive(Serialize)]
struct Confirmation {
    text: String,
    /// Where the button leads; none where there is nothing to confirm.
    action: Option<String>,
}

/// `POST /account/email`
pub async fn create(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Trying(mut who): Trying,
    Form(form): Form<NewEmail>,
) -> Result<Answer> {
    if let Some(obstacle) = security::obstacle(&app, &viewer).await? {
        return Ok(obstacle.lead("/account/profile"));
    }
    let email = match Email::reached(&app, &form.email) {
        Ok(email) => email,
        Err(problem) => {
            let problem = pages::ProfileProblem::Email(form.email, problem);
            let answer = pages::show_profile(&app, &viewer, false, Some(problem)).await?;
            return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    who.mailbox = Some(email.mailbox());
    limit::require(&app, Attempt::EmailChange, &who).await?;
    start(&app, &viewer, &email).await?;
    Ok(Answer::see_other("/account/profile"))
}

/// `GET /account/email/{token}`: a button, so that a scanner of mails confirms nothing.
pub async fn index(
    State(app): State<App>,
    caller: Caller,
    Path(token): Path<String>,
) -> Result<Answer> {
    match of_link(&app, &token).await? {
        Some(pending) => {
            let publication = publication::current(&app).await?;
            let mut args = FluentArgs::new();
            args.set("email", pending.email);
            let locale = &publication.settings.language;
            let content = Confirmation {
                text: i18n::translate(locale, "email-change-confirm", &args),
                action: Some(format!("/account/email/{token}")),
            };
            show(&app, &caller, &content).await
        }
        None => outcome(&app, &caller, Outcome::Over).await,
    }
}

/// `POST /account/email/{token}`
pub async fn update(
    State(app): State<App>,
    caller: Caller,
    Path(token): Path<String>,
) -> Result<Answer> {
    let outcome_of_it = confirm(&app, &token).await?;
    outcome(&app, &caller, outcome_of_it).await
}

async fn outcome(app: &App, caller: &Caller, outcome: Outcome) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let (key, status) = match outcome {
        Outcome::Waiting => ("email-change-waiting", StatusCode::OK),
        Outcome::Done => ("email-change-done", StatusCode::OK),
        Outcome::Over => ("email-change-over", StatusCode::GONE),
    };
    let content = Confirmation {
        text: i18n::text(&publication.settings.language, key),
        action: None,
    };
    Ok(show(app, caller, &content).await?.status(status))
}

async fn show(app: &App, caller: &Caller, content: &Confirmation) -> Result<Answer> {
    let (template, title) = ("reader/email_change.html", "email-change-title");
    personal(app, caller, template, title, "/account/email", content).await
}
