//! `/account/security/recovery`: makes recovery codes and shows them, once.
use std::borrow::Cow;
use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::{left, make};
use crate::deed::{self, Deed};
use crate::reader::browser::Browser;
use crate::reader::security::{self, Change, changed};
use crate::reader::{SignedIn, Viewer, account};
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n;
use newsroom::publication;
use web::Answer;
use web::extract::Query;
use web::form::Form;
use web::next::{local, with_next};

/// The page's address.
pub const PATH: &str = "/account/security/recovery";

/// Where to go on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Next {
    next: String,
}

#[derive(Serialize)]
struct Content<'a> {
    next: &'a str,
    left: i64,
    codes: Vec<String>,
}

/// The way to this page, and from it on to `next`.
pub fn way(next: &str) -> String {
    with_next(PATH, next)
}

/// Where to go after a second factor was set up: here, while there are no codes.
pub async fn after_set_up(app: &App, viewer: &Viewer, next: &str) -> Result<String> {
    let has_codes = left(&app.db, viewer.reader.id).await? > 0;
    Ok(match viewer.roles.any() && !has_codes {
        true => way(next),
        false => next.to_owned(),
    })
}

fn onward(next: &str) -> Cow<'_, str> {
    match local(next) {
        next if next == "/" => Cow::Borrowed(security::PATH),
        next => next,
    }
}

/// What stands in the way of codes: only staff with a second factor can lose one.
async fn obstacle(app: &App, viewer: &Viewer, next: &str) -> Result<Option<Answer>> {
    if !viewer.roles.any() {
        return Err(Error::Forbidden);
    }
    if !security::has_second_factor(app, viewer).await? {
        return Ok(Some(Answer::see_other(security::PATH)));
    }
    let obstacle = security::obstacle(app, viewer).await?;
    Ok(obstacle.map(|obstacle| obstacle.lead(&way(next))))
}

/// `GET /account/security/recovery`: how many are left, and the button for new ones.
///
/// # Errors
/// [`Error::Forbidden`] for a reader who is no staff.
pub async fn index(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Query(query): Query<Next>,
) -> Result<Answer> {
    let next = &*onward(&query.next);
    if let Some(answer) = obstacle(&app, &viewer, next).await? {
        return Ok(answer);
    }
    let content = Content {
        next,
        left: left(&app.db, viewer.reader.id).await?,
        codes: Vec::new(),
    };
    page(&app, &viewer, &content).await
}

async fn page(app: &App, viewer: &Arc<Viewer>, content: &Content<'_>) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let title = i18n::text(&publication.settings.language, "recovery-title");
    let template = "reader/recovery.html";
    account::render(app, &publication, viewer, template, &title, PATH, content)
}

/// `POST /account/security/recovery`: makes a set in place of the old one and shows it.
///
/// # Errors
/// [`Error::Forbidden`] for a reader who is no staff.
pub async fn create(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    browser: Browser,
    Form(form): Form<Next>,
) -> Result<Answer> {
    let next = &*onward(&form.next);
    if let Some(answer) = obstacle(&app, &viewer, next).await? {
        return Ok(answer);
    }
    let reader = viewer.reader.id;
    let mut tx = app.db.begin().await?;
    let codes = make(&app, &mut tx, reader).await?;
    let deed = Deed {
        action: "staff.recovery_made",
        subject: format!("reader:{reader}"),
        detail: &viewer.reader.email,
    };
    deed::log(&app, &mut tx, viewer.actor(), deed).await?;
    let change = Change::recovery_made();
    let welcome = changed(&app, tx, &viewer, viewer.factors, &browser, change).await?;
    let content = Content {
        next,
        left: codes.len() as i64,
        codes,
    };
    Ok(welcome.on(page(&app, &viewer, &content).await?))
}
