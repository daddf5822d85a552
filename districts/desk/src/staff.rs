//! `/desk/staff`: who may use the desk, and what each may do there.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::done::Done;
use crate::fields::Fields;
use crate::form::{Notice, Overtaken, Problems};
use crate::roles::permission_names;
use crate::{Desk, Group, Place};
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::limit::{self, Attempt};
use ground::spelling::one_line;
use people::reader::{self, Email, Reader, Trying, security};
use people::role::{self, Custom, Permission, Role, Roles, custom};
use people::staff::{self, Change, Member, Reset};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::{Button, Seen};

/// Adding staff, changing roles, reading the log: for owners alone.
pub const STAFF: Permission = Permission::of("staff", &[]);

/// Its places at the desk.
pub const PLACES: &[Place] = &[Place::new(Group::Settings, "desk-staff", PATH, STAFF)];

const PATH: &str = "/desk/staff";
/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 200;

/// What is said of what was done.
const SAID: [(&str, &str); 4] = [
    ("added", "staff-done-added"),
    ("changed", "staff-done-changed"),
    ("removed", "staff-done-removed"),
    ("reset", "staff-done-reset"),
];

/// The fields that are compared.
const FIELDS: [(&str, &str); 1] = [("roles", "staff-roles")];

/// The form for somebody new, and for the roles of a member.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct MemberForm {
    email: String,
    name: String,
    /// The version of the roles that was seen.
    seen: Seen,
    /// Its roles, each under `role-` and its word.
    #[serde(flatten)]
    boxes: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct StaffPage {
    members: Vec<MemberView>,
    new: NewView,
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
    seen: Seen,
    url: String,
}

/// What was typed into the form for somebody new.
#[derive(Serialize)]
struct NewView {
    email: String,
    name: String,
    roles: Vec<RoleView>,
    seen: Seen,
}

#[derive(Serialize)]
struct RoleView {
    field: String,
    name: String,
    text: String,
    has: bool,
}

/// What is compared: the roles by their names.
#[derive(Serialize)]
struct Compared {
    roles: Vec<String>,
}

/// What was typed into one of the forms and could not be kept.
#[derive(Default)]
struct Typed {
    /// The member whose form it was; `None` for somebody new.
    member: Option<i64>,
    form: MemberForm,
}

/// All roles to choose from, and which are chosen: those of the house, and those that `there` has.
fn role_views(desk: &Desk, roles: &Roles, there: &[Custom]) -> Vec<RoleView> {
    let own = Role::ALL.into_iter().map(|role| RoleView {
        field: field(role),
        name: desk.word(&format!("role-{}", role.word())),
        text: desk.word(&format!("role-{}-text", role.word())),
        has: roles.own().contains(&role),
    });
    let custom = there.iter().map(|role| RoleView {
        field: field_of(role),
        name: role.name.clone(),
        text: permission_names(desk, role).join(", "),
        has: roles.custom().contains(role),
    });
    own.chain(custom).collect()
}

fn field(role: Role) -> String {
    format!("role-{}", role.word())
}

fn field_of(role: &Custom) -> String {
    format!("role-{}", role.id)
}

impl MemberForm {
    fn roles(&self, there: &[Custom]) -> Roles {
        let is_chosen = |role: &Role| self.boxes.contains_key(&field(*role));
        let own = Role::ALL.into_iter().filter(is_chosen).collect();
        let custom = there
            .iter()
            .filter(|role| self.boxes.contains_key(&field_of(role)));
        Roles::of(own).with(custom.cloned().collect())
    }

    /// Who is to be taken onto the staff, by which name and with which roles.
    fn read(&self, desk: &Desk, there: &[Custom]) -> Result<(Email, String, Roles), Problems> {
        let mut fields = Fields::of(&desk.publication);
        let email = Email::reached(&desk.app, &self.email);
        if let Err(problem) = &email {
            fields.refuse("email", problem.key("staff-problem-email"));
        }
        let roles = self.roles(there);
        fields.check("roles", roles.any(), "staff-problem-roles");
        let name = one_line(self.name.trim());
        let name = name.chars().take(LONGEST_NAME).collect();
        fields.finish(|| Some((email.ok()?, name, roles)))
    }
}

/// `GET /desk/staff`
pub async fn index(desk: Desk, Query(done): Query<Done>) -> Result<Answer> {
    let notice = done.notice(&desk, &SAID);
    page(&desk, Typed::default(), &notice).await
}

async fn page(desk: &Desk, typed: Typed, notice: &Notice) -> Result<Answer> {
    let members = staff::members(&desk.app.db).await?;
    let there = custom::all(&desk.app.db).await?;
    let view = |member| member_view(desk, (member, &there), &typed);
    let new = match typed.member {
        None => typed.form.clone(),
        Some(_) => MemberForm::default(),
    };
    let content = StaffPage {
        members: members.into_iter().map(view).collect::<Result<_>>()?,
        new: NewView {
            roles: role_views(desk, &new.roles(&there), &there),
            email: new.email,
            name: new.name,
            seen: new.seen,
        },
    };
    let title = desk.word("desk-staff");
    desk.page("staff/index.html", (PATH, &title), &content, notice)
}

/// A member with their roles, or with those that were typed for them.
fn member_view(
    desk: &Desk,
    (member, there): (Member, &[Custom]),
    typed: &Typed,
) -> Result<MemberView> {
    let id = member.reader.id;
    let roles = match typed.member {
        Some(typed_for) if typed_for == id => typed.form.roles(there),
        _ => member.roles.clone(),
    };
    Ok(MemberView {
        id,
        roles: role_views(desk, &roles, there),
        seen: role::version(&member.roles)?,
        is_pending: !member.reader.is_verified(),
        can_reset: id != desk.viewer.reader.id,
        added_at: member.added_at,
        url: format!("{PATH}/{id}"),
        email: member.reader.email,
        name: member.reader.name,
    })
}

/// `POST /desk/staff`: takes somebody onto the staff.
pub async fn create(
    desk: Desk,
    Trying(mut who): Trying,
    Form(form): Form<MemberForm>,
) -> Result<Answer> {
    let there = custom::all(&desk.app.db).await?;
    let (email, name, roles) = match form.read(&desk, &there) {
        Ok(read) => read,
        Err(problems) => {
            let typed = Typed { member: None, form };
            return page(&desk, typed, &problems.into()).await;
        }
    };
    who.mailbox = Some(email.mailbox());
    limit::require(&desk.app, Attempt::DeskMail, &who).await?;
    let (actor, seen) = (desk.viewer.actor(), form.seen);
    let change = staff::appoint(&desk.app, actor, (&email, &name), seen, roles).await?;
    let known = match change {
        Change::Overtaken => reader::by_email(&desk.app.db, &email).await?,
        Change::Done | Change::LastOwner => None,
    };
    answer(
        &desk,
        change,
        (known, Typed { member: None, form }),
        "added",
    )
    .await
}

/// What came of a change of roles: the way back, or the form with what was typed.
async fn answer(
    desk: &Desk,
    change: Change,
    (member, mut typed): (Option<Reader>, Typed),
    done: &str,
) -> Result<Answer> {
    match change {
        Change::Done => Ok(back(done)),
        Change::LastOwner => refuse(desk, typed, "staff-problem-last-owner").await,
        Change::Overtaken => {
            let member = member.ok_or(Error::NotFound)?;
            let now = role::of(&desk.app.db, member.id).await?;
            let there = custom::all(&desk.app.db).await?;
            let named = |roles: &Roles| Compared {
                roles: desk.role_names(roles),
            };
            let typed_roles = typed.form.roles(&there);
            let overtaken = Overtaken::of(&FIELDS, &named(&now), &named(&typed_roles))?;
            typed.form.seen = role::version(&now)?;
            page(desk, typed, &overtaken.into()).await
        }
    }
}

/// The page with one sentence on why nothing was done.
async fn refuse(desk: &Desk, typed: Typed, key: &str) -> Result<Answer> {
    let problems = Problems::whole(desk.word(key));
    page(desk, typed, &problems.into()).await
}

fn back(done: &str) -> Answer {
    let to = format!("{PATH}?done={done}");
    Answer::see_other(&to)
}

/// The member with this id; nobody else's roles can be changed here.
async fn member(desk: &Desk, id: i64) -> Result<Reader> {
    if !role::of(&desk.app.db, id).await?.any() {
        return Err(Error::NotFound);
    }
    let member = reader::by_id(&desk.app.db, id).await?;
    member.ok_or(Error::NotFound)
}

/// `POST /desk/staff/{id}`: other roles for a member of staff.
///
/// # Errors
/// [`Error::NotFound`] for somebody who is not on the staff.
pub async fn update(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<MemberForm>,
) -> Result<Answer> {
    let member = member(&desk, id).await?;
    let there = custom::all(&desk.app.db).await?;
    let (roles, seen) = (form.roles(&there), form.seen);
    let typed = Typed {
        member: Some(id),
        form,
    };
    if !roles.any() {
        return refuse(&desk, typed, "staff-problem-roles").await;
    }
    let actor = desk.viewer.actor();
    let change = staff::reappoint(&desk.app, actor, &member, seen, roles).await?;
    answer(&desk, change, (Some(member), typed), "changed").await
}

/// `POST /desk/staff/{id}/remove`
///
/// # Errors
/// [`Error::NotFound`] for somebody who is not on the staff.
pub async fn remove(desk: Desk, Path(id): Path<i64>, Form(button): Form<Button>) -> Result<Answer> {
    let member = member(&desk, id).await?;
    let (actor, seen) = (desk.viewer.actor(), button.seen);
    let none = Roles::default();
    let change = staff::reappoint(&desk.app, actor, &member, seen, none).await?;
    match change {
        Change::Done => Ok(back("removed")),
        Change::LastOwner => refuse(&desk, Typed::default(), "staff-problem-last-owner").await,
        Change::Overtaken => {
            let notice = Overtaken::settled().into();
            page(&desk, Typed::default(), &notice).await
        }
    }
}

/// `POST /desk/staff/{id}/reset`: takes the second factor of somebody who has lost it.
///
/// # Errors
/// [`Error::NotFound`] for somebody who is not on the staff, [`Error::Forbidden`] for an owner
/// where the viewer is none.
pub async fn reset(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let member = member(&desk, id).await?;
    if let Some(obstacle) = security::obstacle(&desk.app, &desk.viewer).await? {
        return Ok(obstacle.lead(PATH));
    }
    match staff::reset(&desk.app, desk.viewer.actor(), &member).await? {
        Reset::Done => Ok(back("reset")),
        Reset::NotAnOwner => Err(Error::Forbidden),
        Reset::Oneself => refuse(&desk, Typed::default(), "staff-problem-reset-oneself").await,
    }
}
