//! `/account/security`: password, passkeys and one-time codes; and what every change of how
//! somebody logs in has in common.
use std::sync::Arc;

use axum::extract::State;
use db::Tx;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::browser::{Browser, Welcome, welcome};
use super::one_time_code::{self, Standing};
use super::{SignedIn, Viewer, account, passkey, password, recovery, session};
use crate::letter::{self, Letter};
use crate::reader::session::Sessions;
use ground::app::App;
use ground::clock::{MINUTE, Millis};
use ground::error::{Error, Result};
use ground::i18n;
use ground::watch::{self, About, Event};
use newsroom::publication;
use web::Answer;
use web::extract::Query;
use web::form::Form;
use web::next::with_next;

/// The page's address.
pub const PATH: &str = "/account/security";
/// How long after a log-in the ways to log in may be changed.
const FRESH: Millis = 30 * MINUTE;

/// What stands between a session and a change of how its owner logs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The log-in was too long ago; whoever uses a forgotten browser should not get further.
    Stale,
    /// Staff who have a second factor must show it first: else the first would replace it.
    SecondFactor,
}

impl Obstacle {
    /// The way over it, and back to `next`.
    pub fn way(self, next: &str) -> String {
        match self {
            Self::Stale => with_next("/log-in", next),
            Self::SecondFactor => with_next("/log-in/second", next),
        }
    }

    /// A redirect there.
    pub fn lead(self, next: &str) -> Answer {
        Answer::see_other(&self.way(next))
    }
}

/// What stands between this session and a change; nothing for a fresh one.
pub async fn obstacle(app: &App, viewer: &Viewer) -> Result<Option<Obstacle>> {
    if viewer.roles.any() && viewer.factors < 2 && has_second_factor(app, viewer).await? {
        return Ok(Some(Obstacle::SecondFactor));
    }
    let is_stale = app.clock.now() - viewer.began_at > FRESH;
    Ok(is_stale.then_some(Obstacle::Stale))
}

/// Whether an account has a passkey or an app for codes.
pub async fn has_second_factor(app: &App, viewer: &Viewer) -> Result<bool> {
    let reader = viewer.reader.id;
    if !passkey::list(&app.db, reader).await?.is_empty() {
        return Ok(true);
    }
    let standing = one_time_code::standing(app, reader).await?;
    Ok(matches!(standing, Standing::Enrolled(_)))
}

/// A change of how somebody logs in.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// What the letter about it says, as the key of an interface string.
    what: &'static str,
    /// Whether whoever is logged in elsewhere is logged out.
    ends_others: bool,
}

impl Change {
    const fn new(what: &'static str, ends_others: bool) -> Self {
        Self { what, ends_others }
    }

    /// There is another password.
    pub const fn password_set() -> Self {
        Self::new("security-password-set", true)
    }

    /// There is no password any more.
    pub const fn password_removed() -> Self {
        Self::new("security-password-removed", true)
    }

    /// There is a passkey more.
    pub const fn passkey_added() -> Self {
        Self::new("security-passkey-added", false)
    }

    /// There is a passkey less.
    pub const fn passkey_removed() -> Self {
        Self::new("security-passkey-removed", true)
    }

    /// An app for codes counts.
    pub const fn codes_added() -> Self {
        Self::new("security-codes-added", false)
    }

    /// There are other recovery codes.
    pub const fn recovery_made() -> Self {
        Self::new("security-recovery-made", false)
    }

    /// No app for codes counts any more.
    pub const fn codes_removed() -> Self {
        Self::new("security-codes-removed", true)
    }
}

/// Finishes a change in its transaction: tells the owner by mail and renews the session.
pub async fn changed(
    app: &App,
    mut tx: Tx,
    viewer: &Viewer,
    factors: i64,
    browser: &Browser,
    change: Change,
) -> Result<Welcome> {
    let publication = publication::current(app).await?;
    if change.ends_others {
        session::end_all(&mut tx, viewer.reader.id).await?;
    }
    let welcome = welcome(app, &mut tx, &viewer.reader, factors, browser).await?;
    let what = i18n::text(&publication.settings.language, change.what);
    let letter = Letter::new("security", &viewer.reader.email)
        .with("what", what)
        .action(format!("{}{PATH}", app.config.public_url()))
        .awaited();
    letter::send(app, &mut tx, &letter, None).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    app.job_bell.ring();
    let about = About::network(Some(viewer.reader.id), &browser.network);
    watch::tell(app, Event::CredentialChanged, &about);
    Ok(welcome)
}

#[derive(Serialize)]
struct Content {
    /// Where to log in again before anything can be changed.
    obstacle: Option<String>,
    done: Option<String>,
    problem: Option<String>,
    password_problem: Option<String>,
    password_set_at: Option<Millis>,
    shortest: usize,
    offers_passkeys: bool,
    passkeys: Vec<passkey::Listed>,
    codes: Option<Codes>,
    /// Recovery codes that are left, of staff who have a second factor to lose.
    recovery_left: Option<i64>,
}

/// The app for codes, as a page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Codes {
    /// Since when there is one.
    pub enrolled_at: Option<Millis>,
    /// The secret to be typed into an app, while none is enrolled.
    pub secret: Option<String>,
    /// The same as an address.
    pub address: Option<String>,
}

impl Codes {
    /// The codes of this account.
    pub async fn of(app: &App, viewer: &Viewer) -> Result<Self> {
        let mut codes = Self {
            enrolled_at: None,
            secret: None,
            address: None,
        };
        match one_time_code::standing(app, viewer.reader.id).await? {
            Standing::None => {}
            Standing::Enrolled(at) => codes.enrolled_at = Some(at),
            Standing::Pending(secret) => {
                let publication = publication::current(app).await?;
                let site = &publication.settings.name;
                codes.address = one_time_code::address(&secret, site, &viewer.reader.email);
                codes.secret = Some(secret);
            }
        }
        Ok(codes)
    }
}

/// `GET /account/security`
pub async fn index(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Query(query): Query<account::Done>,
) -> Result<Answer> {
    show(&app, &viewer, &query, None).await
}

async fn show(
    app: &App,
    viewer: &Arc<Viewer>,
    query: &account::Done,
    password_problem: Option<String>,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let locale = &publication.settings.language;
    let text = |key: &str| Some(i18n::text(locale, key));
    let obstacle = obstacle(app, viewer).await?;
    let codes = match viewer.roles.any() {
        true => Some(Codes::of(app, viewer).await?),
        false => None,
    };
    let can_lose = viewer.roles.any() && has_second_factor(app, viewer).await?;
    let recovery_left = match can_lose {
        true => Some(recovery::left(&app.db, viewer.reader.id).await?),
        false => None,
    };
    let content = Content {
        recovery_left,
        done: match query.done.as_str() {
            "" => None,
            "password" => text("security-done-password"),
            "passkey" => text("security-done-passkey"),
            "codes" => text("security-done-codes"),
            _ => text("security-done-removed"),
        },
        problem: match query.problem.as_str() {
            "passkey" => text("passkey-problem"),
            "code" => text("second-problem"),
            _ => None,
        },
        password_problem,
        password_set_at: password::set_at(&app.db, viewer.reader.id).await?,
        shortest: password::SHORTEST,
        offers_passkeys: passkey::are_offered(app),
        passkeys: passkey::list(&app.db, viewer.reader.id).await?,
        // A secret is for the eyes of whoever may change it.
        codes: codes.map(|codes| match obstacle {
            None => codes,
            Some(_) => Codes {
                secret: None,
                address: None,
                ..codes
            },
        }),
        obstacle: obstacle.map(|obstacle| obstacle.way(PATH)),
    };
    account::show(app, viewer, "reader/security.html", PATH, &content).await
}

/// The password that somebody wants to have.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct NewPassword {
    password: String,
}

/// `POST /account/security/password`
pub async fn set_password(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    browser: Browser,
    Form(form): Form<NewPassword>,
) -> Result<Answer> {
    if let Some(obstacle) = obstacle(&app, &viewer).await? {
        return Ok(obstacle.lead(PATH));
    }
    let publication = publication::current(&app).await?;
    let settings = &publication.settings;
    let problem = password::problem(&form.password, &viewer.reader.email, &settings.name);
    if let Some(problem) = problem {
        let problem = i18n::text(&settings.language, problem.key());
        let answer = show(&app, &viewer, &account::Done::default(), Some(problem)).await?;
        return Ok(answer.status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    let phc = password::hash(&app, form.password).await?;
    let mut tx = app.db.begin().await?;
    password::set(&mut tx, viewer.reader.id, &phc, app.clock.now()).await?;
    let change = Change::password_set();
    let welcome = changed(&app, tx, &viewer, viewer.factors, &browser, change).await?;
    Ok(welcome.on(Answer::see_other("/account/security?done=password")))
}

/// `POST /account/security/password/remove`
pub async fn remove_password(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    browser: Browser,
) -> Result<Answer> {
    if let Some(obstacle) = obstacle(&app, &viewer).await? {
        return Ok(obstacle.lead(PATH));
    }
    let mut tx = app.db.begin().await?;
    password::remove(&mut tx, viewer.reader.id).await?;
    let change = Change::password_removed();
    let welcome = changed(&app, tx, &viewer, viewer.factors, &browser, change).await?;
    Ok(welcome.on(Answer::see_other("/account/security?done=removed")))
}

/// Where to go after a step.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct After {
    next: String,
}

/// `POST /account/security/codes`: makes a secret, for staff.
///
/// # Errors
/// [`Error::Forbidden`] for a reader who is no staff.
pub async fn start_codes(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(after): Form<After>,
) -> Result<Answer> {
    if !viewer.roles.any() {
        return Err(Error::Forbidden);
    }
    let asked = web::next::local(&after.next);
    let next = match &*asked {
        "/" => PATH,
        next => next,
    };
    if let Some(obstacle) = obstacle(&app, &viewer).await? {
        return Ok(obstacle.lead(next));
    }
    // Before the transaction: the first secret decides which key counts on all nodes.
    one_time_code::check_key(&app).await?;
    let mut tx = app.db.begin().await?;
    one_time_code::start(&app, &mut tx, viewer.reader.id).await?;
    tx.commit().await?;
    Ok(Answer::see_other(next))
}

/// `POST /account/security/codes/remove`
pub async fn remove_codes(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    browser: Browser,
) -> Result<Answer> {
    if let Some(obstacle) = obstacle(&app, &viewer).await? {
        return Ok(obstacle.lead(PATH));
    }
    let mut tx = app.db.begin().await?;
    one_time_code::remove(&mut tx, viewer.reader.id).await?;
    let change = Change::codes_removed();
    let welcome = changed(&app, tx, &viewer, viewer.factors, &browser, change).await?;
    Ok(welcome.on(Answer::see_other("/account/security?done=removed")))
}
