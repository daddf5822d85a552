//! Staff: who is taken onto it, who leaves it, and a member who has lost the second factor.
mod reset;

use db::{Db, Tx};
pub use reset::{Reset, reset};

use crate::deed::{self, Actor, Deed};
use crate::letter::{self, Letter};
use crate::reader::session::Sessions;
use crate::reader::{self, Email, Holds, Reader, session};
use crate::role::{self, Roles};
use ground::app::App;
use ground::changes;
use ground::clock::Millis;
use ground::error::Result;
use web::seen::Seen;

/// What is held about a reader.
pub const HOLDS: &[Holds] = &[Holds::secret(|tx, reader| {
    Box::pin(role::remove(tx, reader.id))
})];

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

/// Everybody on the staff, in the order of joining.
pub async fn members(db: &Db) -> Result<Vec<Member>> {
    let mut members = Vec::new();
    for (id, roles, added_at) in role::holders(db).await? {
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
/// the staff already gets these roles instead, unless they have others than those `seen`.
pub async fn appoint(
    app: &App,
    actor: Actor<'_>,
    (email, name): (&Email, &str),
    seen: Seen,
    roles: Roles,
) -> Result<Change> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    changes::hold(&mut tx).await?;
    let account = reader::invited(&mut tx, email, name, app.ids.next(now), now).await?;
    let theirs = role::of(&mut tx, account.id).await?;
    if theirs.any() && !has_seen(actor, seen, &theirs)? {
        return Ok(Change::Overtaken);
    }
    if change(app, &mut tx, actor, &account, roles).await? == Change::LastOwner {
        return Ok(Change::LastOwner);
    }
    let desk = format!("{}/desk", app.config.public_url());
    let letter = Letter::new("staff-added", &account.email)
        .typed_by(actor.reader())
        .action(desk)
        .awaited();
    letter::send(app, &mut tx, &letter, None).await?;
    tx.commit().await?;
    app.part::<Sessions>().clear();
    app.job_bell.ring();
    Ok(Change::Done)
}

/// Gives a member of staff these roles instead, or none, unless they have others than those
/// `seen`. The last owner stays one.
pub async fn reappoint(
    app: &App,
    actor: Actor<'_>,
    member: &Reader,
    seen: Seen,
    roles: Roles,
) -> Result<Change> {
    let mut tx = app.db.begin().await?;
    changes::hold(&mut tx).await?;
    let theirs = role::of(&mut tx, member.id).await?;
    if !has_seen(actor, seen, &theirs)? {
        return Ok(Change::Overtaken);
    }
    if change(app, &mut tx, actor, member, roles).await? == Change::LastOwner {
        return Ok(Change::LastOwner);
    }
    tx.commit().await?;
    app.part::<Sessions>().clear();
    Ok(Change::Done)
}

/// Whether somebody decides on the roles that a member has now. Whoever runs a command on the
/// server is shown nothing before, and means what they say.
fn has_seen(actor: Actor<'_>, seen: Seen, theirs: &Roles) -> Result<bool> {
    Ok(matches!(actor, Actor::Command) || seen == role::version(theirs)?)
}

/// The change with its line in the log, behind [`changes::hold`]: no other change of roles goes
/// on beside it. Sessions that began with other rights end.
async fn change(
    app: &App,
    tx: &mut Tx,
    actor: Actor<'_>,
    member: &Reader,
    roles: Roles,
) -> Result<Change> {
    let words = roles.words();
    if !roles.is_owner() && role::is_last_owner(tx, member.id).await? {
        return Ok(Change::LastOwner);
    }
    let removes = !roles.any();
    role::set(tx, member.id, roles, app.clock.now()).await?;
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
    deed::log(app, tx, actor, deed).await?;
    Ok(Change::Done)
}
