//! `/desk/staff`: who may use the desk, and what each may do there.
use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use crate::desk;
use crate::ground::app::App;
use crate::ground::clock::Millis;
use crate::ground::error::{Error, Result};
use crate::ground::i18n;
use crate::ground::limit::{self, Attempt, Who};
use crate::ground::spelling::one_line;
use crate::newsroom::publication;
use crate::people::reader::{self, Email, Reader, SignedIn, Viewer, security};
use crate::people::role::{self, Permission, Role, Roles};
use crate::people::staff::{Change, Reset};
use crate::web::Answer;
use crate::web::extract::{Path, Query};
use crate::web::form::Form;

/// Adding staff, changing roles, reading the log: for owners alone.
pub const STAFF: Permission = Permission::of(&[]);

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new("desk-staff", PATH, STAFF)];

const PATH: &str = "/desk/staff";
/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 200;

/// What a form or a redirect brings: the fields by name, a role's being `role-owner` and so on.
type Fields = BTreeMap<String, String>;

/// What the query of the page says after a form was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Done {
    done: String,
}

#[derive(Serialize)]
struct StaffPage {
    done: Option<String>,
    problem: Option<String>,
    members: Vec<MemberView>,
    /// What was typed into the form for somebody new.
    email: String,
    name: String,
    roles: Vec<RoleView>,
    email_problem: Option<String>,
    roles_problem: Option<String>,
}

#[derive(Serialize)]
struct MemberView {
    id: i64,
    email: String,
    name: String,
    is_pending: bool,
    /// Whether it is somebody else, whose second factor can be taken away here.
    can_reset: bool,
    added_at: Millis,
    roles: Vec<RoleView>,
    url: String,
}

#[derive(Serialize)]
struct RoleView {
    field: String,
    name: String,
    text: String,
    has: bool,
}

fn role_views(locale: &str, roles: &Roles) -> Vec<RoleView> {
    let view = |role: Role| RoleView {
        field: field(role),
        name: i18n::text(locale, &format!("role-{}", role.word())),
        text: i18n::text(locale, &format!("role-{}-text", role.word())),
        has: roles.0.contains(&role),
    };
    Role::ALL.into_iter().map(view).collect()
}

fn field(role: Role) -> String {
    format!("role-{}", role.word())
}

fn chosen(fields: &Fields) -> Roles {
    let is_chosen = |role: &Role| fields.contains_key(&field(*role));
    Roles(Role::ALL.into_iter().filter(is_chosen).collect())
}

/// `GET /desk/staff`
pub async fn index(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Query(done): Query<Done>,
) -> Result<Answer> {
    let done = match done.done.as_str() {
        "added" => Some("staff-done-added"),
        "changed" => Some("staff-done-changed"),
        "removed" => Some("staff-done-removed"),
        "reset" => Some("staff-done-reset"),
        _ => None,
    };
    let typed = Typed {
        done,
        ..Typed::default()
    };
    page(&app, &viewer, typed).await
}

/// What stands on the page beside the list.
#[derive(Default)]
struct Typed<'a> {
    done: Option<&'a str>,
    problem: Option<&'a str>,
    email_problem: Option<&'a str>,
    roles_problem: Option<&'a str>,
    email: &'a str,
    name: &'a str,
    roles: Roles,
}

async fn page(app: &App, viewer: &Arc<Viewer>, typed: Typed<'_>) -> Result<Answer> {
    let publication = publication::current(app).await?;
    let locale = publication.settings.language.as_str();
    let words = |key: Option<&str>| key.map(|key| i18n::text(locale, key));
    let view = |member: crate::people::staff::Member| MemberView {
        id: member.reader.id,
        roles: role_views(locale, &member.roles),
        is_pending: !member.reader.is_verified(),
        can_reset: member.reader.id != viewer.reader.id,
        added_at: member.added_at,
        url: format!("{PATH}/{}", member.reader.id),
        email: member.reader.email,
        name: member.reader.name,
    };
    let content = StaffPage {
        done: words(typed.done),
        problem: words(typed.problem),
        members: crate::people::staff::members(&app.db)
            .await?
            .into_iter()
            .map(view)
            .collect(),
        email: typed.email.to_owned(),
        name: typed.name.to_owned(),
        roles: role_views(locale, &typed.roles),
        email_problem: words(typed.email_problem),
        roles_problem: words(typed.roles_problem),
    };
    let title = i18n::text(locale, "desk-staff");
    desk::render(
        app,
        &publication,
        viewer,
        "staff/index.html",
        &title,
        PATH,
        &content,
    )
}

/// `POST /desk/staff`: takes somebody onto the staff.
pub async fn create(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    mut who: Who,
    Form(fields): Form<Fields>,
) -> Result<Answer> {
    let text = |name: &str| fields.get(name).map_or("", |text| text.trim());
    let (email, roles) = (Email::reached(&app, text("email")), chosen(&fields));
    let name: String = one_line(text("name")).chars().take(LONGEST_NAME).collect();
    let mut typed = Typed {
        email: text("email"),
        name: &name,
        roles: roles.clone(),
        ..Typed::default()
    };
    let email_problem = email.as_ref().err().copied();
    let Some(email) = email.ok().filter(|_| roles.any()) else {
        typed.email_problem = email_problem.map(|problem| problem.key("staff-problem-email"));
        typed.roles_problem = (!roles.any()).then_some("staff-problem-roles");
        return refuse(&app, &viewer, typed).await;
    };
    who.mailbox = Some(email.mailbox());
    limit::require(&app, Attempt::DeskMail, &who).await?;
    let actor = viewer.actor();
    match crate::people::staff::appoint(&app, actor, &email, &name, roles).await? {
        Change::Done => Ok(back("added")),
        Change::LastOwner => {
            typed.problem = Some("staff-problem-last-owner");
            refuse(&app, &viewer, typed).await
        }
    }
}

async fn refuse(app: &App, viewer: &Arc<Viewer>, typed: Typed<'_>) -> Result<Answer> {
    let page = page(app, viewer, typed).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY))
}

fn back(done: &str) -> Answer {
    let to = format!("{PATH}?done={done}");
    Answer::see_other(&to)
}

/// The member with this id; nobody else's roles can be changed here.
async fn member(app: &App, id: i64) -> Result<Reader> {
    if !role::of(&app.db, id).await?.any() {
        return Err(Error::NotFound);
    }
    reader::by_id(&app.db, id).await?.ok_or(Error::NotFound)
}

/// `POST /desk/staff/{id}`: other roles for a member of staff.
///
/// # Errors
/// [`Error::NotFound`] for somebody who is not on the staff.
pub async fn update(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(id): Path<i64>,
    Form(fields): Form<Fields>,
) -> Result<Answer> {
    let member = member(&app, id).await?;
    let roles = chosen(&fields);
    if !roles.any() {
        let typed = Typed {
            problem: Some("staff-problem-roles"),
            ..Typed::default()
        };
        return refuse(&app, &viewer, typed).await;
    }
    change(&app, &viewer, &member, roles, "changed").await
}

/// `POST /desk/staff/{id}/remove`
///
/// # Errors
/// [`Error::NotFound`] for somebody who is not on the staff.
pub async fn remove(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(id): Path<i64>,
) -> Result<Answer> {
    let member = member(&app, id).await?;
    change(&app, &viewer, &member, Roles::default(), "removed").await
}

/// `POST /desk/staff/{id}/reset`: takes the second factor of somebody who has lost it.
///
/// # Errors
/// [`Error::NotFound`] for somebody who is not on the staff, [`Error::Forbidden`] for an owner
/// where the viewer is none.
pub async fn reset(
    State(app): State<App>,
    SignedIn(viewer): SignedIn,
    Path(id): Path<i64>,
) -> Result<Answer> {
    let member = member(&app, id).await?;
    if let Some(obstacle) = security::obstacle(&app, &viewer).await? {
        return Ok(obstacle.lead(PATH));
    }
    match crate::people::staff::reset(&app, viewer.actor(), &member).await? {
        Reset::Done => Ok(back("reset")),
        Reset::NotAnOwner => Err(Error::Forbidden),
        Reset::Oneself => {
            let typed = Typed {
                problem: Some("staff-problem-reset-oneself"),
                ..Typed::default()
            };
            refuse(&app, &viewer, typed).await
        }
    }
}

async fn change(
    app: &App,
    viewer: &Arc<Viewer>,
    member: &Reader,
    roles: Roles,
    done: &str,
) -> Result<Answer> {
    match crate::people::staff::reappoint(app, viewer.actor(), member, roles).await? {
        Change::Done => Ok(back(done)),
        Change::LastOwner => {
            let typed = Typed {
                problem: Some("staff-problem-last-owner"),
                ..Typed::default()
            };
            refuse(app, viewer, typed).await
        }
    }
}
