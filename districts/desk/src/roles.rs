//! `/desk/staff/roles`: roles that the newsroom makes itself, from what the desk has permissions for.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::done::Done;
use crate::fields::Fields;
use crate::form::{Notice, Overtaken, Problems};
use ground::error::{Error, Result};
use ground::spelling::one_line;
use ground::written::Written;
use people::reader::session::{self, Sessions};
use people::role::{self, Custom, Permission, Permissions, custom};
use people::staff::{self, Member};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::{Button, Seen};

const PATH: &str = "/desk/staff/roles";
/// The longest name, in characters.
const LONGEST_NAME: usize = 60;
/// What stands for the id of a role that is not there yet.
const NEW: i64 = 0;
/// Most roles; a newsroom has a handful.
const MOST: usize = 50;

/// What is said of what was done.
const SAID: [(&str, &str); 2] = [
    ("saved", "roles-done-saved"),
    ("removed", "roles-done-removed"),
];

/// The fields that are compared.
const FIELDS: [(&str, &str); 2] = [("name", "roles-name"), ("permissions", "roles-permissions")];

/// The form of a role.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RoleForm {
    name: String,
    seen: Seen,
    /// What it may do, each under `may-` and its word.
    #[serde(flatten)]
    boxes: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct RolesPage {
    roles: Vec<RoleView>,
    new: RoleView,
    can_add: bool,
}

#[derive(Serialize)]
struct RoleView {
    id: i64,
    /// What it is called; while it is being changed, not what was typed.
    title: String,
    name: String,
    permissions: Vec<PermissionView>,
    /// Who has it, by name.
    holders: Vec<String>,
    seen: Seen,
    url: String,
    /// Whether what was typed for it could not be kept.
    is_typed: bool,
}

#[derive(Serialize)]
struct PermissionView {
    field: String,
    name: String,
    has: bool,
}

/// What is compared: a role by the names of what it may do.
#[derive(Serialize)]
struct Compared {
    name: String,
    permissions: Vec<String>,
}

/// What was typed into one of the forms and could not be kept: the role's id, or that of none.
struct Typed(i64, RoleForm);

/// What a role may do, in words.
pub(super) fn permission_names(desk: &Desk, role: &Custom) -> Vec<String> {
    let held = all(desk).iter().filter(|one| role.may(**one));
    held.map(|one| name_of(desk, *one)).collect()
}

fn all(desk: &Desk) -> &[Permission] {
    &desk.app.part::<Permissions>().0
}

fn name_of(desk: &Desk, permission: Permission) -> String {
    desk.word(&format!("permission-{}", permission.word()))
}

fn field(permission: Permission) -> String {
    format!("may-{}", permission.word())
}

impl RoleForm {
    fn permissions(&self, desk: &Desk) -> Vec<String> {
        let chosen = all(desk).iter();
        let chosen = chosen.filter(|one| self.boxes.contains_key(&field(**one)));
        chosen.map(|one| one.word().to_owned()).collect()
    }

    /// The role that is meant, beside those that there are.
    fn read(&self, desk: &Desk, id: i64, there: &[Custom]) -> Result<Custom, Problems> {
        let mut fields = Fields::of(&desk.publication);
        let name = one_line(&fields.needed("name", &self.name, LONGEST_NAME, "roles-problem-name"));
        let permissions = self.permissions(desk);
        fields.check(
            "permissions",
            !permissions.is_empty(),
            "roles-problem-permissions",
        );
        let is_same =
            |other: &Custom| other.id != id && other.name.to_lowercase() == name.to_lowercase();
        fields.check("name", !there.iter().any(is_same), "roles-problem-taken");
        fields.finish(|| {
            Some(Custom {
                id,
                name,
                permissions,
            })
        })
    }
}

/// The roles, and a form for a new one.
pub async fn index(desk: Desk, Query(done): Query<Done>) -> Result<Answer> {
    page(&desk, None, &done.notice(&desk, &SAID)).await
}

async fn page(desk: &Desk, typed: Option<Typed>, notice: &Notice) -> Result<Answer> {
    let there = custom::all(&desk.app.db).await?;
    let members = staff::members(&desk.app.db).await?;
    let view = |role: &Custom| view(desk, (role, &members), typed.as_ref());
    let content = RolesPage {
        can_add: there.len() < MOST,
        new: view(&Custom::default())?,
        roles: there.iter().map(view).collect::<Result<_>>()?,
    };
    let title = desk.word("desk-roles");
    desk.page("staff/roles.html", (PATH, &title), &content, notice)
}

/// A role with its form: as it is, or as it was typed.
fn view(
    desk: &Desk,
    (role, members): (&Custom, &[Member]),
    typed: Option<&Typed>,
) -> Result<RoleView> {
    let typed = typed.filter(|typed| typed.0 == role.id);
    let chosen = match typed {
        Some(Typed(_, form)) => form.permissions(desk),
        None => role.permissions.clone(),
    };
    let permissions = all(desk).iter().map(|one| PermissionView {
        field: field(*one),
        name: name_of(desk, *one),
        has: chosen.iter().any(|word| word == one.word()),
    });
    let holders = members.iter().filter(|one| one.roles.has(role.id));
    Ok(RoleView {
        id: role.id,
        title: role.name.clone(),
        name: typed.map_or_else(|| role.name.clone(), |typed| typed.1.name.clone()),
        permissions: permissions.collect(),
        holders: holders.map(|one| one.reader.called().to_owned()).collect(),
        seen: version(role)?,
        url: format!("{PATH}/{}", role.id),
        is_typed: typed.is_some(),
    })
}

/// The version of a role; nothing to see of a new one.
fn version(role: &Custom) -> Result<Seen> {
    match role.id {
        NEW => Ok(Seen::default()),
        _ => Seen::of(role),
    }
}

/// The accounts that have the role.
async fn holders(desk: &Desk, id: i64) -> Result<Vec<i64>> {
    let all = role::holders(&desk.app.db).await?.into_iter();
    let holders = all.filter(|(_, roles, _)| roles.has(id));
    Ok(holders.map(|(account, ..)| account).collect())
}

/// `POST /desk/staff/roles`: a new role.
pub async fn create(desk: Desk, Form(form): Form<RoleForm>) -> Result<Answer> {
    save(&desk, NEW, form).await
}

/// `POST /desk/staff/roles/{id}`: another name for a role, or other permissions.
///
/// # Errors
/// [`Error::NotFound`] where there is no such role.
pub async fn update(desk: Desk, Path(id): Path<i64>, Form(form): Form<RoleForm>) -> Result<Answer> {
    if id == NEW {
        return Err(Error::NotFound);
    }
    save(&desk, id, form).await
}

async fn save(desk: &Desk, id: i64, form: RoleForm) -> Result<Answer> {
    let there = custom::all(&desk.app.db).await?;
    let before = there.iter().find(|role| role.id == id);
    if id != NEW && before.is_none() {
        return Err(Error::NotFound);
    }
    if id == NEW && there.len() >= MOST {
        let problems = Problems::whole(desk.word("roles-problem-many"));
        return page(desk, Some(Typed(id, form)), &problems.into()).await;
    }
    let mut wanted = match form.read(desk, id, &there) {
        Ok(wanted) => wanted,
        Err(problems) => return page(desk, Some(Typed(id, form)), &problems.into()).await,
    };
    if id == NEW {
        wanted.id = desk.next_id();
    }
    let written = write(desk, &wanted, (id, form.seen)).await?;
    match written {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}?done=saved"))),
        Written::Overtaken => overtaken(desk, Typed(id, form), &wanted).await,
    }
}

/// Keeps the role, if it is still what was seen. Sessions of those who have it end: they began with
/// other rights.
async fn write(desk: &Desk, wanted: &Custom, (id, seen): (i64, Seen)) -> Result<Written> {
    let written = desk
        .save(async |tx| {
            let there = custom::all(&mut *tx).await?;
            let now = there.into_iter().find(|role| role.id == id);
            if version(&now.unwrap_or_default())? != seen {
                return Ok(Written::Overtaken);
            }
            custom::save(tx, wanted, desk.app.clock.now()).await?;
            // Nobody is given a role or loses one beside this.
            for account in holders(desk, wanted.id).await? {
                session::end_all(tx, account).await?;
            }
            let detail = permission_names(desk, wanted).join(", ");
            desk.log(tx, "role.save", format!("role:{}", wanted.name), &detail)
                .await?;
            Ok(Written::Done)
        })
        .await?;
    desk.app.part::<Sessions>().clear();
    Ok(written)
}

/// Both texts side by side, with what was typed in the form.
async fn overtaken(desk: &Desk, typed: Typed, wanted: &Custom) -> Result<Answer> {
    let there = custom::all(&desk.app.db).await?;
    let now = there.into_iter().find(|role| role.id == typed.0);
    let Some(now) = now else {
        return page(desk, None, &Overtaken::settled().into()).await;
    };
    let compared = |role: &Custom| Compared {
        name: role.name.clone(),
        permissions: permission_names(desk, role),
    };
    let overtaken = Overtaken::of(&FIELDS, &compared(&now), &compared(wanted))?;
    page(desk, Some(typed), &overtaken.into()).await
}

/// `POST /desk/staff/roles/{id}/remove`: removes a role that nobody has.
///
/// # Errors
/// [`Error::NotFound`] where there is no such role.
pub async fn remove(desk: Desk, Path(id): Path<i64>, Form(button): Form<Button>) -> Result<Answer> {
    let there = custom::all(&desk.app.db).await?;
    let role = there
        .iter()
        .find(|role| role.id == id)
        .ok_or(Error::NotFound)?;
    if !holders(&desk, id).await?.is_empty() {
        let problems = Problems::whole(desk.word("roles-problem-held"));
        return page(&desk, None, &problems.into()).await;
    }
    if version(role)? != button.seen {
        return page(&desk, None, &Overtaken::settled().into()).await;
    }
    let written = desk
        .save(async |tx| {
            desk.log(tx, "role.remove", format!("role:{}", role.name), "")
                .await?;
            custom::remove(tx, id, desk.app.clock.now()).await
        })
        .await?;
    match written {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}?done=removed"))),
        Written::Overtaken => page(&desk, None, &Overtaken::settled().into()).await,
    }
}
