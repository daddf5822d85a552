//! `/desk/access`: what staff gives without payment, and what readers ask for.
use serde::{Deserialize, Serialize};

use super::page;
use crate::offer::access;
use crate::permission::SUBSCRIPTIONS;
use desk::fields::Fields;
use desk::form::{Notice, Overtaken, Problems};
use desk::{self, Board, Desk, Entry, Group};
use ground::clock::Millis;
use ground::error::Result;
use ground::limit::{self, Attempt};
use ground::written::Written;
use people::reader::session::Sessions;
use people::reader::{Email, Trying};
use people::rights::Rights;
use web::Answer;
use web::extract::Path;
use web::form::Form;

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new(
    Group::Readers,
    "desk-access",
    PATH,
    SUBSCRIPTIONS,
)];

/// What waits, on the desk's first page.
pub const BOARD: &[Board] = &[Board {
    group: Group::Readers,
    permission: SUBSCRIPTIONS,
    read: |desk, _| Box::pin(board(desk)),
}];

/// Requests of readers, by `approvals_by_state`.
async fn board(desk: &Desk) -> Result<Vec<Entry>> {
    let waiting = access::waiting(&desk.app.db).await?;
    let count = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
    let since = waiting.first().map(|request| request.asked_at);
    Ok(vec![Entry::waiting("waits-access", count, PATH, since)])
}

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
pub async fn index(desk: Desk) -> Result<Answer> {
    show(&desk, GiveForm::default(), &Notice::None).await
}

async fn show(desk: &Desk, form: GiveForm, notice: &Notice) -> Result<Answer> {
    let requests = access::waiting(&desk.app.db).await?;
    let given = access::given(&desk.app.db, desk.app.clock.now()).await?;
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
    page(desk, ("desk/access.html", PATH), &content, notice)
}

/// `POST /desk/access`: gives somebody everything until a day.
pub async fn give(
    desk: Desk,
    Trying(mut who): Trying,
    Form(form): Form<GiveForm>,
) -> Result<Answer> {
    let (email, until, note) = match form.read(&desk) {
        Ok(read) => read,
        Err(problems) => return show(&desk, form, &problems.into()).await,
    };
    who.mailbox = Some(email.mailbox());
    limit::require(&desk.app, Attempt::DeskMail, &who).await?;
    let mut tx = desk.app.db.begin().await?;
    let what = (&email, Rights::ALL, until);
    let actor = desk.viewer.actor();
    access::give(&desk.app, &mut tx, actor, what, &note).await?;
    tx.commit().await?;
    desk.app.part::<Sessions>().clear();
    desk.app.job_bell.ring();
    Ok(Answer::see_other(PATH))
}

impl GiveForm {
    /// To whom, until when and why.
    fn read(&self, desk: &Desk) -> Result<(Email, Millis, String), Problems> {
        let mut fields = Fields::of(&desk.publication);
        let email = Email::reached(&desk.app, &self.email);
        if let Err(problem) = &email {
            fields.refuse("email", problem.key("desk-problem-email"));
        }
        let until = fields.day("until", &self.until);
        let until = until.filter(|until| *until > desk.app.clock.now());
        let until = fields.some("until", until, "desk-problem-until");
        let note = fields.needed("note", &self.note, 200, "desk-problem-note");
        fields.finish(|| Some((email.ok()?, until?, note)))
    }
}

/// `POST /desk/access/{id}/end`: takes it back.
///
/// # Errors
/// [`Error::NotFound`](ground::error::Error::NotFound) when there is no such gift.
pub async fn end(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let actor = desk.viewer.actor();
    let end = async |tx: &mut db::Tx| access::take_back(&desk.app, tx, actor, id).await;
    match desk.save(end).await? {
        Written::Overtaken => settled(&desk).await,
        Written::Done => {
            desk.app.part::<Sessions>().clear();
            Ok(Answer::see_other(PATH))
        }
    }
}

/// `POST /desk/access/requests/{id}`: answers a question.
///
/// # Errors
/// [`Error::NotFound`](ground::error::Error::NotFound) when nobody asked it.
pub async fn decide(
    desk: Desk,
    Path(id): Path<i64>,
    Form(decision): Form<Decision>,
) -> Result<Answer> {
    let (actor, approves) = (desk.viewer.actor(), decision.approve == "yes");
    let decide = async |tx: &mut db::Tx| access::decide(&desk.app, tx, actor, id, approves).await;
    match desk.save(decide).await? {
        Written::Overtaken => settled(&desk).await,
        Written::Done => {
            desk.app.job_bell.ring();
            Ok(Answer::see_other(PATH))
        }
    }
}

/// The page when it is done already; the questions that still wait stand below.
async fn settled(desk: &Desk) -> Result<Answer> {
    show(desk, GiveForm::default(), &Overtaken::settled().into()).await
}
