//! `/desk/access`: what staff gives without payment, and what readers ask for.
use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::{day, render, words_of};
use crate::desk;
use crate::ground::app::App;
use crate::ground::clock::Millis;
use crate::ground::error::{Error, Result};
use crate::ground::limit::{self, Attempt, Who};
use crate::newsroom::publication;
use crate::people::reader::session::Sessions;
use crate::people::reader::{Email, SignedIn, Viewer};
use crate::people::rights::Rights;
use crate::shop::SUBSCRIPTIONS;
use crate::shop::offer::access;
use crate::web::Answer;
use crate::web::extract::Path;
use crate::web::form::Form;

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new("desk-access", PATH, SUBSCRIPTIONS)];

/// The address of the page.
pub const PATH: &str = "/desk/access";

/// The form of complimentary access.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct GiveForm {
    email: String,
    until: String,
    note: String,
}

/// The answer to a question.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Decision {
    approve: String,
}

#[derive(Serialize)]
struct Index {
    requests: Vec<RequestView>,
    given: Vec<GivenView>,
    form: GiveForm,
}

#[derive(Serialize)]
struct RequestView {
    id: i64,
    email: String,
    code: String,
    text: String,
    asked_at: Millis,
}

#[derive(Serialize)]
struct GivenView {
    id: i64,
    email: String,
    ends_at: Millis,
    note: String,
    given_by: String,
}

/// `GET /desk/access`: questions that wait, and what is given.
pub async fn index(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Answer> {
    show(&app, &viewer, GiveForm::default(), None).await
}

async fn show(
    app: &App,
    viewer: &Arc<Viewer>,
    form: GiveForm,
    problem: Option<String>,
) -> Result<Answer> {
    let requests = access::waiting(&app.db).await?;
    let given = access::given(&app.db, app.clock.now()).await?;
    let content = Index {
        requests: requests
            .into_iter()
            .map(|request| RequestView {
                id: request.id,
                email: request.email,
                code: request.code,
                text: request.text,
                asked_at: request.asked_at,
            })
            .collect(),
        given: given
            .into_iter()
            .map(|one| GivenView {
                id: one.id,
                email: one.email,
                ends_at: one.ends_at,
                note: one.note,
                given_by: one.given_by,
            })
            .collect(),
        form,
    };
    render(app, viewer, ("desk/access.html", PATH), &content, problem).await
}

/// `POST /desk/access`: gives somebody everything until a day.
pub async fn give(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    mut who: Who,
    Form(form): Form<GiveForm>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let now = app.clock.now();
    let until = day(&form.until, &publication).ok().flatten();
    let until = until.filter(|until| *until > now);
    let key = match (Email::reached(&app, &form.email), until) {
        (Err(problem), _) => problem.key("desk-problem-email"),
        (_, None) => "desk-problem-until",
        _ if form.note.trim().is_empty() => "desk-problem-note",
        (Ok(email), Some(until)) => {
            who.mailbox = Some(email.mailbox());
            limit::require(&app, Attempt::DeskMail, &who).await?;
            let mut tx = app.db.begin().await?;
            let what = (&email, Rights::ALL, until);
            let actor = viewer.actor();
            access::give(&app, &mut tx, actor, what, form.note.trim()).await?;
            tx.commit().await?;
            app.part::<Sessions>().clear();
            app.job_bell.notify_one();
            return Ok(Answer::see_other(PATH));
        }
    };
    let problem = words_of(&app, key).await?;
    show(&app, &viewer, form, problem).await
}

/// `POST /desk/access/{id}/end`: takes it back.
///
/// # Errors
/// [`Error::NotFound`] when there is nothing left of it.
pub async fn end(
    State(app): State<App>,
    Path(id): Path<i64>,
    SignedIn(viewer): SignedIn,
) -> Result<Answer> {
    let mut tx = app.db.begin().await?;
    if !access::take_back(&app, &mut tx, viewer.actor(), id)
        .await?
        .is_done()
    {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    app.part::<Sessions>().clear();
    Ok(Answer::see_other(PATH))
}

/// `POST /desk/access/requests/{id}`: answers a question.
///
/// # Errors
/// [`Error::NotFound`] when nobody waits for this answer.
pub async fn decide(
    State(app): State<App>,
    Path(id): Path<i64>,
    SignedIn(viewer): SignedIn,
    Form(decision): Form<Decision>,
) -> Result<Answer> {
    let mut tx = app.db.begin().await?;
    let approves = decision.approve == "yes";
    if !access::decide(&app, &mut tx, viewer.actor(), id, approves)
        .await?
        .is_done()
    {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    app.job_bell.notify_one();
    Ok(Answer::see_other(PATH))
}
