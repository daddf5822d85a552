//! Staff: accounts that may use the desk, what each may do there, and what each did.
mod roles;
mod store;

use db::{Db, Tx};
use serde::Serialize;

pub use roles::{Permission, Role, Roles};

use crate::ground::app::App;
use crate::ground::changes;
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::people::letter::{self, Letter};
use crate::people::reader::session::Sessions;
use crate::people::reader::{
    self, Email, Holds, Reader, Viewer, one_time_code, passkey, recovery, session,
};
use crate::web::seen::Seen;

/// What is held about a reader.
pub const HOLDS: &[Holds] = &[Holds::secret(|tx, reader| Box::pin(erase(tx, reader.id)))];

/// Lines of the log on one page of it.
pub const LINES: i64 = 50;

/// A member of staff.
#[derive(Clone, Debug)]
pub struct Member {
    /// The account.
    pub reader: Reader,
    /// What they may do.
    pub roles: Roles,
    /// Since when.
    pub added_at: Millis,
}

/// What came of a change of somebody's roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is done.
    Done,
    /// There would have been no owner any more, so nothing is changed.
    LastOwner,
    /// They have other roles by now than those that were seen, so nothing is changed.
    Overtaken,
}

/// A line of the log as it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Grows with time.
    pub id: i64,
    /// When.
    pub at: Millis,
    /// Who.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// To what.
    pub subject: String,
    /// The rest, in words.
    pub detail: String,
}

/// Which lines of the log are wanted: each part is how the field begins; empty is any.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Who.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// To what.
    pub subject: String,
}

/// Who did something that the log keeps.
#[derive(Clone, Copy, Debug)]
pub enum Actor<'a> {
    /// A member of staff at the desk.
    Staff(&'a Viewer),
    /// Whoever runs a command on the server.
    Command,
}

impl Actor<'_> {
    /// The account of a member of staff.
    pub fn reader(self) -> Option<i64> {
        match self {
            Self::Staff(viewer) => Some(viewer.reader.id),
            Self::Command => None,
        }
    }
}

/// A line of the log: who did what to whom. Nothing changes or removes one.
#[derive(Clone, Debug)]
pub struct Deed<'a> {
    /// What was done, as in `reader.comp`.
    pub action: &'static str,
    /// To what, as in `reader:17`.
    pub subject: String,
    /// The rest, in words.
    pub detail: &'a str,
}

/// The version of somebody's roles; nothing to see where there are none.
///
/// # Errors
/// When they have no JSON form.
pub fn version(roles: &Roles) -> Result<Seen> {
    if roles.any() {
        Seen::of(&roles.words())
    } else {
        Ok(Seen::default())
    }
}

/// The roles of an account; none for a reader who is no staff.
pub async fn roles(db: &Db, reader: i64) -> Result<Roles> {
    Ok(store::roles(db, reader).await?)
}

/// Makes an account staff, or changes its roles; without any it is staff no more.
pub async fn set_roles(app: &App, tx: &mut Tx, reader: i64, roles: Roles) -> Result<()> {
    Ok(store::set_roles(tx, reader, roles, app.clock.now()).await?)
}

/// Writes down what somebody did, in the transaction of the deed.
pub async fn log(app: &App, tx: &mut Tx, actor: Actor<'_>, deed: Deed<'_>) -> Result<()> {
    let now = app.clock.now();
    let (id, name) = match actor {
        Actor::Staff(viewer) => (Some(viewer.reader.id), viewer.reader.email.as_str()),
        Actor::Command => (None, "command line"),
    };
    Ok(store::log(tx, app.ids.next(now), now, id, name, &deed).await?)
}

/// Everybody on the staff, in the order of joining.
pub async fn members(db: &Db) -> Result<Vec<Member>> {
    let mut members = Vec::new();
    for (id, roles, added_at) in store::members(db).await? {
        members.extend(reader::by_id(db, id).await?.map(|reader| Member {
            reader,
            roles,
            added_at,
        }));
    }
    Ok(members)
}

/// Takes somebody onto the staff, with an account made now where there is none, and tells
/// them by mail. Their address is not proved by that: they do it when they log in. Who is on
/// the staff already gets these roles instead, if theirs were `seen`; a command has seen them.
pub async fn appoint(
    app: &App,
    actor: Actor<'_>,
    (email, name): (&Email, &str),
    seen: Option<Seen>,
    roles: Roles,
) -> Result<Change> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    changes::hold(&mut tx).await?;
    let account = reader::invited(&mut tx, email, name, app.ids.next(now), now).await?;
    let change = change(app, &mut tx, actor, (&account, seen), roles).await?;
    if change != Change::Done {
        return Ok(change);
    }
    let desk = format!("{}/desk", app.config.public_url());
    let letter = Letter::new("staff-added", &account.email)
        .typed_by(actor.reader())
        .action(desk);
    letter::send(app, &mut tx, &letter, None).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    app.job_bell.notify_one();
    Ok(Change::Done)
}

/// Gives a member of staff these roles instead, or none, if theirs were `seen`; a command has
/// seen them. The last owner stays one.
pub async fn reappoint(
    app: &App,
    actor: Actor<'_>,
    member: &Reader,
    seen: Option<Seen>,
    roles: Roles,
) -> Result<Change> {
    let mut tx = app.db.begin().await?;
    let change = change(app, &mut tx, actor, (member, seen), roles).await?;
    if change != Change::Done {
        return Ok(change);
    }
    tx.commit().await?;
    app.part::<Sessions>().clear();
    Ok(Change::Done)
}

/// The change with its line in the log. Sessions that began with other rights end.
async fn change(
    app: &App,
    tx: &mut Tx,
    actor: Actor<'_>,
    (member, seen): (&Reader, Option<Seen>),
    roles: Roles,
) -> Result<Change> {
    // From here on no other change of roles goes on beside this one.
    changes::hold(tx).await?;
    let theirs = store::roles(&mut *tx, member.id).await?;
    if let Some(seen) = seen
        && seen != version(&theirs)?
    {
        return Ok(Change::Overtaken);
    }
    let words = roles.words();
    let stays_owner = roles.0.contains(&Role::Owner);
    if !stays_owner && store::is_last_owner(tx, member.id).await? {
        return Ok(Change::LastOwner);
    }
    let removes = !roles.any();
    set_roles(app, tx, member.id, roles).await?;
    session::end_all(tx, member.id).await?;
    let deed = Deed {
        action: if removes {
            "staff.remove"
        } else {
            "staff.roles"
        },
        subject: format!("reader:{}", member.id),
        detail: if removes { &member.email } else { &words },
    };
    log(app, tx, actor, deed).await?;
    Ok(Change::Done)
}

/// What came of taking somebody's second factor away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reset {
    /// It is done.
    Done,
    /// Only an owner may do that to an owner.
    NotAnOwner,
    /// Nobody does it to themselves at the desk: a session that somebody left open would be
    /// enough to swap the factor.
    Oneself,
}

/// Takes every second factor and every session from a member of staff who has lost the former,
/// and tells them by mail. They log in with the first factor and set up another second one.
pub async fn reset(app: &App, actor: Actor<'_>, member: &Reader) -> Result<Reset> {
    if let Actor::Staff(viewer) = actor {
        let is_owner = |roles: &Roles| roles.0.contains(&Role::Owner);
        if viewer.reader.id == member.id {
            return Ok(Reset::Oneself);
        }
        if is_owner(&roles(&app.db, member.id).await?) && !is_owner(&viewer.roles) {
            return Ok(Reset::NotAnOwner);
        }
    }
    let mut tx = app.db.begin().await?;
    one_time_code::remove(&mut tx, member.id).await?;
    passkey::forget(&mut tx, member.id).await?;
    recovery::forget(&mut tx, member.id).await?;
    session::end_all(&mut tx, member.id).await?;
    let deed = Deed {
        action: "staff.reset",
        subject: format!("reader:{}", member.id),
        detail: &member.email,
    };
    log(app, &mut tx, actor, deed).await?;
    let desk = format!("{}/desk", app.config.public_url());
    let letter = Letter::new("staff-reset", &member.email).action(desk);
    letter::send(app, &mut tx, &letter, None).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    app.job_bell.notify_one();
    Ok(Reset::Done)
}

/// Lines of the log before the line `before`, newest first: [`LINES`] of them and one more,
/// where there is one.
pub async fn lines(db: &Db, filter: &Filter, before: i64) -> Result<Vec<Line>> {
    Ok(store::lines(db, filter, before, LINES + 1).await?)
}

/// Takes an account that is erased off the staff. What it did stays in the log, by the name
/// it had: the publication has to be able to account for it.
async fn erase(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::remove(tx, reader).await?)
}
