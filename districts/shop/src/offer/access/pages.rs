//! Forms of readers: asking staff, beginning a free plan, and confirming it once a year.
use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::Standing;
use crate::offer::summary::{self, Said};
use crate::offer::view::PATH;
use crate::offer::{Audience, by_code};
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n;
use newsroom::publication;
use people::reader::session::Sessions;
use people::reader::{Caller, SignedIn};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::page::{self, Meta};

/// Longest text of a question.
const LONGEST: usize = 2_000;

/// What somebody writes to staff.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    text: String,
}

#[derive(Serialize)]
struct Confirm {
    token: String,
    name: Option<String>,
    done: bool,
}

/// `POST /subscribe/{code}/ask`: asks staff for an offer that needs their approval.
///
/// # Errors
/// [`Error::NotFound`] when the offer needs none.
pub async fn ask(
    State(app): State<App>,
    Path(code): Path<String>,
    SignedIn(viewer): SignedIn,
    Form(question): Form<Question>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let (plan, offer) = by_code(&publication, &code, app.clock.now()).ok_or(Error::NotFound)?;
    if offer.audience != Audience::Approved {
        return Err(Error::NotFound);
    }
    let text = question.text.trim();
    if text.is_empty() || text.len() > LONGEST {
        let language = &publication.settings.language;
        let said = Said {
            problem: Some(i18n::text(language, "ask-problem")),
            text: question.text,
            ..Said::default()
        };
        let caller = Caller::of(viewer);
        let page = summary::render(&app, &publication, &caller, (plan, offer), said).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    let mut tx = app.db.begin().await?;
    super::ask(&app, &mut tx, viewer.reader.id, &code, text).await?;
    tx.commit().await?;
    Ok(Answer::see_other(&format!("{PATH}/{code}")))
}

/// `POST /subscribe/{code}/claim`: begins a plan that costs nothing.
///
/// # Errors
/// [`Error::Forbidden`] when it is not for this reader; [`Error::NotFound`] when it costs something.
pub async fn claim(
    State(app): State<App>,
    Path(code): Path<String>,
    SignedIn(viewer): SignedIn,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let (plan, offer) = by_code(&publication, &code, app.clock.now()).ok_or(Error::NotFound)?;
    if !offer.is_free() || !offer.recurs() {
        return Err(Error::NotFound);
    }
    let standing = super::standing(&app.db, offer, &viewer.reader).await?;
    if standing != Standing::Open || !viewer.reader.is_verified() {
        return Err(Error::Forbidden);
    }
    let mut tx = app.db.begin().await?;
    super::claim(&app, &mut tx, viewer.reader.id, (plan, offer)).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    Ok(Answer::see_other(&format!("{PATH}/{code}")))
}

/// `GET /subscribe/confirm/{token}`: the link of the yearly letter. A mail scanner that
/// opens it confirms nothing.
pub async fn confirm(
    State(app): State<App>,
    Path(token): Path<String>,
    caller: Caller,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let code = super::asked_again(&app.db, &token).await?;
    let offer = code.and_then(|code| by_code(&publication, &code, app.clock.now()));
    let content = Confirm {
        name: offer.map(|(plan, offer)| format!("{}, {}", plan.name, offer.name)),
        token,
        done: false,
    };
    confirm_page(&app, &caller, &content).await
}

/// `POST /subscribe/confirm/{token}`: the plan goes on for a year.
pub async fn confirmed(
    State(app): State<App>,
    Path(token): Path<String>,
    caller: Caller,
) -> Result<Answer> {
    let mut tx = app.db.begin().await?;
    let done = super::confirm(&app, &mut tx, &token).await?.is_done();
    if done {
        tx.commit().await?;
        app.part::<Sessions>().clear();
    } else {
        // A link that could not do its work is not used up.
        drop(tx);
    }
    let content = Confirm {
        token,
        name: None,
        done,
    };
    confirm_page(&app, &caller, &content).await
}

async fn confirm_page(app: &App, caller: &Caller, content: &Confirm) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let title = i18n::text(&publication.settings.language, "confirm-access-title");
    let path = "/subscribe/confirm";
    let mut meta = Meta::new(app, &publication, &title, path);
    meta.canonical = None;
    page::personal(
        app,
        &publication,
        caller,
        "offer/confirm.html",
        meta,
        path,
        content,
    )
}
