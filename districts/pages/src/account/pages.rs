//! Pages of the account: overview, profile, sessions, and the data that is held.
use std::sync::Arc;

use axum::extract::State;
use http::header::{CONTENT_DISPOSITION, SET_COOKIE};
use http::{HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};

use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n;
use ground::limit::{self, Attempt};
use ground::spelling::one_line;
use ground::watch::{self, About, Event};
use newsroom::publication;
use people::letter::{self, Letter};
use people::reader::browser::Browser;
use people::reader::log_in::pages::FORM_PROBLEM;
use people::reader::session::Sessions;
use people::reader::{
    self, AllHolds, EmailProblem, SignedIn, Trying, Viewer, account, buyer, email_change, is_same,
    security, session,
};
use shop::offer::gift;
use shop::subscription::elsewhere::farewell;
use shop::subscription::{self};
use talk::comment;
use web::extract::Query;
use web::form::Form;
use web::{Answer, CachePolicy};

/// The longest name that others see, in characters.
pub const LONGEST_NAME: usize = 60;

#[derive(Serialize)]
struct Overview<'a> {
    name: &'a str,
    email: &'a str,
    created_at: Millis,
}

/// `GET /account`
///
/// # Errors
/// When the template fails.
pub async fn index(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Answer> {
    let reader = &viewer.reader;
    let content = Overview {
        name: &reader.name,
        email: &reader.email,
        created_at: reader.created_at,
    };
    account::show(&app, &viewer, "reader/account.html", "/account", &content).await
}

#[derive(Serialize)]
struct Profile {
    name: String,
    email: String,
    /// The address that waits to be confirmed.
    new_email: Option<String>,
    typed_email: String,
    obstacle: Option<String>,
    done: bool,
    name_problem: Option<String>,
    email_problem: Option<String>,
}

/// What is wrong with a form of the profile, with what was typed.
#[derive(Clone, Debug)]
pub enum ProfileProblem {
    /// A name that nobody may sign with here, and why.
    Unfit(String, comment::NameProblem),
    /// A name that is too long.
    Name(String),
    /// No address, and why.
    Email(String, EmailProblem),
}

/// `GET /account/profile`
pub async fn profile(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Query(query): Query<account::Done>,
) -> Result<Answer> {
    show_profile(&app, &viewer, !query.done.is_empty(), None).await
}

/// The profile, perhaps with what is wrong with a form of it.
pub async fn show_profile(
    app: &App,
    viewer: &Arc<Viewer>,
    done: bool,
    problem: Option<ProfileProblem>,
) -> Result<Answer> {
    const PATH: &str = "/account/profile";
    let publication = publication::current(app).await?;
    let locale = &publication.settings.language;
    let reader = &viewer.reader;
    let pending = email_change::of_reader(app, reader.id).await?;
    let obstacle = security::obstacle(app, viewer).await?;
    let mut content = Profile {
        name: reader.name.clone(),
        email: reader.email.clone(),
        new_email: pending.map(|pending| pending.email),
        typed_email: String::new(),
        obstacle: obstacle.map(|obstacle| obstacle.way(PATH)),
        done,
        name_problem: None,
        email_problem: None,
    };
    match problem {
        Some(ProfileProblem::Name(typed)) => {
            content.name = typed;
            content.name_problem = Some(i18n::text(locale, "profile-problem-name"));
        }
        Some(ProfileProblem::Unfit(typed, problem)) => {
            content.name = typed;
            content.name_problem = Some(i18n::text(locale, problem.key()));
        }
        Some(ProfileProblem::Email(typed, problem)) => {
            content.typed_email = typed;
            content.email_problem = Some(i18n::text(locale, problem.key(FORM_PROBLEM)));
        }
        None => {}
    }
    account::show(app, viewer, "reader/profile.html", PATH, &content).await
}

/// The name that somebody wants others to see.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NewName {
    name: String,
}

/// `POST /account/profile`
pub async fn rename(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<NewName>,
) -> Result<Answer> {
    let name = one_line(&form.name);
    if name.chars().count() > LONGEST_NAME {
        let problem = ProfileProblem::Name(form.name);
        let answer = show_profile(&app, &viewer, false, Some(problem)).await?;
        return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    let publication = publication::current(&app).await?;
    if !name.is_empty()
        && let Err(problem) = comment::good_name(&publication, &viewer, &name)
    {
        let problem = ProfileProblem::Unfit(form.name, problem);
        let answer = show_profile(&app, &viewer, false, Some(problem)).await?;
        return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    let mut tx = app.db.begin().await?;
    reader::set_name(&mut tx, viewer.reader.id, &name).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    Ok(Answer::see_other("/account/profile?done=saved"))
}

#[derive(Serialize)]
struct SessionsPage {
    sessions: Vec<SessionView>,
}

#[derive(Serialize)]
struct SessionView {
    #[serde(flatten)]
    session: session::Listed,
    current: bool,
}

/// `GET /account/sessions`
pub async fn sessions(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Answer> {
    let sessions = session::list(&app, viewer.reader.id).await?;
    let view = |session: session::Listed| SessionView {
        current: session.id == viewer.session,
        session,
    };
    let content = SessionsPage {
        sessions: sessions.into_iter().map(view).collect(),
    };
    let path = "/account/sessions";
    account::show(&app, &viewer, "reader/sessions.html", path, &content).await
}

/// The session that somebody wants to end.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Ended {
    id: String,
}

/// `POST /account/sessions`: ends one session of the caller's own.
///
/// # Errors
/// [`Error::NotFound`] for a session that is not the caller's.
pub async fn end_session(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<Ended>,
) -> Result<Answer> {
    let mut tx = app.db.begin().await?;
    if !session::end_one(&mut tx, viewer.reader.id, &form.id)
        .await?
        .is_done()
    {
        tx.rollback().await?;
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    app.part::<Sessions>().clear();
    let about = About::account(viewer.reader.id);
    watch::tell(&app, Event::SessionsEnded, &about);
    Ok(Answer::see_other("/account/sessions"))
}

/// `POST /account/sessions/end-all`: logs the caller out everywhere, here too.
pub async fn end_sessions(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    browser: Browser,
) -> Result<Answer> {
    let mut tx = app.db.begin().await?;
    session::end_all(&mut tx, viewer.reader.id).await?;
    let cookie = session::end(&app, &mut tx, &browser.headers).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    let about = About::network(Some(viewer.reader.id), &browser.network);
    watch::tell(&app, Event::SessionsEnded, &about);
    Ok(Answer::see_other("/log-in").header(SET_COOKIE, cookie))
}

#[derive(Serialize)]
struct DataPage {
    email: String,
    obstacle: Option<String>,
    problem: Option<String>,
    /// What ends with the account and gives money back, each in a sentence.
    goes_back: Vec<String>,
    /// Gifts that stay good without the account, a line each.
    gifts: Vec<String>,
    /// What runs, and ends with the account.
    runs: Vec<String>,
}

/// `GET /account/data`
///
/// # Errors
/// When the template fails.
pub async fn held(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Answer> {
    show_data(&app, &viewer, None).await
}

async fn show_data(app: &App, viewer: &Arc<Viewer>, problem: Option<String>) -> Result<Answer> {
    const PATH: &str = "/account/data";
    buyer::join_waiting(app, &viewer.reader).await?;
    let obstacle = security::obstacle(app, viewer).await?;
    let publication = publication::current(app).await?;
    let content = DataPage {
        email: viewer.reader.email.clone(),
        obstacle: obstacle.map(|obstacle| obstacle.way(PATH)),
        problem,
        goes_back: subscription::goes_back(app, viewer.reader.id).await?,
        runs: farewell(app, &publication, viewer.reader.id).await?,
        gifts: gift::stays(app, &publication, viewer.reader.id).await?,
    };
    account::show(app, viewer, "reader/data.html", PATH, &content).await
}

/// `GET /account/data/export`: one file with everything.
pub async fn export(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Trying(who): Trying,
) -> Result<Answer> {
    limit::require(&app, Attempt::Export, &who).await?;
    buyer::join_waiting(&app, &viewer.reader).await?;
    let everything = app.part::<AllHolds>().export(&app, &viewer.reader).await?;
    let bytes = serde_json::to_vec_pretty(&everything)?;
    let name = HeaderValue::from_static("attachment; filename=\"account.json\"");
    Ok(
        Answer::bytes(CachePolicy::Private, "application/json", bytes)
            .header(CONTENT_DISPOSITION, name),
    )
}

/// The address of the account, typed to be sure.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Erasure {
    email: String,
}

/// `POST /account/data/erase`
///
/// # Errors
/// [`Error::Forbidden`] for staff, whose account an owner ends first.
pub async fn erase(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    browser: Browser,
    Form(form): Form<Erasure>,
) -> Result<Answer> {
    if viewer.roles.any() {
        return Err(Error::Forbidden);
    }
    if let Some(obstacle) = security::obstacle(&app, &viewer).await? {
        return Ok(obstacle.lead("/account/data"));
    }
    if !is_same(&form.email, &viewer.reader.email) {
        let publication = publication::current(&app).await?;
        let problem = i18n::text(&publication.settings.language, "data-problem-email");
        let answer = show_data(&app, &viewer, Some(problem)).await?;
        return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    // What was ordered with the address since the log-in goes with the account.
    buyer::join_waiting(&app, &viewer.reader).await?;
    subscription::leave_all(&app, viewer.reader.id).await?;
    let mut tx = app.db.begin().await?;
    reader::hold(&mut tx, viewer.reader.id).await?;
    if subscription::is_at_checkout(&mut tx, viewer.reader.id).await? {
        // Another window has ordered in this moment, or money is on its way, for days maybe.
        return Err(Error::Unavailable);
    }
    let holds = app.part::<AllHolds>();
    holds.erase(&mut tx, &viewer.reader).await?;
    let letter = Letter::new("erased", &viewer.reader.email).awaited();
    letter::send(&app, &mut tx, &letter, None).await?;
    let cookie = session::end(&app, &mut tx, &browser.headers).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    app.job_bell.ring();
    Ok(Answer::see_other("/log-in?done=erased").header(SET_COOKIE, cookie))
}
