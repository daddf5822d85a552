//! `/account/group`: the holder gives seats away; others find theirs and leave it.
use std::sync::Arc;

use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::{Group, Taken};
use crate::offer;
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n;
use ground::limit::{self, Attempt};
use newsroom::publication;
use people::reader::session::Sessions;
use people::reader::{Caller, Email, SignedIn, Trying, Viewer, account};
use web::Answer;
use web::extract::Query;
use web::form::Form;
use web::page::{self, Meta};

/// The address of the page.
pub const PATH: &str = "/account/group";
/// Most domains of a group.
const MOST_DOMAINS: usize = 20;

/// The fields of all forms of the page; each form fills some.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Fields {
    group: i64,
    email: String,
    domains: String,
    token: String,
}

#[derive(Serialize)]
struct Index {
    held: Vec<GroupView>,
    joined: Vec<GroupView>,
    inviting: Vec<GroupView>,
    problem: Option<Problem>,
    subscribe_url: Option<String>,
}

#[derive(Serialize)]
struct Problem {
    group: i64,
    field: &'static str,
    text: String,
    typed: String,
}

#[derive(Serialize)]
struct GroupView {
    id: i64,
    name: String,
    seats: i64,
    taken: i64,
    left: i64,
    domains: String,
    ends_at: Option<Millis>,
    people: Vec<SeatView>,
}

#[derive(Serialize)]
struct SeatView {
    email: String,
    key: String,
    is_holder: bool,
    joined: bool,
}

#[derive(Serialize)]
struct Join {
    token: String,
    name: Option<String>,
}

impl GroupView {
    async fn new(app: &App, group: Group, with_people: bool) -> Result<Self> {
        let seats = if with_people {
            super::seats(&app.db, group.id).await?
        } else {
            Vec::new()
        };
        let people = seats.into_iter().map(|seat| SeatView {
            is_holder: seat.reader == Some(group.holder),
            joined: seat.reader.is_some(),
            email: seat.email,
            key: seat.email_key,
        });
        Ok(Self {
            people: people.collect(),
            id: group.id,
            name: group.name,
            seats: group.seats,
            taken: group.taken,
            left: (group.seats - group.taken).max(0),
            domains: group.domains.join("\n"),
            ends_at: group.ends_at,
        })
    }
}

/// Shows the groups of a reader.
pub async fn index(State(app): State<App>, SignedIn(viewer): SignedIn) -> Result<Answer> {
    render(&app, &viewer, None).await
}

async fn render(app: &App, viewer: &Arc<Viewer>, problem: Option<Problem>) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let (reader, now) = (&viewer.reader, app.clock.now());
    let mut content = Index {
        held: Vec::new(),
        joined: Vec::new(),
        inviting: Vec::new(),
        subscribe_url: offer::window(&publication).url.clone(),
        problem,
    };
    for group in super::held(&app.db, reader.id).await? {
        content.held.push(GroupView::new(app, group, true).await?);
    }
    let joined = super::joined(&app.db, reader.id).await?;
    let email = Email::parse(&reader.email).filter(|_| reader.is_verified());
    if let Some(email) = email {
        let mut inviting = super::inviting(&app.db, &email, now).await?;
        inviting.retain(|group| joined.iter().all(|one| one.id != group.id));
        for group in inviting {
            content
                .inviting
                .push(GroupView::new(app, group, false).await?);
        }
    }
    for group in joined {
        if group.holder != reader.id {
            content
                .joined
                .push(GroupView::new(app, group, false).await?);
        }
    }
    let status = match content.problem {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let page = account::show(app, viewer, "offer/group.html", PATH, &content).await?;
    Ok(page.status(status))
}

/// The group of a form, if the reader pays for it.
async fn own(app: &App, viewer: &Viewer, id: i64) -> Result<Group> {
    let group = super::by_id(&app.db, id).await?;
    let group = group.filter(|group| group.holder == viewer.reader.id);
    group.ok_or(Error::NotFound)
}

async fn wrong(
    app: &App,
    viewer: &Arc<Viewer>,
    (group, field, key): (i64, &'static str, &str),
    typed: String,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let problem = Problem {
        group,
        field,
        text: i18n::text(&publication.settings.language, key),
        typed,
    };
    render(app, viewer, Some(problem)).await
}

/// `POST /account/group/invite`: promises a seat.
///
/// # Errors
/// [`Error::NotFound`] when the group is somebody else's.
pub async fn invite(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Trying(mut who): Trying,
    Form(fields): Form<Fields>,
) -> Result<Answer> {
    let group = own(&app, &viewer, fields.group).await?;
    let email = match Email::reached(&app, &fields.email) {
        Ok(email) => email,
        Err(problem) => {
            let what = (group.id, "email", problem.key("group-problem-email"));
            return wrong(&app, &viewer, what, fields.email).await;
        }
    };
    who.mailbox = Some(email.mailbox());
    if let Some(seconds) = limit::count(&app, Attempt::Invitation, &who).await? {
        let what = (group.id, "email", "problem-often");
        let answer = wrong(&app, &viewer, what, fields.email).await?;
        return Ok(answer.too_many(seconds));
    }
    let mut tx = app.db.begin().await?;
    let taken = super::invite(&app, &mut tx, &group, &email, &viewer.reader.email).await?;
    tx.commit().await?;
    app.job_bell.ring();
    let key = match taken {
        Taken::Seat => return Ok(back()),
        Taken::Already => "group-problem-already",
        Taken::Full => "group-problem-full",
    };
    wrong(&app, &viewer, (group.id, "email", key), fields.email).await
}

/// `POST /account/group/domains`: whose people may take a seat themselves.
///
/// # Errors
/// [`Error::NotFound`] when the group is somebody else's.
pub async fn domains(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Answer> {
    let group = own(&app, &viewer, fields.group).await?;
    let typed = fields.domains.to_lowercase();
    let domains: Vec<String> = typed
        .split([' ', ',', '\n', '\r', '\t'])
        .map(|word| word.trim_start_matches('@').to_owned())
        .filter(|word| !word.is_empty())
        .collect();
    if domains.len() > MOST_DOMAINS || !domains.iter().all(|one| offer::is_domain(one)) {
        let what = (group.id, "domains", "group-problem-domains");
        return wrong(&app, &viewer, what, fields.domains).await;
    }
    let mut tx = app.db.begin().await?;
    super::set_domains(&mut tx, group.id, &domains).await?;
    tx.commit().await?;
    Ok(back())
}

/// `POST /account/group/remove`: frees a seat of one's group, or one's own.
///
/// # Errors
/// [`Error::NotFound`] when the seat is neither.
pub async fn remove(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Answer> {
    let reader = viewer.reader.id;
    let group = super::by_id(&app.db, fields.group).await?;
    let group = group.ok_or(Error::NotFound)?;
    let key = if group.holder == reader {
        fields.email
    } else {
        let seats = super::seats(&app.db, group.id).await?;
        let own = seats.into_iter().find(|seat| seat.reader == Some(reader));
        own.ok_or(Error::NotFound)?.email_key
    };
    let mut tx = app.db.begin().await?;
    // The list that follows shows it: a holder keeps their own, and a seat that is free is free.
    let _ = super::free(&mut tx, &group, &key).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    Ok(back())
}

/// `POST /account/group/take`: takes a seat by one's domain.
///
/// # Errors
/// [`Error::NotFound`] when the group does not invite this reader.
pub async fn take(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Answer> {
    let email = Email::parse(&viewer.reader.email).filter(|_| viewer.reader.is_verified());
    let email = email.ok_or(Error::NotFound)?;
    let groups = super::inviting(&app.db, &email, app.clock.now()).await?;
    let group = groups.into_iter().find(|group| group.id == fields.group);
    let group = group.ok_or(Error::NotFound)?;
    let mut tx = app.db.begin().await?;
    let taken = super::take(&app, &mut tx, &group, &viewer.reader).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    match taken {
        Taken::Seat | Taken::Already => Ok(back()),
        Taken::Full => {
            let what = (group.id, "take", "group-problem-full");
            wrong(&app, &viewer, what, String::new()).await
        }
    }
}

/// `GET /account/group/join`: the link of an invitation. Nothing happens before the button.
pub async fn join(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Query(fields): Query<Fields>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let group = super::invited(&app.db, &fields.token, app.clock.now()).await?;
    let content = Join {
        name: group.map(|group| group.name),
        token: fields.token,
    };
    let title = i18n::text(&publication.settings.language, "group-join-title");
    let mut meta = Meta::new(&app, &publication, &title, PATH);
    meta.canonical = None;
    let caller = Caller::of(viewer);
    page::personal(
        &app,
        &publication,
        &caller,
        "offer/group_join.html",
        meta,
        PATH,
        &content,
    )
}

/// `POST /account/group/join`: the seat is the reader's.
pub async fn accept(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Form(fields): Form<Fields>,
) -> Result<Answer> {
    if !viewer.reader.is_verified() {
        return Err(Error::Forbidden);
    }
    let mut tx = app.db.begin().await?;
    let joined = super::accept(&app, &mut tx, &fields.token, &viewer.reader).await?;
    if joined.is_none() {
        // Nothing of a failed attempt is kept.
        drop(tx);
        let to = format!("{PATH}/join");
        return Ok(Answer::see_other(&to));
    }
    tx.commit().await?;
    app.part::<Sessions>().clear();
    Ok(back())
}

fn back() -> Answer {
    Answer::see_other(PATH)
}
